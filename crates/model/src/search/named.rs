//! What the search box offers, for a host page that has a box of its own.

use super::find::{Hit, Target};
use crate::register::Register;

/// What kind of thing was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A council: its id is its GSS code.
    Council,
    /// A service: its id is its code.
    Service,
    /// An arrangement: its id is its own.
    Arrangement,
}

impl Kind {
    /// The word for it: `council`, `service` or `arrangement`.
    pub const fn code(self) -> &'static str {
        match self {
            Kind::Council => "council",
            Kind::Service => "service",
            Kind::Arrangement => "arrangement",
        }
    }
}

/// Something found, as a host page is told of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named<'r> {
    /// What it is.
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
