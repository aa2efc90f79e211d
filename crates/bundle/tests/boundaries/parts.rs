//! The finer shapes in parts of the country: small enough to be fetched one by one, and one picture together.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use bundle::boundaries::{Part, parts};
use geometry::packed::decode;
use geometry::{Bounds, Tiling, Topology};

use crate::councils::{TOPOLOGY, Tier, groups};
use crate::fine::FINE;
use crate::packing::canonical;

static PARTS: LazyLock<Vec<Part>> = LazyLock::new(|| parts(&FINE).expect("the finer shapes can be packed"));

/// The part of each base area.
fn part_of() -> Vec<Option<u16>> {
    let mut part_of = vec![None; FINE.codes().len()];
    for (number, part) in (0..).zip(PARTS.iter()) {
        part.areas.iter().for_each(|&area| part_of[area] = Some(number));
    }
    part_of
}

#[test]
fn a_part_is_a_region_and_small() {
    let regions: Vec<&str> = PARTS.iter().map(|part| part.region.as_str()).collect();
    assert_eq!(regions.len(), 9);
    assert!(
        regions.is_sorted() && regions.contains(&"London") && regions.contains(&"South West"),
        "{regions:?}"
    );
    for part in PARTS.iter() {
        println!("{}: {} areas, {} bytes", part.region, part.areas.len(), part.bytes.len());
        assert!(part.bytes.len() < 15_000, "{}: {} bytes", part.region, part.bytes.len());
    }
    assert!(part_of().iter().all(Option::is_some), "every base area is in a part");
}

#[test]
fn together_the_parts_are_the_whole() {
    let unpacked: Vec<Topology> = PARTS
        .iter()
        .rev()
        .map(|part| decode(&part.bytes).expect("what was packed can be unpacked"))
        .collect();
    let joined = Topology::join(&unpacked).expect("parts of one whole");
    assert_eq!(joined.codes(), FINE.codes());
    assert!(canonical(&joined) == canonical(&FINE), "the same arcs");
}

#[test]
fn each_council_of_any_year_is_in_one_part() {
    let part_of = part_of();
    for (tier, year) in [(Tier::Lower, 2009), (Tier::Lower, 2023), (Tier::Upper, 2009), (Tier::Upper, 2023)] {
        let (codes, groups) = groups(tier, year);
        for (code, areas) in codes.iter().zip(groups) {
            let parts: BTreeSet<Option<u16>> = areas.into_iter().map(|area| part_of[area]).collect();
            assert_eq!(parts.len(), 1, "{code} {year}");
        }
    }
}

#[test]
fn a_zoomed_map_is_told_of_every_part_that_shows() {
    let part_of = part_of();
    let whole = Tiling::new(&FINE, &PARTS.iter().map(|part| part.areas.clone()).collect::<Vec<_>>());
    let (scale, x, y) = TOPOLOGY.grid().scale_to(&FINE.grid());
    let mut most = 0;
    // Windows of 40 km, asked for on the coarse grid with a kilometre around them.
    for (left, top) in
        (0..5_600).step_by(200).flat_map(|left| (0..6_500).step_by(200).map(move |top| (left, top)))
    {
        let window = Bounds { left: left - 10, top: top - 10, right: left + 410, bottom: top + 410 };
        let told = TOPOLOGY.labels_within(&part_of, window);
        most = most.max(told.len());
        let to_fine = |value: i32, offset: f64| (f64::from(value) * scale + offset) as i32;
        let shown = Bounds {
            left: to_fine(left, x),
            top: to_fine(top, y),
            right: to_fine(left + 400, x),
            bottom: to_fine(top + 400, y),
        };
        for part in 0..whole.len() {
            let shows = !whole.path_within(part, shown).is_empty();
            assert!(!shows || told.contains(&(part as u16)), "{}: {left} {top}", PARTS[part].region);
        }
    }
    assert!(most <= 4, "{most} parts for one window");
}

#[test]
fn a_part_alone_draws_its_councils_as_the_whole_does() {
    let london = PARTS.iter().find(|part| part.region == "London").expect("exists");
    let alone = Arc::new(decode(&london.bytes).expect("sound"));
    let camden = |topology: &Arc<Topology>| {
        Tiling::new(topology, &[vec![topology.area("E09000007").expect("exists")]]).area(0)
    };
    assert_eq!(camden(&alone), camden(&FINE));
}
