//! What a visitor is told of a scenario that is wrong, word for word.

use model::Register;
use model::lens::address::read;
use model::lens::{Area, areas};

use crate::real;

fn told(text: &str) -> Vec<String> {
    let register = Register::without_text(real::package());
    let reading = read(text, &register);
    reading.faults.iter().map(|fault| fault.in_words(&register)).collect()
}

/// Gloucestershire, whole.
const WHOLE: &str = "1~d78d79d80.West~d81d82d83.East";

#[test]
fn nothing_is_told_of_a_sound_one() {
    assert_eq!(told(WHOLE), [""; 0]);
}

#[test]
fn a_council_that_is_placed_twice() {
    assert_eq!(
        told("1~d78d79d80.West~d81d82d83d78.East"),
        ["Cheltenham Borough Council is placed twice. Only the first place counts."]
    );
}

#[test]
fn a_code_that_no_council_has() {
    assert_eq!(
        told("1~d78d79d80.West~d81d82d83d999.East"),
        ["No council has the code E07000999. It was left out."]
    );
    assert_eq!(
        told("1~d78d79d80?.West~d81d82d83.East"),
        ["\"?\" is not the code of a council. It was left out."]
    );
}

#[test]
fn a_county_beside_its_districts() {
    assert_eq!(
        told("1~d78d79d80c13.West~d81d82d83.East"),
        [
            "Gloucestershire County Council follows its districts, of which Cheltenham Borough Council is placed already. \
          Leave the county council out."
        ]
    );
}

#[test]
fn a_district_that_is_left_over() {
    assert_eq!(
        told("1~d78d79d80.West~d81d82.East"),
        [
            "Tewkesbury Borough Council is placed nowhere, although Gloucestershire County Council would be replaced."
        ]
    );
}

#[test]
fn a_council_of_the_past() {
    // Suffolk Coastal became a part of East Suffolk in 2019, Northampton one of West Northamptonshire in 2021.
    let told = told("1~d205.Coast");
    assert_eq!(
        told[0],
        "Suffolk Coastal District Council has been replaced by East Suffolk Council, which was taken in its place."
    );
}

#[test]
fn names_and_emptiness() {
    assert_eq!(
        told("1~d78d79d80.One~d81d82d83.One~.Two"),
        ["Two new councils are called One.", "No present council goes into Two."]
    );
}

#[test]
fn what_is_no_scenario() {
    assert_eq!(
        told("gloucestershire-in-nine"),
        ["This is not a reorganisation that the data knows, nor one drawn here. Choose one from the list."]
    );
    assert_eq!(
        told("2~d78.One"),
        [
            "This reorganisation was drawn with a newer version of the map. Load the page again to get that version."
        ]
    );
}

#[test]
fn a_council_outside_the_area() {
    let data = real::data();
    let register = Register::without_text(data.package);
    let areas = areas(&data.proposals);
    let scenario = read(&format!("{WHOLE}~u12.Far"), &register).scenario;
    let area = Area::of(&scenario, &areas).expect("an area");
    assert_eq!(area.name, "Gloucestershire");
    let faults = area.outside(&scenario, &register);
    let told: Vec<String> = faults.iter().map(|fault| fault.in_words(&register)).collect();
    assert_eq!(told, ["North East Lincolnshire Council is not in Gloucestershire."]);
}
