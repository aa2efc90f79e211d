//! Peers, places and what peers share, against docs/DESIGN.md 4.9 read plainly.

use std::collections::BTreeMap;

use model::Register;
use model::peers::{Counted, PEERS};
use model::records::CouncilIx;

use crate::facts::{councils, registers, services, view};

/// |ln(population ratio)| + |ln(density ratio)|, by its words.
fn unlikeness(register: &Register, a: CouncilIx, b: CouncilIx) -> Option<f64> {
    let size = |council| {
        let council = register.council(council);
        let (people, area) = (f64::from(council.population?), f64::from(council.area_km2?));
        (people > 0.0 && area > 0.0).then_some((people, people / area))
    };
    let ((people, density), (others, their_density)) = (size(a)?, size(b)?);
    Some((people / others).ln().abs() + (density / their_density).ln().abs())
}

fn of_type(register: &Register, council: CouncilIx) -> Vec<CouncilIx> {
    let kind = register.council(council).kind;
    let present = register.present();
    councils(register)
        .filter(|at| register.council(*at).kind == kind && register.exists(*at, present))
        .collect()
}

#[test]
fn peers_are_the_twenty_least_unlike_of_the_type() {
    for register in &registers() {
        for council in councils(register) {
            let peers = register.peers(council);
            let mut others: Vec<(CouncilIx, f64)> = of_type(register, council)
                .into_iter()
                .filter(|other| *other != council)
                .filter_map(|other| Some((other, unlikeness(register, council, other)?)))
                .collect();
            assert_eq!(peers.len(), others.len().min(PEERS));
            others.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
            // The two add up in another order, so that what is as good as equal may change places.
            for (peer, (_, expected)) in peers.iter().zip(&others) {
                assert!((peer.unlikeness - expected).abs() < 1e-9);
                let (_, own) = others.iter().find(|(other, _)| *other == peer.council).expect("of its type");
                assert!((own - expected).abs() < 1e-9);
            }
            for two in peers.windows(2) {
                assert!(two[0].unlikeness < two[1].unlikeness || two[0].council < two[1].council);
            }
        }
    }
}

#[test]
fn the_place_among_the_type_counts_everybody_once() {
    for register in &registers() {
        let services = services(register);
        let mut arrangements: BTreeMap<CouncilIx, u32> = BTreeMap::new();
        for members in view(register).into_values() {
            members.into_iter().for_each(|member| *arrangements.entry(member).or_default() += 1);
        }
        for council in councils(register) {
            for counted in [Counted::Services, Counted::Arrangements] {
                let number = |at: CouncilIx| match counted {
                    Counted::Services => services[&at].len() as u32,
                    Counted::Arrangements => arrangements.get(&at).copied().unwrap_or(0),
                };
                let standing = register.standing(council, counted);
                let own = number(council);
                let all = of_type(register, council);
                let others: Vec<u32> =
                    all.iter().filter(|at| **at != council).map(|at| number(*at)).collect();
                let count = |holds: &dyn Fn(u32) -> bool| others.iter().filter(|n| holds(**n)).count() as u32;
                assert_eq!(standing.own, own);
                assert_eq!(standing.fewer, count(&|n| n < own));
                assert_eq!(standing.as_many, count(&|n| n == own));
                assert_eq!(standing.more, count(&|n| n > own));
                let mut numbers: Vec<u32> = all.iter().map(|at| number(*at)).collect();
                numbers.sort_unstable();
                let middle =
                    |back: usize| numbers.get((numbers.len() - back) / 2).copied().map_or(0.0, f64::from);
                let median = if numbers.is_empty() { 0.0 } else { (middle(1) + middle(0)) / 2.0 };
                assert_eq!(standing.median, median);
                assert_eq!(standing.all.iter().map(|(_, n)| *n).collect::<Vec<_>>(), numbers);
            }
        }
    }
}

#[test]
fn missed_is_what_a_quarter_of_the_peers_share_and_it_does_not() {
    for register in &registers() {
        let services = services(register);
        for council in councils(register) {
            let peers = register.peers(council);
            let mut expected: Vec<(u32, &str)> = Vec::new();
            for service in &register.package().services {
                let code = service.code.as_str();
                let sharing = peers.iter().filter(|peer| services[&peer.council].contains(code)).count();
                let quarter = !peers.is_empty() && sharing as f64 >= peers.len() as f64 / 4.0;
                if quarter && !services[&council].contains(code) {
                    expected.push((sharing as u32, code));
                }
            }
            expected.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
            let missed = register.missed(council);
            let code = |at: usize| register.package().services[at].code.as_str();
            let found: Vec<(u32, &str)> =
                missed.iter().map(|missed| (missed.peers, code(missed.service.0.into()))).collect();
            assert_eq!(found, expected);
        }
    }
}
