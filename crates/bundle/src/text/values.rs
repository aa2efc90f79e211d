//! The kinds of values that cells hold: numbers, years, dates, addresses.

use std::ops::RangeInclusive;

use model::records::Date;

use super::Cells;

/// No shared service is older.
const FIRST_YEAR: u16 = 1800;

impl Cells<'_, '_> {
    /// A whole number within bounds, written in digits alone; `None` where the cell is empty or holds no such number.
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
        let plain = text.bytes().all(|b| b.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
        if !plain {
            self.fault(column, format!("is not {noun}; expected digits alone, for example {example}"));
            return None;
        }
        let number = text.parse().ok().filter(|number| bounds.contains(number));
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

    /// A calendar date.
    pub(crate) fn date(&mut self, column: &str) -> Option<Date> {
        let text = self.text(column);
        let date = date(text);
        if date.is_none() && !text.is_empty() {
            self.fault(column, "is not a date; expected year-month-day, for example 2019-04-01");
        }
        date
    }

    /// An address of the web, or nothing.
    pub(crate) fn address(&mut self, column: &str) -> Option<String> {
        let text = self.text(column);
        if text.is_empty() {
            return None;
        }
        if !is_address(text) {
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
        for entry in entries.clone().filter(|entry| !is_address(entry)) {
            self.fault_of(column, entry, NO_ADDRESS);
        }
        entries.map(str::to_string).collect()
    }

    /// Degrees of latitude or longitude.
    pub(crate) fn degrees(&mut self, column: &str, bounds: RangeInclusive<f64>) {
        let text = self.required(column, "degrees, for example 50.84444");
        let plain = text.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b'-');
        let within = plain && text.parse().is_ok_and(|degrees| bounds.contains(&degrees));
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

fn date(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let mut part = |digits: usize| -> Option<u16> {
        let part = parts.next()?;
        if part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()) {
            part.parse().ok()
        } else {
            None
        }
    };
    let (year, month, day) = (part(4)?, part(2)?, part(2)?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + u16::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    let plausible =
        (FIRST_YEAR..=2100).contains(&year) && (1..=days).contains(&day) && parts.next().is_none();
    plausible.then_some(Date { year, month: month as u8, day: day as u8 })
}
