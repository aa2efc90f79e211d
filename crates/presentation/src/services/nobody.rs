//! Where nobody shares a service: councils, and whole counties.

use model::Register;
use model::records::{CouncilIx, RegionIx};
use model::summary::percent;
use model::vocabulary::CouncilType;

use super::groups::Groups;
use crate::sentence::{Piece, Sentence};
use crate::words;

/// A region: how many of its councils take part, and which do not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// Its name.
    pub name: String,
    /// How many of its councils take part.
    pub taking_part: u32,
    /// How many councils it has.
    pub existing: u32,
    /// The first in per cent of the second.
    pub percent: u32,
    /// The councils that take part in nothing that is found, by name.
    pub without: Vec<CouncilIx>,
}

/// The regions, by name.
pub fn regions(register: &Register, groups: &Groups) -> Vec<Region> {
    let names = &register.package().regions;
    let mut regions = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let all =
            existing(register, groups, &|council| register.council(council).region == RegionIx(at as u16));
        let is_without = |council: &CouncilIx| groups.taking_part.binary_search(council).is_err();
        let mut without: Vec<CouncilIx> = all.iter().copied().filter(is_without).collect();
        model::order::sort(&mut without, |a, b| register.council(*a).name.cmp(&register.council(*b).name));
        let taking_part = (all.len() - without.len()) as u32;
        regions.push(Region {
            name: name.clone(),
            taking_part,
            existing: all.len() as u32,
            percent: percent(taking_part, all.len() as u32),
            without,
        });
    }
    regions
}

/// The counties in which neither the county council nor any of its districts takes part, by name.
pub fn counties(register: &Register, groups: &Groups) -> Vec<CouncilIx> {
    let is_in = |council: &CouncilIx| groups.taking_part.binary_search(council).is_ok();
    let year = groups.year.unwrap_or(register.present());
    let mut counties = existing(register, groups, &|council| {
        register.council(council).kind == CouncilType::County
            && !is_in(&council)
            && !register.districts(council, year).iter().any(is_in)
    });
    model::order::sort(&mut counties, |a, b| register.council(*a).name.cmp(&register.council(*b).name));
    counties
}

/// "Nobody is known to share it in 3 whole counties: Devon, Dorset and Kent. In all, 147 of 317 councils do not."
pub fn sentence(register: &Register, groups: &Groups, counties: &[CouncilIx]) -> Sentence {
    let existing = existing(register, groups, &|_| true).len();
    let without = existing - groups.taking_part.len();
    let sentence = match counties.len() {
        0 => Sentence::new("In every county at least one council shares it. "),
        1 => Sentence::new("In one whole county nobody is known to share it: ")
            .list(counties, Piece::Council)
            .text(". "),
        n => Sentence::new(&format!(
            "In {} whole counties nobody is known to share it: ",
            words::number(n as u64)
        ))
        .list(counties, Piece::Council)
        .text(". "),
    };
    sentence.text(&format!(
        "{} of {} {} not known to share it.",
        words::number(without as u64),
        words::count(existing, "council", "councils"),
        if without == 1 { "is" } else { "are" }
    ))
}

/// The councils of the year that fit, ascending by code.
fn existing(register: &Register, groups: &Groups, fits: &dyn Fn(CouncilIx) -> bool) -> Vec<CouncilIx> {
    let year = groups.year.unwrap_or(register.present());
    let all = (0..register.package().councils.len()).map(|at| CouncilIx(at as u16));
    all.filter(|council| register.exists(*council, year) && fits(*council)).collect()
}
