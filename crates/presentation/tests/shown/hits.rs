//! What the search offers, in words.

use presentation::hits::hit_words;

use crate::real::register;

#[test]
fn a_hit_says_what_it_is_and_marks_what_was_typed() {
    let hits = register().find("cambridge", 12);
    let first = hit_words(register(), &hits[0]);
    assert_eq!((first.name.as_str(), first.what.as_str()), ("Cambridge", "district"));
    assert_eq!(first.parts(), [("Cambridge", true)]);
    let council = hits.iter().map(|hit| hit_words(register(), hit)).find(|hit| hit.name == "Cambridgeshire");
    let council = council.expect("the county, too");
    assert_eq!(council.what, "county");
    assert_eq!(council.parts(), [("Cambridge", true), ("shire", false)]);
}

#[test]
fn a_former_council_leads_to_the_one_that_took_over() {
    let hits = register().find("christchurch", 12);
    let words: Vec<(String, String)> =
        hits.iter().map(|hit| hit_words(register(), hit)).map(|hit| (hit.name, hit.what)).collect();
    let has = |name: &str, what: &str| words.contains(&(name.to_string(), what.to_string()));
    assert!(has("Christchurch", "district until 2019"), "{words:?}");
}

#[test]
fn the_parts_are_the_name() {
    for typed in ["audit", "é", "waste partnership", "st helens", "adur wor"] {
        for hit in register().find(typed, 12) {
            let words = hit_words(register(), &hit);
            let parts: String = words.parts().iter().map(|(part, _)| *part).collect();
            assert_eq!(parts, words.name);
        }
    }
}
