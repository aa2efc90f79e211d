//! From numbers and years to places on a plot, in per cent.

/// The steps that people count in.
const STEPS: [u64; 3] = [1, 2, 5];
/// The most steps that a scale is divided into.
const MOST: u64 = 5;

/// A scale of whole numbers from some number at the bottom, 0 or below, to one at the top; both are marked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    below: u64,
    above: u64,
    step: u64,
}

impl Scale {
    /// The scale from 0 to a round number not below the largest.
    pub fn up_to(largest: u32) -> Scale {
        Scale::between(0, largest)
    }

    /// The scale from a round number at least so far below 0, to one at least so far above it.
    pub fn between(below: u32, above: u32) -> Scale {
        let (below, above) = (u64::from(below), u64::from(above).max(1));
        let mut power = 1;
        loop {
            for step in STEPS.map(|step| step * power) {
                let steps = below.div_ceil(step) + above.div_ceil(step);
                if steps <= MOST {
                    return Scale {
                        below: below.div_ceil(step) * step,
                        above: above.div_ceil(step) * step,
                        step,
                    };
                }
            }
            power *= 10;
        }
    }

    /// How far below the top of the plot a number stands, in per cent.
    pub fn at(&self, number: f64) -> f64 {
        let height = (self.below + self.above) as f64;
        ((self.above as f64 - number) / height * 100.0).clamp(0.0, 100.0)
    }

    /// The marked numbers without their sign, from the bottom, with their places.
    pub fn marks(&self) -> Vec<(u64, f64)> {
        let mut marks = Vec::new();
        let mut number = -(self.below as i64);
        while number <= self.above as i64 {
            marks.push((number.unsigned_abs(), self.at(number as f64)));
            number += self.step as i64;
        }
        marks
    }
}

/// The years of a plot: the first stands at the left, the last at the right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Years {
    /// The first year.
    pub first: i32,
    /// The last year, not before the first.
    pub last: i32,
    /// Whether each year has room of its own around its place, for a column.
    pub columns: bool,
}

impl Years {
    /// How far from the left a year stands, in per cent; years in between have a fraction.
    pub fn at(&self, year: f64) -> f64 {
        let room = if self.columns { 0.5 } else { 0.0 };
        let length = f64::from(self.last - self.first) + 2.0 * room;
        if length == 0.0 {
            return 50.0;
        }
        ((year - f64::from(self.first) + room) / length * 100.0).clamp(0.0, 100.0)
    }

    /// The width of a year, in per cent.
    pub fn width(&self) -> f64 {
        100.0 / f64::from((self.last - self.first + i32::from(self.columns)).max(1))
    }

    /// The year that stands nearest to a place, given as a share of the width.
    pub fn nearest(&self, share: f64) -> i32 {
        let mut nearest = self.first;
        for year in self.first..=self.last {
            let distance = |year: i32| (self.at(f64::from(year)) - share * 100.0).abs();
            if distance(year) < distance(nearest) {
                nearest = year;
            }
        }
        nearest
    }

    /// The year that a key leads to; `None` where it leads nowhere else.
    pub fn after_key(&self, year: i32, key: &str) -> Option<i32> {
        let to = match key {
            "ArrowLeft" | "ArrowDown" => year - 1,
            "ArrowRight" | "ArrowUp" => year + 1,
            "PageDown" => year - 5,
            "PageUp" => year + 5,
            "Home" => self.first,
            "End" => self.last,
            _ => return None,
        };
        let to = to.clamp(self.first, self.last);
        (to != year).then_some(to)
    }

    /// The years that are marked, with their places: the last, and each fourth before it.
    pub fn marks(&self) -> Vec<(i32, f64)> {
        let mut marks: Vec<(i32, f64)> =
            (self.first..=self.last).rev().step_by(4).map(|year| (year, self.at(f64::from(year)))).collect();
        marks.reverse();
        marks
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Scale, Years};

    #[test]
    fn scales_are_round() {
        let numbers = |scale: Scale| scale.marks().iter().map(|(number, _)| *number).collect::<Vec<_>>();
        assert_eq!(numbers(Scale::up_to(782)), [0, 200, 400, 600, 800]);
        assert_eq!(numbers(Scale::up_to(116)), [0, 50, 100, 150]);
        assert_eq!(numbers(Scale::up_to(0)), [0, 1]);
        assert_eq!(numbers(Scale::between(8, 42)), [20, 0, 20, 40, 60]);
    }

    #[test]
    fn keys_walk_through_the_years_and_stop_at_the_ends() {
        let years = Years { first: 2009, last: 2026, columns: false };
        assert_eq!(years.after_key(2018, "ArrowLeft"), Some(2017));
        assert_eq!(years.after_key(2024, "PageUp"), Some(2026));
        assert_eq!(years.after_key(2026, "ArrowRight"), None);
        assert_eq!(years.after_key(2018, "a"), None);
        assert_eq!(
            years.marks().iter().map(|(year, _)| *year).collect::<Vec<_>>(),
            [2010, 2014, 2018, 2022, 2026]
        );
    }

    proptest! {
        #[test]
        fn a_scale_holds_its_numbers(below in 0u32..100_000, above in 0u32..100_000) {
            let scale = Scale::between(below, above);
            let marks = scale.marks();
            prop_assert!((2..=7).contains(&marks.len()));
            prop_assert_eq!(marks[0].1, 100.0);
            prop_assert_eq!(marks[marks.len() - 1].1, 0.0);
            prop_assert!(scale.at(f64::from(above)) <= scale.at(0.0));
            prop_assert!(u64::from(below) <= marks[0].0 && u64::from(above) <= marks[marks.len() - 1].0);
        }

        #[test]
        fn the_nearest_year_of_a_year_is_itself(year in 2009i32..=2026, columns: bool) {
            let years = Years { first: 2009, last: 2026, columns };
            prop_assert_eq!(years.nearest(years.at(f64::from(year)) / 100.0), year);
        }
    }
}
