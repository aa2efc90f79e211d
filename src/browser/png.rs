//! An SVG file as a PNG file, drawn by the browser itself.

use std::cell::RefCell;

use gloo_file::{Blob, ObjectUrl};
use js_sys::{Function, Promise};
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

/// What is said where the page's policy forbids it, which is the usual reason.
const REFUSED: &str = "This page’s security policy does not let the browser draw the picture as PNG (it would have to allow “img-src blob:”). Take the SVG: programs for pictures and texts open it, and it prints sharper.";
const TOO_LARGE: &str = "The browser could not draw the picture as PNG. Take the SVG.";

/// The picture as PNG, in the size that it names itself.
///
/// # Errors
/// A sentence for people.
pub async fn from_svg(svg: &str) -> Result<Blob, &'static str> {
    let url = ObjectUrl::from(Blob::new_with_options(svg, Some("image/svg+xml")));
    let image = HtmlImageElement::new().map_err(|_| REFUSED)?;
    image.set_src(&url);
    JsFuture::from(image.decode()).await.map_err(|_| REFUSED)?;
    let canvas: HtmlCanvasElement =
        document().create_element("canvas").map_err(|_| TOO_LARGE)?.dyn_into().map_err(|_| TOO_LARGE)?;
    canvas.set_width(image.natural_width());
    canvas.set_height(image.natural_height());
    let context: CanvasRenderingContext2d = canvas
        .get_context("2d")
        .ok()
        .flatten()
        .and_then(|context| context.dyn_into().ok())
        .ok_or(TOO_LARGE)?;
    context.draw_image_with_html_image_element(&image, 0.0, 0.0).map_err(|_| TOO_LARGE)?;
    let made = JsFuture::from(blob_of(&canvas)).await.map_err(|_| TOO_LARGE)?;
    let blob: web_sys::Blob = made.dyn_into().map_err(|_| TOO_LARGE)?;
    Ok(blob.into())
}

/// A promise of what is on a canvas as PNG; of `null` where it can't be made.
fn blob_of(canvas: &HtmlCanvasElement) -> Promise {
    let canvas = RefCell::new(Some(canvas.clone()));
    Promise::new(&mut move |done: Function, failed: Function| {
        let Some(canvas) = canvas.take() else { return };
        let take = Closure::once_into_js(move |blob: JsValue| {
            let _ = done.call1(&JsValue::UNDEFINED, &blob);
        });
        if canvas.to_blob(take.unchecked_ref()).is_err() {
            let _ = failed.call0(&JsValue::UNDEFINED);
        }
    })
}
