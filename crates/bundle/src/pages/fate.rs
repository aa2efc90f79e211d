//! What becomes of an arrangement when councils are replaced, in words (docs/DESIGN.md 4.6).

use model::lens::{Fate, Inheritance};
use presentation::words;

/// The words of a tag.
pub fn tag(fate: Fate) -> &'static str {
    match fate {
        Fate::Absorbed => "goes whole to one new council",
        Fate::Straddles => "to be divided or agreed anew",
        Fate::Mixed => "shared with councils that go on",
        Fate::Untouched => "not touched",
        Fate::Unplaced => "not known yet",
    }
}

/// "3 go whole to one new council, 2 are to be divided or agreed anew."; empty where there are none.
pub fn count(fates: &[Fate]) -> String {
    let verbs = |fate: Fate| match fate {
        Fate::Absorbed => ("goes whole to one new council", "go whole to one new council each"),
        Fate::Straddles => ("is to be divided or agreed anew", "are to be divided or agreed anew"),
        Fate::Mixed => ("is shared with councils that go on", "are shared with councils that go on"),
        Fate::Untouched => ("is not touched", "are not touched"),
        Fate::Unplaced => (
            "has members of whom nobody knows yet where they go",
            "have members of whom nobody knows yet where they go",
        ),
    };
    let mut parts: Vec<String> = Vec::new();
    for fate in Fate::ALL {
        let number = fates.iter().filter(|other| *other == fate).count();
        if number > 0 {
            let (one, many) = verbs(*fate);
            parts.push(words::count(number, one, many));
        }
    }
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    if parts.is_empty() { String::new() } else { format!("{}.", words::sentence_list(&parts)) }
}

/// "It inherits 5 arrangements whole, has 3 to divide or to agree anew, and shares 2 with councils that go on."
pub fn inheritance(unitary: &Inheritance) -> String {
    if unitary.goes_on {
        return "It goes on as it is.".to_owned();
    }
    let number = |arrangements: &[_]| words::number(arrangements.len() as u64);
    format!(
        "It inherits {} whole, has {} to divide or to agree anew with other new councils, and shares {} with councils that go on.",
        words::count(unitary.inherits.len(), "arrangement", "arrangements"),
        number(&unitary.divides),
        number(&unitary.outward)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fates_are_counted_in_a_sentence() {
        let fates = [Fate::Absorbed, Fate::Mixed, Fate::Absorbed];
        assert_eq!(
            count(&fates),
            "2 go whole to one new council each and 1 is shared with councils that go on."
        );
        assert_eq!(count(&[]), "");
    }
}
