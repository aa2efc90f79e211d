//! Pages that are written from right to left, that a translator rewrites, that have shortcuts of their own, or a tag that was never
//! closed: what the widget shows stays true, and what is the page's stays with the page.

use browser_tests::{Key, Page, eventually};
use serde_json::{Value, json};

use super::embedding::nothing_reported;
use super::hostile_hosts::open_with;

super::cases![
    from_right_to_left,
    numbers_stay_true_under_a_translator,
    a_tag_that_was_never_closed,
    what_is_typed_is_not_the_pages,
    other_keys_are_the_pages,
];

fn from_right_to_left(page: &mut Page) {
    let host = open_with(
        page,
        "<shared-services-map></shared-services-map>",
        "document.documentElement.dir = 'rtl'; document.documentElement.lang = 'ur';",
    );
    page.ready();
    let seen = page.run(
        "const box = (selector) => one(selector).getBoundingClientRect();
         const apart = (a, b) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
         const inset = one('.canvas .frame').getBoundingClientRect();
         return [getComputedStyle(one('.ssm')).direction, getComputedStyle(one('[part~=headline]')).direction,
                 one('.ssm').lang, all('.zoom > button').filter(visible).every((button) => apart(button.getBoundingClientRect(), inset)),
                 box('.zoom').left > box('.canvas').left]",
        &[],
    );
    assert_eq!(seen, json!(["ltr", "ltr", "en-GB", true, true]));
    nothing_reported(&host);
}

/// Replaces all texts of the widget as translators do: by elements of their own, in one step or in two.
const TRANSLATOR: &str = "window.translate = (root, inOneStep) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode);
        for (const text of texts) {
            if (!text.data.trim() || text.parentNode.closest('svg')) continue;
            const font = document.createElement('font');
            font.append(Object.assign(document.createElement('font'), { textContent: text.data.toUpperCase() }));
            if (inOneStep) text.replaceWith(font);
            else { text.before(font); text.remove(); }
        }
    };";

fn numbers_stay_true_under_a_translator(page: &mut Page) {
    // What is said: the sentence, the counts beside the choices, the words of the tabs, the list.
    let said = "return ['[part~=headline]', '.below', '.choice .n', '.results-head', '[part~=panel] b'].map((part) => all(part).map(words).join('|').toUpperCase())";
    for in_one_step in [true, false] {
        let host = open_with(page, "<shared-services-map></shared-services-map>", TRANSLATOR);
        page.ready();
        let states = [
            json!({ "year": 2014 }),
            json!({ "region": ["London"] }),
            json!({ "text": "audit", "year": 2018 }),
        ];
        let mut expected: Vec<Value> = Vec::new();
        for state in &states {
            page.set_state(state);
            page.settled();
            page.settled();
            expected.push(page.run(said, &[]));
        }
        page.set_state(&json!({}));
        page.settled();
        page.run_async("window.translate(one('.ssm'), arguments[0]); await 0", &[json!(in_one_step)]);
        assert!(page.headline().contains("COUNCILS"), "it is translated: {}", page.headline());
        for (state, expected) in states.iter().zip(&expected) {
            page.set_state(state);
            let mut now = Value::Null;
            eventually(
                &format!("in one step {in_one_step}, {state}: {expected} and not what stands there"),
                || {
                    page.settled();
                    now = page.run(said, &[]);
                    (now == *expected).then_some(())
                },
            );
            // It is at work all the time.
            page.run_async("window.translate(one('.ssm'), arguments[0]); await 0", &[json!(in_one_step)]);
        }
        nothing_reported(&host);
    }
}

fn a_tag_that_was_never_closed(page: &mut Page) {
    let listen = "window.warned = []; const { warn } = console;
        console.warn = (...words) => { warned.push(words.join(' ')); warn.apply(console, words); };";
    let warnings = "return window.warned?.filter((words) => words.includes('</shared-services-map>')).length";
    let swallowed = "<shared-services-map council=\"E07000223\" controls=\"compact\" /><h2>Contact us</h2><p id=\"contact\">Telephone 01234 567890</p>";
    let _host = open_with(page, swallowed, listen);
    page.ready();
    assert_eq!(page.run(warnings, &[]), 1, "the page's author reads what has happened");
    let closed = "<shared-services-map council=\"E07000223\"><p><a href=\"/x\">Services</a></p></shared-services-map><h2>Contact us</h2>";
    let last = "<shared-services-map council=\"E07000223\"><a href=\"/x\">Services</a></shared-services-map>";
    for right in [closed, last] {
        let _host = open_with(page, right, listen);
        page.ready();
        eventually("the page listens", || (!page.run(warnings, &[]).is_null()).then_some(()));
        assert_eq!(page.run(warnings, &[]), 0, "{right}");
    }
}

fn what_is_typed_is_not_the_pages(page: &mut Page) {
    let shortcuts = "document.addEventListener('keydown', (event) => {
            if (/INPUT|TEXTAREA|SELECT/.test(event.target.tagName)) return;
            if (['s', '/', '?', 'j', 'ArrowDown'].includes(event.key)) { event.preventDefault(); document.getElementById('q').focus(); }
        });";
    let host = open_with(
        page,
        "<input id=\"q\" aria-label=\"Site search\"><shared-services-map></shared-services-map>",
        shortcuts,
    );
    page.ready();
    page.focus("[role=combobox]");
    page.keys("sussex");
    assert_eq!(page.run("return one('[role=combobox]').value", &[]), "sussex");
    page.press(Key::Down);
    eventually("an arrow goes to the first that is found", || {
        page.attribute("[role=combobox]", "aria-activedescendant").map(|_| ())
    });
    page.press(Key::Escape);
    page.press(Key::Escape);
    // On the map, letters go to a council.
    page.focus("[part~=map] svg");
    page.keys("sto");
    eventually("Stockport, Stockton or Stoke", || page.text(".tip").starts_with("Sto").then_some(()));
    assert_eq!(page.run("return document.getElementById('q').value", &[]), "");
    // A shortcut works where nothing is typed.
    page.focus("[part~=filters] summary");
    page.keys("s");
    assert_eq!(page.run("return document.activeElement.id", &[]), "q");
    nothing_reported(&host);
}

fn other_keys_are_the_pages(page: &mut Page) {
    let listen = "window.keys = [];
        document.addEventListener('keydown', (event) => keys.push([event.key, event.defaultPrevented]));";
    let host = open_with(page, "<shared-services-map></shared-services-map>", listen);
    page.ready();
    for place in ["[part~=map] svg", "[role=combobox]", "[part~=filters] summary", "[name=year]"] {
        page.focus(place);
        // Keys that the widget has nothing to do with, or nothing to do for at the moment.
        for key in [Key::Escape, Key::F8, Key::PageUp] {
            page.run("window.keys.length = 0", &[]);
            page.press(key.clone());
            let heard = page.run("return window.keys", &[]);
            assert!(heard[0][1] == false, "{place}: the page hears of {key:?}: {heard}");
        }
        page.run("window.keys.length = 0", &[]);
        page.browser.chord(Key::Alt, Key::Home);
        page.browser.chord(Key::Control, Key::Up);
        let heard =
            page.run("return window.keys.filter(([key]) => key === 'Home' || key === 'ArrowUp')", &[]);
        assert_eq!(heard, json!([["Home", false], ["ArrowUp", false]]), "{place}");
    }
    nothing_reported(&host);
}
