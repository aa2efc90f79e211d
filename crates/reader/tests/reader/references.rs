//! Faults of rows that name rows of other tables.

use crate::fixture::Fixture;

#[test]
fn unknown_council() {
    Fixture::new().swap("members.csv", "dale-legal,E06000001", "dale-legal,E06777777").shows(&[
        "members.csv, row 6, column council: \"E06777777\" is not the GSS code of a council in councils.csv",
    ]);
}

#[test]
fn unknown_council_with_a_hint() {
    Fixture::new().swap("members.csv", "dale-legal,E06000001", "dale-legal,E06000010").shows(&[
        "members.csv, row 6, column council: \"E06000010\" is not the GSS code of a council in councils.csv; did you mean \
         \"E06000001\" (Dale)?",
    ]);
    Fixture::new().swap("members.csv", "dale-legal,E06000001", "dale-legal,Birch").shows(&[
        "members.csv, row 6, column council: \"Birch\" is not the GSS code of a council in councils.csv; did you mean \
         \"E07000002\" (Birch)?",
    ]);
    // A former code.
    Fixture::new().swap("members.csv", "dale-legal,E06000001", "dale-legal,E06000999").shows(&[
        "members.csv, row 6, column council: \"E06000999\" is not the GSS code of a council in councils.csv; did you mean \
         \"E06000001\" (Dale)?",
    ]);
    // The name of a district and of its county: neither may be taken for the other.
    Fixture::new().swap("members.csv", "dale-legal,E06000001", "dale-legal,Alder").shows(&[
        "members.csv, row 6, column council: \"Alder\" is not the GSS code of a council in councils.csv",
    ]);
}

#[test]
fn unknown_service() {
    Fixture::new().swap("arrangements.csv", "audit;legal", "audti;legal").shows(&[
        "arrangements.csv, row 4, column services: \"audti\" is not the code of a service in services.csv; did you mean \
         \"audit\" (Internal audit)?",
    ]);
    Fixture::new().swap("arrangements.csv", "audit;legal", "audit;Solicitors").shows(&[
        "arrangements.csv, row 4, column services: \"Solicitors\" is not the code of a service in services.csv; did you \
         mean \"legal\" (Legal services)?",
    ]);
}

#[test]
fn unknown_arrangement() {
    Fixture::new().swap("partners.csv", "alder-audit,Counters", "alder-audits,Counters").shows(&[
        "partners.csv, row 3, column arrangement: \"alder-audits\" is not the id of an arrangement in arrangements.csv; did \
         you mean \"alder-audit\" (Alder Audit)?",
    ]);
    Fixture::new().add("sources.csv", "elm-legal,https://elm.example/,Elm,").shows(&[
        "sources.csv, row 6, column arrangement: \"elm-legal\" is not the id of an arrangement in arrangements.csv",
    ]);
}

#[test]
fn unknown_umbrella_and_heir() {
    Fixture::new().swap("arrangements.csv", ",dale-legal,,high", ",elm-legal,,high").shows(&[
        "arrangements.csv, row 3, column replaced_by: \"elm-legal\" is not the id of an arrangement in arrangements.csv",
    ]);
    Fixture::new().swap("arrangements.csv", "2019,,,true,,", "2019,,,true,umbrella,").shows(&[
        "arrangements.csv, row 4, column part_of: \"umbrella\" is not the id of an arrangement in arrangements.csv",
    ]);
}

#[test]
fn arrangement_that_is_its_own_umbrella() {
    Fixture::new().swap("arrangements.csv", "2019,,,true,,", "2019,,,true,dale-legal,").shows(&[
        "arrangements.csv, row 4, column part_of: \"dale-legal\" is this arrangement itself; expected another one",
    ]);
}

#[test]
fn circle_of_heirs() {
    Fixture::new().swap("arrangements.csv", "2019,,,true,,,", "2019,,,true,,cedar-legal,").shows(&[
        "arrangements.csv, row 3, column replaced_by: \"dale-legal\" leads back to here: cedar-legal → dale-legal → \
         cedar-legal; expected links that come to an end",
    ]);
}

#[test]
fn circle_with_a_way_into_it() {
    Fixture::new()
        .swap("arrangements.csv", "2012,,9,true,,", "2012,,9,true,dale-legal,")
        .swap("arrangements.csv", "2018,,true,,", "2018,,true,dale-legal,")
        .swap("arrangements.csv", "2019,,,true,,", "2019,,,true,cedar-legal,")
        .shows(&[
            "arrangements.csv, row 3, column part_of: \"dale-legal\" leads back to here: cedar-legal → dale-legal → \
             cedar-legal; expected links that come to an end",
        ]);
}

#[test]
fn unknown_edition() {
    Fixture::new().swap("lga_breakdowns.csv", "9,region", "8,region").shows(&[
        "lga_breakdowns.csv, row 2, column edition: \"8\" is not the number of an edition in lga_editions.csv",
    ]);
}

#[test]
fn reorganisation_of_unknown_proposal_or_council() {
    Fixture::new().add("reorganisation_members.csv", "two-alder,Alder,E07000001,").shows(&[
        "reorganisation_members.csv, row 3, column proposal: \"two-alder\" is not the id of a proposal in \
         reorganisation_proposals.csv",
    ]);
    Fixture::new().swap("reorganisation_members.csv", "E07000001", "E08000001").shows(&[
        "reorganisation_members.csv, row 2, column council: \"E08000001\" is not the GSS code of a council in councils.csv",
    ]);
    Fixture::new().swap("reorganisation_proposals.csv", "E07000002", "E08000009").shows(&[
        "reorganisation_proposals.csv, row 2, column missing: \"E08000009\" is not the GSS code of a council in \
         councils.csv",
    ]);
}

#[test]
fn reorganisation_that_contradicts_itself() {
    Fixture::new().swap("reorganisation_members.csv", "E07000001", "E07000002").shows(&[
        "reorganisation_members.csv, row 2, column council: \"E07000002\" is said to be missing in \
         reorganisation_proposals.csv; expected it in one place",
    ]);
    Fixture::new().swap("reorganisation_members.csv", "E07000001", "E07000003").shows(&[
        "reorganisation_members.csv, row 2, column council: \"E07000003\" (Cedar) was abolished on 2019-04-01; expected a \
         council of the present",
    ]);
    Fixture::new().set("reorganisation_members.csv", b"proposal,unitary,council,split_note\n").shows(&[
        "reorganisation_proposals.csv, row 2, column id: \"one-alder\" places no council; expected at least one row in \
         reorganisation_members.csv",
    ]);
    Fixture::new().add("reorganisation_members.csv", "one-alder,Birch,E07000001,").shows(&[
        "reorganisation_members.csv, row 3, column council: \"E07000001\" repeats row 2; expected one row for each \
         proposal, council",
    ]);
}

#[test]
fn category_with_two_labels() {
    Fixture::new().swap("services.csv", "legal,Legal services,back-office,Back office", "legal,Legal services,back-office,Office").shows(&[
        "services.csv, row 3, column category_label: \"Office\" is a second label of category back-office; expected \"Back \
         office\", as in row 2",
    ]);
}
