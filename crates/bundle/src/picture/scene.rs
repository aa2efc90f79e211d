//! What a picture shows, as the app decides it: the same functions of `presentation`, asked for the same first view.

use std::rc::Rc;

use model::Query;
use model::records::CouncilIx;
use model::register::Tier;
use presentation::Answer;
use presentation::headline::Headline;
use presentation::map::colours::Choropleth;
use presentation::map::ground::Ground;
use presentation::map::measures::ColourBy;
use presentation::map::opening;
use presentation::map::viewport::Viewport;
use presentation::selection::{Selection, fitting_tier, shown_year};

use super::Studio;

/// The first view of England, or of a council.
pub struct Scene<'a> {
    /// What it is drawn from.
    pub studio: &'a Studio,
    /// The council that it is about.
    pub council: Option<CouncilIx>,
    /// The year that is shown; `None` for the present.
    pub year: Option<i32>,
    /// What there is to tell.
    pub answer: Answer,
    /// The sentence, and the line below it.
    pub headline: Headline,
    /// The colours.
    pub colours: Choropleth,
    /// The areas, on the app's boundaries.
    pub ground: Rc<Ground>,
    /// The part of the map that is shown.
    pub viewport: Viewport,
    /// The councils that it shares with, most first.
    pub partners: Vec<(CouncilIx, u32)>,
}

impl<'a> Scene<'a> {
    /// The first view of a council, or of England.
    pub fn new(studio: &'a Studio, council: Option<CouncilIx>) -> Scene<'a> {
        let register = &studio.register;
        let year = shown_year(register, None, council);
        let query = Query { year, ..Query::default() };
        let answer = Answer::of(register, &query);
        let present = year.map(|_| Answer::of(register, &Query::default()));
        let by = ColourBy::of(Default::default(), council, None);
        let colours = Choropleth::of(register, by, &answer, present.as_ref());
        let headline = Headline::of(register, &query, &answer, council);
        let tier = fitting_tier(register, council, None);
        let ground = studio.atlas.ground(register, answer.year(register), tier);
        let selection = Selection { council, arrangement: None, tier, hexagons: false };
        let partners = match council {
            Some(council) => presentation::council::partners(register, &answer, council),
            None => Vec::new(),
        };
        let viewport = opening::viewport(&studio.atlas.land, &ground, &selection, &partners);
        Scene { studio, council, year, answer, headline, colours, ground, viewport, partners }
    }

    /// The tier that is drawn.
    pub fn tier(&self) -> Tier {
        fitting_tier(&self.studio.register, self.council, None)
    }
}
