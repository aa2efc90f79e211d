//! The page of a picture: title, what it rests on, the map, its legend, and where it all comes from.

use super::super::filters;
use super::super::page::{INNER, Letters, MARGIN, Page, about, text};
use super::super::wrapped::width;
use super::super::xml::{Element, element};
use super::{Picture, map};
use crate::headline::Headline;
use crate::map::legend;

/// The whole picture.
pub(super) fn sheet(picture: &Picture) -> Element {
    let (found, palette) = (&picture.found, picture.palette);
    let headline = match picture.selection.arrangement {
        Some(arrangement) => Headline::of_arrangement(found.register, found.answer, arrangement),
        None => Headline::of(found.register, found.query, found.answer, found.council),
    };
    let title = headline.text();
    let mut page = Page::new();
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

    let about = about(found.register, picture.date, picture.link);
    let words = picture_words(picture);
    page.finish([&title, &words], &about, &small, &palette.surface, map::patterns(picture))
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
        let hatching = picture.colours.nothing_is_not_published().then_some("none-key");
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
    if let Some(words) = legend::pale(&picture.selection) {
        page.paragraph(words, letters);
    }
}
