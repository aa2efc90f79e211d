//! The ground that the map draws.

use std::rc::Rc;

use model::records::CouncilIx;
use model::register::Tier;
use presentation::map::colours::Choropleth;
use presentation::map::extent::{chosen_areas, members_drawn};
use presentation::map::labels::{WIDTHS, place};
use presentation::map::measures::ColourBy;
use presentation::map::opening;
use presentation::map::outlines::Outlines;
use presentation::map::pick;
use presentation::map::viewport::{Screen, Viewport};
use presentation::{Answer, Selection, address::State};

use crate::real::{atlas, council, register};

#[test]
fn what_stays_from_year_to_year_is_not_made_again() {
    let atlas = atlas();
    let before = atlas.ground(register(), 2018, Tier::Lower);
    assert!(Rc::ptr_eq(&before, &atlas.ground(register(), 2018, Tier::Lower)));
    let path_of = |ground: &presentation::map::ground::Ground, code: &str| {
        ground.tiling.path(ground.group(council(code)).expect("it is drawn")).as_ptr()
    };
    let adur = path_of(&before, "E07000223");
    let after = atlas.ground(register(), 2026, Tier::Lower);
    assert_eq!(path_of(&after, "E07000223"), adur);
    assert!(before.group(council("E07000048")).is_some(), "Christchurch in 2018");
    assert!(after.group(council("E07000048")).is_none());
}

#[test]
fn two_atlases_stand_beside_each_other() {
    let (one, other) = (atlas(), atlas());
    let ground = one.ground(register(), 2012, Tier::Upper);
    other.ground(register(), 2026, Tier::Lower);
    assert!(Rc::ptr_eq(&ground, &one.ground(register(), 2012, Tier::Upper)));
}

#[test]
fn a_place_is_in_its_district() {
    let atlas = atlas();
    let at = |latitude, longitude| atlas.council_at(register(), latitude, longitude);
    assert_eq!(at(52.205, 0.122), Some(council("E07000008")), "Cambridge");
    assert_eq!(at(51.513, -0.091), Some(council("E09000001")), "the City of London");
    assert_eq!(at(55.95, -3.19), None, "Edinburgh");
    assert_eq!(at(48.85, 2.35), None, "Paris");
    assert_eq!(at(f64::NAN, 0.0), None);
}

#[test]
fn a_press_on_the_enlarged_london_means_london() {
    let atlas = atlas();
    let ground = atlas.ground(register(), 2026, Tier::Lower);
    let whole = Viewport::whole(atlas.land.size());
    let camden = council("E09000007");
    let place = ground.place(&atlas.land, camden).expect("it has areas");
    let pick = |position, shows| pick::council_at(&atlas.land, &ground, whole, shows, position, 5.0);
    assert_eq!(pick(place, true), Some((camden, false)));
    let enlarged = atlas.land.inset().place(place);
    assert_eq!(pick(enlarged, true), Some((camden, true)));
    assert_ne!(pick(enlarged, false), Some((camden, true)), "where the inset is hidden");
}

#[test]
fn what_is_chosen_has_an_extent() {
    let atlas = atlas();
    let ground = atlas.ground(register(), 2026, Tier::Lower);
    let areas = |url: &str| {
        let (state, _) = State::from_url(url, "");
        let selection = Selection::of(register(), &state, false);
        chosen_areas(register(), &atlas.land, &ground, &selection, &state.query.regions)
    };
    assert_eq!(areas(""), Vec::<usize>::new());
    assert_eq!(areas("council=E07000223").len(), 1);
    assert_eq!(areas("council=E10000003").len(), 5, "a county is its districts");
    assert_eq!(areas("region=London").len(), 33);
}

#[test]
fn names_stand_where_there_is_room() {
    let atlas = atlas();
    let ground = atlas.ground(register(), 2026, Tier::Lower);
    let regions = ground.by_region(&atlas.land, register().package().regions.len());
    let answer = Answer::of(register(), &model::Query::default());
    let by = ColourBy::of(Default::default(), None, None);
    let colours = Choropleth::of(register(), by, &answer, None);
    let names = |viewport: Viewport, width: f64| -> Vec<String> {
        let screen = Screen::new([0.0, 0.0, width, width * 1.2], viewport);
        let labels = place(register(), &ground, &regions, screen, &colours);
        labels.iter().map(|label| label.lines.join(" ")).collect()
    };
    let whole = Viewport::whole(atlas.land.size());
    let overview = names(whole, 700.0);
    assert!(overview.contains(&"East of England".to_string()), "{overview:?}");
    assert!(!overview.contains(&"Cornwall".to_string()), "{overview:?}");
    let cornwall = ground.tiling.bounds(ground.group(council("E06000052")).expect("it is drawn"));
    let near = names(whole.around(cornwall.expect("it has a shape")), 700.0);
    assert!(near.contains(&"Cornwall".to_string()), "{near:?}");
    assert_eq!(names(whole, 60.0), Vec::<String>::new());
}

/// No name is cut by the edge of the map, and none stands under its buttons or the small map of England.
#[test]
fn names_can_be_seen_whole() {
    let atlas = atlas();
    let ground = atlas.ground(register(), 2026, Tier::Lower);
    let regions = ground.by_region(&atlas.land, register().package().regions.len());
    let answer = Answer::of(register(), &model::Query::default());
    let (mut hidden, mut seen) = (0, 0);
    for council in ground.councils.iter().copied() {
        let by = ColourBy::of(Default::default(), Some(council), None);
        let colours = Choropleth::of(register(), by, &answer, None);
        let partners = presentation::council::partners(register(), &answer, council);
        let selection =
            Selection { council: Some(council), arrangement: None, tier: Tier::Lower, hexagons: false };
        let viewport = opening::viewport(&atlas.land, &ground, &selection, &partners);
        for width in WIDTHS {
            let screen = Screen::of_width(width, viewport).with_controls();
            let bare = place(register(), &ground, &regions, Screen::of_width(width, viewport), &colours);
            let placed = place(register(), &ground, &regions, screen, &colours);
            hidden += usize::from(placed != bare);
            for label in placed {
                let pixels = |at: f64, from: f64| (at - from) * screen.scale;
                let (across, down) = (pixels(label.x, viewport.x), pixels(label.y, viewport.y));
                let half =
                    label.lines.iter().map(|line| line.chars().count()).max().unwrap_or(1) as f64 * 3.0;
                assert!(across - half > 0.0 && across + half < width, "{label:?} of {council:?} at {width}");
                let is_high = viewport.zoom() > 1.0 && down < 200.0;
                assert!(!is_high || across + half < width - 60.0, "{label:?} of {council:?} at {width}");
                seen += 1;
            }
        }
    }
    assert!(seen > 1000 && hidden > 10, "{seen} names, and {hidden} maps where some would be hidden");
}

#[test]
fn members_stand_out_on_either_tiling() {
    let atlas = atlas();
    let register = register();
    let arrangement = register.arrangement_by_id("adur-and-worthing-councils").expect("it is known");
    let drawn = |tier| {
        let ground = atlas.ground(register, 2026, tier);
        members_drawn(register, &atlas.land, &ground, arrangement, register.present())
    };
    assert_eq!(drawn(Tier::Lower), [council("E07000223"), council("E07000229")]);
    assert_eq!(drawn(Tier::Upper), [council("E10000032")], "their county stands for both");
}

#[test]
fn who_has_left_stands_out_in_the_years_before() {
    let (atlas, register) = (atlas(), register());
    let arrangement = register.arrangement_by_id("onesource").expect("it is known");
    let drawn = |year| {
        let ground = atlas.ground(register, year, Tier::Lower);
        members_drawn(register, &atlas.land, &ground, arrangement, year)
    };
    let [bexley, havering, newham] = ["E09000004", "E09000016", "E09000025"].map(council);
    assert_eq!(drawn(2018), [bexley, havering, newham]);
    assert_eq!(drawn(register.present()), [havering, newham]);
}

#[test]
fn a_group_has_one_outline() {
    let atlas = atlas();
    let ground = atlas.ground(register(), 2026, Tier::Lower);
    let (adur, worthing) = (council("E07000223"), council("E07000229"));
    let of = |groups: &[&[CouncilIx]]| {
        Outlines::of_groups(&atlas.land, &ground, groups.iter().copied()).partners.main
    };
    let (together, apart) = (of(&[&[adur, worthing]]), of(&[&[adur], &[worthing]]));
    assert!(together.len() < apart.len(), "the border between them is not drawn");
    assert_eq!(apart, [of(&[&[adur]]), of(&[&[worthing]])].concat());
}
