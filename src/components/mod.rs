//! What is seen, one component a file.

mod app;
mod arrangement_panel;
mod arrangement_table;
mod council_panel;
mod council_table;
mod facet;
mod filters;
mod finder;
mod foot;
mod headline;
mod legend;
mod map;
mod panel;
mod results;
mod status;
mod tags;
mod time;
mod widgets;

pub use app::app;
