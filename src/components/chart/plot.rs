//! A chart over the years.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use presentation::charts::path::polygon;
use presentation::charts::plot::{Band, Plot, Point, Reading};
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::STYLE;
use crate::components::widgets::target;
use crate::state::use_store;

/// A length or place in per cent, as the stylesheet takes it.
fn percent(number: f64) -> String {
    format!("{number:.2}%")
}

/// How far from the left of an element the pointer is, as a share of its width.
pub(super) fn share(event: &PointerEvent) -> Option<f64> {
    let element = event.current_target().and_then(|element| element.dyn_into::<Element>().ok());
    let element = element.or_else(|| target(event))?;
    let place = element.get_bounding_client_rect();
    (place.width() > 0.0).then(|| (f64::from(event.client_x()) - place.left()) / place.width())
}

/// A chart over the years. The pointer reads the year under it; the keyboard walks through the years, as on a slider; what is read
/// stands above the plot in words.
#[component]
pub fn PlotView(
    /// The chart.
    #[prop(into)]
    plot: Signal<Plot>,
) -> impl IntoView {
    use_store().adopt(STYLE);
    let asked = RwSignal::new(None::<i32>);
    let reading = Memo::new(move |_| {
        plot.with(|plot| {
            let readings = &plot.readings;
            let year = asked.get().unwrap_or(plot.years.last);
            readings.iter().find(|reading| reading.year == year).or(readings.last()).cloned()
        })
    });
    let words = move || reading.with(|reading| reading.as_ref().map(|reading| reading.words.clone()));
    let year = move || reading.with(|reading| reading.as_ref().map(|Reading { year, .. }| *year));
    let point = move |event: PointerEvent| {
        if let Some(share) = share(&event) {
            asked.set(Some(plot.with_untracked(|plot| plot.years.nearest(share))));
        }
    };
    let key = move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let year = untrack(year).unwrap_or_default();
        if let Some(to) = plot.with_untracked(|plot| plot.years.after_key(year, &event.key())) {
            event.prevent_default();
            asked.set(Some(to));
        }
    };
    let band = move || {
        let Band { corners, words, at } = plot.with(|plot| plot.band.clone())?;
        Some(view! {
            <i class="hatched" style:clip-path=polygon(&corners)></i>
            <span class="of-band" style:top=percent(at)>{words}</span>
        })
    };
    view! {
        <p class="reading">{words}</p>
        <p class="quiet small unit" aria-hidden="true">{move || plot.read().unit}</p>
        <div class="plot">
            <div class="heights" aria-hidden="true">
                {move || plot.read().marks.iter().map(|(words, at)| view! {
                    <span style:top=percent(*at)>{words.clone()}</span>
                }).collect_view()}
            </div>
            <div class="ground" aria-hidden="true">
                {move || plot.read().marks.iter().map(|(_, at)| view! { <i class="rule" style:top=percent(*at)></i> }).collect_view()}
                {band}
                <svg viewBox="0 0 100 100" preserveAspectRatio="none">
                    {move || plot.read().shapes.iter().map(|shape| view! {
                        <path class=shape.class d=shape.path.clone() />
                    }).collect_view()}
                </svg>
                {move || plot.read().points.iter().map(dot).collect_view()}
                <i class="at" style:left=move || reading.with(|reading| percent(reading.as_ref().map_or(100.0, |reading| reading.x)))></i>
            </div>
            <div
                class="reader"
                role="slider"
                tabindex="0"
                aria-label=move || plot.read().name.clone()
                aria-valuemin=move || plot.read().years.first.to_string()
                aria-valuemax=move || plot.read().years.last.to_string()
                aria-valuenow=move || year().map(|year| year.to_string())
                aria-valuetext=words
                on:pointermove=point
                on:pointerdown=point
                on:pointerleave=move |_| asked.set(None)
                on:keydown=key
            ></div>
            <div class="along" aria-hidden="true">
                {move || plot.read().years.marks().into_iter().map(|(year, at)| view! {
                    <span style:left=percent(at)>{year}</span>
                }).collect_view()}
            </div>
        </div>
    }
}

fn dot(point: &Point) -> impl IntoView + use<> {
    view! {
        <i class="dot" class:under=point.under style:left=percent(point.x) style:top=percent(point.y)>
            <span>{point.words.clone()}</span>
        </i>
    }
}
