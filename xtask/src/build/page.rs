//! The stand-alone page, on its way from index.html to the site.

use super::asset::Asset;

/// Tells the browser what the picture in the page waits for. What the app needs comes after it.
pub(super) fn preloads(style: &Asset) -> String {
    let Asset { name, integrity, .. } = style;
    format!("<link rel=\"preload\" href=\"{name}\" as=\"style\" integrity=\"{integrity}\">")
}

/// The page without the lines that are meant for Trunk, which it would keep for a reader to wonder at.
pub(super) fn without_trunk(page: &str) -> String {
    page.lines()
        .filter(|line| !line.trim_start().starts_with("<link data-trunk"))
        .map(|line| format!("{line}\n"))
        .collect()
}
