//! The words that can be found, and where each one stands.

use std::ops::Range;

use super::fold::words;
use super::typo::{Typo, typo};
use crate::lists::Lists;
use crate::order;

/// What kind of text a word stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub(super) enum Place {
    /// The name of an arrangement.
    Name,
    /// The label or a synonym of a service.
    Service,
    /// The label of a category.
    Category,
    /// A name, alias or code of a council.
    Council,
    /// The name of a partner of an arrangement.
    Partner,
    /// The summary of an arrangement.
    Summary,
}

/// Bits of a target that are its number; the others are its place.
const NUMBER_BITS: u32 = 28;

/// Text and where it stands, before it is sorted.
#[derive(Default)]
pub(super) struct Entries {
    text: String,
    /// Range of the word in `text`, and its target.
    found: Vec<(u32, u32, u32)>,
}

impl Entries {
    /// Adds the words of a text, and words that a hyphen joins once more as one ("tri", "borough", "triborough").
    pub(super) fn add(&mut self, text: &str, place: Place, number: usize) {
        let target = (place as u32) << NUMBER_BITS | number as u32;
        let mut joined_from = 0;
        for word in words(text) {
            let from = self.text.len();
            if !word.hyphened {
                joined_from = from;
            }
            self.text.push_str(&word.text);
            self.found.push((from as u32, self.text.len() as u32, target));
            if word.hyphened {
                self.found.push((joined_from as u32, self.text.len() as u32, target));
            }
        }
    }
}

/// Sorted words, each with its targets.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    words: String,
    ends: Vec<u32>,
    targets: Lists<u32>,
}

impl Vocabulary {
    pub(super) fn new(entries: Entries) -> Vocabulary {
        let Entries { text, mut found } = entries;
        let word = |entry: &(u32, u32, u32)| &text[entry.0 as usize..entry.1 as usize];
        order::sort(&mut found, |a, b| word(a).cmp(word(b)).then(a.2.cmp(&b.2)));
        found.dedup_by(|a, b| a.2 == b.2 && word(a) == word(b));
        let mut vocabulary =
            Vocabulary { words: String::new(), ends: Vec::new(), targets: Lists::with_capacity(0) };
        let mut targets = Vec::new();
        for group in found.chunk_by(|a, b| word(a) == word(b)) {
            vocabulary.words.push_str(word(&group[0]));
            vocabulary.ends.push(vocabulary.words.len() as u32);
            targets.clear();
            targets.extend(group.iter().map(|entry| entry.2));
            vocabulary.targets.push(&targets);
        }
        vocabulary
    }

    fn word(&self, at: usize) -> &str {
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        &self.words[start as usize..self.ends[at] as usize]
    }

    /// The positions of the words that begin with this one, and how many of them are it: none or one, the first.
    pub(super) fn beginning(&self, typed: &str) -> (Range<usize>, usize) {
        let (mut low, mut high) = (0, self.ends.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.word(middle) < typed { low = middle + 1 } else { high = middle }
        }
        let start = low;
        high = self.ends.len();
        while low < high {
            let middle = low.midpoint(high);
            if self.word(middle).starts_with(typed) { low = middle + 1 } else { high = middle }
        }
        (start..low, usize::from(start < low && self.word(start) == typed))
    }

    /// The positions of the words with this one error, whole words or beginnings.
    pub(super) fn with_typo(&self, typed: &str, kind: Typo) -> Vec<usize> {
        let mut positions = Vec::new();
        for at in 0..self.ends.len() {
            if typo(typed, self.word(at)) == Some(kind) {
                positions.push(at);
            }
        }
        positions
    }

    /// Where the word at a position stands.
    pub(super) fn targets(&self, at: usize) -> impl Iterator<Item = (Place, usize)> + '_ {
        self.targets.get(at).iter().map(|target| {
            let place = match target >> NUMBER_BITS {
                0 => Place::Name,
                1 => Place::Service,
                2 => Place::Category,
                3 => Place::Council,
                4 => Place::Partner,
                _ => Place::Summary,
            };
            (place, (target & ((1 << NUMBER_BITS) - 1)) as usize)
        })
    }
}
