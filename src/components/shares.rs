//! Councils with a number each.

use leptos::prelude::*;
use model::records::CouncilIx;

use super::links::CouncilLink;
use crate::state::use_store;

/// Councils with a number each, as bars, the largest number first.
#[component]
pub fn Shares(
    /// The councils and their numbers.
    ties: Vec<(CouncilIx, u32)>,
    /// The council that the numbers are in common with: each number leads to what that is.
    #[prop(optional_no_strip)]
    with: Option<CouncilIx>,
) -> impl IntoView {
    let store = use_store();
    let most = ties.first().map_or(1, |(_, n)| *n).max(1);
    let number = move |council: CouncilIx, n: u32| {
        let Some(with) = with else { return view! { <b>{n}</b> }.into_any() };
        let (code, label) = store.register(|register| {
            let (other, with) = (register.council(council), register.council(with));
            (other.code.clone(), format!("{n}: what {} and {} have in common", with.name, other.name))
        });
        let together = move |_| store.filter(|query| query.councils = vec![code.clone()]);
        view! { <button type="button" class="link" aria-label=label on:click=together>{n}</button> }
            .into_any()
    };
    let line = move |(council, n): (CouncilIx, u32)| {
        view! {
            <li>
                <CouncilLink council />
                <svg class="bar" aria-hidden="true">
                    <rect width=format!("{}%", n * 100 / most) height="100%"></rect>
                </svg>
                {number(council, n)}
            </li>
        }
    };
    view! { <ul class="shares">{ties.into_iter().map(line).collect_view()}</ul> }
}
