//! The sentences and rows of a service's page.

use model::Register;
use model::order;
use model::records::{ArrangementIx, CouncilIx, ServiceIx};
use model::summary::percent;
use model::vocabulary::Model;

use super::groups::{Group, Groups};
use super::overview::lower_first;
use crate::charts::sheet::Sheet;
use crate::map::sketch::Patch;
use crate::sentence::{Piece, Sentence};
use crate::words;

/// "41 groups of councils share building control."
pub fn sentence(register: &Register, groups: &Groups, service: ServiceIx) -> String {
    let label = lower_first(&register.package().services[usize::from(service.0)].label);
    let (share, shared) = match groups.year.filter(|year| *year < register.present()) {
        Some(year) => (format!("shared {label} in {year}"), format!("shared {label} in {year}")),
        None => (format!("share {label}"), format!("shares {label}")),
    };
    match groups.of_councils.len() {
        0 => format!("No group of councils is known to share {label}."),
        1 => format!("One group of councils {shared}."),
        n => format!("{} groups of councils {share}.", words::number(n as u64)),
    }
}

/// "147 of 317 councils (46%) take part, in 45 arrangements; 4 of these are of one council with other public bodies."
pub fn below(register: &Register, groups: &Groups) -> String {
    let year = groups.year.unwrap_or(register.present());
    let all = (0..register.package().councils.len()).map(|at| CouncilIx(at as u16));
    let existing = all.filter(|council| register.exists(*council, year)).count() as u32;
    let taking_part = groups.taking_part.len() as u32;
    let mut out = format!(
        "{} of {} ({}%) {} part, in {}",
        words::number(taking_part.into()),
        words::count(existing as usize, "council", "councils"),
        percent(taking_part, existing),
        if taking_part == 1 { "takes" } else { "take" },
        words::count(groups.found.count() as usize, "arrangement", "arrangements"),
    );
    match groups.with_others.len() {
        0 => {}
        1 => out.push_str("; 1 of these is of one council with other public bodies"),
        n => out.push_str(&format!(
            "; {} of these are of one council with other public bodies",
            words::number(n as u64)
        )),
    }
    out.push('.');
    out
}

/// A form, and how many have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The form in words.
    pub words: &'static str,
    /// How many arrangements have it.
    pub number: u32,
    /// In per cent of the most.
    pub length: u32,
}

/// The forms in use, the most frequent first; what is not known last.
pub fn forms(register: &Register, groups: &Groups) -> Vec<Form> {
    let mut numbers = vec![0u32; Model::ALL.len() + 1];
    for row in groups.found.iter() {
        let model = register.arrangement(ArrangementIx(row as u32)).model;
        numbers[model.map_or(Model::ALL.len(), Model::index)] += 1;
    }
    let most = numbers.iter().copied().max().unwrap_or(0).max(1);
    let mut forms: Vec<Form> = Model::ALL
        .iter()
        .map(|model| Form { words: words::model(*model), number: numbers[model.index()], length: 0 })
        .collect();
    order::sort(&mut forms, |a, b| b.number.cmp(&a.number));
    forms.push(Form { words: "Form not known", number: numbers[Model::ALL.len()], length: 0 });
    forms.retain(|form| form.number > 0);
    forms.iter_mut().for_each(|form| form.length = form.number * 100 / most);
    forms
}

/// The biggest and the newest, a line each. Names are long: they stand last, where a line that is too short for one breaks well.
pub fn notable(register: &Register, groups: &Groups) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    if let Some(biggest) = groups.of_councils.first() {
        let number = words::count(biggest.councils.len(), "council", "councils");
        sentences.push(
            Sentence::new(&format!("The biggest group has {number}: "))
                .piece(Piece::Arrangement(biggest.arrangements[0])),
        );
    }
    let mut newest: Option<(ArrangementIx, u16)> = None;
    for row in groups.found.iter() {
        let arrangement = ArrangementIx(row as u32);
        if let Some(start) = register.arrangement(arrangement).start_year
            && newest.is_none_or(|(_, year)| start > year)
        {
            newest = Some((arrangement, start));
        }
    }
    if let Some((arrangement, year)) = newest {
        sentences.push(
            Sentence::new(&format!("The newest began in {year}: ")).piece(Piece::Arrangement(arrangement)),
        );
    }
    sentences
}

/// The councils on the map, each in the first of its groups.
pub fn patches(groups: &Groups) -> Vec<Patch> {
    let of = |(at, group): (usize, &Group)| {
        let patch = move |council: &CouncilIx| Patch { council: *council, group: Some(at) };
        group.councils.iter().map(patch).collect::<Vec<_>>()
    };
    groups.of_councils.iter().enumerate().flat_map(of).collect()
}

/// The groups as a table.
pub fn sheet(register: &Register, groups: &Groups) -> Sheet {
    let mut rows = Vec::new();
    for group in groups.of_councils.iter().chain(&groups.with_others) {
        let names = |list: &[ArrangementIx]| {
            list.iter().map(|at| register.arrangement(*at).name.as_str()).collect::<Vec<_>>().join("; ")
        };
        let councils: Vec<&str> =
            group.councils.iter().map(|council| register.council(*council).name.as_str()).collect();
        rows.push(vec![
            names(&group.arrangements),
            group.councils.len().to_string(),
            councils.join("; "),
            group.start.map_or_else(String::new, |year| year.to_string()),
        ]);
    }
    let columns = ["Arrangements", "Number of councils", "Councils", "Since"].map(str::to_string).to_vec();
    Sheet { name: "groups-of-councils", columns, rows }
}
