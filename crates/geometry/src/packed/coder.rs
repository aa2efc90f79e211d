//! An adaptive binary range coder: each yes or no costs as many bits as it surprises.
//!
//! The arithmetic is that of LZMA (Igor Pavlov's specification, section "Range coder"), with probabilities that learn fast
//! at first and slower later, as the data is short.

use super::DecodeError;

/// What has been seen so far in one context.
#[derive(Clone, Copy)]
pub struct Bit {
    /// Probability of `false`, of 65536.
    zero: u16,
    seen: u8,
}

impl Bit {
    /// Nothing seen: both are as likely.
    pub const NEW: Bit = Bit { zero: 1 << 15, seen: 0 };

    /// Contexts learn from about so many of their last bits.
    const MEMORY: u8 = 60;

    /// The part of a range that stands for `false`: neither nothing nor all of it.
    fn split(self, range: u32) -> u32 {
        (range >> 12) * u32::from(self.zero >> 4).max(1)
    }

    /// Goes a part of the way to the bit that was seen: half of it at first, and less the more has been seen.
    fn learn(&mut self, bit: bool) {
        let part = PARTS[usize::from(self.seen.min(Bit::MEMORY))];
        let zero = u32::from(self.zero);
        let zero = if bit { zero - ((zero * part) >> 16) } else { zero + (((65_535 - zero) * part) >> 16) };
        self.zero = zero as u16;
        self.seen = (self.seen + 1).min(Bit::MEMORY);
    }
}

/// By how often a context was seen, 65536 parts by two more than that: two hundred thousand bits are too many to divide.
const PARTS: [u32; Bit::MEMORY as usize + 1] = {
    let mut parts = [0; Bit::MEMORY as usize + 1];
    let mut seen = 0;
    while seen < parts.len() {
        parts[seen] = 65_536 / (seen as u32 + 2);
        seen += 1;
    }
    parts
};

/// Either half of the codec. Encoding writes the bit that it is given; decoding ignores it and gives the one it reads.
/// So each rule of the format stands in the code once.
pub trait Coder {
    /// Codes one bit in a context.
    fn bit(&mut self, context: &mut Bit, bit: bool) -> Result<bool, DecodeError>;
}

/// Writes bits.
pub struct Encoder {
    low: u64,
    range: u32,
    held: u8,
    held_count: u32,
    bytes: Vec<u8>,
}

impl Encoder {
    pub fn new() -> Encoder {
        // The first byte to come out is always zero: holding none suppresses it.
        Encoder { low: 0, range: u32::MAX, held: 0, held_count: 0, bytes: Vec::new() }
    }

    /// Moves the top byte out, held back as long as a carry may still change it.
    fn shift(&mut self) {
        if self.low < 0xff00_0000 || self.low > 0xffff_ffff {
            let carry = (self.low >> 32) as u8;
            let mut byte = self.held;
            while self.held_count > 0 {
                self.bytes.push(byte.wrapping_add(carry));
                byte = 0xff;
                self.held_count -= 1;
            }
            self.held = (self.low >> 24) as u8;
        }
        self.held_count += 1;
        self.low = (self.low & 0x00ff_ffff) << 8;
    }

    /// All bytes.
    pub fn finish(mut self) -> Vec<u8> {
        for _ in 0..5 {
            self.shift();
        }
        self.bytes
    }
}

impl Coder for Encoder {
    fn bit(&mut self, context: &mut Bit, bit: bool) -> Result<bool, DecodeError> {
        let split = context.split(self.range);
        if bit {
            self.low += u64::from(split);
            self.range -= split;
        } else {
            self.range = split;
        }
        context.learn(bit);
        while self.range < 1 << 24 {
            self.range <<= 8;
            self.shift();
        }
        Ok(bit)
    }
}

/// Reads bits.
pub struct Decoder<'a> {
    code: u32,
    range: u32,
    bytes: std::slice::Iter<'a, u8>,
}

impl<'a> Decoder<'a> {
    pub fn new(bytes: &'a [u8]) -> Result<Decoder<'a>, DecodeError> {
        let mut decoder = Decoder { code: 0, range: u32::MAX, bytes: bytes.iter() };
        for _ in 0..4 {
            decoder.next_byte()?;
        }
        Ok(decoder)
    }

    fn next_byte(&mut self) -> Result<(), DecodeError> {
        let byte = self.bytes.next().ok_or(DecodeError("The boundaries end too early."))?;
        self.code = (self.code << 8) | u32::from(*byte);
        Ok(())
    }
}

impl Coder for Decoder<'_> {
    fn bit(&mut self, context: &mut Bit, _: bool) -> Result<bool, DecodeError> {
        let split = context.split(self.range);
        let bit = self.code >= split;
        if bit {
            self.code -= split;
            self.range -= split;
        } else {
            self.range = split;
        }
        context.learn(bit);
        while self.range < 1 << 24 {
            self.range <<= 8;
            self.next_byte()?;
        }
        Ok(bit)
    }
}
