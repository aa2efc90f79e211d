//! Small pieces that many components are made of.

use std::rc::Rc;

use leptos::prelude::*;
use model::records::{Arrangement, CouncilIx};
use model::vocabulary::Status;
use presentation::facts;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::links::CouncilLink;
use crate::browser::after_frame;
use crate::state::use_store;

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

/// Councils with a number each, as bars, the largest number first.
#[component]
pub fn Shares(
    /// The councils and their numbers.
    ties: Vec<(CouncilIx, u32)>,
    /// The council that the numbers are in common with: each number leads to what that is.
    #[prop(optional_no_strip)]
    with: Option<CouncilIx>,
) -> impl IntoView {
    let store = use_store();
    let most = ties.first().map_or(1, |(_, n)| *n).max(1);
    let number = move |council: CouncilIx, n: u32| {
        let Some(with) = with else { return view! { <b>{n}</b> }.into_any() };
        let (code, label) = store.register(|register| {
            let (other, with) = (register.council(council), register.council(with));
            (other.code.clone(), format!("{n}: what {} and {} have in common", with.name, other.name))
        });
        let together = move |_| store.filter(|query| query.councils = vec![code.clone()]);
        view! { <button type="button" class="link" aria-label=label on:click=together>{n}</button> }
            .into_any()
    };
    let line = move |(council, n): (CouncilIx, u32)| {
        view! {
            <li>
                <CouncilLink council />
                <svg class="bar" aria-hidden="true">
                    <rect width=format!("{}%", n * 100 / most) height="100%"></rect>
                </svg>
                {number(council, n)}
            </li>
        }
    };
    view! { <ul class="shares">{ties.into_iter().map(line).collect_view()}</ul> }
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

/// A function that asks for `then`: it is called when the next frame has been painted, once for all who asked by then, and
/// never when the owner has gone.
pub fn following(then: impl Fn() + 'static) -> impl Fn() {
    let asked = StoredValue::new(false);
    let then = Rc::new(then);
    move || {
        if asked.get_value() {
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
