//! One typing error.

/// How a typed word differs from the beginning of another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Typo {
    /// By one error, and the whole of the other word is meant.
    Word,
    /// By one error, and only the beginning of the other word has been typed.
    Prefix,
}

/// Whether one error turns the word, or a beginning of it, into what was typed: a letter wrong, missing, too many, or two
/// neighbours swapped (Damerau 1964). `None` also where nothing is wrong. Letters are bytes, folded.
pub(super) fn typo(typed: &str, word: &str) -> Option<Typo> {
    let (typed, word) = (typed.as_bytes(), word.as_bytes());
    let same = typed.iter().zip(word).take_while(|(a, b)| a == b).count();
    let (typed, word) = (&typed[same..], &word[same..]);
    if typed.is_empty() {
        return None;
    }
    let swapped = match (typed, word) {
        ([a, b, typed @ ..], [c, d, word @ ..]) if a == d && b == c => Some((typed, word)),
        _ => None,
    };
    let rest = |cut_typed: usize, cut_word: usize| Some((typed.get(cut_typed..)?, word.get(cut_word..)?));
    let mut best = None;
    for (typed, word) in [rest(1, 1), rest(0, 1), rest(1, 0), swapped].into_iter().flatten() {
        if typed == word {
            return Some(Typo::Word);
        }
        if word.starts_with(typed) {
            best = Some(Typo::Prefix);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::{Typo, typo};

    #[test]
    fn each_kind_of_error_is_seen() {
        for typed in ["bournmouth", "bournemuoth", "bournemoutth", "bournemauth", "vournemouth", "ournemouth"]
        {
            assert_eq!(typo(typed, "bournemouth"), Some(Typo::Word), "{typed}");
        }
        assert_eq!(typo("bournmou", "bournemouth"), Some(Typo::Prefix));
        assert_eq!(typo("bournemouths", "bournemouth"), Some(Typo::Word));
    }

    #[test]
    fn two_errors_and_none_are_no_typo() {
        for typed in ["bornemuth", "bournemouth", "bourne", "", "poole"] {
            assert_eq!(typo(typed, "bournemouth"), None, "{typed}");
        }
        assert_eq!(typo("a", ""), Some(Typo::Word));
    }
}
