//! The year that is shown.

use leptos::prelude::*;
use model::register::FIRST_YEAR;

use super::player::Player;
use super::widgets::{button, flag, typed_value};
use crate::store::{Step, Store};
use crate::ui::{El, el};

/// A slider from the first year of the register to the present, and beyond it "today"; above it, how many arrangements began in each year.
/// Beside it a field for the year, and the button that plays the years.
pub fn time(store: Store) -> El {
    let present = store.register(|register| register.present());
    let today = present + 1;
    let began = began(store, present);
    let most = began.iter().copied().max().unwrap_or(1).max(1);
    let dragging = flag(false);
    let player = Player::new(store);
    let (slides, back) = (player.clone(), player.clone());
    let words = move || store.year().map_or_else(|| "Today".to_string(), |year| year.to_string());
    let bars = el("div", "bars").attr("aria-hidden", "true");
    for (year, bar) in (FIRST_YEAR..).zip(&began) {
        bars.put(
            el("span", "")
                .style("height", &[&(bar * 100 / most).to_string(), "%"].concat())
                .live_class("on", move || store.year() == Some(year)),
        );
    }
    el("div", "time")
        .add(
            el("div", "which").add(player.button()).add(typed(store, player.clone(), present)).add(
                button("link small", "Back to today")
                    .live_hidden(move || store.year().is_none())
                    .on("click", move |_| back.show(Step::New, None)),
            ),
        )
        .add(
            el("div", "strip")
                .add(bars.add(el("span", "")))
                .add(
                    el("input", "")
                        .attr("type", "range")
                        .attr("name", "year")
                        .attr("aria-label", "Year")
                        .attr("min", &FIRST_YEAR.to_string())
                        .attr("max", &today.to_string())
                        .attr("step", "1")
                        .live_attr("aria-valuetext", move || Some(words()))
                        .live_value(move || store.year().unwrap_or(today).to_string())
                        .on("input", move |event| {
                            let Ok(year) = typed_value(&event).parse::<i32>() else { return };
                            let step = if dragging.get_untracked() { Step::Within } else { Step::New };
                            dragging.set(true);
                            slides.rest();
                            slides.show(step, (year < today).then_some(year));
                        })
                        .on("change", move |_| dragging.set(false)),
                )
                .add(
                    el("div", "ends")
                        .attr("aria-hidden", "true")
                        .add(el("span", "").text(&FIRST_YEAR.to_string()))
                        .add(el("span", "").text("bars: arrangements that began"))
                        .add(el("span", "").text("today")),
                ),
        )
        .add(player.note())
}

/// The field for the year; empty or "today" stands for no year. What is no year is said, and left to be put right.
fn typed(store: Store, player: Player, present: i32) -> El {
    let wrong = flag(false);
    let shown = move || {
        wrong.set(false);
        store.year().map_or_else(|| "Today".to_string(), |year| year.to_string())
    };
    let expected = [&FIRST_YEAR.to_string(), " to ", &present.to_string(), ", or today"].concat();
    let label = ["Year, ", &expected].concat();
    let field = el("input", "now")
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .attr("aria-label", &label)
        .live_value(shown)
        .live_flag("aria-invalid", move || wrong.get())
        .on("change", move |event| {
            let text = typed_value(&event);
            let text = text.trim();
            let year = text.parse::<i32>().ok().filter(|year| (FIRST_YEAR..=present).contains(year));
            let today = text.is_empty() || text.eq_ignore_ascii_case("today");
            wrong.set(year.is_none() && !today);
            if year.is_some() || today {
                player.show(Step::New, year);
            }
        });
    el("div", "").add(field).add(
        el("p", "small wrong")
            .attr("aria-live", "polite")
            .live_text(move || if wrong.get() { expected.clone() } else { String::new() }),
    )
}

/// How many arrangements began in each year from the first to the present.
fn began(store: Store, present: i32) -> Vec<u32> {
    let mut began = vec![0_u32; (present - FIRST_YEAR + 1) as usize];
    store.register(|register| {
        for arrangement in &register.package().arrangements {
            let at =
                arrangement.start_year.and_then(|year| usize::try_from(i32::from(year) - FIRST_YEAR).ok());
            if let Some(bar) = at.and_then(|at| began.get_mut(at)) {
                *bar += 1;
            }
        }
    });
    began
}
