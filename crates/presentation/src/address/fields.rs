//! Reading and setting the part of a state that each key stands for.

use model::CouncilMatch;
use model::query::{CODE_BYTES, LIST_VALUES, TEXT_CHARACTERS};

use super::key::Key;
use super::{Layout, Measure, Sort, State, TilingChoice, View};

impl State {
    /// Whether this key of the URL, of [`State::to_pairs`] and of [`State::from_pairs`] holds a list.
    pub fn is_list(key: &str) -> bool {
        Key::from_name(key).is_some_and(|key| State::default().list_mut(key).is_some())
    }

    /// The list that a key holds; `None` for a key with one value.
    pub(super) fn list_mut(&mut self, key: Key) -> Option<&mut Vec<String>> {
        match key {
            Key::Facet(facet) => Some(facet.list_mut(&mut self.query)),
            Key::With => Some(&mut self.query.councils),
            Key::Compare => Some(&mut self.compare),
            _ => None,
        }
    }

    /// The values of a key; none where it is at its default.
    pub(super) fn values(&self, key: Key) -> Vec<String> {
        fn other<T: PartialEq + Default>(value: T, code: &str) -> Option<String> {
            (value != T::default()).then(|| code.to_string())
        }
        let query = &self.query;
        let one = match key {
            Key::Facet(facet) => return facet.list(query).clone(),
            Key::With => return query.councils.clone(),
            Key::Compare => return self.compare.clone(),
            Key::Council => self.council.clone(),
            Key::Scenario => self.scenario.clone(),
            Key::Arrangement => self.arrangement.clone(),
            Key::Year => query.year.map(|year| year.to_string()),
            Key::Text => Some(query.text.clone()),
            Key::Match => other(query.council_match, query.council_match.code()),
            Key::Saving => other(query.has_saving, "published"),
            Key::View => other(self.view, self.view.code()),
            Key::Tiling => other(self.tiling, self.tiling.code()),
            Key::Layout => other(self.layout, self.layout.code()),
            Key::Measure => other(self.measure, self.measure.code()),
            Key::Sort => other(self.sort, &self.sort.code()),
        };
        one.into_iter().filter(|value| !value.is_empty()).collect()
    }

    /// Takes a value in: adds it to a list, or sets the one value of a key.
    pub(super) fn take(&mut self, key: Key, value: &str) -> Result<(), &'static str> {
        match self.list_mut(key) {
            Some(list) => add(list, value),
            None => self.set(key, value),
        }
    }

    /// Sets a key with one value; an empty one sets the default.
    fn set(&mut self, key: Key, value: &str) -> Result<(), &'static str> {
        fn choice<T: Default>(
            value: &str,
            read: fn(&str) -> Option<T>,
            expected: &'static str,
        ) -> Result<T, &'static str> {
            if value.is_empty() { Ok(T::default()) } else { read(value).ok_or(expected) }
        }
        let code = || match value.len() {
            0 => Ok(None),
            1..=CODE_BYTES => Ok(Some(value.to_string())),
            _ => Err(SHORT_CODE),
        };
        match key {
            Key::Council => self.council = code()?,
            Key::Arrangement => self.arrangement = code()?,
            Key::Scenario => {
                self.scenario = match value.len() {
                    0 => None,
                    1..=SCENARIO_BYTES => Some(value.to_string()),
                    _ => return Err("a proposal's id or a scenario of 4,000 bytes at most"),
                }
            }
            Key::Year => {
                self.query.year =
                    choice(value, |value| value.trim().parse().ok().map(Some), "a year such as 2018")?
            }
            Key::Match => self.query.council_match = choice(value, CouncilMatch::from_code, "any or all")?,
            Key::Saving => {
                self.query.has_saving =
                    choice(value, |value| (value == "published").then_some(true), "published")?
            }
            Key::View => self.view = choice(value, View::from_code, VIEWS)?,
            Key::Tiling => self.tiling = choice(value, TilingChoice::from_code, "lower or upper")?,
            Key::Layout => self.layout = choice(value, Layout::from_code, "map or hexagons")?,
            Key::Measure => {
                self.measure = choice(value, Measure::from_code, "arrangements, partners, share or savings")?
            }
            Key::Sort => {
                self.sort = choice(
                    value,
                    Sort::from_code,
                    "name, councils, start or saving, with - before it for the largest first",
                )?
            }
            Key::Text => {
                let mut letters = value.chars();
                self.query.text = letters.by_ref().take(TEXT_CHARACTERS).collect();
                if letters.next().is_some() {
                    return Err("a text of 200 characters at most");
                }
            }
            // Their lists are added to, and not set.
            Key::Facet(_) | Key::With | Key::Compare => {}
        }
        Ok(())
    }
}

/// Adds a value to a list, unless it is there.
fn add(list: &mut Vec<String>, value: &str) -> Result<(), &'static str> {
    if value.is_empty() {
        return Ok(());
    }
    if value.len() > CODE_BYTES {
        return Err(SHORT_CODE);
    }
    if list.len() >= LIST_VALUES {
        return Err("a list of 400 values at most");
    }
    if !list.iter().any(|other| other == value) {
        list.push(value.to_string());
    }
    Ok(())
}

/// The most bytes of a scenario in an address: some 400 councils with names for the new ones.
const SCENARIO_BYTES: usize = 4_000;

const VIEWS: &str = "map, list, services, trends, reorganisation, partners, compare, ties or data";

const SHORT_CODE: &str = "a code of 200 bytes at most";
