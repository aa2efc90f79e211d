//! What is found, made into files.

use std::rc::Rc;

use leptos::prelude::*;
use model::Query;
use presentation::Answer;
use presentation::export::citation::{self, Cited};
use presentation::export::picture::{Palette, Picture, draw};
use presentation::export::{Drawn, Found, geojson, json, names, table};
use presentation::map::colours::Choropleth;
use presentation::map::ground::Ground;
use presentation::map::legend::measure_words;
use presentation::map::measures::ColourBy;
use presentation::map::opening;
use presentation::words;

use crate::browser::today;
use crate::components::full_map::full_map;
use crate::data::Data;
use crate::state::Store;

/// Asks with what is found now.
fn with_found<T>(store: Store, ask: impl FnOnce(&Found, &Data) -> T) -> T {
    let council = store.selection.get_untracked().council;
    store.data(|data| {
        store.query.with_untracked(|query| {
            store.answer.with_untracked(|answer| {
                let found = Found { register: &data.register, query, answer, council, prose: &data.prose };
                ask(&found, data)
            })
        })
    })
}

/// A file of what is found.
#[derive(Clone, Copy)]
pub enum Kind {
    /// A table.
    Csv,
    /// The same for programs.
    Json,
    /// With the land of the members.
    GeoJson,
}

impl Kind {
    /// The ending of its name, and its media type.
    fn form(self) -> (&'static str, &'static str) {
        match self {
            Kind::Csv => ("csv", "text/csv;charset=utf-8"),
            Kind::Json => ("json", "application/json"),
            Kind::GeoJson => ("geojson", "application/geo+json"),
        }
    }
}

/// A file of what is found: its name, its media type and its text.
pub fn file(store: Store, kind: Kind) -> (String, &'static str, String) {
    let (ending, media_type) = kind.form();
    with_found(store, |found, data| {
        let text = match kind {
            Kind::Csv => table::to_csv(found),
            Kind::Json => json::to_json(found),
            Kind::GeoJson => geojson::to_geojson(found, &data.atlas.land),
        };
        (names::file(found, ending), media_type, text)
    })
}

/// The name of a file with this ending.
pub fn name(store: Store, ending: &str) -> String {
    with_found(store, |found, _| names::file(found, ending))
}

/// What the map draws for the year, tier and layout that are asked for.
fn ground(store: Store, data: &Data) -> Rc<Ground> {
    let year = store.year_untracked().unwrap_or_else(|| data.register.present());
    let selection = store.selection.get_untracked();
    let hexagons = if selection.hexagons { data.hexagons(year, selection.tier) } else { None };
    hexagons.unwrap_or_else(|| data.ground(year, selection.tier))
}

/// The map of what is found as a picture, with the part of the country that the map opens with.
pub fn picture(store: Store) -> Drawn {
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

/// How to cite what is found: in one line, and for BibTeX.
pub fn citations(store: Store) -> [String; 2] {
    let link = link(store);
    with_found(store, |found, _| {
        let cited = Cited { found: *found, link: Some(&link), accessed: Some(today()) };
        [citation::plain(&cited), citation::bibtex(&cited)]
    })
}

/// The address of what is shown: the page's own where it keeps the state, else that of the full map where the host names one.
pub fn link(store: Store) -> String {
    let here = window().location().href().unwrap_or_default();
    let options = store.options.get_untracked();
    if options.sync_url.is_some() {
        return here;
    }
    let full = untrack(|| full_map(store));
    full.and_then(|url| web_sys::Url::new_with_base(&url, &here).ok()).map_or(here, |url| url.href())
}
