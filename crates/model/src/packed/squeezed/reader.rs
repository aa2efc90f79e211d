//! Squeezed columns, read a part at a time.

use super::coder::{Reader, Told};
use super::least;
use super::predictor::Predictor;

/// Columns on their way out of their squeezed form.
pub struct Squeezed<'a> {
    predictor: Predictor,
    primer: Vec<u8>,
    reader: Reader<'a>,
    squeezed: usize,
    /// Where the primer and each column end.
    ends: Vec<usize>,
    at: usize,
}

impl<'a> Squeezed<'a> {
    /// Columns of these lengths; `None` where there are too few bytes for them.
    pub fn new(bytes: &'a [u8], primer: Vec<u8>, lengths: &[usize]) -> Option<Squeezed<'a>> {
        let mut ends = vec![primer.len()];
        let mut end = primer.len();
        for length in lengths {
            end = end.checked_add(*length)?;
            ends.push(end);
        }
        if bytes.len() < least(end - primer.len()) {
            return None;
        }
        let predictor = Predictor::new(end);
        Some(Squeezed { predictor, primer, reader: Reader::new(bytes), squeezed: bytes.len(), ends, at: 0 })
    }

    /// Reads up to `most` bytes more; true when nothing is left to be read.
    pub fn read(&mut self, most: usize) -> bool {
        for _ in 0..most {
            while self.ends.get(self.at) == Some(&self.predictor.past.bytes.len()) {
                self.at += 1;
                self.predictor.begin(self.at);
            }
            if self.at == self.ends.len() || self.reader.read > self.squeezed {
                return true;
            }
            match self.primer.get(self.predictor.past.bytes.len()) {
                Some(byte) => self.predictor.byte(&mut Told, *byte),
                None => self.predictor.byte(&mut self.reader, 0),
            };
        }
        false
    }

    /// The columns, one after the other; `None` where the bytes are not wholly theirs.
    pub fn finish(mut self) -> Option<Vec<u8>> {
        if self.at < self.ends.len() {
            return None;
        }
        let columns = self.predictor.past.bytes.split_off(self.primer.len());
        (self.reader.read.max(least(columns.len())) == self.squeezed).then_some(columns)
    }
}
