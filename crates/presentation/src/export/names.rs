//! Names of the files that are taken away.

use model::Register;
use model::records::CouncilIx;

use super::Found;
use crate::map::measures::ColourBy;

/// The name of a file about what is found, with this ending ("csv"): `shared-services-cambridge-2026-11.csv`.
///
/// It names the selected council, else the one service or region that is asked for, else England; the year that is asked for; and
/// the edition of the data. Plain letters, digits and hyphens alone, whatever the data says.
pub fn file(found: &Found, ending: &str) -> String {
    let register = found.register;
    let mut parts = vec!["shared-services".to_string(), place(found)];
    if let Some(year) = found.answer.summary.year {
        parts.push(["in-", &year.to_string()].concat());
    }
    parts.push(edition(register));
    [&parts.join("-"), ".", ending].concat()
}

/// The name of a new council's worksheet: `shared-services-west-surrey-worksheet-2026-11.csv`.
pub fn worksheet(register: &Register, unitary: &str, ending: &str) -> String {
    ["shared-services-", &slug(unitary), "-worksheet-", &edition(register), ".", ending].concat()
}

/// The name of a chart's file: what the chart calls it, and the edition of the data: `shared-services-by-year-2026-11.svg`.
pub fn chart(register: &Register, name: &str, ending: &str) -> String {
    [&slug(name), "-", &edition(register), ".", ending].concat()
}

fn place(found: &Found) -> String {
    let council = |council: CouncilIx| slug(&found.register.council(council).name);
    let service = ColourBy::one_service(found.register, found.query);
    match (found.council, service, found.query.regions.as_slice()) {
        (Some(selected), ..) => council(selected),
        (None, Some(service), _) => slug(&found.register.package().services[usize::from(service.0)].code),
        (None, None, [region]) => slug(region),
        _ => "england".to_string(),
    }
}

/// Year and month of the edition: "2026-11".
pub fn edition(register: &Register) -> String {
    let version = &register.package().version;
    let parts: Vec<&str> = version.split('.').take(2).collect();
    slug(&parts.join("-"))
}

/// Small letters, digits and single hyphens, at most sixty; "unnamed" where nothing is left.
fn slug(text: &str) -> String {
    let mut slug = String::new();
    for letter in text.chars() {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter.to_ascii_lowercase());
        } else if !matches!(letter, '\'' | '’') && !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() == 60 {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "unnamed".to_string() } else { slug.to_string() }
}
