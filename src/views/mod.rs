//! The screens, one a folder. Each is a component that says its own sentence and fills the width of the widget, and a part of its own of
//! the app's code, which is loaded when the screen is first shown.

mod arrangement; // the panel of an arrangement
mod compare; // two to four councils side by side
mod council; // the page of a council
mod data; // the data: about it, to take away, and one's own
mod partners; // with whom a council could share a service
mod reorganisation; // what becomes of shared services when councils merge
mod services; // all services, and the page of one
mod ties; // which councils share most with one another
mod trends; // how many, growing how fast, and what the money is

use crate::components::lazy::lazy_view;
use compare::Compare;
use council::CouncilPage;
use data::DataScreen;
use partners::Partners;
use reorganisation::Reorganisation;
use services::Services;
use ties::Ties;
use trends::Trends;

pub use arrangement::ArrangementPanel;
pub use council::CouncilPanel;
pub use trends::MoneyLine;

lazy_view!(/// The screen "compare".
    compare => Compare);
lazy_view!(/// The page of the selected council.
    council => CouncilPage);
lazy_view!(/// The screen "data".
    data => DataScreen);
lazy_view!(/// The screen "partners".
    partners => Partners);
lazy_view!(/// The screen "reorganisation".
    reorganisation => Reorganisation);
lazy_view!(/// The screen "services".
    services => Services);
lazy_view!(/// The screen "ties".
    ties => Ties);
lazy_view!(/// The screen "trends".
    trends => Trends);
