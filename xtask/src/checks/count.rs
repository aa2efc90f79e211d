//! How many checks passed and failed.

use std::fmt;
use std::ops::{Add, AddAssign};

/// Numbers of single checks. Its words are those of the last line of `cargo xtask test`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Count {
    /// Those that passed.
    pub passed: u32,
    /// Those that failed.
    pub failed: u32,
}

impl Count {
    /// One check that passed.
    pub const ONE: Count = Count { passed: 1, failed: 0 };

    /// The sum over the result lines of `cargo test`:
    /// `test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s`.
    pub fn of_cargo_test(output: &str) -> Count {
        output
            .lines()
            .filter_map(|line| line.strip_prefix("test result: "))
            .map(result_line)
            .fold(Count::default(), Add::add)
    }
}

fn result_line(line: &str) -> Count {
    let number = |word: &str| {
        let before = line.split(';').find_map(|part| part.trim().strip_suffix(word))?;
        before.split_whitespace().next_back()?.parse::<u32>().ok()
    };
    Count { passed: number(" passed").unwrap_or(0), failed: number(" failed").unwrap_or(0) }
}

impl Add for Count {
    type Output = Count;

    fn add(self, other: Count) -> Count {
        Count { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Count) {
        *self = *self + other;
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::Count;

    #[test]
    fn result_lines_are_summed_and_other_lines_are_not() {
        let output = "running 3 tests\ntest a ... ok\nthe test result: ok. 9 passed; 9 failed\n\
            test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
            test result: FAILED. 40 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s\n";
        assert_eq!(Count::of_cargo_test(output), Count { passed: 43, failed: 2 });
        assert_eq!(Count::of_cargo_test("error: could not compile"), Count::default());
    }

    #[test]
    fn the_words_are_those_of_the_last_line() {
        assert_eq!((Count::ONE + Count { passed: 1, failed: 0 }).to_string(), "2 passed, 0 failed");
    }
}
