//! What is seen, one component a file.

mod app;
mod arrangement_panel;
mod council_panel;
mod facet;
mod filters;
mod finder;
mod foot;
mod headline;
mod map;
mod panel;
mod results;
mod status;
mod tags;
mod time;

pub use app::App;
