//! What is drawn over the areas: one line on the main map, and again in the enlarged London.

use presentation::map::outline::Outline;
use web_sys::Element;

/// An outline's elements on the main map and in the inset, and what they show.
pub struct Over {
    main: Element,
    london: Element,
    shown: Outline,
}

impl Over {
    /// Two `path`s that show nothing yet.
    pub fn new(main: Element, london: Element) -> Over {
        Over { main, london, shown: Outline::default() }
    }

    /// Shows an outline in place of the one before. `transform` says how the main map's part of it lies on the map; empty where
    /// it is in units of the map.
    pub fn show(&mut self, outline: Outline, transform: &str) {
        if self.shown == outline {
            return;
        }
        let _ = match transform {
            "" => self.main.remove_attribute("transform"),
            _ => self.main.set_attribute("transform", transform),
        };
        let _ = self.main.set_attribute("d", &outline.main);
        let _ = self.london.set_attribute("d", &outline.london);
        self.shown = outline;
    }
}
