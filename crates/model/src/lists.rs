//! Many short lists in one allocation.

/// Lists of small values, numbered from 0, stored one after the other.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lists<T> {
    /// Where each list begins in `items`, and where the last one ends.
    starts: Vec<u32>,
    items: Vec<T>,
}

impl<T: Copy> Lists<T> {
    /// No list yet, with room for this many.
    pub(crate) fn with_capacity(lists: usize) -> Lists<T> {
        let mut starts = Vec::with_capacity(lists + 1);
        starts.push(0);
        Lists { starts, items: Vec::new() }
    }

    /// Appends a list.
    pub(crate) fn push(&mut self, items: &[T]) {
        self.items.extend_from_slice(items);
        self.starts.push(self.items.len() as u32);
    }

    /// The list with this number; empty where there is none.
    pub(crate) fn get(&self, number: usize) -> &[T] {
        match (self.starts.get(number), self.starts.get(number + 1)) {
            (Some(&start), Some(&end)) => &self.items[start as usize..end as usize],
            _ => &[],
        }
    }

    /// How many lists there are.
    pub(crate) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many items there are in all lists.
    pub(crate) fn total(&self) -> usize {
        self.items.len()
    }
}

/// Turns "row → keys" into "key → rows": one list a key, rows ascending. A key past `keys` is left out.
pub(crate) fn invert<T: Copy>(rows: &Lists<T>, keys: usize, key_of: fn(T) -> usize) -> Lists<u32> {
    let mut starts = vec![0u32; keys + 1];
    for item in &rows.items {
        if let Some(count) = starts.get_mut(key_of(*item) + 1) {
            *count += 1;
        }
    }
    for key in 0..keys {
        starts[key + 1] += starts[key];
    }
    let mut next = starts.clone();
    let mut items = vec![0u32; starts[keys] as usize];
    for row in 0..rows.len() {
        for item in rows.get(row) {
            let key = key_of(*item);
            if key < keys {
                items[next[key] as usize] = row as u32;
                next[key] += 1;
            }
        }
    }
    Lists { starts, items }
}
