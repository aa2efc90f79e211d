//! An arithmetic coder for bits whose probability is known.

/// Either half of the codec. Writing takes the bit that it is given; reading ignores it and gives the one it finds. So
/// the predictor stands in the code once.
pub trait Coder {
    /// Codes a bit that is 1 with a probability of `one` of 65,536 (neither 0 nor all).
    fn bit(&mut self, one: u32, bit: bool) -> bool;
}

/// What is known on both sides and not written.
pub struct Told;

impl Coder for Told {
    fn bit(&mut self, _: u32, bit: bool) -> bool {
        bit
    }
}

/// The numbers that are still possible, both ends included. What both ends begin with is settled.
struct Range {
    low: u32,
    high: u32,
}

impl Range {
    const ALL: Range = Range { low: 0, high: u32::MAX };

    /// The last number that stands for 1: below the high end.
    fn split(&self, one: u32) -> u32 {
        self.low + ((u64::from(self.high - self.low) * u64::from(one)) >> 16) as u32
    }

    fn narrow(&mut self, split: u32, bit: bool) {
        if bit {
            self.high = split;
        } else {
            self.low = split + 1;
        }
    }

    /// Moves a settled byte out.
    fn settle(&mut self) -> Option<u8> {
        if (self.low ^ self.high) >> 24 != 0 {
            return None;
        }
        let byte = (self.low >> 24) as u8;
        self.low <<= 8;
        self.high = self.high << 8 | 0xff;
        Some(byte)
    }
}

/// Writes bits.
pub struct Writer {
    range: Range,
    bytes: Vec<u8>,
}

impl Writer {
    pub fn new() -> Writer {
        Writer { range: Range::ALL, bytes: Vec::new() }
    }

    /// All bytes: four of the low end close them, as the reader looks so far ahead.
    pub fn finish(mut self) -> Vec<u8> {
        self.bytes.extend_from_slice(&self.range.low.to_be_bytes());
        self.bytes
    }
}

impl Coder for Writer {
    fn bit(&mut self, one: u32, bit: bool) -> bool {
        self.range.narrow(self.range.split(one), bit);
        while let Some(byte) = self.range.settle() {
            self.bytes.push(byte);
        }
        bit
    }
}

/// Reads bits.
pub struct Reader<'a> {
    range: Range,
    code: u32,
    bytes: &'a [u8],
    /// How many bytes have been read; after the end, zeros are.
    pub read: usize,
}

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8]) -> Reader<'a> {
        let mut reader = Reader { range: Range::ALL, code: 0, bytes, read: 0 };
        (0..4).for_each(|_| reader.next());
        reader
    }

    fn next(&mut self) {
        let byte = self.bytes.get(self.read).copied().unwrap_or(0);
        self.code = self.code << 8 | u32::from(byte);
        self.read += 1;
    }
}

impl Coder for Reader<'_> {
    fn bit(&mut self, one: u32, _: bool) -> bool {
        let split = self.range.split(one);
        let bit = self.code <= split;
        self.range.narrow(split, bit);
        while self.range.settle().is_some() {
            self.next();
        }
        bit
    }
}
