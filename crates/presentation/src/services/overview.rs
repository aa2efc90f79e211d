//! All services by kind: how many share each, and how that grew.

use model::order;
use model::records::{CategoryIx, ServiceIx};
use model::register::FIRST_YEAR;
use model::summary::percent;
use model::{Query, Register};

use crate::charts::path::{Place, line};
use crate::charts::scale::{Scale, Years};
use crate::charts::sheet::Sheet;
use crate::words;

/// How many years back growth is told.
const BACK: i32 = 10;

/// A service in the list of all.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The service.
    pub service: ServiceIx,
    /// Its words.
    pub label: String,
    /// In how many arrangements it is shared.
    pub arrangements: u32,
    /// How many councils take part.
    pub councils: u32,
    /// "46% of councils".
    pub share: String,
    /// The share in per cent.
    pub percent: u32,
    /// "+3": how many more run than so many years ago, as far as starts are known.
    pub change: String,
    /// The numbers that ran year by year, as a line in a plot of 100 by 100; one scale for all services.
    pub line: String,
}

/// The services of a kind, the most shared first.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The kind.
    pub label: String,
    /// Its services.
    pub rows: Vec<Row>,
}

/// All services.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// "English councils share 35 services; most often legal services: in 54 arrangements."
    pub sentence: String,
    /// What it rests on.
    pub below: String,
    /// The heading of the column of growth: "Since 2016".
    pub since: String,
    /// The kinds, by their words.
    pub groups: Vec<Group>,
    /// The whole as a table.
    pub sheet: Sheet,
}

/// The query without its filter of services and kinds: what the numbers of the list are counted among.
pub fn without_services(query: &Query) -> Query {
    Query { services: Vec::new(), categories: Vec::new(), ..query.clone() }
}

/// All services among the arrangements that pass the other filters.
pub fn overview(register: &Register, query: &Query) -> Overview {
    let query = without_services(query);
    let package = register.package();
    let year = register.known_year(query.year);
    let (arrangements, councils) = numbers(register, &query, year);
    let running = running(register, &query);
    let existing = (0..package.councils.len() as u16)
        .filter(|at| register.exists(model::records::CouncilIx(*at), year.unwrap_or(register.present())))
        .count() as u32;

    let last = year.unwrap_or(register.present());
    let before = (last - BACK).max(FIRST_YEAR);
    let in_year = |service: usize, year: i32| running[(year - FIRST_YEAR) as usize][service];
    let scale = Scale::up_to(running.iter().flatten().copied().max().unwrap_or(0));
    let years = Years { first: FIRST_YEAR, last: register.present(), columns: false };
    let row = |at: usize| {
        let place = |(of_year, numbers): (usize, &Vec<u32>)| -> Place {
            (years.at(f64::from(FIRST_YEAR + of_year as i32)), scale.at(f64::from(numbers[at])))
        };
        let change = i64::from(in_year(at, last)) - i64::from(in_year(at, before));
        let percent = percent(councils[at], existing);
        Row {
            service: ServiceIx(at as u16),
            label: package.services[at].label.clone(),
            arrangements: arrangements[at],
            councils: councils[at],
            share: format!("{percent}% of councils"),
            percent,
            change: words::change(Some(change)),
            line: line(&running.iter().enumerate().map(place).collect::<Vec<_>>()),
        }
    };

    let mut groups = Vec::new();
    for (at, category) in package.categories.iter().enumerate() {
        let of_category = |service: &usize| package.services[*service].category == CategoryIx(at as u16);
        let services: Vec<usize> = (0..package.services.len()).filter(of_category).collect();
        let order = order::by_key(services.len(), |at| std::cmp::Reverse(arrangements[services[at]]));
        let rows: Vec<Row> = order.into_iter().map(|at| row(services[at])).collect();
        if !rows.is_empty() {
            groups.push(Group { label: category.label.clone(), rows });
        }
    }
    let sheet = sheet(&groups, before);
    let shared = arrangements.iter().filter(|n| **n > 0).count();
    let most = order::by_key(arrangements.len(), |at| std::cmp::Reverse(arrangements[at])).first().copied();
    let sentence = match most.filter(|at| arrangements[*at] > 0) {
        Some(at) => format!(
            "English councils share {}; most often {}, in {}.",
            words::count(shared, "service", "services"),
            lower_first(&package.services[at].label),
            words::count(arrangements[at] as usize, "arrangement", "arrangements"),
        ),
        None => "Nothing is known to be shared here.".to_string(),
    };
    let below = format!(
        "An arrangement counts under each of its services. Growth compares what ran at the end of {last} with the end of {before}, as far as the start is known."
    );
    Overview { sentence, below, since: format!("Since {before}"), groups, sheet }
}

/// A label as it stands inside a sentence: "Legal services" becomes "legal services", "IT and digital" stays.
pub fn lower_first(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(label.chars().skip(1)).collect()
        }
        _ => label.to_string(),
    }
}

/// For each service, how many arrangements are found with it, and how many councils are in those.
fn numbers(register: &Register, query: &Query, year: Option<i32>) -> (Vec<u32>, Vec<u32>) {
    let package = register.package();
    let mut arrangements = vec![0; package.services.len()];
    let mut councils = vec![model::bits::Bits::empty(package.councils.len()); package.services.len()];
    for row in register.found(query, year).iter() {
        let arrangement = model::records::ArrangementIx(row as u32);
        for service in &register.arrangement(arrangement).services {
            let service = usize::from(service.0);
            arrangements[service] += 1;
            for council in register.members_at(arrangement, year.unwrap_or(register.present())) {
                councils[service].insert(usize::from(council.0));
            }
        }
    }
    (arrangements, councils.iter().map(model::bits::Bits::count).collect())
}

/// For each year, how many arrangements run with each service.
fn running(register: &Register, query: &Query) -> Vec<Vec<u32>> {
    let of_year = |year: i32| {
        let mut numbers = vec![0; register.package().services.len()];
        for row in register.found(query, Some(year)).iter() {
            for service in &register.package().arrangements[row].services {
                numbers[usize::from(service.0)] += 1;
            }
        }
        numbers
    };
    (FIRST_YEAR..=register.present()).map(of_year).collect()
}

fn sheet(groups: &[Group], before: i32) -> Sheet {
    let mut columns = ["Category", "Service", "Arrangements", "Councils", "Share of councils (%)"]
        .map(str::to_string)
        .to_vec();
    columns.push(format!("Change since {before}"));
    let mut rows = Vec::new();
    for group in groups {
        for row in &group.rows {
            rows.push(vec![
                group.label.clone(),
                row.label.clone(),
                row.arrangements.to_string(),
                row.councils.to_string(),
                row.percent.to_string(),
                row.change.replace('−', "-").trim_start_matches('+').to_string(),
            ]);
        }
    }
    Sheet { name: "services", columns, rows }
}
