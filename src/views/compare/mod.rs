//! Two to four councils side by side.

use leptos::prelude::*;

use crate::components::Screen;

/// Two to four councils side by side.
#[component]
pub fn Compare() -> impl IntoView {
    view! {
        <Screen sentence="Compare" below="" style=include_str!("../../../style/screens/compare.css")>
            <p>"This screen is being built."</p>
        </Screen>
    }
}
