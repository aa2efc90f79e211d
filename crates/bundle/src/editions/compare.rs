//! What came, went and changed.

use super::change::{Change, Subject, What};
use super::edition::{Edition, FIELDS, Record};
use super::others;
use super::pairs::pairs;

/// All changes from one edition to another: arrangements by id, each told field by field, then councils, services and
/// proposals. Two editions with the same tables have none; exchanging the two exchanges what came with what went, and
/// before with after.
pub fn compare(old: &Edition, new: &Edition) -> Vec<Change> {
    let mut changes = Vec::new();
    for (id, before, after) in pairs(&old.arrangements, &new.arrangements) {
        arrangement(id, before, after, &mut changes);
    }
    others::compare(old, new, &mut changes);
    changes
}

fn arrangement(id: &str, before: Option<&Record>, after: Option<&Record>, changes: &mut Vec<Change>) {
    let Some(shown) = after.or(before) else { return };
    let mut councils: Vec<String> =
        [before, after].into_iter().flatten().flat_map(Record::councils).collect();
    councils.sort();
    councils.dedup();
    let change = |what: What, about: &str, before: &str, after: &str| Change {
        subject: Subject::Arrangement,
        id: id.to_owned(),
        name: shown.field("name").to_owned(),
        what,
        about: about.to_owned(),
        before: before.to_owned(),
        after: after.to_owned(),
        councils: councils.clone(),
    };
    let (before, after) = match (before, after) {
        (Some(before), Some(after)) => (before, after),
        (_, after) => {
            let (what, services) =
                (if after.is_some() { What::Came } else { What::Went }, shown.field("services"));
            let (old, new) = if after.is_some() { ("", services) } else { (services, "") };
            changes.push(change(what, "", old, new));
            return;
        }
    };
    for column in FIELDS {
        let (old, new) = (before.field(column), after.field(column));
        if old != new {
            changes.push(change(What::Field, column, old, new));
        }
    }
    let parts = [
        (What::Member, &before.members, &after.members),
        (What::Partner, &before.partners, &after.partners),
        (What::Source, &before.sources, &after.sources),
    ];
    for (what, old, new) in parts {
        for (about, old, new) in pairs(old, new) {
            if old != new {
                let text = |part: Option<&String>| part.cloned().unwrap_or_default();
                changes.push(change(what, about, &text(old), &text(new)));
            }
        }
    }
    for (figure, old, new) in pairs(&before.savings, &after.savings) {
        let (old, new) = (old.copied().unwrap_or(0), new.copied().unwrap_or(0));
        for _ in old..new {
            changes.push(change(What::Saving, "", "", figure));
        }
        for _ in new..old {
            changes.push(change(What::Saving, "", figure, ""));
        }
    }
}
