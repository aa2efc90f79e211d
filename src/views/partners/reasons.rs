//! Why something is suggested, what it counts, and how the ranking counts.

use leptos::prelude::*;
use presentation::partners::{self, MOST_POINTS, ReasonRow};

use crate::components::Sentence;
use crate::components::widgets::Disclosure;

/// The points of a suggestion, as a number and as a bar out of the most.
#[component]
pub fn Points(
    /// How many.
    points: u32,
) -> impl IntoView {
    let width = format!("{:.1}%", f64::from(points * 100) / f64::from(MOST_POINTS));
    view! {
        <span class="points">
            <span class="line" aria-hidden="true"><i style:width=width></i></span>
            <b>{points}</b> " points"
        </span>
    }
}

/// The reasons, each with what it counts.
#[component]
pub fn Reasons(
    /// The reasons.
    rows: Vec<ReasonRow>,
) -> impl IntoView {
    let item = |ReasonRow { words, points }: ReasonRow| {
        let counts = (points > 0).then(|| view! { <span class="quiet">" +" {points}</span> });
        view! { <li><Sentence of=words /> {counts}</li> }
    };
    view! { <ul class="reasons">{rows.into_iter().map(item).collect_view()}</ul> }
}

/// The weights, and why they are as they are.
#[component]
pub fn Weights() -> impl IntoView {
    view! {
        <Disclosure words="How the points are counted">
            <div class="weights">
                <p>{partners::WEIGHTS}</p>
                <table>
                    <thead><tr><th scope="col">"A council that is"</th><th scope="col" class="num">"Points"</th></tr></thead>
                    <tbody>
                        {partners::weights().into_iter().map(|(term, points)| view! {
                            <tr><th scope="row">{term}</th><td class="num">{points}</td></tr>
                        }).collect_view()}
                    </tbody>
                </table>
            </div>
        </Disclosure>
    }
}
