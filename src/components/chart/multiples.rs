//! Many small charts on one scale.

use leptos::ev::PointerEvent;
use leptos::prelude::*;
use presentation::charts::multiples::{Multiple, Multiples};
use presentation::words;

use super::STYLE;
use super::plot::share;
use crate::state::use_store;

/// Small charts side by side. One slider reads the same year in all of them, and so does the pointer over any of them.
#[component]
pub fn SmallMultiples(
    /// The charts.
    #[prop(into)]
    multiples: Signal<Multiples>,
) -> impl IntoView {
    use_store().adopt(STYLE);
    let asked = RwSignal::new(None::<i32>);
    let years = move || multiples.read().years;
    let year = Memo::new(move |_| asked.get().unwrap_or(years().last));
    let slide = move |event| asked.set(event_target_value(&event).parse().ok());
    let point = move |event: PointerEvent| {
        if let Some(share) = share(&event) {
            asked.set(Some(untrack(years).nearest(share)));
        }
    };
    let mark = move || format!("{:.2}%", years().at(f64::from(year.get())));
    let small = move |chart: &Multiple| {
        let Multiple { label, line, area, numbers, change, words: said, .. } = chart.clone();
        let number = move || {
            let at = (year.get() - years().first) as usize;
            words::number(numbers.get(at).copied().unwrap_or(0).into())
        };
        view! {
            <li>
                <span class="name">{label}</span>
                <div class="small-plot" role="img" aria-label=said on:pointermove=point on:pointerdown=point>
                    <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
                        <path class="area" d=area />
                        <path class="line" d=line />
                    </svg>
                    <i class="at" style:left=mark></i>
                </div>
                <b>{number}</b>
                <span class="quiet small of-change">{change}</span>
            </li>
        }
    };
    view! {
        <label class="year-of-all">
            <span>"Numbers of "<b>{year}</b></span>
            <input
                type="range"
                min=move || years().first.to_string()
                max=move || years().last.to_string()
                prop:value=move || year.get().to_string()
                on:input=slide
            />
        </label>
        <ul class="multiples" on:pointerleave=move |_| asked.set(None)>
            {move || multiples.read().charts.iter().map(small).collect_view()}
        </ul>
        <p class="quiet small">
            {move || multiples.read().scale_in_words()}
        </p>
    }
}
