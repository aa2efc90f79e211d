//! Changes in plain English.

use std::collections::BTreeMap;

use model::records::Saving;
use model::vocabulary::{Basis, SavingKind, Scope, Sector, Status};
use presentation::{facts, words};

use super::change::{Change, Subject, What};

/// The names of what changes speak of by its code. A code without a name stands for itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Names {
    /// By GSS code.
    pub councils: BTreeMap<String, String>,
    /// By code.
    pub services: BTreeMap<String, String>,
    /// By id.
    pub arrangements: BTreeMap<String, String>,
}

impl Names {
    /// The names of both editions; where both have one, the new one.
    pub fn of_both(old: Names, new: Names) -> Names {
        let both = |mut old: BTreeMap<String, String>, new| {
            old.extend(new);
            old
        };
        Names {
            councils: both(old.councils, new.councils),
            services: both(old.services, new.services),
            arrangements: both(old.arrangements, new.arrangements),
        }
    }

    /// What has changed of something, without its name: "status: running, before not confirmed lately". Of an arrangement that
    /// came or went: its services and its councils.
    pub fn words(&self, change: &Change) -> String {
        match change.what {
            What::Came | What::Went => self.described(change),
            What::Field => self.field(change),
            What::Member => part("member", &self.council(&change.about), change, &in_years),
            What::Partner => part("partner", &change.about, change, &|code| match Sector::from_code(code) {
                Some(sector) => words::sector(sector).to_lowercase(),
                None => code.to_owned(),
            }),
            What::Saving if change.before.is_empty() => format!("figure added: {}", figure(&change.after)),
            What::Saving => format!("figure removed: {}", figure(&change.before)),
            What::Source => match (change.before.as_str(), change.after.as_str()) {
                ("", title) => format!("source added: {title}, {}", change.about),
                (title, "") => format!("source removed: {title}, {}", change.about),
                (before, after) => format!("source now cited as {after}, before {before}"),
            },
        }
    }

    /// "Internal audit: Adur and Worthing"; empty where there is nothing to say.
    fn described(&self, change: &Change) -> String {
        let services = self.list(&self.services, &format!("{}{}", change.before, change.after));
        let councils: Vec<String> = change.councils.iter().map(|code| self.council(code)).collect();
        let councils: Vec<&str> = councils.iter().map(String::as_str).collect();
        let councils = words::sentence_list(&councils);
        match (change.subject, services.is_empty() || councils.is_empty()) {
            (Subject::Arrangement, false) => format!("{services}: {councils}"),
            (Subject::Arrangement | Subject::Proposal, _) => format!("{services}{councils}"),
            (Subject::Council | Subject::Service, _) => String::new(),
        }
    }

    fn field(&self, change: &Change) -> String {
        let value = |text: &str| match (change.subject, text) {
            // Of an arrangement it means that no recent source tells; of a proposal, that none tells at all.
            (Subject::Proposal, "unknown") => "not known".to_owned(),
            _ => self.value(&change.about, text),
        };
        let (before, after) = (value(&change.before), value(&change.after));
        let label = match change.about.as_str() {
            "summary" => return "summary reworded".to_owned(),
            "synonyms" => return "everyday words changed".to_owned(),
            "aliases" => return other_names(&change.before, &change.after),
            "new_councils" => return "places its councils otherwise".to_owned(),
            "members_complete" if change.after == "true" => {
                return "its members are now all named".to_owned();
            }
            "members_complete" => return "only some of its members are named".to_owned(),
            "start_year" => "start",
            "end_year" => "end",
            "part_of" => "part of",
            "replaced_by" => "replaced by",
            "last_seen" => "newest source",
            "url" => "own page",
            "full_name" => "full name",
            "category_label" => "name of the category",
            "decided_on" => "decided on",
            "vesting" => "new councils from",
            other => other,
        };
        format!("{label}: {after}, before {before}")
    }

    fn value(&self, column: &str, text: &str) -> String {
        if text.is_empty() {
            return match column {
                "part_of" | "replaced_by" | "url" | "missing" | "successors" | "to" => "none",
                _ => "not known",
            }
            .to_owned();
        }
        match column {
            "services" => self.list(&self.services, text),
            "successors" | "missing" | "county" => self.list(&self.councils, text),
            "part_of" | "replaced_by" => self.list(&self.arrangements, text),
            "status" => match Status::from_code(text) {
                Some(status) => words::status(status).to_lowercase(),
                None => text.to_owned(),
            },
            "model" => match model::vocabulary::Model::from_code(text) {
                Some(model) => words::model(model).to_lowercase(),
                None => text.to_owned(),
            },
            _ => text.to_owned(),
        }
    }

    fn list(&self, names: &BTreeMap<String, String>, codes: &str) -> String {
        let codes = codes.split(';').filter(|code| !code.is_empty());
        let names: Vec<&str> = codes.map(|code| names.get(code).map_or(code, String::as_str)).collect();
        words::sentence_list(&names)
    }

    fn council(&self, code: &str) -> String {
        self.councils.get(code).cloned().unwrap_or_else(|| code.to_owned())
    }
}

/// "member added: Adur (lead, from 2014)", "member removed: Adur", "member Adur: lead, before member".
fn part(noun: &str, name: &str, change: &Change, words: &dyn Fn(&str) -> String) -> String {
    match (change.before.as_str(), change.after.as_str()) {
        ("", after) => match words(after).as_str() {
            "member" => format!("{noun} added: {name}"),
            more => format!("{noun} added: {name} ({more})"),
        },
        (_, "") => format!("{noun} removed: {name}"),
        (before, after) => format!("{noun} {name}: {}, before {}", words(after), words(before)),
    }
}

/// "other names added: Twickenham; removed: Twick".
fn other_names(before: &str, after: &str) -> String {
    let (before, after) = (before.split(';').collect::<Vec<_>>(), after.split(';').collect::<Vec<_>>());
    let less = |these: &[&str], those: &[&str]| {
        let left = these.iter().filter(|name| !name.is_empty() && !those.contains(name));
        left.copied().collect::<Vec<_>>().join(", ")
    };
    match (less(&after, &before), less(&before, &after)) {
        (added, removed) if added.is_empty() && removed.is_empty() => {
            "other names put in another order".to_owned()
        }
        (added, removed) if removed.is_empty() => format!("other names added: {added}"),
        (added, removed) if added.is_empty() => format!("other names removed: {removed}"),
        (added, removed) => format!("other names added: {added}; removed: {removed}"),
    }
}

/// "lead 2014 -" as "lead, from 2014".
fn in_years(cells: &str) -> String {
    let mut cells = cells.split(' ');
    let mut words = cells.next().unwrap_or_default().to_owned();
    for (before, year) in [(", from ", cells.next()), (", until ", cells.next())] {
        if let Some(year) = year.filter(|year| *year != "-") {
            words.push_str(before);
            words.push_str(year);
        }
    }
    words
}

/// "3000000 annual efficiency all-partners 2017" as "£3 million a year, 2017". What is no figure stands for itself.
fn figure(cells: &str) -> String {
    let mut parts = cells.split(' ');
    let mut read = || {
        let saving = Saving {
            amount_gbp: parts.next()?.parse().ok()?,
            kind: SavingKind::from_code(parts.next()?)?,
            basis: Basis::from_code(parts.next()?)?,
            scope: Scope::from_code(parts.next()?)?,
            as_of_year: parts.next().and_then(|year| year.parse().ok()),
            years: parts.next().and_then(|years| years.parse().ok()),
            source: 0,
        };
        let limits = words::saving_limits(saving.basis, saving.scope);
        let limits = limits.map(|words| format!(" ({words})")).unwrap_or_default();
        Some(facts::figure(&saving) + &limits)
    };
    read().unwrap_or_else(|| cells.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{figure, in_years, other_names};

    #[test]
    fn other_names_are_told_apart() {
        assert_eq!(other_names("A", "A;Twickenham"), "other names added: Twickenham");
        assert_eq!(other_names("A;B", "A"), "other names removed: B");
        assert_eq!(other_names("", "B;A"), "other names added: B, A");
        assert_eq!(other_names("A", "B"), "other names added: B; removed: A");
    }

    #[test]
    fn figures_and_years_read_as_people_write_them() {
        assert_eq!(figure("3000000 annual efficiency all-partners 2017"), "£3 million a year (2017)");
        assert_eq!(
            figure("90000 cumulative income all-partners - 3"),
            "£90,000 in all over 3 years (income, not a saving)"
        );
        assert_eq!(figure("some annual"), "some annual");
        let cells = ["lead", "member 2014", "member - 2016", "lead 2014 2016"];
        let words = cells.map(in_years);
        assert_eq!(words, ["lead", "member, from 2014", "member, until 2016", "lead, from 2014, until 2016"]);
    }
}
