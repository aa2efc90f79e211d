//! One outline, on the map and in the enlarged London.

/// Path data of one outline, for the main map and for the London inset.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// On the main map.
    pub main: String,
    /// In the inset, before it is enlarged.
    pub london: String,
}

impl Outline {
    /// Appends another.
    pub fn add(&mut self, other: Outline) {
        self.main.push_str(&other.main);
        self.london.push_str(&other.london);
    }
}
