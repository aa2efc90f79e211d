//! What a pointer and the keyboard do on the map, and what is drawn over it for the selection and for what they point at.

use std::cell::RefCell;
use std::rc::Rc;

use model::records::CouncilIx;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use super::map::{Picture, tiling};
use super::widgets::{flag, target};
use crate::map::drawing::{Drawing, option_id};
use crate::map::keys;
use crate::map::names::name;
use crate::map::outlines::{Outlines, outline};
use crate::map::walk::Walk;
use crate::store::Store;
use crate::ui::{El, effect, el};

/// Lets the map be used.
pub fn hands(store: Store, picture: Picture) {
    let Picture { place, root, keys: help, drawing } = picture;
    outlines(store, &drawing);
    let keyboard = flag(false);
    // Whether the pointer is over the enlarged London, so that the words stand where it is.
    let enlarged = flag(false);
    let walk = RefCell::new(Walk::default());
    let walked = drawing.clone();
    let _ = root
        .live_attr("aria-activedescendant", move || {
            let council = store.pointed.get().or(store.selection.get().council)?;
            Some(store.register(|register| option_id(&register.council(council).code)))
        })
        .on("pointermove", move |event| {
            let over = council_at(store, &event);
            keyboard.set(false);
            enlarged.set(over.is_some_and(|(_, inset)| inset));
            let council = over.map(|(council, _)| council);
            if store.pointed.get_now() != council {
                store.pointed.set(council);
            }
        })
        .on("pointerleave", move |_| store.pointed.set(None))
        .on("click", move |event| match council_at(store, &event) {
            Some((council, _)) => store.select_council(Some(council)),
            None if store.selection.get_now().council.is_some() => store.select_council(None),
            None => {}
        })
        .on("keydown", move |event| {
            let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else { return };
            if pressed.ctrl_key() || pressed.meta_key() || pressed.alt_key() {
                return;
            }
            let Some(action) = keys::action(&pressed.key()) else { return };
            event.prevent_default();
            keyboard.set(true);
            enlarged.set(false);
            walk.borrow_mut().act(store, &walked.borrow(), action, event.time_stamp());
        })
        .on("focus", move |_| keyboard.set(true))
        .on("blur", move |_| {
            keyboard.set(false);
            store.pointed.set(None);
        });
    help.live_class("seen", move || !keyboard.get());
    place.live_some(move || tip(store, enlarged.get()));
}

/// Keeps the outlines as the store has them.
fn outlines(store: Store, drawing: &Rc<RefCell<Drawing>>) {
    let selected = drawing.clone();
    let before = RefCell::new(None);
    effect(move || {
        let selection = store.selection.get();
        let partners: Vec<CouncilIx> = match selection.council {
            Some(council) => store.ties(council).into_iter().map(|(partner, _)| partner).collect(),
            None => Vec::new(),
        };
        store.data(|data| {
            let outlines = Outlines::of(data, selection.council, selection.arrangement, &partners);
            let mut before = before.borrow_mut();
            selected.borrow_mut().select(outlines, *before, selection.council);
            *before = selection.council;
        });
    });
    let pointed = drawing.clone();
    effect(move || {
        let council = store.pointed.get();
        store.data(|data| {
            let outline = council.map(|council| outline(data, data.base_areas(council)));
            pointed.borrow_mut().point(outline.unwrap_or_default());
        });
    });
}

/// The council whose shape an event began at, and whether that is the enlarged one.
fn council_at(store: Store, event: &Event) -> Option<(CouncilIx, bool)> {
    let element = target(event)?;
    let code = element.get_attribute("data-council")?;
    let council = store.register(|register| register.council_by_code(&code))?;
    Some((council, !element.has_attribute("id")))
}

/// The words beside the council that is pointed at: what its shape says to assistive technology.
fn tip(store: Store, enlarged: bool) -> Option<El> {
    let council = store.pointed.get()?;
    let tiling = tiling(store);
    let group = tiling.group(council)?;
    let (x, y) = tiling.tiling.label_point(group)?;
    let words =
        store.answer.with(|answer| store.register(|register| name(register, council, &answer.counts)));
    let (inset, (width, height)) = store.data(|data| (data.inset(), data.size()));
    let (x, y) = if enlarged { inset.place((x, y)) } else { (x, y) };
    // The words stand above the place, and on the side where there is room.
    let class = match (x > width / 2.0, y < height / 8.0) {
        (false, false) => "tip",
        (true, false) => "tip end",
        (false, true) => "tip under",
        (true, true) => "tip end under",
    };
    let share = |part: f64, whole: f64| {
        let thousandths = (part * 1000.0 / whole) as u32;
        [&(thousandths / 10).to_string(), ".", &(thousandths % 10).to_string(), "%"].concat()
    };
    let tip = el("div", class).attr("aria-hidden", "true").text(&words);
    Some(tip.style("left", &share(x, width)).style("top", &share(y, height)))
}
