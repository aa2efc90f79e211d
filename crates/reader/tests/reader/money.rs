//! Faults of published figures.

use crate::fixture::Fixture;

#[test]
fn amount_that_is_no_whole_number_of_pounds() {
    for bad in ["-40000", "40000.50", "4,0000", "40,00", "£", "40k", "1e6", "040000"] {
        let cell = if bad.contains(',') { format!("\"{bad}\"") } else { bad.to_string() };
        let shown = format!(
            "savings.csv, row 2, column amount_gbp: {bad:?} is not a whole number of pounds; expected digits alone, for \
             example 1200000"
        );
        Fixture::new().swap("savings.csv", "40000,annual", &format!("{cell},annual")).shows(&[&shown]);
    }
}

#[test]
fn amount_out_of_bounds() {
    for bad in ["0", "1000000000001", "99999999999999999999999"] {
        let shown = format!(
            "savings.csv, row 2, column amount_gbp: {bad:?} is not a whole number of pounds from 1 to 1000000000000"
        );
        Fixture::new().swap("savings.csv", "40000,annual", &format!("{bad},annual")).shows(&[&shown]);
    }
}

#[test]
fn amount_that_is_missing() {
    Fixture::new().swap("savings.csv", "40000,annual", ",annual").shows(&[
        "savings.csv, row 2, column amount_gbp: is empty; expected a whole number of pounds in digits alone, for example \
         1200000",
    ]);
}

#[test]
fn saving_without_source() {
    Fixture::new().swap("savings.csv", ",2015,,,https://alder.example/annual", ",2015,,,").shows(&[
        "savings.csv, row 2, column source_url: is empty; expected an address that begins with http:// or https://",
    ]);
}

#[test]
fn saving_with_a_source_of_another_arrangement() {
    Fixture::new().swap("savings.csv", ",2015,,,https://alder.example/annual", ",2015,,,https://dale.example/").shows(&[
        "savings.csv, row 2, column source_url: \"https://dale.example/\" is not among the sources of this arrangement in \
         sources.csv",
    ]);
}

#[test]
fn year_to_come_is_for_what_is_expected() {
    Fixture::new()
        .swap("savings.csv", "all-partners,2015,,,", "all-partners,2028,,,")
        .shows(&["savings.csv, row 2, column as_of_year: \"2028\" is after the present year, 2026"]);
    Fixture::new()
        .swap(
            "savings.csv",
            "annual,efficiency,all-partners,2015,,,",
            "projected,efficiency,all-partners,2028,,,",
        )
        .shows(&[]);
}

#[test]
fn span_that_is_no_number_of_years() {
    Fixture::new().swap("savings.csv", "2015,3,", "2015,three,").shows(&[
        "savings.csv, row 3, column years: \"three\" is not a number of years; expected digits alone, for example 3",
    ]);
}

#[test]
fn kind_basis_and_scope_outside_their_vocabularies() {
    Fixture::new().swap("savings.csv", "40000,annual,efficiency,all-partners", "40000,yearly,efficient,everybody").shows(&[
        "savings.csv, row 2, column basis: \"efficient\" is not one of efficiency, income, fraud-prevented, avoided-cost; \
         did you mean \"efficiency\"?",
        "savings.csv, row 2, column kind: \"yearly\" is not one of annual, cumulative, projected, one-off",
        "savings.csv, row 2, column scope: \"everybody\" is not one of all-partners, one-partner, per-partner",
    ]);
}
