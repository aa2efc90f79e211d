//! What crosses between the widget and its host page, in the shapes of docs/DESIGN.md 9, as serde reads and writes them.
//! `embed/embed.d.ts` has the same members; a test compares the two.

use std::fmt;

use model::find::Named;
use model::records::ArrangementIx;
use model::vocabulary::SavingKind;
use model::{CouncilMatch, Facet, Query, Register, Summary, lens};
use serde::de::{self, Deserializer, SeqAccess, Visitor};
use serde::ser::Serializer;
use serde::{Deserialize, Serialize};

use crate::address::State;

/// How many codes of one list are read; the rest is left out.
const MOST: usize = 10_000;

/// What `query` is asked. Every key may be left out, or be `null`.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Filter {
    text: Option<String>,
    #[serde(deserialize_with = "codes")]
    services: Vec<String>,
    #[serde(deserialize_with = "codes")]
    categories: Vec<String>,
    #[serde(deserialize_with = "codes")]
    councils: Vec<String>,
    council_match: Option<String>,
    #[serde(deserialize_with = "codes")]
    regions: Vec<String>,
    #[serde(deserialize_with = "codes")]
    council_types: Vec<String>,
    #[serde(deserialize_with = "codes")]
    partner_sectors: Vec<String>,
    #[serde(deserialize_with = "codes")]
    models: Vec<String>,
    #[serde(deserialize_with = "codes")]
    statuses: Vec<String>,
    year: Option<f64>,
    has_saving: Option<bool>,
}

impl Filter {
    /// The query that is meant. A year that is no whole number is no year of the register, and so no filter.
    pub fn into_query(self) -> Query {
        let council_match = self.council_match.unwrap_or_default();
        Query {
            text: self.text.unwrap_or_default(),
            services: self.services,
            categories: self.categories,
            councils: self.councils,
            council_match: CouncilMatch::from_code(&council_match).unwrap_or_default(),
            regions: self.regions,
            council_types: self.council_types,
            partner_sectors: self.partner_sectors,
            models: self.models,
            statuses: self.statuses,
            year: self.year.filter(|year| year.fract() == 0.0).map(|year| year as i32),
            has_saving: self.has_saving.unwrap_or_default(),
        }
    }

    /// What is said of a filter that is not understood, for the path to the place where it is not (serde_path_to_error's:
    /// `services[0]`, or a single dot for all of it).
    pub fn refusal(path: &str) -> String {
        let key = path.split(['.', '[']).next().unwrap_or_default();
        let (key, expected) = match key {
            "" => ("filter", "an object of plain values"),
            "text" | "council_match" => (key, "text"),
            "year" => (key, "a number or null"),
            "has_saving" => (key, "true or false"),
            _ => (key, "a list of codes"),
        };
        format!("query(filter): {key} has to be {expected}.")
    }
}

/// A list of codes; one code is a list of one, and `null` is none.
fn codes<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    struct Codes;

    impl<'de> Visitor<'de> for Codes {
        type Value = Vec<String>;

        fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
            formatter.write_str("a list of codes")
        }

        fn visit_unit<E: de::Error>(self) -> Result<Vec<String>, E> {
            Ok(Vec::new())
        }

        fn visit_str<E: de::Error>(self, code: &str) -> Result<Vec<String>, E> {
            Ok(vec![code.to_owned()])
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Vec<String>, A::Error> {
            let mut codes = Vec::new();
            while codes.len() < MOST
                && let Some(code) = list.next_element()?
            {
                codes.push(code);
            }
            Ok(codes)
        }
    }

    deserializer.deserialize_any(Codes)
}

/// An object with these members, in this order.
#[derive(Debug)]
pub struct Members<'a, V>(Vec<(&'a str, V)>);

impl<V: Serialize> Serialize for Members<'_, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

/// What `query` answers.
#[derive(Debug, Serialize)]
pub struct MapSummary<'a> {
    arrangements: Vec<&'a str>,
    councils: TakingPart<'a>,
    unknown_start: u32,
    facets: Members<'a, Members<'a, u32>>,
    savings: Members<'a, SavingTotal<'a>>,
    change: Option<Change>,
}

/// The councils in what was found.
#[derive(Debug, Serialize)]
struct TakingPart<'a> {
    taking_part: u32,
    existing: u32,
    codes: Vec<&'a str>,
}

/// One total of published savings.
#[derive(Debug, Serialize)]
struct SavingTotal<'a> {
    total: u64,
    arrangements: u32,
    largest: Option<Largest<'a>>,
}

/// The arrangement that gives the most of a total.
#[derive(Debug, Serialize)]
struct Largest<'a> {
    arrangement: &'a str,
    amount_gbp: u64,
}

/// Against the year before.
#[derive(Debug, Serialize)]
struct Change {
    arrangements: i64,
}

impl<'a> MapSummary<'a> {
    /// The summary with ids and codes in place of the register's indices.
    pub fn of(register: &'a Register, summary: &Summary) -> MapSummary<'a> {
        let id = |ix: &ArrangementIx| register.arrangement(*ix).id.as_str();
        let facets = Facet::ALL.iter().map(|facet| {
            let codes = facet.codes(register.package()).into_iter();
            let counts = codes.zip(summary.facets[*facet].iter().copied()).collect();
            (facet.code(), Members(counts))
        });
        let savings = SavingKind::ALL.iter().map(|kind| {
            let total = &summary.savings[kind.index()];
            let largest = total.largest.as_ref().map(|largest| Largest {
                arrangement: id(&largest.arrangement),
                amount_gbp: largest.amount_gbp,
            });
            (kind.code(), SavingTotal { total: total.total, arrangements: total.arrangements, largest })
        });
        let councils = &summary.councils;
        MapSummary {
            arrangements: summary.arrangements.iter().map(id).collect(),
            councils: TakingPart {
                taking_part: councils.taking_part,
                existing: councils.existing,
                codes: councils.codes.iter().map(|ix| register.council(*ix).code.as_str()).collect(),
            },
            unknown_start: summary.unknown_start,
            facets: Members(facets.collect()),
            savings: Members(savings.collect()),
            change: summary.change.map(|arrangements| Change { arrangements }),
        }
    }
}

/// What becomes of arrangements in a reorganisation.
#[derive(Debug, Serialize)]
pub struct Fates<'a> {
    unitaries: Vec<Unitary<'a>>,
    fates: Members<'a, &'static str>,
}

/// A new council.
#[derive(Debug, Serialize)]
struct Unitary<'a> {
    name: &'a str,
    councils: Vec<&'a str>,
    inherits: Vec<&'a str>,
    divides: Vec<&'a str>,
    outward: Vec<&'a str>,
}

impl<'a> Fates<'a> {
    /// The fates with ids and codes in place of the register's indices.
    pub fn of(register: &'a Register, fates: &'a lens::Fates) -> Fates<'a> {
        let id = |ix: &ArrangementIx| register.arrangement(*ix).id.as_str();
        let unitaries = fates.unitaries.iter().map(|unitary| Unitary {
            name: &unitary.name,
            councils: unitary.councils.iter().map(|ix| register.council(*ix).code.as_str()).collect(),
            inherits: unitary.inherits.iter().map(id).collect(),
            divides: unitary.divides.iter().map(id).collect(),
            outward: unitary.outward.iter().map(id).collect(),
        });
        let fate_of = fates.iter().map(|(at, fate)| (id(&at), fate.code()));
        Fates { unitaries: unitaries.collect(), fates: Members(fate_of.collect()) }
    }
}

/// Something that `find` has found.
#[derive(Debug, Serialize)]
pub struct MapHit<'a> {
    kind: &'static str,
    id: &'a str,
    label: &'a str,
}

/// What `find` answers.
pub fn hits<'a>(named: &[Named<'a>]) -> Vec<MapHit<'a>> {
    named.iter().map(|hit| MapHit { kind: hit.kind.code(), id: hit.id, label: hit.label }).collect()
}

/// A state with the keys of the URL: lists as lists, all else as text, the year as a number.
#[derive(Debug, PartialEq)]
pub struct MapState(Vec<(String, Member)>);

/// One member of a state.
#[derive(Debug, PartialEq, Serialize)]
#[serde(untagged)]
enum Member {
    Year(Option<i32>),
    One(String),
    List(Vec<String>),
}

impl MapState {
    /// The keys in which the state differs from the default one.
    pub fn of(state: &State) -> MapState {
        let members = state.to_pairs().into_iter().map(|(key, mut values)| {
            let member = match values.len() {
                1 if key == "year" => Member::Year(values[0].parse().ok()),
                1 if !State::is_list(&key) => Member::One(values.swap_remove(0)),
                _ => Member::List(values),
            };
            (key, member)
        });
        MapState(members.collect())
    }
}

impl Serialize for MapState {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, member)| (key, member)))
    }
}

/// The detail of `ssm-change`.
#[derive(Debug, Serialize)]
pub struct Changed {
    /// What is shown now.
    pub state: MapState,
}

/// The detail of `ssm-select`.
#[derive(Debug, Serialize)]
pub struct Selected<'a> {
    /// "council" or "arrangement".
    pub kind: &'a str,
    /// Its code or id.
    pub id: &'a str,
}

/// The detail of `ssm-error`.
#[derive(Debug, Serialize)]
pub struct Failed<'a> {
    /// A sentence for people.
    pub message: &'a str,
}
