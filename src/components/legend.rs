//! What the colours of the map mean, and which councils it draws.

use leptos::prelude::*;
use model::register::Tier;
use presentation::address::{Layout, Measure, TilingChoice};
use presentation::map::legend;

use super::colours::Colours;
use super::widgets::{button, segments, typed_value};
use crate::store::{Step, Store};
use crate::ui::{El, each, el, svg};

/// What is shown, to be chosen, and the classes with their colours; a press on a class leaves it alone on the map.
pub fn legend(store: Store, colours: Colours) -> El {
    let choice = el("select", "").attr("name", "measure");
    for measure in Measure::ALL {
        choice.put(el("option", "").attr("value", measure.code()).live_text(move || {
            let by = colours.shown.with(|shown| shown.by);
            store.register(|register| legend::measure_words(register, *measure, by))
        }));
    }
    let choice = choice.live_value(move || store.state.with(|state| state.measure.code().to_string())).on(
        "change",
        move |event| {
            if let Some(measure) = Measure::from_code(&typed_value(&event)) {
                store.change(Step::New, |state| state.measure = measure);
            }
        },
    );
    // The colours may change without their classes, above all while a year plays.
    let rows = Memo::new(move |_| colours.shown.with(legend::rows));
    el("div", "legend").add(el("label", "small").text("Showing ").add(choice)).add(
        el("ul", "").live(move || rows.with(|rows| each(rows, |row| class(colours, row.colour, &row.words)))),
    )
}

/// One class: its colour and its words, a switch.
fn class(colours: Colours, colour: usize, words: &str) -> El {
    let class = ["c", &colour.to_string()].concat();
    // The units are those of the map, so that the pattern looks the same.
    let picture = svg("svg", "")
        .attr("aria-hidden", "true")
        .attr("viewBox", "0 0 620 110")
        .attr("preserveAspectRatio", "none")
        .add(svg("rect", &class));
    let switch = el("button", "")
        .attr("type", "button")
        .live_flag("aria-pressed", move || colours.alone() == Some(colour))
        .on("click", move |_| colours.only.update(|only| *only = (*only != Some(colour)).then_some(colour)));
    el("li", "").add(switch.add(picture).text(words))
}

/// Districts or counties.
pub fn tiers(store: Store) -> El {
    let choice = |tier: Tier, tiling: TilingChoice, words: &str| {
        button("", words)
            .live_flag("aria-pressed", move || store.selection.get().tier == tier)
            .on("click", move |_| store.change(Step::New, |state| state.tiling = tiling))
    };
    segments(
        "Councils on the map",
        vec![
            choice(Tier::Lower, TilingChoice::Lower, "Districts"),
            choice(Tier::Upper, TilingChoice::Upper, "Counties"),
        ],
    )
}

/// Boundaries, or one hexagon a council.
pub fn layouts(store: Store) -> El {
    let choice = |layout: Layout, words: &str| {
        button("", words)
            .live_flag("aria-pressed", move || store.state.with(|state| state.layout) == layout)
            .on("click", move |_| store.change(Step::New, |state| state.layout = layout))
    };
    segments(
        "Shapes on the map",
        vec![choice(Layout::Map, "True shapes"), choice(Layout::Hexagons, "Equal areas")],
    )
}
