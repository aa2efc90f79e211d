//! Every link leads somewhere, and every page is led to.

use std::collections::BTreeSet;

use presentation::address::State;

use super::REAL;

/// Files of the site beside the plain pages, from its root.
const BESIDE: [&str; 6] = ["", "data/README.md", "data/arrangements.csv", "embed/", "icon.svg", "pages.css"];

/// The zip file of the data and the feeds: `cargo xtask test --only pages` looks for them in the built site.
fn is_written_by_the_build(path: &str) -> bool {
    let zip = format!("data/{}", bundle::archive::name(&REAL.data.package.version));
    path == zip || (path.starts_with("feeds/") && path.ends_with(".xml"))
}

/// The values of an attribute, as a browser reads them.
fn values<'a>(html: &'a str, attribute: &'a str) -> impl Iterator<Item = String> + 'a {
    let parts = html.split(attribute).skip(1);
    parts.map(|part| part.split('"').next().unwrap_or_default().replace("&amp;", "&"))
}

fn links(html: &str) -> Vec<String> {
    values(html, " href=\"").filter(|link| !link.starts_with("http") && !link.starts_with('#')).collect()
}

/// Where a relative address leads from a folder, both from the site's root.
fn resolved(folder: &str, link: &str) -> String {
    let mut place: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    let mut rest = link;
    loop {
        if let Some(after) = rest.strip_prefix("../") {
            place.pop().unwrap_or_else(|| panic!("{link} leaves the site from {folder}"));
            rest = after;
        } else if let Some(after) = rest.strip_prefix("./") {
            rest = after;
        } else {
            break;
        }
    }
    let mut place = place.iter().map(|part| format!("{part}/")).collect::<String>();
    place.push_str(rest);
    place
}

#[test]
fn every_link_leads_to_a_page() {
    let mut reached = BTreeSet::new();
    for (place, html) in &REAL.relative {
        let folder = place.strip_suffix("index.html").expect("pages alone, without the site's address");
        let links = links(html);
        assert!(links.len() > 2 || html.contains("noindex"), "{place}");
        for link in links {
            let target = resolved(folder, &link);
            let (path, query) = target.split_once('?').unwrap_or((&target, ""));
            let is_page = REAL.relative.contains_key(&format!("{path}index.html"));
            let is_beside = BESIDE.contains(&path) || is_written_by_the_build(path);
            assert!(is_page || is_beside, "{place} leads to {link}, and there is nothing");
            assert!(query.is_empty() || path.is_empty(), "{place}: {link}");
            reached.insert(path.to_owned());
        }
    }
    for (place, html) in &REAL.relative {
        let folder = place.strip_suffix("index.html").expect("pages");
        // Former codes are for those who come from elsewhere.
        assert!(reached.contains(folder) || html.contains("noindex"), "nothing leads to {folder}");
    }
}

#[test]
fn the_map_understands_what_it_is_asked_for() {
    for (place, html) in &REAL.relative {
        for link in links(html) {
            let Some((_, query)) = link.split_once('?') else { continue };
            if query.starts_with("scenario=") {
                continue;
            }
            let (state, notices) = State::from_url(query, "");
            assert!(notices.is_empty() && state != State::default(), "{place}: {link}");
            assert!(state.unknown.is_empty(), "{place}: {link}");
        }
    }
}

#[test]
fn nothing_is_loaded_from_elsewhere() {
    let pages = REAL.relative.iter().chain(&REAL.absolute).filter(|(place, _)| place.ends_with(".html"));
    for (place, html) in pages {
        assert!(!html.contains(" src=\"") && !html.contains("<img") && !html.contains("<iframe"), "{place}");
        let head = html.split("</head>").next().unwrap_or_default();
        let loaded = head
            .split("<link ")
            .skip(1)
            .filter(|link| !link.starts_with("rel=\"canonical\"") && !link.starts_with("rel=\"alternate\""));
        for link in loaded {
            assert!(link.contains("href=\".."), "{place}: {link}");
        }
    }
}
