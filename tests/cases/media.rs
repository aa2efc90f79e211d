//! On paper, in forced colours, without motion: what a stylesheet says for few, and nobody sees until it is wrong.

use browser_tests::{Page, Scheme, eventually};
use serde_json::json;

super::cases![on_paper, one_worksheet_on_paper, in_forced_colours, without_motion];

/// The fills of the classes of the map, as they are painted.
const FILLS: &str =
    "return [...new Set(all('path[data-council][role=option]').map((area) => getComputedStyle(area).fill))]";

/// Runs a case as on another medium, and goes back to the screen whatever comes of it.
fn on(page: &mut Page, medium: &str, settings: &[(&str, &str)], case: impl FnOnce(&mut Page)) {
    page.browser.emulate(medium, settings);
    case(page);
    page.browser.prefer(Scheme::Light);
}

fn on_paper(page: &mut Page) {
    page.open("?year=2018&region=London");
    let listed = page.query(&json!({ "year": 2018, "regions": ["London"] }))["arrangements"]
        .as_array()
        .expect("ids")
        .len();
    assert!(listed > 50, "more rows than a screen shows at first");
    page.run("dispatchEvent(new Event('beforeprint'))", &[]);
    on(page, "print", &[], |page| {
        eventually("all rows are printed", || (page.rows().len() == listed).then_some(()));
        let seen =
            "return ['[part~=headline]', 'svg[role=listbox]', '.legend', '[part~=list]', '.tags', '.foot']
            .filter((selector) => !visible(one(selector)))";
        assert_eq!(page.run(seen, &[]), json!([]), "what is read on paper");
        let furniture = "return ['[part~=filters]', '[role=combobox]', '[aria-label=View]', '[name=year]']
            .filter((selector) => visible(one(selector)))";
        assert_eq!(page.run(furniture, &[]), json!([]), "what nobody can press on paper");
        // Grey in grey, the classes have to stay apart: by how light they are, from class to class.
        let light = page.run(
            "return [1, 2, 3, 4, 5].map((each) => one('.legend .c' + each)).filter((each) => each)
                .map((each) => getComputedStyle(each).fill.match(/[\\d.]+/g).slice(0, 3).reduce((sum, part) => sum + +part, 0))",
            &[],
        );
        let light: Vec<f64> =
            light.as_array().expect("classes").iter().filter_map(|each| each.as_f64()).collect();
        assert!(light.len() > 2 && light.windows(2).all(|pair| pair[0] > pair[1] + 40.0), "{light:?}");
    });
}

/// The worksheet that is printed, whole, and nothing that stands beside it.
fn one_worksheet_on_paper(page: &mut Page) {
    page.open("?view=reorganisation&scenario=surrey");
    eventually("the worksheets are there", || (page.count(".worksheet summary") == 2).then_some(()));
    page.click(".worksheet summary");
    eventually("one opens", || (page.count(".worksheet[open] tbody tr") > 5).then_some(()));
    page.run(
        "window.print = () => {
             const parts = ['.headline', '.told', '.beside', '.fates', '.worksheet.printed summary', '.worksheet.printed tbody tr',
                 '.worksheet:not(.printed)', '.sources-line', '.sources-line + *, :has(+ .sources-line)'];
             window.printed = parts.filter((part) => all(part).some(visible));
         }",
        &[],
    );
    on(page, "print", &[], |page| {
        page.run(
            "all('.worksheet[open] button').find((each) => words(each) === 'Print this worksheet').click()",
            &[],
        );
        let printed = eventually("it is printed", || {
            Some(page.run("return window.printed ?? null", &[])).filter(|printed| !printed.is_null())
        });
        assert_eq!(printed, json!([".worksheet.printed summary", ".worksheet.printed tbody tr"]));
    });
}

fn in_forced_colours(page: &mut Page) {
    page.open("");
    let before = page.run(FILLS, &[]);
    assert!(before.as_array().is_some_and(|fills| fills.len() > 3), "{before}");
    on(page, "", &[("forced-colors", "active")], |page| {
        let forced = page.run(FILLS, &[]);
        assert_eq!(
            forced.as_array().map(Vec::len),
            before.as_array().map(Vec::len),
            "the classes stay apart: {forced}"
        );
        let pressed = "const [on, off] = ['true', 'false'].map((each) =>
            getComputedStyle(one(`.segments [aria-pressed=${each}]`)).backgroundColor); return on !== off";
        assert_eq!(page.run(pressed, &[]), true, "what is pressed differs from what is not");
        let borders = "return getComputedStyle(one('path[data-council][role=option]')).stroke";
        assert_ne!(page.run(borders, &[]), "none");
    });
}

fn without_motion(page: &mut Page) {
    page.open("");
    on(page, "", &[("prefers-reduced-motion", "reduce")], |page| {
        let moving = "return all('*').filter((each) => {
            const { transitionDuration, animationDuration } = getComputedStyle(each);
            return parseFloat(transitionDuration) > 0 || parseFloat(animationDuration) > 0;
        }).map((each) => each.className)";
        assert_eq!(page.run(moving, &[]), json!([]), "nothing moves");
    });
}
