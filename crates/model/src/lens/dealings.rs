//! With whom a new council has to settle what: what its letters are about.

use super::fates::Fates;
use crate::order;
use crate::records::{ArrangementIx, CouncilIx, Partner};
use crate::register::Register;
use crate::vocabulary::Sector;

/// A body that is no English council, as partners of arrangements are recorded.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// Its name.
    pub name: String,
    /// Its sector.
    pub sector: Sector,
}

/// Those outside a new council with whom its arrangements have to be settled, each with the arrangements, ascending by id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dealings {
    /// Other new councils, by position in [`Fates::unitaries`], ascending: what straddles or reaches outward falls into them too.
    pub neighbours: Vec<(usize, Vec<ArrangementIx>)>,
    /// Councils that go on, ascending by code: members of what reaches outward.
    pub councils: Vec<(CouncilIx, Vec<ArrangementIx>)>,
    /// Councils that are replaced, and nobody knows by what, ascending by code: members of what straddles or reaches outward.
    pub unplaced: Vec<(CouncilIx, Vec<ArrangementIx>)>,
    /// Partners that are no English council, by name, of all that the new council inherits, divides or shares outward.
    pub bodies: Vec<(Body, Vec<ArrangementIx>)>,
}

impl Fates {
    /// Whom the new council at this position has to write to, and about what; nobody where there is none at it.
    pub fn dealings(&self, register: &Register, unitary: usize) -> Dealings {
        let mut dealings = Dealings::default();
        let Some(inheritance) = self.unitaries.get(unitary) else { return dealings };
        let present = register.present();
        for arrangement in inheritance.divides.iter().chain(&inheritance.outward) {
            for member in register.members_at(*arrangement, present) {
                if !self.is_reorganised(*member) {
                    add(&mut dealings.councils, *member, *arrangement);
                }
                if self.places.of(*member).unknown {
                    add(&mut dealings.unplaced, *member, *arrangement);
                }
                for other in self.unitaries_of(*member) {
                    if other != unitary {
                        add(&mut dealings.neighbours, other, *arrangement);
                    }
                }
            }
        }
        let all = inheritance.inherits.iter().chain(&inheritance.divides).chain(&inheritance.outward);
        for arrangement in all {
            for Partner { name, sector } in &register.arrangement(*arrangement).partners {
                add(&mut dealings.bodies, Body { name: name.clone(), sector: *sector }, *arrangement);
            }
        }
        put_in_order(&mut dealings.neighbours, |a, b| a.cmp(b));
        put_in_order(&mut dealings.councils, |a, b| a.cmp(b));
        put_in_order(&mut dealings.unplaced, |a, b| a.cmp(b));
        put_in_order(&mut dealings.bodies, |a, b| a.name.cmp(&b.name).then(a.sector.cmp(&b.sector)));
        dealings
    }

    /// The arrangements that the new council at this position inherits and goes on sharing, with public bodies that are no
    /// councils (docs/DESIGN.md 4.6); ascending by id.
    pub fn still_shared(&self, register: &Register, unitary: usize) -> Vec<ArrangementIx> {
        let mut shared = Vec::new();
        for arrangement in self.unitaries.get(unitary).map_or(&[][..], |unitary| &unitary.inherits) {
            let partners = &register.arrangement(*arrangement).partners;
            if partners.iter().any(|partner| partner.sector.is_public()) {
                shared.push(*arrangement);
            }
        }
        shared
    }
}

fn add<T: PartialEq>(all: &mut Vec<(T, Vec<ArrangementIx>)>, with: T, about: ArrangementIx) {
    match all.iter_mut().find(|(other, _)| *other == with) {
        Some((_, list)) => list.push(about),
        None => all.push((with, vec![about])),
    }
}

fn put_in_order<T>(all: &mut [(T, Vec<ArrangementIx>)], compare: fn(&T, &T) -> std::cmp::Ordering) {
    for (_, list) in all.iter_mut() {
        order::sort(list, |a, b| a.cmp(b));
        list.dedup();
    }
    order::sort(all, |a, b| compare(&a.0, &b.0));
}
