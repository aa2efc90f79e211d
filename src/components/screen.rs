//! The frame of a screen that is no map: its sentence, what stands below it, its content.

use leptos::prelude::*;

use crate::state::use_store;

/// A screen: the sentence that answers what was asked (`[part~="headline"]`), a quieter second line, and the content over the whole
/// width of the widget.
#[component]
pub fn Screen(
    /// The answer in one sentence.
    #[prop(into)]
    sentence: Signal<String>,
    /// What it rests on; empty for nothing.
    #[prop(into)]
    below: Signal<String>,
    /// The screen's own stylesheet, which comes with its code.
    style: &'static str,
    /// What follows.
    children: Children,
) -> impl IntoView {
    use_store().adopt(style);
    view! {
        <div class="screen">
            <h2 class="headline" part="headline" tabindex="-1">{sentence}</h2>
            <p class="below quiet">{below}</p>
            {children()}
        </div>
    }
}
