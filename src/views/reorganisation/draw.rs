//! Drawing a reorganisation of one's own: each council is put into a new one by a click on the map or by a choice in a list, the
//! new ones are named, and each step can be undone. All of it is in the address.

use leptos::prelude::*;
use leptos::task::spawn_local;
use model::lens::{Scenario, address};
use model::records::CouncilIx;
use presentation::reorganisation::{draw, letter};

use super::shown::Shown;
use crate::components::lazy::lazy;
use crate::state::{Step, Store, use_store};

/// What the page does of a drawing: its code is loaded with what one draws with.
#[derive(Clone, Copy)]
pub struct Pen {
    /// Begins with what is shown. The button that did it stays, and the focus on it.
    pub begin: fn(Store, Shown),
    /// Puts a council into the next new one: what a click on the map does.
    pub step: fn(Store, Shown, CouncilIx),
}

lazy!(/// The pen.
    pen: Pen = Pen { begin, step });

fn begin(store: Store, shown: Shown) {
    let text = untrack(|| {
        shown.with(|_, _, asked, _| store.register(|register| address::write(&asked.scenario, register)))
    });
    if let Some(text) = text {
        store.change(Step::New, |state| state.scenario = Some(text));
    }
}

fn step(store: Store, shown: Shown, council: CouncilIx) {
    change(store, shown, |scenario| draw::step(scenario, council));
}

/// Does something with the pen, once its code has come; says so to the host where it can't be had.
pub fn with_pen(store: Store, then: impl FnOnce(Pen) + 'static) {
    spawn_local(async move {
        match pen().await {
            Ok(pen) => then(pen),
            Err(_) => store.tell(|host| {
                host.tell_error("Drawing could not be loaded. Check the connection, then try again.")
            }),
        }
    });
}

/// Makes another scenario of the one that is shown, and keeps that one for the way back.
fn change(store: Store, shown: Shown, change: impl FnOnce(&Scenario) -> Scenario) {
    let text = shown.asked.with_untracked(|asked| {
        let scenario = change(&asked.as_ref()?.scenario);
        Some(store.register(|register| address::write(&scenario, register)))
    });
    let now = store.state.with_untracked(|state| state.scenario.clone());
    if let (Some(text), Some(now)) = (text, now)
        && text != now
    {
        shown.before.update(|before| before.push(now));
        store.change(Step::New, |state| state.scenario = Some(text));
    }
}

/// The councils with a choice of the new one for each, and the way back.
#[component]
pub fn Draw() -> impl IntoView {
    let store = use_store();
    let shown = expect_context::<Shown>();
    let undo = move |_| {
        if let Some(text) = shown.before.try_update(Vec::pop).flatten() {
            store.change(Step::New, |state| state.scenario = Some(text));
        }
    };
    let councils = Memo::new(move |_| {
        let councils = shown.with(|_, areas, asked, _| {
            store.register(|register| draw::councils(register, asked.area.map(|area| &areas[area])))
        });
        councils.unwrap_or_default()
    });
    view! {
        <fieldset class="draw">
            <legend>"Which new council each goes into"</legend>
            <p class="quiet small">"A click on the map puts a council into the next new one."</p>
            <ul>
                <For each=move || councils.get() key=|council| *council let(council)>
                    <Choice council shown />
                </For>
            </ul>
            <button type="button" class="plain" disabled=move || shown.before.read().is_empty() on:click=undo>"Undo"</button>
        </fieldset>
    }
}

/// One council, and the new one that it goes into.
#[component]
fn Choice(
    /// The council.
    council: CouncilIx,
    /// What is looked at.
    shown: Shown,
) -> impl IntoView {
    let store = use_store();
    let name = store.register(|register| register.council(council).name.clone());
    let names = Memo::new(move |_| {
        let names = shown.with(|_, _, asked, _| {
            asked.scenario.unitaries.iter().map(|unitary| unitary.name.clone()).collect::<Vec<_>>()
        });
        names.unwrap_or_default()
    });
    let place =
        Memo::new(move |_| shown.with(|_, _, asked, _| draw::place_of(&asked.scenario, council)).flatten());
    let value = move || {
        // The options have to be there before one of them is chosen.
        names.track();
        place.get().map_or(String::new(), |place| place.to_string())
    };
    let choose = move |value: String| {
        if let Ok(into) = value.parse() {
            change(store, shown, |scenario| draw::place(scenario, council, into));
        }
    };
    view! {
        <li>
            <label>
                <span>{name}</span>
                <select prop:value=value on:change:target=move |event| choose(event.target().value())>
                    {move || place.get().is_none().then(|| view! { <option value="">"nowhere yet"</option> })}
                    {move || names.get().into_iter().enumerate().map(|(at, name)| view! {
                        <option value=at.to_string() selected=place.get() == Some(at)>{name}</option>
                    }).collect_view()}
                    <option value=move || names.read().len().to_string()>"a further new council"</option>
                </select>
            </label>
        </li>
    }
}

/// A new council whose name can be changed.
#[derive(Clone, Copy)]
pub struct Named {
    /// Its position.
    pub at: usize,
    /// Its name.
    pub name: Signal<String>,
}

/// The name of the new council that the context says, to be changed.
#[component]
pub fn Rename() -> impl IntoView {
    let store = use_store();
    let (shown, Named { at, name }) = (expect_context::<Shown>(), expect_context::<Named>());
    let rename = move |name: String| change(store, shown, |scenario| draw::rename(scenario, at, &name));
    view! {
        <input
            type="text"
            maxlength="100"
            prop:value=name
            aria-label=["Name of new council ", &letter(at)].concat()
            on:change:target=move |event| rename(event.target().value())
        />
    }
}
