//! All pages of a data package.

use std::collections::BTreeMap;

use model::lens::{Area, Fates, Proposal, Scenario, areas, fates};
use model::records::{ArrangementDetails, ArrangementIx, CouncilIx, ServiceIx};
use model::{Query, Register};
use presentation::Answer;

use super::frame::{Page, Written, moved};
use super::here::Here;
use super::map::Maps;
use super::site_url::SiteUrl;
use super::{address, area, arrangement, council, index, service, sitemap};
use crate::DataPackage;
use crate::boundaries::Error;
use crate::picture::{Studio, is_code};

/// The pages by their places from the site's root: `councils/E07000008/index.html` and so on. With the site's address also
/// `sitemap.xml` and `robots.txt`. They ask for `pages.css` and `icon.svg` at the root.
pub type Pages = BTreeMap<String, String>;

/// What pages are written from.
pub struct Writer<'a> {
    /// The records.
    pub register: &'a Register,
    /// The prose, in the order of the arrangements.
    pub prose: &'a [ArrangementDetails],
    /// The proposals for new councils.
    pub proposals: &'a [Proposal],
    /// What becomes of all arrangements in each of them.
    pub fates: Vec<Fates>,
    /// The areas that they are about, by name.
    pub areas: Vec<Area>,
    /// All that is shared at present.
    pub present: Answer,
    /// Shapes.
    pub maps: Maps<'a>,
}

impl Writer<'_> {
    /// The links of the page at this place.
    pub fn here(&self, path: &str) -> Here<'_> {
        Here { register: self.register, path: path.to_owned() }
    }

    /// Whether an arrangement is of the present view.
    pub fn is_present(&self, arrangement: ArrangementIx) -> bool {
        self.present.summary.found.contains(arrangement.0 as usize)
    }

    /// The areas in which a council is being replaced; of a county, those of its districts.
    pub fn areas_of(&self, council: CouncilIx) -> Vec<&Area> {
        let is_in = |area: &&Area| {
            let mut councils = area.councils.iter();
            councils.any(|other| *other == council || self.register.county_of(*other) == Some(council))
        };
        self.areas.iter().filter(is_in).collect()
    }
}

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
    }
    pages.extend(written.into_iter().map(|(path, page)| (format!("{path}index.html"), page.html)));
    Ok(pages)
}
