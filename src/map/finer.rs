//! The finer shapes of a zoomed map, which are loaded region by region when they are wanted.

use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

use geometry::Topology;
use leptos::task::spawn_local;
use presentation::map::finer::{Finer, regions_wanted};
use presentation::map::viewport::Viewport;

use crate::browser::fetch;
use crate::data::Data;
use crate::store::Store;
use crate::ui::effect;

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
    /// A sentence for people where they cannot be had.
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

/// Keeps [`Store::finer`](crate::store::Handles::finer) as the shown part of the map wants it. Where finer shapes cannot be had,
/// those that are there stay: they are right, if coarse.
pub fn follow(store: Store, viewport: RwSignal<Viewport>) {
    effect(move || {
        let hexagons = store.selection.get().hexagons;
        let wanted = store.data(|data| regions_wanted(&data.atlas.land, viewport.get()));
        let wanted = if hexagons { Vec::new() } else { wanted };
        let has = store.finer.with_untracked(|finer| finer.as_ref().map(|finer| finer.regions.clone()));
        // What is there beyond what is wanted does no harm.
        if has.unwrap_or_default().iter().filter(|region| wanted.contains(region)).count() == wanted.len()
            && !wanted.is_empty()
        {
            return;
        }
        if wanted.is_empty() {
            if store.finer.with_untracked(Option::is_some) {
                store.finer.set(None);
            }
            return;
        }
        let data = store.data_rc();
        store.loading_shapes.set(true);
        spawn_local(async move {
            let loaded = FinerParts::load(&data, &wanted).await;
            // The widget may be gone by now, or show another part of the map.
            if store.finer.is_disposed() || viewport.is_disposed() {
                return;
            }
            store.loading_shapes.set(false);
            if let Ok(finer) = loaded {
                let still = store.data(|data| regions_wanted(&data.atlas.land, viewport.get_untracked()));
                if still == wanted {
                    store.finer.set(Some(Rc::new(finer)));
                }
            }
        });
    });
}
