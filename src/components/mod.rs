//! What several screens are made of, one component a file.

mod app; // the whole widget
mod arrangement_panel; // the panel of an arrangement
mod arrangement_table; // the list of arrangements
mod council_panel; // the panel of a council
mod council_table; // the list of councils
mod facet; // one filter
mod filters; // all filters
mod finder; // the search box
mod foot; // what counts, caveats, credits
mod headline; // the answer in one sentence
pub mod lazy; // views that are loaded when they are shown
mod links; // links to councils and arrangements
pub mod loading; // words while the prose comes
mod notices; // what of an address was not understood
mod panel; // what is selected
mod player; // the years, played
mod results; // what the filters find
mod screen; // the frame of a screen
mod status; // the status line
mod tags; // the chosen filters
mod time; // the year
mod views; // the navigation
pub mod widgets; // small pieces

pub use app::App;
pub use links::{ArrangementLink, CouncilLink};
pub use loading::follow_words;
pub use screen::Screen;
