//! What somebody probably meant: the one known word that is nearest to what was typed.

/// The candidate with the fewest single-character edits (insert, delete, replace, swap neighbours: the optimal string
/// alignment distance), where few are needed for the word's length and no other candidate is as near.
pub(crate) fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    nearest_within(usize::MAX, word, candidates)
}

/// As [`nearest`], with `most` edits at most.
pub(super) fn nearest_within<'a>(
    most: usize,
    word: &str,
    candidates: impl Iterator<Item = &'a str>,
) -> Option<&'a str> {
    let length = word.chars().count();
    let limit = (length / 4).clamp(1, 3).min(most);
    if length < 3 {
        return None;
    }
    let mut best: Option<(usize, &str)> = None;
    let mut tied = false;
    for candidate in candidates.filter(|c| c.len().abs_diff(word.len()) <= 3 * limit) {
        let distance = distance(word, candidate);
        match best {
            _ if distance > limit => {}
            Some((least, _)) if distance > least => {}
            Some((least, other)) if distance == least => tied |= other != candidate,
            _ => (best, tied) = (Some((distance, candidate)), false),
        }
    }
    best.filter(|_| !tied).map(|(_, candidate)| candidate)
}

fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let replaced = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut least = replaced.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(before_last[j - 2] + 1);
            }
            row.push(least);
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_one_near_word() {
        let words = ["audit", "legal", "libraries"];
        assert_eq!(nearest("audti", words.into_iter()), Some("audit"));
        assert_eq!(nearest("librarys", words.into_iter()), Some("libraries"));
        assert_eq!(nearest("parking", words.into_iter()), None);
    }

    #[test]
    fn says_nothing_where_two_are_as_near() {
        assert_eq!(nearest("E07000999", ["E07000099", "E07000199"].into_iter()), None);
        assert_eq!(nearest("E07000999", ["E07000099", "E07000100"].into_iter()), Some("E07000099"));
    }
}
