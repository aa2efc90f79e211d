//! The keys of the URL, which are the keys of the host's plain object and, some of them, the element's attributes.

use model::Facet;

/// What a key of the URL speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    Council,
    Arrangement,
    Facet(Facet),
    Year,
    View,
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

/// Keys that are attributes of the element too (docs/DESIGN.md, section 9).
const ATTRIBUTES: [&str; 8] =
    ["council", "region", "service", "category", "arrangement", "year", "view", "scenario"];

impl Key {
    /// All keys, in the order in which they are written.
    pub fn all() -> impl Iterator<Item = Key> {
        let selection = [Key::Council, Key::Arrangement];
        let facets = Facet::ALL.iter().copied().map(Key::Facet);
        let others = [
            Key::Year,
            Key::View,
            Key::With,
            Key::Match,
            Key::Text,
            Key::Saving,
            Key::Tiling,
            Key::Layout,
            Key::Measure,
            Key::Sort,
            Key::Scenario,
            Key::Compare,
        ];
        selection.into_iter().chain(facets).chain(others)
    }

    /// How the key is written.
    pub fn name(self) -> &'static str {
        match self {
            Key::Council => "council",
            Key::Arrangement => "arrangement",
            Key::Facet(facet) => facet.key(),
            Key::Year => "year",
            Key::View => "view",
            Key::With => "with",
            Key::Match => "match",
            Key::Text => "text",
            Key::Saving => "saving",
            Key::Tiling => "tiling",
            Key::Layout => "layout",
            Key::Measure => "measure",
            Key::Sort => "sort",
            Key::Scenario => "scenario",
            Key::Compare => "compare",
        }
    }

    /// The key that is written so; `None` for any other text.
    pub fn from_name(name: &str) -> Option<Key> {
        Key::all().find(|key| key.name() == name)
    }

    /// The key that this attribute of the element sets; `None` for any other attribute.
    pub fn from_attribute(name: &str) -> Option<Key> {
        Key::from_name(ATTRIBUTES.into_iter().find(|attribute| *attribute == name)?)
    }
}
