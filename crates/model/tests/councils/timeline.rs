//! Bars say the same as `members_at`, year by year.

use model::records::{ArrangementIx, Date};
use model::timeline::{Bar, Begins, Ends, LATELY};
use model::vocabulary::Status;

use crate::facts::{councils, registers};
use crate::synthetic;

/// Whether a bar is drawn for sure over the end of a year.
fn covers(bar: Bar, year: i32) -> bool {
    let begun = match bar.begins {
        Begins::In(from) => i32::from(from) <= year,
        Begins::Before(latest) => latest <= year,
        Begins::Planned => false,
    };
    let over = match bar.ends {
        Ends::Runs => false,
        Ends::In(end) => i32::from(end) <= year,
        Ends::Unknown(last) => last.is_none_or(|last| i32::from(last) < year),
    };
    begun && !over
}

#[test]
fn a_members_bar_is_where_it_is_a_member() {
    for register in &registers() {
        for at in 0..register.package().arrangements.len() {
            let arrangement = ArrangementIx(at as u32);
            let whole = register.bar(arrangement);
            let parts = register.parts(arrangement);
            let recorded = register.members_then(arrangement);
            assert_eq!(parts.len(), recorded.len());
            for year in 2009..=register.present() {
                let members = register.members_at(arrangement, year);
                for (part, member) in parts.iter().zip(recorded) {
                    let exists = register.exists(part.council, year);
                    if covers(part.bar, year) && exists {
                        assert!(members.contains(&part.council), "{year} {part:?} {whole:?}");
                    }
                    let in_it = member.from.is_none_or(|from| i32::from(from) <= year)
                        && member.to.is_none_or(|to| i32::from(to) > year);
                    if in_it && exists && covers(whole, year) {
                        assert!(covers(part.bar, year), "{year} {part:?} {whole:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_bar_of_known_start_is_where_the_arrangement_runs() {
    for register in &registers() {
        for at in 0..register.package().arrangements.len() {
            let arrangement = ArrangementIx(at as u32);
            let bar = register.bar(arrangement);
            for year in 2009..=register.present() {
                if register.runs_in(arrangement, year) {
                    assert!(matches!(bar.begins, Begins::In(from) if i32::from(from) <= year));
                    assert!(!matches!(bar.ends, Ends::In(end) if i32::from(end) <= year));
                }
            }
        }
    }
}

#[test]
fn a_council_has_a_line_for_each_of_its_arrangements() {
    for register in &registers() {
        for council in councils(register) {
            let lines = register.timeline(council);
            let mut arrangements: Vec<ArrangementIx> = lines.iter().map(|line| line.arrangement).collect();
            arrangements.sort_unstable();
            assert_eq!(arrangements, register.council_arrangements(council, None));
            for line in &lines {
                assert!(!line.parts.is_empty());
                assert_eq!(line.bar, register.bar(line.arrangement));
            }
            let rank = |bar: &Bar| match bar.begins {
                Begins::In(year) => (0, year),
                Begins::Before(_) => (1, 0),
                Begins::Planned => (2, 0),
            };
            assert!(lines.is_sorted_by_key(|line| rank(&line.bar)));
        }
    }
}

#[test]
fn what_nobody_confirmed_lately_is_said() {
    let mut package = synthetic::package(3, 5, 1);
    let arrangement = &mut package.arrangements[0];
    (arrangement.status, arrangement.start_year, arrangement.end_year) =
        (Status::Operating, Some(2012), None);
    let of = |last_seen: Option<u16>, package: &mut model::records::Package| {
        package.arrangements[0].last_seen = last_seen;
        model::Register::without_text(package.clone()).bar(ArrangementIx(0))
    };
    let late = 2026 - LATELY as u16;
    assert_eq!(of(Some(late), &mut package).confirmed_until, None);
    assert_eq!(of(Some(late - 1), &mut package).confirmed_until, Some(late - 1));
    assert_eq!(
        of(None, &mut package),
        Bar { begins: Begins::In(2012), ends: Ends::Runs, confirmed_until: None }
    );
    package.arrangements[0].end_year = Some(2015);
    assert_eq!(of(Some(2014), &mut package).ends, Ends::In(2015));
}

#[test]
fn a_council_that_was_abolished_leaves_then() {
    let mut package = synthetic::package(3, 5, 1);
    for council in &mut package.councils {
        (council.from, council.to, council.successors) = (None, None, Vec::new());
    }
    let arrangement = &mut package.arrangements[0];
    (arrangement.status, arrangement.start_year, arrangement.end_year) =
        (Status::Operating, Some(2012), None);
    arrangement.members.iter_mut().for_each(|member| (member.from, member.to) = (None, None));
    let council = arrangement.members[0].council;
    package.councils[usize::from(council.0)].to = Some(Date { year: 2019, month: 4, day: 1 });
    let register = model::Register::without_text(package);
    let part = register.parts(ArrangementIx(0))[0];
    assert_eq!((part.bar.begins, part.bar.ends, part.abolished), (Begins::In(2012), Ends::In(2019), true));
}
