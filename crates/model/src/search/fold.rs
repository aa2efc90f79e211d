//! Text as words that compare equal where a person takes them for the same.

use std::ops::Range;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// In small letters, without diacritics and apostrophes.
    pub(super) text: String,
    /// Where it stands in the text, in bytes.
    pub(super) at: Range<usize>,
    /// Whether a single hyphen is all that parts it from the word before.
    pub(super) hyphened: bool,
}

/// What a character is to a word.
enum Part {
    /// These letters of it; none for a combining mark or an apostrophe within it.
    Letters(&'static str),
    /// This very letter.
    Letter(char),
    /// Its end.
    Gap,
    /// A word of its own: the ampersand, for "and".
    And,
}

/// The words of a text, in order.
///
/// Small and capital letters are the same, and so are Latin letters with and without diacritics; apostrophes vanish
/// ("King's" is `kings`), an ampersand is `and`, and everything else that is no letter or digit parts words. Letters of other
/// scripts stand for themselves.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = false;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let mut push = |open: bool, letters: &str| match words.last_mut() {
            Some(word) if open => {
                word.text.push_str(letters);
                word.at.end = end;
            }
            before => {
                let hyphened = before.is_some_and(|w| &text[w.at.end..at] == "-");
                words.push(Word { text: letters.to_owned(), at: at..end, hyphened });
            }
        };
        match part(c) {
            Part::Letters("") => {}
            Part::Letters(letters) => {
                push(open, letters);
                open = true;
            }
            Part::Letter(letter) => {
                push(open, letter.encode_utf8(&mut [0; 4]));
                open = true;
            }
            Part::Gap => open = false,
            Part::And => {
                push(false, "and");
                open = false;
            }
        }
    }
    words
}

/// The byte of the original text before which the first `folded` bytes of a word end.
pub(super) fn original_end(text: &str, word: &Word, folded: usize) -> usize {
    let mut seen = 0;
    for (at, c) in text[word.at.clone()].char_indices() {
        if seen >= folded {
            return word.at.start + at;
        }
        seen += match part(c) {
            Part::Letters(letters) => letters.len(),
            Part::Letter(letter) => letter.len_utf8(),
            Part::And => 3,
            Part::Gap => 0,
        };
    }
    word.at.end
}

fn part(c: char) -> Part {
    match c {
        'a'..='z' | '0'..='9' => Part::Letter(c),
        'A'..='Z' => Part::Letter(c.to_ascii_lowercase()),
        '&' => Part::And,
        '\'' | '`' | '´' | '‘' | '’' | 'ʼ' | '\u{300}'..='\u{36f}' | '\u{ad}' => Part::Letters(""),
        '\0'..='\u{bf}' => Part::Gap,
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' => Part::Letters("a"),
        'Æ' | 'æ' => Part::Letters("ae"),
        'Ç' | 'ç' | 'Ć'..='č' => Part::Letters("c"),
        'Ď'..='đ' => Part::Letters("d"),
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => Part::Letters("e"),
        'Ĝ'..='ģ' => Part::Letters("g"),
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => Part::Letters("i"),
        'Ĺ'..='ł' => Part::Letters("l"),
        'Ñ' | 'ñ' | 'Ń'..='ň' => Part::Letters("n"),
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' => Part::Letters("o"),
        'Œ' | 'œ' => Part::Letters("oe"),
        'Ŕ'..='ř' => Part::Letters("r"),
        'Ś'..='š' => Part::Letters("s"),
        'ß' => Part::Letters("ss"),
        'Ţ'..='ŧ' => Part::Letters("t"),
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => Part::Letters("u"),
        'Ŵ' | 'ŵ' => Part::Letters("w"),
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => Part::Letters("y"),
        'Ź'..='ž' => Part::Letters("z"),
        '×' | '÷' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{feff}' => Part::Gap,
        other => Part::Letter(other),
    }
}

#[cfg(test)]
mod tests {
    use super::{original_end, words};

    fn folded(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn what_a_person_takes_for_the_same_is_the_same() {
        assert_eq!(folded("King's Lynn"), ["kings", "lynn"]);
        assert_eq!(folded("KING’S  LYNN & Wisbéch"), ["kings", "lynn", "and", "wisbech"]);
        assert_eq!(folded("e\u{301}cole"), ["ecole"]);
        assert_eq!(folded("Straße"), ["strasse"]);
        assert_eq!(folded(" - '\u{0}\u{202e}…"), [""; 0]);
    }

    #[test]
    fn only_a_bare_hyphen_joins() {
        let hyphened = |text| words(text).iter().map(|w| w.hyphened).collect::<Vec<_>>();
        assert_eq!(hyphened("Tri-borough legal - Kent"), [false, true, false, false]);
    }

    #[test]
    fn a_part_of_a_word_is_found_in_the_original() {
        let text = "x King’s";
        let word = &words(text)[1];
        assert_eq!(&text[word.at.start..original_end(text, word, 4)], "King");
        assert_eq!(&text[word.at.start..original_end(text, word, 5)], "King’s");
    }
}
