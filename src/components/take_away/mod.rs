//! What can be taken away from any screen, by one small menu at its foot.

mod files; // what is made into files
mod menu; // the menu
pub mod offered; // files that are offered, and what is said of it

use leptos::prelude::*;

use super::lazy::{Lazy, lazy_view};
use super::widgets::Disclosure;
use menu::TakeAwayMenu;

pub use files::link;

lazy_view!(/// The menu, with all that makes files.
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
