//! How much goes over the wire.

use super::lines::Measured;
use super::page::FORMS;
use crate::build::HASH_DIGITS;
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
    Picture,
    Code,
    Shapes,
    Records,
    Asked,
}

const PARTS: [(Part, &str); 6] = [
    (Part::Page, "page and styles; on our side also `embed.js`, which draws pictures"),
    (Part::Picture, "the picture, where it does not stand in the page"),
    (Part::Code, "code"),
    (Part::Shapes, "shapes"),
    (Part::Records, "records"),
    (Part::Asked, "prose, finer shapes and what else the page asks for"),
];

fn part(path: &str) -> Part {
    if path.contains("/pictures/") {
        return Part::Picture;
    }
    let name = path.rsplit('/').next().unwrap_or_default();
    let begins = |stems: &[&str]| stems.iter().any(|stem| name.starts_with(stem));
    match name {
        "shapes.json" => Part::Shapes,
        "page.js" => Part::Code,
        "embed.js" => Part::Page,
        _ if begins(&["map-"]) => Part::Shapes,
        _ if begins(&["records"]) => Part::Records,
        _ if begins(&["details-", "stated-", "layout-", "finer-", "proposals-", "postcodes-"]) => Part::Asked,
        _ if begins(&["page-", "widget-"]) => Part::Page,
        _ if name.ends_with(".js") || name.ends_with(".wasm") => Part::Code,
        _ => Part::Page,
    }
}

/// Whether a page needs this part for its first map. The plain page needs all that it loads; on our side the picture stands in
/// the page, or `embed.js` draws it.
fn is_needed_first(page: &str, part: Part) -> bool {
    FORMS.contains(&page) || matches!(part, Part::Page | Part::Picture)
}

/// The bytes of a page that answers: all that it loads before anybody does anything.
pub(super) fn at_rest(measured: &Measured, page: &str) -> u64 {
    sum(measured, page, &|_| true)
}

/// The bytes that a page needs for its first map.
pub(super) fn up_to_first(measured: &Measured, page: &str) -> u64 {
    sum(measured, page, &|part| is_needed_first(page, part))
}

fn sum(measured: &Measured, page: &str, counts: &dyn Fn(Part) -> bool) -> u64 {
    answers(measured, page).into_iter().filter(|(path, _)| counts(part(path))).map(|(_, bytes)| bytes).sum()
}

/// The answers of a page: path and bytes. What a page asks for twice counts once, as it comes from the cache then, which is
/// switched off here. The icon is for the browser's own frame, and does not count.
fn answers<'m>(measured: &'m Measured, page: &str) -> Vec<(&'m str, u64)> {
    let mut answers: Vec<(&str, u64)> = Vec::new();
    for (of, path, bytes) in &measured.bytes {
        let is_known = answers.iter().any(|(known, _)| known == path);
        if of == page && !is_known && !path.ends_with("/icon.svg") {
            answers.push((path, *bytes));
        }
    }
    answers
}

/// The table of what each page has loaded, part by part; pages are given as their names and words.
pub(super) fn table(measured: &Measured, pages: &[(&str, &str)]) -> String {
    let row = |words: &str, bytes: &dyn Fn(&str) -> u64| {
        let cells = pages.iter().map(|(page, _)| format!(" {} |", grouped(bytes(page))));
        format!("| {words} |{}\n", cells.collect::<String>())
    };
    let mut text = format!(
        "| bytes |{}\n|---|{}\n",
        pages.iter().map(|(_, words)| format!(" {words} |")).collect::<String>(),
        "---|".repeat(pages.len())
    );
    for (of, words) in &PARTS {
        text.push_str(&row(words, &|page| sum(measured, page, &|part| part == *of)));
    }
    text.push_str(&row("**up to the first map**", &|page| up_to_first(measured, page)));
    text.push_str(&row("**all, at rest**", &|page| at_rest(measured, page)));
    text
}

/// The table of what each page needs for its first map, file by file.
pub(super) fn files(measured: &Measured, pages: &[(&str, &str)]) -> String {
    let mut text = "| up to the first map | file | bytes |\n|---|---|---|\n".to_owned();
    for (page, words) in pages {
        for (path, bytes) in answers(measured, page) {
            if !is_needed_first(page, part(path)) {
                continue;
            }
            text.push_str(&format!("| {words} | `{}` | {} |\n", without_hashes(path), grouped(bytes)));
        }
    }
    text
}

/// A path with a star for each hash, so that it stays the same where only the content of a file changes.
fn without_hashes(path: &str) -> String {
    let is_hash = |word: &str| word.len() == HASH_DIGITS && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    let words = path.split_inclusive(['-', '.', '/']).map(|word| {
        let bare = word.trim_end_matches(['-', '.', '/']);
        if is_hash(bare) { word.replacen(bare, "*", 1) } else { word.to_owned() }
    });
    words.collect()
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
    use super::{Measured, Weight, at_rest, files, grouped, shapes, table, totals};

    /// What a page of each kind loads.
    fn measured() -> Measured {
        let answer = |page: &str, path: &str, bytes| (page.to_owned(), path.to_owned(), bytes);
        let bytes = vec![
            answer("whole", "/", 20_000),
            answer("whole", "/icon.svg", 150),
            answer("whole", "/page-0123456789abcdef.css", 500),
            answer("whole", "/page-0123456789abcdef.js", 600),
            answer("whole", "/assets/widget-0123456789abcdef.css", 4_000),
            answer("whole", "/embed.js", 2_000),
            answer("whole", "/assets/widget-0123456789abcdef.css", 4_000),
            answer("whole", "/assets/app-0123456789abcdef.js", 7_000),
            answer("whole", "/assets/app-0123456789abcdef.wasm", 60_000),
            answer("whole", "/assets/map-0123456789abcdef.bin", 13_000),
            answer("whole", "/assets/records-0123456789abcdef.bin", 30_000),
            answer("embed", "/host-council.html", 300),
            answer("embed", "/embed.js", 2_000),
            answer("embed", "/assets/widget-0123456789abcdef.css", 4_000),
            answer("embed", "/pictures/2026.11.1-0123456789abcdef/E07000008.json", 6_000),
            answer("embed", "/assets/details-3-0123456789abcdef.bin", 15_000),
            answer("embed", "/assets/finer-0-0123456789abcdef.bin", 5_000),
            answer("councils", "/councils/", 1_000),
            answer("councils", "/councils/page.js", 5_000),
            answer("councils", "/councils/shapes.json", 30_000),
            answer("councils", "/councils/records.json", 10_000),
        ];
        Measured { bytes, ..Measured::default() }
    }

    const PAGES: [(&str, &str); 3] = [("whole", "ours"), ("embed", "embedded"), ("councils", "plain")];

    #[test]
    fn bytes_are_added_by_part() {
        let measured = measured();
        assert_eq!(at_rest(&measured, "whole"), 137_100);
        assert!(totals(&measured, &[("councils", "plain")]).ends_with("| plain | 46,000 |\n"));
        let table = table(&measured, &PAGES);
        for line in [
            "| bytes | ours | embedded | plain |\n",
            "| the picture, where it does not stand in the page | 0 | 6,000 | 0 |\n",
            "| code | 67,000 | 0 | 5,000 |\n",
            "| shapes | 13,000 | 0 | 30,000 |\n",
            "| records | 30,000 | 0 | 10,000 |\n",
            "| prose, finer shapes and what else the page asks for | 0 | 20,000 | 0 |\n",
            "| **up to the first map** | 27,100 | 12,300 | 46,000 |\n",
            "| **all, at rest** | 137,100 | 32,300 | 46,000 |\n",
        ] {
            assert!(table.contains(line), "{line}{table}");
        }
    }

    #[test]
    fn files_up_to_the_first_map_are_named_without_hashes() {
        let text = files(&measured(), &PAGES);
        for line in [
            "| ours | `/` | 20,000 |\n",
            "| ours | `/assets/widget-*.css` | 4,000 |\n",
            "| embedded | `/pictures/2026.11.1-*/E07000008.json` | 6,000 |\n",
            "| plain | `/councils/shapes.json` | 30,000 |\n",
        ] {
            assert!(text.contains(line), "{line}{text}");
        }
        for later in ["app-", "map-", "details-", "finer-", "icon"] {
            assert!(!text.contains(later), "{later} is not needed for the first map: {text}");
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
