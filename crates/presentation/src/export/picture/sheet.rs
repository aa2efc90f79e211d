//! The page of a picture: title, what it rests on, the map, its legend, and where it all comes from.

use super::super::filters;
use super::super::wrapped::{lines, width};
use super::super::xml::{Element, element};
use super::{INNER, MARGIN, PAGE, Picture, map};
use crate::headline::Headline;
use crate::map::legend;
use crate::words;

/// Width of the picture in pixels: an A4 page at 300 dots an inch.
pub const WIDTH: u32 = 2480;

const FONT: &str = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/// Puts things under each other.
struct Page {
    down: f64,
    parts: Vec<Element>,
}

/// Letters of a paragraph.
struct Letters<'a> {
    size: f64,
    weight: &'static str,
    fill: &'a str,
}

impl Page {
    fn paragraph(&mut self, words: &str, letters: &Letters) {
        // Bold letters are wider.
        let wide = if letters.weight == "400" { 1.0 } else { 1.18 };
        for line in lines(words, letters.size * wide, INNER) {
            self.down += letters.size * 1.35;
            self.parts.push(text(&line, MARGIN, self.down - letters.size * 0.3, letters));
        }
    }
}

fn text(words: &str, x: f64, y: f64, letters: &Letters) -> Element {
    element("text")
        .at("x", x)
        .at("y", y)
        .at("font-size", letters.size)
        .with("font-weight", letters.weight)
        .with("fill", letters.fill)
        .words(words)
}

/// The whole picture.
pub(super) fn sheet(picture: &Picture) -> Element {
    let (found, palette) = (&picture.found, picture.palette);
    let headline = Headline::of(found.register, found.query, found.answer, found.council);
    let title = headline.text();
    let mut page = Page { down: MARGIN, parts: Vec::new() };
    let heading = Letters { size: 30.0, weight: "700", fill: &palette.text };
    let body = Letters { size: 16.0, weight: "400", fill: &palette.text };
    let small = Letters { size: 12.5, weight: "400", fill: &palette.quiet };

    page.paragraph(&title, &heading);
    page.down += 6.0;
    page.paragraph(&headline.below, &body);
    page.paragraph(&filters::sentence(found.register, found.query), &body);
    page.down += 16.0;

    let height = INNER * picture.viewport.height / picture.viewport.width;
    page.parts.push(map::map(picture, [MARGIN, page.down, INNER, height]));
    page.down += height + 16.0;
    key(picture, &mut page, &body);
    page.down += 14.0;

    for words in about(picture) {
        page.paragraph(&words, &small);
        page.down += 4.0;
    }
    page.down += MARGIN - 4.0;

    let whole = [0.0, 0.0, PAGE, page.down.ceil()];
    let pixels = f64::from(WIDTH);
    element("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .at("width", pixels)
        .at("height", (pixels * whole[3] / PAGE).round())
        .with("viewBox", whole.map(|number| number.to_string()).join(" "))
        .with("role", "img")
        .with("lang", "en-GB")
        .with("font-family", FONT)
        .add([element("title").words(&title), element("desc").words(&picture_words(picture))])
        .add([map::patterns(picture)])
        .add([element("rect")
            .at("width", PAGE)
            .at("height", whole[3])
            .with("fill", palette.surface.as_str())])
        .add(page.parts)
}

/// What the picture shows, for those who cannot see it.
fn picture_words(picture: &Picture) -> String {
    let found = &picture.found;
    [
        "A map of England. Its colours show ",
        picture.measure,
        ". ",
        &filters::sentence(found.register, found.query),
    ]
    .concat()
}

/// What the colours mean: a line of words, then the classes beside each other, in as many lines as they need.
fn key(picture: &Picture, page: &mut Page, letters: &Letters) {
    const SWATCH: f64 = 34.0;
    let measure = ["Showing ", picture.measure].concat();
    page.paragraph(&measure, &Letters { size: letters.size, weight: "600", fill: letters.fill });
    page.down += 6.0;
    let mut across = MARGIN;
    for row in legend::rows(picture.colours) {
        let wide = SWATCH + 8.0 + width(&row.words, letters.size) + 18.0;
        if across > MARGIN && across + wide > MARGIN + INNER {
            across = MARGIN;
            page.down += 26.0;
        }
        let hatching = map::is_hatched(picture).then_some("none-key");
        page.parts.push(
            element("rect")
                .at("x", across)
                .at("y", page.down)
                .at("width", SWATCH)
                .at("height", 18.0)
                .with("fill", picture.palette.fill(row.colour, hatching))
                .with("stroke", picture.palette.border.as_str()),
        );
        page.parts.push(text(&row.words, across + SWATCH + 8.0, page.down + 14.5, letters));
        across += wide;
    }
    page.down += 26.0;
}

/// Edition, date and address; what the licences ask for.
fn about(picture: &Picture) -> Vec<String> {
    let version = &picture.found.register.package().version;
    let mut made = ["Shared Services Map, edition ", version, " of the data."].concat();
    if !picture.date.is_empty() {
        made.push_str(&[" Made on ", picture.date, "."].concat());
    }
    let mut about = vec![made, words::CREDITS.to_string()];
    if !picture.link.is_empty() {
        about.insert(1, picture.link.to_string());
    }
    about
}
