//! What the last edition of the data changed, as the site's API says it.

use js_sys::{Array, JSON};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};

use crate::browser::fetch;
use crate::browser::object::property;
use crate::components::loading::TryAgain;
use crate::components::widgets::Disclosure;
use crate::state::use_store;

/// Changes of one kind: how many of what, and each with its name and what has changed.
#[derive(Clone)]
struct Group {
    title: String,
    items: Vec<(String, Vec<String>)>,
}

/// What an edition changed.
#[derive(Clone)]
struct Changes {
    heading: String,
    groups: Vec<Group>,
}

/// How far they are.
#[derive(Clone)]
enum State {
    Coming,
    Here(Changes),
    Failed,
}

/// The changes of the last edition, loaded when they are opened. A visitor's own data has none.
#[component]
pub fn LastChanges() -> impl IntoView {
    let store = use_store();
    store.data(|data| data.site()).map(|site| {
        let file = [&site, "api/v1/changes.json"].concat();
        let feed = [&site, "feeds/all.xml"].concat();
        view! {
            <section class="changes">
                <h3>"What the last edition changed"</h3>
                <Disclosure words="Show what came, went and changed">
                    <Loaded file=file.clone() />
                </Disclosure>
                <p class="small"><a href=feed>"Follow it as a feed"</a>": one entry an edition, in any reader of Atom."</p>
            </section>
        }
    })
}

#[component]
fn Loaded(file: String) -> impl IntoView {
    let state = RwSignal::new(State::Coming);
    let ask = move || {
        let file = file.clone();
        spawn_local(async move {
            let bytes = fetch::bytes(&file, "").await.ok();
            let read = bytes.and_then(|bytes| String::from_utf8(bytes).ok()).and_then(|text| read(&text));
            state.try_set(read.map_or(State::Failed, State::Here));
        });
    };
    ask();
    let ask = StoredValue::new(ask);
    let again = move || {
        state.set(State::Coming);
        ask.with_value(|ask| ask());
    };
    move || match state.get() {
        State::Coming => view! { <p class="quiet">"The changes are coming…"</p> }.into_any(),
        State::Failed => view! {
            <p>"The changes could not be loaded. Check the connection, then try again."</p>
            <TryAgain on_press=again />
        }
        .into_any(),
        State::Here(Changes { heading, groups }) => view! {
            <p>{heading}</p>
            {groups.into_iter().map(group).collect_view()}
        }
        .into_any(),
    }
}

fn group(Group { title, items }: Group) -> impl IntoView {
    let items = StoredValue::new(items);
    let item = |(name, lines): (String, Vec<String>)| {
        let rest = match lines.as_slice() {
            [] => ().into_any(),
            [line] => [": ", line].concat().into_any(),
            _ => {
                let lines = lines.iter().map(|line| view! { <li>{line.clone()}</li> }).collect_view();
                view! { <ul>{lines}</ul> }.into_any()
            }
        };
        view! { <li><strong>{name}</strong>{rest}</li> }
    };
    view! {
        <Disclosure words=title>
            <ul class="items">{items.get_value().into_iter().map(item).collect_view()}</ul>
        </Disclosure>
    }
}

/// The document of the API (docs/api.md); `None` where it is something else.
fn read(text: &str) -> Option<Changes> {
    let document = JSON::parse(text).ok()?;
    let said = |of: &JsValue, name: &str| property(of, name).as_string();
    let list = |of: &JsValue, name: &str| property(of, name).dyn_into::<Array>().ok();
    let (edition, sentence) = (said(&document, "edition")?, said(&document, "sentence")?);
    let heading = match said(&document, "previous") {
        Some(previous) => ["From edition ", &previous, " to ", &edition, ": ", &sentence, "."].concat(),
        None => ["Edition ", &edition, ": ", &sentence, "."].concat(),
    };
    let item = |item: JsValue| {
        let lines = list(&item, "lines")?.iter().filter_map(|line| line.as_string()).collect();
        Some((said(&item, "name")?, lines))
    };
    let group = |group: JsValue| {
        let items = list(&group, "items")?.iter().filter_map(item).collect();
        Some(Group { title: said(&group, "title")?, items })
    };
    let groups = list(&document, "groups")?.iter().filter_map(group).collect();
    Some(Changes { heading, groups })
}
