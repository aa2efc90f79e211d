//! The keys of the URL, which are the keys of the host's plain object and, some of them, the element's attributes.

/// One thing that a state can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    Council,
    Arrangement,
    Region,
    Service,
    Category,
    Year,
    View,
    CouncilType,
    Sector,
    Model,
    Status,
    With,
    Match,
    Text,
    Saving,
    Tiling,
    Layout,
    Measure,
    Sort,
    Scenario,
    Compare,
}

/// All keys with their names, in the order in which they are written.
pub(super) const KEYS: [(Key, &str); 21] = [
    (Key::Council, "council"),
    (Key::Arrangement, "arrangement"),
    (Key::Region, "region"),
    (Key::Service, "service"),
    (Key::Category, "category"),
    (Key::Year, "year"),
    (Key::View, "view"),
    (Key::CouncilType, "type"),
    (Key::Sector, "sector"),
    (Key::Model, "model"),
    (Key::Status, "status"),
    (Key::With, "with"),
    (Key::Match, "match"),
    (Key::Text, "text"),
    (Key::Saving, "saving"),
    (Key::Tiling, "tiling"),
    (Key::Layout, "layout"),
    (Key::Measure, "measure"),
    (Key::Sort, "sort"),
    (Key::Scenario, "scenario"),
    (Key::Compare, "compare"),
];

/// Keys that are attributes of the element too (docs/DESIGN.md, section 9).
const ATTRIBUTES: [&str; 8] =
    ["council", "region", "service", "category", "arrangement", "year", "view", "scenario"];

impl Key {
    pub fn from_name(name: &str) -> Option<Key> {
        KEYS.iter().find(|(_, known)| *known == name).map(|(key, _)| *key)
    }

    pub fn from_attribute(name: &str) -> Option<Key> {
        Key::from_name(ATTRIBUTES.into_iter().find(|attribute| *attribute == name)?)
    }
}
