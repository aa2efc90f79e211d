//! The result of a query: its summary, and the counts of each council.

use model::register::CouncilCounts;
use model::{Query, Register, Summary};

/// The result of a query.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The summary of the query.
    pub summary: Summary,
    /// For each council, in how many of the found arrangements it is, and with how many other councils.
    pub counts: CouncilCounts,
}

impl Answer {
    /// The answer to a query.
    pub fn of(register: &Register, query: &Query) -> Answer {
        let summary = register.summary(query);
        let counts = register.council_counts(&summary.found, summary.year);
        Answer { summary, counts }
    }

    /// The year that the answer is about: the one that was asked for, else the present.
    pub fn year(&self, register: &Register) -> i32 {
        self.summary.year.unwrap_or(register.present())
    }
}
