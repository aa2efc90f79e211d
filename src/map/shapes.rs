//! Keeps the drawing as the store has it: areas, colours and names, and the outlines of what is chosen and pointed at.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use model::Query;
use model::records::CouncilIx;
use presentation::Selection;
use presentation::map::extent::members_drawn;
use presentation::map::finer::Finer;
use presentation::map::ground::Ground;
use presentation::map::measures::ColourBy;
use presentation::map::outlines::Outlines;
use presentation::services::groups::{Groups, groups};

use super::colours::Colours;
use super::finer::FinerShapes;
use super::glide::glide;
use super::scene::{SharedDrawing, ground, keep, words};
use crate::components::widgets::following;
use crate::state::Store;

/// Follows the store as long as the map is there.
pub fn follow(store: Store, colours: Colours, finer: FinerShapes, drawing: SharedDrawing) {
    follow_areas(store, colours, finer, drawing);
    follow_selection(store, finer, drawing);
    follow_pointed(store, finer, drawing);
}

/// Areas with their colours, and their names for assistive technology.
fn follow_areas(store: Store, colours: Colours, finer: FinerShapes, drawing: SharedDrawing) {
    let follow_names = following(move || describe(store, colours, drawing, true));
    let begun = Cell::new(false);
    let areas = RenderEffect::new(move |_: Option<()>| {
        let (ground, data, drawn) = (ground(store), store.data_rc(), drawing.get_value());
        let before = drawn.borrow_mut().tile(&data, &ground);
        if let Some(before) = before {
            glide(&drawn.borrow(), &data, &before, &ground);
        }
        let finer = finer_ground(store, finer);
        drawn.borrow_mut().refine(finer.as_ref().map(|(finer, ground)| (&**finer, &**ground)));
        colours.shown.with(|shown| {
            let mut drawing = drawn.borrow_mut();
            for council in &ground.councils {
                drawing.colour(*council, shown.colour(*council));
            }
        });
        // Nobody is to meet a council without a name: those that come with another year get theirs at once.
        if begun.replace(true) {
            describe(store, colours, drawing, false);
        }
        store.answer.track();
        follow_names();
    });
    keep(areas);
}

/// Writes the names of all councils, or of those that have none. It takes as long as the colours do, and nobody sees it: it
/// follows when they are painted.
fn describe(store: Store, colours: Colours, drawing: SharedDrawing, all: bool) {
    let drawing = drawing.get_value();
    let councils: Vec<CouncilIx> = drawing.borrow().in_order().collect();
    for council in councils {
        if !all && drawing.borrow().is_described(council) {
            continue;
        }
        let words = words(store, colours, council);
        store.register(|register| {
            drawing.borrow_mut().describe(council, &register.council(council).code, words);
        });
    }
}

/// The outlines of the selection: its partners, its lead, itself, and its ties.
fn follow_selection(store: Store, finer: FinerShapes, drawing: SharedDrawing) {
    let before = RefCell::new(None);
    let selected = RenderEffect::new(move |_: Option<()>| {
        let selection = store.selection.get();
        let partners = selection.council.map(|council| store.ties(council)).unwrap_or_default();
        let (together, year) = (store.together(), store.year());
        let (coarse, finer) = (ground(store), finer_ground(store, finer));
        let groups = groups_of_service(store);
        store.data(|data| {
            let Selection { council, arrangement, .. } = selection;
            let (land, drawn, transform) = match &finer {
                Some((finer, ground)) => (&finer.atlas.land, ground, finer.transform.as_str()),
                None => (&data.atlas.land, &coarse, ""),
            };
            let outlines = match &groups {
                Some(groups) => {
                    let councils = groups.of_councils.iter().map(|group| group.councils.as_slice());
                    Outlines::of_groups(land, drawn, councils)
                }
                None => {
                    let arrangement = arrangement.map(|it| (it, year.unwrap_or(data.register.present())));
                    let alone = council.filter(|_| arrangement.is_none());
                    // A line may lead to a council whose finer shape is not there.
                    Outlines::of(&data.register, land, drawn, council, arrangement, &partners, &together)
                        .with_lines(&data.atlas.land, &coarse, alone, &partners, &together)
                }
            };
            let before = before.replace(selection.council);
            let year = year.unwrap_or(data.register.present());
            let members = selection
                .arrangement
                .map(|it| members_drawn(&data.register, &data.atlas.land, &coarse, it, year));
            let drawing = drawing.get_value();
            drawing.borrow_mut().quieten(members.as_deref());
            drawing.borrow_mut().select(outlines, transform, before, selection.council);
        });
    });
    keep(selected);
}

/// The groups that share the one service that is asked for, while nothing is selected.
fn groups_of_service(store: Store) -> Option<Groups> {
    let Selection { council: None, arrangement: None, .. } = store.selection.get() else { return None };
    let year = store.year();
    store.query.with(|query| {
        store.register(|register| {
            ColourBy::one_service(register, query)?;
            Some(groups(register, &Query { year, ..query.clone() }))
        })
    })
}

/// The outline of the council that is pointed at.
fn follow_pointed(store: Store, finer: FinerShapes, drawing: SharedDrawing) {
    let pointed = RenderEffect::new(move |_: Option<()>| {
        let (council, coarse) = (store.pointed.get(), ground(store));
        let finer = finer_ground(store, finer).filter(|(finer, _)| council.is_some_and(|it| finer.has(it)));
        store.data(|data| {
            let (land, ground, transform) = match &finer {
                Some((finer, ground)) => (&finer.atlas.land, ground, finer.transform.as_str()),
                None => (&data.atlas.land, &coarse, ""),
            };
            let outline = council.map(|council| ground.outline(land, &ground.areas(land, council)));
            drawing.get_value().borrow_mut().point(outline.unwrap_or_default(), transform);
        });
    });
    keep(pointed);
}

/// The finer shapes that have come for the shown part of the map, and their ground of the year and tier that are asked for.
fn finer_ground(store: Store, finer: FinerShapes) -> Option<(Rc<Finer>, Rc<Ground>)> {
    let finer = finer.shown()?;
    let year = store.year().unwrap_or_else(|| store.register(|register| register.present()));
    let tier = store.selection.get().tier;
    let ground = store.register(|register| finer.ground(register, year, tier));
    Some((finer, ground))
}
