//! A chart as a picture of its own: what it says as title, what it rests on, the chart with its words, date and credits.
//!
//! `years`, `small` and `bars` draw the kinds; all words stand in the picture, as nobody can point at it.

mod bars;
mod ink;
mod small;
mod years;

use model::Register;

use super::csv;
use super::drawn::Drawn;
use super::page::{Letters, Page, about};
use super::picture::Palette;
use crate::charts::chart::Chart;
use crate::charts::sheet::Sheet;
use ink::patterns;

/// A chart and the words around it.
pub struct ChartPicture<'a> {
    /// The register, for edition and credits.
    pub register: &'a Register,
    /// What is seen, in a sentence.
    pub title: &'a str,
    /// What it rests on; may be empty.
    pub below: &'a str,
    /// The filters in words; may be empty.
    pub filters: &'a str,
    /// The chart.
    pub chart: &'a Chart,
    /// The palette; [`Palette::default`] is the stylesheet's light one.
    pub palette: &'a Palette,
    /// The day on which it is made, in words; empty where it is not to be said.
    pub date: &'a str,
    /// The address of what is shown; empty where it is not to be said.
    pub link: &'a str,
}

/// The picture, [`super::picture::WIDTH`] pixels wide; its height follows from what is on it.
pub fn draw(picture: &ChartPicture) -> Drawn {
    let ChartPicture { register, title, below, filters, palette, .. } = picture;
    let heading = Letters { size: 28.0, weight: "700", fill: &palette.text };
    let body = Letters { size: 16.0, weight: "400", fill: &palette.text };
    let small = Letters { size: 12.5, weight: "400", fill: &palette.quiet };
    let mut page = Page::new();
    page.paragraph(title, &heading);
    page.down += 6.0;
    for words in [below, filters] {
        page.paragraph(words, &body);
    }
    page.down += 20.0;
    let description = match picture.chart {
        Chart::Years(plot) => years::draw(plot, palette, &mut page),
        Chart::Small(multiples) => small::draw(multiples, palette, &mut page),
        Chart::Bars(groups) => bars::draw(groups, palette, &mut page),
    };
    page.down += 18.0;
    let about = about(register, picture.date, picture.link);
    Drawn::new(page.finish(
        [title, &description],
        &about,
        &small,
        &palette.surface,
        patterns(picture.chart, palette),
    ))
}

/// The table of a chart as CSV, by the rules of everything that is taken away.
pub fn to_csv(sheet: &Sheet) -> String {
    let columns: Vec<&str> = sheet.columns.iter().map(String::as_str).collect();
    csv::table(&columns, &sheet.rows)
}
