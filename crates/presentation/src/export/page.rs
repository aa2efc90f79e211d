//! The page of a picture: what stands above each other on it, and where it all comes from.

use model::Register;

use super::wrapped::lines;
use super::xml::{Element, element};
use crate::words;

/// Width of a picture in pixels: an A4 page at 300 dots an inch.
pub const WIDTH: u32 = 2480;

/// Width of the page in its own units; about pixels of a screen.
pub(super) const PAGE: f64 = 1000.0;
/// Room at the edges.
pub(super) const MARGIN: f64 = 40.0;
/// Width of what is between them.
pub(super) const INNER: f64 = PAGE - 2.0 * MARGIN;
const FONT: &str = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/// Puts things under each other.
pub(super) struct Page {
    /// How far down it is filled.
    pub(super) down: f64,
    /// What is on it.
    pub(super) parts: Vec<Element>,
}

/// What letters look like.
pub(super) struct Letters<'a> {
    pub(super) size: f64,
    pub(super) weight: &'static str,
    pub(super) fill: &'a str,
}

impl Page {
    pub(super) fn new() -> Page {
        Page { down: MARGIN, parts: Vec::new() }
    }

    /// Words across the page, in as many lines as they need.
    pub(super) fn paragraph(&mut self, words: &str, letters: &Letters) {
        self.block(words, MARGIN, INNER, letters);
    }

    /// Words from a place on, within a width.
    pub(super) fn block(&mut self, words: &str, left: f64, width: f64, letters: &Letters) {
        // Bold letters are wider.
        let wide = if letters.weight == "400" { 1.0 } else { 1.18 };
        for line in lines(words, letters.size * wide, width) {
            self.down += letters.size * 1.35;
            self.parts.push(text(&line, left, self.down - letters.size * 0.3, letters));
        }
    }

    /// Words of little weight at the end, and the whole page as SVG: what it is called, and what it says to those who do not see it.
    pub(super) fn finish(
        mut self,
        [title, description]: [&str; 2],
        about: &[String],
        small: &Letters,
        surface: &str,
        patterns: Element,
    ) -> Element {
        for words in about {
            self.paragraph(words, small);
            self.down += 4.0;
        }
        let height = (self.down + MARGIN - 4.0).ceil();
        let pixels = f64::from(WIDTH);
        element("svg")
            .with("xmlns", "http://www.w3.org/2000/svg")
            .at("width", pixels)
            .at("height", (pixels * height / PAGE).round())
            .with("viewBox", [0.0, 0.0, PAGE, height].map(|number| number.to_string()).join(" "))
            .with("role", "img")
            .with("lang", "en-GB")
            .with("font-family", FONT)
            .add([element("title").words(title), element("desc").words(description)])
            .add([patterns])
            .add([element("rect").at("width", PAGE).at("height", height).with("fill", surface)])
            .add(self.parts)
    }
}

/// Words in one line.
pub(super) fn text(words: &str, x: f64, y: f64, letters: &Letters) -> Element {
    element("text")
        .at("x", x)
        .at("y", y)
        .at("font-size", letters.size)
        .with("font-weight", letters.weight)
        .with("fill", letters.fill)
        .words(words)
}

/// Edition, date and address, where they are to be said; what the licences ask for.
pub(super) fn about(register: &Register, date: &str, link: &str) -> Vec<String> {
    let version = &register.package().version;
    let mut made = ["Shared Services Map, edition ", version, " of the data."].concat();
    if !date.is_empty() {
        made.push_str(&[" Made on ", date, "."].concat());
    }
    let mut about = vec![made, words::CREDITS.to_string()];
    if !link.is_empty() {
        about.insert(1, link.to_string());
    }
    about
}
