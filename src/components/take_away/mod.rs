//! What can be taken away from any screen, by one small menu at its foot.

mod files; // what all files have in common
mod menu; // the menu
pub mod offered; // files that are offered, and what is said of it
mod picture; // the map as a picture
mod tables; // what is found as a table, and for programs

use leptos::prelude::*;

use super::lazy::{Lazy, lazy_view};
use super::widgets::Disclosure;
use menu::TakeAwayMenu;

pub use files::link;

lazy_view!(/// The menu; what makes a file is loaded when the file is asked for.
    take_away => TakeAwayMenu);

/// The menu, shut: what it needs is loaded when it is opened.
#[component]
pub fn TakeAway() -> impl IntoView {
    view! {
        <div class="take-away">
            <Disclosure words="Download, cite, print or share this view">
                <Lazy load=take_away />
            </Disclosure>
        </div>
    }
}
