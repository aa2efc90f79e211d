//! What a visitor takes away from a view: the files as the browser would save them, read back.

use browser_tests::{Page, eventually};

super::cases![
    a_table_for_a_spreadsheet,
    json_of_what_is_found,
    shapes_of_the_members,
    a_picture_of_the_map,
    a_citation_of_the_view,
    on_every_screen,
    nothing_for_axe_to_find
];

/// Opens the menu and waits until the summaries have come.
fn open(page: &mut Page, query: &str) {
    page.open(query);
    page.click(".take-away summary");
    eventually("the menu is there", || (page.count(".take-away .way button") > 5).then_some(()));
    eventually("the summaries have come", || {
        (page.count(".take-away .way button:disabled") == 0).then_some(())
    });
}

/// Presses a button of the menu and gives back the name and the text of the file that it offers. The click on the link of a
/// download is caught, so that no window of the browser's own opens.
fn offered(page: &Page, words: &str) -> (String, String) {
    page.run(
        "window.offered = new Promise((done) => {
             const click = HTMLAnchorElement.prototype.click;
             HTMLAnchorElement.prototype.click = function () {
                 HTMLAnchorElement.prototype.click = click;
                 done([this.download, this.href]);
             };
             const make = URL.createObjectURL;
             window.made = new Map();
             URL.createObjectURL = (blob) => { const url = make.call(URL, blob); window.made.set(url, blob); return url; };
         })",
        &[],
    );
    page.click_words(".take-away button", words);
    let file = page.run_async(
        "const [name, url] = await window.offered; return [name, await window.made.get(url).text()]",
        &[],
    );
    let text = |at: usize| file[at].as_str().expect("text").to_owned();
    (text(0), text(1))
}

fn found(page: &Page) -> Vec<String> {
    let services = page.state()["service"].clone();
    let summary = page.query(&serde_json::json!({ "services": services }));
    let ids = summary["arrangements"].as_array().expect("ids").iter();
    ids.filter_map(|id| id.as_str().map(str::to_owned)).collect()
}

fn a_table_for_a_spreadsheet(page: &mut Page) {
    open(page, "?service=audit");
    let (name, text) = offered(page, "CSV table");
    assert!(name.starts_with("shared-services-") && name.ends_with(".csv"), "{name}");
    let lines: Vec<&str> = text.trim_end().split("\r\n").collect();
    let ids: Vec<&str> = lines[1..].iter().filter_map(|line| line.split(',').next()).collect();
    assert_eq!(ids, found(page), "a line for each that is found");
    let summaries = lines[1..].iter().filter(|line| line.contains("http")).count();
    assert_eq!(summaries, ids.len(), "each names a source");
}

fn json_of_what_is_found(page: &mut Page) {
    open(page, "?service=audit");
    let (_, text) = offered(page, "JSON");
    let read: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(read["arrangements"].as_array().map(Vec::len), Some(found(page).len()));
}

fn shapes_of_the_members(page: &mut Page) {
    open(page, "?service=audit");
    let (name, text) = offered(page, "GeoJSON");
    assert!(name.ends_with(".geojson"), "{name}");
    let read: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let features = read["features"].as_array().expect("features");
    assert_eq!(features.len(), found(page).len());
    assert!(features.iter().any(|feature| feature["geometry"]["type"] == "MultiPolygon"));
}

fn a_picture_of_the_map(page: &mut Page) {
    open(page, "?service=audit&year=2018");
    let (name, text) = offered(page, "SVG picture");
    assert!(name.contains("-in-2018-") && name.ends_with(".svg"), "{name}");
    assert!(text.starts_with("<?xml") && text.contains("Open Government Licence"), "it credits its sources");
}

fn a_citation_of_the_view(page: &mut Page) {
    open(page, "?service=audit");
    page.click(".take-away .cite summary");
    let line = page.text(".take-away .plain-citation");
    assert!(line.contains("edition 20") && line.contains("?service=audit"), "{line}");
    assert!(page.text(".take-away pre").starts_with("@misc{"));
}

fn on_every_screen(page: &mut Page) {
    for query in
        ["", "?view=list", "?view=trends", "?view=reorganisation", "?view=data", "?council=E07000223"]
    {
        page.open(query);
        assert_eq!(page.count(".take-away summary"), 1, "{query}");
    }
}

fn nothing_for_axe_to_find(page: &mut Page) {
    open(page, "");
    page.click(".take-away .cite summary");
    super::accessibility::clean(page);
    page.narrow(320);
    open(page, "?council=E07000223");
    super::accessibility::clean(page);
}
