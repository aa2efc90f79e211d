//! The screens, one a folder. Each is a component that says its own sentence and fills the width of the widget; the map, the list and the
//! trends are still among the components.

mod compare;
mod data;
mod partners;
mod reorganisation;
mod services;
mod ties;
mod trends;

pub use compare::Compare;
pub use data::DataScreen;
pub use partners::Partners;
pub use reorganisation::Reorganisation;
pub use services::Services;
pub use ties::Ties;
pub use trends::MoneyLine;

use crate::components::lazy::lazy_view;
use trends::Trends;

lazy_view!(
    /// How many, where, growing how fast, and what the money is.
    trends => Trends
);
