//! The data in the form that the browser gets: checked, then packed.

use crate::data;
use crate::places::Places;
use crate::problem::{Explain as _, Result};
use std::path::Path;
use std::sync::Arc;

/// Packed data.
pub(super) struct Packed {
    /// The boundaries.
    pub(super) map: Vec<u8>,
    /// What is needed to query and to draw.
    pub(super) records: Vec<u8>,
    /// Prose and sources.
    pub(super) details: Vec<u8>,
    /// The equal-area layout.
    pub(super) layout: Vec<u8>,
}

impl Packed {
    /// Reads what [`Packed::write`] has written.
    pub(super) fn read(folder: &Path) -> Result<Packed> {
        let file = |name: &str| {
            let path = folder.join(name);
            std::fs::read(&path).explain(|| format!("Cannot read {}.", path.display()))
        };
        let (map, records) = (file("map.bin")?, file("records.bin")?);
        Ok(Packed { map, records, details: file("details.bin")?, layout: file("layout.bin")? })
    }

    /// Writes each into a file of its own.
    pub(super) fn write(&self, folder: &Path) -> Result<()> {
        std::fs::create_dir_all(folder).explain(|| format!("Cannot make {}.", folder.display()))?;
        let Packed { map, records, details, layout } = self;
        for (name, content) in
            [("map.bin", map), ("records.bin", records), ("details.bin", details), ("layout.bin", layout)]
        {
            let path = folder.join(name);
            std::fs::write(&path, content).explain(|| format!("Cannot write {}.", path.display()))?;
        }
        Ok(())
    }
}

/// Validates and packs `data/`; the problem names every fault of the tables.
pub(super) fn pack(places: &Places) -> Result<Packed> {
    let data = data::read(&places.data())?;
    let packs = bundle::pack(&data);
    let boundaries = places.data().join("boundaries.topojson");
    let text =
        std::fs::read_to_string(&boundaries).explain(|| format!("Cannot read {}.", boundaries.display()))?;
    let unpackable = || format!("{} cannot be packed.", boundaries.display());
    let map = bundle::boundaries::pack(&text).explain(unpackable)?;
    let topology = bundle::boundaries::topology(&text).explain(unpackable)?;
    let (hexagons, _) = bundle::hexagons::lay_out(&data.package, &Arc::new(topology));
    let layout = hexagons.encode().explain(|| "The hexagons cannot be packed.".to_owned())?;
    Ok(Packed { map, records: packs.records, details: packs.details, layout })
}
