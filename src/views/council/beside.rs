//! A council's place among its type, as dots with the median.

use leptos::prelude::*;
use model::records::CouncilIx;
use presentation::address::View;
use presentation::council_page::beside::{self, Dot, WIDTH};
use presentation::words;

use crate::components::StateLink;
use crate::components::widgets::Disclosure;
use crate::state::use_store;

/// How high the words under the dots are: a line of them.
const LINE: f64 = 15.0;

/// The picture, its sentence, its table, and the way to find a partner.
#[component]
pub fn Beside(
    /// The council.
    council: CouncilIx,
) -> impl IntoView {
    let store = use_store();
    let of = store.register(|register| beside::beside(register, council))?;
    let beside::Beside { heading, sentence, dots, own, radius, height, middle, label, is_close, table } = of;
    let lines = if is_close { 2.0 } else { 1.0 };
    let view_box = format!("0 0 {WIDTH} {:.1}", height + 6.0 + lines * LINE);
    let below = height + LINE;
    let dot = move |class: &'static str, Dot { at: (x, y), .. }: Dot| {
        // The council itself is found at a glance, however many others there are.
        let radius = if class == "own" { (radius * 1.6).max(4.0) } else { radius };
        view! { <circle class=class cx=format!("{x:.1}") cy=format!("{y:.1}") r=format!("{radius:.1}")></circle> }
    };
    let word = |class: &'static str, (x, words): (f64, String), y: f64| {
        // Words near an edge end there.
        let (x, anchor) = match x {
            x if x < WIDTH * 0.25 => (x.min(WIDTH * 0.02), "start"),
            x if x > WIDTH * 0.75 => (x.max(WIDTH * 0.98), "end"),
            x => (x, "middle"),
        };
        view! {
            <text class=class x=format!("{x:.1}") y=format!("{y:.1}") text-anchor=anchor>
                {words}
            </text>
        }
    };
    let rows = StoredValue::new(table);
    let row = |(number, councils): (u32, u32)| {
        view! {
            <tr>
                <th scope="row">{words::number(number.into())}</th>
                <td class="num" data-label="councils:">{words::number(councils.into())}</td>
            </tr>
        }
    };
    Some(view! {
        <section class="beside">
            <h3>{heading}</h3>
            <svg class="dots" viewBox=view_box role="img" aria-label=sentence.clone()>
                {dots.into_iter().map(|other| dot("other", other)).collect_view()}
                {dot("own", own)}
                {word("middle-word", middle, below)}
                {word("own-word", label, below + (lines - 1.0) * LINE)}
            </svg>
            <p class="small">
                {sentence} " "
                <StateLink to=|state| state.view = View::Partners>"Find a partner"</StateLink>
            </p>
            <Disclosure words="Show the dots as a table">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">"Shared services"</th>
                            <th scope="col" class="num">"Councils"</th>
                        </tr>
                    </thead>
                    <tbody>{rows.get_value().into_iter().map(row).collect_view()}</tbody>
                </table>
            </Disclosure>
        </section>
    })
}
