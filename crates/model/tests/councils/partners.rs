//! What holds of every suggestion of a partner.

use std::collections::BTreeSet;

use model::Register;
use model::partners::{Why, weights};
use model::peers::unlikeness;
use model::records::{CouncilIx, ServiceIx};
use model::vocabulary::CouncilType;

use crate::facts::{councils, registers, view};
use crate::synthetic::Random;

/// Made-up borders.
fn borders(random: &mut Random, councils: usize) -> Vec<Vec<CouncilIx>> {
    let mut borders = vec![Vec::new(); councils];
    for at in 0..councils {
        for _ in 0..random.below(4) {
            let other = random.below(councils);
            borders[at].push(CouncilIx(other as u16));
            borders[other].push(CouncilIx(at as u16));
        }
    }
    borders
}

/// Some questions about each register.
fn ask(holds: impl Fn(&Register, CouncilIx, ServiceIx, &[Vec<CouncilIx>])) {
    let mut random = Random(4);
    for register in &registers() {
        let count = register.package().councils.len();
        let borders = borders(&mut random, count);
        for _ in 0..60 {
            let council = CouncilIx(random.below(count) as u16);
            let service = ServiceIx(random.below(register.package().services.len()) as u16);
            holds(register, council, service, &borders);
        }
    }
}

fn different_duties(register: &Register, a: CouncilIx, b: CouncilIx) -> bool {
    let kinds = [register.council(a).kind, register.council(b).kind];
    kinds.contains(&CouncilType::County) && kinds.contains(&CouncilType::District)
}

#[test]
fn what_is_suggested_is_in_the_data_and_not_had_already() {
    ask(|register, council, service, borders| {
        let suggestions =
            register.suggestions(council, service, &|at: CouncilIx| borders[usize::from(at.0)].clone());
        let view = view(register);
        let of_service = |at| register.arrangement(at).services.contains(&service);
        let sharing: BTreeSet<CouncilIx> =
            view.iter().filter(|(at, _)| of_service(**at)).flat_map(|(_, members)| members.clone()).collect();
        for join in &suggestions.join {
            let members = view.get(&join.arrangement).expect("of the present view");
            assert!(of_service(join.arrangement) && !members.contains(&council));
            assert!(members.iter().any(|member| !different_duties(register, council, *member)));
            assert!(!join.ask.is_empty() && join.ask.iter().all(|ask| members.contains(ask)));
            assert_eq!(join.points, join.reasons.iter().map(|reason| reason.points).sum::<u32>());
        }
        for start in &suggestions.start {
            assert!(start.council != council && register.exists(start.council, register.present()));
            assert!(!sharing.contains(&start.council) && !different_duties(register, council, start.council));
            assert_eq!(start.points, start.reasons.iter().map(|reason| reason.points).sum::<u32>());
        }
        let own = register.council(council).kind;
        let of_type = sharing.iter().filter(|at| **at != council && register.council(**at).kind == own);
        let existing = of_type.filter(|at| register.exists(**at, register.present()));
        assert_eq!(suggestions.sharing_of_its_type as usize, existing.count());
        assert!(suggestions.join.len() <= weights::SUGGESTIONS);
        assert!(suggestions.join.windows(2).all(|two| {
            two[0].points > two[1].points
                || (two[0].points == two[1].points && two[0].arrangement < two[1].arrangement)
        }));
    });
}

/// The points of a council to start with, from the weights alone; borders are counted by walking all ways.
fn points(register: &Register, council: CouncilIx, other: CouncilIx, borders: &[Vec<CouncilIx>]) -> u32 {
    let ground = |at: CouncilIx| match register.council(at).kind {
        CouncilType::County => register.districts(at, register.present()),
        _ => vec![at],
    };
    let target = ground(other);
    let mut within: BTreeSet<CouncilIx> = ground(council).into_iter().collect();
    let mut steps = None;
    for step in 0..4 {
        if steps.is_none() && target.iter().any(|at| within.contains(at)) {
            steps = Some(step);
        }
        let next: Vec<CouncilIx> = within.iter().flat_map(|at| borders[usize::from(at.0)].clone()).collect();
        within.extend(next);
    }
    let (a, b) = (register.council(council), register.council(other));
    let near = match steps {
        Some(0 | 1) => weights::NEXT_DOOR,
        Some(2) => weights::TWO_BORDERS,
        Some(_) => weights::THREE_BORDERS,
        None if a.region == b.region => weights::SAME_REGION,
        None => 0,
    };
    let alike = unlikeness(a, b).map_or(0.0, |unlike| (1.0 - unlike / weights::UNALIKE).max(0.0));
    let alike = (alike * f64::from(weights::ALIKE)).round() as u32;
    near + alike + if a.kind == b.kind { weights::SAME_TYPE } else { 0 }
}

#[test]
fn nobody_with_more_points_is_left_out() {
    ask(|register, council, service, borders| {
        let suggestions =
            register.suggestions(council, service, &|at: CouncilIx| borders[usize::from(at.0)].clone());
        let view = view(register);
        let sharing: BTreeSet<CouncilIx> = view
            .iter()
            .filter(|(at, _)| register.arrangement(**at).services.contains(&service))
            .flat_map(|(_, members)| members.clone())
            .collect();
        let mut expected: Vec<(u32, CouncilIx)> = councils(register)
            .filter(|at| *at != council && register.exists(*at, register.present()))
            .filter(|at| !sharing.contains(at) && !different_duties(register, council, *at))
            .map(|at| (points(register, council, at, borders), at))
            .collect();
        expected.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        expected.truncate(weights::SUGGESTIONS);
        let found: Vec<(u32, CouncilIx)> =
            suggestions.start.iter().map(|start| (start.points, start.council)).collect();
        assert_eq!(found, expected);
    });
}

#[test]
fn facts_count_nothing_and_reasons_stand_in_one_order() {
    ask(|register, council, service, borders| {
        let suggestions =
            register.suggestions(council, service, &|at: CouncilIx| borders[usize::from(at.0)].clone());
        let place = |why: &Why| match why {
            Why::Near { .. } | Why::SameRegion(_) => 0,
            Why::Alike { .. } => 1,
            Why::SameType(_) => 2,
            Why::SharesAlready { .. } => 3,
            Why::HasGrown(_) => 4,
        };
        let joins = suggestions.join.iter().map(|join| &join.reasons);
        for reasons in joins.chain(suggestions.start.iter().map(|start| &start.reasons)) {
            assert!(reasons.windows(2).all(|two| place(&two[0].why) < place(&two[1].why)));
            assert!(reasons.iter().all(|reason| place(&reason.why) < 3 || reason.points == 0));
        }
    });
}

#[test]
fn a_border_more_never_makes_a_council_less_likely() {
    ask(|register, council, service, borders| {
        let before =
            register.suggestions(council, service, &|at: CouncilIx| borders[usize::from(at.0)].clone());
        for start in &before.start {
            let mut nearer = borders.to_vec();
            nearer[usize::from(council.0)].push(start.council);
            let after =
                register.suggestions(council, service, &|at: CouncilIx| nearer[usize::from(at.0)].clone());
            let then = after.start.iter().find(|other| other.council == start.council);
            // Others may have come nearer still, and taken its place in the list.
            assert!(then.is_none_or(|then| then.points >= start.points));
        }
    });
}
