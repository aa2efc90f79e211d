//! The words of a title, from which codes and addresses are made.

/// The ASCII words of a title: letters and digits; apostrophes fall away, all else parts words.
pub(super) struct Words(Vec<String>);

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
        let mut words = Words(Vec::new());
        let mut inside = false;
        for letter in title.chars() {
            if letter.is_ascii_alphanumeric() {
                if !inside {
                    words.0.push(String::new());
                }
                if let Some(word) = words.0.last_mut() {
                    word.push(letter);
                }
                inside = true;
            } else if letter != '\'' && letter != '’' {
                inside = false;
            }
        }
        words
    }

    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Appends words `from` to `from + count`, joined; false where there are fewer.
    pub fn write(&self, from: usize, count: usize, style: Style, text: &mut Vec<u8>) -> bool {
        let Some(words) = self.0.get(from..).and_then(|words| words.get(..count)) else { return false };
        for (position, word) in words.iter().enumerate() {
            if position > 0 {
                text.extend_from_slice(style.joint.as_bytes());
            }
            let start = text.len();
            text.extend_from_slice(word.as_bytes());
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
            move |word: &String| word.bytes().next().map(|letter| letter.to_ascii_lowercase()) == first;
        self.0.iter().enumerate().filter(move |(_, word)| begins(word)).map(|(position, _)| position)
    }

    /// Bytes of `text` that the words from `from` on stand for in this style, and how many words that takes.
    pub fn matching(&self, text: &[u8], from: usize, style: Style) -> (usize, usize) {
        let same = |word: &[u8], part: &[u8]| {
            word.iter()
                .zip(part)
                .all(|(w, p)| if style.lower { w.to_ascii_lowercase() == *p } else { w == p })
        };
        let (mut end, mut count) = (0, 0);
        for word in &self.0[from..] {
            let joint = if count == 0 { "" } else { style.joint };
            let Some(rest) = text.get(end..).and_then(|rest| rest.strip_prefix(joint.as_bytes())) else {
                break;
            };
            if rest.len() < word.len() || !same(word.as_bytes(), rest) {
                break;
            }
            end += joint.len() + word.len();
            count += 1;
        }
        (end, count)
    }
}
