//! The map that is shown as a picture of its own: a page with title, legend, filters in words, date and credits.
//!
//! `palette` has the colours, `sheet` lays the page out, `map` draws what is on the map.

mod map;
mod palette;
mod sheet;

use std::rc::Rc;

use model::records::CouncilIx;

use super::Found;
use super::drawn::Drawn;
use crate::Selection;
use crate::map::colours::Choropleth;
use crate::map::finer::Finer;
use crate::map::ground::Ground;
use crate::map::land::Land;
use crate::map::viewport::Viewport;

pub use super::page::WIDTH;
pub use palette::Palette;

/// What is drawn: what the screen shows, and the words around it.
pub struct Picture<'a> {
    /// What the filters find.
    pub found: Found<'a>,
    /// Which areas belong to which council.
    pub land: &'a Land,
    /// The areas that are shown.
    pub ground: Rc<Ground>,
    /// Finer shapes of a part that is zoomed in, with their areas, where they are shown.
    pub finer: Option<(&'a Finer, Rc<Ground>)>,
    /// What is selected.
    pub selection: Selection,
    /// The councils that the selected one shares with, most first.
    pub partners: &'a [(CouncilIx, u32)],
    /// The councils whose common services with the selected one are asked for.
    pub together: &'a [CouncilIx],
    /// The colours of the councils.
    pub colours: &'a Choropleth,
    /// What the colours tell, in words ([`crate::map::legend::measure_words`]).
    pub measure: &'a str,
    /// The part of the map that is shown.
    pub viewport: Viewport,
    /// The palette; [`Palette::default`] is the stylesheet's light one.
    pub palette: &'a Palette,
    /// The day on which it is made, in words ([`crate::words::date`]); empty where it is not to be said.
    pub date: &'a str,
    /// The address of what is shown; empty where it is not to be said.
    pub link: &'a str,
}

/// The picture, [`WIDTH`] pixels wide, which is an A4 page at 300 dots an inch; its height follows from what is on it.
pub fn draw(picture: &Picture) -> Drawn {
    Drawn::new(sheet::sheet(picture))
}
