//! Which council a text names: by its official name, its short name, another name of it, or a form that councils use of one
//! another ("Kent CC", "LB Camden", "NE Lincs").

use super::abbreviations::long_forms;
use super::wanted::wanted;
use crate::lineage::exists_in;
use crate::order;
use crate::records::{Council, CouncilIx, Package};
use crate::vocabulary::CouncilType;

const COUNTY: u8 = 1;
const CITY: u8 = 1 << 1;
const DISTRICT: u8 = 1 << 2;
const BOROUGH: u8 = 1 << 3;
const METROPOLITAN: u8 = 1 << 4;
const LONDON: u8 = 1 << 5;
const ROYAL: u8 = 1 << 6;
const UNITARY: u8 = 1 << 7;

/// The words and letters that say of which type a council is, sorted, each with the types that it can mean; 0 says nothing.
const TYPES: [(&str, u8); 21] = [
    ("authority", 0),
    ("bc", BOROUGH),
    ("boro", BOROUGH),
    ("borough", BOROUGH),
    ("cc", COUNTY | CITY),
    ("city", CITY),
    ("corporation", 0),
    ("council", 0),
    ("county", COUNTY),
    ("dc", DISTRICT),
    ("district", DISTRICT),
    ("lb", LONDON),
    ("lbc", LONDON),
    ("mbc", METROPOLITAN),
    ("mdc", METROPOLITAN),
    ("met", METROPOLITAN),
    ("metropolitan", METROPOLITAN),
    ("rb", ROYAL),
    ("rbc", ROYAL),
    ("ua", UNITARY),
    ("unitary", UNITARY),
];

/// Directions that are written as one letter before another word of a name, sorted.
const DIRECTIONS: [(&str, &str); 4] = [("e", "east"), ("n", "north"), ("s", "south"), ("w", "west")];

/// A name without the words for the council's type, and what those say.
#[derive(Debug, PartialEq, Eq)]
struct Form {
    /// In full words, in order: "ne lincs council" is `north east lincolnshire`.
    core: Vec<String>,
    /// For each word of type, the types that it can mean.
    types: Vec<u8>,
}

/// How a name fits what was typed; more is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Closeness {
    /// The same place, with other words for the type or in short forms.
    Form,
    /// Word by word one of its other names.
    Alias,
    /// Word by word its official name.
    Official,
    /// Word by word its short name, or its code.
    Short,
}

/// The names of all councils.
#[derive(Debug)]
pub(crate) struct Names {
    names: Vec<(CouncilIx, Closeness, Vec<String>, Form)>,
}

impl Names {
    pub(super) fn new(package: &Package) -> Names {
        let mut names = Vec::new();
        for (at, council) in package.councils.iter().enumerate() {
            let mut add = |closeness, name: &str| {
                let words = wanted(name);
                let form = form(&words);
                names.push((CouncilIx(at as u16), closeness, words, form));
            };
            add(Closeness::Short, &council.name);
            add(Closeness::Short, &council.code);
            add(Closeness::Official, &council.full_name);
            council.aliases.iter().for_each(|alias| add(Closeness::Alias, alias));
        }
        Names { names }
    }

    /// The councils that the typed words name, the likeliest first: by how closely, then those of the type that was typed,
    /// then those that exist in the present year, then by code.
    pub(crate) fn named(&self, typed: &[String], councils: &[Council], present: i32) -> Vec<CouncilIx> {
        let wanted = form(typed);
        let mut fits: Vec<(CouncilIx, Closeness)> = Vec::new();
        for (council, closeness, words, form) in &self.names {
            let closeness = if words == typed {
                *closeness
            } else if !form.core.is_empty() && form.core == wanted.core {
                Closeness::Form
            } else {
                continue;
            };
            match fits.last_mut() {
                Some((last, best)) if last == council => *best = (*best).max(closeness),
                _ => fits.push((*council, closeness)),
            }
        }
        let rank = |fit: &(CouncilIx, Closeness)| {
            let of_type =
                wanted.types.iter().all(|types| *types == 0 || types & self.types(fit.0, councils) != 0);
            (fit.1, of_type, exists_in(&councils[usize::from(fit.0.0)], present))
        };
        order::sort(&mut fits, |a, b| rank(b).cmp(&rank(a)));
        fits.into_iter().map(|(council, _)| council).collect()
    }

    /// The types that a council goes by: what it is, and what its names say.
    fn types(&self, council: CouncilIx, councils: &[Council]) -> u8 {
        let kind = match councils[usize::from(council.0)].kind {
            CouncilType::County => COUNTY,
            CouncilType::District => DISTRICT,
            CouncilType::Unitary => UNITARY,
            CouncilType::Metropolitan => METROPOLITAN,
            CouncilType::LondonBorough => LONDON,
            CouncilType::CityCorporation => CITY,
        };
        let own = self.names.iter().filter(|(of, ..)| *of == council);
        own.flat_map(|(.., form)| &form.types).fold(kind, |types, of_name| types | of_name)
    }
}

/// Parts the words of a name into those of the place and those of the type, and writes short forms out.
fn form(words: &[String]) -> Form {
    let mut form = Form { core: Vec::new(), types: Vec::new() };
    for (at, word) in words.iter().enumerate() {
        let next = words.get(at + 1).map(String::as_str);
        // London and royal say the type only in "London Borough" and "Royal Borough".
        let borough = matches!(next, Some("boro" | "borough"));
        let of_type = match word.as_str() {
            "london" if borough => Some(LONDON),
            "royal" if borough => Some(ROYAL),
            word => look_up(&TYPES, word),
        };
        let direction = next.and_then(|_| look_up(&DIRECTIONS, word));
        let mut long = long_forms(word);
        if let Some(types) = of_type {
            form.types.push(types);
        } else if let Some(direction) = direction {
            form.core.push(direction.to_owned());
        } else if let Some(long) = long.next() {
            form.core.extend(long.split(' ').map(str::to_owned));
        } else {
            form.core.push(word.clone());
        }
    }
    form
}

fn look_up<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    table.binary_search_by_key(&word, |(key, _)| key).ok().map(|at| table[at].1)
}

#[cfg(test)]
mod tests {
    use super::{CITY, COUNTY, DIRECTIONS, LONDON, TYPES, form};
    use crate::search::wanted::wanted;

    #[test]
    fn a_name_is_parted_into_place_and_type() {
        let of = |name: &str| {
            let form = form(&wanted(name));
            (form.core.join(" "), form.types)
        };
        assert_eq!(of("Kent CC"), ("kent".to_owned(), vec![COUNTY | CITY]));
        assert_eq!(of("London Borough of Camden"), ("camden".to_owned(), vec![LONDON, super::BOROUGH]));
        assert_eq!(of("City of London"), ("london".to_owned(), vec![CITY]));
        assert_eq!(of("N. E. Lincs Council"), ("north east lincolnshire".to_owned(), vec![0]));
        assert_eq!(of("County Durham"), ("durham".to_owned(), vec![COUNTY]));
        assert_eq!(of("B&NES").0, of("Bath & North East Somerset").0);
        assert_eq!(of("District Council").0, "");
    }

    #[test]
    fn the_tables_are_sorted() {
        assert!(TYPES.is_sorted_by_key(|(word, _)| word) && DIRECTIONS.is_sorted());
    }
}
