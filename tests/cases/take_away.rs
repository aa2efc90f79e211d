//! What a visitor takes away from a view: the files as the browser would save them, read back.

use browser_tests::{Page, Picture, eventually};
use serde_json::{Value, json};
use xtask::server::Effect;

super::cases![
    a_table_for_a_spreadsheet,
    json_of_what_is_found,
    shapes_of_the_members,
    a_file_whose_code_is_missing,
    a_picture_of_the_map,
    the_same_picture_in_pixels,
    every_chart_by_itself,
    a_citation_of_the_view,
    what_the_last_edition_changed,
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
pub fn offered(page: &Page, words: &str) -> (String, String) {
    catch(page);
    page.click_words(".take-away button", words);
    file(page)
}

/// Waits for the next file that is offered instead of giving it to the browser.
fn catch(page: &Page) {
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
}

/// The name and the text of the file that was offered.
fn file(page: &Page) -> (String, String) {
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

/// What makes a file is loaded with the file: where that cannot be had, the menu says so, and the next press tries again.
fn a_file_whose_code_is_missing(page: &mut Page) {
    open(page, "?service=audit");
    page.site.rule("/assets/screen-*", Effect::NotFound);
    page.click_words(".take-away button", "JSON");
    eventually("it is said", || {
        page.text(".take-away [role=status]").contains("could not be loaded").then_some(())
    });
    page.site.clear_rules();
    let (name, _) = offered(page, "JSON");
    assert!(name.ends_with(".json"), "{name}");
}

fn a_picture_of_the_map(page: &mut Page) {
    open(page, "?service=audit&year=2018");
    let (name, text) = offered(page, "SVG picture");
    assert!(name.contains("-in-2018-") && name.ends_with(".svg"), "{name}");
    assert!(text.starts_with("<?xml") && text.contains("Open Government Licence"), "it credits its sources");
}

/// The pixels of the file that a button of these words offers.
fn pixels(page: &Page, within: &str, words: &str) -> Picture {
    catch(page);
    page.click_words(within, words);
    let bytes = page.run_async(
        "const [, url] = await window.offered; return [...new Uint8Array(await window.made.get(url).arrayBuffer())]",
        &[],
    );
    let bytes = bytes.as_array().expect("bytes").iter().map(|byte| byte.as_u64().expect("a byte") as u8);
    Picture::of_png(&bytes.collect::<Vec<u8>>())
}

/// Places in the areas of councils, each as pixels of the picture, with the colour that the SVG file gives it: an area counts
/// where a square around the place lies in it, and in no area that is drawn later.
fn places(page: &Page, svg: &str) -> Vec<(usize, usize, String)> {
    let found = page.run(
        "const drawing = new DOMParser().parseFromString(arguments[0], 'image/svg+xml').documentElement;
         document.body.append(drawing);
         const areas = [...drawing.querySelectorAll('path')].filter((path) => path.querySelector('title'));
         const scale = drawing.getScreenCTM();
         const found = [];
         for (const [at, area] of areas.entries()) {
             const fill = area.getAttribute('fill');
             const box = area.getBBox();
             const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
             const across = box.width / 12;
             const corners = [[0, 0], [-across, -across], [across, -across], [-across, across], [across, across]];
             const inside = corners.every(([aside, down]) => area.isPointInFill(new DOMPoint(x + aside, y + down)));
             const place = new DOMPoint(x, y).matrixTransform(area.getScreenCTM()).matrixTransform(scale.inverse());
             const wide = across * area.getScreenCTM().a / scale.a;
             if (inside && fill.startsWith('#') && wide > 4) found.push([place.x * 2.48, place.y * 2.48, fill]);
         }
         drawing.remove();
         return found",
        &[json!(svg)],
    );
    let found = found.as_array().expect("places").iter();
    let place = |it: &Value| {
        let at = |n: usize| it[n].as_f64().expect("a place") as usize;
        (at(0), at(1), it[2].as_str().expect("a colour").to_owned())
    };
    found.map(place).collect()
}

/// "#0d5a6e" as red, green and blue.
fn rgb(colour: &str) -> [u8; 3] {
    let part = |at: usize| u8::from_str_radix(&colour[at..at + 2], 16).expect("hexadecimal");
    [part(1), part(3), part(5)]
}

/// Under the strict policy of the page itself, which lets nothing be loaded as an image from a blob.
fn the_same_picture_in_pixels(page: &mut Page) {
    // Here alone something is hatched: what nobody has published.
    open(page, "?measure=savings");
    let (_, svg) = offered(page, "SVG picture");
    let picture = pixels(page, ".take-away button", "PNG picture");
    assert!(page.text(".take-away [role=status]").ends_with(".png."));
    let (width, height) = picture.size();
    assert_eq!(width, 2480, "an A4 page at 300 dots an inch");
    assert!(svg.contains(&format!("width=\"2480\" height=\"{height}\"")));
    let places = places(page, &svg);
    // Those of councils that are wide enough. A name may stand on a place: most have the colour of their council.
    let right = places.iter().filter(|(x, y, colour)| picture.pixel(*x, *y) == rgb(colour)).count();
    assert!(places.len() >= 20 && right * 10 > places.len() * 8, "{right} of {}", places.len());
    // Words are there, and hatching: pixels of the text's colour above the map, and of both of its colours on it.
    let rows = |from: usize, to: usize| (from..to).flat_map(|y| (0..width).map(move |x| (x, y)));
    let has = |colour: &str, from: usize, to: usize| {
        rows(from, to).filter(|(x, y)| picture.pixel(*x, *y) == rgb(colour)).count()
    };
    assert!(has("#1b2427", 0, 400) > 500, "the title");
    assert!(has("#8b989b", 400, height) > 500 && has("#f4f6f6", 400, height) > 500, "the hatching");
}

fn every_chart_by_itself(page: &mut Page) {
    page.open("?view=trends");
    eventually("the editions are loaded", || (page.count(".trends tbody") == 5).then_some(()));
    let charts = page.count(".trends .chart");
    assert!(charts >= 7, "{charts}");
    assert_eq!(page.count(".trends .chart .of-files summary"), charts, "each has its menu");
    let chart = ".trends .of-years .chart:nth-of-type(1)";
    page.click(&format!("{chart} .of-files summary"));
    let button = format!("{chart} .of-files button");
    eventually("its menu has come", || (page.count(&button) == 3).then_some(()));
    catch(page);
    page.click_words(&button, "CSV table");
    let (name, text) = file(page);
    assert!(name.starts_with("shared-services-by-year-20") && name.ends_with(".csv"), "{name}");
    assert!(text.contains("\r\n2009,") && text.contains("\r\n2026,"), "{text}");
    catch(page);
    page.click_words(&button, "SVG picture");
    let (_, svg) = file(page);
    let title = page.text(&format!("{chart} .chart-title"));
    let first: String = title.split(' ').take(4).collect::<Vec<_>>().join(" ");
    assert!(svg.contains(&first), "{title}");
    let picture = pixels(page, &button, "PNG picture");
    assert_eq!(picture.size().0, 2480);
    let (width, height) = picture.size();
    let of = |colour: &str| {
        let all = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        all.filter(|(x, y)| picture.pixel(*x, *y) == rgb(colour)).count()
    };
    // The area of what ran, and the line over it.
    assert!(of("#b5dad5") > 100_000 && of("#0d5a6e") > 3_000, "{} {}", of("#b5dad5"), of("#0d5a6e"));
    super::accessibility::clean(page);
}

fn a_citation_of_the_view(page: &mut Page) {
    open(page, "?service=audit");
    page.click(".take-away .cite summary");
    let line = page.text(".take-away .plain-citation");
    assert!(line.contains("edition 20") && line.contains("?service=audit"), "{line}");
    assert!(page.text(".take-away pre").starts_with("@misc{"));
}

fn what_the_last_edition_changed(page: &mut Page) {
    page.open("?view=data");
    page.click(".data-screen .changes summary");
    let said = eventually("the changes have come", || {
        let text = page.text(".data-screen .changes");
        text.contains("From edition ").then_some(text)
    });
    assert!(said.contains("arrangements came") && said.contains("changed"), "{said}");
    page.click(".data-screen .changes details details summary");
    eventually("each is named", || (page.count(".data-screen .changes .items li") > 100).then_some(()));
    super::accessibility::clean(page);
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
