//! Views whose code is loaded when they are first shown.
//!
//! Releases are built with the feature `split`: what a [`lazy_view!`](lazy_view) needs and nothing else does is then a file of
//! its own beside the app's Wasm. Without the feature (`trunk serve`, tests) all code is in one file, and a view is there at once.

use std::pin::Pin;

use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::loading::TryAgain;
use super::widgets::in_turn;
use crate::state::use_store;

/// Why the code of a view could not be loaded; the browser's console tells more. Another try may succeed.
pub type NotLoaded = wasm_split_helpers::SplitLoaderError;

/// What makes a view, once its code is there.
pub type Make = fn() -> AnyView;

/// A view whose code is on its way: of one type for all views, so that the code of [`Lazy`] is there once.
pub type Coming = Pin<Box<dyn Future<Output = Result<Make, NotLoaded>>>>;

/// Lets code be loaded when it is first needed. `lazy!(/// What opens a zip. open_zip: Opener = Upload::add_zip);` makes the function `open_zip`,
/// which gives that function of the type `Opener`, a function pointer, once its code is there.
///
/// It is what Leptos's `#[lazy]` expands to, with one difference: code that can't be loaded is an error, where `#[lazy]` panics.
macro_rules! lazy {
    ($(#[$doc:meta])* $name:ident: $given:ty = $code:expr) => {
        $(#[$doc])*
        #[cfg(feature = "split")]
        #[::wasm_split_helpers::wasm_split($name, fallible)]
        pub fn $name() -> Result<$given, $crate::components::lazy::NotLoaded> {
            Ok($code)
        }

        $(#[$doc])*
        #[cfg(not(feature = "split"))]
        pub async fn $name() -> Result<$given, $crate::components::lazy::NotLoaded> {
            Ok($code)
        }
    };
}
pub(crate) use lazy;

/// Lets the code of a component be loaded when it is first shown. `lazy_view!(/// Who shares with whom. ties => Ties);` makes the
/// function `ties`, which [`Lazy`] takes.
macro_rules! lazy_view {
    ($(#[$doc:meta])* $name:ident => $component:ident) => {
        $(#[$doc])*
        pub fn $name() -> $crate::components::lazy::Coming {
            $crate::components::lazy::lazy!($name: $crate::components::lazy::Make = {
                use ::leptos::prelude::*;
                || view! { <$component /> }.into_any()
            });
            Box::pin($name())
        }
    };
}
pub(crate) use lazy_view;

/// How far the code of a view is.
#[derive(Clone, Copy)]
enum Code {
    Coming,
    Here(Make),
    Failed,
}

const FAILED: &str = "This view could not be loaded. Check the connection, then try again.";

/// The view, once its code has come; until then a word, and where it can't be had, a sentence and another try. The host is told of
/// a failure. Nothing else of the widget waits for it.
#[component]
pub fn Lazy(
    /// A function that [`lazy_view!`](lazy_view) has made.
    load: fn() -> Coming,
) -> impl IntoView {
    let store = use_store();
    let code = RwSignal::new(Code::Coming);
    let ask = move || {
        store.awaited.update_value(|awaited| *awaited += 1);
        spawn_local(async move {
            let come = load().await;
            in_turn(store, move || {
                let _ = store.awaited.try_update_value(|awaited| *awaited -= 1);
                // The visitor may have gone to another view by now.
                if code.is_disposed() {
                    return;
                }
                match come {
                    Ok(make) => code.set(Code::Here(make)),
                    Err(_) => {
                        code.set(Code::Failed);
                        store.tell(|host| host.tell_error(FAILED));
                    }
                }
            });
        });
    };
    ask();
    let place = NodeRef::<Div>::new();
    let again = move || {
        // The button goes: the focus stays in the place of the view.
        if let Some(place) = place.get_untracked() {
            let _ = place.focus();
        }
        code.set(Code::Coming);
        ask();
    };
    let content = move || match code.get() {
        Code::Coming => view! { <p class="quiet">"Loading this view…"</p> }.into_any(),
        Code::Here(make) => make(),
        Code::Failed => view! {
            <div class="notice">
                <p>{FAILED}</p>
                <TryAgain on_press=again />
            </div>
        }
        .into_any(),
    };
    let busy = move || matches!(code.get(), Code::Coming).then_some("true");
    view! { <div class="lazy" tabindex="-1" node_ref=place aria-busy=busy>{content}</div> }
}
