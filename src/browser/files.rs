//! Files that are offered to the visitor as downloads.

use gloo_file::{Blob, ObjectUrl};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlAnchorElement;

use super::after;

/// How long the address of a download stays, in milliseconds: the browser needs it until the visitor has said where to put it.
const KEPT: u32 = 120_000;

/// Offers a text as a file with this name and media type; false where the browser makes no files.
pub fn offer_text(name: &str, media_type: &str, text: &str) -> bool {
    offer(name, Blob::new_with_options(text, Some(media_type)))
}

/// Offers bytes as a file with this name.
pub fn offer_bytes(name: &str, bytes: &[u8]) -> bool {
    offer(name, Blob::new_with_options(bytes, Some("application/octet-stream")))
}

/// Offers a file that is there, as a link with `download` would.
pub fn offer(name: &str, file: Blob) -> bool {
    let url = ObjectUrl::from(file);
    let link = document().create_element("a").ok().and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    let Some(link) = link else { return false };
    link.set_href(&url);
    link.set_download(name);
    link.click();
    after(KEPT, move || drop(url));
    true
}
