//! The answer about what is selected, or where to start.

use model::records::CouncilIx;

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

/// How many councils the first look names.
const MOST: usize = 10;

/// The councils in most arrangements, as a way in.
fn start(store: Store) -> El {
    el("div", "")
        .add(el("h2", "").attr("tabindex", "-1").text("Choose a council"))
        .add(el("p", "quiet").text("on the map, by name, or from these, which are in most shared services:"))
        .live_some(move || {
            let most = store.answer.with(|answer| {
                let counts = &answer.counts.arrangements;
                let order = model::order::by_key(counts.len(), |at| std::cmp::Reverse(counts[at]));
                let first = order.into_iter().take(MOST).filter(|at| counts[*at] > 0);
                first.map(|at| (CouncilIx(at as u16), counts[at])).collect::<Vec<_>>()
            });
            Some(shares(store, &most, None))
        })
        .add(el("p", "quiet small").text("You see what each council shares, with whom, since when, and what is published about savings, with the sources."))
}
