//! The document of what the last edition changed.

use schemars::JsonSchema;
use serde::Serialize;

use super::codes;
use crate::editions::{History, Names, news};

/// What this edition changed against the one before, in words. The feeds hold the same of all editions, `data_changes.csv` each
/// change as a row.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(title = "Changes")]
pub(super) struct Changes {
    /// Version of the data.
    #[schemars(regex(pattern = codes::EDITION))]
    edition: String,
    /// Day of this version.
    #[schemars(extend("format" = "date"))]
    published: String,
    /// The version before; null for the first that is kept.
    previous: Option<String>,
    /// How many arrangements came, went and changed, in words.
    sentence: String,
    /// What came, went and changed, kind by kind; kinds of which nothing changed are left out.
    groups: Vec<Group>,
}

/// Changes of one kind.
#[derive(Clone, Debug, Serialize, JsonSchema)]
struct Group {
    /// How many, of what.
    title: String,
    /// What is said of each.
    items: Vec<Changed>,
}

/// What is said of one arrangement, council, service or proposal.
#[derive(Clone, Debug, Serialize, JsonSchema)]
struct Changed {
    /// Which of these it is.
    #[schemars(schema_with = "codes::subject")]
    subject: &'static str,
    /// Its id or code. What went has no document any more.
    id: String,
    /// Its name.
    name: String,
    /// What has changed, a line each; may be empty.
    lines: Vec<String>,
}

/// The document of the newest edition; `None` where none is kept.
pub(super) fn document(history: &History, names: &Names) -> Option<Changes> {
    let kept = history.editions.last()?;
    let news = news(kept, names);
    let groups = news.groups.into_iter().map(|group| Group {
        title: group.title,
        items: group
            .items
            .into_iter()
            .map(|item| Changed {
                subject: item.subject.code(),
                id: item.id,
                name: item.name,
                lines: item.lines,
            })
            .collect(),
    });
    Some(Changes {
        edition: kept.version.clone(),
        published: kept.published.clone(),
        previous: Some(kept.previous.clone()).filter(|version| !version.is_empty()),
        sentence: news.sentence,
        groups: groups.collect(),
    })
}
