//! Atom feeds of what changed between editions: one for all, and one for each council.
//!
//! Every council has a feed, also one of which nothing has changed yet: people subscribe before something happens, and a
//! reader that is told "not found" drops the address. A feed has one entry an edition, so that an edition that brings hundreds
//! of arrangements is one message and not hundreds.

use std::collections::BTreeMap;

use atom_syndication::{Content, Entry, Feed, FixedDateTime, Generator, Link, Person, Text};
use model::lineage::successors_in;
use model::records::{Council, CouncilIx};
use uuid::Uuid;

use super::change::{Change, Subject};
use super::history::{History, Kept};
use super::report::{Item, sections, sentence};
use super::words::Names;
use crate::DataPackage;
use crate::picture::{Element, element};

/// What feeds are made of.
pub struct Feeds<'a> {
    data: &'a DataPackage,
    history: &'a History,
    names: Names,
    /// Address of the site with a slash at its end, where it is known.
    site: Option<&'a str>,
    /// The councils that stand in each one's place today, by its code, and itself.
    heirs: BTreeMap<&'a str, Vec<usize>>,
}

impl<'a> Feeds<'a> {
    /// The feeds of a package and its history. Without the address of the site links are relative to the feed, which Atom
    /// allows and most readers follow.
    pub fn new(
        data: &'a DataPackage,
        history: &'a History,
        names: Names,
        site: Option<&'a str>,
    ) -> Feeds<'a> {
        let councils = &data.package.councils;
        let heirs = councils.iter().enumerate().map(|(at, council)| {
            let today = successors_in(councils, CouncilIx(at as u16), i32::from(data.present));
            let all = std::iter::once(at).chain(today.into_iter().map(|heir| usize::from(heir.0)));
            (council.code.as_str(), all.collect())
        });
        Feeds { data, history, names, site, heirs: heirs.collect() }
    }

    /// All feeds by name below `feeds/`: `all.xml`, and `councils/GSS.xml` for each council.
    pub fn files(&self) -> Vec<(String, String)> {
        let councils = self.data.package.councils.iter().enumerate();
        let councils = councils
            .map(|(at, council)| (format!("councils/{}.xml", council.code), self.council(at, council)));
        std::iter::once(("all.xml".to_owned(), self.all())).chain(councils).collect()
    }

    fn all(&self) -> String {
        let entries = self.history.editions.iter().map(|kept| {
            let changes: Vec<&Change> = kept.changes.iter().filter(|change| is_news(change)).collect();
            self.entry("all", kept, &changes, "../", "../")
        });
        self.feed(
            "all.xml",
            "Shared services of English councils: what changed",
            "../",
            "../",
            entries.collect(),
        )
    }

    fn council(&self, at: usize, council: &Council) -> String {
        let entries = self.history.editions.iter().filter_map(|kept| {
            let concerns = |change: &&Change| {
                is_news(change) && change.councils.iter().any(|code| self.leads_to(code, at))
            };
            let changes: Vec<&Change> = kept.changes.iter().filter(concerns).collect();
            let page = format!("../../councils/{}/", council.code);
            (!changes.is_empty()).then(|| self.entry(&council.code, kept, &changes, "../../", &page))
        });
        let title = format!("Services that {} shares: what changed", council.full_name);
        let page = format!("../../councils/{}/", council.code);
        self.feed(&format!("councils/{}.xml", council.code), &title, "../../", &page, entries.collect())
    }

    /// Whether a change about the council with this code concerns the one at a position: itself, or the one that took over.
    fn leads_to(&self, code: &str, at: usize) -> bool {
        self.heirs.get(code).is_some_and(|heirs| heirs.contains(&at))
    }

    /// One feed: `up` leads from it to the site's root, `page` to what it is about.
    fn feed(&self, name: &str, title: &str, up: &str, page: &str, mut entries: Vec<Entry>) -> String {
        entries.reverse();
        let newest = entries.first().map(|entry| entry.updated);
        let newest = newest.or_else(|| self.history.editions.last().map(|kept| day(&kept.published)));
        let feed = Feed {
            title: Text::plain(title),
            id: identifier(&format!("feeds/{name}")),
            updated: newest.unwrap_or_else(|| day("")),
            authors: vec![Person {
                name: "Shared Services Map contributors".to_owned(),
                ..Person::default()
            }],
            generator: Some(Generator { value: "Shared Services Map".to_owned(), ..Generator::default() }),
            links: vec![
                self.link("self", "application/atom+xml", &format!("{up}feeds/{name}"), up),
                self.link("alternate", "text/html", page, up),
            ],
            rights: Some(Text::plain("CC BY 4.0, https://creativecommons.org/licenses/by/4.0/")),
            lang: Some("en-GB".to_owned()),
            entries,
            ..Feed::default()
        };
        feed.to_string()
    }

    fn entry(&self, of: &str, kept: &Kept, changes: &[&Change], up: &str, page: &str) -> Entry {
        let Kept { version, published, previous, arrangements, .. } = kept;
        let said = if previous.is_empty() {
            format!(
                "the first, with {}",
                presentation::words::count(*arrangements, "arrangement", "arrangements")
            )
        } else if changes.iter().all(|change| change.subject != Subject::Arrangement) {
            sections(changes, &self.names)
                .iter()
                .map(|section| section.title.clone())
                .collect::<Vec<_>>()
                .join(", ")
        } else {
            sentence(changes)
        };
        let published = day(published);
        Entry {
            title: Text::plain(format!("Edition {version}: {said}")),
            id: identifier(&format!("feeds/{of}/{version}")),
            updated: published,
            published: Some(published),
            links: vec![self.link("alternate", "text/html", page, up)],
            content: Some(Content {
                content_type: Some("html".to_owned()),
                value: Some(self.content(changes, up)),
                ..Content::default()
            }),
            ..Entry::default()
        }
    }

    /// The changes as HTML. Text of the data is only ever set as text.
    fn content(&self, changes: &[&Change], up: &str) -> String {
        let mut html = String::new();
        for section in sections(changes, &self.names) {
            html.push_str(&element("h2", "").text(&section.title).to_html(""));
            let items = section.items.iter().map(|item| self.item(item, up));
            html.push_str(&element("ul", "").with_all(items).to_html(""));
        }
        if html.is_empty() { element("p", "").text("The first edition.").to_html("") } else { html }
    }

    fn item(&self, item: &Item, up: &str) -> Element {
        let known = match item.subject {
            Subject::Arrangement => {
                let arrangements = &self.data.package.arrangements;
                arrangements
                    .binary_search_by(|other| other.id.cmp(&item.id))
                    .is_ok()
                    .then_some("arrangements")
            }
            Subject::Council => Some("councils"),
            Subject::Service => Some("services"),
            Subject::Proposal => None,
        };
        let name = match known {
            Some(folder) => {
                let address = self.address(&format!("{up}{folder}/{}/", item.id), up);
                element("a", "").attribute("href", address).text(&item.name)
            }
            None => element("span", "").text(&item.name),
        };
        let lines = element("ul", "").with_all(item.lines.iter().map(|line| element("li", "").text(line)));
        match item.lines.as_slice() {
            [] => element("li", "").with(name),
            [line] => element("li", "").with(name).text(format!(": {line}")),
            _ => element("li", "").with(name).with(lines),
        }
    }

    fn link(&self, rel: &str, media_type: &str, address: &str, up: &str) -> Link {
        Link {
            rel: rel.to_owned(),
            mime_type: Some(media_type.to_owned()),
            href: self.address(address, up),
            ..Link::default()
        }
    }

    /// An address relative to the feed, or from the site's root where that is known.
    fn address(&self, relative: &str, up: &str) -> String {
        match self.site {
            Some(site) => format!("{site}{}", relative.strip_prefix(up).unwrap_or(relative)),
            None => relative.to_owned(),
        }
    }
}

/// Whether a change is about the world: other names of councils and everyday words for services serve the search alone.
fn is_news(change: &Change) -> bool {
    !matches!(change.about.as_str(), "aliases" | "synonyms")
}

/// An identifier that is the same for the same name on every host: readers know by it what they have shown.
fn identifier(name: &str) -> String {
    let project = Uuid::new_v5(&Uuid::NAMESPACE_OID, b"shared-services-map");
    Uuid::new_v5(&project, name.as_bytes()).urn().to_string()
}

/// Midnight of a day written as 2026-11-28; of 1 January 1970 for any other text, which Atom has no way to leave out.
fn day(text: &str) -> FixedDateTime {
    format!("{text}T00:00:00Z").parse().unwrap_or_default()
}
