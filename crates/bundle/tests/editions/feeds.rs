//! What a subscriber of a feed is shown.

use atom_syndication::Feed;
use bundle::DataPackage;
use bundle::editions::feeds::Feeds;
use bundle::editions::{History, Names, compare};

use super::package::Package;

/// The tiny package, and a history in which one arrangement changed and one came.
fn changed() -> (DataPackage, History, Names) {
    let old = Package::tiny().swap(
        "datapackage.json",
        "\"version\"",
        "\"created\":\"2026-11-24T00:00:00Z\",\"version\"",
    );
    let new = old
        .clone()
        .swap("datapackage.json", "2026-11-24", "2026-12-01")
        .version("2026.12.0")
        .swap("arrangements.csv", "Cedar Legal,", "Cedar <b>Legal</b> & more,")
        .swap("arrangements.csv", "dale-legal,Dale Legal", "elder-legal,Elder Legal")
        .swap("arrangements.csv", ",dale-legal,", ",elder-legal,")
        .swap("members.csv", "dale-legal,", "elder-legal,")
        .swap("sources.csv", "dale-legal,", "elder-legal,");
    let (before, after) = (old.edition(), new.edition());
    let mut history = History::default();
    history.add(&before, &after, compare(&before, &after));
    let (data, _) = bundle::check_files(&|name| new.file(name));
    (data.expect("it is valid"), history, Names::of_both(before.names(), after.names()))
}

fn feed(name: &str, site: Option<&str>) -> Feed {
    let (data, history, names) = changed();
    let files = Feeds::new(&data, &history, names, site).files();
    let (_, text) = files.iter().find(|(file, _)| file == name).expect("the feed");
    text.parse().expect("it is Atom")
}

fn content(feed: &Feed, entry: usize) -> &str {
    feed.entries[entry].content.as_ref().and_then(|content| content.value.as_deref()).expect("content")
}

#[test]
fn the_feed_of_all_has_an_entry_an_edition_the_newest_first() {
    let feed = feed("all.xml", None);
    let titles: Vec<&str> = feed.entries.iter().map(|entry| entry.title.as_str()).collect();
    let expected = [
        "Edition 2026.12.0: 1 arrangement came, 1 went, 1 changed",
        "Edition 2026.11.0: the first, with 3 arrangements",
    ];
    assert_eq!(titles, expected);
    assert_eq!(feed.updated.to_rfc3339(), "2026-12-01T00:00:00+00:00");
    assert_eq!(feed.links[0].href, "../feeds/all.xml");
}

#[test]
fn a_council_is_told_what_concerns_it_and_so_is_the_one_that_took_over() {
    let birch = feed("councils/E07000002.xml", None);
    assert_eq!(birch.entries[0].title.as_str(), "Edition 2026.12.0: 1 arrangement came, 1 went, 1 changed");
    // Cedar became part of Dale, which was a member of what went and came itself.
    let dale = feed("councils/E06000001.xml", None);
    assert!(
        content(&dale, 0).contains("Elder Legal") && content(&dale, 0).contains("Legal&lt;/b&gt;"),
        "{dale:?}"
    );
    let cedar = feed("councils/E07000003.xml", None);
    assert_eq!(cedar.entries.len(), 1);
}

#[test]
fn a_council_without_news_has_a_feed_that_is_empty_and_valid() {
    let alder = feed("councils/E10000001.xml", None);
    assert_eq!(alder.entries, []);
    assert_eq!(alder.title.as_str(), "Services that Alder County Council shares: what changed");
    assert_eq!(alder.updated.to_rfc3339(), "2026-12-01T00:00:00+00:00");
}

#[test]
fn text_of_the_data_stays_text_and_links_lead_to_what_there_is() {
    let feed = feed("all.xml", None);
    let html = content(&feed, 0);
    assert!(
        html.contains(">Cedar &lt;b&gt;Legal&lt;/b&gt; &amp; more</a><ul><li>name: Cedar &lt;b&gt;"),
        "{html}"
    );
    assert!(html.contains("<a href=\"../arrangements/elder-legal/\">Elder Legal</a>"), "{html}");
    // It went, so it has no page any more.
    assert!(html.contains("<span>Dale Legal</span>"), "{html}");
}

#[test]
fn with_the_site_s_address_every_link_is_whole_and_identifiers_stay() {
    let site = "https://static.example/map/";
    let (whole, relative) =
        (feed("councils/E07000002.xml", Some(site)), feed("councils/E07000002.xml", None));
    assert_eq!(whole.links[0].href, "https://static.example/map/feeds/councils/E07000002.xml");
    assert_eq!(whole.entries[0].links[0].href, "https://static.example/map/councils/E07000002/");
    assert!(content(&whole, 0).contains("href=\"https://static.example/map/arrangements/elder-legal/\""));
    assert_eq!(whole.id, relative.id);
    assert_eq!(whole.entries[0].id, relative.entries[0].id);
    let (data, history, names) = changed();
    let files = Feeds::new(&data, &history, names, None).files();
    let mut ids: Vec<String> = files.iter().map(|(_, text)| text.parse::<Feed>().expect("Atom").id).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), data.package.councils.len() + 1);
}
