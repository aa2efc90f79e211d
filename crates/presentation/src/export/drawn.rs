//! A picture that has been laid out, before it becomes a file.

use super::canvas::Canvas;
use super::paint::paint;
use super::xml::Element;

/// A picture: an SVG file, or steps on a canvas that draw the same.
#[derive(Clone, Debug)]
pub struct Drawn(Element);

impl Drawn {
    pub(super) fn new(svg: Element) -> Drawn {
        Drawn(svg)
    }

    /// The text of its SVG file: valid XML that needs no stylesheet, no script and no other file.
    pub fn svg(&self) -> String {
        let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        self.0.write(&mut text);
        text.push('\n');
        text
    }

    /// Its width and height in pixels.
    pub fn size(&self) -> [u32; 2] {
        ["width", "height"].map(|side| self.0.number(side).round() as u32)
    }

    /// Draws it on a canvas of its size: the same shapes, colours and words as in its SVG file.
    pub fn paint(&self, canvas: &mut dyn Canvas) {
        paint(&self.0, canvas);
    }
}
