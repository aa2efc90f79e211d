//! Bars on a line of years: where each stretch of a bar begins and ends, how it looks, and what it says in words.

use model::timeline::{Bar, Begins, Ends};

use crate::words;

/// How many years a bar fades in where its beginning is not known, and fades out where its end is not.
const FADE: f64 = 5.0;
/// How many years lie between two marks of the axis.
const MARKS: i32 = 5;
/// The fewest years that an axis shows.
const FEWEST: i32 = 10;

/// A line of years. Positions are per cent of its length, from 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    first: i32,
    /// Where the present year ends: bars of what runs end here.
    now: i32,
    last: f64,
    /// When the councils are due to be replaced, as a year with its fraction.
    pub due: Option<f64>,
}

/// How a stretch of a bar looks, and what that means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// It ran.
    Solid,
    /// It fades in: it ran by its end, and nobody knows since when.
    FadesIn,
    /// It fades out: it has ended, and nobody knows when.
    FadesOut,
    /// Striped: no source confirms it so late.
    Striped,
    /// Planned: not begun.
    Planned,
}

impl Look {
    /// The class that the stylesheet draws it by.
    pub fn class(self) -> &'static str {
        match self {
            Look::Solid => "ran",
            Look::FadesIn => "fades-in",
            Look::FadesOut => "fades-out",
            Look::Striped => "striped",
            Look::Planned => "planned",
        }
    }
}

/// A stretch of a bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    /// How it looks.
    pub look: Look,
    /// Where it begins, in per cent of the axis.
    pub from: f64,
    /// How long it is, in per cent of the axis; more than 0.
    pub length: f64,
}

impl Axis {
    /// The axis on which these bars have their place, with the day on which the councils are due to be replaced.
    pub fn of(bars: &[Bar], present: i32, due: Option<f64>) -> Axis {
        let now = present + 1;
        let mut first = now - FEWEST;
        let mut last = f64::from(now);
        for bar in bars {
            match bar.begins {
                Begins::In(year) => first = first.min(i32::from(year)),
                Begins::Before(year) => first = first.min(year - FADE as i32),
                Begins::Planned => last = last.max(f64::from(now) + 2.0),
            }
            if let Ends::In(year) | Ends::Unknown(Some(year)) = bar.ends {
                first = first.min(i32::from(year) - 1);
            }
        }
        let due = due.filter(|due| *due > f64::from(now));
        Axis { first, now, last: due.map_or(last, |due| last.max(due + 0.5)), due }
    }

    /// Where a year begins, in per cent of the axis; what lies outside is put at its ends.
    pub fn at(&self, year: f64) -> f64 {
        let length = self.last - f64::from(self.first);
        ((year - f64::from(self.first)) / length * 100.0).clamp(0.0, 100.0)
    }

    /// Where the present ends.
    pub fn now(&self) -> f64 {
        self.at(f64::from(self.now))
    }

    /// The years that are marked, with their places.
    pub fn marks(&self) -> Vec<(i32, f64)> {
        // A long line has room for fewer marks.
        let between = if self.now - self.first > 40 { 2 * MARKS } else { MARKS };
        let begin = (self.first + between - 1) / between * between;
        (begin..self.now).step_by(between as usize).map(|year| (year, self.at(f64::from(year)))).collect()
    }

    /// The stretches of a bar, from left to right; none for one that ends before it begins.
    pub fn stretches(&self, bar: Bar) -> Vec<Stretch> {
        let now = f64::from(self.now);
        let mut stretches = Vec::new();
        let mut add = |look, from: f64, to: f64| {
            let (from, to) = (self.at(from), self.at(to));
            if to > from {
                stretches.push(Stretch { look, from, length: to - from });
            }
        };
        // What ends in a year no longer runs at the year's end: it is drawn to the middle.
        let (end, fades_out) = match bar.ends {
            Ends::Runs => (now, false),
            Ends::In(year) => (f64::from(year) + 0.5, false),
            Ends::Unknown(seen) => (seen.map_or(now - FADE, |year| f64::from(year) + 1.0), true),
        };
        let begin = match bar.begins {
            Begins::Planned => {
                add(Look::Planned, now, self.last);
                return stretches;
            }
            Begins::In(year) => f64::from(year),
            Begins::Before(year) => {
                let year = f64::from(year).min(end);
                add(Look::FadesIn, year - FADE, year);
                year
            }
        };
        match bar.confirmed_until {
            // The year in which it was seen is confirmed to its end.
            Some(year) => {
                let sure = (f64::from(year) + 1.0).clamp(begin, end);
                add(Look::Solid, begin, sure);
                add(Look::Striped, sure, end);
            }
            None => add(Look::Solid, begin, end),
        }
        if fades_out {
            add(Look::FadesOut, end, (end + FADE).min(now));
        }
        stretches
    }
}

/// What stands at the beginning of a bar: the year, or that it is not known.
pub fn start(bar: Bar) -> String {
    match bar.begins {
        Begins::In(year) => year.to_string(),
        Begins::Before(_) => "start not known".to_string(),
        Begins::Planned => "planned".to_string(),
    }
}

/// A bar in words: "since 2010, not confirmed since 2019", "2010 to 2019", "until 2019, start not known".
pub fn in_words(bar: Bar) -> String {
    let mut out = String::new();
    let mut say = |parts: &[&str]| {
        if !out.is_empty() {
            out.push_str(", ");
        }
        parts.iter().for_each(|part| out.push_str(part));
    };
    match (bar.begins, bar.ends) {
        (Begins::Planned, _) => say(&["planned"]),
        (Begins::In(year), Ends::Runs) => say(&["since ", &year.to_string()]),
        (Begins::In(from), Ends::In(to)) => say(&[&from.to_string(), " to ", &to.to_string()]),
        (Begins::In(year), Ends::Unknown(_)) => say(&["from ", &year.to_string(), ", ended, not known when"]),
        (Begins::Before(_), Ends::Runs) => say(&["start not known"]),
        (Begins::Before(_), Ends::In(year)) => say(&["until ", &year.to_string(), ", start not known"]),
        (Begins::Before(_), Ends::Unknown(_)) => say(&["ended, neither start nor end known"]),
    }
    if let Ends::Unknown(Some(seen)) = bar.ends {
        say(&["last named in ", &seen.to_string()]);
    }
    match (bar.confirmed_until, bar.begins) {
        // A source may be older than what it announces.
        (Some(seen), Begins::In(year)) if seen <= year => say(&["not confirmed since then"]),
        (Some(seen), _) => say(&["not confirmed since ", &seen.to_string()]),
        (None, _) => {}
    }
    out
}

/// What the looks of the bars mean, for a legend under them: each that occurs, in words.
pub fn key(stretches: &[Stretch]) -> Vec<(Look, String)> {
    let lately = words::number(model::timeline::LATELY as u64);
    let meanings = [
        (Look::FadesIn, "start not known".to_string()),
        (Look::Striped, ["no public page of the last ", &lately, " years confirms it"].concat()),
        (Look::FadesOut, "ended, not known when".to_string()),
        (Look::Planned, "planned".to_string()),
    ];
    meanings.into_iter().filter(|(look, _)| stretches.iter().any(|stretch| stretch.look == *look)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(begins: Begins, ends: Ends, confirmed_until: Option<u16>) -> Bar {
        Bar { begins, ends, confirmed_until }
    }

    fn looks(axis: &Axis, bar: Bar) -> Vec<(Look, f64, f64)> {
        axis.stretches(bar).iter().map(|s| (s.look, s.from.round(), (s.from + s.length).round())).collect()
    }

    #[test]
    fn stretches_follow_each_other() {
        let whole = bar(Begins::In(2007), Ends::Runs, None);
        let axis = Axis::of(&[whole], 2026, None);
        assert_eq!(axis.marks().first(), Some(&(2010, 15.0)));
        assert_eq!(looks(&axis, whole), [(Look::Solid, 0.0, 100.0)]);
        let striped = bar(Begins::In(2012), Ends::Runs, Some(2016));
        assert_eq!(looks(&axis, striped), [(Look::Solid, 25.0, 50.0), (Look::Striped, 50.0, 100.0)]);
        assert_eq!(in_words(striped), "since 2012, not confirmed since 2016");
        assert_eq!(
            in_words(bar(Begins::In(2012), Ends::Runs, Some(2011))),
            "since 2012, not confirmed since then"
        );
        let unknown = bar(Begins::Before(2017), Ends::In(2017), None);
        assert_eq!(looks(&axis, unknown), [(Look::FadesIn, 25.0, 50.0), (Look::Solid, 50.0, 53.0)]);
        let gone = bar(Begins::Before(2016), Ends::Unknown(Some(2016)), None);
        let expected = [(Look::FadesIn, 20.0, 45.0), (Look::Solid, 45.0, 50.0), (Look::FadesOut, 50.0, 75.0)];
        assert_eq!(looks(&axis, gone), expected);
        assert_eq!(in_words(gone), "ended, neither start nor end known, last named in 2016");
    }

    #[test]
    fn an_axis_reaches_to_what_is_due_and_what_is_planned() {
        let planned = bar(Begins::Planned, Ends::Runs, None);
        let axis = Axis::of(&[planned], 2026, Some(2028.25));
        assert_eq!(axis.at(2029.0), 100.0);
        assert_eq!(looks(&axis, planned).len(), 1);
        assert_eq!(Axis::of(&[], 2026, Some(2020.0)).due, None);
    }
}
