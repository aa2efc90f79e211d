//! From a state to a URL or a plain object.

use super::key::Key;
use super::{State, list, percent};

impl State {
    /// The URL's query, without `?`: first the parts that are not ours, as they stood, then our keys, each with
    /// `prefix`, in a fixed order. Only what differs from the default state is written, so that the default is empty.
    /// [`State::from_url`] gives the state back, within its limits.
    pub fn to_url(&self, prefix: &str) -> String {
        let mut url = String::new();
        for part in &self.unknown {
            if !url.is_empty() {
                url.push('&');
            }
            url.push_str(part);
        }
        for key in Key::all() {
            let (name, values) = (key.name(), self.values(key));
            if values.is_empty() {
                continue;
            }
            if !url.is_empty() {
                url.push('&');
            }
            percent::encode(prefix, &mut url);
            url.push_str(name);
            url.push('=');
            match values.as_slice() {
                [value] if !State::is_list(name) => percent::encode(value, &mut url),
                values => percent::encode(&list::join(values), &mut url),
            }
        }
        url
    }

    /// The keys that differ from the default state with their values, for the host's plain object: the URL's names
    /// without prefix; the values of [`State::is_list`] keys are a list, others stand alone. What is not ours stays out.
    pub fn to_pairs(&self) -> Vec<(String, Vec<String>)> {
        let pairs = Key::all().map(|key| (key.name().to_string(), self.values(key)));
        pairs.filter(|(_, values)| !values.is_empty()).collect()
    }
}
