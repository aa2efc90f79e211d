//! Services over time as bars: when each began and ended, as far as is known (docs/DESIGN.md 4.1 and 4.2).

use crate::lineage;
use crate::order;
use crate::records::{Arrangement, ArrangementIx, Council, CouncilIx, Member};
use crate::register::Register;
use crate::vocabulary::Status;

/// Where a bar begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begins {
    /// In this year.
    In(u16),
    /// Nobody knows when, but not after this year: the first that anything is known of, or the present. The bar fades in.
    Before(i32),
    /// It is planned and has not begun.
    Planned,
}

/// Where a bar ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ends {
    /// It runs at present, as far as is known.
    Runs,
    /// In this year: it no longer runs at its end.
    In(u16),
    /// It has ended, nobody knows when; this is the newest year in which a source saw it, where any has one.
    Unknown(Option<u16>),
}

/// A span of time on a line of years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Where it begins.
    pub begins: Begins,
    /// Where it ends.
    pub ends: Ends,
    /// The newest year in which a source confirms it, where it runs and that year is too long ago to count as the present:
    /// from there on the bar is striped. See [`LATELY`].
    pub confirmed_until: Option<u16>,
}

/// A confirmation this many years before the present, or fewer, still counts as lately.
pub const LATELY: i32 = 3;

/// A council in an arrangement over time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The council as recorded, which may have been abolished since.
    pub council: CouncilIx,
    /// Whether it is the host or lead authority.
    pub lead: bool,
    /// When it was in it: from the arrangement's beginning to its end, where it did not join later or leave earlier. It is
    /// not in it before it was founded, and leaves in the year in which it was abolished; where that was before the
    /// beginning, its successors were in it from the first, and the bar ends before it begins.
    pub bar: Bar,
    /// Whether it left because it was abolished; its successors then stand for it.
    pub abolished: bool,
}

/// An arrangement of a council over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The arrangement.
    pub arrangement: ArrangementIx,
    /// The whole arrangement.
    pub bar: Bar,
    /// The time in which the council, or a predecessor of it, was in it; one each that is recorded, by code.
    pub parts: Vec<Part>,
}

impl Register {
    /// A council's arrangements over time, predecessors' included, whatever their status: by the year of the beginning, those
    /// of which it is not known after the others, planned ones last; then by id.
    pub fn timeline(&self, council: CouncilIx) -> Vec<Line> {
        let councils = &self.package().councils;
        let before =
            lineage::walk(council, &mut |at, next| next.append(&mut lineage::predecessors(councils, at)));
        let mut lines = Vec::new();
        for arrangement in self.council_arrangements(council, None) {
            let mut parts = self.parts(arrangement);
            parts.retain(|part| before.contains(&part.council));
            lines.push(Line { arrangement, bar: self.bar(arrangement), parts });
        }
        let rank = |line: &Line| match line.bar.begins {
            Begins::In(year) => (0, year),
            Begins::Before(_) => (1, 0),
            Begins::Planned => (2, 0),
        };
        order::sort(&mut lines, |a, b| rank(a).cmp(&rank(b)));
        lines
    }

    /// An arrangement over time.
    pub fn bar(&self, arrangement: ArrangementIx) -> Bar {
        let arrangement = self.arrangement(arrangement);
        let present = self.present();
        let begins = match (arrangement.status, arrangement.start_year) {
            (Status::Planned, _) => Begins::Planned,
            (_, Some(year)) => Begins::In(year),
            (_, None) => Begins::Before(self.first_known(arrangement)),
        };
        let ends = match (arrangement.end_year, arrangement.status) {
            (Some(year), _) if i32::from(year) <= present => Ends::In(year),
            (_, Status::Ended) => Ends::Unknown(arrangement.last_seen),
            _ => Ends::Runs,
        };
        let lately = |year: u16| i32::from(year) + LATELY >= present;
        let confirmed_until = arrangement.last_seen.filter(|year| ends == Ends::Runs && !lately(*year));
        Bar { begins, ends, confirmed_until }
    }

    /// The first year that anything is known of an arrangement whose start is not: the year in which it was seen, in which a
    /// member joined or left or was abolished; not after the present.
    fn first_known(&self, arrangement: &Arrangement) -> i32 {
        let mut first = self.present();
        let mut known = |year: Option<u16>| first = year.map_or(first, |year| first.min(i32::from(year)));
        known(arrangement.last_seen);
        known(arrangement.end_year);
        for member in &arrangement.members {
            known(member.from);
            known(member.to);
            known(self.council(member.council).to.map(|to| to.year));
        }
        first
    }

    /// The members of an arrangement over time, as recorded, by code.
    pub fn parts(&self, arrangement: ArrangementIx) -> Vec<Part> {
        let whole = self.bar(arrangement);
        let members = self.members_then(arrangement).iter();
        members.map(|member| part(member, self.council(member.council), whole, self.present())).collect()
    }
}

fn part(member: &Member, council: &Council, whole: Bar, present: i32) -> Part {
    let founded = council.from.map(|from| from.year);
    let begins = match (member.from, whole.begins) {
        (Some(year), Begins::In(_) | Begins::Before(_)) => {
            Begins::In(founded.map_or(year, |from| from.max(year)))
        }
        (None, Begins::In(year)) => Begins::In(founded.map_or(year, |from| from.max(year))),
        (_, begins) => begins,
    };
    let ended = |year: u16| {
        i32::from(year) <= present
            && match whole.ends {
                Ends::In(end) => year < end,
                _ => true,
            }
    };
    let abolished = council.to.map(|to| to.year).filter(|year| ended(*year));
    let left = member.to.filter(|year| ended(*year));
    let out = match (left, abolished) {
        (Some(left), Some(abolished)) => Some(left.min(abolished)),
        (left, abolished) => left.or(abolished),
    };
    let bar = match out {
        Some(year) => Bar { begins, ends: Ends::In(year), confirmed_until: None },
        None => Bar { begins, ..whole },
    };
    let by_abolition = abolished.is_some() && left.is_none_or(|left| abolished.is_some_and(|at| at < left));
    Part { council: member.council, lead: member.lead, bar, abolished: by_abolition }
}
