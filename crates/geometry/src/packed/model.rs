//! What is likely: the contexts of all parts of the format.

use super::DecodeError;
use super::coder::{Bit, Coder};
use super::labels::{Label, Labels, OUTSIDE};
use super::nodes::{Ends, Node};
use super::number::{Number, digits};
use crate::grid::Point;

/// All contexts, and the rules by which what is known already shortens what is coded next.
pub struct Format {
    /// Counts and the grid.
    pub header: Number,
    /// Differences of codes.
    pub codes: Number,
    /// Whether a component is a lone loop.
    pub is_loop: Bit,
    /// From the start of one component to that of the next.
    pub starts: Number,
    /// Areas on either side.
    pub labels: Labels,
    is_closing: [Bit; 4],
    is_known_end: [Bit; 4],
    ranks: Number,
    is_last: [Bit; 32],
    lengths: Number,
    is_negative: [Bit; 162],
}

impl Format {
    /// Nothing is known but the number of areas.
    pub fn new(areas: usize) -> Format {
        Format {
            header: Number::NEW,
            codes: Number::NEW,
            is_loop: Bit::NEW,
            starts: Number::NEW,
            labels: Labels::new(areas),
            is_closing: [Bit::NEW; 4],
            is_known_end: [Bit::NEW; 4],
            ranks: Number::NEW,
            is_last: [Bit::NEW; 32],
            lengths: Number::NEW,
            is_negative: [Bit::NEW; 162],
        }
    }

    /// Codes what lies left and right of the next arc out of a node.
    ///
    /// On the right is what an arc there already has on its left; what is on the left mostly closes the node.
    pub fn sides(
        &mut self,
        coder: &mut impl Coder,
        node: &Node,
        left: Label,
        right: Label,
    ) -> Result<(Label, Label), DecodeError> {
        let right = match node.lefts.last() {
            Some(&waiting) => waiting,
            None => self.labels.code(coder, OUTSIDE, right)?,
        };
        if let Some(&waiting) = node.rights.last() {
            let context = usize::from(node.arcs.min(3));
            if coder.bit(&mut self.is_closing[context], left == waiting)? {
                return Ok((waiting, right));
            }
        }
        Ok((self.labels.code(coder, right, left)?, right))
    }

    /// Codes where an arc ends: at the open node of this position, found by its rank among the likely ends, or at a new
    /// node. Gives the position.
    pub fn known_end(
        &mut self,
        coder: &mut impl Coder,
        ends: &Ends,
        position: Option<usize>,
    ) -> Result<Option<usize>, DecodeError> {
        let likeliest = ends.at_rank(0);
        let context = likeliest.map_or(3, |(misfit, ..)| misfit);
        if !coder.bit(&mut self.is_known_end[context], position.is_some())? {
            return Ok(None);
        }
        let rank = position.map_or(0, |position| ends.rank(position)) as u32;
        let rank = self.ranks.code(coder, rank)? as usize;
        let unknown = DecodeError("The boundaries lead to a place that was not yet seen.");
        let end = if rank == 0 { likeliest } else { ends.at_rank(rank) };
        end.map(|(.., position)| Some(position)).ok_or(unknown)
    }

    /// Codes whether the next step is the arc's last, after so many steps, so far from the end if that is known.
    pub fn is_last(
        &mut self,
        coder: &mut impl Coder,
        made: usize,
        rest: Option<Point>,
        last: bool,
    ) -> Result<bool, DecodeError> {
        let context = match rest {
            Some([x, y]) => digits(x.unsigned_abs().max(y.unsigned_abs())).min(15),
            None => 16 + digits(made as u32).min(15),
        };
        coder.bit(&mut self.is_last[context], last)
    }

    /// Codes a step from point to point, after another one (zero where there is none), towards a known end (zero where
    /// there is none).
    ///
    /// Its length along either axis has one context: those by the step before, by the other axis or by a running mean
    /// were all measured, and won less than half a per cent or lost.
    pub fn step(
        &mut self,
        coder: &mut impl Coder,
        before: Point,
        rest: Point,
        step: Point,
    ) -> Result<Point, DecodeError> {
        let sign = |value: i32| (value.signum() + 1) as usize;
        let mut coded: Point = [0, 0];
        for axis in [0, 1] {
            let length = self.lengths.code(coder, step[axis].unsigned_abs())? as i32;
            if length > 0 {
                let turn = if axis == 1 { 3 * sign(before[0]) + sign(coded[0]) } else { 0 };
                let context = ((axis * 3 + sign(before[axis])) * 3 + sign(rest[axis])) * 9 + turn;
                let negative = coder.bit(&mut self.is_negative[context], step[axis] < 0)?;
                coded[axis] = if negative { -length } else { length };
            }
        }
        Ok(coded)
    }
}
