//! The answer about what is selected, or where to start.

use leptos::prelude::*;
use presentation::start::{self, most_active};

use super::arrangement_panel::arrangement_panel;
use super::council_panel::council_panel;
use super::widgets::shares;
use crate::store::Store;
use crate::ui::{El, effect, el};

/// The panel of the selected arrangement, else of the selected council, else a first look.
pub fn panel(store: Store) -> El {
    let panel = el("div", "panel").attr("part", "panel").live(move || {
        let selection = store.selection.get();
        match (selection.arrangement, selection.council) {
            (Some(arrangement), _) => arrangement_panel(store, arrangement),
            (None, Some(council)) => council_panel(store, council),
            (None, None) => vec![start(store)],
        }
    });
    // Who chose in a list reads on in the panel; who chose on the map stays on the map.
    let element = panel.element().clone();
    effect(move || {
        store.selection.track();
        if store.take_focus()
            && let Ok(Some(heading)) = element.query_selector("h2")
        {
            El::of(heading).focus();
        }
    });
    panel
}

/// The councils in most arrangements, as a way in.
fn start(store: Store) -> El {
    el("div", "")
        .add(el("h2", "").attr("tabindex", "-1").text(start::HEADING))
        .add(el("p", "quiet").text(start::INTRODUCTION))
        .live_some(move || Some(shares(store, &store.answer.with(most_active), None)))
        .add(el("p", "quiet small").text(start::PROMISE))
}
