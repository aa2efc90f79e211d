//! The register behind a small interface of numbers, for the benchmark in the browser.
//!
//! Filters and values are numbers on this boundary, the same for the register and for what it is compared with: filter 0
//! holds services, then categories (one filter, docs/DESIGN.md 4.8), 1 regions, 2 council types, 3 partner sectors with
//! "councils only" last, 4 models, 5 statuses.
#![warn(missing_docs)]

use model::records::{Arrangement, ArrangementIx};
use model::vocabulary::Sector;
use model::{Facet, Query, Register};
use wasm_bindgen::prelude::wasm_bindgen;

/// A register, and the query that is being changed.
#[wasm_bindgen]
pub struct Engine {
    register: Register,
    query: Query,
}

#[wasm_bindgen]
impl Engine {
    /// Unpacks a packed file and takes it in.
    ///
    /// # Errors
    /// The words of the decoder.
    #[wasm_bindgen(constructor)]
    pub fn new(packed: &[u8]) -> Result<Engine, String> {
        let package = model::packed::decode_package(packed).map_err(|error| error.to_string())?;
        Ok(Engine { register: Register::new(package), query: Query::default() })
    }

    /// How many values there are: services, categories, regions, council types, partner sectors, models, statuses,
    /// councils.
    pub fn sizes(&self) -> Vec<u32> {
        let package = self.register.package();
        let facets = Facet::ALL.iter().map(|facet| facet.codes(package).len());
        facets.chain([package.councils.len()]).map(|size| size as u32).collect()
    }

    /// The records for the others, one after the other: for each of the filters 0 to 5 and then for the councils of the
    /// present, how many values the arrangement has, and which.
    pub fn records(&self) -> Vec<u32> {
        let mut records = Vec::new();
        for (at, arrangement) in self.register.package().arrangements.iter().enumerate() {
            for mut values in self.values(at, arrangement) {
                values.sort_unstable();
                values.dedup();
                records.push(values.len() as u32);
                records.append(&mut values);
            }
        }
        records
    }

    /// Adds a value to a filter, or takes it out.
    pub fn choose(&mut self, filter: u32, value: u32, on: bool) {
        let package = self.register.package();
        let (at, services) = (value as usize, package.services.len());
        let (facet, at) = match filter {
            0 if at < services => (Facet::Service, at),
            0 => (Facet::Category, at - services),
            1 => (Facet::Region, at),
            2 => (Facet::CouncilType, at),
            3 => (Facet::PartnerSector, at),
            4 => (Facet::Model, at),
            _ => (Facet::Status, at),
        };
        let Some(code) = facet.codes(package).get(at).map(|code| code.to_string()) else { return };
        let list = facet.list_mut(&mut self.query);
        list.retain(|chosen| *chosen != code);
        if on {
            list.push(code);
        }
    }

    /// The whole summary of the query: the number of arrangements, of councils in them, and the count beside each value of
    /// each filter. The ids, the money and the rest are computed too, and left here.
    pub fn answer(&self) -> Vec<u32> {
        let summary = self.register.summary(&self.query);
        let mut answer = vec![summary.arrangements.len() as u32, summary.councils.taking_part];
        for (_, counts) in summary.facets.iter() {
            answer.extend_from_slice(counts);
        }
        answer
    }

    fn values(&self, at: usize, arrangement: &Arrangement) -> [Vec<u32>; 7] {
        let package = self.register.package();
        let members = self.register.members_at(ArrangementIx(at as u32), self.register.present());
        let councils = || members.iter().map(|council| self.register.council(*council));
        let services = arrangement.services.iter().map(|service| u32::from(service.0));
        let categories = arrangement.services.iter().map(|service| {
            package.services.len() as u32 + u32::from(package.services[usize::from(service.0)].category.0)
        });
        let sectors: Vec<u32> = match arrangement.partners.as_slice() {
            [] => vec![Sector::ALL.len() as u32],
            partners => partners.iter().map(|partner| partner.sector.index() as u32).collect(),
        };
        [
            services.chain(categories).collect(),
            councils().map(|council| u32::from(council.region.0)).collect(),
            councils().map(|council| council.kind.index() as u32).collect(),
            sectors,
            arrangement.model.iter().map(|model| model.index() as u32).collect(),
            vec![arrangement.status.index() as u32],
            members.iter().map(|council| u32::from(council.0)).collect(),
        ]
    }
}
