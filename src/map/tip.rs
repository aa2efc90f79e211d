//! The words beside the council that is pointed at.

use gloo_events::EventListener;
use leptos::ev::KeyboardEvent;
use leptos::html::Div;
use leptos::prelude::*;

use super::colours::Colours;
use super::input::{Input, label_point};
use super::movement::{Movement, rectangle};
use super::scene::words;
use crate::state::{Store, use_store};
use wasm_bindgen::JsCast;

/// What the shape of the council that is pointed at says to assistive technology, for all others.
#[component]
pub fn Tip(place: NodeRef<Div>, movement: Movement, input: Input, colours: Colours) -> impl IntoView {
    let store = use_store();
    // Who points has the focus elsewhere: Escape is heard wherever it is, and closes the words alone.
    let escape = EventListener::new(&window(), "keydown", move |event| {
        let event = event.unchecked_ref::<KeyboardEvent>();
        if event.key() == "Escape" && !input.keyboard.get_untracked() {
            input.close_words();
        }
    });
    StoredValue::new_local(escape);
    move || {
        let council = store.pointed.get().filter(|council| input.closed.get() != Some(*council))?;
        let at = position(store, place, movement, input)?;
        let pixels = |n: f64| format!("{}px", n as u32);
        Some(view! {
            <div
                class=at.class
                aria-hidden="true"
                style:left=pixels(at.x)
                style:top=pixels(at.y)
                on:pointerleave=move |event| input.leave(&event)
                // They stand over the map: what a pointer does on them is meant for it.
                on:pointerdown=move |event| movement.press(&event)
                on:pointermove=move |event| movement.drag_to(&event)
                on:pointerup=move |event| movement.release(&event)
                on:wheel=move |event| movement.wheel(&event)
                on:click=move |event| store.choose(Some(council), event.shift_key())
            >
                {words(store, colours, council)}
            </div>
        })
    }
}

/// Where the words stand in the map's place, in pixels, and the class that puts them on the side where there is room.
struct At {
    x: f64,
    y: f64,
    class: &'static str,
}

fn position(store: Store, place: NodeRef<Div>, movement: Movement, input: Input) -> Option<At> {
    let viewport = movement.viewport.get();
    let (x, y) = label_point(store, store.pointed.get()?)?;
    let (x, y) = if input.enlarged.get() {
        let (x, y) = store.data(|data| data.atlas.land.inset()).place((x, y));
        (viewport.x + x / viewport.zoom(), viewport.y + y / viewport.zoom())
    } else {
        (x, y)
    };
    let [left, top, width, height] = rectangle(place.get()?.as_ref());
    let (x, y) = movement.screen().place((x, y));
    // The middle of a large shape may be out of sight.
    let (x, y) = ((x - left).min(width).max(0.0), (y - top).min(height).max(0.0));
    let class = match (x > width / 2.0, y < height / 8.0) {
        (false, false) => "tip",
        (true, false) => "tip end",
        (false, true) => "tip under",
        (true, true) => "tip end under",
    };
    Some(At { x, y, class })
}
