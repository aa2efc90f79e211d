//! The plain pages of the built site are valid HTML; and the links of all its pages, feeds and documents lead to files of the site.

use super::Count;
use crate::places::Places;
use crate::problem::{Explain as _, Result, problem};
use crate::step::Step;
use crate::{build, tools};
use std::fs;
use std::path::{Path, PathBuf};

/// The folders of plain pages.
const FOLDERS: [&str; 4] = ["arrangements", "councils", "reorganisation", "services"];

/// What the pages are held to: the standard, and what can be seen of accessibility without a browser.
const RULES: &str = r#"{ "root": true, "extends": ["html-validate:standard", "html-validate:a11y"] }"#;

pub(super) fn pages(places: &Places) -> Result<Count> {
    build::build(places)?;
    let dist = places.dist();
    let lost = lost_links(&dist)?;
    if !lost.is_empty() {
        return Err(problem!("Links of the site that lead nowhere:\n{}", lost.join("\n")));
    }
    let rules = places.work().join("html-validate.json");
    fs::write(&rules, RULES).explain(|| format!("Cannot write {}.", rules.display()))?;
    let mut validate = tools::html_validate(places)?;
    validate.current_dir(&dist).arg("--config").arg(&rules).args(["--ext", "html", "--max-warnings", "0"]);
    Step::silent("html-validate").run(places, validate.args(FOLDERS))?;
    Ok(Count::ONE + Count::ONE)
}

/// The relative links of all pages, feeds and documents of the site that lead to none of its files, each with where it stands.
fn lost_links(dist: &Path) -> Result<Vec<String>> {
    let mut lost = Vec::new();
    for page in build::files(dist)? {
        let ending = page.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        let marks: &[&str] = match ending {
            "html" => &[" href=\"", " src=\""],
            "xml" => &[" href=\""],
            "json" => &["\"href\":\"", "\"feed\":\"", "\"package\":\""],
            _ => continue,
        };
        let html = fs::read_to_string(&page).explain(|| format!("Cannot read {}.", page.display()))?;
        let folder = page.parent().unwrap_or(dist);
        for link in links(&html, marks) {
            if !target(folder, &link).is_file() {
                lost.push(format!("{}: {link}", page.display()));
            }
        }
    }
    Ok(lost)
}

/// The relative addresses that follow these marks, as a browser reads them.
fn links(html: &str, marks: &[&str]) -> Vec<String> {
    let mut links = Vec::new();
    for mark in marks {
        for part in html.split(mark).skip(1) {
            let link = part.split('"').next().unwrap_or_default().replace("&amp;", "&");
            let is_elsewhere = link.starts_with('#') || link.contains("://") || link.starts_with("data:");
            if !is_elsewhere {
                links.push(link);
            }
        }
    }
    links
}

/// The file that a relative address leads to from a folder.
fn target(folder: &Path, link: &str) -> PathBuf {
    let path = link.split(['?', '#']).next().unwrap_or_default();
    let file = folder.join(path);
    if path.is_empty() || path.ends_with('/') { file.join("index.html") } else { file }
}

#[cfg(test)]
mod tests {
    use super::lost_links;
    use crate::test_folder::TestFolder;

    #[test]
    fn links_that_lead_nowhere_are_named_with_their_page() {
        let folder = TestFolder::new("links");
        folder.write(
            "index.html",
            b"<a href=\"./councils/\"> <a href=\"?a=1&amp;b=2\"> <a href=\"https://x/\">",
        );
        folder.write(
            "councils/index.html",
            b"<a href=\"../\"> <a href=\"E1/\"> <a href=\"#main\"> <img src=\"a.png\">",
        );
        folder.write("councils/E2/index.html", b"<a href=\"../../index.html#top\">");
        folder.write("feeds/all.xml", b"<link href=\"../index.html\"/><link href=\"../gone/\"/>");
        folder.write("api/v1/index.json", b"{\"href\":\"a.json\",\"feed\":\"../../feeds/all.xml\"}");
        let lost = lost_links(folder.path()).expect("it can be read");
        let mut lost: Vec<&str> =
            lost.iter().filter_map(|line| line.rsplit_once(": ")).map(|(_, link)| link).collect();
        lost.sort_unstable();
        assert_eq!(lost, ["../gone/", "E1/", "a.json", "a.png"]);
    }
}
