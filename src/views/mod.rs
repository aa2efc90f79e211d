//! The screens, one a folder. Each is a component that says its own sentence and fills the width of the widget; the map, the list and the
//! trends are still among the components.

mod arrangement; // the panel of an arrangement
mod compare;
mod council; // the page of a council
mod data;
mod partners;
mod reorganisation;
mod services;
mod ties;
mod trends;

pub use arrangement::ArrangementPanel;
pub use compare::Compare;
pub use council::{CouncilPage, CouncilPanel};
pub use data::DataScreen;
pub use partners::Partners;
pub use reorganisation::Reorganisation;
pub use services::Services;
pub use ties::Ties;
pub use trends::{MoneyLine, Trends};
