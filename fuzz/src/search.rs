//! The search: any text has hits, and marks that lie between its characters.

use model::search::highlight;

use crate::real::REGISTER;

pub(crate) fn ask(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let hits = REGISTER.find(&text, 10);
    assert!(hits.len() <= 10);
    for hit in &hits {
        let label = REGISTER.label(hit.target);
        check(label, &text);
    }
    if let Some(found) = REGISTER.text_found(&text) {
        assert_eq!(REGISTER.ranked(&text, &found).len(), found.count() as usize);
    }
    check(&text, "council services");
}

/// Marks ascend, are not empty and lie between characters.
fn check(text: &str, query: &str) {
    let mut end = 0;
    for mark in highlight(text, query) {
        assert!(
            mark.start >= end && mark.end > mark.start && text.get(mark.clone()).is_some(),
            "{mark:?} of {text:?}"
        );
        end = mark.end;
    }
}

pub(crate) fn seeds() -> Vec<Vec<u8>> {
    [
        "adur",
        "kent cc",
        "b&nes",
        "legal servces",
        "st. helens",
        "CB1 2AB",
        "ÉLITE’s",
        "refuse collection wheelie bin",
    ]
    .map(|text| text.as_bytes().to_vec())
    .to_vec()
}
