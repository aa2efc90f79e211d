//! Which councils share most with one another, on the real data.

use std::fmt::Write;

use model::Query;
use presentation::Answer;
use presentation::ties::{self, Area, Column};

use crate::real::{atlas, council, names, register};

fn answer(query: &Query) -> Answer {
    Answer::of(register(), query)
}

#[test]
fn england_and_a_region() {
    let register = register();
    let mut out = String::new();
    for query in [Query::default(), Query { regions: vec!["London".into()], ..Query::default() }] {
        let area = Area::asked(register, &query, None);
        let answer = answer(&query);
        let among = area.map(|area| area.councils(register, register.present()));
        let mut rows = ties::pairs(register, &answer, among.as_deref());
        writeln!(out, "# {}\n{}", ties::sentence(register, &rows, area), ties::below(&rows)).expect("text");
        for by in [Column::Shared, Column::Part] {
            ties::sort(register, &mut rows, by);
            writeln!(out, "{by:?}").expect("text");
            for row in rows.iter().take(4) {
                let names = names(&[row.pair.first, row.pair.second]).join(" and ");
                writeln!(out, "  {names}: {}, {} %", row.pair.shared, row.part).expect("text");
            }
        }
    }
    insta::assert_snapshot!("ties_of_england_and_london", out);
}

#[test]
fn a_county_as_a_matrix() {
    let register = register();
    let cambridgeshire = council("E10000003");
    let query = Query::default();
    let area = Area::asked(register, &query, Some(cambridgeshire)).expect("a county");
    assert_eq!(area.name(register), "Cambridgeshire");
    let councils = area.councils(register, register.present());
    let (matrix, left_out) = ties::matrix(register, &atlas(), &answer(&query), &councils);
    assert_eq!(matrix.councils.len() + left_out, councils.len());
    assert_eq!(matrix.councils[0], cambridgeshire, "the county council stands first");
    let csv = ties::matrix_csv(register, &matrix);
    let out = csv.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    insta::assert_snapshot!("ties_of_cambridgeshire", out);
}

#[test]
fn neighbours_stand_near_each_other_in_a_matrix() {
    let register = register();
    let query = Query { regions: vec!["North East".into()], ..Query::default() };
    let area = Area::asked(register, &query, None).expect("a region");
    assert_eq!(area.name(register), "the North East");
    let councils = area.councils(register, register.present());
    let ordered = ties::in_order_of_the_land(register, &atlas(), register.present(), &councils);
    let place = |code| ordered.iter().position(|at| *at == council(code)).expect("in the region") as i32;
    // Middlesbrough and Redcar, Gateshead and Newcastle.
    assert!((place("E06000002") - place("E06000003")).abs() <= 2, "{:?}", names(&ordered));
    assert!((place("E08000037") - place("E08000021")).abs() <= 3, "{:?}", names(&ordered));
}

#[test]
fn what_two_share_and_what_not() {
    let register = register();
    let (adur, worthing) = (council("E07000223"), council("E07000229"));
    let answer = answer(&Query::default());
    let page = ties::pair_page(register, &answer, adur, worthing);
    assert_eq!(page.sentence, format!("Adur and Worthing share {} services.", page.both.len()));
    let own = |at: model::records::CouncilIx| answer.counts.arrangements[usize::from(at.0)] as usize;
    assert_eq!(page.both.len() + page.first.len(), own(adur));
    assert_eq!(page.both.len() + page.second.len(), own(worthing));
    let none = ties::pair_page(register, &answer, adur, council("E06000053"));
    assert_eq!(
        none.sentence,
        "Adur and Isles of Scilly are not known to share any service with one another."
    );
}
