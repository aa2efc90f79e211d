//! What somebody typed, read as a postcode or the beginning of one.

use super::areas::{Nation, in_england, outside};

/// A text as a postcode. Upper and lower case are the same, and spaces do not matter, but where they decide between two readings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// Not even the beginning of a postcode.
    NotAPostcode,
    /// The letters of an area of England and nothing else yet: the beginning of a postcode, but just as well that of a name.
    Incomplete(&'static str),
    /// A postcode or the beginning of one, in an area of England: its table has the answer.
    Area(Asked),
    /// The same in an area that lies outside England.
    Outside(Reading, Nation),
}

/// What is to be looked up in the table of an area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The letters of the area, in capitals.
    pub area: &'static str,
    /// What the text can mean: one reading, or two where a digit ends the outward code or begins the inward one ("CB21" is CB21
    /// and CB2 1).
    pub readings: Vec<Reading>,
}

/// A postcode or the beginning of one, in capitals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The part before the space, for example "CB2", with the letters of the area; at least one digit.
    pub outward: String,
    /// The part after the space, as far as it was typed: a digit, then two letters.
    pub inward: String,
}

/// Characters of the longest postcode, without its space.
const LONGEST: usize = 7;

/// Of the inward code.
const INWARD: usize = 3;

impl Typed {
    /// Reads a text.
    pub fn read(text: &str) -> Typed {
        let mut typed = String::new();
        for letter in text.chars().filter(|letter| !letter.is_whitespace()) {
            if !letter.is_ascii_alphanumeric() || typed.len() == LONGEST {
                return Typed::NotAPostcode;
            }
            typed.push(letter.to_ascii_uppercase());
        }
        let letters = typed.bytes().take_while(u8::is_ascii_alphabetic).count();
        let (area, rest) = typed.split_at(letters);
        if rest.is_empty() {
            return in_england(area).map_or(Typed::NotAPostcode, Typed::Incomplete);
        }
        let mut readings = readings(&typed, letters);
        if let Some(spaced) = readings.iter().position(|reading| reading.is_spaced_in(text)) {
            readings = vec![readings.swap_remove(spaced)];
        }
        match (in_england(area), outside(area), readings.first()) {
            (Some(area), _, Some(_)) => Typed::Area(Asked { area, readings }),
            (_, Some(nation), Some(reading)) => Typed::Outside(reading.clone(), nation),
            _ => Typed::NotAPostcode,
        }
    }
}

/// The ways to part a text, which begins with so many letters, into an outward code and the beginning of an inward one. The
/// longer outward code comes first.
fn readings(typed: &str, letters: usize) -> Vec<Reading> {
    let mut readings = Vec::new();
    for end in [letters + 2, letters + 1] {
        let Some((outward, inward)) = typed.split_at_checked(end) else { continue };
        let is_outward = match outward.as_bytes()[letters..] {
            [first] => first.is_ascii_digit(),
            // No district is numbered 07.
            [first, second] => first.is_ascii_digit() && !(first == b'0' && second.is_ascii_digit()),
            _ => false,
        };
        if is_outward && is_inward(inward.as_bytes()) {
            readings.push(Reading { outward: outward.to_string(), inward: inward.to_string() });
        }
    }
    readings
}

/// Whether this is an inward code or the beginning of one.
pub(super) fn is_inward(inward: &[u8]) -> bool {
    let fits =
        |(at, byte): (usize, &u8)| if at == 0 { byte.is_ascii_digit() } else { byte.is_ascii_uppercase() };
    inward.len() <= INWARD && inward.iter().enumerate().all(fits)
}

/// Whether this is an outward code of the area.
pub(super) fn is_outward(outward: &str, area: &str) -> bool {
    outward.strip_prefix(area).is_some_and(|rest| {
        rest.starts_with(|first: char| first.is_ascii_digit())
            && readings(outward, area.len()).iter().any(|reading| reading.inward.is_empty())
    })
}

impl Reading {
    /// Whether it is a whole postcode.
    pub fn is_whole(&self) -> bool {
        self.inward.len() == INWARD
    }

    /// Whether a space in the text stands exactly behind the outward code.
    fn is_spaced_in(&self, text: &str) -> bool {
        let text = text.trim_start();
        let (start, rest) = text.split_at_checked(self.outward.len()).unwrap_or((text, ""));
        start.eq_ignore_ascii_case(&self.outward) && rest.starts_with(char::is_whitespace)
    }

    /// As a postcode is written: "CB2 1TN".
    pub fn words(&self) -> String {
        if self.inward.is_empty() {
            self.outward.clone()
        } else {
            [&self.outward, " ", &self.inward].concat()
        }
    }
}
