//! Text in a column: its bytes, with references to names that are known already and to the words of its title.
//!
//! Bytes below 32 are signs: 10 ends a text; 1 to 9 stand for the names 0 to 8 that the reader is given; 16 to 23 for
//! a run of words in style 0 to 7 (where it starts, counted from the end of the run before, and how many words it
//! takes stand in columns of their own); 24 to 31 for all words in style 0 to 7; 0 says that the next byte, less 64,
//! is meant as it is.
//!
//! What a column stands for grows with what has been read of it: at most [`GROWTH`] bytes for one, and [`ALLOWANCE`].
//! So a damaged file cannot fill the memory; the writer spells out what would break that rule.

use super::words::{Style, Words};
use super::{Column, ColumnWriter};

const GROWTH: usize = 16;
const ALLOWANCE: usize = 4096;

const LITERAL: u8 = 0;
const NAMES: usize = 9;
const END: u8 = b'\n';
const RUN: u8 = 16;
const ALL_WORDS: u8 = 24;

/// A run that is shorter saves nothing.
const SHORTEST_RUN: usize = 4;

/// The title's words, and the columns for runs of them.
pub(super) struct Runs<'r, C> {
    pub words: &'r Words,
    pub start: &'r mut C,
    pub count: &'r mut C,
}

/// A run of words found in a text.
struct Run {
    style: u8,
    from: usize,
    count: usize,
    length: usize,
}

impl ColumnWriter {
    /// Appends a text. The reader has to give the same names and words.
    pub fn text(&mut self, text: &str, names: &[&str], mut runs: Option<Runs<ColumnWriter>>) {
        let (mut rest, mut expected) = (text.as_bytes(), 0);
        while let Some(first) = rest.first() {
            let room = (GROWTH * self.bytes.len() + ALLOWANCE).saturating_sub(self.produced);
            let run = runs.as_ref().and_then(|runs| longest_run(rest, runs.words, expected, room));
            let taken = if let Some((name, length)) = longest_name(rest, names, room) {
                self.bytes.push(name as u8 + 1);
                length
            } else if let (Some(run), Some(runs)) = (run, &mut runs) {
                if run.count == runs.words.count() {
                    self.bytes.push(ALL_WORDS + run.style);
                } else {
                    self.bytes.push(RUN + run.style);
                    let step = run.from as i64 - expected as i64;
                    runs.start.varint((step << 1 ^ step >> 63) as u64);
                    runs.count.varint(run.count as u64);
                }
                expected = run.from + run.count;
                run.length
            } else {
                match *first {
                    sign @ 0..32 => self.bytes.extend_from_slice(&[LITERAL, sign + 64]),
                    byte => self.bytes.push(byte),
                }
                1
            };
            self.produced += taken;
            rest = &rest[taken..];
        }
        self.bytes.push(END);
    }
}

fn longest_name(rest: &[u8], names: &[&str], room: usize) -> Option<(usize, usize)> {
    let lengths = names.iter().take(NAMES).map(|name| name.len()).enumerate();
    lengths
        .filter(|&(name, length)| length > 1 && length <= room && rest.starts_with(names[name].as_bytes()))
        .max_by_key(|&(_, length)| length)
}

/// The longest run; of equal ones the nearest to the expected word, then the first.
fn longest_run(rest: &[u8], words: &Words, expected: usize, room: usize) -> Option<Run> {
    let mut best: Option<Run> = None;
    for from in words.beginning(rest) {
        for style in 0..Style::COUNT {
            let (length, count) = words.matching(rest, from, Style::new(style));
            let better = best.as_ref().is_none_or(|best| {
                length > best.length
                    || length == best.length && from.abs_diff(expected) < best.from.abs_diff(expected)
            });
            if (SHORTEST_RUN..=room).contains(&length) && better {
                best = Some(Run { style, from, count, length });
            }
        }
    }
    best
}

impl Column<'_> {
    /// The next text. A reference to what is not there, or text that is no UTF-8, breaks the column.
    pub fn text(&mut self, names: &[&str], mut runs: Option<Runs<Column>>) -> String {
        let (mut text, mut expected) = (Vec::new(), 0);
        while !self.is_broken() {
            let before = text.len();
            match self.byte() {
                END => break,
                LITERAL => text.push(self.byte().wrapping_sub(64)),
                name @ 1..=9 => match names.get(usize::from(name) - 1) {
                    Some(name) => text.extend_from_slice(name.as_bytes()),
                    None => self.refuse(),
                },
                sign @ RUN..32 => {
                    let known = runs.as_mut().is_some_and(|runs| runs.read(sign, &mut expected, &mut text));
                    if !known {
                        self.refuse();
                    }
                }
                11..16 => self.refuse(),
                byte => {
                    // Letters mostly come in runs.
                    let rest = self.rest();
                    let plain = rest.iter().position(|byte| *byte < 32).unwrap_or(rest.len());
                    text.push(byte);
                    text.extend_from_slice(&rest[..plain]);
                    self.skip(plain);
                }
            }
            self.produce(text.len() - before, GROWTH, ALLOWANCE);
        }
        String::from_utf8(text).unwrap_or_else(|_| {
            self.refuse();
            String::new()
        })
    }
}

impl Runs<'_, Column<'_>> {
    /// Appends the words that a sign stands for; false where there are not that many.
    fn read(&mut self, sign: u8, expected: &mut usize, text: &mut Vec<u8>) -> bool {
        let (mut from, mut count) = (0, self.words.count());
        if sign < ALL_WORDS {
            let step = self.start.u32();
            let step = (step >> 1) as i32 ^ -((step & 1) as i32);
            from = expected.wrapping_add_signed(step as isize);
            count = self.count.u32() as usize;
        }
        *expected = from.wrapping_add(count);
        self.words.write(from, count, Style::new(sign % 8), text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_without_end_are_refused() {
        let name = "x".repeat(1000);
        let read = |references: usize| {
            let bytes = [vec![1; references], vec![END]].concat();
            let mut column = Column::new(&bytes);
            let length = column.text(&[&name], None).len();
            column.is_whole().then_some(length)
        };
        assert_eq!(read(4), Some(4000));
        assert_eq!(read(10_000), None);
    }
}
