//! One field to find a council, a service or an arrangement.

use leptos::html::Input;
use leptos::prelude::*;
use model::search::Hit;

use crate::store::Store;
use crate::found::{Found, choose, found};

/// How many options are offered at the most.
const LIMIT: usize = 12;

/// A combobox by the ARIA pattern: the list opens while typing, arrows move in it, Enter chooses, Escape shuts it.
#[component]
pub fn Finder(store: Store) -> impl IntoView {
    let input = NodeRef::<Input>::new();
    let typed = RwSignal::new(String::new());
    let open = RwSignal::new(false);
    let active = RwSignal::new(None::<usize>);
    let options = Memo::new(move |_| {
        let text = typed.get();
        if text.trim().is_empty() {
            return Vec::new();
        }
        let hits: Vec<Hit> = store.register(|register| register.find(&text, LIMIT));
        hits.into_iter().map(|hit| found(store, hit)).collect::<Vec<Found>>()
    });
    let take = move |at: usize| {
        let Some(option) = options.with(|options| options.get(at).cloned()) else { return };
        open.set(false);
        active.set(None);
        typed.set(String::new());
        choose(store, &option);
    };
    let keydown = move |event: web_sys::KeyboardEvent| {
        let last = options.with(|options| options.len()).checked_sub(1);
        match event.key().as_str() {
            "ArrowDown" => {
                open.set(true);
                active.update(|at| *at = last.map(|last| at.map_or(0, |at| if at >= last { 0 } else { at + 1 })));
            }
            "ArrowUp" => {
                open.set(true);
                active.update(|at| *at = last.map(|last| at.map_or(last, |at| at.checked_sub(1).unwrap_or(last))));
            }
            "Enter" => match (active.get(), last) {
                (Some(at), _) => take(at),
                (None, Some(_)) => take(0),
                (None, None) => return,
            },
            "Escape" if open.get() => open.set(false),
            "Escape" => typed.set(String::new()),
            _ => return,
        }
        event.prevent_default();
    };
    let shown = move || open.get() && typed.with(|text| !text.trim().is_empty());
    view! {
        <div class="finder">
            <label for="find">"Find a council, a service or an arrangement"</label>
            <input id="find" type="text" node_ref=input role="combobox" autocomplete="off" spellcheck="false"
                aria-autocomplete="list" aria-controls="found" aria-expanded=move || shown().to_string()
                aria-activedescendant=move || active.get().filter(|_| shown()).map(|at| ["found-", &at.to_string()].concat())
                prop:value=typed
                on:input=move |event| { typed.set(event_target_value(&event)); active.set(None); open.set(true); }
                on:keydown=keydown
                on:blur=move |_| open.set(false)/>
            <div class="options" id="found" role="listbox" aria-label="Found" hidden=move || !shown()>
                {move || {
                    let options = options.get();
                    if options.is_empty() {
                        return view! { <div class="nothing" role="option" aria-disabled="true" aria-selected="false">"Nothing found. Try fewer letters, or the name of a place."</div> }.into_any();
                    }
                    options.into_iter().enumerate().map(|(at, option)| view! {
                        <div role="option" id=["found-", &at.to_string()].concat()
                            aria-selected=move || (active.get() == Some(at)).to_string()
                            // The field keeps the focus, so that it is not left before the choice is taken.
                            on:mousedown=|event| event.prevent_default()
                            on:click=move |_| take(at)>
                            <span>{option.marked()}</span>
                            <span class="what">{option.what}</span>
                        </div>
                    }).collect_view().into_any()
                }}
            </div>
        </div>
    }
}
