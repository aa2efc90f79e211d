//! What the map is coloured by, kept as the store has it.

use leptos::prelude::*;
use model::Query;
use presentation::Answer;
use presentation::map::colours::Choropleth;
use presentation::map::legend;
use presentation::map::measures::ColourBy;

use crate::state::Store;

/// The numbers that the map shows, and what they are.
#[derive(Clone, Copy)]
pub struct Colours {
    /// What is shown.
    pub shown: Memo<Choropleth>,
    /// The one colour that stays, when the others are taken away.
    pub only: RwSignal<Option<usize>>,
}

impl Colours {
    /// Follows the filters, the selection and the measure.
    pub fn new(store: Store) -> Colours {
        let timeless = Memo::new(move |_| store.query.with(|query| Query { year: None, ..query.clone() }));
        // Asked for only while a year is shown.
        let present =
            Memo::new(move |_| store.register(|register| timeless.with(|query| Answer::of(register, query))));
        let shown = Memo::new(move |_| {
            let measure = store.state.with(|state| state.measure);
            let council = store.selection.get().council;
            let data = store.data_rc();
            let register = &data.register;
            let service = store.query.with(|query| ColourBy::one_service(register, query));
            let by = ColourBy::of(measure, council, service);
            let colours = |present: Option<&Answer>| {
                store.answer.with(|answer| Choropleth::of(register, by, answer, present))
            };
            if store.year().is_none() {
                colours(None)
            } else {
                present.with(|present| colours(Some(present)))
            }
        });
        Colours { shown, only: RwSignal::new(None) }
    }

    /// The colour that stays alone, as long as the legend has it.
    pub fn alone(self) -> Option<usize> {
        let only = self.only.get()?;
        let has = self.shown.with(|shown| legend::rows(shown).iter().any(|row| row.colour == only));
        has.then_some(only)
    }
}
