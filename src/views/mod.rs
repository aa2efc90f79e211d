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

use crate::components::lazy::screen;
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

screen!(/// The screen "compare".
    compare_screen => Compare);
screen!(/// The page of the selected council.
    council_screen => CouncilPage);
screen!(/// The screen "data".
    data_screen => DataScreen);
screen!(/// The screen "partners".
    partners_screen => Partners);
screen!(/// The screen "reorganisation".
    reorganisation_screen => Reorganisation);
screen!(/// The screen "services".
    services_screen => Services);
screen!(/// The screen "ties".
    ties_screen => Ties);
screen!(/// The screen "trends".
    trends_screen => Trends);
