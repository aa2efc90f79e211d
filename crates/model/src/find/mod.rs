//! One box for everything: "Find a council, a service or an arrangement". `named` has the hits in the form that host pages get.

mod named;

use std::ops::Range;

use crate::bits::Bits;
use crate::order;
use crate::records::{ArrangementIx, CategoryIx, CouncilIx, ServiceIx};
use crate::register::Register;
use crate::search::{Scores, highlight, wanted};

pub use named::{Kind, Named};

/// A record that can be found by name. Variants are in the order in which their kinds are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// A council, present or former.
    Council(CouncilIx),
    /// A service.
    Service(ServiceIx),
    /// A category.
    Category(CategoryIx),
    /// An arrangement.
    Arrangement(ArrangementIx),
}

/// A search result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The record.
    pub target: Target,
    /// How well it fits: more is better, within its kind.
    pub score: u32,
    /// The parts of its [`Register::label`] that fit, as ranges of bytes.
    pub marks: Vec<Range<usize>>,
    /// The former council by whose name this present one was found.
    pub formerly: Option<CouncilIx>,
    /// The other name or everyday word by which it was found, where its label does not show it.
    pub because: Option<String>,
}

impl Register {
    /// The words for people of something found: the short name of a council, the label of a service or category, the name of
    /// an arrangement.
    pub fn label(&self, target: Target) -> &str {
        match target {
            Target::Council(at) => &self.council(at).name,
            Target::Service(at) => &self.package.services[usize::from(at.0)].label,
            Target::Category(at) => &self.package.categories[usize::from(at.0)].label,
            Target::Arrangement(at) => &self.arrangement(at).name,
        }
    }

    /// What fits a text, at most `limit` hits. First what the text names exactly: a council by its official name, another of its
    /// names, or a form that councils use of one another ("Kent CC"); a service by its label or an everyday word for it; a
    /// category or an arrangement by its name. Then councils that exist today (also those found by the name of one that they
    /// took over from), former councils, services, categories, arrangements; within each kind the best first, then by label.
    ///
    /// No kind crowds the others out: up to a quarter of the room is kept for services and categories, and as much for
    /// arrangements, where there are any. Empty for a text without a letter or digit.
    pub fn find(&self, text: &str, limit: usize) -> Vec<Hit> {
        let Some(scores) = self.scores(text) else { return Vec::new() };
        let typed = wanted(text);
        let mut found = self.named_exactly(&scores, &typed);
        let others = |mut kind: Vec<Found>| {
            kind.retain(|(target, ..)| !found.iter().any(|(named, ..)| named == target));
            kind
        };
        let mut councils = others(self.councils_found(&scores, &typed));
        let mut topics = others(self.topics_found(&scores, &typed));
        let mut arrangements = others(self.arrangements_found(&scores, &typed));

        let quarter = limit.div_ceil(4);
        let for_arrangements = arrangements.len().min(quarter);
        let for_topics = topics.len().min(quarter);
        found.truncate(limit);
        councils.truncate(limit.saturating_sub(found.len() + for_topics + for_arrangements));
        found.append(&mut councils);
        topics.truncate(limit.saturating_sub(found.len() + for_arrangements));
        found.append(&mut topics);
        arrangements.truncate(limit.saturating_sub(found.len()));
        found.append(&mut arrangements);
        found.into_iter().map(|(target, score, formerly)| self.hit(target, score, formerly, text)).collect()
    }

    /// Those of a set of arrangements that fit a text, the best first, then by name; all of them, by name, for a text without
    /// a letter or digit.
    pub fn ranked(&self, text: &str, found: &Bits) -> Vec<ArrangementIx> {
        let scores = self.scores(text);
        let typed = wanted(text);
        let points = |row: usize| match &scores {
            Some(scores) if scores.arrangements[row] == 0 => None,
            Some(scores) => Some(
                u32::from(scores.arrangements[row]) + likeness(&self.package.arrangements[row].name, &typed),
            ),
            None => Some(0),
        };
        let mut rows: Vec<(u32, usize)> = found.iter().filter_map(|row| Some((points(row)?, row))).collect();
        order::sort(&mut rows, |a, b| {
            let name = |row: usize| &self.package.arrangements[row].name;
            b.0.cmp(&a.0).then_with(|| name(a.1).cmp(name(b.1))).then(a.1.cmp(&b.1))
        });
        rows.into_iter().map(|(_, row)| ArrangementIx(row as u32)).collect()
    }

    fn hit(&self, target: Target, score: u32, formerly: Option<CouncilIx>, text: &str) -> Hit {
        let marks = highlight(self.label(target), text);
        let mut other_names: Vec<&String> = Vec::new();
        match target {
            _ if !marks.is_empty() => {}
            Target::Council(at) if formerly.is_none() => {
                let council = self.council(at);
                other_names.push(&council.full_name);
                other_names.extend(&council.aliases);
                other_names.push(&council.code);
            }
            Target::Service(at) => other_names.extend(&self.package.services[usize::from(at.0)].synonyms),
            _ => {}
        }
        let because = other_names.into_iter().find(|name| !highlight(name, text).is_empty()).cloned();
        Hit { target, score, marks, formerly, because }
    }

    /// What the typed words name: councils, the likeliest first, then services, categories and arrangements.
    fn named_exactly(&self, scores: &Scores, typed: &[String]) -> Vec<Found> {
        let package = &self.package;
        let mut named = Vec::new();
        let councils = self.index().names.named(typed, &package.councils, self.present());
        for council in councils {
            let points = u32::from(scores.councils[usize::from(council.0)]);
            named.push((Target::Council(council), NAMED + points, None));
        }
        // What has no points lacks one of the words.
        let mut add = |points: &[u16], target: fn(usize) -> Target, is_named: &dyn Fn(usize) -> bool| {
            for (at, points) in points.iter().enumerate() {
                if *points > 0 && is_named(at) {
                    named.push((target(at), NAMED + u32::from(*points), None));
                }
            }
        };
        add(&scores.services, service, &|at| {
            let service = &package.services[at];
            wanted(&service.label) == typed || service.synonyms.iter().any(|word| wanted(word) == typed)
        });
        add(&scores.categories, category, &|at| wanted(&package.categories[at].label) == typed);
        add(&scores.arrangements, arrangement, &|at| wanted(&package.arrangements[at].name) == typed);
        named
    }

    fn councils_found(&self, scores: &Scores, typed: &[String]) -> Vec<Found> {
        let today = |at: CouncilIx| self.exists(at, self.present());
        let mut found = self.scored(&scores.councils, typed, |at| Target::Council(CouncilIx(at as u16)));
        for at in 0..found.len() {
            let (Target::Council(former), points, _) = found[at] else { continue };
            for successor in self.successors_in(former, self.present()) {
                let known = found.iter().any(|(target, ..)| *target == Target::Council(successor));
                if successor != former && !known {
                    found.push((Target::Council(successor), points.saturating_sub(1), Some(former)));
                }
            }
        }
        self.sort(&mut found);
        let former = |found: &Found| !matches!(found.0, Target::Council(at) if today(at));
        order::sort(&mut found, |a, b| former(a).cmp(&former(b)));
        found
    }

    fn topics_found(&self, scores: &Scores, typed: &[String]) -> Vec<Found> {
        let mut found = self.scored(&scores.services, typed, service);
        let mut categories = self.scored(&scores.categories, typed, category);
        self.sort(&mut found);
        self.sort(&mut categories);
        found.append(&mut categories);
        found
    }

    fn arrangements_found(&self, scores: &Scores, typed: &[String]) -> Vec<Found> {
        let mut found = self.scored(&scores.arrangements, typed, arrangement);
        self.sort(&mut found);
        found
    }

    /// What has points, in the order of the table, with more points where the label is like what was typed.
    fn scored(&self, points: &[u16], typed: &[String], target: fn(usize) -> Target) -> Vec<Found> {
        let mut found = Vec::new();
        for (at, points) in points.iter().enumerate() {
            if *points > 0 {
                let target = target(at);
                found.push((target, u32::from(*points) + likeness(self.label(target), typed), None));
            }
        }
        found
    }

    fn sort(&self, found: &mut [Found]) {
        order::sort(found, |a, b| {
            b.1.cmp(&a.1).then_with(|| self.label(a.0).cmp(self.label(b.0))).then(a.0.cmp(&b.0))
        });
    }
}

fn service(at: usize) -> Target {
    Target::Service(ServiceIx(at as u16))
}

fn category(at: usize) -> Target {
    Target::Category(CategoryIx(at as u16))
}

fn arrangement(at: usize) -> Target {
    Target::Arrangement(ArrangementIx(at as u32))
}

/// More points than anything has that is not named exactly.
const NAMED: u32 = 10_000;

/// A record, its points, and the former council by whose name it was found.
type Found = (Target, u32, Option<CouncilIx>);

/// More points where the label as a whole is what was typed, begins with it, or has all of its words.
fn likeness(label: &str, typed: &[String]) -> u32 {
    let label = wanted(label);
    let begins = |words: &[String]| {
        typed.len() <= words.len()
            && typed.iter().zip(words).all(|(typed, word)| word.starts_with(typed.as_str()))
    };
    if label == typed {
        3000
    } else if begins(&label) {
        2000
    } else if typed.iter().all(|typed| label.iter().any(|word| word.starts_with(typed.as_str()))) {
        1000
    } else {
        0
    }
}
