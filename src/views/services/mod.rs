//! All services by category, and the page of one service.

use leptos::prelude::*;

use crate::components::Screen;

/// All services by category, and the page of one service.
#[component]
pub fn Services() -> impl IntoView {
    view! {
        <Screen sentence="Services" below="" style=include_str!("../../../style/screens/services.css")>
            <p>"This screen is being built."</p>
        </Screen>
    }
}
