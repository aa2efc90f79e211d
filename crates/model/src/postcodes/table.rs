//! The table of one postcode area: which councils the postcodes lie in that begin so.

use super::areas::in_england;
use super::typed::{Asked, Reading, is_inward, is_outward};
use crate::order;

/// The rows of `postcodes.csv` whose prefixes begin with the letters of one area.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PostcodeArea {
    /// The letters, in capitals.
    pub area: String,
    /// The answers: GSS codes of the councils, at least one each.
    pub answers: Vec<Vec<String>>,
    /// Strictly ascending.
    pub prefixes: Vec<Prefix>,
}

/// One row: all postcodes that begin so have the same answer, but for those of a longer prefix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prefix {
    /// An outward code; where it is followed by a space, also an inward digit and up to two letters: "CB2", "CB2 4", "CB2 4AA".
    pub text: String,
    /// Position of the answer in [`PostcodeArea::answers`].
    pub answer: u16,
}

/// The councils that a postcode, or the beginning of one, lies in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<'t> {
    /// Their GSS codes: the likeliest first, none twice. Empty where no postcode in England begins so.
    pub councils: Vec<&'t str>,
    /// Whether a whole postcode was asked for and lies on a border, or nobody can tell on which side.
    pub on_border: bool,
}

impl PostcodeArea {
    /// The table of an area from its rows, each a prefix and the GSS codes of its councils. The answers that most rows give
    /// come first.
    pub fn new(area: &str, rows: Vec<(String, Vec<String>)>) -> PostcodeArea {
        let mut answers: Vec<(usize, Vec<String>)> = Vec::new();
        for (_, councils) in &rows {
            match answers.iter_mut().find(|(_, known)| known == councils) {
                Some((times, _)) => *times += 1,
                None => answers.push((1, councils.clone())),
            }
        }
        order::sort(&mut answers, |a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        let answers: Vec<Vec<String>> = answers.into_iter().map(|(_, councils)| councils).collect();
        let answer = |councils: &Vec<String>| answers.iter().position(|known| known == councils);
        let mut prefixes: Vec<Prefix> = rows
            .into_iter()
            .map(|(text, councils)| Prefix { text, answer: answer(&councils).unwrap_or_default() as u16 })
            .collect();
        order::sort(&mut prefixes, |a, b| a.text.cmp(&b.text));
        PostcodeArea { area: area.to_string(), answers, prefixes }
    }

    /// Whether letters, prefixes and answers are what the fields promise.
    pub fn is_sound(&self) -> bool {
        let is_code =
            |code: &String| code.len() == 9 && code.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let is_ascending = self.prefixes.windows(2).all(|pair| pair[0].text < pair[1].text);
        in_england(&self.area).is_some()
            && is_ascending
            && self.answers.iter().all(|councils| !councils.is_empty() && councils.iter().all(is_code))
            && self
                .prefixes
                .iter()
                .all(|row| is_prefix(&row.text, &self.area) && usize::from(row.answer) < self.answers.len())
    }

    /// The councils of what was typed.
    ///
    /// Of a whole postcode the longest prefix decides that is in the table. Of the beginning of one these are the councils of all
    /// postcodes that begin so; where no outward code is written so ("W1"), of those that go on with a letter ("W1A").
    pub fn find(&self, asked: &Asked) -> Found<'_> {
        if let [reading] = &asked.readings[..]
            && reading.is_whole()
        {
            let councils = self.deciding(reading).map(|row| self.answer(row)).unwrap_or_default();
            return Found { on_border: councils.len() > 1, councils };
        }
        // Each council, and about how many postcodes the rows cover in which it was met.
        let mut met: Vec<(&str, u32)> = Vec::new();
        let mut meet = |row: &Prefix| {
            let weight = row.weight();
            for code in self.answer_of(row) {
                match met.iter_mut().find(|(known, _)| *known == code.as_str()) {
                    Some((_, times)) => *times += weight,
                    None => met.push((code, weight)),
                }
            }
        };
        for reading in &asked.readings {
            if let Some(row) = self.deciding(reading) {
                meet(row);
            }
            self.beginning(reading).for_each(&mut meet);
        }
        order::sort(&mut met, |a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
        Found { councils: met.into_iter().map(|(code, _)| code).collect(), on_border: false }
    }

    fn answer_of(&self, row: &Prefix) -> &[String] {
        self.answers.get(usize::from(row.answer)).map_or(&[], Vec::as_slice)
    }

    fn answer(&self, row: &Prefix) -> Vec<&str> {
        self.answer_of(row).iter().map(String::as_str).collect()
    }

    /// The longest prefix of a reading that is in the table.
    fn deciding(&self, reading: &Reading) -> Option<&Prefix> {
        let whole = reading.words();
        (reading.outward.len()..=whole.len()).rev().find_map(|end| {
            let at = self.prefixes.binary_search_by(|row| row.text.as_str().cmp(&whole[..end]));
            at.ok().map(|at| &self.prefixes[at])
        })
    }

    /// The rows of which all postcodes begin as a reading does.
    fn beginning(&self, reading: &Reading) -> impl Iterator<Item = &Prefix> {
        let outward = reading.outward.as_str();
        let is_known = self.prefixes.iter().any(|row| split(&row.text).0 == outward);
        self.prefixes.iter().filter(move |row| {
            let (row_outward, row_inward) = split(&row.text);
            match row_outward.strip_prefix(outward) {
                Some("") => row_inward.starts_with(reading.inward.as_str()),
                Some(more) => {
                    !is_known
                        && reading.inward.is_empty()
                        && more.starts_with(|first: char| first.is_ascii_uppercase())
                }
                None => false,
            }
        })
    }
}

/// The outward code of a prefix, and what it has of an inward one.
fn split(prefix: &str) -> (&str, &str) {
    prefix.split_once(' ').unwrap_or((prefix, ""))
}

/// Whether this is a prefix as the table writes them, in an area.
fn is_prefix(text: &str, area: &str) -> bool {
    let (outward, inward) = split(text);
    is_outward(outward, area) && is_inward(inward.as_bytes()) && inward.is_empty() != text.contains(' ')
}

impl Prefix {
    /// About how many postcodes begin so: of the letters in inward codes twenty are in use.
    fn weight(&self) -> u32 {
        match split(&self.text).1.len() {
            0 => 4000,
            1 => 400,
            2 => 20,
            _ => 1,
        }
    }

    /// The area of a prefix as the table writes them ("CB2 4AA"); `None` where it is written in another way, or in no area that
    /// has postcodes in England.
    pub fn area_of(text: &str) -> Option<&'static str> {
        let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
        in_england(&text[..letters]).filter(|area| is_prefix(text, area))
    }
}
