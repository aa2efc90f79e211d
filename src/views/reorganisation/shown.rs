//! The reorganisation that is looked at, and what follows from it.

use leptos::prelude::*;
use model::lens::{Area, Fates, Proposal, fates};
use presentation::known;
use presentation::reorganisation::{self, Asked, asked};
use presentation::words::count;

use crate::state::Store;

/// What is looked at, as signals; it is copied freely into closures.
#[derive(Clone, Copy)]
pub struct Shown {
    store: Store,
    /// The scenario that the address asks for, once the proposals are there; `None` for the list of areas.
    pub asked: Memo<Option<Asked>>,
    /// What becomes of the arrangements that pass the filters.
    pub fates: Memo<Option<Fates>>,
    /// What stood in the address before each step of a drawing, the newest last.
    pub before: RwSignal<Vec<String>>,
}

impl Shown {
    /// What the store's state asks for.
    pub fn new(store: Store) -> Shown {
        let text = Memo::new(move |_| store.state.with(|state| state.scenario.clone()));
        let asked = Memo::new(move |_| {
            store.data(|data| {
                let (proposals, areas) = (data.proposals.all()?, data.proposals.areas()?);
                text.with(|text| asked(&data.register, proposals, areas, text.as_deref()))
            })
        });
        let fates = Memo::new(move |_| {
            // The fates are those of the present: a year among the filters is about the past, and no filter here.
            let query = store.query.get();
            store.summaries.track();
            asked.with(|asked| {
                let scenario = &asked.as_ref()?.scenario;
                store
                    .register(|register| Some(fates(register, scenario, Some(&register.found(&query, None)))))
            })
        });
        Shown { store, asked, fates, before: RwSignal::new(Vec::new()) }
    }

    /// Whether one scenario is shown, and not the list of areas.
    pub fn is_one(&self) -> bool {
        self.asked.with(Option::is_some)
    }

    /// Reads the proposals, the areas, what is asked for and what follows; `None` while the list is shown.
    pub fn with<T>(&self, read: impl FnOnce(&[Proposal], &[Area], &Asked, &Fates) -> T) -> Option<T> {
        self.asked.with(|asked| {
            self.fates.with(|fates| {
                self.store.data(|data| {
                    let (proposals, areas) = (data.proposals.all()?, data.proposals.areas()?);
                    Some(read(proposals, areas, asked.as_ref()?, fates.as_ref()?))
                })
            })
        })
    }

    /// The sentence of the list.
    pub fn about_all(&self) -> String {
        self.store.data(|data| {
            let (Some(proposals), Some(areas)) = (data.proposals.all(), data.proposals.areas()) else {
                return "What becomes of shared services when councils merge".to_string();
            };
            let rows = reorganisation::area_rows(proposals, areas);
            let decided = rows.iter().filter(|row| row.decided).count();
            [
                "In ",
                &count(rows.len(), "area", "areas"),
                " councils are being replaced; ",
                &decided.to_string(),
                " of them are decided.",
            ]
            .concat()
        })
    }

    /// That the address asks for something that there is not, as a sentence.
    pub fn not_understood(&self) -> Option<String> {
        let asks = self.store.state.with(|state| state.scenario.is_some());
        (asks && !self.is_one()).then(|| self.store.register(known::not_a_scenario))
    }
}
