//! What another site is told that wants to show a council's page as a part of its own: oEmbed (<https://oembed.com>) as files.
//!
//! A static host answers every question about a page with the same file: it knows nothing of `maxwidth`, `maxheight` and `format`.

use maud::html;
use model::records::Council;
use serde_json::json;

use super::sharing::SITE;
use super::site_url::SiteUrl;

/// Width and height of the frame in pixels. Those who show it make it as wide as their page; its height is that of a council's
/// map with its list.
const SIZE: [u32; 2] = [720, 900];
/// How long a site may keep the answer, in seconds: a week.
const KEPT: u32 = 604_800;

/// Where the document of a council stands, from the site's root.
pub fn place(code: &str) -> String {
    format!("oembed/councils/{code}.json")
}

/// The document: the map of the council in a frame. All its addresses are absolute, so there is none without the site's.
pub fn document(council: &Council, site: &SiteUrl) -> String {
    let [width, height] = SIZE;
    let title = format!("Services that {} shares with other councils", council.full_name);
    let frame = site.to(&format!("?embed&council={}&controls=compact", council.code));
    let html = html! { iframe src=(frame) width=(width) height=(height) title=(title) {} };
    let document = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": SITE,
        "provider_url": site.to(""),
        "cache_age": KEPT,
        "html": html.into_string(),
        "width": width,
        "height": height,
    });
    format!("{document}\n")
}
