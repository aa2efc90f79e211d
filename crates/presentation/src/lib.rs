//! What is decided before anything is drawn: words and numbers, class breaks, labels, the viewport, steps of the keyboard and of
//! play, the address, what people take away. The app and the pictures that the build writes say and draw the same, because both ask here. No web, no I/O.
#![warn(missing_docs)]

pub mod about;
pub mod address;
pub mod answer;
pub mod arrangement_page;
pub mod bars;
pub mod charts;
pub mod chips;
pub mod compare;
pub mod council;
pub mod council_page;
pub mod exchange;
pub mod export;
pub mod facets;
pub mod facts;
pub mod headline;
pub mod hits;
pub mod known;
pub mod list;
pub mod map;
pub mod navigation;
pub mod offer;
pub mod partners;
pub mod play;
pub mod reorganisation;
pub mod selection;
pub mod sentence;
pub mod services;
pub mod start;
pub mod suggestions;
pub mod ties;
pub mod whereabouts;
pub mod words;

pub use answer::Answer;
pub use map::atlas::Atlas;
pub use offer::Offer;
pub use selection::Selection;
pub use whereabouts::Whereabouts;
