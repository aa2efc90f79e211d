//! With whom a council could share a service.

use leptos::prelude::*;

use crate::components::Screen;

/// With whom a council could share a service.
#[component]
pub fn Partners() -> impl IntoView {
    view! {
        <Screen sentence="Partners" below="" style=include_str!("../../../style/screens/partners.css")>
            <p>"This screen is being built."</p>
        </Screen>
    }
}
