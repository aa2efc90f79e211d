//! Faults of `postcodes.csv`.

use crate::fixture::Fixture;

#[test]
fn a_prefix_that_is_none() {
    for prefix in ["cb1", "CB1 A", "QQ1", "CB", "CB12A", "CF1"] {
        let shown = format!(
            "postcodes.csv, row 2, column prefix: {prefix:?} is no beginning of a postcode in England; expected an outward code such \
             as CB2, alone or followed by a space, the inward digit and up to both letters (CB2 1TN)"
        );
        let table = format!("prefix,councils\n{prefix},E06000001\n");
        Fixture::new().set("postcodes.csv", table.as_bytes()).shows(&[&shown]);
    }
}

#[test]
fn a_council_that_has_no_postcodes() {
    Fixture::new().swap("postcodes.csv", "CB1,E06000001", "CB1,E10000001").shows(&[
        "postcodes.csv, row 2, column councils: \"E10000001\" (Alder) is a county council; expected the district, from which \
         the county follows",
    ]);
    Fixture::new().swap("postcodes.csv", "CB1,E06000001", "CB1,E07000003").shows(&[
        "postcodes.csv, row 2, column councils: \"E07000003\" (Cedar) does not exist any more or not yet; expected a council \
         of the present",
    ]);
    Fixture::new().swap("postcodes.csv", "CB1,E06000001", "CB1,E06777777").shows(&[
        "postcodes.csv, row 2, column councils: \"E06777777\" is not the GSS code of a council in councils.csv",
    ]);
    Fixture::new().swap("postcodes.csv", "CB1,E06000001", "CB1,").shows(&[
        "postcodes.csv, row 2, column councils: is empty; expected one or more codes of councils, joined with semicolons",
    ]);
}

#[test]
fn rows_out_of_order_or_twice() {
    Fixture::new().add("postcodes.csv", "CB1 1,E06000001").shows(&[
        "postcodes.csv, row 5, column prefix: \"CB1 1\" stands below \"CB2 4AA\"; expected rows sorted by prefix",
    ]);
    Fixture::new().add("postcodes.csv", "CB2 4AA,E06000001").shows(&[
        "postcodes.csv, row 5, column prefix: \"CB2 4AA\" repeats row 4; expected one row for each prefix",
    ]);
}
