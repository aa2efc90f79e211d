//! The whole widget, put together.

mod panel; // what is selected

use std::rc::Rc;

use leptos::context::Provider;
use leptos::ev::KeyboardEvent;
use leptos::html::Div;
use leptos::prelude::*;
use presentation::address::View;

use crate::browser::after;
use crate::browser::mutations::watch_nodes;
use crate::components::addresses::Pages;
use crate::components::breadcrumb::Breadcrumb;
use crate::components::filters::Filters;
use crate::components::finder::Finder;
use crate::components::focus::LastFocus;
use crate::components::foot::Foot;
use crate::components::headline::HeadlineOfAnswer;
use crate::components::lazy::Lazy;
use crate::components::links::{follow_links, keep_addresses};
use crate::components::open_filters::OpenFilters;
use crate::components::own_shown::OwnShown;
use crate::components::results::Results;
use crate::components::rewritten::Rewritten;
use crate::components::status::StatusLine;
use crate::components::table_roles;
use crate::components::tags::Tags;
use crate::components::time::Time;
use crate::components::views::Views;
use crate::components::widgets::{following, target};
use crate::map::MapView;
use crate::state::{Controls, LAST_STAGE, Store, use_store};
use crate::views::{self, MoneyLine};
use panel::Panel;

/// The widget, with its own data or, as long as the visitor wants that, the visitor's.
#[component]
pub fn App() -> impl IntoView {
    let store = use_store();
    let own = OwnShown::none();
    provide_context(own);
    view! {
        <div class="ssm" lang="en-GB" dir="ltr">
            {move || match own.get() {
                None => view! { <Whole /> }.into_any(),
                Some(data) => {
                    let own_store = store.with_data(data);
                    view! {
                        <Provider value=own_store>
                            <OwnNotice own />
                            <Whole />
                        </Provider>
                    }
                    .into_any()
                }
            }}
        </div>
    }
}

/// Over a visitor's own data: that it is not the map's, and the way back.
#[component]
fn OwnNotice(own: OwnShown) -> impl IntoView {
    view! {
        <div class="notice" role="status">
            <p>"This is your own data, read in this browser. It has been uploaded nowhere, and goes when you leave the page."</p>
            <button type="button" class="link" on:click=move |_| own.leave()>"Back to the map’s own data"</button>
        </div>
    }
}

/// The widget: finder, headline, then filters, map and panel side by side as the space allows, then the list.
///
/// The first picture (`crates/bundle/src/picture`) has the same elements in the same order, so that nothing moves when the app
/// takes its place.
#[component]
fn Whole() -> impl IntoView {
    let store = use_store();
    let controls = Memo::new(move |_| store.controls());
    let wide = Memo::new(move |_| is_wide(store.view()).then(|| store.view()));
    build_in_steps(store);
    provide_context(OpenFilters::new());
    // What stands around a view stays when another one is opened: what was typed, and which filters are open.
    let top = move || (controls.get() == Controls::Full).then(|| view! { <Top /> });
    let screen = move || match (wide.get(), controls.get()) {
        (Some(view), _) => screen(view),
        (None, controls) => view! { <Explorer controls /> }.into_any(),
    };
    let root = NodeRef::<Div>::new();
    let pages = Pages::of(store);
    provide_context(pages);
    keep_addresses(pages, root);
    let last_focus = StoredValue::new_local(LastFocus::default());
    let keep_focus = Rc::new(following(move || {
        if let Some(root) = root.get_untracked() {
            last_focus.get_value().keep(&root);
        }
    }));
    let (after_click, after_leaving) = (keep_focus.clone(), keep_focus.clone());
    root.on_load(move |root| {
        let rewritten = Rewritten::new();
        table_roles::give_roles(&root);
        let whole = root.clone();
        watch_nodes(&root, move |records, observer| {
            rewritten.follow(records, observer);
            table_roles::give_roles(&whole);
            keep_focus();
        });
    });
    view! {
        <div
            node_ref=root
            on:click=move |event| {
                follow_links(store, &event);
                after_click();
            }
            on:focusin=move |event| last_focus.get_value().came(&event)
            on:focusout=move |_| after_leaving()
            on:keydown=|event| keep_from_page(&event)
        >
            {top} {screen} <Foot />
            <StatusLine />
        </div>
    }
}

/// A key that the widget has done something with, or that is typed into one of its fields, is none of the page's: its own shortcuts
/// would take a letter for a command, because to the page the widget is one element. All other keys are the page's.
fn keep_from_page(event: &KeyboardEvent) {
    let typed =
        event.key().chars().count() == 1 && !event.ctrl_key() && !event.meta_key() && !event.alt_key();
    let edits = ["Backspace", "Delete", "ArrowLeft", "ArrowRight", "Home", "End"]
        .contains(&event.key().as_str())
        && !event.alt_key();
    let in_field = target(event)
        .is_some_and(|at| at.matches("input:not([type=checkbox]), select, textarea").unwrap_or(false));
    if event.default_prevented() || (in_field && (typed || edits)) {
        event.stop_propagation();
    }
}

/// Lets the parts of the first view be made one after another, each in a task of its own, so that the page answers in between: first
/// the headline, then the map, the panel, the filters, and the rest.
fn build_in_steps(store: Store) {
    after(0, move || {
        if let Some(stage) = store.stage.try_get_untracked()
            && stage < LAST_STAGE
        {
            store.stage.set(stage + 1);
            build_in_steps(store);
        }
    });
}

/// What is made when its turn has come: see [`build_in_steps`].
#[component]
fn InStep(stage: usize, children: ChildrenFn) -> impl IntoView {
    let store = use_store();
    let has_come = Memo::new(move |_| store.stage.get() >= stage);
    view! { <Show when=move || has_come.get()>{children()}</Show> }
}

/// What is found by its name, and the navigation.
#[component]
fn Top() -> impl IntoView {
    view! {
        <div class="top">
            <div class="finder-place">
                <InStep stage=4>
                    <Finder />
                </InStep>
            </div>
            <div class="views-place">
                <Views />
            </div>
        </div>
    }
}

/// Whether a view fills the whole width and says its own sentence.
fn is_wide(view: View) -> bool {
    !matches!(view, View::Map | View::List | View::Trends)
}

/// The screen of such a view.
fn screen(view: View) -> AnyView {
    match view {
        View::Map | View::List | View::Trends => ().into_any(),
        View::Services => view! { <Lazy load=views::services /> }.into_any(),
        View::Reorganisation => view! { <Lazy load=views::reorganisation /> }.into_any(),
        View::Partners => view! { <Lazy load=views::partners /> }.into_any(),
        View::Compare => view! { <Lazy load=views::compare /> }.into_any(),
        View::Ties => view! { <Lazy load=views::ties /> }.into_any(),
        View::Data => view! { <Lazy load=views::data /> }.into_any(),
    }
}

/// Headline, filters, the map or the list or the trends, and the panel.
#[component]
fn Explorer(controls: Controls) -> impl IntoView {
    let store = use_store();
    // A screen that fills the whole width takes the place of all this: nothing of it is to change before it goes.
    let view = Memo::new(move |_| Some(store.view()).filter(|view| !is_wide(*view)).unwrap_or(View::Map));
    let full = controls == Controls::Full;
    let has_selection = Memo::new(move |_| {
        let selection = store.selection.get();
        selection.council.is_some() || selection.arrangement.is_some()
    });
    let time = || view! { <div class="time-place"><InStep stage=4><Time /></InStep></div> };
    let middle = move || match (view.get(), controls) {
        (View::List, _) => view! { <Results /> }.into_any(),
        (View::Trends, _) => view! { {time()} <Lazy load=views::trends /> }.into_any(),
        (_, Controls::None) => view! { <InStep stage=1><MapView /></InStep> }.into_any(),
        _ => view! {
            <InStep stage=1>
                <MapView />
            </InStep>
            <div class="time-place">
                <InStep stage=4>
                    <Time />
                    // What is selected has its own money on its own page: that of all others would be taken for it.
                    <Show when=move || !has_selection.get()>
                        <MoneyLine />
                    </Show>
                </InStep>
            </div>
        }
        .into_any(),
    };
    // Where nothing is selected, charts need the room more than a way to start.
    let needs_room = move || view.get() == View::Trends && !has_selection.get();
    let filters =
        full.then(|| view! { <div class="filters-place"><InStep stage=3><Filters /></InStep></div> });
    let has_council = Memo::new(move |_| store.selection.get().council.is_some());
    // Where a council is chosen, its own page takes the place of the list of everything.
    let below = move || match has_council.get() {
        true => view! { <Lazy load=views::council /> }.into_any(),
        false => view! { <Results /> }.into_any(),
    };
    let has_list = Memo::new(move |_| view.get() == View::Map && controls != Controls::None);
    let list = move || {
        has_list.get().then(|| view! { <div class="results-place"><InStep stage=4>{below}</InStep></div> })
    };
    view! {
        <Breadcrumb />
        <HeadlineOfAnswer />
        <div class="columns" class:three=move || full && !has_council.get() class:wide=needs_room>
            {filters}
            <div class="middle">
                <div>
                    <Tags />
                </div>
                {middle}
            </div>
            <div class="panel-place">
                <InStep stage=2>
                    <Panel />
                </InStep>
            </div>
        </div>
        {list}
    }
}
