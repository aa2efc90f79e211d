//! The decoded data, shared by all widgets that show it: register, atlas, and prose and hexagons once they have come.

use std::cell::OnceCell;
use std::rc::Rc;
use std::sync::Arc;

use geometry::{Hexagons, Topology};
use model::Register;
use model::packed::{DecodeError, Unpacking, decode_package};
use model::records::Details;
use model::register::Tier;
use presentation::Atlas;
use presentation::map::ground::Ground;

use crate::browser::{fetch, turn};

/// Bytes of the prose that are unpacked before the page has its turn: some 40 ms of a machine four times slower than the
/// one that docs/decisions.md was measured on.
const UNPACKED_AT_ONCE: usize = 16_000;

/// Whether the prose is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DetailsState {
    /// Nobody has asked for it yet.
    Missing,
    /// On its way.
    Loading,
    /// There.
    Ready,
    /// It could not be had; a sentence for people.
    Failed(String),
}

/// Everything that a widget shows.
pub struct Data {
    /// The records, ready to be asked.
    pub register: Register,
    /// The boundaries, by council and year.
    pub atlas: Atlas,
    details: OnceCell<Details>,
    /// Where the prose is, and its integrity.
    details_at: (String, String),
    hexagons: OnceCell<Hexagons>,
    /// Where the hexagons are, and their integrity.
    hexagons_at: (String, String),
}

impl Data {
    /// Decodes records and boundaries.
    ///
    /// # Errors
    /// A sentence that says which file is at fault.
    pub fn decode(
        records: &[u8],
        map: &[u8],
        details_at: (String, String),
        hexagons_at: (String, String),
    ) -> Result<Data, String> {
        let package = decode_package(records).map_err(|error| error.to_string())?;
        let topology = Topology::decode(map).map_err(|error| error.to_string())?;
        let register = Register::without_text(package);
        let atlas = Atlas::new(&register, Arc::new(topology));
        Ok(Data {
            atlas,
            register,
            details: OnceCell::new(),
            details_at,
            hexagons: OnceCell::new(),
            hexagons_at,
        })
    }

    /// The boundaries of a year.
    pub fn ground(&self, year: i32, tier: Tier) -> Rc<Ground> {
        self.atlas.ground(&self.register, year, tier)
    }

    /// The hexagons of a year, once they have come.
    pub fn hexagons(&self, year: i32, tier: Tier) -> Option<Rc<Ground>> {
        self.atlas.hexagons(&self.register, self.hexagons.get()?, year, tier)
    }

    /// The prose, once it has come.
    pub fn details(&self) -> Option<&Details> {
        self.details.get()
    }

    /// Whether the prose is there.
    pub fn details_state(&self) -> DetailsState {
        if self.details.get().is_some() { DetailsState::Ready } else { DetailsState::Missing }
    }

    /// Loads the prose.
    ///
    /// # Errors
    /// A sentence for people; another try may succeed.
    pub async fn load_details(&self) -> Result<(), String> {
        if self.details.get().is_some() {
            return Ok(());
        }
        let (url, integrity) = &self.details_at;
        if url.is_empty() {
            return Err("This data has no summaries and sources.".to_string());
        }
        let bytes = fetch::bytes(url, integrity).await?;
        let failed = |error: DecodeError| error.to_string();
        let mut unpacking = Unpacking::new(&bytes, self.register.package()).map_err(failed)?;
        while !unpacking.go_on(UNPACKED_AT_ONCE) {
            turn().await;
        }
        let details = unpacking.finish().map_err(failed)?;
        self.register.add_details(&details);
        let _ = self.details.set(details);
        Ok(())
    }

    /// Loads the hexagons.
    ///
    /// # Errors
    /// A sentence for people; another try may succeed.
    pub async fn load_hexagons(&self) -> Result<(), String> {
        if self.hexagons.get().is_none() {
            let (url, integrity) = &self.hexagons_at;
            if url.is_empty() {
                return Err("This data has no equal-area layout.".to_string());
            }
            let bytes = fetch::bytes(url, integrity).await?;
            let hexagons = Hexagons::decode(&bytes).map_err(|error| error.to_string())?;
            let _ = self.hexagons.set(hexagons);
        }
        Ok(())
    }
}
