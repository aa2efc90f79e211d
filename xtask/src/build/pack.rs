//! The data in the form that the browser gets: checked, then packed.

use super::pictures::Pictures;
use super::plain::Plain;
use crate::data;
use crate::places::Places;
use crate::problem::{Explain as _, Result};
use crate::step::Step;
use bundle::pages::SiteUrl;
use bundle::picture::Studio;
use model::Register;
use std::sync::Arc;

/// Packed data.
pub(super) struct Packed {
    /// The boundaries.
    pub(super) map: Vec<u8>,
    /// What is needed to query and to draw.
    pub(super) records: Vec<u8>,
    /// Summaries and sources, part by part.
    pub(super) details: Vec<Vec<u8>>,
    /// What the LGA's map stated.
    pub(super) stated: Vec<u8>,
    /// The proposals for new councils.
    pub(super) proposals: Vec<u8>,
    /// The equal-area layout.
    pub(super) layout: Vec<u8>,
    /// The finer shapes, region by region, in the order of the regions' names.
    pub(super) finer: Vec<Vec<u8>>,
    /// The tables of the postcode areas with their letters.
    pub(super) postcodes: Vec<(String, Vec<u8>)>,
    /// The first pictures.
    pub(super) pictures: Pictures,
    /// The plain pages, and what leads search engines to them.
    pub(super) plain: Plain,
}

/// Validates and packs `data/`, and draws and writes what is made of it; the problem names every fault of the tables.
pub(super) fn pack(places: &Places, site_url: Option<&SiteUrl>) -> Result<Packed> {
    let reading = Step::new("data", "reading, checking and packing the records");
    let (data, packs) = reading.during(|| -> Result<_> {
        let data = data::read(&places.data())?;
        let packs = bundle::pack(&data);
        Ok((data, packs))
    })?;
    let boundaries = places.data().join("boundaries.topojson");
    let text =
        std::fs::read_to_string(&boundaries).explain(|| format!("Cannot read {}.", boundaries.display()))?;
    let unpackable = || format!("{} cannot be packed.", boundaries.display());
    let map = bundle::boundaries::pack(&text).explain(unpackable)?;
    let topology = bundle::boundaries::topology(&text).explain(unpackable)?;
    let (hexagons, _) = Step::new("hexagons", "laying out the councils as equal areas")
        .during(|| bundle::hexagons::lay_out(&data.package, &Arc::new(topology.clone())));
    let layout = hexagons.encode().explain(|| "The hexagons cannot be packed.".to_owned())?;
    let fine = bundle::fine_topology(&places.data())
        .explain(|| "The finer boundaries cannot be read: derive them again.".to_owned())?;
    let parts = Step::new("boundaries", "packing the finer shapes, region by region")
        .during(|| bundle::boundaries::parts(&fine))
        .explain(unpackable)?;
    let studio = Studio::new(Register::without_text(data.package.clone()), topology, fine)
        .explain(|| "The boundaries cannot be made coarser for the first pictures.".to_owned())?;
    let pictures = Step::new("pictures", "drawing the first picture of England and of each council")
        .during(|| Pictures::draw(&studio));
    let plain = Step::new("pages", "writing the plain pages, each with its map")
        .during(|| Plain::write(&studio, &data, site_url))?;
    Ok(Packed {
        map,
        records: packs.records,
        details: packs.details,
        stated: packs.stated,
        proposals: packs.proposals,
        layout,
        finer: parts.into_iter().map(|part| part.bytes).collect(),
        postcodes: packs.postcodes,
        pictures,
        plain,
    })
}
