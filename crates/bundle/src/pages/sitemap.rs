//! What search engines are told to look at.

use std::collections::BTreeMap;

use super::frame::Written;
use super::site_url::SiteUrl;

/// `sitemap.xml`: the interactive map and every page that wants to be found (<https://www.sitemaps.org/protocol.html>).
pub fn sitemap(pages: &BTreeMap<String, Written>, site: &SiteUrl) -> String {
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.push_str("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    let found = pages.iter().filter(|(_, page)| page.is_found).map(|(path, _)| path.as_str());
    for path in std::iter::once("").chain(found) {
        // An address of a site has no letter that XML would take for its own.
        xml.push_str(&format!("<url><loc>{}</loc></url>\n", site.to(path)));
    }
    xml.push_str("</urlset>\n");
    xml
}

/// `robots.txt`: everything may be read, and where the sitemap is. Search engines read it at the root of a host alone.
pub fn robots(site: &SiteUrl) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", site.to("sitemap.xml"))
}
