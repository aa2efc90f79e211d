//! Which area lies beside an arc.

use super::DecodeError;
use super::coder::{Bit, Coder};
use super::number::Number;

/// Number of a base area, or [`OUTSIDE`].
pub type Label = u16;

/// The label of all that lies outside the areas.
pub const OUTSIDE: Label = Label::MAX;

/// Codes labels by a move-to-front list of those already seen. A new label is coded by how many codes not yet seen lie between it
/// and the area beside it: neighbours on the ground are often neighbours in the order of codes.
pub struct Labels {
    /// Latest first.
    seen: Vec<Label>,
    /// Sorted.
    unseen: Vec<Label>,
    is_new: Bit,
    rank: Number,
    distance: Number,
}

impl Labels {
    /// No area seen yet.
    pub fn new(areas: usize) -> Labels {
        Labels {
            seen: vec![OUTSIDE],
            unseen: (0..areas as Label).collect(),
            is_new: Bit::NEW,
            rank: Number::NEW,
            distance: Number::NEW,
        }
    }

    /// Codes a label; `beside` is the label on the other side of the arc.
    pub fn code(
        &mut self,
        coder: &mut impl Coder,
        beside: Label,
        label: Label,
    ) -> Result<Label, DecodeError> {
        let rank = self.seen.iter().position(|&seen| seen == label);
        let label = if coder.bit(&mut self.is_new, rank.is_none())? {
            let area_beside =
                [beside].into_iter().chain(self.seen.iter().copied()).find(|&seen| seen != OUTSIDE);
            let position = |label: Label| self.unseen.partition_point(|&unseen| unseen < label) as i32;
            let from = position(area_beside.unwrap_or(0));
            let found = from + self.distance.signed(coder, position(label) - from)?;
            let found = usize::try_from(found).ok().filter(|&found| found < self.unseen.len());
            self.unseen.remove(found.ok_or(DecodeError("The boundaries name an area that does not exist."))?)
        } else {
            let rank = self.rank.code(coder, rank.unwrap_or(0) as u32)? as usize;
            if rank >= self.seen.len() {
                return Err(DecodeError("The boundaries name an area that was not yet seen."));
            }
            self.seen.remove(rank)
        };
        self.seen.insert(0, label);
        Ok(label)
    }
}

/// The label of an area on one side of an arc.
pub fn label(area: Option<u16>) -> Label {
    area.unwrap_or(OUTSIDE)
}

/// The area with a label.
pub fn area(label: Label) -> Option<u16> {
    (label != OUTSIDE).then_some(label)
}

/// The digits of a code that is a letter and eight digits.
pub fn code_number(code: &str) -> Option<u32> {
    let [letter, digits @ ..] = code.as_bytes() else { return None };
    let plain = letter.is_ascii_alphabetic() && digits.len() == 8 && digits.iter().all(u8::is_ascii_digit);
    plain.then(|| digits.iter().fold(0, |number, digit| number * 10 + u32::from(digit - b'0')))
}

/// The code of a letter (ASCII; what is beyond is cut off) and the last eight digits of a number.
pub fn code_text(letter: u8, number: u32) -> String {
    let mut code = String::with_capacity(9);
    code.push(char::from(letter & 0x7f));
    let mut place = 10_000_000;
    while place > 0 {
        code.push(char::from(b'0' + (number / place % 10) as u8));
        place /= 10;
    }
    code
}
