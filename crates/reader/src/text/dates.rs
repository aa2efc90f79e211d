//! Days and months: as the data package writes them, and as Excel writes them back.

use model::records::Date;

use super::Cells;
use super::values::FIRST_YEAR;
use crate::note::Way;

impl Cells<'_, '_> {
    /// A calendar date. With the day first, as Excel writes it in Britain, it is understood and noted.
    pub(crate) fn date(&mut self, column: &str) -> Option<Date> {
        let text = self.text(column);
        if text.is_empty() {
            return None;
        }
        if let Some(date) = date(text) {
            return Some(date);
        }
        let parts: Vec<&str> = text.split(['/', '.', '-']).collect();
        let [Some(first), Some(second), Some(third)] =
            parts.iter().map(|part| digits(part)).collect::<Vec<_>>()[..]
        else {
            self.fault(column, EXPECTED);
            return None;
        };
        // With two digits for the year nobody can tell the century.
        let day_first = if parts[2].len() == 4 { checked(third, second, first) } else { None };
        match day_first {
            Some(date) => self.note(Way::Date, column, format!("is taken as {}", written(date))),
            None if parts[2].len() == 4 && checked(third, first, second).is_some() => {
                self.fault(
                    column,
                    "has the month first, as in America; expected year-month-day, for example 2019-04-01",
                );
            }
            None => self.fault(column, EXPECTED),
        }
        day_first
    }

    /// A year, or year and month, for example "2014" or "2014-04": as text, and its year. "Apr-14", as Excel writes it
    /// back, is understood and noted. `None` where it is neither.
    pub(crate) fn year_or_month(&mut self, column: &str) -> Option<(String, u16)> {
        let text = self.text(column);
        if let Some(year) = year_of(text) {
            return Some((text.into(), year));
        }
        let (name, year) = text.split_once('-')?;
        let month = MONTHS.iter().position(|month| month.eq_ignore_ascii_case(name))? + 1;
        let year = 2000 + digits(year).filter(|_| year.len() == 2)?;
        let meant = format!("{year}-{month:02}");
        self.note(Way::Month, column, format!("is taken as {meant}"));
        Some((meant, year))
    }
}

/// A date as files hold it.
pub(crate) fn written(Date { year, month, day }: Date) -> String {
    format!("{year}-{month:02}-{day:02}")
}

const EXPECTED: &str = "is not a date; expected year-month-day, for example 2019-04-01";

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A number of one to four digits.
fn digits(text: &str) -> Option<u16> {
    let plain = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

/// The year of "2014" or "2014-04".
fn year_of(text: &str) -> Option<u16> {
    let (year, month) = match text.split_once('-') {
        Some((year, month)) => (year, Some(month)),
        None => (text, None),
    };
    let month_fits = month
        .is_none_or(|month| month.len() == 2 && digits(month).is_some_and(|month| (1..=12).contains(&month)));
    if year.len() == 4 && month_fits { digits(year) } else { None }
}

/// The date of "2019-04-01".
fn date(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else { return None };
    if (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return None;
    }
    checked(digits(year)?, digits(month)?, digits(day)?)
}

/// A day of the calendar.
fn checked(year: u16, month: u16, day: u16) -> Option<Date> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 => 28 + u16::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    let plausible = (FIRST_YEAR..=2100).contains(&year) && (1..=days).contains(&day);
    plausible.then_some(Date { year, month: month as u8, day: day as u8 })
}
