//! Small maps of some councils.

use geometry::Bounds;
use model::records::CouncilIx;
use presentation::map::labels::Line;
use presentation::map::sketch::{Frame, Name, Patch, groups, sketch};
use proptest::prelude::*;

use crate::real::{atlas, council, councils, register};

const CAMBRIDGESHIRE: [(&str, usize); 6] = [
    ("E07000008", 0),
    ("E07000012", 0),
    ("E06000031", 1),
    ("E07000009", 1),
    ("E07000010", 1),
    ("E07000011", 1),
];

fn patches() -> Vec<Patch> {
    let patch = |(code, group): (&str, usize)| Patch { council: council(code), group: Some(group) };
    CAMBRIDGESHIRE.map(patch).to_vec()
}

fn of(patches: &[Patch]) -> Vec<CouncilIx> {
    patches.iter().map(|patch| patch.council).collect()
}

#[test]
fn new_councils_lie_over_the_old_borders() {
    let (register, atlas, patches) = (register(), atlas(), patches());
    let names: Vec<Name> = patches.iter().map(|patch| Name::of(register, patch.council)).collect();
    let (sketch, groups) =
        (sketch(register, &atlas.land, &of(&patches), &names), groups(&atlas.land, &patches));
    assert_eq!(sketch.patches.len(), 6);
    assert!(sketch.patches.iter().all(|path| path.starts_with('M') && path.ends_with('z')));
    // One outline each for Greater Cambridge and for the rest; Cambridge lies inside South Cambridgeshire.
    assert_eq!(groups.outlines.len(), 2);
    assert!(groups.inside.starts_with('M') && !groups.inside.contains('z'));
    assert!(!sketch.land.is_empty() && !sketch.around.is_empty());
    let words = |lines: &[Line]| lines.iter().map(|line| line.words.clone()).collect::<Vec<_>>().join(" ");
    for of_width in &sketch.names {
        for name in &names {
            assert!(words(of_width).contains(&name.words), "{} in {}", name.words, words(of_width));
        }
    }
}

#[test]
fn a_council_twice_is_drawn_once_and_nothing_shows_england() {
    let (register, atlas) = (register(), atlas());
    let twice = [Some(0), Some(1)].map(|group| Patch { council: council("E07000008"), group });
    let drawn = sketch(register, &atlas.land, &of(&twice), &[]);
    assert!(!drawn.patches[0].is_empty() && drawn.patches[1].is_empty());
    assert!(groups(&atlas.land, &twice).outlines[1].is_empty());
    let nothing = sketch(register, &atlas.land, &[], &[]);
    let (width, height) = atlas.land.size();
    assert!(nothing.frame.width >= width && nothing.frame.height >= height);
    assert!(nothing.patches.is_empty() && groups(&atlas.land, &[]).outlines.is_empty());
}

#[test]
fn a_county_is_all_its_districts() {
    let (register, atlas) = (register(), atlas());
    let patches = [Patch { council: council("E10000003"), group: None }];
    let county = sketch(register, &atlas.land, &of(&patches), &[Name::of(register, council("E10000003"))]);
    assert!(!county.patches[0].is_empty());
    assert_eq!(county.names[1].len(), 1);
    let groups = groups(&atlas.land, &patches);
    assert!(groups.outlines.is_empty() && groups.inside.is_empty());
}

proptest! {
    /// Whatever the councils, each is inside the frame, and each name at most once on it.
    #[test]
    fn frames_hold_what_they_are_around(picked in proptest::sample::subsequence(councils().collect::<Vec<_>>(), 0..8)) {
        let (register, atlas) = (register(), atlas());
        let names: Vec<Name> = picked.iter().map(|council| Name::of(register, *council)).collect();
        let sketch = sketch(register, &atlas.land, &picked, &names);
        let frame = sketch.frame;
        prop_assert!(frame.width / frame.height < 1.41 && frame.height / frame.width < 1.41);
        for path in &sketch.patches {
            let start = path.trim_start_matches('M').split('l').next().unwrap_or_default();
            let mut numbers = start.split(' ');
            if let (Some(Ok(x)), Some(Ok(y))) = (numbers.next().map(str::parse::<f64>), numbers.next().map(str::parse::<f64>)) {
                prop_assert!(x >= frame.x && x <= frame.x + frame.width, "{x} in {frame:?}");
                prop_assert!(y >= frame.y && y <= frame.y + frame.height, "{y} in {frame:?}");
            }
        }
        let letters: usize = names.iter().map(|name| name.words.len()).sum();
        for lines in &sketch.names {
            prop_assert!(lines.iter().map(|line| line.words.len()).sum::<usize>() <= letters);
        }
    }

    /// Frames have a shape that fits beside a table, and hold all of their bounds.
    #[test]
    fn frames_are_neither_long_nor_tall(left in 0..3000, top in 0..3000, width in 1..600, height in 1..600) {
        let frame = Frame::around(Bounds { left, top, right: left + width, bottom: top + height });
        prop_assert!(frame.x < f64::from(left) && frame.x + frame.width > f64::from(left + width));
        prop_assert!(frame.y < f64::from(top) && frame.y + frame.height > f64::from(top + height));
        prop_assert!(frame.width / frame.height < 1.41 && frame.height / frame.width < 1.41);
    }
}
