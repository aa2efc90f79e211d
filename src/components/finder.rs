//! Fields in which something is found by its name.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use model::find::{Hit, Target};
use model::postcodes::Typed;
use presentation::Offer;
use presentation::hits::{HitWords, hit_words};

use crate::data::postcodes;
use crate::state::{Store, use_store};

/// What a field finds, and what choosing it does.
#[derive(Clone, Copy, PartialEq)]
pub enum Purpose {
    /// Anything; a council or an arrangement is selected.
    Select,
    /// Councils, which are added to the filter.
    Filter,
}

impl Purpose {
    /// The ids of the field and of its list, and the label. Ids are known in one shadow root alone, but there are two such
    /// fields in it.
    fn names(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Purpose::Select => ("find", "found", "Find a council, postcode, service or partnership"),
            Purpose::Filter => ("with", "with-found", "Council taking part"),
        }
    }
}

/// A combobox by the ARIA pattern: the list opens while typing, arrows move in it, Enter chooses, Escape shuts it.
#[component]
pub fn Finder(purpose: Purpose) -> impl IntoView {
    let store = use_store();
    let (id, list, label) = purpose.names();
    let option_id = move |at: usize| format!("{list}-{at}");
    let typed = RwSignal::new(String::new());
    let open = RwSignal::new(false);
    let active = RwSignal::new(None::<usize>);
    // Why the table of the typed postcode's area could not be had; set anew whenever one has come or not.
    let table = RwSignal::new(None::<String>);
    let offer = Memo::new(move |_| {
        let failed = table.get();
        let text = typed.get();
        if text.trim().is_empty() {
            return Offer::default();
        }
        let mut offer = store.data(|data| data.offer(&text));
        if purpose == Purpose::Filter {
            offer.hits.retain(|hit| matches!(hit.target, Target::Council(_)));
        }
        if offer.waits_for.is_some() {
            offer.note = failed.or(Some("Looking up the postcode …".to_string()));
        }
        offer
    });
    // What was found is told where the field has made it so: nothing is told of a field that is emptied.
    let announce = move || {
        let is_empty = typed.with_untracked(|text| text.trim().is_empty());
        store.announcement.set(if is_empty { String::new() } else { offer.with_untracked(Offer::announced) });
    };
    let shown = Memo::new(move |_| open.get() && typed.with(|text| !text.trim().is_empty()));
    let take = move |at: usize| {
        let Some(target) = offer.with_untracked(|offer| offer.hits.get(at).map(|hit| hit.target)) else {
            return;
        };
        open.set(false);
        active.set(None);
        typed.set(String::new());
        match (purpose, target) {
            (Purpose::Filter, Target::Council(council)) => store.add_council(council),
            _ => store.choose_hit(target),
        }
    };
    let keydown = move |event: KeyboardEvent| {
        let last = offer.with_untracked(|offer| offer.hits.len()).checked_sub(1);
        let at = active.get_untracked();
        match event.key().as_str() {
            "ArrowDown" => {
                open.set(true);
                active.set(last.map(|last| at.map_or(0, |at| if at >= last { 0 } else { at + 1 })));
            }
            "ArrowUp" => {
                open.set(true);
                active.set(last.map(|last| at.map_or(last, |at| at.checked_sub(1).unwrap_or(last))));
            }
            // What is chosen is what stands in sight: nothing after Escape.
            "Enter" if shown.get_untracked() && last.is_some() => take(at.unwrap_or(0)),
            "Escape" if shown.get_untracked() => {
                open.set(false);
                active.set(None);
            }
            "Escape" if typed.with_untracked(|text| !text.is_empty()) => typed.set(String::new()),
            _ => return,
        }
        event.prevent_default();
    };
    let input = move |event| {
        active.set(None);
        open.set(true);
        let text = event_target_value(&event);
        let asked = Typed::read(&text);
        typed.set(text);
        announce();
        if let Typed::Area(asked) = asked {
            look_up(store, asked.area, table, announce);
        }
    };
    let option = move |(at, hit): (usize, Hit)| {
        let words = store.register(|register| hit_words(register, &hit));
        view! {
            <div
                role="option"
                id=option_id(at)
                aria-selected=move || (active.get() == Some(at)).to_string()
                // The field keeps the focus, so that it is not left before the choice is taken.
                on:mousedown=|event| event.prevent_default()
                on:click=move |_| take(at)
            >
                {marked(&words)}
                <span class="what">{words.what}</span>
            </div>
        }
    };
    let options = move || {
        let Offer { hits, note, .. } = offer.get();
        let note = note.or_else(|| hits.is_empty().then(|| NOTHING.to_string()));
        let note = note.map(|words| {
            view! {
                <div class="nothing" role="option" aria-disabled="true" aria-selected="false">{words}</div>
            }
        });
        (hits.into_iter().enumerate().map(option).collect_view(), note)
    };
    view! {
        <div class="finder">
            <label for=id>{label}</label>
            <input
                id=id
                type="text"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                aria-autocomplete="list"
                aria-controls=list
                aria-expanded=move || shown.get().to_string()
                aria-activedescendant=move || active.get().filter(|_| shown.get()).map(option_id)
                prop:value=typed
                on:input=input
                on:keydown=keydown
                on:blur=move |_| open.set(false)
            />
            <div class="options" id=list role="listbox" aria-label="Found" hidden=move || !shown.get()>
                {options}
            </div>
        </div>
    }
}

const NOTHING: &str = "Nothing found. Try fewer letters, or the name of a place.";

/// Loads the table of a postcode area, unless it is there, and then says so by the signal: with a sentence for people where it could
/// not be had.
fn look_up(store: Store, area: &'static str, table: RwSignal<Option<String>>, told: impl Fn() + 'static) {
    let data = store.data_rc();
    if data.postcodes.table(area).is_some() {
        return;
    }
    table.set(None);
    spawn_local(async move {
        let failed = postcodes::load(&data, area).await.err();
        // The widget may be gone by now.
        if !table.is_disposed() {
            table.set(failed);
            told();
        }
    });
}

/// The name of a hit with the matched parts marked.
fn marked(words: &HitWords) -> impl IntoView + use<> {
    let parts = words.parts().into_iter().map(|(part, is_marked)| {
        let part = part.to_string();
        if is_marked { view! { <mark>{part}</mark> }.into_any() } else { part.into_any() }
    });
    view! { <span>{parts.collect_view()}</span> }
}
