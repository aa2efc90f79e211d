//! Pairs, the matrix and councils side by side, against counting by hand.

use std::collections::{BTreeMap, BTreeSet};

use model::Query;
use model::records::CouncilIx;

use crate::facts::{councils, registers, services, view};
use crate::synthetic::Random;

#[test]
fn pairs_are_counted_as_by_hand_and_the_strongest_come_first() {
    for register in &registers() {
        let found = register.found(&Query::default(), None);
        let mut expected: BTreeMap<(CouncilIx, CouncilIx), u32> = BTreeMap::new();
        let mut own: BTreeMap<CouncilIx, u32> = BTreeMap::new();
        for members in view(register).into_values() {
            for first in &members {
                *own.entry(*first).or_default() += 1;
                for second in members.iter().filter(|second| *second > first) {
                    *expected.entry((*first, *second)).or_default() += 1;
                }
            }
        }
        let pairs = register.pairs(&found, None);
        assert!(pairs.is_sorted_by(|a, b| a.shared >= b.shared));
        for pair in &pairs {
            assert_eq!((pair.of_first, pair.of_second), (own[&pair.first], own[&pair.second]));
            assert_eq!(expected.remove(&(pair.first, pair.second)), Some(pair.shared));
            let shared = register.shared_by(pair.first, pair.second, &found, None);
            assert_eq!(shared.len() as u32, pair.shared);
        }
        assert!(expected.is_empty(), "{expected:?}");
    }
}

#[test]
fn the_matrix_is_that_of_the_pairs() {
    for register in &registers() {
        let found = register.found(&Query::default(), None);
        let mut random = Random(9);
        let all: Vec<CouncilIx> = councils(register).collect();
        let chosen: Vec<CouncilIx> = (0..12).map(|_| all[random.below(all.len())]).collect();
        let matrix = register.matrix(&chosen, &found, None);
        for (row, first) in chosen.iter().enumerate() {
            for (column, second) in chosen.iter().enumerate() {
                let shared = register.shared_by(*first, *second, &found, None).len() as u32;
                assert_eq!(matrix.shared(row, column), shared);
            }
        }
        assert_eq!(matrix.shared(0, 12), 0);
    }
}

#[test]
fn side_by_side_every_service_stands_once_and_where_it_belongs() {
    let mut random = Random(7);
    for register in &registers() {
        let found = register.found(&Query::default(), None);
        let (view, services) = (view(register), services(register));
        let all: Vec<CouncilIx> = councils(register).collect();
        for count in [1, 2, 3, 4, 2, 3, 4] {
            let chosen: BTreeSet<CouncilIx> = (0..count).map(|_| all[random.below(all.len())]).collect();
            let chosen: Vec<CouncilIx> = chosen.into_iter().collect();
            let comparison = register.compare(&chosen, &found, None);
            assert_eq!(comparison.councils, chosen);
            let mut seen = BTreeSet::new();
            let lists = [("all", &comparison.all), ("some", &comparison.some), ("one", &comparison.one)];
            for (name, rows) in lists {
                assert!(rows.is_sorted_by(|a, b| a.service < b.service));
                for row in rows {
                    let code = register.package().services[usize::from(row.service.0)].code.as_str();
                    assert!(seen.insert(code));
                    let sharing = chosen.iter().filter(|council| services[council].contains(code)).count();
                    let expected = match sharing {
                        n if n == chosen.len() => "all",
                        1 => "one",
                        _ => "some",
                    };
                    assert_eq!(name, expected);
                    for (council, arrangements) in chosen.iter().zip(&row.arrangements) {
                        let of: Vec<_> = view
                            .iter()
                            .filter(|(at, members)| {
                                register.arrangement(**at).services.contains(&row.service)
                                    && members.contains(council)
                            })
                            .map(|(at, _)| *at)
                            .collect();
                        assert_eq!(*arrangements, of);
                    }
                    let together = view.iter().filter(|(at, members)| {
                        register.arrangement(**at).services.contains(&row.service)
                            && chosen.iter().filter(|council| members.contains(council)).count() >= 2
                    });
                    assert_eq!(row.together, together.map(|(at, _)| *at).collect::<Vec<_>>());
                }
            }
            let expected: BTreeSet<&str> =
                chosen.iter().flat_map(|council| services[council].clone()).collect();
            assert_eq!(seen, expected);
            let all_in =
                view.iter().filter(|(_, members)| chosen.iter().all(|council| members.contains(council)));
            assert_eq!(comparison.all_together, all_in.map(|(at, _)| *at).collect::<Vec<_>>());
        }
    }
}

#[test]
fn nobody_compared_is_an_answer_too() {
    for register in &registers() {
        let comparison = register.compare(&[], &register.found(&Query::default(), None), None);
        assert!(comparison.all.is_empty() && comparison.some.is_empty() && comparison.one.is_empty());
        let one = councils(register).next().expect("a council");
        let twice = register.compare(&[one, one], &register.found(&Query::default(), None), None);
        assert_eq!(twice.councils, [one]);
    }
}
