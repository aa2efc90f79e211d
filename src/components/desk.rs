//! What the screens about partners, ties and comparison have in common: their look, and where one reads on.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::state::use_store;

/// Adds the look that these screens have in common.
pub fn adopt_look() {
    use_store().adopt(include_str!("../../style/screens/desk.css"));
}

/// Puts the focus on the sentence of the screen inside `place`, whenever what `follow` reads has changed and somebody has asked for
/// the focus (`Store::ask_focus`).
pub fn read_on(place: NodeRef<Div>, follow: impl Fn() + 'static) {
    let store = use_store();
    Effect::new(move |_| {
        follow();
        let headline = place.get().and_then(|place| place.query_selector(".headline").ok().flatten());
        if let Some(headline) = headline.and_then(|headline| headline.dyn_into::<HtmlElement>().ok())
            && store.take_focus()
        {
            let _ = headline.focus();
        }
    });
}
