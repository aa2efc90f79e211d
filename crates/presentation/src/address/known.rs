//! Codes that the data does not know.

use super::key::Key;
use super::notice::UNKNOWN;
use super::{Notice, State};

impl State {
    /// Leaves out the codes of which `known` says no, and reports them. It is asked with the URL's key (`council`,
    /// `arrangement`, `with` or that of a facet) and one value.
    pub fn retain_known(&mut self, known: &dyn Fn(&str, &str) -> bool) -> Vec<Notice> {
        let mut notices = Vec::new();
        let mut keep = |name: &str, value: &String| {
            let keeps = known(name, value);
            if !keeps {
                notices.push(Notice::new(name, value, UNKNOWN));
            }
            keeps
        };
        for key in Key::all() {
            let name = key.name();
            match key {
                Key::Council => self.council = self.council.take().filter(|code| keep(name, code)),
                Key::Arrangement => self.arrangement = self.arrangement.take().filter(|id| keep(name, id)),
                _ => {
                    if let Some(values) = self.list_mut(key) {
                        values.retain(|value| keep(name, value));
                    }
                }
            }
        }
        notices
    }
}
