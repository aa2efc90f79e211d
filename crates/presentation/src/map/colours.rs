//! The choropleth: the number of each council and the class that it falls into.

use model::Register;
use model::records::CouncilIx;

use super::classes::Classes;
use super::measures::ColourBy;
use crate::Answer;
use crate::address::Measure;

/// The colour of the council that the colours of the others are about.
pub const ITSELF: usize = 6;

/// The colours of the map for one answer.
#[derive(Debug, PartialEq)]
pub struct Choropleth {
    /// The quantity that the numbers measure.
    pub by: ColourBy,
    /// The number of each council.
    pub numbers: Vec<u32>,
    /// The classes of the numbers.
    pub classes: Classes,
}

impl Choropleth {
    /// The colours of an answer. Where the answer is about a year, `present` is the answer to the same filters without it.
    ///
    /// The classes are those of the present in every year, so that a play through the years shows growth. Where the present
    /// has no numbers, they are those of the year.
    pub fn of(register: &Register, by: ColourBy, answer: &Answer, present: Option<&Answer>) -> Choropleth {
        let numbers = by.numbers(register, answer);
        let classes = match present {
            None => Classes::of(&numbers),
            Some(present) => {
                let classes = Classes::of(&by.numbers(register, present));
                if classes.is_empty() { Classes::of(&numbers) } else { classes }
            }
        };
        Choropleth { by, numbers, classes }
    }

    /// The number of a council's colour: 0 for "none", 1 to 5, or [`ITSELF`].
    pub fn colour(&self, council: CouncilIx) -> usize {
        match self.by {
            ColourBy::Common(with) if with == council => ITSELF,
            _ => self.classes.colour(self.classes.class(self.numbers[usize::from(council.0)])),
        }
    }

    /// Whether "no number" means that nobody has published one: it is hatched then. Land of which nothing else is known is
    /// plain.
    pub fn nothing_is_not_published(&self) -> bool {
        self.by == ColourBy::Plain(Measure::Savings)
    }

    /// The words for "no number".
    pub fn nothing(&self) -> &'static str {
        match self.by {
            ColourBy::Common(_) => "none in common",
            ColourBy::Plain(Measure::Savings) => "not published",
            _ => "none known",
        }
    }
}
