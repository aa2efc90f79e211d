//! Counters: how likely a bit is in one context, and how often it was seen there.
//!
//! A counter is 16 bits: the probability of 1, of 4,096, in the upper twelve (with its top bit turned over, so that zero
//! is a counter that has seen nothing), and in the lower four how many bits were seen, up to [`MOST`].

/// How much of the way to the bit a counter goes, of 65,536: 1 / (seen + 1.15), and no less than a sixteenth.
const STEPS: [u16; 16] = [
    56_988, 30_482, 20_805, 15_792, 12_725, 10_656, 9_166, 8_041, 7_162, 6_457, 5_878, 5_394, 4_984, 4_632,
    4_326, 4_096,
];
const MOST: u16 = 15;
const EVEN: u16 = 0x8000;

/// The probability of 1, of 4,096.
pub fn chance(counter: u16) -> usize {
    usize::from((counter ^ EVEN) >> 4)
}

/// Takes in the bit that came.
pub fn learn(counter: &mut u16, bit: bool) {
    let seen = *counter & MOST;
    let chance = chance(*counter) as i32;
    let goal = if bit { 4095 } else { 0 };
    let chance = chance + (goal - chance) * i32::from(STEPS[usize::from(seen)]) / 65_536;
    *counter = ((chance as u16) << 4 ^ EVEN) | (seen + 1).min(MOST);
}

/// A finer counter, where there are few.
#[derive(Clone, Copy)]
pub struct Agreement {
    /// The probability of 1, of 65,536.
    pub chance: u16,
    seen: u8,
}

impl Agreement {
    /// Nothing seen.
    pub const NEW: Agreement = Agreement { chance: 1 << 15, seen: 0 };

    /// Takes in the bit that came.
    pub fn learn(&mut self, bit: bool) {
        let goal = if bit { 65_535 } else { 0 };
        let chance = i32::from(self.chance);
        self.chance = (chance + (goal - chance) / (i32::from(self.seen) + 2)) as u16;
        self.seen = self.seen.saturating_add(1);
    }
}
