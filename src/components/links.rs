//! Links to a council, to an arrangement and to other states of the map: followed within the map by a plain click, and as any link where
//! the visitor asks for another tab.

use std::rc::Rc;

use leptos::ev::MouseEvent;
use leptos::html::Div;
use leptos::prelude::*;
use model::records::{ArrangementIx, CouncilIx};
use presentation::address::State;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::addresses::Pages;
use super::widgets::target;
use crate::state::{Step, Store, use_store};

/// How the address asks for a council, and for an arrangement: before a code or an id.
const COUNCIL: &str = "council=";
const ARRANGEMENT: &str = "arrangement=";

fn pages() -> Pages {
    expect_context()
}

/// A link that selects a council; the widget's one listener follows it.
#[component]
pub fn CouncilLink(
    /// The council that is selected.
    council: CouncilIx,
    /// Whether it is called by its full name ("Adur District Council").
    #[prop(optional)]
    full: bool,
) -> impl IntoView {
    let store = use_store();
    let (code, name) = store.register(|register| {
        let council = register.council(council);
        (council.code.clone(), if full { &council.full_name } else { &council.name }.clone())
    });
    view! { <a class="link" href=pages().showing(&[COUNCIL, &code].concat()) data-to-council=code>{name}</a> }
}

/// A link that opens an arrangement; the widget's one listener follows it.
#[component]
pub fn ArrangementLink(
    /// The arrangement that is opened.
    arrangement: ArrangementIx,
) -> impl IntoView {
    let store = use_store();
    let (id, name) = store.register(|register| {
        let record = register.arrangement(arrangement);
        (record.id.clone(), record.name.clone())
    });
    view! { <a class="link" href=pages().showing(&[ARRANGEMENT, &id].concat()) data-to-arrangement=id>{name}</a> }
}

/// A link to another state of the map: to a screen, a service, a pair of councils.
#[component]
pub fn StateLink(
    /// What is changed in what is shown.
    to: impl Fn(&mut State) + 'static,
    /// How it is called for who does not see what stands around it.
    #[prop(optional, into)]
    label: Option<String>,
    /// Whether the focus goes to what is shown then: where the link itself goes away.
    #[prop(optional)]
    moves_focus: bool,
    /// The words.
    children: Children,
) -> impl IntoView {
    state_link(use_store(), Rc::new(to), label, moves_focus, children)
}

fn state_link(
    store: Store,
    to: Rc<dyn Fn(&mut State)>,
    label: Option<String>,
    moves_focus: bool,
    children: Children,
) -> impl IntoView {
    // In a tab of its own the filters of this one are not asked for.
    let mut there = store.state.with_untracked(|state| State {
        view: state.view,
        council: state.council.clone(),
        ..State::default()
    });
    to(&mut there);
    let query = there.to_url("");
    let follow = move |event: MouseEvent| {
        if asks_for_tab(&event) {
            return;
        }
        event.prevent_default();
        if moves_focus {
            store.ask_focus();
        }
        store.change(Step::New, |state| to(state));
    };
    view! { <a class="link" href=pages().showing(&query) data-to=query aria-label=label on:click=follow>{children()}</a> }
}

/// Follows the links of this module from anywhere inside the widget: one listener for all. A click that asks for another tab is
/// the browser's.
pub fn follow_links(store: Store, event: &MouseEvent) {
    if asks_for_tab(event) {
        return;
    }
    let Some(link) = target(event).and_then(|element| element.closest("a").ok().flatten()) else {
        return;
    };
    if let Some(code) = link.get_attribute("data-to-council") {
        event.prevent_default();
        if let Some(council) = store.register(|register| register.council_by_code(&code)) {
            store.ask_focus();
            store.select_council(Some(council));
        }
    } else if let Some(id) = link.get_attribute("data-to-arrangement") {
        event.prevent_default();
        if let Some(arrangement) = store.register(|register| register.arrangement_by_id(&id)) {
            store.ask_focus();
            store.select_arrangement(Some(arrangement));
        }
    }
}

/// Whether a click on a link asks for another tab or window, or for the link's file: by another button or a key that is held.
fn asks_for_tab(event: &MouseEvent) -> bool {
    event.button() != 0 || event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()
}

/// Lets the links lead to the page that is right now, when that changes: the host may name another one at any time.
pub fn keep_addresses(pages: Pages, root: NodeRef<Div>) {
    Effect::new(move |before: Option<()>| {
        pages.track();
        let (Some(()), Some(root)) = (before, root.get_untracked()) else { return };
        for (attribute, before) in
            [("data-to-council", COUNCIL), ("data-to-arrangement", ARRANGEMENT), ("data-to", "")]
        {
            let Ok(links) = root.query_selector_all(&["a[", attribute, "]"].concat()) else { continue };
            for link in (0..links.length()).filter_map(|at| links.get(at)?.dyn_into::<Element>().ok()) {
                let to = link.get_attribute(attribute).unwrap_or_default();
                let _ = link.set_attribute("href", &pages.showing(&[before, &to].concat()));
            }
        }
    });
}
