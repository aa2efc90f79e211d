//! One probability from many guesses.

use super::curve::{FARTHEST, squash};

/// The guesses of the contexts, and of what was seen before.
pub const GUESSES: usize = super::past::CONTEXTS + 1;

/// What a weight is at first, of 65,536.
const WEIGHT: i32 = 17_000;

/// How far weights go towards the guesses that were right.
const RATE: i32 = 7;

/// A weight of 65,536 for each guess.
type Weights = [i32; GUESSES];

/// Weights for each situation.
pub struct Mixer(Vec<Weights>);

impl Mixer {
    /// All guesses count alike in so many situations.
    pub fn new(situations: usize) -> Mixer {
        Mixer(vec![[WEIGHT; GUESSES]; situations])
    }

    /// The probability of 1, of 65,536, from these guesses (log-odds) in a situation.
    pub fn mix(&self, situation: usize, guesses: &[i32; GUESSES]) -> i32 {
        let mut sum = 0i64;
        for (guess, weight) in guesses.iter().zip(&self.0[situation]) {
            sum += i64::from(*guess) * i64::from(*weight);
        }
        squash((sum >> 16).clamp(i64::from(-FARTHEST), i64::from(FARTHEST)) as i32)
    }

    /// Trusts those more whose guesses were nearer to the bit that came than `one`.
    pub fn learn(&mut self, situation: usize, guesses: &[i32; GUESSES], one: i32, bit: bool) {
        let miss = (((i32::from(bit) << 16) - one) * RATE) >> 4;
        for (guess, weight) in guesses.iter().zip(&mut self.0[situation]) {
            *weight = weight.wrapping_add((guess * miss + (1 << 13)) >> 14);
        }
    }
}
