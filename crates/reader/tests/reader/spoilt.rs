//! What a spreadsheet or a wrong encoding breaks: caught, in words that say what to do.

use crate::fixture::Fixture;

/// The partner's name is this text.
#[track_caller]
fn name_shows(text: &str, expected: &str) {
    let shown = format!("partners.csv, row 2, column name: {text:?} {expected}");
    let cell = if text.contains([',', '"']) { format!("{:?}", text) } else { text.to_string() };
    Fixture::new().swap("partners.csv", "Alder Police", &cell).shows(&[&shown]);
}

#[test]
fn error_values() {
    for value in ["#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!"] {
        name_shows(
            value,
            &format!(
                "holds {value}, by which a spreadsheet says that a formula failed; type what should stand here"
            ),
        );
    }
    name_shows(
        "########",
        "is what a spreadsheet shows for a value in too narrow a column; widen it and save again",
    );
    Fixture::new().swap("members.csv", "dale-legal,E06000001", "dale-legal,#N/A").shows(&[
        "members.csv, row 6, column council: \"#N/A\" holds #N/A, by which a spreadsheet says that a formula failed; type what \
         should stand here",
    ]);
}

#[test]
fn formulas() {
    for (text, sign) in [("=A1", '='), ("=1", '='), ("+Alder", '+'), ("-Alder", '-'), ("@alder", '@')] {
        name_shows(
            text,
            &format!("begins with {sign:?}, as a spreadsheet's formula does; expected plain text"),
        );
    }
}

#[test]
fn wrong_encoding() {
    let remedy = "Take the file as it was before, and open it in Excel by Data, From Text/CSV, as UTF-8";
    for (text, meant) in [
        ("Alderâ€™s Police", "Alder’s Police"),
        ("Alder Â£ Police", "Alder £ Police"),
        ("Alder‚Äôs Police", "Alder’s Police"),
    ] {
        name_shows(text, &format!("went through the wrong encoding; expected {meant:?}. {remedy}"));
    }
    name_shows("Alder\u{fffd}s", "has the mark of a character that was lost; type the character again");
}

#[test]
fn question_marks_where_characters_were_lost() {
    let remedy = "type it again, and in Excel save the file as \"CSV UTF-8 (Comma delimited)\"";
    for text in ["?5m police", "Police (?5m)", "Police, from ?1.2m"] {
        name_shows(text, &format!("has \"?\" where \"£\" probably stood; {remedy}"));
    }
    for text in ["Alder?s Police", "Alder ? Police", "2010?2015"] {
        name_shows(
            text,
            &format!(
                "has \"?\" where another character probably stood, such as an apostrophe or a dash; {remedy}"
            ),
        );
    }
}

#[test]
fn question_marks_that_belong() {
    for text in
        ["Who shares?", "\"Who shares?\" they asked", "Shared (really?)", "https://alder.example/?a=1 says"]
    {
        let cell = format!("\"{}\"", text.replace('"', "\"\""));
        let read = Fixture::new().swap("sources.csv", ",Cedar Legal,", &format!(",{cell},")).read();
        assert!(read.is_ok(), "{text}: {read:?}");
    }
    let with_query =
        Fixture::new().swap("sources.csv", "https://cedar.example/", "https://cedar.example/?id=1?2");
    with_query.shows(&[]);
}

#[test]
fn two_addresses_in_one_cell() {
    for (text, between) in
        [("https://a.example/1,https://b.example/2", ","), ("https://a.example/1;http://b.example/", ";")]
    {
        let cell = format!("\"{text}\"");
        Fixture::new().swap("sources.csv", "https://cedar.example/", &cell).shows(&[&format!(
            "sources.csv, row 4, column url: {text:?} holds two addresses; expected one, and a row of its own for the other"
        )]);
        assert!(text.contains(between));
    }
    Fixture::new()
        .swap("reorganisation_proposals.csv", "https://alder.example/b", "https://alder.example/b;https://alder.example/c")
        .shows(&[
            "reorganisation_proposals.csv, row 2, column more_sources: \"https://alder.example/b;https://alder.example/c\" holds \
             two addresses; expected a single space between them",
        ]);
    for one in [
        "https://archive.example/web/2015/https://cedar.example/",
        "https://a.example/?to=https://b.example/",
    ] {
        Fixture::new().swap("sources.csv", "https://cedar.example/", one).shows(&[]);
    }
}

#[test]
fn table_in_one_column() {
    Fixture::new()
        .set("partners.csv", b"\"arrangement,name,kind\"\n\"alder-audit,Alder Police,police\"\n")
        .shows(&[
            "partners.csv, row 1: stands in one cell as a whole; in Excel open the file by Data, From Text/CSV, with the comma as \
             the delimiter, and save it again",
        ]);
}

#[test]
fn date_in_american_order() {
    Fixture::new().swap("reorganisation_proposals.csv", "2025-10-28", "10/28/2025").shows(&[
        "reorganisation_proposals.csv, row 2, column decided_on: \"10/28/2025\" has the month first, as in America; expected \
         year-month-day, for example 2019-04-01",
    ]);
}
