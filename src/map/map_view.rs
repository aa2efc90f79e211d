//! The map: one tab stop, a listbox of councils for assistive technology, and for all others a drawing to click.
//!
//! The shapes are drawn by a renderer of their own (`drawing`), because 350 of them are recoloured at a time; `shapes` keeps it as
//! the store has it. All that stands around the shapes is made of components.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::html::Div;
use leptos::prelude::*;
use leptos::svg::Svg;
use presentation::map::colours::Choropleth;
use presentation::map::keys;
use presentation::map::numbers::decimal;
use presentation::map::viewport::Viewport;
use web_sys::Element;

use super::colours::Colours;
use super::drawing::{Drawing, option_id};
use super::find_me::{FoundMe, Search};
use super::hexagons::HexagonsNotice;
use super::input::Input;
use super::legend::{Layouts, Legend, Tiers};
use super::locator::Locator;
use super::movement::Movement;
use super::scene::{SharedDrawing, ground};
use super::tip::Tip;
use super::zoom_buttons::ZoomButtons;
use super::{finer, names, shapes};
use crate::browser::timing;
use crate::state::use_store;

/// The map with its legend and tools.
#[component]
pub fn MapView() -> impl IntoView {
    let store = use_store();
    let colours = Colours::new(store);
    let drawing = store.data(|data| Drawing::new(document(), data));
    let drawing: SharedDrawing = StoredValue::new_local(Rc::new(RefCell::new(drawing)));
    let root = NodeRef::<Svg>::new();
    let place = NodeRef::<Div>::new();
    let movement = Movement::new(store, root);
    let input = Input::new(store, drawing, movement);
    let search = RwSignal::new(Search::Idle);

    let finer = finer::follow(store, movement.viewport);
    shapes::follow(store, colours, finer, drawing);
    movement.show_in(drawing);
    names::follow(store, colours, drawing, movement, place);
    timing::mark_first("ssm:map");

    let put_shapes = move |svg: Element, (): ()| drawing.get_value().borrow().put_into(&svg);
    let put_names = move |svg: Element, (): ()| drawing.get_value().borrow().put_names_into(&svg);
    let not_published = move || colours.shown.with(Choropleth::nothing_is_not_published);
    let active = move || {
        let council = store.pointed.get().or(store.selection.get().council)?;
        // A county is no part of a map of districts, nor a council of one that was before it.
        ground(store).group(council)?;
        Some(store.register(|register| option_id(&register.council(council).code)))
    };
    view! {
        <div class="map-place" class:not-published=not_published>
            <div class="tools">
                <Legend colours />
                <Tiers />
                <Layouts />
            </div>
            <div class="map" part="map" node_ref=place>
                <svg
                    class="canvas"
                    use:put_shapes=()
                    node_ref=root
                    viewBox=movement.viewport.get_untracked().view_box()
                    tabindex="0"
                    role="listbox"
                    aria-label="Map of councils"
                    aria-describedby="map-keys"
                    aria-activedescendant=active
                    data-only=move || colours.alone().map(|colour| colour.to_string())
                    on:pointerdown=move |event| movement.press(&event)
                    on:pointermove=move |event| {
                        movement.drag_to(&event);
                        input.point_at(&event);
                    }
                    on:pointerup=move |event| movement.release(&event)
                    on:pointercancel=move |event| movement.release(&event)
                    on:pointerleave=move |event| input.leave(&event)
                    on:touchmove=move |event| movement.keep_touch(&event)
                    on:wheel=move |event| movement.wheel(&event)
                    on:click=move |event| input.click(&event)
                    on:keydown=move |event| input.key(&event)
                    on:focus=move |event| input.focus(&event)
                    on:blur=move |_| {
                        input.keyboard.set(false);
                        store.pointed.set(None);
                    }
                >
                    <Patterns viewport=movement.viewport />
                </svg>
                <svg class="names" aria-hidden="true" use:put_names=()></svg>
                <Locator viewport=movement.viewport />
                <ZoomButtons movement search />
                <FoundMe search />
                <HexagonsNotice />
                <Tip place movement input colours />
            </div>
            <p class="keys" class:seen=move || !input.keyboard.get() id="map-keys">{keys::help()}</p>
        </div>
    }
}

/// The patterns of "none known". In the enlarged London the same lines would be three times as wide; those of the map keep their
/// width as it grows.
#[component]
fn Patterns(viewport: Memo<Viewport>) -> impl IntoView {
    let turned = |scale: f64| format!("rotate(-45) scale({})", decimal(scale));
    let pattern = |id: &'static str, transform: Signal<String>| {
        view! {
            <pattern id=id width="36" height="36" patternUnits="userSpaceOnUse" patternTransform=transform>
                <rect class="hatching-ground" width="36" height="36"></rect>
                <path class="hatching" d="M0 0V36" stroke-width="14"></path>
            </pattern>
        }
    };
    view! {
        <defs>
            {pattern("none", Signal::derive(move || turned(1.0 / viewport.get().zoom())))}
            {pattern("none-legend", turned(1.0).into())} {pattern("none-enlarged", turned(0.3).into())}
        </defs>
    }
}
