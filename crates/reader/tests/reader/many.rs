//! Several faults at once: all are reported, in order, and none that only follows from another.

use crate::fixture::Fixture;

#[test]
fn several_faults_in_several_files() {
    Fixture::new()
        .swap("savings.csv", "40000,annual", "£40k,annual")
        .swap("savings.csv", "90000,cumulative", "90000,total")
        .swap("members.csv", "dale-legal,E06000001", "dale-legal,E06777777")
        .swap("partners.csv", "Alder Police,police", "Alder Police")
        .swap("arrangements.csv", "ended,2010,2018", "ended,2010,20l8")
        .swap("services.csv", "parking,Parking", "Parking,Parking")
        .shows(&[
            "arrangements.csv, row 3, column end_year: \"20l8\" is not a year; expected four digits, for example 2015",
            "members.csv, row 6, column council: \"E06777777\" is not the GSS code of a council in councils.csv",
            "partners.csv, row 2: has 2 fields; expected 3",
            "savings.csv, row 2, column amount_gbp: \"£40k\" is not a whole number of pounds; expected digits alone, for \
             example 1200000",
            "savings.csv, row 3, column kind: \"total\" is not one of annual, cumulative, projected, one-off",
            "services.csv, row 4, column code: \"Parking\" is not an identifier; expected up to 80 lower-case letters, \
             digits and single hyphens, for example 3c-building-control",
            "services.csv, row 4, column code: \"Parking\" stands below \"legal\"; expected rows sorted by code",
        ]);
}

#[test]
fn broken_row_makes_no_faults_where_it_is_referred_to() {
    Fixture::new()
        .swap("councils.csv", "Birch District Council,district", "Birch District Council,of Alder,district")
        .swap("arrangements.csv", "Legal services for two councils.\ndale", "\"Legal services\" for two councils.\ndale")
        .shows(&[
            "arrangements.csv, row 3: has text after a closing quotation mark; a quotation mark within a cell is doubled",
            "councils.csv, row 4: has 15 fields; expected 14; a value with a comma stands in quotation marks",
        ]);
}

#[test]
fn bad_year_of_a_source_makes_no_fault_of_the_newest() {
    Fixture::new().swap("sources.csv", "Dale Legal,2021", "Dale Legal,2O21").shows(&[
        "sources.csv, row 5, column year: \"2O21\" is not a year; expected four digits, for example 2015",
    ]);
}

#[test]
fn file_that_is_missing_hides_no_fault_of_another() {
    Fixture::new().without("arrangements.csv").swap("members.csv", "cedar-legal,E07000003,lead", "cedar-legal,E07000003,lad").shows(&[
        "arrangements.csv: is missing; expected a table with the columns id, name, services, model, status, start_year, \
         end_year, staff, members_complete, part_of, replaced_by, last_seen, confidence, url, summary",
        "members.csv, row 5, column role: \"lad\" is not one of lead, member; did you mean \"lead\"?",
    ]);
}
