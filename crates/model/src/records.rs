//! The records of a data package, validated and resolved: what `bundle` reads, what is packed, what the register is made of.
//!
//! References between records are positions in the tables of [`Package`], so a record can only name one that exists.

use crate::vocabulary::{Basis, Confidence, CouncilType, Model, SavingKind, Scope, Sector, Status};

/// Position of a council in [`Package::councils`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CouncilIx(pub u16);

/// Position of an arrangement in [`Package::arrangements`], which is sorted by id: positions order as ids do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArrangementIx(pub u32);

/// Position of a service in [`Package::services`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ServiceIx(pub u16);

/// Position of a category in [`Package::categories`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CategoryIx(pub u16);

/// Position of a region in [`Package::regions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegionIx(pub u16);

/// Everything that is needed to query and to draw; the prose comes apart, in [`Details`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Package {
    /// Version of the data package, from `datapackage.json`; it begins with the present year ("2026.11.0").
    pub version: String,
    /// The nine regions, by name, sorted.
    pub regions: Vec<String>,
    /// Sorted by GSS code.
    pub councils: Vec<Council>,
    /// Sorted by code.
    pub categories: Vec<Category>,
    /// Sorted by code.
    pub services: Vec<Service>,
    /// Sorted by id.
    pub arrangements: Vec<Arrangement>,
}

/// A calendar date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Calendar year.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

/// A principal council in England that exists, or was abolished since April 2009.
#[derive(Clone, Debug, PartialEq)]
pub struct Council {
    /// GSS code, for example `E07000223`.
    pub code: String,
    /// Short name, for example "Adur". Not unique: a county and a district can share one.
    pub name: String,
    /// Full name, for example "Adur District Council".
    pub full_name: String,
    /// Its type.
    pub kind: CouncilType,
    /// Its region.
    pub region: RegionIx,
    /// The county council of a district.
    pub county: Option<CouncilIx>,
    /// First day of its existence, where it began in or after April 2009.
    pub from: Option<Date>,
    /// First day on which it no longer existed.
    pub to: Option<Date>,
    /// The councils that took over when it was abolished.
    pub successors: Vec<CouncilIx>,
    /// Other names, former codes, and towns by which people look for it.
    pub aliases: Vec<String>,
    /// People (2020), where known.
    pub population: Option<u32>,
    /// Area in square kilometres, where known.
    pub area_km2: Option<u32>,
}

/// A group of services.
#[derive(Clone, Debug, PartialEq)]
pub struct Category {
    /// Code, for example `back-office`.
    pub code: String,
    /// Words for people, for example "Back office".
    pub label: String,
}

/// A service that can be shared.
#[derive(Clone, Debug, PartialEq)]
pub struct Service {
    /// Code, for example `audit`.
    pub code: String,
    /// Words for people, for example "Internal audit".
    pub label: String,
    /// The one category it belongs to.
    pub category: CategoryIx,
    /// Everyday words that mean this service ("bin collection"); for the search alone.
    pub synonyms: Vec<String>,
}

/// A shared service.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrangement {
    /// Stable id, for example `3c-building-control`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// At least one, sorted, without repeats.
    pub services: Vec<ServiceIx>,
    /// Legal or governance form, where known.
    pub model: Option<Model>,
    /// Whether it runs, as far as is known.
    pub status: Status,
    /// Year in which it began, where known.
    pub start_year: Option<u16>,
    /// Year in which it ended, where known.
    pub end_year: Option<u16>,
    /// People who work in it, where stated.
    pub staff: Option<u32>,
    /// False where the sources name only some of the members.
    pub members_complete: bool,
    /// The umbrella that contains it.
    pub part_of: Option<ArrangementIx>,
    /// The arrangement that took over.
    pub replaced_by: Option<ArrangementIx>,
    /// Newest year among its sources, where any has one.
    pub last_seen: Option<u16>,
    /// How plainly the sources state it.
    pub confidence: Confidence,
    /// Sorted by council; a council stands once.
    pub members: Vec<Member>,
    /// Bodies that are no English council, sorted by name.
    pub partners: Vec<Partner>,
    /// Published figures, in the order of the file.
    pub savings: Vec<Saving>,
}

/// A council in an arrangement, as it was then.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Member {
    /// The council.
    pub council: CouncilIx,
    /// Whether it is the host or lead authority.
    pub lead: bool,
    /// Year in which it joined, where later than the arrangement's start.
    pub from: Option<u16>,
    /// Year in which it left, where earlier than the arrangement's end.
    pub to: Option<u16>,
}

/// A body in an arrangement that is no English council.
#[derive(Clone, Debug, PartialEq)]
pub struct Partner {
    /// Its name.
    pub name: String,
    /// Its sector.
    pub sector: Sector,
}

/// One published figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Saving {
    /// Whole pounds.
    pub amount_gbp: u64,
    /// What is counted: a year, a span, an expectation.
    pub kind: SavingKind,
    /// What the money is.
    pub basis: Basis,
    /// Whose money it is.
    pub scope: Scope,
    /// The year that the figure speaks of or was stated in, where known.
    pub as_of_year: Option<u16>,
    /// Span in years that a cumulative or projected figure covers, where known.
    pub years: Option<u16>,
    /// Position among the arrangement's [`ArrangementDetails::sources`].
    pub source: u16,
}

/// The prose of a data package: one entry an arrangement, in the order of [`Package::arrangements`], and what the LGA's map
/// stated. A visitor loads the part of it that is needed ([`crate::packed::Parts`]).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Details {
    /// As long as [`Package::arrangements`].
    pub arrangements: Vec<ArrangementDetails>,
    /// The LGA's map.
    pub stated: Stated,
}

/// What the editions of the LGA's map stated.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stated {
    /// The editions, in the order of the file.
    pub editions: Vec<Edition>,
    /// What they stated about parts of the total, in the order of the file.
    pub breakdowns: Vec<Breakdown>,
}

/// Prose and sources of an arrangement.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ArrangementDetails {
    /// Its own web page, where known.
    pub url: Option<String>,
    /// One or two sentences in plain English.
    pub summary: String,
    /// At least one.
    pub sources: Vec<Source>,
    /// One note a saving, in the order of [`Arrangement::savings`]; empty where there is none.
    pub saving_notes: Vec<String>,
}

/// A public page that states facts of an arrangement.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Its address, `http:` or `https:`.
    pub url: String,
    /// Its title.
    pub title: String,
    /// Its year, where known.
    pub year: Option<u16>,
}

/// One publication of the LGA's map, as it was stated or reported.
#[derive(Clone, Debug, PartialEq)]
pub struct Edition {
    /// Key, for example "5b".
    pub edition: String,
    /// Year or year and month of publication, for example "2014-04".
    pub published: String,
    /// Number of arrangements stated.
    pub arrangements: Option<u32>,
    /// Number of councils stated.
    pub councils: Option<u32>,
    /// Share of councils stated, in per cent.
    pub percent_councils: Option<u16>,
    /// Savings stated, in whole pounds.
    pub savings_gbp: Option<u64>,
    /// What the savings are said to be: `projected-annual`, `cumulative`, `unclear`; empty where there is no figure.
    pub savings_kind: String,
    /// Remark of the compiler.
    pub note: String,
    /// Where it is stated.
    pub source: Source,
}

/// What an edition stated about a part of its total.
#[derive(Clone, Debug, PartialEq)]
pub struct Breakdown {
    /// Key of the edition.
    pub edition: String,
    /// What is broken down by: `category`, `region`, `governance`, `partner`.
    pub dimension: String,
    /// The part, in the edition's words.
    pub label: String,
    /// What is counted: `arrangements`, `savings_gbp`, `increase_arrangements`, `rank`.
    pub measure: String,
    /// The figure.
    pub value: u64,
    /// Remark of the compiler.
    pub note: String,
    /// Where it is stated.
    pub source_url: String,
}
