//! The number by which each council is coloured.

use model::records::{ArrangementIx, CouncilIx, ServiceIx};
use model::{Query, Register};

use crate::Answer;
use crate::address::Measure;

/// The quantity that the colours show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColourBy {
    /// In how many arrangements it is together with the selected council.
    Common(CouncilIx),
    /// With how many councils it shares the one service that is asked for.
    Service(ServiceIx),
    /// The measure.
    Plain(Measure),
}

impl ColourBy {
    /// The quantity that a measure stands for, given the selected council and the only service of the filter.
    pub fn of(measure: Measure, council: Option<CouncilIx>, service: Option<ServiceIx>) -> ColourBy {
        match (measure, council, service) {
            (Measure::Arrangements, Some(council), _) => ColourBy::Common(council),
            (Measure::Arrangements, None, Some(service)) => ColourBy::Service(service),
            _ => ColourBy::Plain(measure),
        }
    }

    /// The one service that the filters ask for; `None` where they ask for several, or for a category.
    pub fn one_service(register: &Register, query: &Query) -> Option<ServiceIx> {
        match (query.services.as_slice(), query.categories.len()) {
            ([service], 0) => register.service_by_code(service),
            _ => None,
        }
    }

    /// The number of each council; 0 for none, and where nothing is known or published.
    #[inline(never)]
    pub fn numbers(self, register: &Register, answer: &Answer) -> Vec<u32> {
        let (counts, summary) = (&answer.counts, &answer.summary);
        match self {
            ColourBy::Common(council) => {
                let mut numbers = vec![0; counts.arrangements.len()];
                for (partner, number) in register.ties(council, &summary.found, summary.year) {
                    numbers[usize::from(partner.0)] = number;
                }
                numbers
            }
            ColourBy::Service(_) | ColourBy::Plain(Measure::Partners) => counts.partners.clone(),
            ColourBy::Plain(Measure::Arrangements) => counts.arrangements.clone(),
            ColourBy::Plain(Measure::Share) => shares(register, answer),
            ColourBy::Plain(Measure::Savings) => {
                let mut numbers = vec![0; counts.arrangements.len()];
                let year = summary.year.unwrap_or(register.present());
                for row in summary.found.iter() {
                    let arrangement = ArrangementIx(row as u32);
                    if !register.arrangement(arrangement).savings.is_empty() {
                        for council in register.members_at(arrangement, year) {
                            numbers[usize::from(council.0)] += 1;
                        }
                    }
                }
                numbers
            }
        }
    }

    /// The words that a council's number adds to its accessible name. Empty for arrangements and partners, which the name
    /// contains anyway.
    pub fn words(self, register: &Register, number: u32) -> String {
        let shown = number.to_string();
        match (self, number) {
            (ColourBy::Common(_), 0) => String::new(),
            (ColourBy::Common(with), _) => {
                ["; ", &shown, " in common with ", &register.council(with).name].concat()
            }
            (ColourBy::Plain(Measure::Share), _) => {
                ["; ", &shown, "% of its region’s councils take part"].concat()
            }
            (ColourBy::Plain(Measure::Savings), 0) => "; no saving published".to_string(),
            (ColourBy::Plain(Measure::Savings), _) => ["; ", &shown, " with a published saving"].concat(),
            _ => String::new(),
        }
    }
}

/// For each council, how many of its region's councils take part, in percent of those that exist; at least 1 where any does.
fn shares(register: &Register, answer: &Answer) -> Vec<u32> {
    let councils = &register.package().councils;
    let year = answer.summary.year.unwrap_or(register.present());
    let mut regions = vec![(0_u32, 0_u32); register.package().regions.len()];
    for (at, council) in councils.iter().enumerate() {
        if register.exists(CouncilIx(at as u16), year) {
            let region = &mut regions[usize::from(council.region.0)];
            region.0 += u32::from(answer.counts.arrangements[at] > 0);
            region.1 += 1;
        }
    }
    let percent = |(part, whole): (u32, u32)| (part * 100 / whole.max(1)).max(u32::from(part > 0));
    councils.iter().map(|council| percent(regions[usize::from(council.region.0)])).collect()
}
