//! The panel of a council, and where to start without one.

use model::Query;
use model::records::ArrangementIx;
use presentation::address::{State, TilingChoice};
use presentation::council::{groups, partners, relations, together};
use presentation::council_page::services::how_many_members;
use presentation::start::most_active;
use presentation::{Answer, Selection, known};

use crate::real::{council, names, register};

#[test]
fn a_place_has_a_district_and_a_county() {
    let of = |code: &str, year: i32| -> Vec<(&str, Vec<&str>)> {
        let relations = relations(register(), council(code), year);
        relations.iter().map(|relation| (relation.words, names(&relation.councils))).collect()
    };
    assert_eq!(of("E07000008", 2026), [("Also serves this place:", vec!["Cambridgeshire"])]);
    let county = of("E10000003", 2026);
    assert_eq!(county[0].0, "Districts in it:");
    assert_eq!(county[0].1.len(), 5);
    // Christchurch, until 2019.
    let former = of("E07000048", 2018);
    assert_eq!(former[1], ("Followed by:", vec!["Bournemouth, Christchurch and Poole"]));
    assert_eq!(of("E06000058", 2026)[0].0, "Before it:");
}

/// Over the list of all that were ever recorded stands how many they are, and how many it has today where that differs.
#[test]
fn an_arrangement_says_how_many_councils_it_has() {
    let of = |id: &str| {
        how_many_members(register(), register().arrangement_by_id(id).expect("an arrangement of the data"))
    };
    // Bexley left in 2020.
    assert_eq!(of("onesource"), "3 over time, 2 today");
    assert_eq!(of("adur-and-worthing-councils"), "2");
    for (at, arrangement) in register().package().arrangements.iter().enumerate() {
        let words = how_many_members(register(), ArrangementIx(at as u32));
        assert!(words.starts_with(&arrangement.members.len().to_string()), "{words}");
    }
}

#[test]
fn partners_and_groups_are_those_of_the_answer() {
    let query = Query { services: vec!["audit".into()], ..Query::default() };
    let (all, audit) = (Answer::of(register(), &Query::default()), Answer::of(register(), &query));
    let adur = council("E07000223");
    let ties = partners(register(), &all, adur);
    assert!(ties.iter().any(|(other, _)| names(&[*other]) == ["Worthing"]));
    assert!(ties.is_sorted_by(|a, b| a.1 >= b.1));
    let groups_of = |answer: &Answer| groups(register(), answer, adur);
    assert!(groups_of(&all).is_sorted_by(|a, b| a.1.len() >= b.1.len()));
    assert!(groups_of(&audit).len() < groups_of(&all).len());
    let codes = ["E07000223".to_string(), "E07000229".to_string(), "unknown".to_string()];
    assert_eq!(names(&together(register(), &codes, adur)), ["Worthing"]);
}

#[test]
fn the_start_names_ten_councils() {
    let most = most_active(&Answer::of(register(), &Query::default()));
    assert_eq!(most.len(), 10);
    assert!(most.is_sorted_by(|a, b| a.1 >= b.1));
    let nothing = Query { text: "no such words anywhere".into(), ..Query::default() };
    assert_eq!(most_active(&Answer::of(register(), &nothing)), []);
}

#[test]
fn the_map_draws_the_tier_that_has_the_selection() {
    use model::register::Tier;
    let of = |council: Option<&str>, tiling| {
        let state = State { council: council.map(str::to_string), tiling, ..State::default() };
        Selection::of(register(), &state, true)
    };
    assert_eq!(of(None, TilingChoice::Auto).tier, Tier::Lower);
    assert_eq!(of(Some("E07000008"), TilingChoice::Auto).tier, Tier::Lower);
    assert_eq!(of(Some("E10000003"), TilingChoice::Auto).tier, Tier::Upper);
    assert_eq!(of(Some("E10000003"), TilingChoice::Lower).tier, Tier::Lower);
    assert_eq!(of(Some("E99999999"), TilingChoice::Auto).council, None);
}

#[test]
fn codes_that_the_data_does_not_know_are_left_out_and_named() {
    let (mut state, _) = State::from_url(
        "council=E07000223&service=audit~alchemy&region=Atlantis&type=district~duchy&sector=councils-only&text=x",
        "",
    );
    let said: Vec<String> =
        known::check(register(), &mut state).into_iter().map(|notice| notice.value).collect();
    assert_eq!(said, ["alchemy", "Atlantis", "duchy"]);
    assert_eq!(state.to_url(""), "council=E07000223&service=audit&type=district&sector=councils-only&text=x");
}
