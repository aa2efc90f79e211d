//! How many checks passed and failed, and which failed.

use std::fmt;
use std::ops::{Add, AddAssign};

/// Numbers of single checks. Its words are those of the last line of `cargo xtask test`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Count {
    /// Those that passed.
    pub passed: u32,
    /// Those that failed.
    pub failed: u32,
    /// What those that failed are called, as far as that is known.
    pub failures: Vec<String>,
}

impl Count {
    /// One check that passed.
    pub const ONE: Count = Count { passed: 1, failed: 0, failures: Vec::new() };

    /// One check of this name that failed.
    pub fn failure(name: impl Into<String>) -> Count {
        Count { passed: 0, failed: 1, failures: vec![name.into()] }
    }

    /// The sum over the result lines of `cargo test`:
    /// `test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s`.
    /// The failures are the names of lines such as `test chromium::list::sorts ... FAILED`.
    pub fn of_cargo_test(output: &str) -> Count {
        let results = output.lines().filter_map(|line| line.strip_prefix("test result: ")).map(result_line);
        let failed = output.lines().filter_map(|line| {
            let line = line.strip_prefix("test ")?;
            Some(line.strip_suffix(" FAILED")?.trim_end_matches('.').trim_end().to_owned())
        });
        Count { failures: failed.collect(), ..results.fold(Count::default(), Add::add) }
    }
}

fn result_line(line: &str) -> Count {
    let number = |word: &str| {
        let before = line.split(';').find_map(|part| part.trim().strip_suffix(word))?;
        before.split_whitespace().next_back()?.parse::<u32>().ok()
    };
    Count {
        passed: number(" passed").unwrap_or(0),
        failed: number(" failed").unwrap_or(0),
        failures: Vec::new(),
    }
}

impl Add for Count {
    type Output = Count;

    fn add(self, other: Count) -> Count {
        Count {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            failures: [self.failures, other.failures].concat(),
        }
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Count) {
        *self = std::mem::take(self) + other;
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
        let output = "running 3 tests\ntest a ... ok\ntest page::b ... FAILED\nthe test result: ok. 9 passed; 9 failed\n\
            test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
            test result: FAILED. 40 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s\n";
        assert_eq!(
            Count::of_cargo_test(output),
            Count { passed: 43, failed: 2, failures: vec!["page::b".to_owned()] }
        );
        assert_eq!(Count::of_cargo_test("error: could not compile"), Count::default());
    }

    #[test]
    fn the_words_are_those_of_the_last_line() {
        assert_eq!((Count::ONE + Count::failure("fmt")).to_string(), "1 passed, 1 failed");
    }
}
