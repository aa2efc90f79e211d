//! Whole numbers in adaptive contexts.

use super::DecodeError;
use super::coder::{Bit, Coder};

/// Numbers have fewer binary digits than this.
const DIGITS: usize = 28;

/// Contexts of a number: how many binary digits it has, then the digits.
pub struct Number {
    lengths: [Bit; DIGITS],
    /// By length: the second digit, the third after a 0 or a 1, all others.
    digits: [[Bit; 4]; DIGITS],
}

impl Number {
    /// Nothing seen.
    pub const NEW: Number = Number { lengths: [Bit::NEW; DIGITS], digits: [[Bit::NEW; 4]; DIGITS] };

    /// Codes a number below 2^28 - 1.
    pub fn code(&mut self, coder: &mut impl Coder, value: u32) -> Result<u32, DecodeError> {
        // One more, so that there always is a leading digit, which is not coded.
        let value = value.wrapping_add(1);
        let wanted = digits(value);
        let mut length = 1;
        while coder.bit(&mut self.lengths[length - 1], wanted > length)? {
            length += 1;
            if length > DIGITS {
                return Err(DecodeError("The boundaries hold a number that is too long."));
            }
        }
        let contexts = &mut self.digits[length - 1];
        let mut coded = 1;
        for place in (0..length - 1).rev() {
            let context = match coded {
                1 => 0,
                2 | 3 => coded as usize - 1,
                _ => 3,
            };
            let bit = coder.bit(&mut contexts[context], value >> place & 1 == 1)?;
            coded = coded << 1 | u32::from(bit);
        }
        Ok(coded - 1)
    }

    /// Codes a number with a sign, of magnitude below 2^27 - 1.
    pub fn signed(&mut self, coder: &mut impl Coder, value: i32) -> Result<i32, DecodeError> {
        let folded = self.code(coder, ((value << 1) ^ (value >> 31)) as u32)?;
        Ok((folded >> 1) as i32 ^ -((folded & 1) as i32))
    }
}

/// Number of binary digits; 0 has none.
pub fn digits(value: u32) -> usize {
    (32 - value.leading_zeros()) as usize
}
