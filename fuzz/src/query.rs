//! The query: any filters have a summary that agrees with itself.

use arbitrary::{Result, Unstructured};
use model::{CouncilMatch, Facet, Query};

use crate::real::REGISTER;

pub(crate) fn ask(bytes: &[u8]) {
    let Ok(query) = query(&mut Unstructured::new(bytes)) else { return };
    let summary = REGISTER.summary(&query);
    assert_eq!(summary.arrangements.len(), summary.found.count() as usize);
    assert!(REGISTER.found(&query, query.year) == summary.found);
    REGISTER.money(&summary.found);
    REGISTER.council_counts(&summary.found, query.year);
    REGISTER.report(&query);
}

/// Filters with values that the data knows, and some that it does not.
fn query(u: &mut Unstructured) -> Result<Query> {
    let package = REGISTER.package();
    let mut query = Query {
        text: if u.ratio(1, 4)? { u.arbitrary::<&str>()?.into() } else { String::new() },
        councils: list(u, package.councils.len(), |i| package.councils[i].code.clone())?,
        council_match: *u.choose(CouncilMatch::ALL)?,
        year: match u.int_in_range(0..=3)? {
            0 => None,
            1 => Some(u.arbitrary()?),
            _ => Some(u.int_in_range(2005..=2030)?),
        },
        has_saving: u.arbitrary()?,
        ..Query::default()
    };
    for facet in Facet::ALL {
        let codes = facet.codes(package);
        *facet.list_mut(&mut query) = list(u, codes.len(), |i| codes[i].into())?;
    }
    Ok(query)
}

/// A few values: of those that are known, past their end a text that nobody knows.
fn list(u: &mut Unstructured, known: usize, value: impl Fn(usize) -> String) -> Result<Vec<String>> {
    let length = *u.choose(&[0, 0, 0, 0, 1, 1, 2, 5])?;
    (0..length)
        .map(|_| match u.int_in_range(0..=known + 1)? {
            i if i < known => Ok(value(i)),
            i if i == known => Ok("councils-only".into()),
            _ => Ok(u.arbitrary::<&str>()?.into()),
        })
        .collect()
}

pub(crate) fn seeds() -> Vec<Vec<u8>> {
    vec![vec![0; 64], vec![1; 64], (0..=255).collect(), (0..128).map(|i| (i * 37 % 251) as u8).collect()]
}
