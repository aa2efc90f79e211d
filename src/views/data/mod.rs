//! The data: about it, to take away, and one's own.

use leptos::prelude::*;

use crate::components::Screen;

/// The data: about it, to take away, and one's own.
#[component]
pub fn DataScreen() -> impl IntoView {
    view! {
        <Screen sentence="DataScreen" below="" style=include_str!("../../../style/screens/data.css")>
            <p>"This screen is being built."</p>
        </Screen>
    }
}
