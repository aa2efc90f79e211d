//! What an edition changed, in the words of `cargo xtask diff`, for those who show it.

use super::change::{Change, Subject};
use super::history::Kept;
use super::report::{sections, sentence};
use super::words::Names;

/// What an edition changed.
#[derive(Clone, Debug, PartialEq)]
pub struct News {
    /// "312 arrangements came, none went, 122 changed"; of the first edition and of one without changes something else.
    pub sentence: String,
    /// What came, went and changed, kind by kind.
    pub groups: Vec<Group>,
}

/// Changes of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// "312 arrangements came".
    pub title: String,
    /// What is said of each.
    pub items: Vec<Changed>,
}

/// What is said of one arrangement, council, service or proposal.
#[derive(Clone, Debug, PartialEq)]
pub struct Changed {
    /// Its kind.
    pub subject: Subject,
    /// Its id or code.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What has changed, a line each; may be empty.
    pub lines: Vec<String>,
}

/// What an edition changed, with the names of what the changes speak of.
pub fn news(kept: &Kept, names: &Names) -> News {
    let changes: Vec<&Change> = kept.changes.iter().collect();
    let sentence = match (kept.previous.is_empty(), changes.is_empty()) {
        (true, _) => "this is the first edition that is kept".to_owned(),
        (false, true) => "nothing has changed".to_owned(),
        (false, false) => sentence(&changes),
    };
    let groups = sections(&changes, names).into_iter().map(|section| Group {
        title: section.title,
        items: section
            .items
            .into_iter()
            .map(|item| Changed { subject: item.subject, id: item.id, name: item.name, lines: item.lines })
            .collect(),
    });
    News { sentence, groups: groups.collect() }
}
