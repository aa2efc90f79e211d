//! The picture that goes with an address of the site where somebody shares it.

use std::fmt::Write as _;

use model::Query;
use model::register::Tier;
use presentation::Answer;
use presentation::map::colours::Choropleth;
use presentation::map::measures::ColourBy;

use crate::picture::Studio;

/// Width and height in pixels, as platforms ask for them.
const SIZE: (f64, f64) = (1200.0, 630.0);
/// The colours of the map's classes, none to most, as the widget's stylesheet has them by day.
const COLOURS: [&str; 6] = ["#f4f6f6", "#e4f0ee", "#b5dad5", "#79bcb8", "#35919a", "#0d5a6e"];

/// England's councils, darker where more services are shared, as SVG without words: who shares the address brings its own, and
/// no fonts are needed to draw it.
pub fn picture(studio: &Studio) -> String {
    let register = studio.register();
    let answer = Answer::of(register, &Query::default());
    let by = ColourBy::of(Default::default(), None, None);
    let colours = Choropleth::of(register, by, &answer, None);
    let atlas = studio.england_atlas();
    let ground = atlas.ground(register, register.present(), Tier::Lower);
    let (width, height) = atlas.land.size();
    // The map in the middle, with some room above and below.
    let scale = SIZE.1 * 0.94 / height;
    let (left, top) = ((SIZE.0 - width * scale) / 2.0, (SIZE.1 - height * scale) / 2.0);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\"><rect width=\"{0}\" height=\"{1}\" fill=\"#ffffff\"/><rect width=\"{0}\" height=\"8\" fill=\"#0d5a6e\"/><g transform=\"translate({left:.3} {top:.3}) scale({scale:.6})\" stroke=\"#5b6b6f\" stroke-width=\"{2:.3}\">",
        SIZE.0,
        SIZE.1,
        0.5 / scale
    );
    for (at, council) in ground.councils.iter().enumerate() {
        let colour = COLOURS[colours.colour(*council).min(COLOURS.len() - 1)];
        let _ = write!(svg, "<path fill=\"{colour}\" d=\"{}\"/>", ground.tiling.path(at));
    }
    svg.push_str("</g></svg>");
    svg
}
