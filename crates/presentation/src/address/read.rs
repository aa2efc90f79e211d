//! From a URL, a plain object or an attribute to a state. Nothing of this fails as a whole: what is not understood is
//! left out and said.

use super::key::Key;
use super::migrations::migrate;
use super::{Notice, State, list, percent};

impl State {
    /// The state that a URL's query tells, with or without its `?`, where our keys begin with `prefix`.
    ///
    /// Keys that are not ours are kept in [`State::unknown`]. Of a key with one value that stands twice the first
    /// counts; lists add up. Values that are not understood, or go beyond the limits of [`model::query`], are left out and reported.
    pub fn from_url(query: &str, prefix: &str) -> (State, Vec<Notice>) {
        let mut reader = Reader::default();
        for part in query.trim_start_matches('?').split('&') {
            // Some mail programs write the `&` of a link as `&amp;`.
            let mut part = part;
            while let Some(rest) = part.strip_prefix("amp;") {
                part = rest;
            }
            if part.is_empty() {
                continue;
            }
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            let (key, value) = (percent::decode(key), percent::decode(value));
            let ours = key.strip_prefix(prefix).is_some_and(|name| {
                let (name, values) = migrate((name.to_string(), vec![value]));
                reader.read(&key, &name, values, true)
            });
            if !ours {
                reader.state.unknown.push(percent::tidy(part));
            }
        }
        (reader.state, reader.notices)
    }

    /// The state that the element's attribute `address` asks for: as [`State::from_url`] reads it, without what is not ours.
    pub fn from_address(query: &str) -> (State, Vec<Notice>) {
        let (mut state, notices) = State::from_url(query, "");
        state.unknown.clear();
        (state, notices)
    }

    /// The state that a host's plain object tells: the URL's keys or the filter's, each with its values, which stand as
    /// they are, not joined. A key that is not ours is reported.
    pub fn from_pairs(pairs: impl Iterator<Item = (String, Vec<String>)>) -> (State, Vec<Notice>) {
        let mut reader = Reader::default();
        for (key, values) in pairs {
            let first = values.first().cloned().unwrap_or_default();
            let (name, values) = migrate((key.clone(), values));
            if !reader.read(&key, &name, values, false) {
                reader.note(&key, &first, "a key such as council, service or year");
            }
        }
        (reader.state, reader.notices)
    }

    /// This state with one attribute of the element changed: `council`, `region`, `service`, `category`,
    /// `arrangement`, `year` or `view`, with a value as in the URL; `None` sets the default.
    ///
    /// # Errors
    /// A notice for another name or a value that is not understood.
    pub fn with_attribute(&self, name: &str, value: Option<&str>) -> Result<State, Notice> {
        let text = value.unwrap_or("");
        let key = Key::from_attribute(name).ok_or(Notice::new(
            name,
            text,
            "council, region, service, category, arrangement, year or view",
        ))?;
        let mut state = self.clone();
        let done = match state.list_mut(key) {
            Some(values) => {
                values.clear();
                list::split(text).iter().try_for_each(|value| state.take(key, value))
            }
            None => state.take(key, text),
        };
        done.map(|()| state).map_err(|expected| Notice::new(name, text, expected))
    }
}

/// Notices of one input; the rest is kept quiet.
pub const NOTICES: usize = 20;

#[derive(Default)]
struct Reader {
    state: State,
    notices: Vec<Notice>,
    seen: Vec<Key>,
}

impl Reader {
    /// Takes the values of a key in; `joined` says that a list may stand in one value. False where the key is not ours.
    fn read(&mut self, shown: &str, name: &str, values: Vec<String>, joined: bool) -> bool {
        let Some(key) = Key::from_name(name) else { return false };
        let is_list = self.state.list_mut(key).is_some();
        for value in values {
            if !is_list && self.seen.contains(&key) {
                self.note(shown, &value, "one value");
                continue;
            }
            self.seen.push(key);
            let parts = if is_list && joined { list::split(&value) } else { vec![value] };
            for part in parts {
                if let Err(expected) = self.state.take(key, &part) {
                    self.note(shown, &part, expected);
                }
            }
        }
        true
    }

    fn note(&mut self, key: &str, value: &str, expected: &'static str) {
        if self.notices.len() < NOTICES {
            self.notices.push(Notice::new(key, value, expected));
        }
    }
}
