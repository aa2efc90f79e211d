//! What several screens are made of, one component a file.

pub mod addresses; // pages that show what is shown, or what a link leads to
mod arrangement_table; // the list of arrangements
mod bar; // bars on a line of years
pub mod breadcrumb; // the way from England to a council
pub mod chart; // charts, small ones and whole ones
mod correction; // a correction that a visitor suggests
pub mod council_select; // a choice of one council
mod council_table; // the list of councils
pub mod desk; // what the screens of an officer have in common
mod facet; // one filter
pub mod filters; // all filters
pub mod finder; // the search box
pub mod focus; // the focus is never lost
pub mod foot; // what counts, caveats, credits
pub mod headline; // the answer in one sentence
pub mod lazy; // screens that are loaded when they are shown
pub mod links; // links to councils and arrangements
pub mod loading; // words while the prose comes
mod members; // the councils of an arrangement over time
mod notices; // what of an address was not understood
pub mod open_filters; // which parts of the filters stand open
pub mod own_shown; // a visitor's own data in the place of the widget's
mod player; // the years, played
pub mod results; // what the filters find
pub mod rewritten; // texts that a translator has replaced
mod screen; // the frame of a screen
mod sentence; // a sentence with links
pub mod shares; // councils with a number each
mod small_map; // a small map of some councils
mod source_list; // the public pages that an arrangement rests on
pub mod status; // the status line
pub mod table_roles; // tables stay tables
pub mod tags; // the chosen filters
mod take_away; // files, citation, print, link
pub mod time; // the year
pub mod views; // the navigation
pub mod widgets; // small pieces

pub use bar::{Bar, BarKey, Years};
pub use correction::Correction;
pub use links::{ArrangementLink, CouncilLink, StateLink};
pub use loading::follow_words;
pub use members::MembersOverTime;
pub use screen::Screen;
pub use sentence::Sentence;
pub use small_map::{SmallMap, group_class};
pub use source_list::{source_link, source_list};
