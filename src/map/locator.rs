//! England in small in a corner of the map that is zoomed, with a rectangle around what is shown.

use leptos::prelude::*;
use presentation::map::locator::{frame, shape, size};
use presentation::map::viewport::Viewport;

use crate::state::use_store;

/// The locator; not there while the map shows the whole, and over hexagons. Who cannot see it reads where the council is in the
/// breadcrumb.
#[component]
pub fn Locator(
    /// The part of the map that is shown.
    viewport: Memo<Viewport>,
) -> impl IntoView {
    let store = use_store();
    let shown = Memo::new(move |_| match store.selection.get().hexagons {
        true => None,
        false => frame(viewport.get()),
    });
    let is_shown = Memo::new(move |_| shown.get().is_some());
    let side = move |at: usize| shown.get().map(|frame| format!("{:.1}", frame[at]));
    view! {
        <Show when=move || is_shown.get()>
            {
                let (land, (width, height)) =
                    store.data(|data| (shape(&data.atlas.land), size(&data.atlas.land)));
                view! {
                    <svg class="locator" aria-hidden="true" viewBox=format!("0 0 {width:.0} {height:.0}")>
                        <path d=land></path>
                        <rect x=move || side(0) y=move || side(1) width=move || side(2) height=move || side(3)></rect>
                    </svg>
                }
            }
        </Show>
    }
}
