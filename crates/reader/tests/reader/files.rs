//! Faults of files, headers, rows and characters.

use crate::fixture::Fixture;

#[test]
fn tiny_package_is_valid() {
    let read = Fixture::new().read().unwrap();
    assert_eq!(
        read.holdings().to_string(),
        "3 arrangements (2 operating, 1 ended), 5 councils (4 today), 6 memberships, 2 partners, 2 savings of \
         1 arrangement, 4 sources, 3 services in 2 categories, 2 editions of the LGA's map, 1 reorganisation proposal \
         with 1 new council, 3 postcode prefixes in 1 area"
    );
}

#[test]
fn missing_file() {
    Fixture::new().without("councils.csv").shows(&[
        "councils.csv: is missing; expected a table with the columns code, name, full_name, type, region, county, from, \
         to, successors, aliases, population, area_km2, lat, lon",
    ]);
}

#[test]
fn empty_file() {
    Fixture::new()
        .set("partners.csv", b"")
        .shows(&["partners.csv: is empty; expected a header with the columns arrangement, name, kind"]);
}

#[test]
fn renamed_column() {
    Fixture::new().swap("members.csv", "council,role", "counsil,role").shows(&[
        "members.csv, row 1, column council: is missing; expected the columns arrangement, council, role, from, to",
        "members.csv, row 1, column counsil: \"counsil\" is no column of this table; did you mean \"council\"?",
    ]);
}

#[test]
fn missing_column() {
    Fixture::new().set("partners.csv", b"arrangement,name\nalder-audit,Alder Police\n").shows(&[
        "partners.csv, row 1, column kind: is missing; expected the columns arrangement, name, kind",
    ]);
}

#[test]
fn extra_column() {
    Fixture::new()
        .set("partners.csv", b"arrangement,name,kind,remark\nalder-audit,Alder Police,police,\n")
        .shows(&["partners.csv, row 1, column remark: \"remark\" is no column of this table"]);
}

#[test]
fn repeated_column() {
    Fixture::new()
        .set("partners.csv", b"arrangement,name,kind,kind\nalder-audit,Alder Police,police,police\n")
        .shows(&["partners.csv, row 1, column kind: \"kind\" stands twice in the header"]);
}

#[test]
fn columns_in_another_order() {
    Fixture::new()
        .set("partners.csv", b"arrangement,kind,name\nalder-audit,police,Alder Police\n")
        .shows(&["partners.csv, row 1: has the columns in another order; expected arrangement, name, kind"]);
}

#[test]
fn too_many_fields() {
    Fixture::new().swap("members.csv", "lead,,\nalder", "lead,,,\nalder").shows(&[
        "members.csv, row 2: has 6 fields; expected 5; a value with a comma stands in quotation marks",
    ]);
}

#[test]
fn too_few_fields() {
    Fixture::new()
        .swap("members.csv", "E07000003,lead,,2017", "E07000003")
        .shows(&["members.csv, row 5: has 2 fields; expected 5"]);
}

#[test]
fn quotation_mark_never_closed() {
    Fixture::new().swap("partners.csv", "Alder Police", "\"Alder Police").shows(&[
        "partners.csv, row 2: has a quotation mark that is not closed on the same line; a cell holds no line break",
    ]);
}

#[test]
fn quotation_mark_within_a_cell() {
    Fixture::new().swap("partners.csv", "Alder Police", "Alder \"Police\"").shows(&[
        "partners.csv, row 2: has a quotation mark within a cell that does not begin with one; such a cell stands in \
         quotation marks, with those within doubled",
    ]);
    Fixture::new().swap("partners.csv", "Alder Police", "\"Alder\" Police").shows(&[
        "partners.csv, row 2: has text after a closing quotation mark; a quotation mark within a cell is doubled",
    ]);
    Fixture::new().swap("partners.csv", "Alder Police", "\"Alder \"\"A\"\", Police\"").shows(&[]);
}

#[test]
fn bad_utf8() {
    Fixture::new().set("partners.csv", b"arrangement,name,kind\nalder-audit,Caf\xe9,private\n").shows(&[
        "partners.csv, row 2, column name: \"Caf\u{fffd}\" is not UTF-8; take the file as it was before, and in Excel save it \
         as \"CSV UTF-8 (Comma delimited)\"",
    ]);
}

#[test]
fn bad_utf8_in_many_cells() {
    let rows = b"arrangement,name,kind\nalder-audit,A\xe9,police\nalder-audit,B\xe9,police\nalder-audit,C\xe9,police\n";
    Fixture::new().set("partners.csv", rows).shows(&[
        "partners.csv, row 2, column name: \"A\u{fffd}\" is not UTF-8, nor are 2 more cells of this file; take the file as it \
         was before, and in Excel save it as \"CSV UTF-8 (Comma delimited)\"",
    ]);
}

#[test]
fn another_kind_of_file() {
    const EXPECTED: &str = "expected UTF-8: in Excel save it as \"CSV UTF-8 (Comma delimited)\"";
    Fixture::new()
        .set("partners.csv", b"\xff\xfea\0r\0\n")
        .shows(&[&format!("partners.csv: is saved as UTF-16 (\"Unicode Text\"); {EXPECTED}")]);
    Fixture::new()
        .set("partners.csv", b"PK\x03\x04\n")
        .shows(&[&format!("partners.csv: is a workbook and no text; {EXPECTED}")]);
}

#[test]
fn header_that_is_no_utf8() {
    Fixture::new().set("partners.csv", b"arrangement,nam\xe9,kind\n").shows(&[
        "partners.csv, row 1: is not a header in UTF-8; expected the columns arrangement, name, kind",
    ]);
}

#[test]
fn white_space() {
    const EXPECTED: &str = "has white space at its start, at its end or twice in a row; expected none there";
    for bad in ["Alder Police ", "\u{a0}Alder Police", "Alder  Police"] {
        let shown = format!("partners.csv, row 2, column name: {bad:?} {EXPECTED}");
        Fixture::new().swap("partners.csv", "Alder Police", bad).shows(&[&shown]);
    }
}

#[test]
fn control_characters() {
    Fixture::new().swap("partners.csv", "Alder Police", "Alder\tPolice").shows(&[
        "partners.csv, row 2, column name: \"Alder\\tPolice\" holds a control character or an invisible one; expected \
         text and plain spaces alone",
    ]);
    Fixture::new().swap("partners.csv", "Alder Police", "Alder\u{200b}Police").shows(&[
        "partners.csv, row 2, column name: \"Alder\\u{200b}Police\" holds a control character or an invisible one; \
         expected text and plain spaces alone",
    ]);
}

#[test]
fn unsorted_rows() {
    Fixture::new()
        .set("partners.csv", b"arrangement,name,kind\ndale-legal,Dale NHS,health\nalder-audit,Alder Police,police\n")
        .shows(&[
            "partners.csv, row 3, column arrangement: \"alder-audit\" stands below \"dale-legal\"; expected rows sorted by \
             arrangement, name",
        ]);
}

#[test]
fn unsorted_editions() {
    Fixture::new().swap("lga_editions.csv", "9,2018-08", "11,2018-08").swap("lga_breakdowns.csv", "9,region", "10,region").shows(&[
        "lga_editions.csv, row 3, column edition: \"10\" stands below \"11\"; expected rows sorted by edition",
    ]);
}

#[test]
fn repeated_keys() {
    Fixture::new().swap("partners.csv", "Counters Ltd,private", "Alder Police,police").shows(&[
        "partners.csv, row 3, column name: \"Alder Police\" repeats row 2; expected one row for each arrangement, name",
    ]);
    Fixture::new().swap("services.csv", "legal,Legal services", "audit,Legal services").shows(&[
        "arrangements.csv, row 3, column services: \"legal\" is not the code of a service in services.csv",
        "arrangements.csv, row 4, column services: \"legal\" is not the code of a service in services.csv",
        "services.csv, row 3, column code: \"audit\" repeats row 2; expected one row for each code",
    ]);
    Fixture::new().swap("members.csv", "alder-audit,E07000002", "alder-audit,E07000001").shows(&[
        "members.csv, row 3, column council: \"E07000001\" repeats row 2; expected one row for each arrangement, council",
    ]);
}

#[test]
fn repeated_saving() {
    let row =
        "alder-audit,90000,cumulative,efficiency,all-partners,2015,3,Since 2012,https://alder.example/annual";
    Fixture::new()
        .add("savings.csv", row)
        .shows(&["savings.csv, row 4: repeats row 3; expected each row once"]);
}

#[test]
fn manifest() {
    Fixture::new()
        .without("datapackage.json")
        .shows(&["datapackage.json: is missing; expected a Frictionless data package with a version"]);
    Fixture::new().swap("datapackage.json", "2026.11.0", "next").shows(&[
        "datapackage.json, version: \"next\" is no version; expected year, month and a number, for example 2026.11.0",
    ]);
    Fixture::new().swap("datapackage.json", "\"version\"", "\"edition\"").shows(&[
        "datapackage.json, version: is missing or no text; expected year, month and a number, for example 2026.11.0",
    ]);
    Fixture::new()
        .swap("datapackage.json", "\"2026.11.0\",", "\"2026.11.0\"")
        .shows(&["datapackage.json, row 2: is not JSON: expected `,` or `}` at line 2 column 1"]);
}

#[test]
fn manifest_that_describes_other_tables() {
    Fixture::new()
        .swap("datapackage.json", "\"path\":\"members.csv\"", "\"path\":\"people.csv\"")
        .shows(&["datapackage.json, resources: has no entry for members.csv; expected one"]);
    Fixture::new().swap("datapackage.json", "{\"name\":\"role\"},", "").shows(&[
        "datapackage.json, resources: describes other columns of members.csv; expected arrangement, council, role, from, to",
    ]);
}
