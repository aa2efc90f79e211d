//! With whom a council shares, as bars.

use leptos::prelude::*;
use model::records::CouncilIx;
use presentation::council_page::whom::{FIRST, HEADING, Share, shares};
use presentation::words;

use crate::components::CouncilLink;
use crate::state::use_store;

/// The partners, most first, each with a bar and a number that leads to what the two have in common. A list of names and
/// numbers: the bars say nothing more.
#[component]
pub fn WhoWith(
    /// The council.
    council: CouncilIx,
) -> impl IntoView {
    let store = use_store();
    let ties = Memo::new(move |_| store.ties(council));
    let all = RwSignal::new(false);
    let list = move || {
        let shares = ties.with(|ties| store.register(|register| shares(register, council, ties)));
        let shown = if all.get() { shares.len() } else { shares.len().min(FIRST) };
        shares.into_iter().take(shown).map(|share| view! { <Line share /> }).collect_view()
    };
    let number = move || ties.with(Vec::len);
    let words = move || match all.get() {
        true => "Show fewer".to_string(),
        false => format!("Show all {}", words::count(number(), "council", "councils")),
    };
    view! {
        <Show when=move || { number() > 0 }>
            <h3>{HEADING}</h3>
            <ul class="shares">{list}</ul>
            <Show when=move || { number() > FIRST }>
                <button
                    type="button"
                    class="link small"
                    aria-expanded=move || all.get().to_string()
                    on:click=move |_| all.update(|all| *all = !*all)
                >
                    {words}
                </button>
            </Show>
        </Show>
    }
}

#[component]
fn Line(share: Share) -> impl IntoView {
    let store = use_store();
    let Share { council, note, number, length, label } = share;
    let together = move |_| {
        store.ask_focus();
        let code = store.register(|register| register.council(council).code.clone());
        store.filter(|query| query.councils = vec![code]);
    };
    view! {
        <li>
            <span>
                <CouncilLink council />
                {note}
            </span>
            <svg class="bar" aria-hidden="true">
                <rect width=format!("{length}%") height="100%"></rect>
            </svg>
            <button type="button" class="link" aria-label=label on:click=together>{number}</button>
        </li>
    }
}
