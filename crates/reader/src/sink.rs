//! Where the reader gathers what it finds wrong, and what it understands all the same.

use model::order;

use crate::fault::{Fault, Faults, of_file};
use crate::note::{Note, Way};

/// Where faults and notes are gathered while reading.
#[derive(Debug)]
pub(crate) struct Sink {
    faults: Vec<Fault>,
    notes: Vec<Note>,
    most: usize,
}

/// The longest value and the longest words that a fault keeps, in bytes.
const KEPT: usize = 2000;

impl Default for Sink {
    /// A sink for all faults, however many.
    fn default() -> Sink {
        Sink::of(usize::MAX)
    }
}

impl Sink {
    /// A sink for so many faults.
    pub(crate) fn of(most: usize) -> Sink {
        Sink { faults: Vec::new(), notes: Vec::new(), most }
    }

    /// Whether no more faults are taken.
    pub(crate) fn is_full(&self) -> bool {
        self.faults.len() >= self.most
    }

    /// Adds a fault, where there is still room.
    pub(crate) fn push(&mut self, mut fault: Fault) {
        if !self.is_full() {
            fault.value = fault.value.map(shortened);
            fault.expected = shortened(fault.expected);
            self.faults.push(fault);
        }
    }

    /// Says that there may be more faults than these; `file` is the one that was being read.
    pub(crate) fn say_full(&mut self, file: &str) {
        let shown = self.faults.len();
        self.faults.push(of_file(
            file,
            format!("was not read to its end, for {shown} faults were found before; mend these first"),
        ));
    }

    /// Adds a fault of a whole file.
    pub(crate) fn file(&mut self, file: &str, expected: impl Into<String>) {
        self.push(of_file(file, expected));
    }

    /// Adds a fault of a whole row.
    pub(crate) fn row(&mut self, file: &str, row: usize, expected: impl Into<String>) {
        self.push(Fault { row: Some(row), ..of_file(file, expected) });
    }

    /// Adds a note of a whole file, or counts it where there is one of this way of writing.
    pub(crate) fn note_file(&mut self, way: Way, file: &str, taken: impl Into<String>) {
        self.note(way, of_file(file, taken));
    }

    /// Adds a note, or counts it where there is one of this way of writing.
    pub(crate) fn note(&mut self, way: Way, first: Fault) {
        match self.notes.iter_mut().find(|note| note.way == way) {
            Some(note) => note.more += 1,
            None => self.notes.push(Note { way, first, more: 0 }),
        }
    }

    /// The faults in order, or nothing where there are none; and the notes, those of whole files first.
    pub(crate) fn finish(mut self) -> (Result<(), Faults>, Vec<Note>) {
        order::sort(&mut self.notes, |a, b| a.way.cmp(&b.way));
        order::sort(&mut self.faults, Ord::cmp);
        self.faults.dedup();
        let sound = if self.faults.is_empty() { Ok(()) } else { Err(Faults(self.faults)) };
        (sound, self.notes)
    }
}

/// A text with its end cut off where it is longer than anybody would read.
fn shortened(mut text: String) -> String {
    if text.len() > KEPT {
        let end = (0..=KEPT).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        text.truncate(end);
        text.push('…');
    }
    text
}
