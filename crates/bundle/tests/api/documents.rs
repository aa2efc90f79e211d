//! What the documents say, beside what the register says.

use model::lens::{Fate, Scenario, fates};
use serde_json::Value;

use crate::{data, files};

fn texts(value: &Value) -> Vec<&str> {
    value.as_array().expect("a list").iter().map(|text| text.as_str().expect("text")).collect()
}

#[test]
fn there_is_a_document_for_everything_in_the_index_and_for_nothing_else() {
    let index = &files()["index.json"];
    let lists = ["councils", "arrangements", "services", "reorganisation"];
    let entries = lists.iter().flat_map(|list| index[list].as_array().expect("a list"));
    let mut listed: Vec<String> =
        entries.map(|entry| entry["href"].as_str().expect("an address").to_owned()).collect();
    listed.extend(
        index["schemas"].as_object().expect("a map").values().map(|s| s.as_str().expect("text").to_owned()),
    );
    for single in ["decided", "changes"] {
        listed.push(index[single].as_str().expect("an address").to_owned());
    }
    listed.push("index.json".to_owned());
    listed.sort();
    assert_eq!(listed, files().keys().cloned().collect::<Vec<_>>());
    assert_eq!(index["edition"], data().0.package.version);
}

#[test]
fn addresses_within_documents_lead_to_documents() {
    for (name, document) in
        files().iter().filter(|(name, _)| name.contains('/') && !name.starts_with("schema/"))
    {
        for line in document["arrangements"].as_array().into_iter().flatten() {
            let address = line["href"].as_str().expect("an address").trim_start_matches("../");
            assert!(files().contains_key(address), "{name}: {address}");
        }
    }
}

#[test]
fn a_council_says_what_it_shares_and_with_whom() {
    let cambridge = &files()["councils/E07000008.json"];
    assert_eq!(cambridge["full_name"], "Cambridge City Council");
    assert_eq!(cambridge["county"]["name"], "Cambridgeshire");
    let lines = cambridge["arrangements"].as_array().expect("a list");
    let now = lines
        .iter()
        .filter(|line| line["present"] == true && texts(&line["councils"]).contains(&"E07000008"));
    assert_eq!(cambridge["shares"], now.count());
    let south =
        cambridge["partners"].as_array().expect("a list").iter().find(|tie| tie["code"] == "E07000012");
    let both = lines.iter().filter(|line| {
        let councils = texts(&line["councils"]);
        line["present"] == true && ["E07000008", "E07000012"].iter().all(|code| councils.contains(code))
    });
    assert_eq!(south.expect("South Cambridgeshire")["arrangements"], both.count());
}

#[test]
fn a_council_that_took_over_is_told_apart_from_a_member() {
    // Somerset took over from Somerset West and Taunton, which took over from Taunton Deane, in 2023.
    let somerset = &files()["councils/E06000066.json"];
    let roles: Vec<&str> = somerset["arrangements"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|line| line["role"].as_str().expect("a role"))
        .collect();
    assert!(roles.contains(&"successor"), "{roles:?}");
    let abolished = &somerset["predecessors"][0];
    let before = &files()[&format!("councils/{}.json", abolished["code"].as_str().expect("a code"))];
    assert_eq!((&before["exists"], &before["shares"]), (&Value::Bool(false), &0.into()));
    assert_eq!(before["successors"][0]["code"], "E06000066");
}

#[test]
fn an_arrangement_names_its_members_figures_and_sources() {
    let (data, register) = data();
    let with_all = data.package.arrangements.iter().position(|a| {
        !a.savings.is_empty() && !a.partners.is_empty() && a.members.iter().any(|member| member.lead)
    });
    let record = &data.package.arrangements[with_all.expect("one with all")];
    let document = &files()[&format!("arrangements/{}.json", record.id)];
    let members = document["members"].as_array().expect("a list");
    assert_eq!(members.len(), record.members.len());
    assert_eq!(members[0]["code"], register.council(record.members[0].council).code);
    assert_eq!(document["savings"][0]["amount_gbp"], record.savings[0].amount_gbp);
    let pages: Vec<&Value> =
        document["sources"].as_array().expect("a list").iter().map(|page| &page["url"]).collect();
    assert!(pages.contains(&&document["savings"][0]["source_url"]));
    assert_eq!(document["partners"][0]["name"], record.partners[0].name);
}

#[test]
fn every_proposal_has_the_fates_of_the_lens() {
    let (data, register) = data();
    let areas = files()
        .iter()
        .filter(|(name, _)| name.starts_with("reorganisation/") && !name.ends_with("/decided.json"));
    let documents: Vec<&Value> =
        areas.flat_map(|(_, area)| area["proposals"].as_array().expect("a list")).collect();
    assert_eq!(documents.len(), data.proposals.len());
    for document in documents {
        let proposal =
            data.proposals.iter().find(|proposal| document["id"] == proposal.id).expect("the proposal");
        let expected = fates(register, &Scenario::from(proposal), None);
        let told = document["fates"].as_object().expect("a map");
        for (arrangement, fate) in expected.iter() {
            let id = &register.arrangement(arrangement).id;
            let told = told.get(id).and_then(Value::as_str);
            assert_eq!(told, Some(fate.code()).filter(|_| fate != Fate::Untouched), "{}: {id}", proposal.id);
        }
        let unitaries = document["unitaries"].as_array().expect("a list");
        assert_eq!(unitaries.len(), proposal.unitaries.len());
        let inherited: usize = unitaries.iter().map(|unitary| texts(&unitary["inherits"]).len()).sum();
        assert_eq!(inherited, expected.with(Fate::Absorbed).count(), "{}", proposal.id);
        for list in ["divides", "outward"] {
            let fate = if list == "divides" { "straddles" } else { "mixed" };
            for id in unitaries.iter().flat_map(|unitary| texts(&unitary[list])) {
                assert_eq!(told[id], fate);
            }
        }
    }
}

#[test]
fn all_decided_proposals_together() {
    let (data, register) = data();
    let document = &files()["reorganisation/decided.json"];
    let expected = fates(register, &Scenario::decided(&data.proposals), None);
    let told = document["fates"].as_object().expect("a map");
    assert_eq!(told.len(), expected.iter().filter(|(_, fate)| *fate != Fate::Untouched).count());
    for (id, fate) in told {
        let ix = register.arrangement_by_id(id).expect("an arrangement");
        let of = expected.iter().find(|(other, _)| *other == ix).map(|(_, fate)| fate.code());
        assert_eq!(fate.as_str(), of, "{id}");
    }
    let decided: Vec<&Value> = document["proposals"].as_array().expect("a list").iter().collect();
    assert!(!decided.is_empty());
    for proposal in decided {
        let area = &files()[&format!("reorganisation/{}", proposal["href"].as_str().expect("an address"))];
        let of_area = area["proposals"].as_array().expect("a list");
        let of_area = of_area.iter().find(|other| other["id"] == proposal["id"]).expect("the proposal");
        assert_eq!((&of_area["status"], &area["area"]), (&"decided".into(), &proposal["area"]));
    }
}

#[test]
fn the_last_edition_says_what_it_changed() {
    let (data, _) = data();
    let document = &files()["changes.json"];
    assert_eq!(document["edition"], data.package.version);
    let groups = document["groups"].as_array().expect("a list");
    let counted: usize = groups
        .iter()
        .filter(|group| group["title"].as_str().is_some_and(|title| title.contains("arrangement")))
        .map(|group| group["items"].as_array().map_or(0, Vec::len))
        .sum();
    let sentence = document["sentence"].as_str().expect("a sentence");
    let numbers = sentence.split(' ').filter_map(|word| word.replace(',', "").parse::<usize>().ok());
    assert_eq!(numbers.sum::<usize>(), counted, "{sentence}");
}

#[test]
fn documents_are_small_and_the_same_each_time() {
    let files = crate::written();
    assert!(files == crate::written());
    for (name, bytes) in files {
        let limit = if matches!(name.as_str(), "index.json" | "changes.json") { 400_000 } else { 100_000 };
        assert!(bytes.len() < limit, "{name} has {} bytes", bytes.len());
    }
}
