//! All pages of a data package.

use std::collections::BTreeMap;

use model::Query;
use model::lens::{Scenario, areas, fates};
use model::records::{ArrangementIx, CouncilIx, ServiceIx};
use presentation::Answer;

use super::frame::{Page, Written, moved};
use super::map::Maps;
use super::site_url::SiteUrl;
use super::source::Writer;
use super::{address, area, arrangement, council, index, oembed, service, sitemap};
use crate::DataPackage;
use crate::boundaries::Error;
use crate::picture::{Studio, is_code};

/// The pages by their places from the site's root: `councils/E07000008/index.html` and so on. With the site's address also
/// `sitemap.xml`, `robots.txt` and the documents of oEmbed. They ask for `pages.css` and `icon.svg` at the root.
pub type Pages = BTreeMap<String, String>;

/// Writes all pages. With the site's address, all that has to be absolute is; without it every address is relative.
///
/// # Errors
/// When the boundaries cannot be made coarser for the maps.
pub fn write(studio: &Studio, data: &DataPackage, site: Option<&SiteUrl>) -> Result<Pages, Error> {
    let register = studio.register();
    let writer = Writer {
        register,
        prose: &data.details.arrangements,
        proposals: &data.proposals,
        fates: data.proposals.iter().map(|it| fates(register, &Scenario::from(it), None)).collect(),
        areas: areas(&data.proposals),
        present: Answer::of(register, &Query::default()),
        maps: Maps::new(studio)?,
    };
    let mut written: BTreeMap<String, Written> = BTreeMap::new();
    let mut put = |page: Page| {
        written.insert(page.path.clone(), page.written(&writer.maps, site));
    };
    let package = register.package();
    for at in 0..package.councils.len() {
        put(council::page(&writer, CouncilIx(at as u16)));
    }
    for at in 0..package.arrangements.len() {
        put(arrangement::page(&writer, ArrangementIx(at as u32)));
    }
    for at in 0..package.services.len() {
        put(service::page(&writer, ServiceIx(at as u16)));
    }
    for area in &writer.areas {
        put(area::page(&writer, area));
    }
    index::pages(&writer).into_iter().for_each(put);
    for council in &package.councils {
        let place = address::council(&council.code);
        for code in council.aliases.iter().filter(|alias| is_code(alias)) {
            let former = address::council(code);
            written.insert(former.clone(), moved(&former, &place, &council.full_name, site));
        }
    }
    let mut pages = Pages::new();
    if let Some(site) = site {
        pages.insert("sitemap.xml".to_owned(), sitemap::sitemap(&written, site));
        pages.insert("robots.txt".to_owned(), sitemap::robots(site));
        for council in &package.councils {
            pages.insert(oembed::place(&council.code), oembed::document(council, site));
        }
    }
    pages.extend(written.into_iter().map(|(path, page)| (format!("{path}index.html"), page.html)));
    Ok(pages)
}
