//! The documents, kind by kind. Their fields are documented in the schemas, which are derived from here: what is added later
//! is new fields, and none that is here is taken away or means something else while the version in the path is the same.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::codes;
use super::common::{ArrangementLine, ArrangementRef, CouncilRef, ServiceRef, Tie};

/// A council and what it shares.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(title = "Council")]
pub(super) struct Council {
    /// Version of the data.
    #[schemars(regex(pattern = codes::EDITION))]
    pub(super) edition: String,
    /// GSS code.
    #[schemars(regex(pattern = codes::GSS))]
    pub(super) code: String,
    /// Short name.
    pub(super) name: String,
    /// Name of the authority.
    pub(super) full_name: String,
    /// Type of council.
    #[serde(rename = "type")]
    #[schemars(schema_with = "codes::council_type")]
    pub(super) kind: &'static str,
    /// One of the nine regions of England.
    pub(super) region: String,
    /// The county council of a district.
    pub(super) county: Option<CouncilRef>,
    /// Whether it exists today.
    pub(super) exists: bool,
    /// First day of its existence, where it began in or after April 2009.
    #[schemars(extend("format" = "date"))]
    pub(super) from: Option<String>,
    /// First day on which it no longer existed.
    #[schemars(extend("format" = "date"))]
    pub(super) to: Option<String>,
    /// The councils that took over from it.
    pub(super) successors: Vec<CouncilRef>,
    /// The councils that it took over from.
    pub(super) predecessors: Vec<CouncilRef>,
    /// Other names, former codes, and towns by which people look for it.
    pub(super) aliases: Vec<String>,
    /// People, mid-2020 estimate.
    pub(super) population: Option<u32>,
    /// Area in square kilometres.
    pub(super) area_km2: Option<u32>,
    /// How many arrangements of the present view it takes part in.
    pub(super) shares: u32,
    /// The councils with which it shares them, most first.
    pub(super) partners: Vec<Tie>,
    /// All arrangements in which it, or one that it took over from, is or was a member, by id.
    pub(super) arrangements: Vec<CouncilArrangement>,
    /// Address of its feed of changes, relative to this document.
    pub(super) feed: String,
}

/// An arrangement of a council.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct CouncilArrangement {
    #[serde(flatten)]
    pub(super) line: ArrangementLine,
    /// What the council is in it: `successor` where one that it took over from is the recorded member.
    #[schemars(schema_with = "codes::role")]
    pub(super) role: &'static str,
}

/// A shared service with all that is recorded of it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(title = "Arrangement")]
pub(super) struct Arrangement {
    /// Version of the data.
    #[schemars(regex(pattern = codes::EDITION))]
    pub(super) edition: String,
    /// Stable id.
    pub(super) id: String,
    /// Its name.
    pub(super) name: String,
    /// One or two sentences in plain English.
    pub(super) summary: String,
    /// Its own web page.
    pub(super) url: Option<String>,
    /// Its services.
    pub(super) services: Vec<ServiceRef>,
    /// Legal or governance form; null where not known.
    #[schemars(schema_with = "codes::model")]
    pub(super) model: Option<&'static str>,
    /// Whether it runs, as far as its sources tell.
    #[schemars(schema_with = "codes::status")]
    pub(super) status: &'static str,
    /// Whether it is in the present view: it is operating or not known to have ended.
    pub(super) present: bool,
    /// Year in which it began; null where not known.
    pub(super) start_year: Option<u16>,
    /// Year in which it ended; null where not known or not ended.
    pub(super) end_year: Option<u16>,
    /// People who work in it, where stated.
    pub(super) staff: Option<u32>,
    /// The umbrella that contains it.
    pub(super) part_of: Option<ArrangementRef>,
    /// What it contains.
    pub(super) parts: Vec<ArrangementRef>,
    /// What took over from it.
    pub(super) replaced_by: Option<ArrangementRef>,
    /// Newest year among its sources.
    pub(super) last_seen: Option<u16>,
    /// How plainly the sources state it.
    #[schemars(schema_with = "codes::confidence")]
    pub(super) confidence: &'static str,
    /// Its members as they were then.
    pub(super) members: Vec<Member>,
    /// False where the sources name only some of the members.
    pub(super) members_complete: bool,
    /// The councils in it today: its members, each abolished one replaced by its successors.
    pub(super) councils: Vec<CouncilRef>,
    /// Bodies in it that are no English council.
    pub(super) partners: Vec<Partner>,
    /// Published figures. Figures of different kinds never add up, and an arrangement without a figure has not saved nothing.
    pub(super) savings: Vec<Saving>,
    /// The public pages that state all this.
    pub(super) sources: Vec<Source>,
}

/// A council in an arrangement, as it was then.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct Member {
    #[serde(flatten)]
    pub(super) council: CouncilRef,
    /// Whether it is the host or lead authority.
    pub(super) lead: bool,
    /// Year in which it joined, where later than the start.
    pub(super) from: Option<u16>,
    /// Year in which it left, where earlier than the end.
    pub(super) to: Option<u16>,
}

/// A body that is no English council.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct Partner {
    /// Its name.
    pub(super) name: String,
    /// Its sector.
    #[schemars(schema_with = "codes::sector")]
    pub(super) sector: &'static str,
}

/// One published figure.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct Saving {
    /// Whole pounds.
    pub(super) amount_gbp: u64,
    /// What it counts: achieved a year, over a span, once, or expected.
    #[schemars(schema_with = "codes::saving_kind")]
    pub(super) kind: &'static str,
    /// What the money is.
    #[schemars(schema_with = "codes::basis")]
    pub(super) basis: &'static str,
    /// Whose money it is.
    #[schemars(schema_with = "codes::scope")]
    pub(super) scope: &'static str,
    /// The year that it speaks of or was stated in.
    pub(super) as_of_year: Option<u16>,
    /// Span in years that it covers.
    pub(super) years: Option<u16>,
    /// What the amount alone does not say.
    pub(super) note: String,
    /// The page that states it.
    pub(super) source_url: String,
}

/// A public page.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct Source {
    /// Its address.
    pub(super) url: String,
    /// Its title.
    pub(super) title: String,
    /// Its year.
    pub(super) year: Option<u16>,
}

/// A service and who shares it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(title = "Service")]
pub(super) struct Service {
    /// Version of the data.
    #[schemars(regex(pattern = codes::EDITION))]
    pub(super) edition: String,
    /// Code.
    pub(super) code: String,
    /// Words for people.
    pub(super) label: String,
    /// Code of the category.
    pub(super) category: String,
    /// Words for the category.
    pub(super) category_label: String,
    /// Everyday words that mean it.
    pub(super) synonyms: Vec<String>,
    /// How many arrangements of the present view share it.
    pub(super) shared: u32,
    /// How many councils take part in those.
    pub(super) councils: u32,
    /// What is published about savings of those, by kind: kinds never add up with each other. A kind of which nothing is
    /// published is left out.
    pub(super) savings: BTreeMap<&'static str, Total>,
    /// All arrangements that share it, by id.
    pub(super) arrangements: Vec<ArrangementLine>,
}

/// The sum of the figures of one kind that may be added up: of all partners, and of efficiency.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct Total {
    /// Whole pounds.
    pub(super) amount_gbp: u64,
    /// How many arrangements it rests on.
    pub(super) arrangements: u32,
}

/// An area whose councils are being replaced, and what each proposal would do to what they share.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(title = "Reorganisation")]
pub(super) struct Reorganisation {
    /// Version of the data.
    #[schemars(regex(pattern = codes::EDITION))]
    pub(super) edition: String,
    /// Id of the area.
    pub(super) id: String,
    /// Its name.
    pub(super) area: String,
    /// The present councils that any proposal places or leaves out.
    pub(super) councils: Vec<CouncilRef>,
    /// The proposals, decided ones first.
    pub(super) proposals: Vec<Proposal>,
}

/// A proposal, and the fates of the arrangements of the present view in it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct Proposal {
    /// Id.
    pub(super) id: String,
    /// Its name.
    pub(super) name: String,
    /// Who made it.
    pub(super) proposer: String,
    /// How far it has come.
    #[schemars(schema_with = "codes::proposal_status")]
    pub(super) status: &'static str,
    /// Day of the decision.
    #[schemars(extend("format" = "date"))]
    pub(super) decided_on: Option<String>,
    /// First day of the new councils.
    #[schemars(extend("format" = "date"))]
    pub(super) vesting: Option<String>,
    /// How plainly the sources state it.
    #[schemars(schema_with = "codes::confidence")]
    pub(super) confidence: &'static str,
    /// Addresses of the pages that state it.
    pub(super) sources: Vec<String>,
    /// Councils that are to be replaced, and nobody knows by what.
    pub(super) missing: Vec<CouncilRef>,
    /// The new councils.
    pub(super) unitaries: Vec<Unitary>,
    /// Councils whose area would be divided.
    pub(super) divided: Vec<Divided>,
    /// What becomes of each arrangement that is touched, by id: absorbed into one new council, straddling two or more, mixed
    /// (some of its councils go on), unplaced (nobody knows into what all of them fall).
    #[schemars(schema_with = "codes::fates")]
    pub(super) fates: BTreeMap<String, &'static str>,
    /// How many arrangements are not touched.
    pub(super) untouched: u32,
}

/// What all decided proposals together do to what is shared: each arrangement has one fate here, also where it has councils in
/// several areas.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(title = "Decided")]
pub(super) struct Decided {
    /// Version of the data.
    #[schemars(regex(pattern = codes::EDITION))]
    pub(super) edition: String,
    /// The proposals that have been decided; each stands in the document of its area.
    pub(super) proposals: Vec<DecidedRef>,
    /// Councils that are to be replaced, and nobody knows by what.
    pub(super) missing: Vec<CouncilRef>,
    /// The new councils of all of them.
    pub(super) unitaries: Vec<Unitary>,
    /// Councils whose area would be divided.
    pub(super) divided: Vec<Divided>,
    /// What becomes of each arrangement that is touched, by id, as in the document of an area.
    #[schemars(schema_with = "codes::fates")]
    pub(super) fates: BTreeMap<String, &'static str>,
    /// How many arrangements are not touched.
    pub(super) untouched: u32,
}

/// A decided proposal, named.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct DecidedRef {
    /// Id.
    pub(super) id: String,
    /// Its name.
    pub(super) name: String,
    /// The name of its area.
    pub(super) area: String,
    /// Address of the area's document, relative to this one.
    pub(super) href: String,
}

/// A new council and what it gets.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct Unitary {
    /// Its name.
    pub(super) name: String,
    /// The present councils that fall into it.
    pub(super) councils: Vec<CouncilRef>,
    /// Whether it is a present council that goes on by itself, and so gets nothing.
    pub(super) goes_on: bool,
    /// Ids of the arrangements that fall into it whole.
    pub(super) inherits: Vec<String>,
    /// Of those: ids of the ones that it goes on sharing with public bodies that are no councils.
    pub(super) still_shared: Vec<String>,
    /// Ids of those that it has to divide with other new councils, or agree anew.
    pub(super) divides: Vec<String>,
    /// Ids of those that its councils share with councils that go on.
    pub(super) outward: Vec<String>,
}

/// A council whose area would be divided.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct Divided {
    #[serde(flatten)]
    pub(super) council: CouncilRef,
    /// The new council that it is counted into.
    pub(super) unitary: String,
    /// Which part of it goes elsewhere.
    pub(super) note: String,
}
