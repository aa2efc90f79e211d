//! Arrow keys and neighbours.

use geometry::{Direction, Tiling};

use proptest::prelude::*;

use crate::councils::{TOPOLOGY, Tier, tilings};

/// Groups that can be reached from one by arrow keys, or from which it can be reached.
fn reached(tiling: &Tiling, start: usize, backwards: bool) -> usize {
    let edges: Vec<(usize, usize)> = (0..tiling.len())
        .flat_map(|from| {
            Direction::ALL.into_iter().filter_map(move |way| Some((from, tiling.step(from, way)?)))
        })
        .map(|(from, to)| if backwards { (to, from) } else { (from, to) })
        .collect();
    let mut seen = vec![false; tiling.len()];
    let mut stack = vec![start];
    while let Some(here) = stack.pop() {
        if !std::mem::replace(&mut seen[here], true) {
            stack.extend(edges.iter().filter(|edge| edge.0 == here).map(|edge| edge.1));
        }
    }
    seen.into_iter().filter(|&seen| seen).count()
}

#[test]
fn every_council_can_be_reached_from_every_other() {
    for (tier, year, codes, tiling) in tilings() {
        assert_eq!(reached(&tiling, 0, false), codes.len(), "{tier:?} {year}");
        assert_eq!(reached(&tiling, 0, true), codes.len(), "{tier:?} {year}");
    }
}

#[test]
fn neighbours_are_mutual() {
    for (.., tiling) in tilings() {
        for group in 0..tiling.len() {
            for &neighbour in tiling.neighbours(group) {
                assert!(tiling.neighbours(usize::from(neighbour)).contains(&(group as u16)));
                assert_ne!(usize::from(neighbour), group);
            }
        }
    }
}

#[test]
fn known_neighbours_are_found() {
    let (_, _, codes, tiling) =
        tilings().into_iter().find(|(tier, year, ..)| (*tier, *year) == (Tier::Lower, 2023)).expect("exists");
    let group = |code: &str| codes.iter().position(|known| known == code).expect("exists");
    // Adur lies between Brighton and Hove, Arun, Horsham and Worthing.
    let neighbours: Vec<&str> = tiling
        .neighbours(group("E07000223"))
        .iter()
        .map(|&group| codes[usize::from(group)].as_str())
        .collect();
    assert_eq!(neighbours, ["E06000043", "E07000224", "E07000227", "E07000229"]);
    // Isle of Wight and Isles of Scilly have none, but the arrow keys lead there and back.
    for island in ["E06000046", "E06000053"] {
        assert!(tiling.neighbours(group(island)).is_empty());
    }
    assert_eq!(tiling.step(group("E06000053"), Direction::Right), Some(group("E06000052")));
    assert_eq!(tiling.step(group("E06000052"), Direction::Left), Some(group("E06000053")));
}

proptest! {
    /// Visitors draw councils of their own: any neighbours can become one.
    #[test]
    fn drawn_councils_can_be_reached_too(merges in proptest::collection::vec(any::<(u16, u16)>(), 0..300), leave_out in any::<u16>()) {
        let base = Tiling::new(&TOPOLOGY, &(0..TOPOLOGY.codes().len()).map(|area| vec![area]).collect::<Vec<_>>());
        let mut owner: Vec<usize> = (0..base.len()).collect();
        for (area, neighbour) in merges {
            let area = usize::from(area) % base.len();
            if let Some(&other) = base.neighbours(area).get(usize::from(neighbour) % base.neighbours(area).len().max(1)) {
                let (from, to) = (owner[area], owner[usize::from(other)]);
                owner.iter_mut().filter(|owner| **owner == from).for_each(|owner| *owner = to);
            }
        }
        let mut groups = vec![Vec::new(); base.len()];
        owner.iter().enumerate().for_each(|(area, &owner)| groups[owner].push(area));
        groups.retain(|group| !group.is_empty());
        groups.remove(usize::from(leave_out) % groups.len());
        let tiling = Tiling::new(&TOPOLOGY, &groups);
        prop_assert_eq!(reached(&tiling, 0, false), groups.len());
        prop_assert_eq!(reached(&tiling, 0, true), groups.len());
    }
}
