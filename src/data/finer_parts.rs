//! The finer shapes of the boundaries: a file for each region, loaded when a map wants it.

use std::cell::RefCell;
use std::rc::Rc;

use geometry::Topology;
use presentation::map::finer::Finer;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

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

    /// Loads what has not come yet of these regions, and gives their shapes. All files are asked for before the first is waited for.
    ///
    /// # Errors
    /// A sentence for people; another try may succeed.
    pub async fn load(data: &Rc<Data>, regions: &[u16]) -> Result<Finer, String> {
        let coming: Vec<JsFuture> = regions
            .iter()
            .map(|region| {
                let (held, at) = (data.clone(), usize::from(*region));
                JsFuture::from(future_to_promise(async move {
                    held.finer.load_part(at).await.map(|()| JsValue::UNDEFINED).map_err(JsValue::from)
                }))
            })
            .collect();
        for part in coming {
            part.await.map_err(|message| message.as_string().unwrap_or_default())?;
        }
        let loaded = data.finer.loaded.borrow();
        let wanted: Vec<Topology> =
            regions.iter().filter_map(|region| loaded[usize::from(*region)].clone()).collect();
        let topology = Topology::join(&wanted).map_err(|error| error.to_string())?;
        Ok(Finer::new(&data.register, &data.atlas.land, topology, regions.to_vec()))
    }

    /// Loads the shapes of one region, unless they are there.
    async fn load_part(&self, at: usize) -> Result<(), String> {
        let is_there = self.loaded.borrow().get(at).is_some_and(Option::is_some);
        if is_there {
            return Ok(());
        }
        let (url, integrity) = self.places.get(at).ok_or("There are no finer shapes.")?;
        let bytes = fetch::bytes(url, integrity).await?;
        let topology = Topology::decode(&bytes).map_err(|error| error.to_string())?;
        self.loaded.borrow_mut()[at] = Some(topology);
        Ok(())
    }
}
