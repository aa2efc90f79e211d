//! The finer shapes of a zoomed map, which are loaded region by region when they are wanted.

use leptos::prelude::*;
use std::rc::Rc;

use leptos::task::spawn_local;
use presentation::map::finer::{Finer, regions_wanted};
use presentation::map::viewport::Viewport;

use crate::components::widgets::in_turn;
use crate::data::finer_parts::FinerParts;
use crate::state::Store;

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
pub fn follow(store: Store, viewport: Memo<Viewport>) -> FinerShapes {
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
        store.awaited.update_value(|awaited| *awaited += 1);
        spawn_local(async move {
            let came = FinerParts::load(&data, &regions).await;
            in_turn(store, move || {
                // The widget may be gone by now, or show another part of the map.
                let Some(still) = wanted.try_get_untracked() else { return };
                store.awaited.update_value(|awaited| *awaited -= 1);
                if let Ok(finer) = came
                    && still == regions
                {
                    loaded.set(Some(Rc::new(finer)));
                }
            });
        });
    });
    FinerShapes { wanted, loaded }
}
