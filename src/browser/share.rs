//! The device's own way to share a link, where it has one.

use js_sys::{Object, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::object;

/// Whether the device has such a way.
pub fn is_there() -> bool {
    object::method(&window().navigator(), "share").is_some()
}

/// Opens it; false where it was refused or given up.
pub async fn share(title: &str, url: &str) -> bool {
    let navigator = window().navigator();
    let Some(share) = object::method(&navigator, "share") else { return false };
    let what = Object::new();
    let _ = Reflect::set(&what, &"title".into(), &title.into());
    let _ = Reflect::set(&what, &"url".into(), &url.into());
    let promise = share.call1(&navigator, &what).ok().and_then(|promise| promise.dyn_into::<Promise>().ok());
    match promise {
        Some(promise) => JsFuture::from(promise).await.is_ok(),
        None => false,
    }
}
