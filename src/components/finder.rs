//! Fields in which something is found by its name.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use model::search::{Hit, Target};
use presentation::hits::{HitWords, hit_words};

use crate::state::use_store;

/// How many options are offered at the most.
const LIMIT: usize = 12;

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
            Purpose::Select => ("find", "found", "Find a council, a service or an arrangement"),
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
    let hits = Memo::new(move |_| {
        let text = typed.get();
        if text.trim().is_empty() {
            return Vec::new();
        }
        let hits = store.register(|register| register.find(&text, LIMIT));
        match purpose {
            Purpose::Select => hits,
            Purpose::Filter => {
                hits.into_iter().filter(|hit| matches!(hit.target, Target::Council(_))).collect()
            }
        }
    });
    let shown = Memo::new(move |_| open.get() && typed.with(|text| !text.trim().is_empty()));
    let take = move |at: usize| {
        let Some(target) = hits.with_untracked(|hits| hits.get(at).map(|hit| hit.target)) else { return };
        open.set(false);
        active.set(None);
        typed.set(String::new());
        match (purpose, target) {
            (Purpose::Filter, Target::Council(council)) => store.add_council(council),
            _ => store.choose_hit(target),
        }
    };
    let keydown = move |event: KeyboardEvent| {
        let last = hits.with_untracked(Vec::len).checked_sub(1);
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
        typed.set(event_target_value(&event));
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
        let hits = hits.get();
        if hits.is_empty() {
            view! {
                <div class="nothing" role="option" aria-disabled="true" aria-selected="false">
                    "Nothing found. Try fewer letters, or the name of a place."
                </div>
            }
            .into_any()
        } else {
            hits.into_iter().enumerate().map(option).collect_view().into_any()
        }
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

/// The name of a hit with the matched parts marked.
fn marked(words: &HitWords) -> impl IntoView + use<> {
    let parts = words.parts().into_iter().map(|(part, is_marked)| {
        let part = part.to_string();
        if is_marked { view! { <mark>{part}</mark> }.into_any() } else { part.into_any() }
    });
    view! { <span>{parts.collect_view()}</span> }
}
