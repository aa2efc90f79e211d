//! The words of a title, from which codes and addresses are made.

/// The ASCII words of a title: letters and digits; apostrophes fall away, all else parts words.
pub(super) struct Words {
    /// The words, one after the other.
    letters: Vec<u8>,
    /// Where each one ends.
    ends: Vec<usize>,
}

/// How words are joined: one of [`JOINTS`], in lower case or as they stand.
#[derive(Clone, Copy)]
pub(super) struct Style {
    pub joint: &'static str,
    pub lower: bool,
}

const JOINTS: [&str; 4] = ["-", "", "_", "+"];

impl Style {
    /// Number of styles.
    pub const COUNT: u8 = 8;

    /// Style 0 to 7.
    pub fn new(number: u8) -> Style {
        Style { joint: JOINTS[usize::from(number % 4)], lower: number & 4 == 0 }
    }
}

impl Words {
    /// The words of `title`.
    pub fn of(title: &str) -> Words {
        let mut words = Words { letters: Vec::with_capacity(title.len()), ends: Vec::with_capacity(8) };
        let mut inside = false;
        for letter in title.chars() {
            if letter.is_ascii_alphanumeric() {
                words.letters.push(letter as u8);
                inside = true;
            } else if letter != '\'' && letter != '’' {
                words.end(inside);
                inside = false;
            }
        }
        words.end(inside);
        words
    }

    fn end(&mut self, inside: bool) {
        if inside {
            self.ends.push(self.letters.len());
        }
    }

    pub fn count(&self) -> usize {
        self.ends.len()
    }

    /// The word at a position that there is.
    fn word(&self, position: usize) -> &[u8] {
        let start = if position == 0 { 0 } else { self.ends[position - 1] };
        &self.letters[start..self.ends[position]]
    }

    /// Appends words `from` to `from + count`, joined; false where there are fewer.
    pub fn write(&self, from: usize, count: usize, style: Style, text: &mut Vec<u8>) -> bool {
        let Some(end) = from.checked_add(count).filter(|end| *end <= self.count()) else { return false };
        for position in from..end {
            if position > from {
                text.extend_from_slice(style.joint.as_bytes());
            }
            let start = text.len();
            text.extend_from_slice(self.word(position));
            if style.lower {
                text[start..].make_ascii_lowercase();
            }
        }
        true
    }

    /// Positions of the words that can begin `text`, in either case.
    pub fn beginning<'w>(&'w self, text: &'w [u8]) -> impl Iterator<Item = usize> + 'w {
        let first = text.first().map(u8::to_ascii_lowercase);
        let begins =
            move |position: &usize| self.word(*position).first().map(u8::to_ascii_lowercase) == first;
        (0..self.count()).filter(begins)
    }

    /// Bytes of `text` that the words from `from` on stand for in this style, and how many words that takes.
    pub fn matching(&self, text: &[u8], from: usize, style: Style) -> (usize, usize) {
        let same = |word: &[u8], part: &[u8]| {
            word.iter()
                .zip(part)
                .all(|(w, p)| if style.lower { w.to_ascii_lowercase() == *p } else { w == p })
        };
        let (mut end, mut count) = (0, 0);
        for position in from..self.count() {
            let word = self.word(position);
            let joint = if count == 0 { "" } else { style.joint };
            let Some(rest) = text.get(end..).and_then(|rest| rest.strip_prefix(joint.as_bytes())) else {
                break;
            };
            if rest.len() < word.len() || !same(word, rest) {
                break;
            }
            end += joint.len() + word.len();
            count += 1;
        }
        (end, count)
    }
}
