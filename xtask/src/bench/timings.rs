//! A time with its spread.

use std::fmt;

/// Three times in milliseconds, or three ratios.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spread {
    pub(super) low: f64,
    pub(super) median: f64,
    pub(super) high: f64,
}

impl Spread {
    /// Three numbers with spaces between them.
    pub(super) fn read(text: &str) -> Option<Spread> {
        let mut numbers = text.split_whitespace().map(|number| number.parse().ok());
        let spread = Spread { low: numbers.next()??, median: numbers.next()??, high: numbers.next()?? };
        numbers.next().is_none().then_some(spread)
    }

    /// The 10th percentile, the median and the 90th of these; `None` of nothing.
    pub(super) fn of(mut numbers: Vec<f64>) -> Option<Spread> {
        numbers.sort_by(f64::total_cmp);
        let last = numbers.len().checked_sub(1)?;
        let at = |part: f64| numbers[(last as f64 * part).round() as usize];
        Some(Spread { low: at(0.1), median: at(0.5), high: at(0.9) })
    }

    /// As times: "1.23 ms (1.20 to 1.31)".
    pub(super) fn as_time(&self) -> impl fmt::Display {
        let (unit, factor) = if self.median < 1.0 { ("µs", 1000.0) } else { ("ms", 1.0) };
        let [low, median, high] = [self.low, self.median, self.high].map(|ms| rounded(ms * factor));
        format!("{median} {unit} ({low} to {high})")
    }

    /// As ratios: "12 (11 to 13)".
    pub(super) fn as_ratio(&self) -> impl fmt::Display {
        let [low, median, high] = [self.low, self.median, self.high].map(rounded);
        format!("{median} ({low} to {high})")
    }
}

/// Three digits.
pub(super) fn rounded(number: f64) -> String {
    match number {
        number if number < 10.0 => format!("{number:.2}"),
        number if number < 100.0 => format!("{number:.1}"),
        number => format!("{number:.0}"),
    }
}

/// Whether a goal is met, in words.
pub(super) fn verdict(met: bool) -> &'static str {
    if met { "met" } else { "not met" }
}

#[cfg(test)]
mod tests {
    use super::Spread;

    #[test]
    fn it_is_read_and_shown_with_three_digits() {
        let spread = Spread::read("0.0123 0.01301 0.2").expect("three numbers");
        assert_eq!(spread.as_time().to_string(), "13.0 µs (12.3 to 200)");
        assert_eq!(
            Spread { low: 1.0, median: 12.0, high: 345.6 }.as_ratio().to_string(),
            "12.0 (1.00 to 346)"
        );
        assert_eq!(Spread::read("1 2"), None);
        assert_eq!(Spread::read("1 2 3 4"), None);
        assert_eq!(Spread::read("1 x 3"), None);
    }

    #[test]
    fn it_is_taken_from_samples_in_any_order() {
        let samples = (0..11).map(|at| f64::from((at * 7) % 11)).collect();
        assert_eq!(Spread::of(samples), Some(Spread { low: 1.0, median: 5.0, high: 9.0 }));
        assert_eq!(Spread::of(vec![3.0]), Some(Spread { low: 3.0, median: 3.0, high: 3.0 }));
        assert_eq!(Spread::of(Vec::new()), None);
    }
}
