//! Notices about values that were not understood, in words by which a person can correct them.

use std::fmt;

/// A value that was dropped or cut. As text, for example "year=banana was not understood: a year such as 2018 was expected."
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The key or attribute, as it was given; a long one is cut at 60 characters.
    pub key: String,
    /// The value, as it was given, cut likewise.
    pub value: String,
    /// The values that would have been accepted, in words.
    pub expected: &'static str,
}

/// What is expected where the data does not know a code.
pub(super) const UNKNOWN: &str = "a code of the data";

/// What a code of this key stands for, in a person's words.
fn thing(key: &str) -> &str {
    match key {
        "with" => "council",
        "type" => "type of council",
        "sector" => "sector of partners",
        key => key,
    }
}

impl Notice {
    pub(super) fn new(key: &str, value: &str, expected: &'static str) -> Notice {
        Notice { key: shorten(key), value: shorten(value), expected }
    }
}

fn shorten(text: &str) -> String {
    let mut letters = text.chars();
    let mut short: String = letters.by_ref().take(60).collect();
    if letters.next().is_some() {
        short.push('…');
    }
    short
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Notice { key, value, expected } = self;
        match *expected {
            UNKNOWN => write!(f, "{key}={value} was not understood: the data has no such {}.", thing(key)),
            expected => write!(f, "{key}={value} was not understood: {expected} was expected."),
        }
    }
}
