//! A bar on a line of years, and the line's marks. The words for both stand beside them: these are pictures alone.

use leptos::prelude::*;
use presentation::bars::{Axis, Look, Stretch};

/// A length or place in per cent, as the stylesheet takes it.
pub fn percent(number: f64) -> String {
    format!("{number:.2}%")
}

/// The stretches of a bar, with lines where the present ends and where a reorganisation is due.
#[component]
pub fn Bar(
    /// The line of years.
    axis: Axis,
    /// The stretches of the bar.
    stretches: Vec<Stretch>,
) -> impl IntoView {
    let stretch = |stretch: Stretch| {
        view! {
            <i
                class=format!("stretch {}", stretch.look.class())
                style:left=percent(stretch.from)
                style:width=percent(stretch.length)
            ></i>
        }
    };
    let due = axis.due.map(|due| view! { <i class="due" style:left=percent(axis.at(due))></i> });
    view! {
        <span class="bar-line" aria-hidden="true">
            {stretches.into_iter().map(stretch).collect_view()}
            <i class="now" style:left=percent(axis.now())></i>
            {due}
        </span>
    }
}

/// The years of the line.
#[component]
pub fn Years(
    /// The line of years.
    axis: Axis,
) -> impl IntoView {
    let mark = |(year, at): (i32, f64)| view! { <span style:left=percent(at)>{year}</span> };
    view! { <div class="years" aria-hidden="true">{axis.marks().into_iter().map(mark).collect_view()}</div> }
}

/// What the looks of the bars mean.
#[component]
pub fn BarKey(
    /// The looks that occur, with their words.
    key: Vec<(Look, String)>,
    /// Whether a dashed line shows when the council is to be replaced.
    has_due: bool,
) -> impl IntoView {
    let entry = |(look, words): (Look, String)| {
        view! {
            <li>
                <i class=format!("stretch {}", look.class()) aria-hidden="true"></i>
                {words}
            </li>
        }
    };
    let due = has_due
        .then(|| view! { <li><i class="due" aria-hidden="true"></i> "the council is to be replaced"</li> });
    view! { <ul class="bar-key small quiet">{key.into_iter().map(entry).collect_view()} {due}</ul> }
}
