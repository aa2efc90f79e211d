//! What was typed: its words, and the points that they give, kept from one letter to the next.

use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use super::index::{Index, Searched};
use super::scores::Scores;
use super::vocabulary::{Entries, Place, Vocabulary};
use super::wanted::wanted;
use crate::bits::Bits;
use crate::columns::Columns;
use crate::records::{ArrangementDetails, ArrangementIx, Package};

/// Letters that two typed words need together to be looked for as the beginning of one.
const JOINED_LETTERS: usize = 5;

/// The function that answers a text.
type Engine = fn(Searching, &str) -> Option<Arc<Bits>>;

/// The search's index and caches, made at the first text and kept.
#[derive(Debug, Default)]
pub(crate) struct Search {
    /// The function that answers a text; unset before [`Searching::add_text`].
    engine: OnceLock<Engine>,
    index: OnceLock<Index>,
    typed: Mutex<Typed>,
}

/// The summaries that have come, and what was typed last.
#[derive(Debug, Default)]
struct Typed {
    prose: Vec<Vocabulary>,
    /// The arrangements whose summaries these are.
    known: Option<Bits>,
    last: Last,
}

/// The last text with its intermediate results.
#[derive(Debug, Default)]
struct Last {
    words: Vec<String>,
    /// After each word, the points of the text so far.
    scores: Vec<Scores>,
    found: Option<Arc<Bits>>,
}

/// The records that are searched, with what is kept of searching them.
#[derive(Clone, Copy)]
pub(crate) struct Searching<'r> {
    pub(crate) package: &'r Package,
    pub(crate) columns: &'r Columns,
    pub(crate) search: &'r Search,
}

impl<'r> Searching<'r> {
    /// Lets queries look for text: nothing else leads to the whole search, so that a program can leave it out until it is needed.
    pub(crate) fn add_text(self) {
        // A second caller brings the same function.
        let _ = self.search.engine.set(|searching, text| searching.text_found(text));
    }

    /// The arrangements that pass the text filter of a query; `None` (no filter) before [`Searching::add_text`].
    pub(crate) fn text_filter(self, text: &str) -> Option<Arc<Bits>> {
        self.search.engine.get().and_then(|answer| answer(self, text))
    }

    /// Lets the search find words of these summaries too ([`crate::register::Register::add_details`]).
    pub(crate) fn add_details(self, of: &[ArrangementIx], prose: &[ArrangementDetails]) {
        let mut typed = self.typed();
        let known = typed.known.get_or_insert_with(|| Bits::empty(self.package.arrangements.len()));
        let (mut entries, mut any) = (Entries::default(), false);
        for (at, prose) in of.iter().zip(prose) {
            let row = at.0 as usize;
            if !known.contains(row) {
                known.insert(row);
                entries.add(&prose.summary, Place::Summary, row);
                any = true;
            }
        }
        if any {
            typed.prose.push(Vocabulary::new(entries));
            typed.last = Last::default();
        }
    }

    fn typed(self) -> MutexGuard<'r, Typed> {
        self.search.typed.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The arrangements that fit a text; `None` where it is no filter.
    pub(crate) fn text_found(self, text: &str) -> Option<Arc<Bits>> {
        let words = wanted(text);
        if words.is_empty() {
            return None;
        }
        let mut typed = self.typed();
        self.type_words(&mut typed, words);
        let Last { scores, found, .. } = &mut typed.last;
        let found = found.get_or_insert_with(|| {
            let mut found = Bits::empty(self.package.arrangements.len());
            let points = scores.last().into_iter().flat_map(|scores| scores.arrangements.iter());
            points.enumerate().filter(|(_, points)| **points > 0).for_each(|(row, _)| found.insert(row));
            Arc::new(found)
        });
        Some(Arc::clone(found))
    }

    /// The points for a text; `None` where it has no letter or digit.
    pub(crate) fn scores(self, text: &str) -> Option<Scores> {
        let words = wanted(text);
        if !words.is_empty() {
            let mut typed = self.typed();
            self.type_words(&mut typed, words);
            return typed.last.scores.last().cloned();
        }
        None
    }

    /// The words of the records, gathered when they are first needed.
    pub(crate) fn index(self) -> &'r Index {
        self.search.index.get_or_init(|| Index::new(self.package))
    }

    /// Brings the last text up to these words: what has been worked out for the words before the first new one stays.
    fn type_words(self, typed: &mut Typed, words: Vec<String>) {
        let Typed { prose, last, .. } = typed;
        if last.words == words {
            return;
        }
        let kept = last.words.iter().zip(&words).take_while(|(a, b)| a == b).count();
        last.scores.truncate(kept);
        last.found = None;
        let search = Searched { package: self.package, columns: self.columns, prose };
        let index = self.index();
        for at in kept..words.len() {
            let mut now = index.meaning(&words[at], &search);
            if at > 0 {
                now.and(&last.scores[at - 1]);
                let joined = [words[at - 1].as_str(), &words[at]].concat();
                let whole = joined.len() < JOINED_LETTERS;
                if let Some(mut one_word) = index.beginning(&joined, whole, &search) {
                    one_word.twice();
                    if at > 1 {
                        one_word.and(&last.scores[at - 2]);
                    }
                    now.or(&one_word);
                }
            }
            last.scores.push(now);
        }
        last.words = words;
    }
}
