//! Whether a visitor's own data is shown in the place of the widget's.

use std::rc::Rc;

use leptos::prelude::*;

use crate::data::Data;

/// The visitor's own data, while it is shown. It is a context of the whole widget.
#[derive(Clone, Copy)]
pub struct OwnShown(RwSignal<Option<Rc<Data>>, LocalStorage>);

impl OwnShown {
    /// Shows none at first.
    pub fn none() -> OwnShown {
        OwnShown(RwSignal::new_local(None))
    }

    /// What is shown; who asks is told of changes.
    pub fn get(self) -> Option<Rc<Data>> {
        self.0.get()
    }

    /// Shows this data.
    pub fn show(self, data: Data) {
        self.0.set(Some(Rc::new(data)));
    }

    /// Goes back to the widget's own data.
    pub fn leave(self) {
        self.0.set(None);
    }
}
