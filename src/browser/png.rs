//! A picture as a PNG file, drawn by the browser on a canvas of its own. Nothing is loaded as an image, so the strictest policy of a
//! page allows it.

use std::cell::RefCell;

use gloo_file::Blob;
use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::prelude::*;
use presentation::export::Drawn;
use presentation::export::canvas::{Anchor, Canvas, Hatching, Ink, Letters, Line, Matrix};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// What is said where the browser makes no picture: it has no canvas, keeps what is on it to itself, or has no room.
const FAILED: &str = "The browser could not draw the picture as PNG. Take the SVG: programs for pictures and texts open it, and it prints sharper.";

/// Pixels of a tile for each of its units: enough for pictures of any size to have smooth lines.
const FINE: f64 = 4.0;

#[wasm_bindgen]
extern "C" {
    /// The browser's canvas with what `web-sys` would bring much more glue for, or knows by names that browsers have left.
    #[wasm_bindgen(extends = CanvasRenderingContext2d)]
    type Context;

    #[wasm_bindgen(method, js_name = fill)]
    fn fill_path(this: &Context, path: &Path);

    #[wasm_bindgen(method, js_name = stroke)]
    fn stroke_path(this: &Context, path: &Path);

    #[wasm_bindgen(method, catch, js_name = createPattern)]
    fn pattern(this: &Context, tile: &HtmlCanvasElement, repeated: &str) -> Result<Option<Pattern>, JsValue>;

    #[wasm_bindgen(method, setter, js_name = fillStyle)]
    fn set_pattern(this: &Context, pattern: &Pattern);

    #[wasm_bindgen(js_name = Path2D)]
    type Path;

    #[wasm_bindgen(constructor, catch, js_class = "Path2D")]
    fn new(data: &str) -> Result<Path, JsValue>;

    type Pattern;

    #[wasm_bindgen(method, js_name = setTransform)]
    fn set_matrix(this: &Pattern, matrix: &Object);
}

/// The picture as PNG, in its own size.
///
/// # Errors
/// A sentence for people.
pub async fn from(picture: &Drawn) -> Result<Blob, &'static str> {
    let [width, height] = picture.size();
    let (element, context) = canvas(width, height).ok_or(FAILED)?;
    picture.paint(&mut Page { context });
    let made = JsFuture::from(blob_of(&element)).await.map_err(|_| FAILED)?;
    let blob: web_sys::Blob = made.dyn_into().map_err(|_| FAILED)?;
    Ok(blob.into())
}

/// A canvas that is no part of the page.
fn canvas(width: u32, height: u32) -> Option<(HtmlCanvasElement, Context)> {
    let element: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    element.set_width(width);
    element.set_height(height);
    let context = element.get_context("2d").ok()??;
    Some((element, context.unchecked_into()))
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

/// A browser's canvas. What it refuses is left out: it refuses nothing that a picture of ours asks for.
struct Page {
    context: Context,
}

impl Page {
    fn fill_with(&self, ink: &Ink) {
        match ink {
            Ink::Plain(colour) => self.context.set_fill_style_str(colour),
            Ink::Hatched(hatching) => match tiles(&self.context, hatching) {
                Some(pattern) => self.context.set_pattern(&pattern),
                None => self.context.set_fill_style_str(&hatching.ground),
            },
        }
    }

    fn draw_with(&self, line: &Line) {
        self.context.set_stroke_style_str(&line.colour);
        self.context.set_line_width(line.width);
        self.context.set_line_join("round");
        self.context.set_line_cap(if line.is_round { "round" } else { "butt" });
        let dashes: Array = line.dashes.iter().map(|dash| JsValue::from_f64(*dash)).collect();
        let _ = self.context.set_line_dash(&dashes);
        self.context.set_global_alpha(line.opacity);
    }
}

impl Canvas for Page {
    fn save(&mut self) {
        self.context.save();
    }

    fn restore(&mut self) {
        self.context.restore();
    }

    fn transform(&mut self, [a, b, c, d, e, f]: Matrix) {
        let _ = self.context.transform(a, b, c, d, e, f);
    }

    fn clip(&mut self, [x, y, width, height]: [f64; 4]) {
        self.context.begin_path();
        self.context.rect(x, y, width, height);
        self.context.clip();
    }

    fn shape(&mut self, path: &str, ground: Option<&Ink>, line: Option<&Line>) {
        let Ok(path) = Path::new(path) else { return };
        if let Some(ink) = ground {
            self.fill_with(ink);
            // Paths of areas with holes go around them the other way, as SVG's own rule has it.
            self.context.fill_path(&path);
        }
        if let Some(line) = line {
            self.draw_with(line);
            self.context.stroke_path(&path);
            self.context.set_global_alpha(1.0);
        }
    }

    fn words(&mut self, words: &str, letters: &Letters, ground: Option<&Ink>, line: Option<&Line>) {
        let Letters { family, size, weight, anchor } = letters;
        self.context.set_font(&[weight, " ", &size.to_string(), "px ", family].concat());
        self.context.set_text_align(match anchor {
            Anchor::Start => "left",
            Anchor::Middle => "center",
            Anchor::End => "right",
        });
        if let Some(line) = line {
            self.draw_with(line);
            let _ = self.context.stroke_text(words, 0.0, 0.0);
            self.context.set_global_alpha(1.0);
        }
        if let Some(ink) = ground {
            self.fill_with(ink);
            let _ = self.context.fill_text(words, 0.0, 0.0);
        }
    }
}

/// A hatching as the browser repeats it.
fn tiles(context: &Context, hatching: &Hatching) -> Option<Pattern> {
    let pixels = hatching.side * FINE;
    let (tile, on_tile) = canvas(pixels as u32, pixels as u32)?;
    on_tile.set_fill_style_str(&hatching.ground);
    on_tile.fill_rect(0.0, 0.0, pixels, pixels);
    on_tile.set_fill_style_str(&hatching.line);
    on_tile.fill_rect(0.0, 0.0, hatching.width / 2.0 * FINE, pixels);
    let pattern = context.pattern(&tile, "repeat").ok()??;
    let [a, b, c, d, e, f] = hatching.matrix;
    let matrix = Object::new();
    let scaled = [a / FINE, b / FINE, c / FINE, d / FINE, e, f];
    for (name, value) in ["a", "b", "c", "d", "e", "f"].into_iter().zip(scaled) {
        Reflect::set(&matrix, &name.into(), &value.into()).ok()?;
    }
    pattern.set_matrix(&matrix);
    Some(pattern)
}
