//! Moving the map, and what is near the pointer.

use browser_tests::{Key, Page, eventually};
use serde_json::{Value, json};

super::cases![
    buttons_zoom_and_show_the_whole,
    only_the_wheel_with_a_modifier_zooms,
    two_fingers_zoom,
    keys_zoom_and_move,
    buttons_move_it,
    a_drag_ends_when_the_button_is_up,
    the_nearest_shape_within_reach,
    it_is_brought_to_what_is_chosen,
    it_is_brought_to_what_is_clicked,
    a_view_of_ones_own_stays,
    members_stand_out,
];

const MAP: &str = "[part~=map] svg";

/// Left, top, width and height of what the map shows, in its units.
fn window(page: &Page) -> Vec<f64> {
    let text = page.attribute(MAP, "viewBox").expect("the map has a viewBox");
    text.split(' ').map(|part| part.parse().expect("a number")).collect()
}

/// Sends the map an event at its middle, or beside it; whether the page was kept from acting on it.
fn send(page: &Page, kind: &str, name: &str, options: Value) -> Value {
    let body = format!(
        "const box = one('{MAP}').getBoundingClientRect();
         const init = {{ bubbles: true, composed: true, cancelable: true, clientX: box.left + box.width / 2, clientY: box.top + box.height / 2, ...arguments[0] }};
         init.clientX += init.aside ?? 0;
         return !one('{MAP}').dispatchEvent(new {kind}('{name}', init))"
    );
    page.run(&body, &[options])
}

fn buttons_zoom_and_show_the_whole(page: &mut Page) {
    page.open("?council=E07000223");
    let opening = window(page);
    page.click("[aria-label='All of England']");
    let whole = eventually("the whole of England", || Some(window(page)).filter(|now| now[2] > opening[2]));
    page.click("[aria-label='Zoom in']");
    let near = eventually("the map is larger", || Some(window(page)).filter(|now| now[2] < whole[2]));
    assert!(near[0] > 0.0 && near[1] > 0.0, "around its middle: {near:?}");
    // The enlarged London keeps its place, until London can be read on the map itself.
    assert_eq!(page.attribute("[part~=map] .enlarged", "visibility"), None);
    let frame = "return one('.frame').parentElement.getAttribute('visibility')";
    assert_eq!(page.run(frame, &[]), "visible");
    page.click("[aria-label='Zoom in']");
    eventually("the inset makes way", || (page.run(frame, &[]) == "hidden").then_some(()));
    page.click("[aria-label='Fit to what is chosen']");
    let fitted =
        eventually("it fits the council", || Some(window(page)).filter(|now| now[2] < near[2] / 2.0));
    let inside = page.run(
        "const [map, area] = [one('[part~=map] svg'), one('[data-council=E07000223][role=option]')].map((part) => part.getBoundingClientRect());
         return area.left > map.left && area.right < map.right && area.top > map.top && area.bottom < map.bottom",
        &[],
    );
    assert_eq!(inside, true, "{fitted:?}");
    assert_eq!(page.axe(), [""; 0]);
    page.click("[aria-label='All of England']");
    eventually("the whole again", || (window(page) == whole).then_some(()));
    assert!(!page.browser.url().contains("zoom"), "where one looks is nobody's business");
}

fn only_the_wheel_with_a_modifier_zooms(page: &mut Page) {
    page.open("");
    let whole = window(page);
    assert_eq!(send(page, "WheelEvent", "wheel", json!({ "deltaY": -100 })), false, "the page scrolls");
    assert_eq!(window(page), whole);
    assert_eq!(send(page, "WheelEvent", "wheel", json!({ "deltaY": -100, "ctrlKey": true })), true);
    eventually("the map is larger", || (window(page)[2] < whole[2]).then_some(()));
}

fn two_fingers_zoom(page: &mut Page) {
    page.open("");
    let whole = window(page);
    let touch = |name: &str, id: u32, aside: i32| {
        send(
            page,
            "PointerEvent",
            name,
            json!({ "pointerType": "touch", "pointerId": id, "aside": aside, "isPrimary": id == 11 }),
        )
    };
    touch("pointerdown", 11, -40);
    touch("pointermove", 11, -80);
    assert_eq!(window(page), whole, "one finger scrolls the page");
    touch("pointerdown", 12, 40);
    touch("pointermove", 12, 160);
    let zoomed = eventually("two fingers zoom", || Some(window(page)).filter(|now| now[2] < whole[2]));
    assert!((whole[2] / zoomed[2] - 2.0).abs() < 0.1, "twice as far apart, twice as large: {zoomed:?}");
    touch("pointerup", 12, 160);
    touch("pointermove", 11, 80);
    assert_eq!(window(page), zoomed);
    let action = page.run("return getComputedStyle(one('[part~=map] svg')).touchAction", &[]);
    assert_eq!(action, "pan-x pan-y");
}

fn keys_zoom_and_move(page: &mut Page) {
    page.open("");
    let whole = window(page);
    page.focus(MAP);
    page.keys("+");
    let near = eventually("+ zooms in", || Some(window(page)).filter(|now| now[2] < whole[2]));
    page.browser.chord(Key::Shift, Key::Down);
    let south = eventually("Shift and Down move", || Some(window(page)).filter(|now| now[1] > near[1]));
    assert_eq!(south[0], near[0]);
    page.keys("-");
    eventually("- zooms out", || (window(page)[2] == whole[2]).then_some(()));
    page.keys("+++");
    eventually("three steps", || (window(page)[2] < near[2] / 2.0).then_some(()));
    // The council that the keyboard goes to is always in sight.
    page.press(Key::Home);
    eventually("the map goes to Adur", || {
        let [x, y, width, height] = window(page)[..] else { return None };
        (y + height > whole[3] * 0.8 && x + width / 2.0 > whole[2] * 0.4).then_some(())
    });
    page.keys("0");
    eventually("0 shows the whole", || (window(page) == whole).then_some(()));
    let help = page.text("#map-keys");
    assert!(help.contains("+ and - zoom") && help.contains("Shift and the arrow keys"), "{help}");
}

/// What dragging does, buttons do as well (WCAG 2.2, 2.5.7): there while the map is zoomed.
fn buttons_move_it(page: &mut Page) {
    page.open("");
    let is_shown = "return visible(one('[aria-label=\"Move the map west\"]'))";
    assert_eq!(page.run(is_shown, &[]), false, "all of England cannot be moved");
    page.click("[aria-label='Zoom in']");
    let middle = eventually("it is zoomed", || Some(window(page)).filter(|now| now[0] > 0.0));
    for (label, other, axis, sign) in [
        ("Move the map west", "Move the map east", 0, -1.0),
        ("Move the map north", "Move the map south", 1, -1.0),
        ("Move the map south", "Move the map north", 1, 1.0),
        ("Move the map east", "Move the map west", 0, 1.0),
    ] {
        page.click(&format!("[aria-label='{label}']"));
        let moved = eventually(label, || Some(window(page)).filter(|now| *now != middle));
        assert!((moved[axis] - middle[axis]) * sign > 0.0, "{label}: {middle:?} to {moved:?}");
        assert_eq!(moved[1 - axis], middle[1 - axis], "{label}: no other way");
        assert!(page.has_focus(&format!("[aria-label='{label}']")), "to be pressed again");
        page.click(&format!("[aria-label='{other}']"));
        eventually("and back", || {
            let now = window(page);
            (0..4).all(|at| (now[at] - middle[at]).abs() < 1.0).then_some(())
        });
    }
    assert_eq!(page.axe(), [""; 0]);
}

/// A drag begins on the map, or on the words over it, and ends when the button comes up, on the map or beside it; and where no page heard of that, with the next movement.
fn a_drag_ends_when_the_button_is_up(page: &mut Page) {
    page.open("");
    page.click("[aria-label='Zoom in']");
    page.click("[aria-label='Zoom in']");
    page.settled();
    let at = page.run(
        "const map = one('[part~=map] svg'), box = map.getBoundingClientRect();
         return [box.left, box.left + box.width / 2, (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2]",
        &[],
    );
    let [left, across, down] = [0, 1, 2].map(|part| at[part].as_f64().expect("a number") as i64);
    let mut before = window(page);
    for (ends, to) in [("on the map", across - 60), ("beside the map", left - 60)] {
        page.browser.drag((across, down), (to, down + 20));
        let dragged = eventually("the map moves", || Some(window(page)).filter(|now| *now != before));
        assert!(dragged[0] > before[0] && dragged[1] < before[1], "{ends}: {before:?} to {dragged:?}");
        page.browser.point_at(across, down);
        page.browser.point_at(across + 40, down);
        page.settled();
        assert_eq!(window(page), dragged, "{ends}: who only points moves nothing");
        before = dragged;
    }
    let mouse = |name: &str, aside: i32, buttons: u32| {
        let of = json!({ "pointerType": "mouse", "pointerId": 1, "button": 0, "buttons": buttons, "aside": aside });
        send(page, "PointerEvent", name, of)
    };
    mouse("pointerdown", 0, 1);
    mouse("pointermove", 30, 1);
    let dragged = eventually("the map moves", || Some(window(page)).filter(|now| *now != before));
    mouse("pointermove", 90, 0);
    page.settled();
    assert_eq!(window(page), dragged, "the button had come up unheard");
    // The click that ends a drag chooses nothing.
    assert_eq!(page.state(), json!({}));
}

fn the_nearest_shape_within_reach(page: &mut Page) {
    page.open("");
    // In the sea to the south of Adur, first near the coast and then far from it.
    let below = |page: &Page, pixels: i64| {
        let body = "const box = one('[data-council=E07000223][role=option]').getBoundingClientRect();
            one('[data-council=E07000223][role=option]').scrollIntoView({ block: 'center' });
            const now = one('[data-council=E07000223][role=option]').getBoundingClientRect();
            return [Math.round(now.left + now.width / 2), Math.round(now.bottom)]";
        let at = page.run(body, &[]);
        page.browser.point_at(at[0].as_i64().expect("a number"), at[1].as_i64().expect("a number") + pixels);
    };
    below(page, 9);
    let words = eventually("a council of the coast", || (page.count(".tip") == 1).then(|| page.text(".tip")));
    assert!(words.contains(": "), "{words}");
    below(page, 60);
    eventually("nothing so far out", || (page.count(".tip") == 0).then_some(()));
}

/// What the map shows, once it has come to rest at another part than that.
#[track_caller]
fn brought_from(page: &Page, before: &[f64]) -> Vec<f64> {
    eventually("the map is brought elsewhere and rests there", || {
        let now = window(page);
        // On its way it is elsewhere in between.
        (now != before && page.count(".travelling") == 0 && window(page) == now).then_some(now)
    })
}

/// Opens the page with this query and gives what its map shows.
fn opened_with(page: &mut Page, query: &str) -> Vec<f64> {
    page.open(query);
    window(page)
}

/// By search, by a link, by the address, by the page around the widget: what is shown is what a page opened with it shows.
fn it_is_brought_to_what_is_chosen(page: &mut Page) {
    let adur = opened_with(page, "?council=E07000223");
    let york = opened_with(page, "?council=E06000014");
    let both = opened_with(page, "?arrangement=adur-and-worthing-councils");
    let england = opened_with(page, "");
    assert!(adur[2] < england[2] / 2.0 && york[2] < england[2] / 2.0 && both[2] < england[2] / 2.0);

    page.focus("[role=combobox]");
    page.keys("adur");
    page.click("#found-0");
    page.panel_is("Adur District Council");
    assert_eq!(brought_from(page, &england), adur);
    page.click_words("[part~=list] .what > a", "Adur and Worthing Councils");
    assert_eq!(brought_from(page, &adur), both);
    page.set_state(&json!({ "council": "E06000014" }));
    assert_eq!(brought_from(page, &both), york);
    page.browser.back();
    assert_eq!(brought_from(page, &york), both);

    // All of England is one button away, and one key.
    page.click("[aria-label='All of England']");
    assert_eq!(brought_from(page, &both), england);
    page.set_state(&json!({ "council": "E06000014" }));
    assert_eq!(brought_from(page, &england), york);
    page.focus(MAP);
    page.keys("0");
    assert_eq!(brought_from(page, &york), england);

    // A filter moves nothing.
    page.set_state(&json!({ "council": "E06000014", "region": ["London"] }));
    page.panel_is("City of York Council");
    assert_eq!(window(page), england);
}

/// The map is still where it was when the second click of a double click comes.
fn it_is_brought_to_what_is_clicked(page: &mut Page) {
    let adur = opened_with(page, "?council=E07000223");
    let england = opened_with(page, "");
    let seen = page.run(
        "const area = one('[data-council=E07000223][role=option]'), map = one('[part~=map] svg');
         const click = (detail) => {
           for (const name of ['pointerdown', 'pointerup', 'click']) {
             const kind = name === 'click' ? MouseEvent : PointerEvent;
             area.dispatchEvent(new kind(name, { bubbles: true, composed: true, cancelable: true, detail }));
           }
           return map.getAttribute('viewBox');
         };
         return [click(1), click(2)]",
        &[],
    );
    let whole = page.attribute(MAP, "viewBox").expect("the map has a viewBox");
    assert_eq!(seen, json!([whole, whole]));
    page.panel_is("Adur District Council");
    assert_eq!(brought_from(page, &england), adur);
}

fn a_view_of_ones_own_stays(page: &mut Page) {
    let york = opened_with(page, "?council=E06000014");
    let england = opened_with(page, "");
    page.focus(MAP);
    page.keys("+");
    brought_from(page, &england);
    page.press(Key::Home);
    eventually("the keyboard is at Adur", || {
        (page.attribute(MAP, "aria-activedescendant").as_deref() == Some("area-E07000223")).then_some(())
    });
    let own = window(page);
    page.press(Key::Enter);
    page.panel_is("Adur District Council");
    // The first one closes the tip.
    page.press(Key::Escape);
    page.press(Key::Escape);
    eventually("nothing is chosen", || page.state().get("council").is_none().then_some(()));
    assert_eq!(window(page), own);
    // What is named elsewhere may be out of sight.
    page.focus("[role=combobox]");
    page.keys("york");
    page.click("#found-0");
    assert_eq!(brought_from(page, &own), york);
}

/// With an arrangement chosen everything but its members is quiet, and its lead is marked.
fn members_stand_out(page: &mut Page) {
    page.open("?arrangement=adur-and-worthing-councils");
    page.panel_is("Adur and Worthing Councils");
    let loud =
        "return all('[role=option][data-council]:not([data-quiet])').map((area) => area.dataset.council)";
    eventually("its members stand out", || {
        (page.run(loud, &[]) == json!(["E07000223", "E07000229"])).then_some(())
    });
    page.click("[part~=panel] .close");
    eventually("nothing is quiet", || (page.count("[data-quiet]") == 0).then_some(()));
}
