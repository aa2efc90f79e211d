//! Links of one page.

use maud::{Markup, html};
use model::Register;
use model::records::{ArrangementIx, CouncilIx, ServiceIx};

use super::address;

/// The page on which links stand.
pub struct Here<'a> {
    /// The names of what is linked.
    pub register: &'a Register,
    /// Where the page stands, from the site's root.
    pub path: String,
}

impl Here<'_> {
    /// The way to a place that is written from the site's root.
    pub fn to(&self, path: &str) -> String {
        address::relative(&self.path, path)
    }

    /// The way to the interactive map with this query.
    pub fn to_map(&self, query: &str) -> String {
        self.to(&format!("?{query}"))
    }

    /// A council by its short name.
    pub fn council(&self, council: CouncilIx) -> Markup {
        let record = self.register.council(council);
        html! { a href=(self.to(&address::council(&record.code))) { (record.name) } }
    }

    /// A council by its full name.
    pub fn council_in_full(&self, council: CouncilIx) -> Markup {
        let record = self.register.council(council);
        html! { a href=(self.to(&address::council(&record.code))) { (record.full_name) } }
    }

    /// Councils by their short names, with commas between them.
    pub fn councils(&self, councils: &[CouncilIx]) -> Markup {
        html! { @for (at, council) in councils.iter().enumerate() { @if at > 0 { ", " } (self.council(*council)) } }
    }

    /// An arrangement.
    pub fn arrangement(&self, arrangement: ArrangementIx) -> Markup {
        let record = self.register.arrangement(arrangement);
        html! { a href=(self.to(&address::arrangement(&record.id))) { (record.name) } }
    }

    /// A service.
    pub fn service(&self, service: ServiceIx) -> Markup {
        let record = &self.register.package().services[usize::from(service.0)];
        html! { a href=(self.to(&address::service(&record.code))) { (record.label) } }
    }
}
