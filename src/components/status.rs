//! The one status line for assistive technology.

use std::time::Duration;

use leptos::html::Div;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::store::Store;
use crate::text;

/// How long nothing has to change before the result is told.
const PAUSE: Duration = Duration::from_millis(700);

/// Tells, politely and after a pause, what the filters find. It is silent at the start.
#[component]
pub fn StatusLine(store: Store) -> impl IntoView {
    let line = NodeRef::<Div>::new();
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = waiting.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    Effect::watch(
        move || store.summary.with(|summary| (summary.arrangements.len(), summary.councils.taking_part as usize)),
        move |&(arrangements, councils), _, _| {
            stop();
            let words = [
                text::count(arrangements, "arrangement", "arrangements"),
                text::count(councils, "council", "councils"),
            ]
            .join(", ");
            let timer = set_timeout_with_handle(
                move || {
                    if let Some(line) = line.get_untracked() {
                        line.set_text_content(Some(&words));
                    }
                },
                PAUSE,
            );
            waiting.set_value(timer.ok());
        },
        false,
    );
    on_cleanup(stop);
    view! { <div class="seen" role="status" node_ref=line></div> }
}
