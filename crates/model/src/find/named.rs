//! Search results in the form that host pages with a search box of their own are given.

use super::{Hit, Target};
use crate::coded_enum;
use crate::register::Register;

coded_enum! {
    /// What kind of record a hit names.
    pub enum Kind {
        /// A council: its id is its GSS code.
        Council = "council",
        /// A service: its id is its code.
        Service = "service",
        /// An arrangement: its id is its own.
        Arrangement = "arrangement",
    }
}

/// A search result, as a host page is given it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named<'r> {
    /// The kind of record.
    pub kind: Kind,
    /// Its code or id, as in the state of a widget.
    pub id: &'r str,
    /// Words for people, as the search box shows them.
    pub label: &'r str,
}

impl Register {
    /// The hits of [`Register::find`] in its order, without those that are categories of services: at most `limit`.
    pub fn find_named(&self, text: &str, limit: usize) -> Vec<Named<'_>> {
        self.named(&self.find(text, limit))
    }

    /// Hits as a host page is told of them, without those that are categories of services.
    pub fn named(&self, hits: &[Hit]) -> Vec<Named<'_>> {
        let mut named = Vec::new();
        for hit in hits {
            let (kind, id) = match hit.target {
                Target::Council(at) => (Kind::Council, &self.council(at).code),
                Target::Service(at) => (Kind::Service, &self.package.services[usize::from(at.0)].code),
                Target::Arrangement(at) => (Kind::Arrangement, &self.arrangement(at).id),
                Target::Category(_) => continue,
            };
            named.push(Named { kind, id, label: self.label(hit.target) });
        }
        named
    }
}
