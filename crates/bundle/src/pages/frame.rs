//! What stands around the words of every page: head, way back, foot.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use presentation::words;
use serde_json::{Value, json};

use super::address::Addresses;
use super::address::{self, relative};
use super::drawing::Drawing;
use super::map::Maps;
use super::sharing::{SITE, Sharing};
use super::site_url::SiteUrl;
use super::{oembed, structured};
use crate::archive;

/// The most bytes of a page: even on a slow line it is there at once.
pub const LIMIT: usize = 20_000;
/// The most bytes of its map, which is drawn as finely as they allow. A map that needs more than this at its coarsest gets it.
const MAP_LIMIT: usize = 6_000;
/// Room for what is put in later: the hash in the name of the stylesheet.
const SPARE: usize = 40;

/// A page before it is written.
pub struct Page {
    /// Where it stands, from the site's root, with a slash at its end.
    pub path: String,
    /// What search engines and tabs call it.
    pub title: String,
    /// One or two sentences on what is found here.
    pub description: String,
    /// The pages above it, from the top: names and places. The site's first page is not among them.
    pub above: Vec<(String, String)>,
    /// What the way to it, and nothing else, calls it.
    pub name: String,
    /// What it is about, in JSON-LD.
    pub about: Option<Value>,
    /// Heading and answer, above the map.
    pub head: Markup,
    /// The council that it is about, by its GSS code: such a page has a feed of its own, and can be put into others.
    pub council: Option<String>,
    /// Its map.
    pub map: Option<Drawing>,
    /// What follows the map.
    pub body: Markup,
}

/// A page as it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// HTML.
    pub html: String,
    /// Whether search engines are to find it.
    pub is_found: bool,
}

impl Page {
    /// The page as HTML. Where the site's address is not known, all addresses are relative, and what has to be absolute is
    /// left out: the address and the picture for those who share a link.
    pub fn written(&self, maps: &Maps, site: Option<&SiteUrl>) -> Written {
        let without = self.html(html! {}, maps.version(), site);
        let room = LIMIT.saturating_sub(without.len() + SPARE);
        let map = self.map.as_ref().and_then(|drawing| drawing.within(maps, MAP_LIMIT.min(room), room));
        let html = match map {
            Some(map) => self.html(map, maps.version(), site),
            None => without,
        };
        Written { html, is_found: true }
    }

    fn html(&self, map: Markup, version: &str, site: Option<&SiteUrl>) -> String {
        let to = |path: &str| relative(&self.path, path);
        let addresses = Addresses { page: &self.path, site };
        let mut way = vec![(SITE.to_owned(), String::new())];
        way.extend(self.above.iter().cloned());
        way.push((self.name.clone(), self.path.clone()));
        let mut graph = vec![structured::breadcrumbs(&way, &addresses)];
        graph.extend(self.about.clone());
        let structured = structured::block(&json!({ "@context": "https://schema.org", "@graph": graph }));
        let (feed, feed_words) = match &self.council {
            Some(code) => (format!("feeds/councils/{code}.xml"), "what changes about this council (feed)"),
            None => ("feeds/all.xml".to_owned(), "what changes (feed)"),
        };
        let links = [
            ("Map", ""),
            ("Councils", address::COUNCILS),
            ("Services", address::SERVICES),
            ("Arrangements", address::ARRANGEMENTS),
            ("Reorganisation", address::REORGANISATION),
        ];
        let page = html! {
            (DOCTYPE)
            html lang="en-GB" {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (self.title) " – " (SITE) }
                    meta name="description" content=(self.description);
                    (Sharing { path: &self.path, title: &self.title, description: &self.description }.head(site))
                    meta name="color-scheme" content="light dark";
                    link rel="alternate" type="application/atom+xml" title=(feed_words) href=(to(&feed));
                    @if let (Some(code), Some(site)) = (&self.council, site) {
                        link rel="alternate" type="application/json+oembed" title=(self.title) href=(site.to(&oembed::place(code)));
                    }
                    link rel="icon" href=(to("icon.svg")) type="image/svg+xml";
                    link rel="stylesheet" href=(to("pages.css"));
                    script type="application/ld+json" { (PreEscaped(structured)) }
                }
                body {
                    a.skip href="#main" { "Skip to the page’s content" }
                    header.masthead {
                        a.name href=(to("")) { (SITE) }
                        nav aria-label="This site" {
                            @for (words, path) in links { a href=(to(path)) { (words) } " " }
                        }
                    }
                    main #main tabindex="-1" {
                        (self.way_back())
                        (self.head)
                        (map)
                        (self.body)
                    }
                    footer {
                        p { (words::INCLUSION) }
                        p { (words::CAVEAT) }
                        p {
                            a href=(to("data/README.md")) { "About the data" } ", "
                            a href=(to("data/arrangements.csv")) { "all arrangements as a table (CSV)" } ", "
                            a href=(to(&format!("data/{}", archive::name(version)))) { "all data (zip)" } ", "
                            a href=(to(&feed)) { (feed_words) } ", "
                            a href=(to("embed/")) { "put the map on your page" } "."
                        }
                        p.small { (words::CREDITS) }
                    }
                }
            }
        };
        page.into_string()
    }

    fn way_back(&self) -> Markup {
        html! {
            nav.way aria-label="Breadcrumb" {
                ol {
                    @for (name, path) in &self.above { li { a href=(relative(&self.path, path)) { (name) } } }
                    li aria-current="page" { (self.name) }
                }
            }
        }
    }
}

/// A page under an address that a council had under a former code: it leads on at once, and search engines pass it over.
pub fn moved(from: &str, to: &str, name: &str, site: Option<&SiteUrl>) -> Written {
    let way = relative(from, to);
    let page = html! {
        (DOCTYPE)
        html lang="en-GB" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (name) " – " (SITE) }
                meta name="robots" content="noindex";
                meta http-equiv="refresh" content={ "0; url=" (way) };
                @if let Some(site) = site { link rel="canonical" href=(site.to(to)); }
                link rel="stylesheet" href=(relative(from, "pages.css"));
            }
            body { main { h1 { (name) } p { "This council has a new code: " a href=(way) { (name) } "." } } }
        }
    };
    Written { html: page.into_string(), is_found: false }
}
