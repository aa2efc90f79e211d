//! Narrow windows and large letters: nothing has to be scrolled sideways, nothing is cut off.

use browser_tests::{Page, eventually};
use serde_json::json;

super::cases![
    a_small_phone,
    four_times_the_size,
    a_root_of_ten_pixels,
    twice_the_letter_size,
    filters_on_a_phone
];

const SIDEWAYS: &str = "return [document.scrollingElement.scrollWidth, innerWidth]";

/// What reaches beyond the page's right edge, in words, for the message.
const BEYOND: &str = "return all('*').filter((element) => {
        const box = element.getBoundingClientRect();
        if (box.width <= 1 || box.right <= innerWidth + 1 || element.closest('svg')) return false;
        // What is for assistive technology alone is cut to nothing on purpose.
        for (let part = element; part; part = part.parentElement) if (getComputedStyle(part).clipPath !== 'none') return false;
        return true;
    }).slice(0, 5).map((element) => element.outerHTML.slice(0, 120))";

#[track_caller]
fn nothing_sideways(page: &Page, width: u32, what: &str) {
    let sizes = page.run(SIDEWAYS, &[]);
    assert_eq!(sizes[1], width, "the window has the width that is asked for");
    let beyond = page.run(BEYOND, &[]);
    assert!(
        sizes[0].as_u64() <= sizes[1].as_u64(),
        "{what}: the page is {} px wide in {} px: {beyond}",
        sizes[0],
        sizes[1]
    );
    assert_eq!(beyond, json!([]), "{what}: something is cut off");
}

fn a_small_phone(page: &mut Page) {
    page.narrow(320);
    page.open("");
    nothing_sideways(page, 320, "start");
    assert_eq!(
        page.run("return visible(one('[part~=map] svg')) && visible(one('[part~=headline]'))", &[]),
        true
    );
    for address in [
        "?council=E07000223",
        "?arrangement=adur-and-worthing-councils",
        "?year=2014&view=list",
        "?view=trends&year=2018",
        "?region=London~South%20West&saving=published",
    ] {
        page.open(address);
        nothing_sideways(page, 320, address);
    }
}

/// A window of 1280 by 1024 px at 400 %: 320 by 256 px (WCAG 2.2, 1.4.10).
fn four_times_the_size(page: &mut Page) {
    page.narrow(320);
    page.open("?council=E07000223");
    nothing_sideways(page, 320, "at 400 %");
    let stuck = "return all('*').filter((each) => ['fixed', 'sticky'].includes(getComputedStyle(each).position)).length";
    assert_eq!(page.run(stuck, &[]), 0, "nothing stands in the way of so little room");
    let small = "return all('button, input, summary, a').filter((each) => visible(each) && !each.closest('p, li, td, th, label'))
        .filter((each) => each.getBoundingClientRect().height < 24).map((each) => each.outerHTML.slice(0, 120))";
    assert_eq!(page.run(small, &[]), json!([]), "targets are 24 px high, or in a line of text");
}

/// Many pages set their root to 62.5 %, so that 1 rem is 10 px: the widget's letters stay as large as a browser's own.
fn a_root_of_ten_pixels(page: &mut Page) {
    page.narrow(640);
    page.open("?council=E07000223");
    let sizes = "return [parseFloat(getComputedStyle(one('.ssm')).fontSize), Math.round(one('[part~=headline]').getBoundingClientRect().height)]";
    let before = page.run(sizes, &[]);
    page.run("document.documentElement.style.fontSize = '62.5%'", &[]);
    assert_eq!(page.run(sizes, &[]), before);
    assert_eq!(before[0], 16);
}

fn twice_the_letter_size(page: &mut Page) {
    page.narrow(640);
    page.open("?council=E07000223");
    let before = page.run("return parseFloat(getComputedStyle(one('[part~=headline]')).fontSize)", &[]);
    page.run("document.documentElement.style.fontSize = '200%'", &[]);
    let after = page.run("return parseFloat(getComputedStyle(one('[part~=headline]')).fontSize)", &[]);
    assert!(after.as_f64() > before.as_f64().map(|size| size * 1.5), "the letters grow: {before} to {after}");
    nothing_sideways(page, 640, "twice the letter size");
}

fn filters_on_a_phone(page: &mut Page) {
    page.narrow(320);
    page.open("");
    let box_seen = "return visible(one('input[name=regions][value=London]'))";
    assert_eq!(page.run(box_seen, &[]), false, "the filters stand behind a button");
    page.click(".filters-toggle");
    eventually("the filters open", || (page.run(box_seen, &[]) == true).then_some(()));
    let all = page.headline();
    page.toggle("regions", "London");
    page.headline_after(&all);
    assert_eq!(page.text(".filters-toggle"), "Filters (1)");
    nothing_sideways(page, 320, "open filters");
}
