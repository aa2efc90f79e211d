//! The figures that people read of the data, in the README, on the page and beside the tables, are those of the data.

use std::path::Path;

use model::vocabulary::Status;
use model::{Query, Register};
use reader::DataPackage;

/// A file of the repository, in one line: any run of white space is a space.
fn text(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(file);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn data() -> DataPackage {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    crate::fixture::read(&folder).unwrap_or_else(|faults| panic!("{faults}"))
}

/// Fails with what has to be written where a file does not say it.
fn says(file: &str, words: &str) {
    assert!(text(file).contains(words), "{file} is out of date; it has to say: {words}");
}

/// A number as it stands in a sentence: with a comma between thousands.
fn grouped(number: usize) -> String {
    if number < 1_000 {
        number.to_string()
    } else {
        format!("{},{:03}", grouped(number / 1_000), number % 1_000)
    }
}

#[test]
fn the_readme_counts_what_the_data_holds() {
    let DataPackage { package, details, present, .. } = data();
    let arrangements = &package.arrangements;
    let register = Register::new(package.clone());
    let sources: usize = details.arrangements.iter().map(|details| details.sources.len()).sum();
    says(
        "README.md",
        &format!(
            "Today it holds {} arrangements ({} of them run today, or are not known to have ended) with {} memberships of {} \
             councils, {} published figures on savings and {} sources, for every year from 2009 to {present}",
            grouped(arrangements.len()),
            grouped(register.summary(&Query::default()).arrangements.len()),
            grouped(arrangements.iter().map(|a| a.members.len()).sum()),
            package.councils.len(),
            arrangements.iter().map(|a| a.savings.len()).sum::<usize>(),
            grouped(sources),
        ),
    );
}

#[test]
fn the_page_without_a_map_counts_in_hundreds() {
    let arrangements = data().package.arrangements.len();
    let hundreds = (arrangements - 1) / 100 * 100;
    says("index.html", &format!("more than {} shared services of English councils", grouped(hundreds)));
}

#[test]
fn the_description_of_the_data_counts_what_it_holds() {
    let DataPackage { package, .. } = data();
    let arrangements = &package.arrangements;
    let register = Register::new(package.clone());
    let count = |holds: &dyn Fn(&model::records::Arrangement) -> bool| {
        grouped(arrangements.iter().filter(|a| holds(a)).count())
    };
    let present = register.summary(&Query::default());
    let ran = |year| {
        let found = register.summary(&Query { year: Some(year), ..Query::default() });
        grouped(found.arrangements.len())
    };
    let file = "data/README.md";
    says(
        file,
        &format!(
            "Version {} holds {} arrangements; {} of them are operating or not known to have ended.",
            package.version,
            grouped(arrangements.len()),
            grouped(present.arrangements.len())
        ),
    );
    says(
        file,
        &format!(
            "- {} arrangements have no known start, and are left out of every view that asks for a year. By the records' own \
             years {} ran in 2010, {} in 2014, {} in 2018 and {} in 2026.",
            count(&|a| a.start_year.is_none()),
            ran(2010),
            ran(2014),
            ran(2018),
            ran(2026)
        ),
    );
    says(
        file,
        &format!(
            "- {} arrangements have a source of 2021 or later; {} have no source with a year.",
            count(&|a| a.last_seen >= Some(2021)),
            count(&|a| a.last_seen.is_none())
        ),
    );
    let ended = count(&|a| a.status == Status::Ended && a.end_year.is_none());
    says(
        file,
        &format!("- {ended} have ended nobody knows when: they count until the year of their newest source."),
    );
    assert_eq!(present.councils.taking_part, present.councils.existing, "the next line counts them");
    says(
        file,
        &format!(
            "- Every one of the {} present councils takes part in at least one",
            present.councils.existing
        ),
    );
    says("data/LICENCE.md", &format!("version {}, CC BY 4.0", package.version));
}
