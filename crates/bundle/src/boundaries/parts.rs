//! The finer shapes, packed in parts of the country.

use std::collections::BTreeMap;

use geometry::Topology;

use super::Error;
use super::councils::base_councils;

/// A region's finer shapes. Every council of any year lies in one region, so that one part has all of its shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The region's name, as in `councils.csv`.
    pub region: String,
    /// Its base areas, sorted: positions in the codes of the whole, finer or coarse.
    pub areas: Vec<usize>,
    /// Its topology, as [`geometry::packed::decode`] reads it. Parts agree point by point along their common borders
    /// ([`Topology::join`]).
    pub bytes: Vec<u8>,
}

/// The parts of a derived file's topology, sorted by the regions' names. The same topology gives the same parts.
///
/// Which of them a zoomed map needs, [`Topology::labels_within`] says of the coarse shapes.
///
/// # Errors
/// When the topology has an area that is no council of 2009, or a part cannot be packed.
pub fn parts(topology: &Topology) -> Result<Vec<Part>, Error> {
    let mut regions: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for council in base_councils()? {
        let area = topology.area(&council.code).ok_or_else(|| {
            Error::new(format!("The shapes have no area {} ({}).", council.code, council.name))
        })?;
        regions.entry(council.region).or_default().push(area);
    }
    let pack = |(region, areas): (String, Vec<usize>)| {
        let part = topology.part(&areas).map_err(|error| Error::new(format!("{region}: {error}")))?;
        let bytes =
            geometry::packed::encode(&part).map_err(|error| Error::new(format!("{region}: {error}")))?;
        Ok(Part { region, areas, bytes })
    };
    regions.into_iter().map(pack).collect()
}
