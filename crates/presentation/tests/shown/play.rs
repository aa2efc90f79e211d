//! Going through the years.

use model::register::FIRST_YEAR;
use presentation::play::{first_year, followed, next_year, stand_in};

use crate::real::{council, councils, register};

#[test]
fn an_abolished_council_goes_on_as_its_successor() {
    let (christchurch, bcp) = (council("E07000048"), council("E06000058"));
    assert_eq!(stand_in(register(), christchurch, 2018), christchurch);
    assert_eq!(stand_in(register(), christchurch, 2019), bcp);
    assert_eq!(
        followed(register(), christchurch, bcp),
        "Christchurch was abolished in 2019: Bournemouth, Christchurch and Poole stands in its place."
    );
}

#[test]
fn whoever_stands_in_exists() {
    for year in FIRST_YEAR..=register().present() {
        for council in councils() {
            let record = register().council(council);
            // Before it began, it stands for itself.
            if record.from.is_none_or(|from| i32::from(from.year) <= year) {
                assert!(
                    register().exists(stand_in(register(), council, year), year),
                    "{} {year}",
                    record.name
                );
            }
        }
    }
}

#[test]
fn play_goes_year_by_year_to_the_present() {
    let mut years = vec![first_year(2026, None)];
    while let Some(year) = next_year(2026, years.last().copied()) {
        years.push(year);
    }
    assert_eq!(years, (2009..=2026).collect::<Vec<_>>());
    assert_eq!(first_year(2026, Some(2015)), 2016);
    assert_eq!(first_year(2026, Some(2026)), 2009, "at the end it begins anew");
    assert_eq!(next_year(2026, None), None);
}
