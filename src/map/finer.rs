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
use crate::state::Store;

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

/// The finer shapes that a map draws where it is zoomed in.
#[derive(Clone, Copy)]
pub struct FinerShapes {
    /// The regions that the shown part of the map wants; none where it wants no finer shapes.
    wanted: Memo<Vec<u16>>,
    /// What has come.
    loaded: RwSignal<Option<Rc<Finer>>, LocalStorage>,
}

impl FinerShapes {
    /// What the map is to draw. Where finer shapes cannot be had, those that are there stay: they are right, if coarse.
    pub fn shown(self) -> Option<Rc<Finer>> {
        let is_wanted = self.wanted.with(|wanted| !wanted.is_empty());
        is_wanted.then(|| self.loaded.get()).flatten()
    }
}

/// Loads finer shapes as the shown part of the map wants them.
pub fn follow(store: Store, viewport: RwSignal<Viewport>) -> FinerShapes {
    let wanted = Memo::new(move |_| {
        if store.selection.get().hexagons {
            return Vec::new();
        }
        store.data(|data| regions_wanted(&data.atlas.land, viewport.get()))
    });
    let loaded = RwSignal::new_local(None::<Rc<Finer>>);
    Effect::new(move |_| {
        let regions = wanted.get();
        // What is there beyond what is wanted does no harm.
        let is_there = loaded.with_untracked(|finer| {
            finer.as_ref().is_some_and(|finer| regions.iter().all(|region| finer.regions.contains(region)))
        });
        if regions.is_empty() || is_there {
            return;
        }
        let data = store.data_rc();
        store.loading_shapes.set_value(true);
        spawn_local(async move {
            let came = FinerParts::load(&data, &regions).await;
            // The widget may be gone by now, or show another part of the map.
            let Some(still) = wanted.try_get_untracked() else { return };
            store.loading_shapes.set_value(false);
            if let Ok(finer) = came
                && still == regions
            {
                loaded.set(Some(Rc::new(finer)));
            }
        });
    });
    FinerShapes { wanted, loaded }
}
