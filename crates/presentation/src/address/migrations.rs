//! Keys and values of former URLs and of the query's filter, turned into today's.
//!
//! Each migration takes a key with its values and gives the key and values that it means now. All are applied, in this
//! order, to every pair that is read; a new one goes to the end, and none is ever taken away.

use model::Facet;

/// A key with its values.
pub(super) type Pair = (String, Vec<String>);

/// Former names of keys that belong to no facet, with today's.
const FORMER_NAMES: [(&str, &str); 3] =
    [("councils", "with"), ("council_match", "match"), ("has_saving", "saving")];

/// All former names of keys: the names of the facets, and the others.
pub(super) fn former_names() -> impl Iterator<Item = &'static str> {
    Facet::ALL.iter().map(|facet| facet.code()).chain(FORMER_NAMES.iter().map(|(former, _)| *former))
}

const MIGRATIONS: &[fn(Pair) -> Pair] = &[singular_names, saving_as_a_boolean];

/// The pair as it is written today.
pub(super) fn migrate(pair: Pair) -> Pair {
    MIGRATIONS.iter().fold(pair, |pair, migration| migration(pair))
}

/// The filter's names (docs/DESIGN.md, section 9) are plural; the URL's are the attributes'.
fn singular_names((key, values): Pair) -> Pair {
    let other = || FORMER_NAMES.iter().find(|(former, _)| *former == key).map(|(_, name)| *name);
    let name = Facet::from_code(&key).map(Facet::key).or_else(other);
    (name.map_or(key, str::to_string), values)
}

/// `saving` was once true or false.
fn saving_as_a_boolean((key, mut values): Pair) -> Pair {
    if key == "saving" {
        values.retain(|value| value != "false");
        for value in values.iter_mut().filter(|value| *value == "true") {
            *value = "published".to_string();
        }
    }
    (key, values)
}
