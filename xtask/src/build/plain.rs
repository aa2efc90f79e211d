//! The plain pages in the site, and what leads search engines to them and to the first page.

use super::asset::Site;
use crate::problem::{Explain as _, Result, problem};
use bundle::DataPackage;
use bundle::pages::{Catalogue, Pages, SiteUrl};
use bundle::picture::Studio;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// The stylesheet as the pages call it, at the end of its address.
const STYLE: &str = "pages.css\"";

/// The plain pages, written.
#[derive(Default)]
pub(super) struct Plain {
    /// By their places in the site.
    pub(super) pages: Pages,
    /// What the head of the first page says for search engines and for those who share its address.
    pub(super) in_head: String,
    /// The picture that goes with a shared address, as PNG; where the site's address is not known, nobody could ask for it.
    pub(super) picture: Option<Vec<u8>>,
}

impl Plain {
    /// Writes all pages.
    pub(super) fn write(studio: &Studio, data: &DataPackage, site_url: Option<&SiteUrl>) -> Result<Plain> {
        let pages = bundle::pages::write(studio, data, site_url)
            .explain(|| "The boundaries cannot be made coarser for the plain pages.".to_owned())?;
        let picture = site_url.map(|_| png(&bundle::pages::share_picture(studio))).transpose()?;
        Ok(Plain { pages, in_head: Catalogue::head(data, site_url), picture })
    }

    /// Puts the pages in, with their stylesheet under this name.
    pub(super) fn put(&self, site: &mut Site, style: Vec<u8>, name: &str) {
        let reference = format!("{name}\"");
        for (place, page) in &self.pages {
            site.insert(place.clone(), page.replacen(STYLE, &reference, 1).into_bytes());
        }
        site.insert(name.to_owned(), style);
        if let Some(picture) = &self.picture {
            site.insert("share.png".to_owned(), picture.clone());
        }
    }
}

/// An SVG in pixels, one for each of its units.
fn png(svg: &str) -> Result<Vec<u8>> {
    let tree = Tree::from_str(svg, &Options::default())
        .explain(|| "The picture for shared addresses is no SVG.".to_owned())?;
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height())
        .ok_or_else(|| problem!("The picture for shared addresses has no size."))?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().explain(|| "The picture for shared addresses cannot be written.".to_owned())
}

/// Whether a file of the site is a plain page. There are more than a thousand of them.
pub(super) fn is_plain_page(name: &str) -> bool {
    let folders = ["arrangements/", "councils/", "reorganisation/", "services/"];
    folders.iter().any(|folder| name.starts_with(folder)) && name.ends_with(".html")
}

#[cfg(test)]
mod tests {
    use super::{Plain, is_plain_page, png};
    use crate::build::asset::Site;
    use bundle::pages::Pages;

    #[test]
    fn pages_ask_for_the_stylesheet_by_its_hashed_name() {
        let page = "<link rel=\"stylesheet\" href=\"../pages.css\"><p>pages.css\"</p>".to_owned();
        let plain =
            Plain { pages: Pages::from([("councils/index.html".to_owned(), page)]), ..Plain::default() };
        let mut site = Site::new();
        plain.put(&mut site, b"p { color: red }".to_vec(), "pages-1.css");
        let page = String::from_utf8_lossy(&site["councils/index.html"]).into_owned();
        assert_eq!(page, "<link rel=\"stylesheet\" href=\"../pages-1.css\"><p>pages.css\"</p>");
        assert!(site.contains_key("pages-1.css"));
    }

    #[test]
    fn plain_pages_are_known_by_their_folders() {
        assert!(is_plain_page("councils/E07000008/index.html") && is_plain_page("services/index.html"));
        assert!(!is_plain_page("index.html") && !is_plain_page("embed/index.html"));
    }

    #[test]
    fn a_picture_becomes_pixels() {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"12\" height=\"6\"><rect width=\"12\" height=\"6\" fill=\"#0d5a6e\"/></svg>";
        let pixels = resvg::tiny_skia::Pixmap::decode_png(&png(svg).expect("it is drawn")).expect("PNG");
        assert_eq!((pixels.width(), pixels.height()), (12, 6));
        let middle = pixels.pixel(6, 3).expect("a pixel").demultiply();
        assert_eq!((middle.red(), middle.green(), middle.blue()), (0x0d, 0x5a, 0x6e));
        assert!(png("no picture").is_err());
    }
}
