//! The recipes of docs/cms.md on a plain page of another origin, after what each system is documented to leave of them. The systems
//! themselves are not here: the filters are written down from their documentation, which the page links.

use browser_tests::{Page, Site, eventually};
use serde_json::json;
use xtask::server::{Effect, Options};

super::cases![
    a_block_or_template_keeps_all,
    a_format_that_keeps_frames,
    a_format_that_takes_scripts_out,
    a_format_that_takes_all_out,
    an_embed_by_its_address
];

/// The snippets of the recipes, for a map at `MAP`.
const ELEMENT: &str = "<script type=\"module\" src=\"MAPembed.js\"></script>\
    <shared-services-map council=\"E07000223\" controls=\"compact\">\
    <a href=\"MAP?council=E07000223\">Services that we share with other councils</a></shared-services-map>";
const FRAME: &str = "<iframe src=\"MAP?embed&amp;council=E07000223&amp;controls=compact\" title=\"Services that Adur shares\" \
    width=\"100%\" height=\"900\" loading=\"lazy\" allow=\"geolocation\"></iframe><script type=\"module\" src=\"MAPiframe.js\"></script>";

/// The snippet without the tags of these names; what stands between them stays, but for a script's.
fn without(snippet: &str, names: &[&str]) -> String {
    let mut out = String::new();
    for part in snippet.split_inclusive('>') {
        let (text, tag) = part.split_at(part.find('<').unwrap_or(part.len()));
        let name = tag.trim_start_matches(['<', '/']).split([' ', '>']).next().unwrap_or_default();
        out.push_str(text);
        if !names.contains(&name) {
            out.push_str(tag);
        }
    }
    out
}

/// A page whose policy allows what docs/cms.md says.
fn open(page: &Page, snippet: &str) -> Site {
    let map = page.site.origin();
    let policy = format!(
        "default-src 'self'; frame-src {map}; script-src 'self' {map} 'wasm-unsafe-eval'; connect-src 'self' {map}"
    );
    let host = Site::serve(Options::new().policy(Some(&policy)));
    let body = snippet.replace("MAP", &page.site.url(""));
    host.html(
        "/services",
        &format!("<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Adur</title></head>\n<body><h1>Our services</h1>{body}</body></html>"),
    );
    page.browser.go(&host.url("services"));
    host
}

/// Whether the map in the frame has said that it is there.
fn frame_is_ready(page: &Page) {
    page.browser.run(
        "window.heard = [];
         addEventListener('message', (event) => heard.push(event.data));",
        &[],
    );
    eventually("the frame shows the map", || {
        page.browser
            .run("document.querySelector('iframe').contentWindow.postMessage({ type: 'ssm-ask' }, '*')", &[]);
        let ready = "return heard.some((data) => data?.type === 'ssm-frame' && data.ready === true)";
        (page.browser.run(ready, &[]) == true).then_some(())
    });
}

/// WordPress's Custom HTML block of somebody with `unfiltered_html`, a theme's shortcode, Umbraco's and Optimizely's views, Drupal's
/// templates, Squiz Matrix's code: nothing is taken out.
fn a_block_or_template_keeps_all(page: &mut Page) {
    open(page, ELEMENT);
    page.ready();
    page.panel_is("Adur District Council");
    open(page, FRAME);
    frame_is_ready(page);
    // The helper has made it as high as its content.
    eventually("the height follows", || {
        (page.browser.run("return document.querySelector('iframe').clientHeight", &[]) != json!(900))
            .then_some(())
    });
}

/// A Drupal text format with the frame among its tags, a TinyMCE with `extended_valid_elements`: the script goes.
fn a_format_that_keeps_frames(page: &mut Page) {
    let kept = without(FRAME, &["script"]);
    assert!(kept.contains("<iframe ") && !kept.contains("script"), "{kept}");
    open(page, &kept);
    frame_is_ready(page);
    assert_eq!(page.browser.run("return document.querySelector('iframe').clientHeight", &[]), json!(900));
}

/// The element where the tag is kept and the script is not: its link stays, and can be seen.
fn a_format_that_takes_scripts_out(page: &mut Page) {
    open(page, &without(ELEMENT, &["script"]));
    let link = page.browser.run(
        "const link = document.querySelector('shared-services-map a'); return [link.checkVisibility(), link.href]",
        &[],
    );
    assert_eq!(link, json!([true, page.site.url("?council=E07000223")]));
}

/// WordPress for those without `unfiltered_html`, LocalGov Drupal's own format: of the element the link is left, of the frame nothing.
fn a_format_that_takes_all_out(page: &mut Page) {
    let taken = ["script", "iframe", "shared-services-map"];
    assert_eq!(without(FRAME, &taken), "");
    open(page, &without(ELEMENT, &taken));
    page.browser.run("document.querySelector('a').click()", &[]);
    eventually("the map's page", || page.browser.url().contains("?council=").then_some(()));
    page.ready();
    page.panel_is("Adur District Council");
}

/// What WordPress makes of an oEmbed document that it has found by itself: a frame without an origin of its own. There WebKit takes
/// nothing for 'self', so the site's policy names the site as well (docs/hosting.md).
fn an_embed_by_its_address(page: &mut Page) {
    let named = format!("'self' {}", page.site.origin());
    let value = xtask::server::STRICT_POLICY.replace("'self'", &named);
    page.site.rule("/", Effect::Header { name: "Content-Security-Policy".into(), value });
    let frame = "<iframe class=\"wp-embedded-content\" sandbox=\"allow-scripts\" security=\"restricted\" \
        src=\"MAP?embed&amp;council=E07000223&amp;controls=compact#?secret=abcdefghij\" width=\"720\" height=\"900\" \
        title=\"Services that Adur District Council shares with other councils\" data-secret=\"abcdefghij\"></iframe>";
    open(page, frame);
    frame_is_ready(page);
}
