//! What people type and what has to come first: official names, the forms that councils use of one another, everyday words.

use std::collections::BTreeSet;

use model::Register;
use model::find::{Kind, Named};
use model::records::{Council, CouncilIx};
use model::vocabulary::CouncilType;

use crate::real;

/// What comes first: the council's code, the service's, or the arrangement's id.
fn first<'r>(register: &'r Register, text: &str) -> Option<&'r str> {
    register.find_named(text, 12).first().map(|named| named.id)
}

/// Fails with all that is wrong, not the first alone.
fn report(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// What opens another council than it should, of pairs of a text and a code.
fn misled<'t>(register: &Register, cases: impl IntoIterator<Item = (&'t str, &'t str)>) -> Vec<String> {
    let mut wrong = Vec::new();
    for (text, code) in cases {
        let got = first(register, text);
        if got != Some(code) {
            wrong.push(format!("{text:?} opens {got:?}, not {code}"));
        }
    }
    wrong
}

#[test]
fn every_official_name_opens_its_council() {
    let register = Register::new(real::package());
    let councils = &register.package().councils;
    let short: BTreeSet<&str> = councils.iter().map(|council| council.name.as_str()).collect();
    let mut cases = Vec::new();
    for council in councils {
        let code = council.code.as_str();
        cases.extend([(council.full_name.as_str(), code), (council.name.as_str(), code), (code, code)]);
        // "Somerset" is an alias of the former county council, and the name of the present council.
        let own = council.aliases.iter().filter(|alias| !short.contains(alias.as_str()));
        cases.extend(own.map(|alias| (alias.as_str(), code)));
    }
    let mut wrong = misled(&register, cases.iter().copied());
    let small: Vec<(String, &str)> = cases.iter().map(|(name, code)| (name.to_lowercase(), *code)).collect();
    wrong.extend(misled(&register, small.iter().map(|(name, code)| (name.as_str(), *code))));
    report(wrong);
}

/// The forms in which councils write of one another, by rule.
fn forms(council: &Council) -> Vec<String> {
    let full = &council.full_name;
    // The short names of three former counties have a word that tells them from the present councils.
    let place =
        council.name.trim_end_matches(" County").trim_start_matches("City of ").trim_start_matches("County ");
    let mut forms = Vec::new();
    let mut of_type = |long: &str, short: &str| {
        if full.contains(long) {
            forms.push(format!("{place} {short}"));
        }
    };
    of_type("County Council", "CC");
    of_type("City Council", "CC");
    of_type("District Council", "DC");
    of_type("Metropolitan Borough Council", "MBC");
    of_type("Metropolitan District Council", "MDC");
    if !full.contains("Metropolitan") {
        of_type("Borough Council", "BC");
    }
    match council.kind {
        CouncilType::LondonBorough if full.starts_with("London") => {
            forms.extend([format!("LB {place}"), format!("{place} LBC"), format!("LB of {place}")]);
        }
        CouncilType::LondonBorough if full.starts_with("Royal") => {
            forms.extend([format!("RB {place}"), format!("RB of {place}")]);
        }
        CouncilType::Unitary => forms.push(format!("{place} UA")),
        _ => {}
    }
    let mut written: Vec<String> = vec![full.clone(), place.to_owned()];
    written.extend(forms.iter().cloned());
    for (long, short) in [
        ("North East ", "NE "),
        ("North West ", "NW "),
        ("South East ", "SE "),
        ("North ", "N. "),
        ("South ", "S "),
        ("East ", "E "),
        ("West ", "W "),
        (" and ", " & "),
        ("St ", "St. "),
        ("St ", "Saint "),
        ("shire", "shire,"),
        ("-", " "),
        ("'", "’"),
    ] {
        forms.extend(written.iter().filter(|name| name.contains(long)).map(|name| name.replace(long, short)));
    }
    forms
}

#[test]
fn every_form_that_councils_use_opens_its_council() {
    let register = Register::new(real::package());
    let councils = &register.package().councils;
    let names: BTreeSet<String> = councils.iter().map(|council| council.name.to_lowercase()).collect();
    let mut cases = Vec::new();
    for council in councils {
        for form in forms(council) {
            // The place alone is the name of the present council where there is one.
            let plain = form.replace(['.', ','], "").to_lowercase();
            let shortened =
                council.name.ends_with(" County") && !form.contains("CC") && !form.contains("Council");
            if !shortened && (!names.contains(&plain) || plain == council.name.to_lowercase()) {
                cases.push((form, council.code.as_str()));
            }
        }
    }
    assert!(cases.len() > 600, "the rules make {} forms", cases.len());
    report(misled(&register, cases.iter().map(|(form, code)| (form.as_str(), *code))));
}

#[test]
fn what_a_new_user_typed_opens_the_council() {
    let register = Register::new(real::package());
    report(misled(
        &register,
        [
            ("somerset council", "E06000066"),
            ("Somerset", "E06000066"),
            ("North Somerset Council", "E06000024"),
            ("North Lincolnshire Council", "E06000013"),
            ("Kent CC", "E10000016"),
            ("Leeds CC", "E08000035"),
            ("Adur DC", "E07000223"),
            ("Basildon BC", "E07000066"),
            ("Sandwell MBC", "E08000028"),
            ("LB Camden", "E09000007"),
            ("Camden LBC", "E09000007"),
            ("B&NES", "E06000022"),
            ("B & NES", "E06000022"),
            ("BANES", "E06000022"),
            ("Bath & NE Somerset", "E06000022"),
            ("NW Leicestershire", "E07000134"),
            ("NW Leics", "E07000134"),
            ("NE Lincs", "E06000012"),
            ("NE Derbyshire", "E07000038"),
            ("N Lincs", "E06000013"),
            ("St. Helens", "E08000013"),
            ("Bristol, City of", "E06000023"),
            ("H&F", "E09000013"),
            ("RBKC", "E09000020"),
            ("BCP Council", "E06000058"),
            ("Bradford MDC", "E08000032"),
            ("Durham CC", "E06000047"),
            ("Herts CC", "E10000015"),
            ("North Yorks CC", "E10000023"),
            ("Milton Keynes City Council", "E06000042"),
            // Towns that no council is named after.
            ("Huddersfield", "E08000034"),
            ("Halifax", "E08000033"),
            ("Margate", "E07000114"),
            ("Scunthorpe", "E06000013"),
            ("Weston-super-Mare", "E06000024"),
            ("weston super mare", "E06000024"),
        ],
    ));
}

#[test]
fn every_service_has_at_least_six_everyday_words() {
    let package = real::package();
    let few = package.services.iter().filter_map(|service| {
        let mut words: BTreeSet<String> = service.synonyms.iter().map(|word| word.to_lowercase()).collect();
        // The official words are none of them, and a word that is written twice counts once.
        words.remove(&service.label.to_lowercase());
        (words.len() < 6).then(|| format!("{} has {words:?}", service.code))
    });
    report(few.collect());
}

#[test]
fn everyday_words_lead_to_their_service_first() {
    let register = Register::new(real::package());
    let mut wrong = Vec::new();
    for service in &register.package().services {
        for word in service.synonyms.iter().chain([&service.label]) {
            let hits = register.find_named(word, 12);
            // A word can mean several services; a council of that very name ("Reading") comes before them.
            let hit =
                hits.iter().find(|hit| hit.kind != Kind::Council || !hit.label.eq_ignore_ascii_case(word));
            let leads = hit.is_some_and(|hit| {
                let of = register
                    .service_by_code(hit.id)
                    .map(|at| &register.package().services[usize::from(at.0)]);
                let words = of.map(|of| of.synonyms.iter().chain([&of.label]));
                hit.kind == Kind::Service
                    && words.is_some_and(|mut words| words.any(|of| of.eq_ignore_ascii_case(word)))
            });
            let found = hits.iter().any(|hit| hit.kind == Kind::Service && hit.id == service.code);
            if !leads || !found {
                wrong.push(format!("{word:?} of {} leads to {:?}", service.code, hit));
            }
        }
    }
    report(wrong);
    for (word, code) in [
        ("wheelie bin", "waste-recycling"),
        ("dustbin", "waste-recycling"),
        ("pothole repair", "highways-transport"),
        ("pothole", "highways-transport"),
        ("blue badge", "parking"),
        ("MASH", "children-social-care"),
        ("FOI", "legal"),
    ] {
        assert_eq!(first(&register, word), Some(code), "{word}");
    }
}

#[test]
fn the_name_of_an_arrangement_finds_it_first() {
    let register = Register::new(real::package());
    let mut wrong = Vec::new();
    for arrangement in &register.package().arrangements {
        let hits = register.find_named(&arrangement.name, 12);
        // A few bear the name of another one, of a service, or of a council.
        let same = |hit: &&Named| hit.label.eq_ignore_ascii_case(&arrangement.name);
        let before = hits.iter().take_while(|hit| hit.id != arrangement.id).filter(|hit| !same(hit));
        let before: Vec<&str> = before.map(|hit| hit.label).collect();
        if !before.is_empty() {
            wrong.push(format!("{:?}: before it {before:?}", arrangement.name));
        }
    }
    report(wrong);
}

#[test]
fn a_host_page_gets_the_hits_of_the_box() {
    let register = Register::new(real::package());
    let hits = register.find_named("kent", 12);
    assert_eq!(hits[0], Named { kind: Kind::Council, id: "E10000016", label: "Kent" });
    assert!(hits.iter().any(|hit| hit.kind == Kind::Arrangement));
    let kinds = [Kind::Council, Kind::Service, Kind::Arrangement].map(Kind::code);
    assert_eq!(kinds, ["council", "service", "arrangement"]);
    for hit in register.find_named("waste", 50) {
        let known = match hit.kind {
            Kind::Council => register.council_by_code(hit.id).is_some(),
            Kind::Service => register.service_by_code(hit.id).is_some(),
            Kind::Arrangement => register.arrangement_by_id(hit.id).is_some(),
        };
        assert!(known, "{hit:?}");
    }
    assert!(register.find_named("zzzz", 12).is_empty() && register.find_named(" & ", 12).len() <= 12);
    assert!(register.find_named("audit", 1).len() <= 1);
    let first_council = register.council(CouncilIx(0));
    assert_eq!(first(&register, &first_council.full_name), Some(first_council.code.as_str()));
}
