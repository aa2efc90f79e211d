//! What several documents hold.

use model::records::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::codes;

/// A council, named.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct CouncilRef {
    /// GSS code.
    #[schemars(regex(pattern = codes::GSS))]
    pub(super) code: String,
    /// Short name; a county and a district can share one.
    pub(super) name: String,
}

/// An arrangement, named.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct ArrangementRef {
    /// Id.
    pub(super) id: String,
    /// Name.
    pub(super) name: String,
}

/// A service, named.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct ServiceRef {
    /// Code.
    pub(super) code: String,
    /// Words for people.
    pub(super) label: String,
}

/// An arrangement in a list.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct ArrangementLine {
    /// Id.
    pub(super) id: String,
    /// Name.
    pub(super) name: String,
    /// Codes of its services.
    pub(super) services: Vec<String>,
    /// Whether it runs, as far as its sources tell.
    #[schemars(schema_with = "codes::status")]
    pub(super) status: &'static str,
    /// Year in which it began; null where not known.
    pub(super) start_year: Option<u16>,
    /// Year in which it ended; null where not known or not ended.
    pub(super) end_year: Option<u16>,
    /// Whether it is in the present view: it is operating or not known to have ended. Lists hold the others as well.
    pub(super) present: bool,
    /// Codes of the councils in it today: its members, each abolished one replaced by its successors.
    pub(super) councils: Vec<String>,
    /// Address of its document, relative to this one.
    pub(super) href: String,
}

/// A council with which something is shared.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct Tie {
    /// GSS code.
    #[schemars(regex(pattern = codes::GSS))]
    pub(super) code: String,
    /// Short name.
    pub(super) name: String,
    /// How many arrangements of the present view.
    pub(super) arrangements: u32,
}

/// A day as 2019-04-01.
pub(super) fn day(date: Option<Date>) -> Option<String> {
    date.map(|Date { year, month, day }| format!("{year:04}-{month:02}-{day:02}"))
}
