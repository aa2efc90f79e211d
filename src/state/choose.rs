//! What a visitor selects: a council, an arrangement, a hit of the search.

use leptos::prelude::*;
use model::Query;
use model::find::Target;
use model::records::{ArrangementIx, CouncilIx};
use presentation::address::{State, View};

use super::{Step, Store};

impl Store {
    /// Selects a council, or none. The arrangement that was open makes way.
    pub fn select_council(&self, council: Option<CouncilIx>) {
        let code = council.map(|ix| self.register(|register| register.council(ix).code.clone()));
        if let Some(code) = &code {
            self.tell(|host| host.tell_selected("council", code));
        }
        self.change(Step::New, |state| {
            state.council = code;
            state.arrangement = None;
            show_panel(state);
        });
    }

    /// Selects a council; or, with one selected, shows what this one has in common with it.
    pub fn choose(&self, council: Option<CouncilIx>, together: bool) {
        let selected = self.selection.get_untracked().council;
        match council {
            Some(other) if together && selected.is_some_and(|selected| selected != other) => {
                let code = self.register(|register| register.council(other).code.clone());
                self.filter(|query| query.councils = vec![code]);
            }
            _ => self.select_council(council),
        }
    }

    /// Selects an arrangement, or goes back to the council from which it was opened.
    pub fn select_arrangement(&self, arrangement: Option<ArrangementIx>) {
        let id = arrangement.map(|ix| self.register(|register| register.arrangement(ix).id.clone()));
        if let Some(id) = &id {
            self.tell(|host| host.tell_selected("arrangement", id));
        }
        self.change(Step::New, |state| {
            state.arrangement = id;
            show_panel(state);
        });
    }

    /// Selects the council or arrangement that was found; a service or category becomes a filter.
    pub fn choose_hit(&self, target: Target) {
        match target {
            Target::Council(ix) => {
                self.ask_focus();
                self.select_council(Some(ix));
            }
            Target::Arrangement(ix) => {
                self.ask_focus();
                self.select_arrangement(Some(ix));
            }
            Target::Service(ix) => {
                let code =
                    self.register(|register| register.package().services[usize::from(ix.0)].code.clone());
                self.filter(|query| add(&mut query.services, code));
            }
            Target::Category(ix) => {
                let code =
                    self.register(|register| register.package().categories[usize::from(ix.0)].code.clone());
                self.filter(|query| add(&mut query.categories, code));
            }
        }
    }

    /// Adds a council to the filter of those that take part.
    pub fn add_council(&self, council: CouncilIx) {
        let code = self.register(|register| register.council(council).code.clone());
        self.narrow(|query| add(&mut query.councils, code));
    }

    /// Shows only arrangements that have these words.
    pub fn look_for(&self, words: String) {
        self.narrow(|query| query.text = words);
    }

    /// Changes the filters. A screen that does not show which filters are on gives way to the map.
    fn narrow(&self, change: impl FnOnce(&mut Query)) {
        self.change(Step::New, |state| {
            change(&mut state.query);
            if matches!(state.view, View::Partners | View::Data) {
                state.view = View::Map;
            }
        });
    }
}

/// What is selected is shown in the panel: a screen that has none gives way to the map.
fn show_panel(state: &mut State) {
    if !matches!(state.view, View::Map | View::List | View::Trends) {
        state.view = View::Map;
    }
}

fn add(list: &mut Vec<String>, code: String) {
    if !list.contains(&code) {
        list.push(code);
    }
}
