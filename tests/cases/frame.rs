//! The second grade: the map in a frame on a page of another origin, with and without the helper that keeps its height right.

use browser_tests::{Page, Site, eventually};
use serde_json::json;
use xtask::server::Options;

super::cases![
    without_the_furniture,
    every_key_is_read_as_on_the_whole_page,
    text_is_words_and_seldom_a_colour,
    choices_add_nothing_to_the_history,
    as_high_as_its_content,
    without_the_helper,
    messages_of_others_are_ignored,
    hostile_addresses
];

const ADDRESS: &str = "?embed&council=E07000223&controls=compact";

/// A page of another origin that allows frames of the map's, and where asked its scripts, and nothing else.
fn host_site(page: &Page, scripts: bool) -> Site {
    let map = page.site.origin();
    let scripts = if scripts { map.as_str() } else { "" };
    let policy = format!("default-src 'self'; frame-src {map}; script-src 'self' {scripts}");
    Site::serve(Options::new().policy(Some(&policy)))
}

fn open_host(host: &Site, page: &Page, extra: &str) {
    let html = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Adur</title></head>\n<body><h1>Our services</h1>\
         <iframe src=\"{}\" title=\"Services that Adur shares\" width=\"100%\" height=\"300\"></iframe>{extra}</body></html>",
        page.site.url(&ADDRESS.replace('&', "&amp;"))
    );
    host.html("/services", &html);
    page.browser.go(&host.url("services"));
}

fn height(page: &Page) -> u64 {
    let height = page.run("return document.querySelector('iframe').clientHeight", &[]);
    height.as_u64().expect("pixels")
}

fn without_the_furniture(page: &mut Page) {
    page.open(&format!("{ADDRESS}&theme=dark&accent=7fc4cf&utm_source=letter"));
    page.panel_is("Adur District Council");
    assert_eq!(page.state(), json!({ "council": "E07000223" }));
    assert_eq!(page.count("[part~=filters]"), 0, "the controls are compact");
    let seen = page.run(
        "return [visible(document.querySelector('.masthead')), host.getAttribute('theme'), host.style.getPropertyValue('--ssm-accent')]",
        &[],
    );
    assert_eq!(seen, json!([false, "dark", "#7fc4cf"]));
    assert!(page.axe().is_empty(), "axe finds: {:#?}", page.axe());
    // The page itself keeps its furniture.
    page.open("?council=E07000223");
    assert_eq!(page.run("return visible(document.querySelector('.masthead'))", &[]), true);
}

/// Repeated keys, escapes, former names: what the whole page understands, the frame understands, too.
fn every_key_is_read_as_on_the_whole_page(page: &mut Page) {
    for query in [
        "service=audit&service=legal",
        "service=audit~legal&year=2018&saving=true&text=bin+collection%21",
        "regions=South%20East~London&council=E07000223&sort=-start&layout=hexagons",
    ] {
        page.open(&format!("?{query}"));
        let whole = page.state();
        page.open(&format!("?embed&controls=full&{query}"));
        assert_eq!(page.state(), whole, "{query}");
    }
}

fn text_is_words_and_seldom_a_colour(page: &mut Page) {
    let colour = "return host.style.getPropertyValue('--ssm-text')";
    for (query, words, shown) in [
        ("?embed&text=cafe", "cafe", ""),
        ("?embed&text=facade", "facade", ""),
        ("?embed&text=1b2427&ssm-accent=7fc4cf", "1b2427", ""),
        ("?embed&text=waste&ssm-text=1b2427", "waste", "#1b2427"),
    ] {
        page.open(query);
        assert_eq!(page.state(), json!({ "text": words }), "{query}");
        assert_eq!(page.run(colour, &[]), shown, "{query}");
    }
    // Frames from before there was a key for the colour.
    for (query, shown) in
        [("?embed&text=1b2427", "#1b2427"), ("?embed&text=ffffff&surface=000000", "#ffffff")]
    {
        page.open(query);
        assert_eq!(page.state(), json!({}), "{query}");
        assert_eq!(page.run(colour, &[]), shown, "{query}");
    }
}

fn choices_add_nothing_to_the_history(page: &mut Page) {
    page.open(ADDRESS);
    let before = page.run("return [history.length, location.href]", &[]);
    page.click_words("[part~=list] .what > a", "Adur and Worthing Councils");
    page.panel_is("Adur and Worthing Councils");
    assert_eq!(page.run("return [history.length, location.href]", &[]), before);
    // What leads to the full map leads out of the frame, and to what is shown.
    let link = page.run(
        "const link = all('.foot a').find((link) => words(link) === 'Open the full map'); return [link.href, document.querySelector('base').target]",
        &[],
    );
    assert_eq!(
        link,
        json!([page.site.url("?council=E07000223&arrangement=adur-and-worthing-councils"), "_top"])
    );
}

fn as_high_as_its_content(page: &mut Page) {
    let host = host_site(page, true);
    let helper = format!("<script type=\"module\" src=\"{}\"></script>", page.site.url("iframe.js"));
    open_host(&host, page, &helper);
    let wide =
        eventually("the frame is as high as the map", || Some(height(page)).filter(|height| *height > 700));
    let style = "const { borderTopWidth, display } = getComputedStyle(document.querySelector('iframe')); return [borderTopWidth, display]";
    assert_eq!(page.run(style, &[]), json!(["0px", "block"]), "and looks like a part of the page");
    page.run("document.querySelector('iframe').style.width = '300px'", &[]);
    eventually("a narrow frame has another height", || (height(page).abs_diff(wide) > 50).then_some(()));
    assert_eq!(host.reports(), Vec::<String>::new());
}

fn without_the_helper(page: &mut Page) {
    let host = host_site(page, false);
    open_host(&host, page, "");
    eventually("the map in the frame has loaded", || {
        page.site.requests().iter().any(|seen| seen.path().contains("/assets/map-")).then_some(())
    });
    assert_eq!(height(page), 300, "it keeps the height of its attribute");
    assert_eq!(host.reports(), Vec::<String>::new());
}

fn messages_of_others_are_ignored(page: &mut Page) {
    let map = page.site.origin();
    let other = Site::serve(Options::new().policy(None));
    other.script("/lie.js", "parent.postMessage({ type: 'ssm-frame', height: 4321, ready: true }, '*'); parent.postMessage('told', '*')");
    other.html(
        "/lie",
        "<!doctype html><html lang=\"en\"><head><script src=\"/lie.js\"></script></head></html>",
    );
    let policy = format!("default-src 'self'; frame-src {map} {}; script-src 'self' {map}", other.origin());
    let host = Site::serve(Options::new().policy(Some(&policy)));
    host.script(
        "/count.js",
        "window.told = 0; addEventListener('message', ({ data }) => { if (data === 'told') told += 1; });",
    );
    let rest = format!(
        "<script src=\"/count.js\"></script><script type=\"module\" src=\"{}\"></script><iframe title=\"Lies\" src=\"{}\"></iframe>",
        page.site.url("iframe.js"),
        other.url("lie")
    );
    open_host(&host, page, &rest);
    // The map comes first, the rest after it: the height is right when it has stopped growing.
    let right = eventually("the frame is as high as the map", || {
        let before = height(page);
        std::thread::sleep(std::time::Duration::from_millis(2000));
        Some(height(page)).filter(|height| *height > 700 && *height == before)
    });
    eventually("the other frame has lied", || (page.run("return window.told", &[]) == 1).then_some(()));
    // The page's own window has the wrong origin and is no frame; and of the right shape is none of these.
    page.run_async(
        "for (const data of [{ type: 'ssm-frame', height: 5000 }, { type: 'ssm-frame', height: 'high' }, { type: 'ssm-frame' }, null, 'ssm-frame', 5])
             window.postMessage(data, '*');
         await new Promise((later) => setTimeout(later, 200));",
        &[],
    );
    assert_eq!(height(page), right);
    let lies = page.run("return document.querySelectorAll('iframe')[1].clientHeight", &[]);
    assert_eq!(lies, 150, "a frame of another origin keeps its height");
    assert_eq!(host.reports(), Vec::<String>::new());
}

/// What the address says is never markup, and never names an address of its own.
fn hostile_addresses(page: &mut Page) {
    let markup = "%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E";
    let address = format!(
        "?embed&council={markup}&controls={markup}&theme={markup}&text={markup}&accent=url(//evil.example)&surface=red;x:y&region={markup}&{markup}={markup}&__proto__=x&constructor=y"
    );
    page.open(&address);
    let seen = page.run(
        "return [all('img').length, document.querySelectorAll('img').length, host.getAttribute('style')]",
        &[],
    );
    assert_eq!(seen, json!([0, 0, null]));
    assert!(page.headline().starts_with("Today "), "{}", page.headline());
}
