//! The first picture: what stands there before the app has come, what can be done with it, and how the app takes its place.

use std::time::Duration;

use browser_tests::{Engine, Page, eventually};
use serde_json::{Value, json};
use thirtyfour::Key;
use xtask::server::Effect;

use super::embedding::{host_page, host_site, nothing_reported, told};

super::cases![
    england_stands_before_the_app,
    a_council_stands_before_the_app,
    a_former_code_has_a_picture,
    what_else_is_asked_for_is_not_pictured,
    a_shape_clicked_early_is_chosen,
    a_link_followed_early_is_chosen,
    the_focus_stays_on_its_link,
    england_stays_in_place,
    a_council_stays_in_place,
    fewer_controls_have_fewer_places,
    without_wasm_the_picture_stays,
];

/// The app takes so long that everything can be tried before it comes.
const LATE: Effect = Effect::Delay(Duration::from_millis(2500));

const CAMBRIDGE: &str = "<shared-services-map council=\"E07000008\" controls=\"compact\"><a href=\"/elsewhere\">Plain link</a></shared-services-map>";

/// Waits until a picture can be seen.
#[track_caller]
fn pictured(page: &Page) {
    eventually("a picture stands there", || {
        page.run(
            "const picture = root?.querySelector('.picture');
             return Boolean(picture && visible(picture) && visible(picture.querySelector('[data-council]')))",
            &[],
        )
        .as_bool()
        .filter(|stands| *stands)
    });
}

/// A host page with Cambridge, whose app comes late.
fn open_cambridge(page: &Page) -> browser_tests::Site {
    page.site.rule("/assets/*.wasm", LATE);
    let host = host_site(page);
    page.browser.go(&host_page(&host, page, CAMBRIDGE));
    pictured(page);
    host
}

fn england_stands_before_the_app(page: &mut Page) {
    page.site.rule("/assets/*.wasm", LATE);
    page.browser.go(&page.site.url(""));
    pictured(page);
    let seen = page.run(
        "const map = one('.picture .canvas');
         return [words(one('.picture [part~=headline]')), map.getAttribute('role'), map.getAttribute('aria-label'),
                 all('.picture .canvas > g:first-of-type [data-council]').length, all('.picture .enlarged [data-council]').length,
                 all('.picture .canvas [tabindex]').length, all('.picture [part~=list] a').length,
                 performance.getEntriesByName('ssm:picture').length, root.querySelector('[part~=filters]')]",
        &[],
    );
    let headline = seen[0].as_str().expect("a sentence");
    assert!(headline.starts_with("Today ") && headline.ends_with(" documented services."), "{headline}");
    assert_eq!((&seen[1], &seen[2]), (&json!("img"), &json!(headline)), "one image, named by its sentence");
    assert!(seen[3].as_u64().is_some_and(|shapes| shapes > 290), "{seen}");
    assert_eq!((&seen[4], &seen[5]), (&json!(33), &json!(0)), "London, and no tab stop on the map");
    assert_eq!(seen[6], json!(12), "a link for each category");
    assert_eq!((&seen[7], &seen[8]), (&json!(1), &Value::Null), "marked, and before the app");
    page.ready();
    assert_eq!((page.count(".picture"), page.headline()), (0, headline.to_owned()), "one content, not two");
}

fn a_council_stands_before_the_app(page: &mut Page) {
    let host = open_cambridge(page);
    assert_eq!(page.text(".picture h2 + *"), page.text(".picture .below"));
    let headline = page.headline();
    assert!(
        headline.starts_with("Cambridge shares ") && headline.ends_with(" other councils."),
        "{headline}"
    );
    let links = page.texts(".picture [part~=list] .items a");
    assert!(links.contains(&"3C ICT Shared Service".to_owned()), "{links:?}");
    let pictures =
        page.site.requests().into_iter().filter(|seen| seen.path().starts_with("/pictures/")).count();
    assert_eq!(pictures, 1, "one request");
    page.ready();
    assert_eq!(page.headline(), headline);
    page.panel_is("Cambridge City Council");
    nothing_reported(&host);
}

fn a_former_code_has_a_picture(page: &mut Page) {
    page.site.rule("/assets/*.wasm", LATE);
    page.browser.go(&page.site.url("?council=E08000016"));
    pictured(page);
    assert!(page.headline().starts_with("Barnsley "), "{}", page.headline());
}

fn what_else_is_asked_for_is_not_pictured(page: &mut Page) {
    for query in ["?service=legal", "?year=2014", "?council=E07000008&year=2014", "?view=list", "?text=audit"]
    {
        page.site.rule("/assets/*.wasm", LATE);
        page.browser.go(&page.site.url(query));
        let never = page.run_async(
            "for (let frame = 0; frame < 30; frame++) {
                 await new Promise((painted) => requestAnimationFrame(painted));
                 const picture = root?.querySelector('.picture');
                 if (picture && visible(picture)) return false;
             }
             return true",
            &[],
        );
        assert_eq!(never, true, "{query}: a picture of something else was seen");
        page.site.clear_rules();
        page.browser.leave();
    }
}

fn a_shape_clicked_early_is_chosen(page: &mut Page) {
    let host = open_cambridge(page);
    page.click(".picture [data-council=E07000011]");
    assert_eq!(page.count(".picture .picked"), 1, "the click is seen to be taken");
    page.ready();
    page.panel_is("Huntingdonshire District Council");
    let selected = told(page, "ssm-select");
    assert_eq!(selected.len(), 1, "{selected:?}");
    assert_eq!(selected[0]["detail"], json!({ "kind": "council", "id": "E07000011" }));
    nothing_reported(&host);
}

fn a_link_followed_early_is_chosen(page: &mut Page) {
    open_cambridge(page);
    page.focus(".picture [data-to-arrangement=\"3c-ict-shared-service\"]");
    page.press(Key::Enter);
    page.ready();
    page.panel_is("3C ICT Shared Service");
    eventually("the panel has the focus", || page.has_focus("[part~=panel] h2").then_some(()));
}

fn the_focus_stays_on_its_link(page: &mut Page) {
    open_cambridge(page);
    page.focus(".picture [part~=panel] [data-to-council=E07000011]");
    page.ready();
    assert!(page.has_focus("[part~=panel] [data-to-council=E07000011]"), "the same link, of the app now");
}

fn england_stays_in_place(page: &mut Page) {
    page.site.rule("/assets/*.wasm", LATE);
    page.browser.go(&page.site.url(""));
    pictured(page);
    stays_in_place(page, &[".canvas", "[part~=headline]", ".shares"]);
}

fn a_council_stays_in_place(page: &mut Page) {
    open_cambridge(page);
    stays_in_place(page, &[".canvas", "[part~=headline]", ".below", ".shares"]);
}

/// Compares place and look of these parts in the picture and in the app.
#[track_caller]
fn stays_in_place(page: &Page, parts: &[&str]) {
    let boxes = |scope: &str| -> Vec<[f64; 4]> {
        let found = page.run(
            "return arguments[1].map((part) => { const { x, y, width, height } = one(arguments[0] + part).getBoundingClientRect(); return [x, y, width, height] })",
            &[json!(scope), json!(parts)],
        );
        let side = |of: &Value, at: usize| of[at].as_f64().expect("a number");
        found.as_array().expect("a list").iter().map(|of| [0, 1, 2, 3].map(|at| side(of, at))).collect()
    };
    page.settled();
    let (before, looked) = (boxes(".picture "), page.browser.picture());
    if page.browser.engine == Engine::Chromium {
        page.run(
            "window.shifts = []; new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift', buffered: true })",
            &[],
        );
    }
    page.ready();
    page.settled();
    let (after, looks) = (boxes(":not(.picture) > .ssm "), page.browser.picture());
    for (part, (before, after)) in parts.iter().zip(before.iter().zip(&after)) {
        for at in 0..4 {
            assert!((before[at] - after[at]).abs() <= 1.0, "{part} moves: {before:?} to {after:?}");
        }
    }
    for (part, at) in parts.iter().zip(&before) {
        let share = looked.differs_from(&looks, *at);
        // The buttons over the map come with the app.
        assert!(share < 0.035, "{part}: {share} of its pixels are others");
    }
    if page.browser.engine == Engine::Chromium {
        assert_eq!(page.run("return shifts.reduce((sum, shift) => sum + shift, 0)", &[]), json!(0));
    }
}

fn fewer_controls_have_fewer_places(page: &mut Page) {
    open_cambridge(page);
    assert_eq!(page.run("return all('.picture .full').filter(visible).length", &[]), json!(0));
}

fn without_wasm_the_picture_stays(page: &mut Page) {
    page.site.rule("/assets/*.wasm", Effect::NotFound);
    let host = host_site(page);
    page.browser.go(&host_page(&host, page, CAMBRIDGE));
    pictured(page);
    let failed = page.run_async("return await host.ready.then(() => '', (error) => error.message)", &[]);
    assert!(failed.as_str().is_some_and(|words| words.contains("could not be loaded")), "{failed}");
    let seen = page.run(
        "const link = one('.picture [data-to-arrangement=\"3c-ict-shared-service\"]');
         return [visible(link), link.href, visible(host.querySelector('a'))]",
        &[],
    );
    let full_map = page.site.url("?arrangement=3c-ict-shared-service");
    assert_eq!(
        seen,
        json!([true, full_map, true]),
        "its links lead to the full map, as does what follows it"
    );
    page.click(".picture [data-to-arrangement=\"3c-ict-shared-service\"]");
    eventually("the link is followed", || (page.browser.url() == full_map).then_some(()));
}
