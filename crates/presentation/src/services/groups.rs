//! Who shares a service, in what groups.

use model::bits::Bits;
use model::order;
use model::records::{ArrangementIx, CouncilIx};
use model::{Query, Register};

use crate::words;

/// Councils that share a service with each other, in one arrangement or in several of the same councils.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The councils, ascending by code; a group of one shares with other public bodies.
    pub councils: Vec<CouncilIx>,
    /// Their arrangements, ascending by id.
    pub arrangements: Vec<ArrangementIx>,
    /// The first year among them, where any is known.
    pub start: Option<u16>,
}

/// What is known of who shares a service.
#[derive(Clone, Debug)]
pub struct Groups {
    /// What is found.
    pub found: Bits,
    /// The year; `None` for the present view.
    pub year: Option<i32>,
    /// Groups of two councils or more, the largest first, then by the name of their first arrangement.
    pub of_councils: Vec<Group>,
    /// Single councils that share with bodies that are no councils, by the name of the arrangement.
    pub with_others: Vec<Group>,
    /// The councils that take part, ascending.
    pub taking_part: Vec<CouncilIx>,
}

/// The groups among what a query finds.
pub fn groups(register: &Register, query: &Query) -> Groups {
    let year = register.known_year(query.year);
    let found = register.found(query, year);
    let mut all: Vec<Group> = Vec::new();
    let mut taking_part = Bits::empty(register.package().councils.len());
    for row in found.iter() {
        let arrangement = ArrangementIx(row as u32);
        let members = register.members_at(arrangement, year.unwrap_or(register.present()));
        members.iter().for_each(|council| taking_part.insert(usize::from(council.0)));
        let start = register.arrangement(arrangement).start_year;
        match all.iter_mut().find(|group| group.councils == members && members.len() > 1) {
            Some(group) => {
                group.arrangements.push(arrangement);
                group.start = group.start.into_iter().chain(start).min();
            }
            None if members.is_empty() => {}
            None => all.push(Group { councils: members.to_vec(), arrangements: vec![arrangement], start }),
        }
    }
    let name = |group: &Group| register.arrangement(group.arrangements[0]).name.to_lowercase();
    order::sort(&mut all, |a, b| b.councils.len().cmp(&a.councils.len()).then_with(|| name(a).cmp(&name(b))));
    let (of_councils, with_others) = all.into_iter().partition(|group| group.councils.len() > 1);
    let taking_part = taking_part.iter().map(|at| CouncilIx(at as u16)).collect();
    Groups { found, year, of_councils, with_others, taking_part }
}

/// What stands below a group's name: "7 councils, since 2012. Joint committee."
pub fn note(register: &Register, group: &Group) -> String {
    let since = match group.start {
        Some(year) => format!("since {year}"),
        None => "start not known".to_string(),
    };
    let mut forms: Vec<&str> = Vec::new();
    for arrangement in &group.arrangements {
        if let Some(model) = register.arrangement(*arrangement).model {
            let words = words::model(model);
            if !forms.contains(&words) {
                forms.push(words);
            }
        }
    }
    let forms = if forms.is_empty() { String::new() } else { format!(" {}.", forms.join("; ")) };
    let councils = words::count(group.councils.len(), "council", "councils");
    format!("{councils}, {since}.{forms}")
}
