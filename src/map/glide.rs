//! Motion: from boundaries to hexagons and back, each area glides from where its council was to where it is; and the map travels
//! to what is chosen. Who wants no motion has none.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_render::{AnimationFrame, request_animation_frame};
use model::records::CouncilIx;
use presentation::map::ground::Ground;
use presentation::map::numbers::decimal;
use presentation::map::viewport::Viewport;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::drawing::Drawing;
use crate::browser::{after, is_still, timing};
use crate::data::Data;

/// For how many milliseconds they glide; `style/widget.css` has the same.
const TIME: u32 = 600;

/// For how many milliseconds the map travels.
const TRAVEL: f64 = 400.0;

/// Begins each area at the place and size of before, and lets it go where it belongs. Who wants no motion has none.
pub fn glide(drawing: &Drawing, data: &Data, before: &Ground, now: &Ground) {
    let Some(root) = drawing.shapes().next().and_then(|(_, shape)| shape.closest("svg").ok().flatten())
    else {
        return;
    };
    if is_still() {
        return;
    }
    let mut gliding: Vec<Element> = Vec::new();
    for (council, shape) in drawing.shapes() {
        if let Some(there) = moved(data, before, now, council) {
            set_transform(shape, &there);
            gliding.push(shape.clone().into());
        }
    }
    // Where they begin has to be known before they are let go.
    let _ = root.client_width();
    let _ = root.class_list().add_1("gliding");
    for shape in &gliding {
        set_transform(shape, "");
    }
    after(TIME, move || {
        let _ = root.class_list().remove_1("gliding");
    });
}

/// The transform that brings a council's area to the place and size that it had.
fn moved(data: &Data, before: &Ground, now: &Ground, council: CouncilIx) -> Option<String> {
    let here = now.group(council)?;
    let alone;
    let (was, group) = match before.group(council) {
        Some(group) => (&before.tiling, group),
        None => {
            alone = before.tiling.regroup(&[before.areas(&data.atlas.land, council)]);
            (&alone, 0)
        }
    };
    let ([x, y], [was_x, was_y]) = (now.tiling.centre(here)?, was.centre(group)?);
    let scale = (was.area(group) / now.tiling.area(here)).sqrt();
    let pixels = |n: f64| [&(n as i32).to_string(), "px"].concat();
    let (dx, dy) = (pixels(was_x - x * scale), pixels(was_y - y * scale));
    Some(["translate(", &dx, ",", &dy, ") scale(", &decimal(scale), ")"].concat())
}

/// Through the CSSOM, which a strict policy allows.
fn set_transform(shape: &Element, transform: &str) {
    // An SVG element has the same `style`.
    let _ = shape.unchecked_ref::<HtmlElement>().style().set_property("transform", transform);
}

/// The way of a map to what is chosen. Names and what lies at the map's corners are hidden meanwhile: they belong to its end.
#[derive(Clone, Default)]
pub struct Travel {
    /// The next frame of it, called off when it is dropped.
    frame: Rc<RefCell<Option<AnimationFrame>>>,
}

impl Travel {
    /// Shows a part of the map in `root`: by way of all that lies between, where it comes `from` another one, else at once.
    pub fn go(&self, root: &Element, from: Option<Viewport>, to: Viewport) {
        self.frame.take();
        let from = from.filter(|from| *from != to && !is_still());
        let is_travelling = from.is_some();
        let _ = root.class_list().toggle_with_force("travelling", is_travelling);
        match from {
            Some(from) => self.step(root.clone(), timing::now(), from, to),
            None => show(root, to),
        }
    }

    fn step(&self, root: Element, began: f64, from: Viewport, to: Viewport) {
        let share = ((timing::now() - began) / TRAVEL).clamp(0.0, 1.0);
        if share >= 1.0 {
            show(&root, to);
            let _ = root.class_list().remove_1("travelling");
            return;
        }
        // Slowly at both ends.
        show(&root, from.towards(to, share * share * (3.0 - 2.0 * share)));
        let travel = self.clone();
        let next = request_animation_frame(move |_| travel.step(root, began, from, to));
        *self.frame.borrow_mut() = Some(next);
    }
}

fn show(root: &Element, viewport: Viewport) {
    let _ = root.set_attribute("viewBox", &viewport.view_box());
}
