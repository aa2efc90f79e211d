//! What went wrong, in words for the person at the terminal, with what to do about it.

use std::fmt;

/// The result of a command or of a step of it.
pub type Result<T> = std::result::Result<T, Problem>;

/// A failure, told in full sentences.
#[derive(Clone, PartialEq)]
pub struct Problem(String);

impl Problem {
    /// A problem with these words.
    pub fn new(words: impl Into<String>) -> Problem {
        Problem(words.into())
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// As `Display`, so that `expect` in a test prints the sentences.
impl fmt::Debug for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Problem {}

/// Makes a [`Problem`] as `format!` makes a string.
macro_rules! problem {
    ($($words:tt)*) => { $crate::problem::Problem::new(format!($($words)*)) };
}
pub(crate) use problem;

/// Puts words before an error, or in place of a missing value.
pub(crate) trait Explain<T> {
    /// The value, or a problem that begins with these words.
    fn explain(self, words: impl FnOnce() -> String) -> Result<T>;
}

impl<T, E: fmt::Display> Explain<T> for std::result::Result<T, E> {
    fn explain(self, words: impl FnOnce() -> String) -> Result<T> {
        self.map_err(|error| problem!("{} ({error})", words()))
    }
}

impl<T> Explain<T> for Option<T> {
    fn explain(self, words: impl FnOnce() -> String) -> Result<T> {
        self.ok_or_else(|| Problem::new(words()))
    }
}
