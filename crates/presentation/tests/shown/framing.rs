//! Which part of the map is shown after a choice, and after the person has moved the map.

use geometry::Direction;
use model::records::ArrangementIx;
use presentation::Selection;
use presentation::address::State;
use presentation::map::framing::{Chosen, Framing, Moment, Move};
use presentation::map::opening;
use presentation::map::viewport::Viewport;
use proptest::prelude::*;

use crate::real::{atlas, council, register};

fn england() -> Viewport {
    Viewport::whole((5697.0, 6505.0))
}

/// The part that a choice is shown with, in these tests: another one for each council.
fn part_of(chosen: Chosen) -> Viewport {
    match chosen.council {
        Some(council) => england().zoomed(4.0, (f64::from(council.0) * 10.0, 3000.0)),
        None => england(),
    }
}

fn adur() -> Chosen {
    Chosen { council: Some(council("E07000223")), ..Chosen::default() }
}

fn york() -> Chosen {
    Chosen { council: Some(council("E06000014")), ..Chosen::default() }
}

/// A person with a map.
struct Person {
    framing: Framing,
    now: Moment,
}

impl Person {
    fn new() -> Person {
        let (chosen, viewport) = (Chosen::default(), england());
        let newest = Move { count: 0, viewport, is_own: false };
        Person {
            framing: Framing::opening(viewport, chosen),
            now: Moment { chosen, newest, is_on_map: false, is_clicking: false },
        }
    }

    fn next(&mut self) -> Viewport {
        let chosen = self.now.chosen;
        self.framing = self.framing.next(self.now, || part_of(chosen));
        self.framing.viewport
    }

    fn chooses_by_search(&mut self, chosen: Chosen) -> Viewport {
        self.now = Moment { chosen, is_on_map: false, is_clicking: false, ..self.now };
        self.next()
    }

    fn chooses_by_key_on_the_map(&mut self, chosen: Chosen) -> Viewport {
        self.now = Moment { chosen, is_on_map: true, is_clicking: false, ..self.now };
        self.next()
    }

    fn clicks(&mut self, chosen: Chosen) -> Viewport {
        self.now = Moment { chosen, is_on_map: true, is_clicking: true, ..self.now };
        self.next()
    }

    fn rests(&mut self) -> Viewport {
        self.now = Moment { is_on_map: false, is_clicking: false, ..self.now };
        self.next()
    }

    fn moves_to(&mut self, viewport: Viewport) -> Viewport {
        self.now.newest = Move { count: self.now.newest.count + 1, viewport, is_own: true };
        self.next()
    }
}

#[test]
fn the_map_is_brought_to_what_is_chosen_and_back_to_england() {
    let mut person = Person::new();
    assert_eq!(person.chooses_by_search(adur()), part_of(adur()));
    assert_eq!(person.chooses_by_key_on_the_map(york()), part_of(york()));
    assert_eq!(person.chooses_by_search(Chosen::default()), england());
    assert_eq!(person.framing.brought, 3);
    // Nothing new is chosen: nothing moves.
    assert_eq!(person.rests(), england());
    assert_eq!(person.framing.brought, 3);
}

#[test]
fn a_double_click_finds_the_map_as_it_was() {
    let mut person = Person::new();
    assert_eq!(person.clicks(adur()), england());
    assert_eq!(person.clicks(adur()), england(), "the second click of a double click");
    assert_eq!(person.rests(), part_of(adur()));
    // Who zooms in the meantime wants something else.
    let near = part_of(adur()).zoomed(2.0, (0.0, 0.0));
    person.clicks(york());
    assert_eq!(person.moves_to(near), near);
    assert_eq!(person.rests(), near);
}

#[test]
fn an_own_view_stays_until_something_is_named_elsewhere() {
    let mut person = Person::new();
    let own = england().zoomed(3.0, (2000.0, 3000.0)).panned(Direction::Down);
    person.moves_to(own);
    assert_eq!(person.clicks(adur()), own);
    assert_eq!(person.rests(), own);
    assert_eq!(person.chooses_by_key_on_the_map(york()), own);
    assert_eq!(person.chooses_by_key_on_the_map(Chosen::default()), own);
    assert_eq!(person.chooses_by_search(adur()), part_of(adur()));
    // From there on the map comes along again.
    assert_eq!(person.chooses_by_key_on_the_map(york()), part_of(york()));
}

#[test]
fn all_of_england_is_a_view_of_ones_own_while_something_is_chosen() {
    let mut person = Person::new();
    person.chooses_by_search(adur());
    person.moves_to(england());
    assert_eq!(person.chooses_by_key_on_the_map(york()), england());
    person.chooses_by_key_on_the_map(Chosen::default());
    // With nothing chosen it is how the map begins.
    person.moves_to(part_of(york()));
    person.moves_to(england());
    assert_eq!(person.chooses_by_key_on_the_map(york()), part_of(york()));
}

#[test]
fn going_from_council_to_council_is_no_view_of_ones_own() {
    let mut person = Person::new();
    let along = england().zoomed(2.0, (0.0, 0.0));
    person.now.newest = Move { count: 1, viewport: along, is_own: false };
    assert_eq!(person.next(), along);
    assert_eq!(person.chooses_by_key_on_the_map(adur()), part_of(adur()));
}

#[test]
fn all_members_of_an_arrangement_are_seen() {
    let (register, atlas) = (register(), atlas());
    let fitting = |arrangement: Option<ArrangementIx>| {
        let id = arrangement.map(|it| register.arrangement(it).id.clone());
        let selection = Selection::of(register, &State { arrangement: id, ..State::default() }, false);
        let ground = atlas.ground(register, 2026, selection.tier);
        (opening::fitting(register, &atlas.land, &ground, &selection, &[]), ground)
    };
    let close = register.arrangement_by_id("adur-and-worthing-councils");
    assert!(fitting(close).0.zoom() > 8.0, "two small neighbours fill the map");
    let some = (0..register.package().arrangements.len()).step_by(5);
    for arrangement in some.map(|at| ArrangementIx(at as u32)) {
        let (part, ground) = fitting(Some(arrangement));
        for member in register.members_then(arrangement) {
            if let Some((x, y)) = ground.place(&atlas.land, member.council) {
                assert_eq!(part.showing((x, y)), part, "{}", register.arrangement(arrangement).id);
            }
        }
    }
    // Nothing selected is shown with what the page opens with.
    assert!(fitting(None).0.is_whole());
}

proptest! {
    /// Whatever a person does: a choice by search is always in sight, and nothing but a move or a choice moves the map.
    #[test]
    fn what_is_named_elsewhere_is_always_brought_into_sight(doings in prop::collection::vec(0..6u8, 0..24)) {
        let mut person = Person::new();
        for doing in doings {
            match doing {
                0 => person.clicks(adur()),
                1 => person.chooses_by_key_on_the_map(york()),
                2 => person.moves_to(england().zoomed(3.0, (100.0, 100.0))),
                3 => person.moves_to(england()),
                4 => person.clicks(Chosen::default()),
                _ => person.rests(),
            };
            let rested = person.rests();
            prop_assert_eq!(person.rests(), rested);
        }
        let other = Chosen { council: Some(council("E07000008")), ..Chosen::default() };
        prop_assert_eq!(person.chooses_by_search(other), part_of(other));
    }
}
