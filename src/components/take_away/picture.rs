//! The map of what is found as a picture.

use std::rc::Rc;

use leptos::prelude::*;
use model::Query;
use presentation::Answer;
use presentation::export::Drawn;
use presentation::export::picture::{Palette, Picture, draw};
use presentation::map::colours::Choropleth;
use presentation::map::ground::Ground;
use presentation::map::legend::measure_words;
use presentation::map::measures::ColourBy;
use presentation::map::opening;
use presentation::words;

use super::files::{link, name, with_found};
use super::offered;
use super::tables::Offer;
use crate::browser::today;
use crate::components::lazy::lazy;
use crate::data::Data;
use crate::state::Store;

lazy!(/// What draws the map, as [`Offer`]s of an SVG and of a PNG file.
    map_pictures: [Offer; 2] = [svg, png]);

fn svg(store: Store, said: RwSignal<String>) {
    offered::svg(said, &name(store, "svg"), &picture(store));
}

fn png(store: Store, said: RwSignal<String>) {
    offered::png(said, name(store, "png"), picture(store));
}

/// What the map draws for the year, tier and layout that are asked for.
fn ground(store: Store, data: &Data) -> Rc<Ground> {
    let year = store.year_untracked().unwrap_or_else(|| data.register.present());
    let selection = store.selection.get_untracked();
    let hexagons = if selection.hexagons { data.hexagons(year, selection.tier) } else { None };
    hexagons.unwrap_or_else(|| data.ground(year, selection.tier))
}

/// The map of what is found as a picture, with the part of the country that the map opens with.
fn picture(store: Store) -> Drawn {
    let link = link(store);
    let measure = store.state.with_untracked(|state| state.measure);
    let selection = store.selection.get_untracked();
    let together = untrack(|| store.together());
    with_found(store, |found, data| {
        let register = found.register;
        let by = ColourBy::of(measure, found.council, ColourBy::one_service(register, found.query));
        // The colours keep their steps over the years: those of the present.
        let present = found.answer.summary.year.map(|_| {
            let timeless = Query { year: None, ..found.query.clone() };
            Answer::of(register, &timeless)
        });
        let colours = Choropleth::of(register, by, found.answer, present.as_ref());
        let partners =
            found.council.map(|council| presentation::council::partners(register, found.answer, council));
        let partners = partners.unwrap_or_default();
        let (ground, land) = (ground(store, data), &data.atlas.land);
        draw(&Picture {
            found: *found,
            land,
            viewport: opening::viewport(land, &ground, &selection, &partners),
            ground,
            finer: None,
            selection,
            partners: &partners,
            together: &together,
            colours: &colours,
            measure: &measure_words(register, measure, by),
            palette: &Palette::default(),
            date: &words::date(today()),
            link: &link,
        })
    })
}
