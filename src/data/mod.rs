//! The decoded data, shared by all widgets that show it: register, atlas, and hexagons, prose and proposals once they have come.

pub mod finer_parts; // finer shapes by region
pub mod proposals; // the proposals of the reorganisation
pub mod prose; // summaries, sources, what the LGA stated

use std::cell::OnceCell;
use std::rc::Rc;
use std::sync::Arc;

use geometry::{Hexagons, Topology};
use model::Register;
use model::packed::decode_package;
use model::register::Tier;
use presentation::Atlas;
use presentation::map::ground::Ground;

use crate::browser::fetch;
use finer_parts::FinerParts;
use proposals::Proposals;
use prose::Prose;

/// Everything that a widget shows.
pub struct Data {
    /// The records, ready to be asked.
    pub register: Register,
    /// The boundaries, by council and year.
    pub atlas: Atlas,
    /// Summaries and sources, file by file.
    pub prose: Prose,
    /// Finer shapes, region by region.
    pub finer: FinerParts,
    /// The proposals for new councils.
    pub proposals: Proposals,
    hexagons: OnceCell<Hexagons>,
    /// Where the hexagons are, and their integrity.
    hexagons_at: (String, String),
}

impl Data {
    /// Decodes records and boundaries; `prose` lists the files of the prose ([`Prose::new`]), `finer` those of
    /// the finer shapes ([`FinerParts::new`]), `proposals` the one of the proposals ([`Proposals::new`]).
    ///
    /// # Errors
    /// A sentence that says which file is at fault.
    pub fn decode(
        records: &[u8],
        map: &[u8],
        prose: String,
        finer: &str,
        proposals: &str,
        hexagons_at: (String, String),
    ) -> Result<Data, String> {
        let package = decode_package(records).map_err(|error| error.to_string())?;
        let topology = Topology::decode(map).map_err(|error| error.to_string())?;
        let register = Register::without_text(package);
        let atlas = Atlas::new(&register, Arc::new(topology));
        Ok(Data {
            atlas,
            register,
            prose: Prose::new(prose),
            finer: FinerParts::new(finer),
            proposals: Proposals::new(proposals),
            hexagons: OnceCell::new(),
            hexagons_at,
        })
    }

    /// Other records over the boundaries of these: a visitor's own data, packed. `packs` are the records, what the LGA's map
    /// stated, and the proposals; `details` the parts of the prose. It has no finer shapes.
    ///
    /// # Errors
    /// A sentence that says what is damaged.
    pub fn with_own(&self, packs: [&[u8]; 3], details: &[Vec<u8>]) -> Result<Data, String> {
        let [records, stated, proposals] = packs;
        let package = decode_package(records).map_err(|error| error.to_string())?;
        let proposals = Proposals::there(proposals, &package)?;
        let register = Register::new(package);
        Ok(Data {
            atlas: Atlas::new(&register, self.atlas.land.topology().clone()),
            prose: Prose::there(&register, stated, details)?,
            register,
            finer: FinerParts::new(""),
            proposals,
            hexagons: OnceCell::new(),
            hexagons_at: self.hexagons_at.clone(),
        })
    }

    /// The folder of the site that these files are from, with a slash at its end; `None` where it cannot be told.
    pub fn site(&self) -> Option<String> {
        let (folder, _) = self.hexagons_at.0.rsplit_once("/assets/")?;
        Some([folder, "/"].concat())
    }

    /// The boundaries of a year.
    pub fn ground(&self, year: i32, tier: Tier) -> Rc<Ground> {
        self.atlas.ground(&self.register, year, tier)
    }

    /// The hexagons of a year, once they have come.
    pub fn hexagons(&self, year: i32, tier: Tier) -> Option<Rc<Ground>> {
        self.atlas.hexagons(&self.register, self.hexagons.get()?, year, tier)
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
