//! The one search box: councils, postcodes, services and arrangements are found there, and typed words become a filter.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use model::postcodes::Typed;
use presentation::hits::HitWords;
use presentation::suggestions::{Suggestion, Suggestions};

use crate::data::postcodes;
use crate::state::{Store, use_store};

/// A combobox by the ARIA pattern: the list opens while typing, arrows move in it, Enter chooses, Escape shuts it.
#[component]
pub fn Finder() -> impl IntoView {
    let store = use_store();
    let typed = RwSignal::new(String::new());
    let open = RwSignal::new(false);
    let active = RwSignal::new(None::<usize>);
    // Why the table of the typed postcode's area could not be had; set anew whenever one has come or not.
    let table = RwSignal::new(None::<String>);
    let suggestions = Memo::new(move |_| {
        let failed = table.get();
        let text = typed.get();
        if text.trim().is_empty() {
            return Suggestions::default();
        }
        let mut offer = store.data(|data| data.offer(&text));
        if offer.waits_for.is_some() {
            offer.note = failed.or(Some("Looking up the postcode …".to_string()));
        }
        let selection = store.selection.get();
        store.query.with(|query| {
            store.register(|register| Suggestions::of(register, &text, offer, query, &selection))
        })
    });
    // What was found is told where the field has made it so: nothing is told of a field that is emptied.
    let announce = move || {
        let is_empty = typed.with_untracked(|text| text.trim().is_empty());
        let words = if is_empty { String::new() } else { suggestions.with_untracked(Suggestions::announced) };
        store.announcement.set(words);
    };
    let shown = Memo::new(move |_| open.get() && typed.with(|text| !text.trim().is_empty()));
    let take = move |at: usize| {
        let Some(line) = suggestions.with_untracked(|all| all.lines.get(at).cloned()) else {
            return;
        };
        open.set(false);
        active.set(None);
        typed.set(String::new());
        match line {
            Suggestion::Found(hit) => store.choose_hit(hit.target),
            Suggestion::TakingPart(council) => store.add_council(council),
            Suggestion::Words(words) => store.look_for(words),
        }
    };
    let keydown = move |event: KeyboardEvent| {
        // With these, keys are the browser's or the page's.
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let last = suggestions.with_untracked(|all| all.lines.len()).checked_sub(1);
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
    let option = move |(at, line): (usize, Suggestion)| {
        let words = store.register(|register| line.words(register));
        let is_filter = !matches!(line, Suggestion::Found(_));
        view! {
            <div
                role="option"
                class:filter=is_filter
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
        let all = suggestions.get();
        let found = all.found();
        let mut lines = all.lines.into_iter().enumerate();
        let note = all.note.map(|words| {
            view! {
                <div class="nothing" role="option" aria-disabled="true" aria-selected="false">{words}</div>
            }
        });
        let found = lines.by_ref().take(found).map(option).collect_view();
        (found, note, lines.map(option).collect_view())
    };
    view! {
        <div class="finder">
            <label for="find">"Find a council, postcode, service or partnership"</label>
            <input
                id="find"
                type="text"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                aria-autocomplete="list"
                aria-controls="found"
                aria-expanded=move || shown.get().to_string()
                aria-activedescendant=move || active.get().filter(|_| shown.get()).map(option_id)
                prop:value=typed
                on:input=input
                on:keydown=keydown
                on:blur=move |_| open.set(false)
            />
            <div class="options" id="found" role="listbox" aria-label="Found" hidden=move || !shown.get()>
                {options}
            </div>
        </div>
    }
}

/// The id of a line; ids are known in one shadow root alone.
fn option_id(at: usize) -> String {
    ["found-", &at.to_string()].concat()
}

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
