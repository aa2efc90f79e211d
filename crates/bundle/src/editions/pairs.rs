//! Two maps side by side.

use std::collections::BTreeMap;

/// What has either of two maps under a key, by key.
pub(super) fn pairs<'a, V>(
    old: &'a BTreeMap<String, V>,
    new: &'a BTreeMap<String, V>,
) -> Vec<(&'a str, Option<&'a V>, Option<&'a V>)> {
    let mut keys: Vec<&String> = old.keys().chain(new.keys()).collect();
    keys.sort();
    keys.dedup();
    keys.into_iter().map(|key| (key.as_str(), old.get(key), new.get(key))).collect()
}
