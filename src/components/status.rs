//! The one status region for assistive technology.

use std::time::Duration;

use leptos::html::Div;
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use presentation::words;

use crate::state::use_store;

/// For how long nothing has to change before it is told.
const PAUSE: Duration = Duration::from_millis(700);

/// Tells, politely and after a pause, what the filters find, and what is announced ([`Store::announcement`](crate::state::Store)).
/// It is silent at the start.
#[component]
pub fn StatusLine() -> impl IntoView {
    let store = use_store();
    let line = NodeRef::<Div>::new();
    let words = Memo::new(move |_| {
        store.answer.with(|answer| {
            let (arrangements, councils) =
                (answer.summary.arrangements.len(), answer.summary.councils.taking_part);
            let arrangements = words::count(arrangements, "arrangement", "arrangements");
            [&arrangements, ", ", &words::count(councils as usize, "council", "councils")].concat()
        })
    });
    let mut say = debounce(PAUSE, move |words: String| {
        // The widget may be gone by then.
        if let Some(line) = line.try_get_untracked().flatten() {
            line.set_text_content(Some(&words));
        }
    });
    // What the answer is at the start is no news.
    let _ = Effect::watch(
        move || (words.get(), store.announcement.get()),
        move |(words, announcement), before, _| {
            let is_new = before.is_some_and(|(before, _)| before != words);
            say(if is_new { words } else { announcement }.clone());
        },
        false,
    );
    view! { <div class="seen" role="status" node_ref=line></div> }
}
