//! What the map is coloured by: the numbers of the councils and their classes.

use model::Query;
use model::state::Measure;

use crate::map::classes::Classes;
use crate::map::measures::What;
use crate::store::{Answer, Store};
use crate::ui::{Derived, Live};

/// What the map shows at a time.
#[derive(Debug, PartialEq)]
pub struct Shown {
    /// What the numbers tell.
    pub what: What,
    /// The number of each council.
    pub numbers: Vec<u32>,
    /// The classes of the numbers.
    pub classes: Classes,
}

/// The numbers that the map shows, and what they are.
#[derive(Clone, Copy)]
pub struct Colours {
    /// What is shown.
    pub shown: Derived<Shown>,
    /// The one colour that stays, when the others are taken away.
    pub only: Live<Option<usize>>,
}

impl Colours {
    /// Follows the filters, the selection and the measure.
    ///
    /// The classes are those of the present even when a year is asked for: they are the same in every year, and a play
    /// through the years shows growth.
    pub fn new(store: Store) -> Colours {
        let timeless = Derived::new(move || store.query.with(|query| Query { year: None, ..query.clone() }));
        let present = Derived::new(move || {
            store.register(|register| {
                let summary = timeless.with(|query| register.summary(query));
                let counts = register.council_counts(&summary.found, None);
                Answer { summary, counts }
            })
        });
        let shown = Derived::new(move || {
            let measure = store.state.with(|state| state.measure);
            let service =
                store.query.with(|query| match (query.services.as_slice(), query.categories.len()) {
                    ([service], 0) => store.register(|register| register.service_by_code(service)),
                    _ => None,
                });
            let what = What::of(measure, store.selection.get().council, service);
            let numbers = |answer: Derived<Answer>| {
                answer.with(|answer| store.register(|register| what.numbers(register, answer)))
            };
            let now = numbers(store.answer);
            let classes =
                if store.year().is_none() { Classes::of(&now) } else { Classes::of(&numbers(present)) };
            Shown { what, numbers: now, classes }
        });
        Colours { shown, only: Live::new(None) }
    }

    /// The words for "no number".
    pub fn nothing(self) -> &'static str {
        match self.shown.with(|shown| shown.what) {
            What::Common(_) => "none in common",
            What::Plain(Measure::Savings) => "not published",
            _ => "none known",
        }
    }

    /// The colour that stays alone, as long as the classes have it.
    pub fn alone(self) -> Option<usize> {
        let only = self.only.get()?;
        let has = only == 0
            || self.shown.with(|shown| shown.classes.labels().iter().any(|(colour, _)| *colour == only));
        has.then_some(only)
    }
}
