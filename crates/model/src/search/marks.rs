//! Which parts of a text fit what was typed.

use crate::order;
use std::ops::Range;

use super::abbreviations::long_forms;
use super::fold::{Word, original_end, words};
use super::typo::typo;
use super::wanted::wanted;

/// The parts of a text that fit the query, as ranges of bytes that begin and end between characters: ascending, apart from
/// one another, none empty.
///
/// Of a word that the query begins, only the typed part is marked; a word with a typing error, or that the query is short
/// for, as a whole.
pub fn highlight(text: &str, query: &str) -> Vec<Range<usize>> {
    let (typed, words) = (wanted(query), words(text));
    let mut marks: Vec<Range<usize>> = Vec::new();
    for (at, word) in typed.iter().enumerate() {
        let before = marks.len();
        beginnings(text, &words, word, &mut marks);
        if let Some(next) = typed.get(at + 1) {
            let joined = [word.as_str(), next].concat();
            beginnings(text, &words, &joined, &mut marks);
        }
        for long in long_forms(word).flat_map(|phrase| phrase.split(' ')) {
            marks.extend(words.iter().filter(|word| word.text == long).map(|word| word.at.clone()));
        }
        if marks.len() == before && word.len() >= 5 {
            marks.extend(words.iter().filter(|w| typo(word, &w.text).is_some()).map(|w| w.at.clone()));
        }
    }
    merge(marks)
}

/// Marks where what was typed begins a word, or some words written as one.
fn beginnings(text: &str, words: &[Word], typed: &str, marks: &mut Vec<Range<usize>>) {
    for first in 0..words.len() {
        let mut rest = typed;
        for word in &words[first..] {
            if word.text.starts_with(rest) {
                marks.push(words[first].at.start..original_end(text, word, rest.len()));
                break;
            }
            match rest.strip_prefix(word.text.as_str()) {
                Some(after) => rest = after,
                None => break,
            }
        }
    }
}

fn merge(mut marks: Vec<Range<usize>>) -> Vec<Range<usize>> {
    order::sort(&mut marks, |a, b| (a.start, a.end).cmp(&(b.start, b.end)));
    let mut merged: Vec<Range<usize>> = Vec::new();
    for mark in marks {
        match merged.last_mut() {
            Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
            _ => merged.push(mark),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::highlight;

    /// The text with marked parts in brackets.
    fn marked(text: &str, query: &str) -> String {
        let mut out = String::new();
        let mut at = 0;
        for mark in highlight(text, query) {
            out += &format!("{}[{}]", &text[at..mark.start], &text[mark.clone()]);
            at = mark.end;
        }
        out + &text[at..]
    }

    #[test]
    fn the_typed_part_of_a_word_is_marked() {
        assert_eq!(marked("St Albans and Watford", "alb wat"), "St [Alb]ans and [Wat]ford");
        assert_eq!(marked("King’s Lynn", "kings ly"), "[King’s Ly]nn");
        assert_eq!(marked("Wisbéch", "wisbe"), "[Wisbé]ch");
        assert_eq!(marked("Adur", "kent"), "Adur");
        assert_eq!(marked("", "kent"), "");
        assert_eq!(marked("Kent", " "), "Kent");
    }

    #[test]
    fn compounds_short_forms_and_errors_are_marked() {
        assert_eq!(marked("Tri-borough legal", "triboro"), "[Tri-boro]ugh legal");
        assert_eq!(marked("Tri-borough legal", "tri borough"), "[Tri-borough] legal");
        assert_eq!(marked("oneSource", "one source"), "[oneSource]");
        assert_eq!(marked("Hertfordshire fraud", "herts"), "[Hertfordshire] fraud");
        assert_eq!(marked("Bournemouth", "Bournmouth"), "[Bournemouth]");
    }
}
