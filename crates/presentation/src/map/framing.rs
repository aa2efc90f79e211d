//! Which part of the map is shown: what was chosen, or what the person has moved to.
//!
//! The map is brought to each council or arrangement that is chosen, as it would be if the page were opened with it. It is left
//! alone in one case: who has zoomed or moved it and then chooses something *on* it can see what they choose, and keeps their
//! view. A search or a link names something that may be out of sight, so it always brings the map along.

use model::records::{ArrangementIx, CouncilIx};

use super::viewport::Viewport;
use crate::Selection;

/// What the map is brought to; nothing chosen stands for all of England.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// The selected council.
    pub council: Option<CouncilIx>,
    /// The selected arrangement.
    pub arrangement: Option<ArrangementIx>,
}

impl Chosen {
    /// What of a selection the map is brought to.
    pub fn of(selection: &Selection) -> Chosen {
        Chosen { council: selection.council, arrangement: selection.arrangement }
    }
}

/// A part of the map that was asked for by itself, and not by a choice.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Move {
    /// How many there have been, this one included.
    pub count: u32,
    /// The part.
    pub viewport: Viewport,
    /// Whether the person zoomed or moved the map. The map also moves along with the keyboard, from council to council.
    pub is_own: bool,
}

/// What is known when the part to be shown is decided.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// What is chosen.
    pub chosen: Chosen,
    /// The newest move.
    pub newest: Move,
    /// Whether the choice is made on the map itself.
    pub is_on_map: bool,
    /// Whether the pointer has just clicked: what lies under it must stay for the second click of a double click.
    pub is_clicking: bool,
}

/// The part of the map that is shown, and what is remembered for deciding what comes next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Framing {
    /// The part.
    pub viewport: Viewport,
    /// How many times the map has been brought to what was chosen.
    pub brought: u32,
    chosen: Chosen,
    moves: u32,
    /// Whether the person has moved the map since it was last brought somewhere.
    is_own: bool,
    /// Whether the map is still to be brought to what is chosen.
    is_due: bool,
}

impl Framing {
    /// The part that a map opens with.
    pub fn opening(viewport: Viewport, chosen: Chosen) -> Framing {
        Framing { viewport, brought: 0, chosen, moves: 0, is_own: false, is_due: false }
    }

    /// What is shown next. `fitting` gives the part that a map opens with for what is chosen now.
    pub fn next(mut self, now: Moment, fitting: impl FnOnce() -> Viewport) -> Framing {
        let Moment { chosen, newest, is_on_map, is_clicking } = now;
        if newest.count != self.moves {
            self.moves = newest.count;
            self.viewport = newest.viewport;
            self.is_due = false;
            // All of England with nothing chosen is how the map begins, however one came there.
            let is_as_at_first = newest.viewport.is_whole() && chosen == Chosen::default();
            self.is_own = (self.is_own || newest.is_own) && !is_as_at_first;
        }
        if chosen != self.chosen {
            self.chosen = chosen;
            self.is_due = !(is_on_map && self.is_own);
        }
        if self.is_due && !is_clicking {
            self.viewport = fitting();
            self.brought += 1;
            self.is_own = false;
            self.is_due = false;
        }
        self
    }
}
