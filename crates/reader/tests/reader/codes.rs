//! Codes of the Office for National Statistics that are no English council's: a person is told what they are.

use crate::fixture::Fixture;

#[track_caller]
fn is_told(code: &str, expected: &str) {
    // In the place of the code beside which the rows stay sorted.
    let (row, before) = if code < "E07" { (6, "E06000001") } else { (7, "E07000002") };
    let shown = format!("members.csv, row {row}, column council: {code:?} {expected}");
    let (from, to) = (format!("dale-legal,{before}"), format!("dale-legal,{code}"));
    Fixture::new().swap("members.csv", &from, &to).shows(&[&shown]);
}

#[test]
fn bodies_that_belong_among_the_partners() {
    let cases = [
        ("W06000015", "a council in Wales", "other-public"),
        ("S12000036", "a council in Scotland", "other-public"),
        ("N09000003", "a council in Northern Ireland", "other-public"),
        ("E47000001", "a combined authority", "other-public"),
        ("E23000001", "a police force", "police"),
        ("E31000010", "a fire and rescue authority", "fire"),
        ("E54000024", "a body of the health service", "health"),
        ("w06000015", "a council in Wales", "other-public"),
    ];
    for (code, noun, sector) in cases {
        is_told(
            code,
            &format!(
                "is the code of {noun}; expected a council in England (E06 to E10). Other bodies stand in partners.csv by \
                 name, this one with kind {sector}"
            ),
        );
    }
}

#[test]
fn areas_that_are_no_councils() {
    let cases = [
        ("E12000007", "a region of England"),
        ("E11000001", "a metropolitan county, which has no council of its own"),
        ("E13000001", "Inner or Outer London"),
        ("E05000026", "an electoral ward"),
        ("E02000001", "a small area of the census (MSOA)"),
        ("E01000001", "a small area of the census"),
        ("E04000001", "a parish or community"),
        ("E14000530", "a constituency"),
        ("E92000001", "a whole country"),
        ("E99000001", "an area of another kind"),
    ];
    for (code, noun) in cases {
        is_told(
            code,
            &format!("is the code of {noun}; expected the code of a council in England (E06 to E10)"),
        );
    }
}

#[test]
fn told_in_the_table_of_councils_too() {
    Fixture::new().add("councils.csv", "W06000015,Cardiff,Cardiff Council,unitary,South West,,,,,,,,51.5,-3.2").shows(&[
        "councils.csv, row 7, column code: \"W06000015\" is the code of a council in Wales; expected a council in England (E06 \
         to E10). Other bodies stand in partners.csv by name, this one with kind other-public",
    ]);
}

#[test]
fn no_suggestion_where_two_characters_differ() {
    is_told("E06000089", "is not the GSS code of a council in councils.csv");
    is_told(
        "e06000001",
        "is not the GSS code of a council in councils.csv; did you mean \"E06000001\" (Dale)?",
    );
}
