//! What the colours of the map mean, and which councils it draws.

use model::register::Tier;
use model::state::TilingChoice;

use super::widgets::{button, segments};
use crate::map::classes::Classes;
use crate::store::{Step, Store};
use crate::ui::{El, el, svg};

/// The classes with their colours, and the pattern for "none known".
pub fn legend(store: Store) -> El {
    el("div", "legend")
        .add(
            el("p", "small")
                .text("Showing the ")
                .add(el("strong", "").text("number of shared services"))
                .text(" of each council"),
        )
        .add(el("ul", "").live(move || {
            let labels = store.answer.with(|answer| Classes::of(&answer.counts.arrangements).labels());
            labels
                .into_iter()
                .map(|(colour, words)| swatch(colour, &words))
                .chain([swatch(0, "none known")])
                .collect()
        }))
}

fn swatch(colour: usize, words: &str) -> El {
    let class = ["c", &colour.to_string()].concat();
    // The units are those of the map, so that the pattern looks the same.
    let picture = svg("svg", "")
        .attr("aria-hidden", "true")
        .attr("viewBox", "0 0 620 110")
        .attr("preserveAspectRatio", "none")
        .add(svg("rect", &class));
    el("li", "").add(picture).text(words)
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
