//! One sort for everything that is put in order.
//!
//! The standard sorts are compiled anew for every type and comparison: two dozen of them measured 120 kB of the Wasm, before
//! compression. Here positions are merged by a comparison that is called through a pointer, so that there is one.

use std::cmp::Ordering;

/// The positions `0..len`, in the order of `compare`; equal ones stay in the order that they had.
///
/// A merge sort from the bottom up: runs of one position, then of two, of four, and so on.
pub fn by(len: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    let mut merged = Vec::with_capacity(len);
    let mut run = 1;
    while run < len {
        merged.clear();
        for start in (0..len).step_by(2 * run) {
            let (middle, end) = ((start + run).min(len), (start + 2 * run).min(len));
            let (mut left, mut right) = (start, middle);
            while left < middle || right < end {
                let from_left = right == end
                    || (left < middle && compare(order[left], order[right]) != Ordering::Greater);
                let next = if from_left { &mut left } else { &mut right };
                merged.push(order[*next]);
                *next += 1;
            }
        }
        std::mem::swap(&mut order, &mut merged);
        run *= 2;
    }
    order
}

/// The positions `0..len`, ascending by key. The key is asked for at every comparison, so it should be cheap.
pub fn by_key<K: Ord>(len: usize, key: impl Fn(usize) -> K) -> Vec<usize> {
    by(len, &mut |a, b| key(a).cmp(&key(b)))
}

/// Sorts things in place; equal ones stay in the order that they had.
pub fn sort<T>(things: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let order = by(things.len(), &mut |a, b| compare(&things[a], &things[b]));
    arrange(order, &mut |a, b| things.swap(a, b));
}

/// Brings to each position what stands at `order[position]`, by swaps along each circle of the permutation.
fn arrange(mut order: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut at = start;
        loop {
            let from = std::mem::replace(&mut order[at], at);
            if from == start {
                break;
            }
            swap(at, from);
            at = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn equal_keys_keep_their_order() {
        let things = [(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
        let order = by_key(things.len(), |at| things[at].0);
        assert_eq!(order.iter().map(|at| things[*at].1).collect::<String>(), "bdac");
    }

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(things in prop::collection::vec((0_u8..9, 0_u8..3), 0..200)) {
            let mut expected = things.clone();
            expected.sort_by_key(|thing| thing.0);
            let mut sorted = things;
            sort(&mut sorted, |a, b| a.0.cmp(&b.0));
            prop_assert_eq!(sorted, expected);
        }
    }
}
