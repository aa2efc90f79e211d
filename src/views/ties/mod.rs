//! Which councils share most with one another.

use leptos::prelude::*;

use crate::components::Screen;

/// Which councils share most with one another.
#[component]
pub fn Ties() -> impl IntoView {
    view! {
        <Screen sentence="Ties" below="" style=include_str!("../../../style/screens/ties.css")>
            <p>"This screen is being built."</p>
        </Screen>
    }
}
