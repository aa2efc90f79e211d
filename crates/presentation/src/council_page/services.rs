//! A council's services over time: one bar each, by category.

use model::records::{ArrangementIx, CategoryIx, CouncilIx};
use model::timeline::{Bar, Begins, Part};
use model::vocabulary::Status;
use model::{Query, Register};

use crate::bars::{self, Axis, Stretch};
use crate::council::arrangements;
use crate::{Answer, facts, words};

/// How many councils are named before "and 3 more".
const NAMED: usize = 3;
/// How many services of an arrangement are named before their number.
const SERVICES: usize = 2;

/// All services of a council.
#[derive(Clone, Debug, PartialEq)]
pub struct Services {
    /// "Eleven services since 1998".
    pub heading: String,
    /// The line of years.
    pub axis: Axis,
    /// What is found, by category; the same number as in the headline.
    pub groups: Vec<Group>,
    /// What the looks of the bars mean, where they are more than plain.
    pub key: Vec<(bars::Look, String)>,
}

/// Services of one category, or those that are not counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The category, or what these have in common.
    pub label: String,
    /// The services.
    pub rows: Vec<Row>,
}

/// One service of the council.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The arrangement.
    pub arrangement: ArrangementIx,
    /// "Legal services, with Cambridgeshire, East Cambridgeshire, Fenland and 3 more".
    pub with: String,
    /// Its bar.
    pub stretches: Vec<Stretch>,
    /// Where the bar begins, in per cent of the axis, and what stands there.
    pub start: (f64, String),
    /// The bar in words: "since 2010, not confirmed since 2019".
    pub in_words: String,
    /// The status where it needs saying: "planned".
    pub status: Option<String>,
    /// Whether any council joined later or left earlier than the arrangement began and ended.
    pub has_changes: bool,
}

/// A council in an arrangement over time.
#[derive(Clone, Debug, PartialEq)]
pub struct MemberRow {
    /// The council as it was then.
    pub council: CouncilIx,
    /// "leads; joined 2012; abolished 2023, now Cumberland"; may be empty.
    pub notes: String,
    /// Its bar.
    pub stretches: Vec<Stretch>,
    /// The bar in words.
    pub in_words: String,
}

/// The services that the answer finds for a council, each once, under the category of most of its services; after them, where
/// nothing but a year is asked for, those that have ended or are planned. `due` is when the council is to be replaced, as a
/// year with its fraction. `None` where there is nothing to show.
pub fn services(
    register: &Register,
    query: &Query,
    answer: &Answer,
    council: CouncilIx,
    due: Option<f64>,
) -> Option<Services> {
    let year = answer.summary.year;
    let own = arrangements(register, answer, council);
    let mut others = Vec::new();
    if (Query { year: None, ..query.clone() }) == Query::default() {
        others.extend(register.timeline(council).into_iter().map(|line| line.arrangement));
        others.retain(|at| !own.contains(at));
    }
    let all: Vec<Bar> = own.iter().chain(&others).map(|at| register.bar(*at)).collect();
    if all.is_empty() {
        return None;
    }
    let axis = Axis::of(&all, register.present(), due);
    let row = |at: &ArrangementIx| row(register, &axis, council, year, *at);
    let mut groups: Vec<Group> = Vec::new();
    for (category, arrangements) in by_main_category(register, &own) {
        let label = register.package().categories[usize::from(category.0)].label.clone();
        groups.push(Group { label, rows: arrangements.iter().map(row).collect() });
    }
    if !others.is_empty() {
        let label = match year {
            None => "Not counted: ended, left, or planned",
            Some(_) => "Not counted: not known to have run in that year",
        };
        groups.push(Group { label: label.to_string(), rows: others.iter().map(row).collect() });
    }
    let drawn: Vec<Stretch> =
        groups.iter().flat_map(|group| &group.rows).flat_map(|row| row.stretches.clone()).collect();
    Some(Services { heading: heading(register, &own, year), axis, groups, key: bars::key(&drawn) })
}

/// "Eleven services since 1998", "Eleven services in 2015".
fn heading(register: &Register, own: &[ArrangementIx], year: Option<i32>) -> String {
    if own.is_empty() {
        return "Shared services".to_string();
    }
    let number = words::in_letters(own.len());
    let services = if own.len() == 1 { " service" } else { " services" };
    let first = own.iter().filter_map(|at| match register.bar(*at).begins {
        Begins::In(year) => Some(year),
        _ => None,
    });
    let when = match (year, first.min()) {
        (Some(year), _) => [" in ", &year.to_string()].concat(),
        (None, Some(first)) => [" since ", &first.to_string()].concat(),
        (None, None) => String::new(),
    };
    [&number, services, &when].concat()
}

/// Each arrangement once, under the category that most of its services belong to, of equal ones the first by label. The
/// largest group comes first; within a group the first to begin, then those of which it is not known, then by id.
fn by_main_category(register: &Register, own: &[ArrangementIx]) -> Vec<(CategoryIx, Vec<ArrangementIx>)> {
    let package = register.package();
    let label = |category: CategoryIx| &package.categories[usize::from(category.0)].label;
    let mut groups: Vec<(CategoryIx, Vec<ArrangementIx>)> = Vec::new();
    for arrangement in own {
        let mut categories: Vec<(CategoryIx, usize)> = Vec::new();
        for service in &register.arrangement(*arrangement).services {
            let category = package.services[usize::from(service.0)].category;
            match categories.iter_mut().find(|(other, _)| *other == category) {
                Some((_, times)) => *times += 1,
                None => categories.push((category, 1)),
            }
        }
        model::order::sort(&mut categories, |a, b| b.1.cmp(&a.1).then_with(|| label(a.0).cmp(label(b.0))));
        let Some((category, _)) = categories.first() else { continue };
        match groups.iter_mut().find(|(other, _)| other == category) {
            Some((_, list)) => list.push(*arrangement),
            None => groups.push((*category, vec![*arrangement])),
        }
    }
    let first = |at: ArrangementIx| match register.bar(at).begins {
        Begins::In(year) => (0, i32::from(year)),
        Begins::Before(_) => (1, 0),
        Begins::Planned => (2, 0),
    };
    for (_, list) in &mut groups {
        model::order::sort(list, |a, b| first(*a).cmp(&first(*b)));
    }
    model::order::sort(&mut groups, |a, b| {
        b.1.len().cmp(&a.1.len()).then_with(|| label(a.0).cmp(label(b.0)))
    });
    groups
}

fn row(
    register: &Register,
    axis: &Axis,
    council: CouncilIx,
    year: Option<i32>,
    arrangement: ArrangementIx,
) -> Row {
    let record = register.arrangement(arrangement);
    let bar = register.bar(arrangement);
    let stretches = axis.stretches(bar);
    let from = stretches.first().map_or(0.0, |stretch| stretch.from);
    Row {
        arrangement,
        with: with(register, arrangement, council, year),
        start: (from, bars::start(bar)),
        stretches,
        in_words: bars::in_words(bar),
        // What has ended says so in its bar's words, too.
        status: (record.status != Status::Operating).then(|| facts::status(record)),
        has_changes: register.parts(arrangement).iter().any(|part| part.bar != bar),
    }
}

/// The services and the others, seen from one of its councils: "Legal services, with Fenland, the police and 3 more".
pub fn with(
    register: &Register,
    arrangement: ArrangementIx,
    council: CouncilIx,
    year: Option<i32>,
) -> String {
    let record = register.arrangement(arrangement);
    let mut out = if record.services.len() > SERVICES {
        words::count(record.services.len(), "service", "services")
    } else {
        facts::services(register, record)
    };
    let members = register.members_at(arrangement, year.unwrap_or(register.present()));
    let mut names: Vec<&str> = Vec::new();
    for member in members {
        if *member != council {
            names.push(&register.council(*member).name);
        }
    }
    model::order::sort(&mut names, |a, b| a.cmp(b));
    names.extend(record.partners.iter().map(|partner| partner.name.as_str()));
    if names.is_empty() {
        return out;
    }
    // One more takes no more room than "and 1 more".
    let named = if names.len() == NAMED + 1 { NAMED + 1 } else { names.len().min(NAMED) };
    let more = names.len() - named;
    out.push_str(", with ");
    if more == 0 {
        out.push_str(&words::sentence_list(&names));
    } else {
        out.push_str(&names[..named].join(", "));
        out.push_str(" and ");
        out.push_str(&words::number(more as u64));
        out.push_str(" more");
    }
    out
}

/// The councils of an arrangement over time, as recorded: those that lead first, then by name.
pub fn members(register: &Register, axis: &Axis, arrangement: ArrangementIx) -> Vec<MemberRow> {
    let mut parts = register.parts(arrangement);
    let name = |part: &Part| &register.council(part.council).name;
    model::order::sort(&mut parts, |a, b| b.lead.cmp(&a.lead).then_with(|| name(a).cmp(name(b))));
    let row = |part: &Part| MemberRow {
        council: part.council,
        notes: notes(register, arrangement, part),
        stretches: axis.stretches(part.bar),
        in_words: bars::in_words(part.bar),
    };
    parts.iter().map(row).collect()
}

/// How many councils an arrangement has, as the heading over [`members`]: where councils came and went, or others followed
/// them, how many it has today stands beside how many are recorded.
pub fn how_many_members(register: &Register, arrangement: ArrangementIx) -> String {
    let recorded = register.members_then(arrangement).len();
    let now = register.members_at(arrangement, register.present()).len();
    let recorded = words::number(recorded as u64);
    if now == 0 || recorded == words::number(now as u64) {
        return recorded;
    }
    [&recorded, " over time, ", &words::number(now as u64), " today"].concat()
}

/// The axis on which an arrangement and its members have their place.
pub fn axis_of(register: &Register, arrangement: ArrangementIx) -> Axis {
    let mut bars = vec![register.bar(arrangement)];
    bars.extend(register.parts(arrangement).iter().map(|part| part.bar));
    Axis::of(&bars, register.present(), None)
}

/// What is to be said of a member beside its bar.
fn notes(register: &Register, arrangement: ArrangementIx, part: &Part) -> String {
    let mut notes: Vec<String> = Vec::new();
    if part.lead {
        notes.push("leads".to_string());
    }
    let members = register.members_then(arrangement);
    let member = members.iter().find(|member| member.council == part.council);
    if let Some(from) = member.and_then(|member| member.from) {
        notes.push(["joined ", &from.to_string()].concat());
    }
    if let Some(to) = member.and_then(|member| member.to) {
        notes.push(["left ", &to.to_string()].concat());
    }
    let council = register.council(part.council);
    if let Some(to) = council.to {
        let names: Vec<&str> =
            council.successors.iter().map(|at| register.council(*at).name.as_str()).collect();
        notes.push(["abolished ", &to.year.to_string(), ", now ", &words::sentence_list(&names)].concat());
    }
    notes.join("; ")
}
