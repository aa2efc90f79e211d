//! Small pieces that many components are made of.

use std::rc::Rc;

use leptos::prelude::*;
use model::records::Arrangement;
use model::vocabulary::Status;
use presentation::facts;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use crate::browser::{after, after_frame};
use crate::state::{Store, use_store};

/// The element that an event began at.
pub fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Two or more buttons of which one is pressed.
#[component]
pub fn Segments(
    /// What is chosen.
    label: &'static str,
    /// The buttons.
    children: Children,
) -> impl IntoView {
    view! { <div class="segments" role="group" aria-label=label>{children()}</div> }
}

/// A cell of a table with a number, and the words that name it where the table has no columns.
#[component]
pub fn NumberCell(
    /// The words where there are no columns ("councils:").
    label: &'static str,
    /// The number.
    #[prop(into)]
    number: String,
) -> impl IntoView {
    view! { <td class="num" data-label=label>{number}</td> }
}

/// The status of an arrangement, where it needs saying.
pub fn status_tag(record: &Arrangement) -> Option<impl IntoView + use<>> {
    let needs_saying = record.status != Status::Operating;
    needs_saying.then(|| view! { <span class="status-tag">{facts::status(record)}</span> })
}

/// The heading and the close button of a panel.
#[component]
pub fn PanelHead(
    /// The heading.
    words: String,
    /// What closes it.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    view! {
        <div class="panel-head">
            <h2 tabindex="-1">{words}</h2>
            <button type="button" class="close" aria-label="Close" on:click=move |_| on_close.run(())>"×"</button>
        </div>
    }
}

/// A disclosure whose content is made when it is first opened.
#[component]
pub fn Disclosure(
    /// What it says while it is shut.
    #[prop(into)]
    words: String,
    /// Its content.
    children: ChildrenFn,
) -> impl IntoView {
    let opened = RwSignal::new(false);
    let children = StoredValue::new(children);
    view! {
        <details class="more" on:toggle=move |_| opened.set(true)>
            <summary>{words}</summary>
            <Show when=move || opened.get()>{children.with_value(|children| children())}</Show>
        </details>
    }
}

/// What is made in a task of its own while the first view is being made, so that the page answers in between; later, at once.
#[component]
pub fn InTurn(children: ChildrenFn) -> impl IntoView {
    let store = use_store();
    let has_come = RwSignal::new(store.was_settled());
    if !has_come.get_untracked() {
        store.awaited.update_value(|awaited| *awaited += 1);
        in_turn(store, move || {
            let _ = store.awaited.try_update_value(|awaited| *awaited -= 1);
            let _ = has_come.try_set(true);
        });
    }
    view! { <Show when=move || has_come.get()>{children()}</Show> }
}

/// Calls `then`: in a task of its own while the first view is being made, later at once. `then` may find that its owner has gone.
pub fn in_turn(store: Store, then: impl FnOnce() + 'static) {
    if store.was_settled() { then() } else { after(0, then) }
}

/// Follows what is long and stands below the fold: it changes when what `changes` tracks has changed and the next frame has been
/// painted, so that what is seen first is not held up.
pub fn once_painted(changes: impl Fn() + 'static) -> ArcTrigger {
    let painted = ArcTrigger::new();
    let follow = following({
        let painted = painted.clone();
        move || painted.notify()
    });
    let changed = RenderEffect::new(move |before: Option<()>| {
        changes();
        if before.is_some() {
            follow();
        }
    });
    on_cleanup(move || drop(changed));
    painted
}

/// A function that asks for `then`: it is called when the next frame has been painted, once for all who asked by then, and
/// never when the owner has gone.
pub fn following(then: impl Fn() + 'static) -> impl Fn() {
    let asked = StoredValue::new(false);
    let then = Rc::new(then);
    move || {
        if asked.try_get_value().unwrap_or(true) {
            return;
        }
        asked.set_value(true);
        let then = then.clone();
        after_frame(move || {
            if asked.try_set_value(false).is_none() {
                then();
            }
        });
    }
}
