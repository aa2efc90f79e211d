//! What says that the package is made up: its name, its title, its description, and a README.

use crate::problem::{Result, problem};

const NAME: &str = "  \"name\": \"synthetic-shared-services\",";

/// Whether a `datapackage.json` is that of a synthetic package.
pub(super) fn is_synthetic(manifest: &str) -> bool {
    manifest.lines().any(|line| line == NAME)
}

/// The real package's `datapackage.json`, under another name, title and description, without its sources.
///
/// The tables of both are the same, so everything else stays as it is, line by line.
pub(super) fn manifest(real: &str, arrangements: usize, seed: u64) -> Result<String> {
    let description = format!(
        "SYNTHETIC, made up for measurements: none of these {arrangements} arrangements, memberships, figures and sources exists. Seed {seed}. Councils, services, proposals and what the LGA stated are those of the real package."
    );
    let marks = [
        ("  \"name\":", NAME.to_owned()),
        ("  \"title\":", "  \"title\": \"Synthetic shared services, not real\",".to_owned()),
        ("  \"description\":", format!("  \"description\": \"{description}\",")),
    ];
    let mut text = String::with_capacity(real.len());
    let (mut marked, mut in_sources) = (0, false);
    for line in real.lines() {
        in_sources |= line == "  \"sources\": [";
        if !in_sources {
            let mark = marks.iter().find(|(key, _)| line.starts_with(key));
            marked += usize::from(mark.is_some());
            text.push_str(mark.map_or(line, |(_, mark)| mark));
            text.push('\n');
        }
        in_sources &= line != "  ],";
    }
    if marked == marks.len() {
        Ok(text)
    } else {
        Err(problem!(
            "data/datapackage.json is not laid out as expected: name, title and description on lines of their own, indented by two spaces."
        ))
    }
}

/// The package's README.
pub(super) fn readme(arrangements: usize, seed: u64) -> String {
    format!(
        "# Synthetic data: nothing here is real\n\n\
         Made by `cargo xtask generate --arrangements {arrangements} --seed {seed}`, to measure the program at sizes that the real data \
         does not have. The {arrangements} arrangements, their members, partners, savings and sources are drawn at random from the \
         real ones, column by column, so that they are distributed alike; none of them exists, and their sources lead nowhere.\n\n\
         Councils, services, boundaries, proposals for reorganisation and what the LGA stated are copies of the real tables, under \
         the licence in LICENCE.md.\n\nNever publish this folder, and never put it in place of `data/`.\n"
    )
}
