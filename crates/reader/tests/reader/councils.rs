//! Faults of councils, their counties and successors.

use crate::fixture::Fixture;

#[test]
fn code_that_is_none() {
    Fixture::new().swap("councils.csv", "E10000001,Alder,", "X12000001,Alder,").shows(&[
        "councils.csv, row 3, column county: \"E10000001\" is not the GSS code of a council in councils.csv",
        "councils.csv, row 4, column county: \"E10000001\" is not the GSS code of a council in councils.csv",
        "councils.csv, row 5, column county: \"E10000001\" is not the GSS code of a council in councils.csv",
        "councils.csv, row 6, column code: \"X12000001\" is not a GSS code of a council; expected E06, E07, E08, E09 or E10 \
         and six digits",
    ]);
}

#[test]
fn council_without_region() {
    const REGIONS: &str = "East Midlands, East of England, London, North East, North West, South East, South West, West \
                           Midlands, Yorkshire and The Humber";
    Fixture::new()
        .swap("councils.csv", "Dale Council,unitary,South East", "Dale Council,unitary,")
        .shows(&[&format!("councils.csv, row 2, column region: is empty; expected one of {REGIONS}")]);
    Fixture::new()
        .swap("councils.csv", "Dale Council,unitary,South East", "Dale Council,unitary,Sout East")
        .shows(&[&format!("councils.csv, row 2, column region: \"Sout East\" is not one of {REGIONS}; did you mean \"South East\"?")]);
}

#[test]
fn district_without_county() {
    Fixture::new()
        .swap(
            "councils.csv",
            "Alder District Council,district,South East,E10000001",
            "Alder District Council,district,South East,",
        )
        .shows(&[
            "councils.csv, row 3, column county: is empty; expected the county council of the district",
        ]);
}

#[test]
fn county_of_no_district_or_that_is_none() {
    Fixture::new().swap("councils.csv", "unitary,South East,,", "unitary,South East,E10000001,").shows(&[
        "councils.csv, row 2, column county: \"E10000001\" stands at a council that is no district; expected nothing",
    ]);
    Fixture::new().swap("councils.csv", "Alder District Council,district,South East,E10000001", "Alder District Council,district,South East,E07000002").shows(&[
        "councils.csv, row 3, column county: \"E07000002\" (Birch) is no county council; expected the code of one",
    ]);
}

#[test]
fn end_before_beginning() {
    Fixture::new()
        .swap("councils.csv", "E10000001,,2019-04-01,E06000001", "E10000001,2019-04-01,2019-04-01,E06000001")
        .shows(&["councils.csv, row 5, column to: \"2019-04-01\" is not after from, 2019-04-01"]);
}

#[test]
fn abolished_without_successor() {
    Fixture::new().swap("councils.csv", "2019-04-01,E06000001", "2019-04-01,").shows(&[
        "councils.csv, row 5, column successors: is empty; expected the councils that took over on 2019-04-01",
    ]);
}

#[test]
fn successor_of_a_council_that_exists() {
    Fixture::new().swap("councils.csv", "E10000001,,2019-04-01,E06000001", "E10000001,,,E06000001").shows(&[
        "councils.csv, row 5, column successors: \"E06000001\" stands at a council that has not ended; expected a date in \
         `to`, or nothing here",
    ]);
}

#[test]
fn successor_that_does_not_exist() {
    Fixture::new().swap("councils.csv", "2019-04-01,E06000001", "2019-04-01,E08000009").shows(&[
        "councils.csv, row 5, column successors: \"E08000009\" is not the GSS code of a council in councils.csv",
    ]);
}

#[test]
fn successor_that_did_not_exist_then() {
    Fixture::new().swap("councils.csv", "E10000001,,2019-04-01,E06000001", "E10000001,,2018-04-01,E06000001").shows(&[
        "councils.csv, row 5, column successors: \"E06000001\" (Dale) did not exist on 2018-04-01, when this council ended",
    ]);
    Fixture::new().swap("councils.csv", "2019-04-01,E06000001", "2019-04-01,E07000003").shows(&[
        "councils.csv, row 5, column successors: \"E07000003\" (Cedar) did not exist on 2019-04-01, when this council ended",
    ]);
}

#[test]
fn alias_that_is_the_code_of_another_council() {
    Fixture::new().swap("councils.csv", "Dale UA;E06000999", "Dale UA;E07000001").shows(&[
        "councils.csv, row 2, column aliases: \"E07000001\" is the code of another council, in row 3",
    ]);
}
