//! The map: one tab stop, a listbox of councils for assistive technology, and for all others a drawing to click.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::document;
use model::records::CouncilIx;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use super::legend::{legend, tiers};
use super::widgets::{flag, target};
use crate::browser::timing;
use crate::data::CouncilTiling;
use crate::map::classes::Classes;
use crate::map::drawing::{Drawing, option_id};
use crate::map::keys;
use crate::map::names::name;
use crate::map::outlines::{Outlines, outline};
use crate::map::walk::Walk;
use crate::store::Store;
use crate::ui::{El, effect, el, svg};

/// The map with its legend and tools.
pub fn map(store: Store) -> El {
    let (width, height) = store.data(|data| data.size());
    let view_box = ["0 0 ", &(width as u32).to_string(), " ", &(height as u32).to_string()].concat();
    let picture = svg("svg", "")
        .attr("viewBox", &view_box)
        .attr("tabindex", "0")
        .attr("role", "listbox")
        .attr("aria-label", "Map of councils")
        .attr("aria-describedby", "map-keys")
        .add(hatching());
    let drawing = Rc::new(RefCell::new(store.data(|data| Drawing::new(document(), picture.element(), data))));
    draw(store, &drawing);
    timing::mark("ssm:map");

    let keyboard = flag(false);
    // Whether the pointer is over the enlarged London, so that the words stand where it is.
    let enlarged = flag(false);
    let walk = RefCell::new(Walk::default());
    let walked = drawing.clone();
    let picture = picture
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
    el("div", "map-place")
        .add(el("div", "tools").add(legend(store)).add(tiers(store)))
        .add(el("div", "map").attr("part", "map").add(picture).live_some(move || tip(store, enlarged.get())))
        .add(
            el("p", "keys")
                .attr("id", "map-keys")
                .live_class("seen", move || !keyboard.get())
                .text(keys::HELP),
        )
}

/// The patterns of "none known".
fn hatching() -> El {
    // In the enlarged London the same lines would be three times as wide.
    let pattern = |id: &str, transform: &str| {
        svg("pattern", "")
            .attr("id", id)
            .attr("width", "36")
            .attr("height", "36")
            .attr("patternUnits", "userSpaceOnUse")
            .attr("patternTransform", transform)
            .add(svg("rect", "hatching-ground").attr("width", "36").attr("height", "36"))
            .add(svg("path", "hatching").attr("d", "M0 0V36").attr("stroke-width", "14"))
    };
    svg("defs", "").add(pattern("none", "rotate(-45)")).add(pattern("none-enlarged", "rotate(-45) scale(.3)"))
}

/// Keeps areas, colours, names and outlines as the store has them.
fn draw(store: Store, drawing: &Rc<RefCell<Drawing>>) {
    let areas = drawing.clone();
    effect(move || {
        let tiling = tiling(store);
        store.answer.with(|answer| {
            let classes = Classes::of(&answer.counts.arrangements);
            store.data(|data| {
                let mut drawing = areas.borrow_mut();
                drawing.tile(data, &tiling);
                for council in &tiling.councils {
                    let number = answer.counts.arrangements[usize::from(council.0)];
                    let words = name(&data.register, *council, &answer.counts);
                    drawing.describe(*council, classes.colour(classes.class(number)), words);
                }
            });
        });
    });
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

/// The tiling of the year and tier that are shown.
fn tiling(store: Store) -> Rc<CouncilTiling> {
    let year = store.year().unwrap_or_else(|| store.register(|register| register.present()));
    let tier = store.selection.get().tier;
    store.data(|data| data.tiling(year, tier))
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
