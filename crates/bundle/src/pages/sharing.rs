//! What a page says of itself where somebody shares its address: Open Graph (<https://ogp.me>), and the one address that counts.

use maud::{Markup, html};

use super::site_url::SiteUrl;

/// The name of the site.
pub const SITE: &str = "Shared services map";
/// The picture that goes with a shared address, 1200 by 630 pixels; from the site's root.
const PICTURE: &str = "share.png";

/// A page whose address is shared.
pub struct Sharing<'a> {
    /// Where it stands, from the site's root.
    pub path: &'a str,
    /// What it is called.
    pub title: &'a str,
    /// One or two sentences on what is found there.
    pub description: &'a str,
}

impl Sharing<'_> {
    /// The elements of its head. Those that have to be absolute addresses are there where the site's is known.
    pub fn head(&self, site: Option<&SiteUrl>) -> Markup {
        html! {
            meta property="og:type" content="website";
            meta property="og:site_name" content=(SITE);
            meta property="og:title" content=(self.title);
            meta property="og:description" content=(self.description);
            meta property="og:locale" content="en_GB";
            @if let Some(site) = site {
                // A relative one would say nothing: whatever address the page is read under would be the one that counts.
                link rel="canonical" href=(site.to(self.path));
                meta property="og:url" content=(site.to(self.path));
                meta property="og:image" content=(site.to(PICTURE));
                meta property="og:image:alt" content="Map of England’s councils, darker where more services are shared";
                meta name="twitter:card" content="summary_large_image";
            }
        }
    }
}
