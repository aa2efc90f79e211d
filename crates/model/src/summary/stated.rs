//! What an edition of the LGA's map stated, beside what our own records say of the same year (docs/DESIGN.md 4.4).

use super::report::{Part, Report};
use crate::query::Query;
use crate::records::{Breakdown, Edition, Stated};
use crate::register::Register;
use crate::vocabulary::SavingKind;

/// An edition's statements beside our own count. The two are never mixed: the map counted what councils had reported to it,
/// we count what is on public record.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside<'d> {
    /// What the edition stated, with its source; its note says what contradicts it.
    pub edition: &'d Edition,
    /// What else was stated of the same edition: other totals under the same number.
    pub others: Vec<&'d Edition>,
    /// What it stated about parts, each with its note and source, and with our figure for what can be compared.
    pub parts: Vec<StatedPart<'d>>,
    /// Our own report of the year of publication: at the end of that year, whatever its month.
    pub ours: Report,
    /// The kind of our totals that the edition's money can be compared with; `None` where it is unclear or none was stated.
    pub kind: Option<SavingKind>,
}

/// A statement about a part.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StatedPart<'d> {
    /// The published figure.
    pub breakdown: &'d Breakdown,
    /// The same figure from our own records. `None` where we have none of the same meaning: the map's categories are not
    /// ours but where they have the same name, a rank was stated without its basis, and money that is not published is no 0.
    pub ours: Option<i64>,
}

impl Register {
    /// The edition with this key, for example "5b", beside our own count of its year. `None` for an edition that is not
    /// among them, and for one from no year that can be asked for.
    pub fn beside<'d>(&self, all: &'d Stated, edition: &str) -> Option<Beside<'d>> {
        let stated = all.editions.iter().find(|stated| stated.edition == edition)?;
        let year = stated.published.split('-').next().and_then(|year| year.parse().ok());
        let year = self.known_year(year)?;
        let ours = self.report(&Query { year: Some(year), ..Query::default() });
        let kind = match stated.savings_kind.as_str() {
            "cumulative" => Some(SavingKind::Cumulative),
            "projected-annual" => Some(SavingKind::Projected),
            _ => None,
        };
        let number = number(edition);
        let mut others = Vec::new();
        for other in &all.editions {
            if other.edition != edition && self::number(&other.edition) == number {
                others.push(other);
            }
        }
        let mut parts = Vec::new();
        for breakdown in &all.breakdowns {
            if breakdown.edition == edition {
                let part = self.part_named(&ours, &breakdown.dimension, &breakdown.label);
                let ours = part.and_then(|part| figure(part, &breakdown.measure, kind));
                parts.push(StatedPart { breakdown, ours });
            }
        }
        Some(Beside { edition: stated, others, parts, ours, kind })
    }

    /// Our part of that name: a region, or a category, whatever the case of its letters.
    fn part_named<'r>(&self, report: &'r Report, dimension: &str, label: &str) -> Option<&'r Part> {
        let package = self.package();
        match dimension {
            "region" => report.regions.get(usize::from(self.region_by_name(label)?.0)),
            "category" => {
                let same = |label_of_ours: &str| label_of_ours.eq_ignore_ascii_case(label);
                let at = package.categories.iter().position(|category| same(&category.label))?;
                report.categories.get(at)
            }
            _ => None,
        }
    }
}

/// The figure of a part that is meant by a measure.
fn figure(part: &Part, measure: &str, kind: Option<SavingKind>) -> Option<i64> {
    match measure {
        "arrangements" => Some(i64::from(part.arrangements)),
        "increase_arrangements" => part.change,
        "savings_gbp" => {
            let total = part.savings[kind?.index()];
            if total.arrangements == 0 { None } else { i64::try_from(total.total).ok() }
        }
        _ => None,
    }
}

/// The number of an edition, without the letter behind it.
fn number(edition: &str) -> &str {
    edition.trim_end_matches(|c: char| c.is_ascii_alphabetic())
}
