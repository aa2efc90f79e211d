//! Screens whose code is a part of its own, which is loaded when the screen is first shown.
//!
//! Releases are built with the feature `split`: each [`screen!`](crate::components::lazy::screen) is then a file of its own
//! beside the app's Wasm. Without it (`trunk serve`, tests) all code is in one file, and a screen is there at once.

use std::future::Future;

use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::state::use_store;

/// Why the code of a screen could not be loaded; the browser's console tells more. Another try may succeed.
#[cfg(feature = "split")]
pub type NotLoaded = wasm_split_helpers::SplitLoaderError;
/// Nothing: without the feature `split` every screen is there.
#[cfg(not(feature = "split"))]
pub type NotLoaded = std::convert::Infallible;

/// What makes a screen.
pub type Make = fn() -> AnyView;

/// Declares a screen that is loaded when it is first shown: `screen!(/// The screen "ties". ties_screen => Ties);` makes the
/// function `ties_screen`, which [`Lazy`] takes, and puts the component `Ties` with all that nothing else uses into a part of that
/// name.
///
/// It is what Leptos's `#[lazy]` expands to, with one difference: a part that can't be loaded is an error, where `#[lazy]` panics.
macro_rules! screen {
    ($(#[$doc:meta])* $name:ident => $component:ident) => {
        $(#[$doc])*
        #[cfg(feature = "split")]
        #[::wasm_split_helpers::wasm_split($name, fallible)]
        pub fn $name() -> Result<$crate::components::lazy::Make, $crate::components::lazy::NotLoaded> {
            Ok(|| ::leptos::prelude::IntoAny::into_any(::leptos::prelude::view! { <$component /> }))
        }

        $(#[$doc])*
        #[cfg(not(feature = "split"))]
        pub async fn $name() -> Result<$crate::components::lazy::Make, $crate::components::lazy::NotLoaded> {
            Ok(|| ::leptos::prelude::IntoAny::into_any(::leptos::prelude::view! { <$component /> }))
        }
    };
}
pub(crate) use screen;

/// How far the code of a screen is.
#[derive(Clone, Copy)]
enum Code {
    Coming,
    Here(Make),
    Failed,
}

const FAILED: &str = "This view could not be loaded. Check the connection, then try again.";

/// The screen, once its code has come; until then a word, and where it can't be had, a sentence and another try. The host is
/// told of a failure. Nothing else of the widget waits for it.
#[component]
pub fn Lazy<F>(
    /// What [`screen!`] declared.
    load: fn() -> F,
) -> impl IntoView
where
    F: Future<Output = Result<Make, NotLoaded>> + 'static,
{
    let store = use_store();
    let code = RwSignal::new(Code::Coming);
    let ask = move || {
        code.set(Code::Coming);
        spawn_local(async move {
            let come = load().await;
            let failed = come.is_err();
            // The visitor may have gone to another view by now: `try_set` does nothing then.
            let is_gone = code.try_set(come.map_or(Code::Failed, Code::Here)).is_some();
            if failed && !is_gone {
                store.tell(|host| host.tell_error(FAILED));
            }
        });
    };
    ask();
    let place = NodeRef::<Div>::new();
    let try_again = move |_| {
        // The button goes: the focus stays in the place of the screen.
        if let Some(place) = place.get_untracked() {
            let _ = place.focus();
        }
        ask();
    };
    let content = move || match code.get() {
        Code::Coming => view! { <p class="quiet">"Loading this view…"</p> }.into_any(),
        Code::Here(make) => make(),
        Code::Failed => view! {
            <div class="notice">
                <p>{FAILED}</p>
                <button type="button" class="link" on:click=try_again>"Try again"</button>
            </div>
        }
        .into_any(),
    };
    view! {
        <div
            class="lazy"
            tabindex="-1"
            node_ref=place
            aria-busy=move || matches!(code.get(), Code::Coming).then_some("true")
        >
            {content}
        </div>
    }
}
