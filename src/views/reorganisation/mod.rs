//! What becomes of shared services when councils merge.

use leptos::prelude::*;

use crate::components::Screen;

/// What becomes of shared services when councils merge.
#[component]
pub fn Reorganisation() -> impl IntoView {
    view! {
        <Screen sentence="Reorganisation" below="" style=include_str!("../../../style/screens/reorganisation.css")>
            <p>"This screen is being built."</p>
        </Screen>
    }
}
