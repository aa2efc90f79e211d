//! Links to a council and to an arrangement, and the one listener that follows them.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use model::records::{ArrangementIx, CouncilIx};

use super::widgets::target;
use crate::state::{Store, use_store};

/// A button that looks like a link and selects a council; the widget's one listener follows it.
#[component]
pub fn CouncilLink(
    /// The council that is selected.
    council: CouncilIx,
    /// Whether it is called by its full name ("Adur District Council").
    #[prop(optional)]
    full: bool,
) -> impl IntoView {
    let (code, name) = use_store().register(|register| {
        let council = register.council(council);
        (council.code.clone(), if full { &council.full_name } else { &council.name }.clone())
    });
    view! { <button type="button" class="link" data-to-council=code>{name}</button> }
}

/// A button that looks like a link and opens an arrangement; the widget's one listener follows it.
#[component]
pub fn ArrangementLink(
    /// The arrangement that is opened.
    arrangement: ArrangementIx,
) -> impl IntoView {
    let (id, name) = use_store().register(|register| {
        let record = register.arrangement(arrangement);
        (record.id.clone(), record.name.clone())
    });
    view! { <button type="button" class="link" data-to-arrangement=id>{name}</button> }
}

/// Follows the links of this module from anywhere inside the widget: one listener for all.
pub fn follow_links(store: Store, event: &MouseEvent) {
    let Some(link) = target(event).and_then(|element| element.closest("button").ok().flatten()) else {
        return;
    };
    if let Some(code) = link.get_attribute("data-to-council") {
        if let Some(council) = store.register(|register| register.council_by_code(&code)) {
            store.ask_focus();
            store.select_council(Some(council));
        }
    } else if let Some(id) = link.get_attribute("data-to-arrangement")
        && let Some(arrangement) = store.register(|register| register.arrangement_by_id(&id))
    {
        store.ask_focus();
        store.select_arrangement(Some(arrangement));
    }
}
