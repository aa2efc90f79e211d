//! What is seen, one component a file.

mod app;
mod arrangement_panel;
mod arrangement_table;
mod colours;
mod council_panel;
mod council_table;
mod facet;
mod filters;
mod find_me;
mod finder;
mod foot;
mod hands;
mod headline;
mod hexagons;
mod legend;
mod links;
mod loading;
mod map;
mod movement;
mod names;
mod notices;
mod panel;
mod player;
mod results;
mod screen;
mod small_map;
mod status;
mod tags;
mod time;
mod trends;
mod views;
mod widgets;

pub use app::app;
pub use filters::filters;
pub use foot::foot;
pub use links::{ArrangementLink, CouncilLink};
pub use loading::follow_words;
pub use panel::panel;
pub use results::results;
pub use screen::Screen;
pub use small_map::{SmallMap, group_class};
pub use status::status_line;
pub use tags::tags;
pub use time::time;
pub use trends::{line as money_line, trends};
pub use views::views;
pub use widgets::follow_links;

use crate::store::Store;
use crate::ui::El;

/// The field that finds everything.
pub fn finder(store: Store) -> El {
    finder::finder(store, finder::Purpose::Select)
}
