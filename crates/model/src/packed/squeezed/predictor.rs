//! The predictor: guesses the next byte, bit by bit.
//!
//! A byte is one to four *nibbles* of four bits, so that the commonest letters take half the steps: one of [`COMMON`] is
//! its place there; other bytes below 127 are 8 to 15 for their upper half, then the lower one; all others 15, 15, and both
//! halves.

use super::coder::Coder;
use super::counters::{Agreement, chance, learn};
use super::curve::stretched;
use super::mixer::{GUESSES, Mixer};
use super::past::{CLASSES, CONTEXTS, LONGEST, Past, hash};

/// The commonest bytes of English.
const COMMON: &[u8; 8] = b" aeinost";

/// Kinds of nibble: the first; the second by the first; others.
const AREAS: u32 = 10;

/// The four nibbles of a byte, the first one uppermost; with fewer, zeros follow.
fn nibbles(byte: u8) -> u32 {
    let number = u32::from(byte);
    match COMMON.iter().position(|common| *common == byte) {
        Some(place) => (place as u32) << 12,
        None if byte < 127 => (number | 0x80) << 8,
        None => number | 0xff00,
    }
}

/// The byte of the nibbles so far, which stand behind a 1; `None` where one more has to come.
fn byte_of(nibbles: u32) -> Option<u8> {
    match nibbles {
        0x10..=0x17 => Some(COMMON[(nibbles & 7) as usize]),
        0x180..0x1ff => Some((nibbles & 0x7f) as u8),
        0x1_0000.. => Some(nibbles as u8),
        _ => None,
    }
}

/// What has been learnt of the bytes so far.
pub struct Predictor {
    pub past: Past,
    counters: Vec<u16>,
    shift: u32,
    /// For each number of bytes that agreed: whether the next bit does.
    agreement: [Agreement; LONGEST + 1],
    stretched: Vec<i16>,
    mixer: Mixer,
}

/// What is the same for the four bits of a nibble.
struct Situation {
    /// The first of its sets of weights: by the class of the last byte, the place of the nibble, its bits before, and how
    /// sure it is that they will be the expected ones.
    set: u32,
    /// The nibble that is expected, behind a 1; 0 for none.
    expected: u32,
    /// Where the counters of each context are.
    places: [usize; CONTEXTS],
}

impl Predictor {
    /// Nothing learnt. There are 8 to 16 counters (2 bytes each) for each byte to come, but no more than 4 million.
    pub fn new(bytes: usize) -> Predictor {
        let bits = (bytes | 127).min(1 << 18).ilog2() + 4;
        Predictor {
            past: Past::new(bits - 4),
            counters: vec![0; 1 << bits],
            shift: 32 - bits,
            agreement: [Agreement::NEW; LONGEST + 1],
            stretched: stretched(),
            mixer: Mixer::new((CLASSES * AREAS * 16 * 4) as usize),
        }
    }

    /// Another column begins.
    pub fn begin(&mut self, column: usize) {
        self.past.begin(column);
    }

    /// Codes the next byte and learns from it.
    pub fn byte(&mut self, coder: &mut dyn Coder, byte: u8) -> u8 {
        let expected = self.past.expected();
        let contexts = self.past.contexts();
        let expected = expected.map_or(0, |byte| nibbles(byte) | 0x1_0000);
        let given = nibbles(byte);
        let class = self.past.class();
        let (mut before, mut shift) = (1, 16);
        loop {
            shift -= 4;
            let still = expected >> (shift + 4) == before;
            let area = match before {
                1 => 0,
                0x18..=0x1f => before - 0x17,
                _ => AREAS - 1,
            };
            let situation = Situation {
                set: (class * AREAS + area) * 16 * 4,
                expected: if still { expected >> shift & 15 | 16 } else { 0 },
                places: contexts.map(|context| (hash(context, before) >> self.shift) as usize),
            };
            before = before << 4 | self.nibble(coder, &situation, given >> shift & 15);
            if let Some(byte) = byte_of(before) {
                self.past.push(byte);
                return byte;
            }
        }
    }

    fn nibble(&mut self, coder: &mut dyn Coder, situation: &Situation, given: u32) -> u32 {
        let mut node = 1;
        for place in (0..4).rev() {
            let bit = self.bit(coder, situation, node, place, given >> place & 1 == 1);
            node = node << 1 | u32::from(bit);
        }
        node & 15
    }

    /// Codes the bit of this place after those of `node`, which stand behind a 1.
    fn bit(
        &mut self,
        coder: &mut dyn Coder,
        situation: &Situation,
        node: u32,
        place: u32,
        given: bool,
    ) -> bool {
        let mut guesses = [0; GUESSES];
        for (guess, start) in guesses.iter_mut().zip(&situation.places) {
            *guess = self.odds(self.counters[start ^ node as usize]);
        }
        let (expects, agreed) = (situation.expected >> place & 1 == 1, self.past.agreed);
        let follows = situation.expected >> (place + 1) == node;
        let mut sure = 0;
        if follows {
            let agrees = i32::from(self.stretched[usize::from(self.agreement[agreed].chance >> 4)]);
            guesses[CONTEXTS] = if expects { agrees } else { -agrees };
            sure = (agreed as u32 / 8 + 1).min(3);
        }
        let set = (situation.set + node * 4 + sure) as usize;
        let one = self.mixer.mix(set, &guesses);
        let bit = coder.bit(one as u32, given);

        self.mixer.learn(set, &guesses, one, bit);
        for start in &situation.places {
            learn(&mut self.counters[start ^ node as usize], bit);
        }
        if follows {
            self.agreement[agreed].learn(bit == expects);
        }
        bit
    }

    fn odds(&self, counter: u16) -> i32 {
        i32::from(self.stretched[chance(counter)])
    }
}
