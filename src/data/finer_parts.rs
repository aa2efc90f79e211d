//! The finer shapes of the boundaries: a file for each region, loaded when a map wants it.

use std::cell::RefCell;

use geometry::Topology;
use presentation::map::finer::Finer;

use super::Data;
use crate::browser::fetch;

/// Where the finer shapes of each region are, and those that have come.
pub struct FinerParts {
    /// Address and integrity of each region's file, in the order of the register's regions.
    places: Vec<(String, String)>,
    loaded: RefCell<Vec<Option<Topology>>>,
}

impl FinerParts {
    /// Parts of which none has come. `list` is as for the prose: the address that the names start from, then name and integrity
    /// of each, with spaces between.
    pub fn new(list: &str) -> FinerParts {
        let places = fetch::listed(list);
        let loaded = RefCell::new((0..places.len()).map(|_| None).collect());
        FinerParts { places, loaded }
    }

    /// Loads what has not come yet of these regions, and gives their shapes.
    ///
    /// # Errors
    /// A sentence for people; another try may succeed.
    pub async fn load(data: &Data, regions: &[u16]) -> Result<Finer, String> {
        let parts = &data.finer;
        for region in regions {
            let at = usize::from(*region);
            let is_there = parts.loaded.borrow().get(at).is_some_and(Option::is_some);
            if is_there {
                continue;
            }
            let (url, integrity) = parts.places.get(at).ok_or("There are no finer shapes.")?;
            let bytes = fetch::bytes(url, integrity).await?;
            let topology = Topology::decode(&bytes).map_err(|error| error.to_string())?;
            parts.loaded.borrow_mut()[at] = Some(topology);
        }
        let loaded = parts.loaded.borrow();
        let wanted: Vec<Topology> =
            regions.iter().filter_map(|region| loaded[usize::from(*region)].clone()).collect();
        let topology = Topology::join(&wanted).map_err(|error| error.to_string())?;
        Ok(Finer::new(&data.register, &data.atlas.land, topology, regions.to_vec()))
    }
}
