//! What several screens are made of, one component a file.

mod app; // the whole widget
mod arrangement_table; // the list of arrangements
mod bar; // bars on a line of years
mod breadcrumb; // the way from England to a council
mod correction; // a correction that a visitor suggests
mod council_table; // the list of councils
mod facet; // one filter
mod filters; // all filters
mod finder; // the search box
mod foot; // what counts, caveats, credits
mod headline; // the answer in one sentence
pub mod lazy; // screens that are loaded when they are shown
mod links; // links to councils and arrangements
pub mod loading; // words while the prose comes
mod members; // the councils of an arrangement over time
mod notices; // what of an address was not understood
mod panel; // what is selected
mod player; // the years, played
mod results; // what the filters find
mod screen; // the frame of a screen
mod sentence; // a sentence with links
mod small_map; // a small map of some councils
mod status; // the status line
mod tags; // the chosen filters
mod time; // the year
mod views; // the navigation
pub mod widgets; // small pieces

pub use app::App;
pub use bar::{Bar, BarKey, Years};
pub use correction::Correction;
pub use links::{ArrangementLink, CouncilLink};
pub use loading::follow_words;
pub use members::MembersOverTime;
pub use screen::Screen;
pub use sentence::Sentence;
pub use small_map::{SmallMap, group_class};
