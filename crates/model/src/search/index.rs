//! The index from words to the records that they lead to.

use super::abbreviations::long_forms;
use super::official::Names;
use super::scores::{Quality, RELATED, Scores, points, raise};
use super::typo::Typo;
use super::vocabulary::{Entries, Place, Vocabulary};
use crate::columns::Columns;
use crate::facets::Facet;
use crate::lineage::relatives;
use crate::lists::Lists;
use crate::records::{CouncilIx, Package};

/// Letters that a word has to have for a typing error in it to be forgiven; no name has a word of more.
const TYPO_LETTERS: std::ops::RangeInclusive<usize> = 5..=40;

/// The words of the records, the names of councils, and how councils follow one another.
#[derive(Debug)]
pub(crate) struct Index {
    words: Vocabulary,
    pub(crate) names: Names,
    /// Council → all councils before it and after it.
    related: Lists<CouncilIx>,
}

impl Index {
    pub(super) fn new(package: &Package) -> Index {
        let mut entries = Entries::default();
        for (at, arrangement) in package.arrangements.iter().enumerate() {
            entries.add(&arrangement.name, Place::Name, at);
            arrangement.partners.iter().for_each(|partner| entries.add(&partner.name, Place::Partner, at));
        }
        for (at, service) in package.services.iter().enumerate() {
            entries.add(&service.label, Place::Service, at);
            service.synonyms.iter().for_each(|synonym| entries.add(synonym, Place::Service, at));
        }
        for (at, category) in package.categories.iter().enumerate() {
            entries.add(&category.label, Place::Category, at);
        }
        for (at, council) in package.councils.iter().enumerate() {
            for name in [&council.code, &council.name, &council.full_name].into_iter().chain(&council.aliases)
            {
                entries.add(name, Place::Council, at);
            }
        }
        let mut related = Lists::with_capacity(package.councils.len());
        for at in 0..package.councils.len() {
            related.push(&relatives(&package.councils, CouncilIx(at as u16)));
        }
        Index { words: Vocabulary::new(entries), names: Names::new(package), related }
    }

    /// Everything that one typed word can mean, with points.
    ///
    /// Found are words that it is or begins, its singular, and what it is short for; only where there is none of the
    /// first, words with one typing error, then two words that it joins, then beginnings of words with an error.
    pub(super) fn meaning(&self, word: &str, search: &Searched) -> Scores {
        if let Some(found) = self.beginning(word, false, search) {
            return found;
        }
        let forgiving = TYPO_LETTERS.contains(&word.len()) && !word.contains(|c: char| c.is_ascii_digit());
        if !forgiving {
            return Scores::none(search.package);
        }
        self.with_typo(word, Typo::Word, search)
            .or_else(|| self.in_two(word, search))
            .or_else(|| self.with_typo(word, Typo::Prefix, search))
            .unwrap_or_else(|| Scores::none(search.package))
    }

    /// What a word is, begins, is the plural of, or is short for; `None` where it is nothing of that.
    pub(super) fn beginning(&self, word: &str, whole: bool, search: &Searched) -> Option<Scores> {
        let mut hits = Hits::new(search.package);
        for words in self.vocabularies(search) {
            let (range, exact) = words.beginning(word);
            let until = if whole { range.start + exact } else { range.end };
            for at in range.start..until {
                let quality = if at < range.start + exact { Quality::Exact } else { Quality::Prefix };
                hits.take(words, at, quality);
            }
            if let Some(singular) = singular(word) {
                let (range, exact) = words.beginning(&singular);
                (range.start..range.start + exact).for_each(|at| hits.take(words, at, Quality::Prefix));
            }
        }
        let mut found = hits.any.then(|| hits.spread(self, search));
        let mut meant: Option<Scores> = None;
        for phrase in long_forms(word) {
            let mut all: Option<Scores> = None;
            for long in phrase.split(' ') {
                let scores =
                    self.beginning(long, true, search).unwrap_or_else(|| Scores::none(search.package));
                match &mut all {
                    Some(all) => all.and(&scores),
                    None => all = Some(scores),
                }
            }
            match (&mut meant, all) {
                (Some(meant), Some(all)) => meant.or(&all),
                (None, all) => meant = all,
                (Some(_), None) => {}
            }
        }
        match (&mut found, meant) {
            (Some(found), Some(meant)) => found.or(&meant),
            (None, meant) => found = meant,
            (Some(_), None) => {}
        }
        found
    }

    fn with_typo(&self, word: &str, kind: Typo, search: &Searched) -> Option<Scores> {
        let mut hits = Hits::new(search.package);
        for words in self.vocabularies(search) {
            words.with_typo(word, kind).into_iter().for_each(|at| hits.take(words, at, Quality::Loose));
        }
        hits.any.then(|| hits.spread(self, search))
    }

    /// A known word and the beginning of another one, written as one.
    fn in_two(&self, word: &str, search: &Searched) -> Option<Scores> {
        let cuts = (2..word.len().saturating_sub(2)).filter(|at| word.is_char_boundary(*at));
        for (first, second) in cuts.map(|at| word.split_at(at)) {
            let known = self.vocabularies(search).any(|words| words.beginning(first).1 > 0);
            if !known {
                continue;
            }
            let both = self.beginning(first, true, search).zip(self.beginning(second, false, search));
            if let Some((mut scores, second)) = both {
                scores.and(&second);
                if scores.arrangements.iter().chain(&scores.councils).chain(&scores.services).any(|s| *s > 0)
                {
                    return Some(scores);
                }
            }
        }
        None
    }

    fn vocabularies<'a>(&'a self, search: &Searched<'a>) -> impl Iterator<Item = &'a Vocabulary> + use<'a> {
        std::iter::once(&self.words).chain(search.prose)
    }
}

/// The data that a search reads.
pub(super) struct Searched<'a> {
    pub(super) package: &'a Package,
    pub(super) columns: &'a Columns,
    /// The words of the summaries that are loaded, part by part.
    pub(super) prose: &'a [Vocabulary],
}

/// Where one typed word has been found so far.
struct Hits {
    scores: Scores,
    any: bool,
}

impl Hits {
    fn new(package: &Package) -> Hits {
        Hits { scores: Scores::none(package), any: false }
    }

    fn take(&mut self, words: &Vocabulary, at: usize, quality: Quality) {
        self.any = true;
        for (place, number) in words.targets(at) {
            let of = match place {
                Place::Name | Place::Partner | Place::Summary => &mut self.scores.arrangements,
                Place::Service => &mut self.scores.services,
                Place::Category => &mut self.scores.categories,
                Place::Council => &mut self.scores.councils,
            };
            raise(of, number, points(place, quality));
        }
    }

    /// Gives the arrangements the points of their services, categories, members, and of the councils before and after
    /// those.
    fn spread(self, index: &Index, search: &Searched) -> Scores {
        let (mut scores, columns) = (self.scores, search.columns);
        let sets = [
            (&scores.services, &columns.sets[Facet::Service]),
            (&scores.categories, &columns.sets[Facet::Category]),
        ];
        for (points, sets) in sets {
            for (points, set) in points.iter().zip(sets).filter(|(points, _)| **points > 0) {
                set.iter().for_each(|row| raise(&mut scores.arrangements, row, *points));
            }
        }
        let mut councils = scores.councils.clone();
        for (council, points) in scores.councils.iter().enumerate().filter(|(_, points)| **points > 0) {
            let points =
                points - self::points(Place::Council, Quality::Loose) + RELATED + Quality::Loose as u16;
            for related in index.related.get(council) {
                raise(&mut councils, usize::from(related.0), points);
            }
        }
        for (council, points) in councils.iter().enumerate().filter(|(_, points)| **points > 0) {
            for row in columns.recorded.get(council) {
                raise(&mut scores.arrangements, *row as usize, *points);
            }
        }
        scores
    }
}

/// The singular of a plural in -s or -ies.
fn singular(word: &str) -> Option<String> {
    match word.strip_suffix("ies") {
        Some(stem) if stem.len() >= 2 => Some([stem, "y"].concat()),
        _ => word.strip_suffix('s').filter(|stem| stem.len() >= 3).map(str::to_owned),
    }
}
