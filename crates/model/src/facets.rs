//! The one table of facets: the filters whose values are counted (docs/DESIGN.md 4.5 and 4.8).
//!
//! A facet is a value of [`Facet`] with its name in queries, and a row in `Facet::row` with the rest: its key in the address,
//! the query's list, its values, and which of them an arrangement has. The sets of the register, the filters, the counts, the
//! address, the chips and the host's objects are made by going through [`Facet::ALL`], and name no facet themselves.

use std::ops::{Index, IndexMut};

use crate::coded_enum;
use crate::query::Query;
use crate::records::{Arrangement, Council, Package};
use crate::vocabulary::{CouncilType, Model, Sector, Status};

coded_enum! {
    /// A filter whose values are codes, each with a count of what choosing it would find. The code is the filter's name in
    /// queries and summaries, and on the checkboxes of the interface (docs/DESIGN.md 9).
    pub enum Facet {
        /// What is shared; with [`Facet::Category`] one filter.
        Service = "services",
        /// What is shared, by groups of services; with [`Facet::Service`] one filter.
        Category = "categories",
        /// Regions of the councils that take part. An arrangement with councils in two regions has both.
        Region = "regions",
        /// Types of the councils that take part.
        CouncilType = "council_types",
        /// Sectors of the partners, or [`COUNCILS_ONLY`].
        PartnerSector = "partner_sectors",
        /// Legal or governance form, where known.
        Model = "models",
        /// Whether it runs, as far as its sources tell.
        Status = "statuses",
    }
}

/// The last value of [`Facet::PartnerSector`]: arrangements without any partner.
pub const COUNCILS_ONLY: &str = "councils-only";

/// What the table says of a facet.
struct Row {
    /// The key in the address.
    key: &'static str,
    /// The chosen codes in a query.
    list: fn(&Query) -> &Vec<String>,
    /// The same, to be changed.
    list_mut: fn(&mut Query) -> &mut Vec<String>,
    /// The codes of all values, in the order in which they are counted.
    codes: fn(&Package) -> Vec<&str>,
    /// The position of a code among [`Self::codes`].
    position: fn(&Package, &str) -> Option<usize>,
    /// Which values an arrangement has.
    values: Values,
}

/// Which values of a facet an arrangement has, as positions among the facet's codes.
#[derive(Clone, Copy)]
pub(crate) enum Values {
    /// Those that are read from the record. Each is handed to the function; one may come twice.
    Recorded(fn(&Package, &Arrangement, &mut dyn FnMut(usize))),
    /// One for each council that is in it in the year.
    OfMembers(fn(&Council) -> usize),
}

impl Facet {
    /// The table. To add a facet: a value above, a row here, and a list in [`Query`].
    fn row(self) -> Row {
        match self {
            Facet::Service => Row {
                key: "service",
                list: |query| &query.services,
                list_mut: |query| &mut query.services,
                codes: |package| package.services.iter().map(|service| service.code.as_str()).collect(),
                position: |package, code| package.service_by_code(code).map(|at| usize::from(at.0)),
                values: Values::Recorded(|_, arrangement, has| {
                    arrangement.services.iter().for_each(|service| has(usize::from(service.0)));
                }),
            },
            Facet::Category => Row {
                key: "category",
                list: |query| &query.categories,
                list_mut: |query| &mut query.categories,
                codes: |package| package.categories.iter().map(|category| category.code.as_str()).collect(),
                position: |package, code| package.category_by_code(code).map(|at| usize::from(at.0)),
                values: Values::Recorded(|package, arrangement, has| {
                    for service in &arrangement.services {
                        has(usize::from(package.services[usize::from(service.0)].category.0));
                    }
                }),
            },
            Facet::Region => Row {
                key: "region",
                list: |query| &query.regions,
                list_mut: |query| &mut query.regions,
                codes: |package| package.regions.iter().map(String::as_str).collect(),
                position: |package, name| package.region_by_name(name).map(|at| usize::from(at.0)),
                values: Values::OfMembers(|council| usize::from(council.region.0)),
            },
            Facet::CouncilType => Row {
                key: "type",
                list: |query| &query.council_types,
                list_mut: |query| &mut query.council_types,
                codes: |_| CouncilType::ALL.iter().map(|kind| kind.code()).collect(),
                position: |_, code| CouncilType::from_code(code).map(CouncilType::index),
                values: Values::OfMembers(|council| council.kind.index()),
            },
            Facet::PartnerSector => Row {
                key: "sector",
                list: |query| &query.partner_sectors,
                list_mut: |query| &mut query.partner_sectors,
                codes: |_| Sector::ALL.iter().map(|sector| sector.code()).chain([COUNCILS_ONLY]).collect(),
                position: |_, code| match code {
                    COUNCILS_ONLY => Some(Sector::ALL.len()),
                    _ => Sector::from_code(code).map(Sector::index),
                },
                values: Values::Recorded(|_, arrangement, has| match arrangement.partners.as_slice() {
                    [] => has(Sector::ALL.len()),
                    partners => partners.iter().for_each(|partner| has(partner.sector.index())),
                }),
            },
            Facet::Model => Row {
                key: "model",
                list: |query| &query.models,
                list_mut: |query| &mut query.models,
                codes: |_| Model::ALL.iter().map(|model| model.code()).collect(),
                position: |_, code| Model::from_code(code).map(Model::index),
                values: Values::Recorded(|_, arrangement, has| {
                    arrangement.model.iter().for_each(|model| has(model.index()));
                }),
            },
            Facet::Status => Row {
                key: "status",
                list: |query| &query.statuses,
                list_mut: |query| &mut query.statuses,
                codes: |_| Status::ALL.iter().map(|status| status.code()).collect(),
                position: |_, code| Status::from_code(code).map(Status::index),
                values: Values::Recorded(|_, arrangement, has| has(arrangement.status.index())),
            },
        }
    }

    /// The key in the address and in the host's state: the singular (docs/DESIGN.md 9).
    pub fn key(self) -> &'static str {
        self.row().key
    }

    /// The facet with this key in the address; `None` for any other key.
    pub fn from_key(key: &str) -> Option<Facet> {
        Facet::ALL.iter().copied().find(|facet| facet.key() == key)
    }

    /// The codes that a query has chosen of this facet.
    pub fn list(self, query: &Query) -> &Vec<String> {
        (self.row().list)(query)
    }

    /// The codes that a query has chosen of this facet, to be changed.
    pub fn list_mut(self, query: &mut Query) -> &mut Vec<String> {
        (self.row().list_mut)(query)
    }

    /// The codes of all its values, in the order of their counts. Of regions the names.
    pub fn codes(self, package: &Package) -> Vec<&str> {
        (self.row().codes)(package)
    }

    /// The position of a code among [`Self::codes`]; `None` for one that the data does not know.
    pub fn position(self, package: &Package, code: &str) -> Option<usize> {
        (self.row().position)(package, code)
    }

    /// The facet whose filter this one shares: services and categories are one filter (docs/DESIGN.md 4.8), every other facet
    /// is one by itself.
    pub fn filter(self) -> Facet {
        match self {
            Facet::Category => Facet::Service,
            other => other,
        }
    }

    /// Which of its values an arrangement has.
    pub(crate) fn values(self) -> Values {
        self.row().values
    }
}

/// One value for each facet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PerFacet<T>([T; Facet::ALL.len()]);

impl<T> PerFacet<T> {
    /// Asks `of` for the value of each facet, in their order.
    pub fn from_fn(mut of: impl FnMut(Facet) -> T) -> PerFacet<T> {
        PerFacet(std::array::from_fn(|at| of(Facet::ALL[at])))
    }

    /// The facets with their values, in their order.
    pub fn iter(&self) -> impl Iterator<Item = (Facet, &T)> {
        Facet::ALL.iter().copied().zip(&self.0)
    }
}

impl<T> Index<Facet> for PerFacet<T> {
    type Output = T;

    fn index(&self, facet: Facet) -> &T {
        &self.0[facet.index()]
    }
}

impl<T> IndexMut<Facet> for PerFacet<T> {
    fn index_mut(&mut self, facet: Facet) -> &mut T {
        &mut self.0[facet.index()]
    }
}
