//! Every button, link and view, pressed: the focus is where a person would look for it, and what was set up before is there still.

use browser_tests::{Key, Page, eventually};
use serde_json::{Value, json};

super::cases![
    press_everything,
    the_panel_takes_the_focus_once,
    a_view_switch_keeps_what_was_set_up,
    the_tip_stays_and_goes,
    the_active_option_is_there,
    one_letter_again_and_again,
    the_map_is_marked_once,
    print_opens_and_closes,
    tables_stay_tables,
];

/// States in which, between them, every control is there.
fn states() -> Vec<Value> {
    vec![
        json!({}),
        json!({ "council": "E07000223" }),
        json!({ "arrangement": "adur-and-worthing-councils", "council": "E07000223" }),
        json!({ "view": "list", "region": ["London"], "text": "audit" }),
        json!({ "view": "trends" }),
        json!({ "view": "services" }),
        json!({ "view": "services", "service": ["legal"] }),
        json!({ "view": "partners", "council": "E07000223" }),
        json!({ "view": "reorganisation" }),
        json!({ "view": "compare", "council": "E07000223" }),
        json!({ "view": "ties" }),
        json!({ "view": "data" }),
    ]
}

/// Presses the next control that is of a kind (its place among the elements, without numbers) that was pressed less than twice. Gives its
/// words and where the focus is afterwards, or nothing when all are pressed.
const PRESS_NEXT: &str = "
    const settle = async (time) => {
        for (let frame = 0; frame < 2; frame += 1) await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, time)));
    };
    const kind = (element) => {
        const names = [];
        for (let at = element; at && at !== root; at = at.parentElement) names.push(`${at.localName}.${at.getAttribute('class') ?? ''}`);
        return names.join(' < ') + (element.getAttribute('aria-label') ?? '').replace(/[A-Z0-9].*/, '');
    };
    const named = (element) => element && `${element.localName}.${element.getAttribute('class') ?? ''} \\\"${(element.getAttribute('aria-label') ?? words(element)).slice(0, 40)}\\\"`;
    host.state = window.JSON.parse(arguments[0]);
    await settle(30);
    for (const details of all('details')) details.open = true;
    await settle(10);
    const leaves = (element) => element.matches('a') && (element.target || element.download || element.href.split(/[?#]/)[0] !== location.href.split(/[?#]/)[0] || element.protocol === 'blob:');
    const next = all('button, summary, a[href]').find((element) => {
        if (!visible(element) || element.disabled || leaves(element) || /^(Print|Download|Share$)/.test(words(element))) return false;
        return (window.pressed[kind(element)] ?? 0) < 2;
    });
    if (!next) return null;
    window.pressed[kind(next)] = (window.pressed[kind(next)] ?? 0) + 1;
    const name = named(next);
    next.scrollIntoView({ block: 'center' });
    next.focus();
    if (focused() !== next) return [name, 'it takes no focus'];
    next.click();
    await settle(80);
    const now = focused();
    if (!now || now === document.body || now === host) return [name, 'nowhere'];
    return [name, visible(now) || now.getBoundingClientRect().height > 0 ? null : `on ${named(now)}, which cannot be seen`];";

fn press_everything(page: &mut Page) {
    let mut lost = Vec::new();
    let mut pressed = 0;
    page.open("");
    page.run("window.pressed = {}", &[]);
    for state in states() {
        loop {
            let done = page.run_async(PRESS_NEXT, &[json!(state.to_string())]);
            if done.is_null() {
                break;
            }
            pressed += 1;
            if !done[1].is_null() {
                lost.push(format!("{state}: after {} the focus is {}", done[0], done[1]));
            }
            assert!(pressed < 1_000, "it never ends");
        }
    }
    eprintln!("{pressed} controls pressed");
    assert!(pressed > 60, "{pressed} controls");
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}

fn the_panel_takes_the_focus_once(page: &mut Page) {
    page.open("?council=E07000223");
    // The council that is chosen already: the panel is where its reader wants to be.
    page.focus("[role=combobox]");
    page.keys("adur");
    eventually("it is found", || (page.count("[id^=found-]") > 0).then_some(()));
    page.press(Key::Enter);
    eventually("the panel has the focus", || page.has_focus("[part~=panel] h2").then_some(()));
    // Nothing is left of that: who chooses on the map stays on the map.
    page.focus("[part~=map] svg");
    page.set_state(&json!({ "council": "E06000014" }));
    page.panel_is("City of York Council");
    page.settled();
    assert!(page.has_focus("[part~=map] svg"), "the focus stays on the map");
}

fn a_view_switch_keeps_what_was_set_up(page: &mut Page) {
    page.open("");
    page.focus("[role=combobox]");
    page.keys("kent");
    let shut = "return all('[part~=filters] details').findIndex((details) => !details.open)";
    let at = page.run(shut, &[]);
    page.run("all('[part~=filters] details')[arguments[0]].open = true", std::slice::from_ref(&at));
    page.click("[aria-label='Zoom in']");
    page.click("[aria-label='Zoom in']");
    page.settled();
    let view_box = page.attribute("[part~=map] svg", "viewBox");
    for words in ["List", "Trends", "Map"] {
        page.click_words(".views-place button", words);
        page.settled();
        assert_eq!(page.run("return one('[role=combobox]').value", &[]), "kent", "{words}: what was typed");
        let open =
            page.run("return all('[part~=filters] details')[arguments[0]].open", std::slice::from_ref(&at));
        assert_eq!(open, true, "{words}: the filter that was opened");
        assert_eq!(page.run("return words(focused())", &[]), words, "the focus stays on the button");
    }
    eventually("the map shows the same part", || {
        (page.attribute("[part~=map] svg", "viewBox") == view_box).then_some(())
    });
    // Also after a screen that has the whole width, where the filters and the map are not.
    let twist = "return all('[part~=filters] .twist')[0].getAttribute('aria-expanded')";
    page.run("all('[part~=filters] .twist')[0].click()", &[]);
    eventually("services are open", || (page.run(twist, &[]) == "true").then_some(()));
    page.run("all('[part~=filters] details')[0].open = false", &[]);
    page.settled();
    for words in ["Services", "Map"] {
        page.click_words(".views-place button", words);
        let is_there = words == "Map";
        eventually("the screen is there", || {
            ((page.count("[part~=filters]") == 1) == is_there).then_some(())
        });
    }
    page.settled();
    let open = page.run("return all('[part~=filters] details').map((details) => details.open)", &[]);
    let at = at.as_u64().expect("a place") as usize;
    assert_eq!((&open[0], &open[at]), (&json!(false), &json!(true)), "what was shut, and what was opened");
    assert_eq!(page.run(twist, &[]), "true", "the services of a category");
    assert_eq!(page.attribute("[part~=map] svg", "viewBox"), view_box, "the part of the map");
}

fn the_tip_stays_and_goes(page: &mut Page) {
    page.open("");
    let point_at = "const event = (name, at, options = {}) => at.dispatchEvent(new PointerEvent(name, { bubbles: true, composed: true, ...options }));
         const shape = one('[data-council=E07000223][role=option]');
         const map = one('[part~=map] svg');";
    page.run(&format!("{point_at} event('pointermove', shape)"), &[]);
    eventually("the words are there", || page.text(".tip").starts_with("Adur").then_some(()));
    // Onto the words, and from them back to the map.
    page.run(
        &format!(
            "{point_at} map.dispatchEvent(new PointerEvent('pointerleave', {{ relatedTarget: one('.tip') }}))"
        ),
        &[],
    );
    page.settled();
    assert_eq!(page.count(".tip"), 1, "they stay while the pointer is on them");
    assert_ne!(page.run("return getComputedStyle(one('.tip')).pointerEvents", &[]), "none");
    // Escape closes them, wherever the focus is, and they come again with another council.
    page.press(Key::Escape);
    eventually("Escape closes them", || (page.count(".tip") == 0).then_some(()));
    page.run("one('[data-council=E06000014][role=option]').dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }))", &[]);
    eventually("another council has its own", || {
        (page.count(".tip") == 1 && page.text(".tip").starts_with("York")).then_some(())
    });
    page.run("one('[part~=map] svg').dispatchEvent(new PointerEvent('pointerleave', { relatedTarget: document.body }))", &[]);
    eventually("they go with the pointer", || (page.count(".tip") == 0).then_some(()));
}

fn the_active_option_is_there(page: &mut Page) {
    // A county is no part of the map of districts.
    for query in [
        "?council=E10000016",
        "?council=E07000223&tiling=upper",
        "?council=E07000150",
        "?council=E07000223&year=2014",
        "?council=E06000060&year=2014",
    ] {
        page.open(query);
        for selector in
            ["[aria-activedescendant]", "[aria-controls]", "[aria-describedby]", "[aria-labelledby]"]
        {
            let missing = page.run(
                "const name = arguments[0].slice(1, -1);
                 return all(arguments[0]).flatMap((element) => element.getAttribute(name).split(' ')).filter((id) => !root.getElementById(id))",
                &[json!(selector)],
            );
            assert_eq!(missing, json!([]), "{query}: {selector}");
        }
    }
}

fn one_letter_again_and_again(page: &mut Page) {
    page.open("");
    page.focus("[part~=map] svg");
    let mut seen = Vec::new();
    for _ in 0..3 {
        let before = page.run("return all('.tip').map(words).join('')", &[]);
        page.keys("b");
        eventually("another council", || {
            (page.run("return all('.tip').map(words).join('')", &[]) != before).then_some(())
        });
        seen.push(page.text(".tip").split(',').next().unwrap_or_default().to_owned());
    }
    assert_eq!(seen, ["Babergh", "Barking and Dagenham", "Barnet"]);
}

fn the_map_is_marked_once(page: &mut Page) {
    page.open("");
    page.click_words(".views-place button", "List");
    page.settled();
    page.click_words(".views-place button", "Map");
    page.settled();
    assert_eq!(page.run("return performance.getEntriesByName('ssm:map').length", &[]), 1);
}

fn print_opens_and_closes(page: &mut Page) {
    page.open("");
    page.settled();
    let rows = page.rows().len();
    // A browser may announce one printing twice.
    page.run("dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('beforeprint'))", &[]);
    eventually("all rows are there", || (page.rows().len() > rows).then_some(()));
    page.run("dispatchEvent(new Event('afterprint'))", &[]);
    eventually("and as many as before", || (page.rows().len() == rows).then_some(()));
    // Whoever had opened the list has it open.
    page.show_all_rows();
    let all = page.rows().len();
    page.run("dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint'))", &[]);
    page.settled();
    assert_eq!(page.rows().len(), all);
}

/// Where a table is laid out as cards, every part of it still says what it is.
fn tables_stay_tables(page: &mut Page) {
    page.narrow(360);
    for query in [
        "?view=list",
        "?view=services",
        "?council=E07000223",
        "?view=compare&compare=E07000223~E07000229",
        "?view=data",
    ] {
        page.open(query);
        let parts = "all('table, thead, tbody, tr, th, td').filter((part) => part.closest('[role=table]') || !part.closest('table[role]'))";
        eventually(&format!("a table is there: {query}"), || (page.count("table") > 0).then_some(()));
        page.settled();
        let seen = page.run(
            &format!(
                "const parts = {parts};
                 const silent = parts.filter((part) => !part.role);
                 return [parts.length > 10, silent.slice(0, 5).map((part) => part.outerHTML.slice(0, 90))]"
            ),
            &[],
        );
        assert_eq!(seen, json!([true, []]), "{query}");
    }
    // Sorted anew, and with more rows than before, likewise.
    page.open("?view=list");
    page.click("[part~=list] thead button");
    page.show_all_rows();
    let silent = page.run("return all('[part~=list] :is(tr, th, td):not([role])').length", &[]);
    assert_eq!(silent, 0);
}
