//! The decoded data, shared by all widgets that show it: register, atlas, and hexagons, prose, proposals and postcodes once they have
//! come.

pub mod finer_parts; // finer shapes by region
pub mod postcodes; // which councils postcodes lie in, by postcode area
pub mod proposals; // the proposals of the reorganisation
pub mod prose; // summaries, sources, what the LGA stated

use std::cell::OnceCell;
use std::rc::Rc;
use std::sync::Arc;

use geometry::{Hexagons, Topology};
use model::Register;
use model::packed::decode_package;
use model::register::Tier;
use presentation::map::ground::Ground;
use presentation::{Atlas, Offer};

use crate::browser::fetch;
use finer_parts::FinerParts;
use postcodes::Postcodes;
use proposals::Proposals;
use prose::Prose;

/// How many hits the search box offers at the most, but for the councils of a postcode, which are all offered.
const MOST_OFFERED: usize = 12;

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
    /// Which councils postcodes lie in, area by area.
    pub postcodes: Postcodes,
    hexagons: OnceCell<Hexagons>,
    /// Where the hexagons are, and their integrity; `None` where the data has none.
    hexagons_at: Option<(String, String)>,
}

impl Data {
    /// Decodes records and boundaries; `prose` lists the files of the prose ([`Prose::new`]), `finer` those of
    /// the finer shapes ([`FinerParts::new`]), `proposals` the one of the proposals ([`Proposals::new`]), `postcodes` the one that
    /// lists the postcode areas ([`Postcodes::new`]), `hexagons` the one of the hexagons.
    ///
    /// # Errors
    /// A sentence that says which file is at fault.
    pub fn decode(
        records: &[u8],
        map: &[u8],
        prose: String,
        finer: &str,
        proposals: &str,
        postcodes: String,
        hexagons: &str,
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
            postcodes: Postcodes::new(postcodes),
            hexagons: OnceCell::new(),
            hexagons_at: fetch::listed(hexagons).pop(),
        })
    }

    /// What the search box offers for a text, as far as the tables of postcodes have come.
    pub fn offer(&self, text: &str) -> Offer {
        Offer::of(&self.register, text, MOST_OFFERED, &|area| self.postcodes.table(area))
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
            // The tables of postcodes are packed for the councils of the project's own data.
            postcodes: Postcodes::new(String::new()),
            hexagons: OnceCell::new(),
            hexagons_at: self.hexagons_at.clone(),
        })
    }

    /// The folder of the site that these files are from, with a slash at its end; `None` where it cannot be told.
    pub fn site(&self) -> Option<String> {
        let (folder, _) = self.hexagons_at.as_ref()?.0.rsplit_once("/assets/")?;
        Some([folder, "/"].concat())
    }

    /// The page of that site which shows these data: its own are on it, those of a host or a visitor are not.
    pub fn page(&self) -> Option<String> {
        self.site().filter(|_| self.prose.is_of_site())
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
            let missing = || "This data has no equal-area layout.".to_string();
            let (url, integrity) = self.hexagons_at.as_ref().ok_or_else(missing)?;
            let bytes = fetch::bytes(url, integrity).await?;
            let hexagons = Hexagons::decode(&bytes).map_err(|error| error.to_string())?;
            let _ = self.hexagons.set(hexagons);
        }
        Ok(())
    }
}
