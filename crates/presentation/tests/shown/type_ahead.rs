//! Typing on the map.

use model::records::CouncilIx;
use presentation::map::type_ahead::TypeAhead;

use crate::real::{councils, names, register};

/// The councils of the present in the order of their names.
fn in_order() -> Vec<CouncilIx> {
    let mut order: Vec<CouncilIx> =
        councils().filter(|council| register().exists(*council, register().present())).collect();
    order.sort_by_key(|council| &register().council(*council).name);
    order
}

/// Where letters lead that are typed one after the other, so many milliseconds apart.
fn typed(letters: &str, apart: f64) -> Vec<CouncilIx> {
    let (order, mut type_ahead, mut here) = (in_order(), TypeAhead::default(), None);
    let mut way = Vec::new();
    for (at, letter) in letters.chars().enumerate() {
        let now = 5_000.0 + at as f64 * apart;
        here = type_ahead.press(letter, now, register(), &order, here).or(here);
        way.extend(here);
    }
    way
}

#[test]
fn one_letter_again_and_again_goes_through_the_names() {
    let order = in_order();
    let with_b: Vec<CouncilIx> =
        order.iter().copied().filter(|ix| register().council(*ix).name.starts_with('B')).collect();
    assert_eq!(names(&with_b[..2]), ["Babergh", "Barking and Dagenham"]);
    let way = typed(&"b".repeat(with_b.len() + 1), 200.0);
    assert_eq!(way[..with_b.len()], with_b);
    assert_eq!(way.last(), with_b.first(), "after the last comes the first");
    assert_eq!(typed("bbb", 2_000.0), with_b[..3], "the same when typed slowly");
}

#[test]
fn several_letters_are_the_beginning_of_one_name() {
    let way = typed("Barn", 200.0);
    assert_eq!(names(&way), ["Babergh", "Babergh", "Barking and Dagenham", "Barnet"]);
    assert_eq!(names(&typed("camBR", 200.0)).last(), Some(&"Cambridge"));
    // After a pause another name begins.
    assert!(names(&typed("ba", 2_000.0))[1].starts_with('A'));
}

#[test]
fn what_fits_no_name_leads_nowhere() {
    let order = in_order();
    assert_eq!(TypeAhead::default().press('ß', 0.0, register(), &order, None), None);
    assert_eq!(TypeAhead::default().press('b', 0.0, register(), &[], Some(order[0])), None);
}
