//! How much goes over the wire.

use super::lines::Measured;
use super::page::FORMS;
use crate::problem::{Explain as _, Result};
use std::path::Path;

/// A file in its three forms, in bytes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Weight {
    pub(super) words: &'static str,
    pub(super) raw: u64,
    pub(super) gzip: u64,
    pub(super) brotli: u64,
}

/// The shapes' files: ours, then the plain page's in the order of [`FORMS`].
pub(super) fn weigh(dist: &Path, folder: &Path) -> Result<Vec<Weight>> {
    let assets = dist.join("assets");
    let entries = std::fs::read_dir(&assets).explain(|| format!("Cannot read {}.", assets.display()))?;
    let names = entries.filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()));
    let ours = names.filter(|name| name.starts_with("map-") && name.ends_with(".bin")).min();
    let ours = ours.explain(|| format!("There are no boundaries in {}.", assets.display()))?;
    let words = [
        "TopoJSON, each council of any year and tier once",
        "TopoJSON, the areas of 2009 alone",
        "TopoJSON, an object for each tier and set of councils",
    ];
    let mut weights = vec![weight("ours: both tiers, all years", &assets.join(ours))?];
    for (form, words) in FORMS.iter().zip(words) {
        weights.push(weight(words, &folder.join("site").join(form).join("shapes.json"))?);
    }
    Ok(weights)
}

fn weight(words: &'static str, file: &Path) -> Result<Weight> {
    let size = |ending: &str| std::fs::metadata(format!("{}{ending}", file.display())).map(|file| file.len());
    let raw = size("").explain(|| format!("There is no {}.", file.display()))?;
    // A form that would be larger is not made: the file itself is sent.
    Ok(Weight { words, raw, gzip: size(".gz").unwrap_or(raw), brotli: size(".br").unwrap_or(raw) })
}

/// What an answer is for.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Part {
    Page,
    Code,
    Shapes,
    Records,
}

const PARTS: [(Part, &str); 4] = [
    (Part::Page, "page and styles"),
    (Part::Code, "code"),
    (Part::Shapes, "shapes"),
    (Part::Records, "records"),
];

fn part(path: &str) -> Part {
    let name = path.rsplit('/').next().unwrap_or_default();
    match name {
        name if name.starts_with("map-") || name == "shapes.json" => Part::Shapes,
        name if name.starts_with("records") => Part::Records,
        name if name.ends_with(".js") || name.ends_with(".wasm") => Part::Code,
        _ => Part::Page,
    }
}

/// The bytes of a page that answers: all that it loads before anybody does anything.
pub(super) fn at_rest(measured: &Measured, page: &str) -> u64 {
    sum(measured, page, &|_| true)
}

fn sum(measured: &Measured, page: &str, counts: &dyn Fn(Part) -> bool) -> u64 {
    let of_page = measured.bytes.iter().filter(|(of, path, _)| of == page && counts(part(path)));
    // The icon is for the browser's own frame.
    let of_page = of_page.filter(|(_, path, _)| !path.ends_with("/icon.svg"));
    of_page.map(|(_, _, bytes)| bytes).sum()
}

/// The table of what each page has loaded, part by part; pages are given as their names and words.
pub(super) fn table(measured: &Measured, pages: &[(&str, &str)]) -> String {
    let row = |words: &str, counts: &dyn Fn(Part) -> bool| {
        let cells = pages.iter().map(|(page, _)| format!(" {} |", grouped(sum(measured, page, counts))));
        format!("| {words} |{}\n", cells.collect::<String>())
    };
    let mut text = format!(
        "| bytes |{}\n|---|{}\n",
        pages.iter().map(|(_, words)| format!(" {words} |")).collect::<String>(),
        "---|".repeat(pages.len())
    );
    for (of, words) in &PARTS {
        text.push_str(&row(words, &|part| part == *of));
    }
    text.push_str(&row("**all, at rest**", &|_| true));
    text
}

/// The bytes of each page, at rest.
pub(super) fn totals(measured: &Measured, pages: &[(&str, &str)]) -> String {
    let mut text = "| | bytes |\n|---|---|\n".to_owned();
    for (page, words) in pages {
        text.push_str(&format!("| {words} | {} |\n", grouped(at_rest(measured, page))));
    }
    text
}

/// The table of the shapes' files.
pub(super) fn shapes(weights: &[Weight]) -> String {
    let ours = weights.first().map_or(f64::NAN, |weight| weight.brotli as f64);
    let mut text =
        "| shapes | raw | gzip | Brotli | as a multiple of ours |\n|---|---|---|---|---|\n".to_owned();
    for Weight { words, raw, gzip, brotli } in weights {
        let [raw, gzip, shown] = [*raw, *gzip, *brotli].map(grouped);
        text.push_str(&format!("| {words} | {raw} | {gzip} | {shown} | {:.2} |\n", *brotli as f64 / ours));
    }
    text
}

/// A number with commas between thousands.
pub(super) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let place = |at: usize| at > 0 && (digits.len() - at).is_multiple_of(3);
    let with_comma = |(at, digit): (usize, char)| [place(at).then_some(','), Some(digit)];
    digits.chars().enumerate().flat_map(with_comma).flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::{Measured, Weight, at_rest, grouped, shapes, table, totals};

    #[test]
    fn bytes_are_added_by_part() {
        let answer = |page: &str, path: &str, bytes| (page.to_owned(), path.to_owned(), bytes);
        let bytes = vec![
            answer("whole", "/", 1_000),
            answer("whole", "/icon.svg", 150),
            answer("whole", "/embed.js", 2_000),
            answer("whole", "/assets/app-1.wasm", 60_000),
            answer("whole", "/assets/map-1.bin", 13_000),
            answer("whole", "/assets/records-1.bin", 20_000),
            answer("councils", "/councils/page.js", 5_000),
            answer("councils", "/councils/shapes.json", 30_000),
        ];
        let measured = Measured { bytes, ..Measured::default() };
        assert_eq!(at_rest(&measured, "whole"), 96_000);
        assert!(totals(&measured, &[("councils", "plain")]).ends_with("| plain | 35,000 |\n"));
        let table = table(&measured, &[("whole", "ours"), ("councils", "plain")]);
        for line in [
            "| bytes | ours | plain |\n",
            "| code | 62,000 | 5,000 |\n",
            "| shapes | 13,000 | 30,000 |\n",
            "| **all, at rest** | 96,000 | 35,000 |\n",
        ] {
            assert!(table.contains(line), "{line}{table}");
        }
    }

    #[test]
    fn shapes_are_multiples_of_ours() {
        let weight = |words, brotli| Weight { words, raw: 1_234_567, gzip: 99, brotli };
        let text = shapes(&[weight("ours", 13_500), weight("theirs", 27_000)]);
        assert!(text.ends_with("| theirs | 1,234,567 | 99 | 27,000 | 2.00 |\n"), "{text}");
        assert_eq!(grouped(0), "0");
    }
}
