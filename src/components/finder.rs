//! Fields in which something is found by its name.

use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

use model::search::{Hit, Target};
use presentation::hits::{HitWords, hit_words};
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::widgets::{flag, typed_value};
use crate::store::Store;
use crate::ui::{El, el};

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

/// A combobox by the ARIA pattern: the list opens while typing, arrows move in it, Enter chooses, Escape shuts it.
pub fn finder(store: Store, purpose: Purpose) -> El {
    // Ids are known in one shadow root alone, but there are two such fields in it.
    let (id, list, label) = match purpose {
        Purpose::Select => ("find", "found", "Find a council, a service or an arrangement"),
        Purpose::Filter => ("with", "with-found", "Council taking part"),
    };
    let option_id = move |at: usize| [list, "-", &at.to_string()].concat();
    let typed = RwSignal::new(String::new());
    let open = flag(false);
    let active = RwSignal::new(None::<usize>);
    // The hits that are listed, in their order.
    let listed: Rc<RefCell<Vec<Hit>>> = Rc::default();

    let taken = listed.clone();
    let take = Rc::new(move |at: usize| {
        let Some(target) = taken.borrow().get(at).map(|hit| hit.target) else { return };
        open.set(false);
        active.set(None);
        typed.set(String::new());
        match (purpose, target) {
            (Purpose::Filter, Target::Council(council)) => store.add_council(council),
            _ => store.choose_hit(target),
        }
    });
    let shown = move || open.get() && typed.with(|text| !text.trim().is_empty());

    let (choose, known) = (take.clone(), listed.clone());
    let keydown = move |event: web_sys::Event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key) else { return };
        let last = known.borrow().len().checked_sub(1);
        let at = active.get_untracked();
        match key.as_str() {
            "ArrowDown" => {
                open.set(true);
                active.set(last.map(|last| at.map_or(0, |at| if at >= last { 0 } else { at + 1 })));
            }
            "ArrowUp" => {
                open.set(true);
                active.set(last.map(|last| at.map_or(last, |at| at.checked_sub(1).unwrap_or(last))));
            }
            "Enter" if last.is_some() => choose(at.unwrap_or(0)),
            "Escape" if open.get_untracked() => open.set(false),
            "Escape" => typed.set(String::new()),
            _ => return,
        }
        event.prevent_default();
    };
    let options = move || {
        let text = typed.get();
        let hits = if text.trim().is_empty() {
            Vec::new()
        } else {
            store.register(|register| register.find(&text, LIMIT))
        };
        let hits = match purpose {
            Purpose::Select => hits,
            Purpose::Filter => {
                hits.into_iter().filter(|hit| matches!(hit.target, Target::Council(_))).collect()
            }
        };
        *listed.borrow_mut() = hits;
        let hits = listed.borrow();
        if hits.is_empty() {
            return vec![nothing()];
        }
        let mut options = Vec::new();
        for (at, hit) in hits.iter().enumerate() {
            let take = take.clone();
            let words = store.register(|register| hit_words(register, hit));
            let option = el("div", "")
                .attr("role", "option")
                .attr("id", &option_id(at))
                .live_flag("aria-selected", move || active.get() == Some(at))
                .add(marked(&words))
                .add(el("span", "what").text(&words.what))
                // The field keeps the focus, so that it is not left before the choice is taken.
                .on("mousedown", |event| event.prevent_default())
                .on("click", move |_| take(at));
            options.push(option);
        }
        options
    };
    el("div", "finder")
        .add(el("label", "").attr("for", id).text(label))
        .add(
            el("input", "")
                .attr("id", id)
                .attr("type", "text")
                .attr("role", "combobox")
                .attr("autocomplete", "off")
                .attr("spellcheck", "false")
                .attr("aria-autocomplete", "list")
                .attr("aria-controls", list)
                .live_flag("aria-expanded", shown)
                .live_attr("aria-activedescendant", move || active.get().filter(|_| shown()).map(option_id))
                .live_value(move || typed.get())
                .on("input", move |event| {
                    active.set(None);
                    open.set(true);
                    typed.set(typed_value(&event));
                })
                .on("keydown", keydown)
                .on("blur", move |_| open.set(false)),
        )
        .add(
            el("div", "options")
                .attr("id", list)
                .attr("role", "listbox")
                .attr("aria-label", "Found")
                .live_hidden(move || !shown())
                .live(options),
        )
}

/// The name of a hit with the matched parts marked.
fn marked(words: &HitWords) -> El {
    words.parts().into_iter().fold(el("span", ""), |name, (part, is_marked)| {
        if is_marked { name.add(el("mark", "").text(part)) } else { name.text(part) }
    })
}

fn nothing() -> El {
    el("div", "nothing")
        .attr("role", "option")
        .attr("aria-disabled", "true")
        .attr("aria-selected", "false")
        .text("Nothing found. Try fewer letters, or the name of a place.")
}
