//! Screens whose code is a part of its own, which is loaded when the screen is first shown.
//!
//! Releases are built with the feature `split`: each [`screen!`](crate::components::lazy::screen) is then a file of its own
//! beside the app's Wasm. Without it (`trunk serve`, tests) all code is in one file, and a screen is there at once.

use std::future::Future;

use leptos::task::spawn_local;

use super::widgets::button;
use crate::store::Store;
use crate::ui::{El, Live, el};

/// Why the code of a screen could not be loaded; the browser's console tells more. Another try may succeed.
#[cfg(feature = "split")]
pub type NotLoaded = wasm_split_helpers::SplitLoaderError;
/// Nothing: without the feature `split` every screen is there.
#[cfg(not(feature = "split"))]
pub type NotLoaded = std::convert::Infallible;

/// What draws a screen.
pub type Draw = fn(Store) -> El;

/// Declares a screen that is loaded when it is first shown: `screen!(/// The view "ties". ties_screen => ties::ties);` makes the
/// function `ties_screen`, which [`lazy`] takes, and puts `ties::ties` with all that nothing else uses into a part of that name.
///
/// It is what Leptos's `#[lazy]` expands to, with one difference: a part that can't be loaded is an error, where `#[lazy]` panics.
macro_rules! screen {
    ($(#[$doc:meta])* $name:ident => $draw:path) => {
        $(#[$doc])*
        #[cfg(feature = "split")]
        #[::wasm_split_helpers::wasm_split($name, fallible)]
        pub fn $name() -> Result<$crate::components::lazy::Draw, $crate::components::lazy::NotLoaded> {
            Ok($draw)
        }

        $(#[$doc])*
        #[cfg(not(feature = "split"))]
        pub async fn $name() -> Result<$crate::components::lazy::Draw, $crate::components::lazy::NotLoaded> {
            Ok($draw)
        }
    };
}
pub(crate) use screen;

/// How far the code of a screen is.
#[derive(Clone, Copy)]
enum Code {
    Coming,
    Here(Draw),
    Failed,
}

/// The screen, once its code has come; until then a word, and where it can't be had, a sentence and another try. The host is
/// told of a failure. Nothing else of the widget waits for it.
pub fn lazy<F>(store: Store, load: fn() -> F) -> El
where
    F: Future<Output = Result<Draw, NotLoaded>> + 'static,
{
    let code = Live::new(Code::Coming);
    let ask = move || {
        code.set(Code::Coming);
        spawn_local(async move {
            let come = load().await;
            // The visitor may have gone to another view by now.
            if code.is_gone() {
                return;
            }
            match come {
                Ok(draw) => code.set(Code::Here(draw)),
                Err(_) => {
                    code.set(Code::Failed);
                    store.host(|host| host.tell_error(FAILED));
                }
            }
        });
    };
    ask();
    let place = el("div", "screen").attr("tabindex", "-1");
    let place_of_button = place.clone();
    place.live_attr("aria-busy", move || matches!(code.get(), Code::Coming).then(|| "true".to_string())).live(
        move || match code.get() {
            Code::Coming => vec![el("p", "quiet").text("Loading this view…")],
            Code::Here(draw) => vec![draw(store)],
            Code::Failed => {
                let place = place_of_button.clone();
                let again = button("link", "Try again").on("click", move |_| {
                    // The button goes: the focus stays in the place of the screen.
                    place.focus();
                    ask();
                });
                vec![el("div", "notice").add(el("p", "").text(FAILED)).add(again)]
            }
        },
    )
}

const FAILED: &str = "This view could not be loaded. Check the connection, then try again.";
