//! The kinds of values that cells hold: numbers, years, addresses, yes or no.

use std::ops::RangeInclusive;

use super::Cells;
use crate::note::Way;

/// No shared service is older.
pub(super) const FIRST_YEAR: u16 = 1800;

impl Cells<'_, '_> {
    /// A whole number within bounds, written in digits alone; `None` where the cell is empty or holds no such number. As
    /// spreadsheets show it, with commas, a pound sign or no pence, it is understood and noted.
    pub(crate) fn whole<T: TryFrom<u64>>(
        &mut self,
        column: &str,
        bounds: RangeInclusive<u64>,
        noun: &str,
        example: &str,
    ) -> Option<T> {
        let text = self.text(column);
        if text.is_empty() {
            return None;
        }
        let (least, most) = (bounds.start(), bounds.end());
        let meant = if is_digits(text) { Some(text.to_string()) } else { without_format(text) };
        let Some(meant) = meant else {
            self.fault(column, format!("is not {noun}; expected digits alone, for example {example}"));
            return None;
        };
        if meant != text {
            self.note(Way::Number, column, format!("is taken as {meant}"));
        }
        let number = meant.parse().ok().filter(|number| bounds.contains(number));
        let number = number.and_then(|number| T::try_from(number).ok());
        if number.is_none() {
            self.fault(column, format!("is not {noun} from {least} to {most}"));
        }
        number
    }

    /// A sum of money in whole pounds, more than nothing: what is not published is empty, never 0 (docs/DESIGN.md 4.4).
    pub(crate) fn pounds(&mut self, column: &str) -> Option<u64> {
        self.whole(column, 1..=1_000_000_000_000, "a whole number of pounds", "1200000")
    }

    /// A number of people, of arrangements and the like, at least 1.
    pub(crate) fn count(&mut self, column: &str) -> Option<u32> {
        self.whole(column, 1..=100_000_000, "a whole number", "120")
    }

    /// A calendar year that is not after `latest`, the present one.
    pub(crate) fn year(&mut self, column: &str, latest: u16) -> Option<u16> {
        let year = self.any_year(column)?;
        if year > latest {
            self.fault(column, format!("is after the present year, {latest}"));
            return None;
        }
        Some(year)
    }

    /// A calendar year that may be one to come.
    pub(crate) fn any_year(&mut self, column: &str) -> Option<u16> {
        let text = self.text(column);
        let year = text.parse().ok().filter(|year| text.len() == 4 && (FIRST_YEAR..=2100).contains(year));
        if year.is_none() && !text.is_empty() {
            self.fault(column, "is not a year; expected four digits, for example 2015");
        }
        year
    }

    /// Yes or no, as `true` or `false`. In capital letters, as spreadsheets write it, it is understood and noted.
    pub(crate) fn required_truth(&mut self, column: &str) -> Option<bool> {
        let text = self.text(column);
        let meant = [true, false].into_iter().find(|truth| text.eq_ignore_ascii_case(word(*truth)));
        match meant {
            Some(truth) if text == word(truth) => Some(truth),
            Some(truth) => {
                self.note(Way::Truth, column, format!("is taken as {}", word(truth)));
                Some(truth)
            }
            None => self.required_one_of(column, &[true, false], word),
        }
    }

    /// An address of the web, or nothing.
    pub(crate) fn address(&mut self, column: &str) -> Option<String> {
        let text = self.text(column);
        if text.is_empty() {
            return None;
        }
        if has_two_addresses(text) {
            self.fault(column, "holds two addresses; expected one, and a row of its own for the other");
        } else if !is_address(text) {
            self.fault(column, NO_ADDRESS);
        }
        Some(text.to_string())
    }

    /// An address of the web.
    pub(crate) fn required_address(&mut self, column: &str) -> String {
        self.required(column, "an address that begins with http:// or https://");
        self.address(column).unwrap_or_default()
    }

    /// Addresses separated by single spaces.
    pub(crate) fn addresses(&mut self, column: &str) -> Vec<String> {
        let text = self.text(column);
        let entries = text.split(' ').filter(|entry| !entry.is_empty());
        for entry in entries.clone() {
            if has_two_addresses(entry) {
                self.fault_of(column, entry, "holds two addresses; expected a single space between them");
            } else if !is_address(entry) {
                self.fault_of(column, entry, NO_ADDRESS);
            }
        }
        entries.map(str::to_string).collect()
    }

    /// Degrees of latitude or longitude.
    pub(crate) fn degrees(&mut self, column: &str, bounds: RangeInclusive<f64>) {
        let text = self.required(column, "degrees, for example 50.84444");
        // Where cells are separated by semicolons, decimals begin with a comma.
        let decimal_comma = self.separator() != b',' && text.matches(',').count() == 1;
        let meant = if decimal_comma { text.replace(',', ".") } else { text.to_string() };
        let within = decimal(&meant).is_some_and(|degrees| bounds.contains(&degrees));
        if within && decimal_comma {
            self.note(Way::DecimalComma, column, format!("is taken as {meant}"));
        }
        if !text.is_empty() && !within {
            let (least, most) = (bounds.start(), bounds.end());
            self.fault(column, format!("is not within England; expected degrees from {least} to {most}"));
        }
    }

    /// A stable identifier.
    pub(crate) fn identifier(&mut self, column: &str) -> String {
        const EXPECTED: &str =
            "lower-case letters, digits and single hyphens, for example 3c-building-control";
        let text = self.required(column, EXPECTED);
        let is_plain = |part: &str| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        if !text.is_empty() && (text.len() > 80 || !text.split('-').all(is_plain)) {
            self.fault(column, format!("is not an identifier; expected up to 80 {EXPECTED}"));
        }
        text.to_string()
    }
}

const NO_ADDRESS: &str =
    "is not an address; expected one that begins with http:// or https:// and holds no space";

fn is_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or("");
        let is_host = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b':');
        host.contains('.')
            && host.bytes().all(is_host)
            && !rest.contains(|c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '\\'))
    })
}

/// Whether a second address follows the first. One that is a part of the first (an archive's, a query's) is none.
fn has_two_addresses(text: &str) -> bool {
    ["http://", "https://"].iter().any(|scheme| {
        text.match_indices(scheme).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            before.is_some_and(|before| !matches!(before, '/' | '=' | '?' | '&' | ':' | '#'))
        })
    })
}

fn word(truth: bool) -> &'static str {
    if truth { "true" } else { "false" }
}

/// Digits alone, without noughts before the number.
fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) && (text == "0" || !text.starts_with('0'))
}

/// The digits of a number as a spreadsheet shows it: "1,200,000", "£1,200,000", "£1,200,000.00".
fn without_format(text: &str) -> Option<String> {
    let text = text.strip_prefix('£').unwrap_or(text);
    let text = text.strip_suffix(".00").unwrap_or(text);
    let mut groups = text.split(',');
    let first = groups.next()?;
    let grouped = groups.clone().all(|group| group.len() == 3) && (1..=3).contains(&first.len());
    let digits = text.replace(',', "");
    ((grouped || !text.contains(',')) && is_digits(&digits)).then_some(digits)
}

/// A decimal number of plain digits, such as "-1.25". The standard library reads every float to its last bit with tables of 18 kB, which the
/// page of a visitor would load for a check that only asks whether a place lies in England.
fn decimal(text: &str) -> Option<f64> {
    let (sign, digits) = text.strip_prefix('-').map_or((1.0, text), |digits| (-1.0, digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    let digit = |byte: u8| f64::from(byte - b'0');
    let whole = whole.bytes().fold(0.0, |before, byte| before * 10.0 + digit(byte));
    let fraction = fraction.bytes().rev().fold(0.0, |after, byte| (after + digit(byte)) / 10.0);
    Some(sign * (whole + fraction))
}
