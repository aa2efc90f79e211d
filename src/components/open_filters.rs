//! Which parts of the filters stand open.

use leptos::prelude::*;

/// Which parts of the filters the visitor has opened and shut. It outlives the filters themselves, so that who comes back from a
/// screen without them finds them as they were.
#[derive(Clone, Copy)]
pub struct OpenFilters {
    /// Whether all of them stand open where they have a button for that.
    pub all: RwSignal<bool>,
    /// Headings of filters, with whether each was opened or shut. Nobody follows them: the elements themselves open and shut.
    headings: StoredValue<Vec<(&'static str, bool)>>,
    /// Codes of the categories whose services were asked for.
    categories: RwSignal<Vec<String>>,
}

impl OpenFilters {
    /// As they stand before a visitor has touched them.
    pub fn new() -> OpenFilters {
        OpenFilters {
            all: RwSignal::new(false),
            headings: StoredValue::default(),
            categories: RwSignal::default(),
        }
    }

    /// Whether the filter under this heading was last opened or shut; `None` where it was left alone.
    pub fn heading(self, heading: &str) -> Option<bool> {
        self.headings.with_value(|all| all.iter().find(|(of, _)| *of == heading).map(|(_, open)| *open))
    }

    /// Remembers that the filter under this heading is open, or shut.
    pub fn remember(self, heading: &'static str, open: bool) {
        self.headings.update_value(|all| {
            all.retain(|(of, _)| *of != heading);
            all.push((heading, open));
        });
    }

    /// Whether the services of a category were asked for.
    pub fn has_category(self, code: &str) -> bool {
        self.categories.with(|all| all.iter().any(|of| of == code))
    }

    /// Opens the services of a category, or shuts them.
    pub fn toggle_category(self, code: &str) {
        self.categories.update(|all| match all.iter().position(|of| of == code) {
            Some(at) => drop(all.remove(at)),
            None => all.push(code.to_string()),
        });
    }
}
