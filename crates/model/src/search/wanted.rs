//! The words of a text that are looked for.

use super::abbreviations::join_initials;
use super::fold::words;

/// How many words of a text count: far more than anybody types, and a bound for what a text can cost.
const MOST_WORDS: usize = 16;

/// Words that are left out of what was typed, unless nothing else was.
const SMALL_WORDS: [&str; 7] = ["and", "for", "in", "of", "on", "the", "with"];

/// The words of a text that count.
pub(crate) fn wanted(text: &str) -> Vec<String> {
    let mut all: Vec<String> = words(text).into_iter().map(|word| word.text).collect();
    join_initials(&mut all);
    let (small, mut wanted): (Vec<String>, Vec<String>) =
        all.into_iter().partition(|word| SMALL_WORDS.contains(&word.as_str()));
    if wanted.is_empty() {
        wanted = small;
    }
    wanted.truncate(MOST_WORDS);
    wanted
}
