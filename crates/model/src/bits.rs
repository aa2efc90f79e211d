//! Sets of arrangements, one bit each.

/// A set of the numbers below a fixed length: one bit each, 64 to a word.
///
/// Two sets that are combined have the same length: all sets of one register do. Bits past the length are never set,
/// so that counts need no mask. Every filter and every facet count is one pass of `and` and a count of ones over a few
/// words.
///
/// What was measured and lost stands in docs/decisions/sets-of-bits.md.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bits {
    words: Vec<u64>,
    len: usize,
}

impl Bits {
    /// The empty set of numbers below `len`.
    pub fn empty(len: usize) -> Bits {
        Bits { words: vec![0; len.div_ceil(64)], len }
    }

    /// The set of all numbers below `len`.
    pub fn full(len: usize) -> Bits {
        let mut words = vec![!0; len.div_ceil(64)];
        if let Some(last) = words.last_mut()
            && !len.is_multiple_of(64)
        {
            *last = (1 << (len % 64)) - 1;
        }
        Bits { words, len }
    }

    /// How many numbers the set can hold: those below this.
    pub fn capacity(&self) -> usize {
        self.len
    }

    /// Adds a number; one that the set cannot hold changes nothing.
    pub fn insert(&mut self, number: usize) {
        if number < self.len {
            self.words[number / 64] |= 1 << (number % 64);
        }
    }

    /// Takes all numbers out.
    pub fn clear(&mut self) {
        self.words.fill(0);
    }

    /// Whether the number is in the set.
    pub fn contains(&self, number: usize) -> bool {
        self.words.get(number / 64).is_some_and(|word| word >> (number % 64) & 1 == 1)
    }

    /// How many numbers are in the set.
    pub fn count(&self) -> u32 {
        self.words.iter().map(|word| word.count_ones()).sum()
    }

    /// Whether no number is in the set.
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    /// How many numbers are in both sets.
    pub fn count_both(&self, other: &Bits) -> u32 {
        self.words.iter().zip(&other.words).map(|(a, b)| (a & b).count_ones()).sum()
    }

    /// Keeps the numbers that are in the other set too.
    pub fn keep(&mut self, other: &Bits) {
        for (a, b) in self.words.iter_mut().zip(&other.words) {
            *a &= b;
        }
    }

    /// Adds the numbers of the other set.
    pub fn add(&mut self, other: &Bits) {
        for (a, b) in self.words.iter_mut().zip(&other.words) {
            *a |= b;
        }
    }

    /// Takes the numbers of the other set out.
    pub fn remove(&mut self, other: &Bits) {
        for (a, b) in self.words.iter_mut().zip(&other.words) {
            *a &= !b;
        }
    }

    /// The numbers in the set, ascending.
    pub fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        Ones { words: &self.words, word: 0, next: 0 }
    }
}

/// The ones of some words, ascending.
struct Ones<'a> {
    words: &'a [u64],
    /// What is left of the word before `next`.
    word: u64,
    next: usize,
}

impl Iterator for Ones<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        while self.word == 0 {
            self.word = *self.words.get(self.next)?;
            self.next += 1;
        }
        let bit = self.word.trailing_zeros() as usize;
        self.word &= self.word - 1;
        Some((self.next - 1) * 64 + bit)
    }
}

#[cfg(test)]
mod tests {
    use super::Bits;

    #[test]
    fn a_full_set_holds_exactly_the_numbers_below_its_length() {
        for len in [0, 1, 63, 64, 65, 128, 627] {
            let full = Bits::full(len);
            assert_eq!(full.count() as usize, len);
            assert_eq!(full.iter().collect::<Vec<_>>(), (0..len).collect::<Vec<_>>());
            assert!(!full.contains(len));
        }
    }

    #[test]
    fn numbers_that_do_not_fit_change_nothing() {
        let mut set = Bits::empty(10);
        set.insert(10);
        set.insert(63);
        assert!(set.is_empty());
    }

    #[test]
    fn sets_combine() {
        let of = |numbers: &[usize]| {
            let mut set = Bits::empty(200);
            numbers.iter().for_each(|n| set.insert(*n));
            set
        };
        let (a, b) = (of(&[1, 64, 130]), of(&[64, 131, 199]));
        assert_eq!(a.count_both(&b), 1);
        let (mut both, mut any, mut left) = (a.clone(), a.clone(), a.clone());
        both.keep(&b);
        any.add(&b);
        left.remove(&b);
        assert_eq!(both, of(&[64]));
        assert_eq!(any, of(&[1, 64, 130, 131, 199]));
        assert_eq!(left, of(&[1, 130]));
    }
}
