//! The year that is shown.

use model::register::FIRST_YEAR;

use super::widgets::{button, flag, typed_value};
use crate::store::{Step, Store};
use crate::ui::{El, el};

/// A slider from the first year of the register to the present, and beyond it "today"; above it, how many arrangements began in each year.
pub fn time(store: Store) -> El {
    let present = store.register(|register| register.present());
    let today = present + 1;
    let began = began(store, present);
    let most = began.iter().copied().max().unwrap_or(1).max(1);
    let dragging = flag(false);
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
        .add(el("div", "").add(el("div", "now").attr("aria-hidden", "true").live_text(words)).live_some(
            move || {
                store.year().is_some().then(|| {
                    button("link small", "Back to today")
                        .on("click", move |_| store.filter(|query| query.year = None))
                })
            },
        ))
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
                            let step = if dragging.get_now() { Step::Within } else { Step::New };
                            dragging.set(true);
                            store.change(step, |state| state.query.year = (year < today).then_some(year));
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
