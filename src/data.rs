//! The decoded data, shared by all widgets that show it: register, boundaries, and hexagons and prose once they have come.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use geometry::{Bounds, Hexagons, Tiling, Topology};
use model::Register;
use model::packed::decode_package;
use model::records::{ArrangementIx, CouncilIx};
use model::register::{COUNCILS_ONLY, Tier};
use model::state::{Notice, State};
use model::vocabulary::{CouncilType, Model, Sector, Status};

use crate::browser::fetch;
use crate::map::ground::Ground;
use crate::map::inset::Inset;
use crate::prose::Prose;

/// What was drawn for a year and tier.
type Last = (i32, Tier, Rc<Ground>);

/// Everything that a widget shows.
pub struct Data {
    /// The records, ready to be asked.
    pub register: Register,
    /// The boundaries.
    pub topology: Arc<Topology>,
    /// Summaries and sources, file by file.
    pub prose: Prose,
    hexagons: OnceCell<Hexagons>,
    /// Where the hexagons are, and their integrity.
    hexagons_at: (String, String),
    /// The base areas of each council, in the order of the councils.
    bases: Vec<Vec<usize>>,
    /// The base areas of London.
    london: Vec<usize>,
    inset: Inset,
    /// The boundaries that were drawn last: the next ones take over what has not changed.
    last: RefCell<Option<Last>>,
    /// The hexagons that were drawn last.
    last_hexagons: RefCell<Option<Last>>,
}

impl Data {
    /// Decodes records and boundaries; `prose` lists the files of the prose ([`Prose::new`]).
    ///
    /// # Errors
    /// A sentence that says which file is at fault.
    pub fn decode(
        records: &[u8],
        map: &[u8],
        prose: String,
        hexagons_at: (String, String),
    ) -> Result<Data, String> {
        let package = decode_package(records).map_err(|error| error.to_string())?;
        let topology = Topology::decode(map).map_err(|error| error.to_string())?;
        let register = Register::without_text(package);
        let (mut bases, mut london) = (Vec::new(), Vec::new());
        for (at, council) in register.package().councils.iter().enumerate() {
            let mut areas = Vec::new();
            for code in register.base_areas(CouncilIx(at as u16)) {
                areas.extend(topology.codes().binary_search_by(|have| have.as_str().cmp(code)).ok());
            }
            if matches!(council.kind, CouncilType::LondonBorough | CouncilType::CityCorporation) {
                london.extend_from_slice(&areas);
            }
            bases.push(areas);
        }
        let topology = Arc::new(topology);
        let whole = Tiling::new(&topology, std::slice::from_ref(&london));
        let bounds = whole.bounds(0).unwrap_or(Bounds { left: 0, top: 0, right: 1, bottom: 1 });
        let inset = Inset::new(bounds, f64::from(topology.grid().width));
        Ok(Data {
            inset,
            register,
            topology,
            prose: Prose::new(prose),
            hexagons: OnceCell::new(),
            hexagons_at,
            bases,
            london,
            last: RefCell::default(),
            last_hexagons: RefCell::default(),
        })
    }

    /// Width and height of the map in units of the grid.
    pub fn size(&self) -> (f64, f64) {
        let grid = self.topology.grid();
        (f64::from(grid.width), f64::from(grid.height))
    }

    /// Whether a base area is drawn in the London inset as well.
    pub fn in_london(&self, area: usize) -> bool {
        self.london.contains(&area)
    }

    /// The inset for London.
    pub fn inset(&self) -> Inset {
        self.inset
    }

    /// The region of each base area.
    pub fn region_labels(&self) -> Vec<Option<u16>> {
        let mut labels = vec![None; self.topology.codes().len()];
        for (council, areas) in self.register.package().councils.iter().zip(&self.bases) {
            for area in areas {
                labels[*area] = Some(council.region.0);
            }
        }
        labels
    }

    /// The base areas of a council.
    pub fn base_areas(&self, council: CouncilIx) -> &[usize] {
        &self.bases[usize::from(council.0)]
    }

    /// The boundaries of a year; what they have in common with those asked for before is not made again.
    pub fn ground(&self, year: i32, tier: Tier) -> Rc<Ground> {
        let mut last = self.last.borrow_mut();
        if let Some(ground) = known(&last, year, tier) {
            return ground;
        }
        let councils = self.register.tiling(year, tier);
        let mut groups = Vec::with_capacity(councils.len());
        for council in &councils {
            groups.push(self.base_areas(*council).to_vec());
        }
        let tiling = match last.as_ref() {
            Some((_, _, before)) => before.tiling.regroup(&groups),
            None => Tiling::new(&self.topology, &groups),
        };
        let ground = Rc::new(Ground::new(councils, tiling));
        *last = Some((year, tier, ground.clone()));
        ground
    }

    /// The hexagons of a year, once they have come.
    pub fn hexagons(&self, year: i32, tier: Tier) -> Option<Rc<Ground>> {
        let mut last = self.last_hexagons.borrow_mut();
        if let Some(ground) = known(&last, year, tier) {
            return Some(ground);
        }
        let hexagons = self.hexagons.get()?;
        let layout = match tier {
            Tier::Lower => &hexagons.lower,
            Tier::Upper => &hexagons.upper,
        };
        let (mut councils, mut cells, mut codes, mut groups) =
            (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for cell in layout.cells(year) {
            let code = &hexagons.codes[usize::from(cell.council)];
            if let Some(council) = self.register.council_by_code(code) {
                groups.push(vec![cells.len()]);
                councils.push(council);
                cells.push(*cell);
                codes.push(code.clone());
            }
        }
        let topology = layout.topology(self.topology.grid(), &cells, codes).ok()?;
        let tiling = Tiling::new(&Arc::new(topology), &groups);
        let ground = Rc::new(Ground::of_hexagons(councils, tiling, self));
        *last = Some((year, tier, ground.clone()));
        Some(ground)
    }

    /// The tier in which the selection has shapes of its own: a county, or an arrangement of more counties than districts, asks for the upper one.
    pub fn fitting_tier(&self, council: Option<CouncilIx>, arrangement: Option<ArrangementIx>) -> Tier {
        let kind = |council: CouncilIx| self.register.council(council).kind;
        let (mut counties, mut districts) = (0, 0);
        match (arrangement, council) {
            (Some(arrangement), _) => {
                for member in self.register.members_then(arrangement) {
                    match kind(member.council) {
                        CouncilType::County => counties += 1,
                        CouncilType::District => districts += 1,
                        _ => {}
                    }
                }
            }
            (None, Some(council)) => counties += usize::from(kind(council) == CouncilType::County),
            (None, None) => {}
        }
        if counties > districts { Tier::Upper } else { Tier::Lower }
    }

    /// Drops what the data does not know from a state, with a notice for each.
    pub fn check(&self, state: &mut State) -> Vec<Notice> {
        state.retain_known(&|key, value| knows(&self.register, key, value))
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

fn known(last: &Option<Last>, year: i32, tier: Tier) -> Option<Rc<Ground>> {
    let (have_year, have_tier, ground) = last.as_ref()?;
    (*have_year == year && *have_tier == tier).then(|| ground.clone())
}

/// Whether the data knows the value of a key of the URL. Keys whose values are no codes are always known.
fn knows(register: &Register, key: &str, value: &str) -> bool {
    match key {
        "council" | "with" => register.council_by_code(value).is_some(),
        "arrangement" => register.arrangement_by_id(value).is_some(),
        "service" => register.service_by_code(value).is_some(),
        "category" => register.category_by_code(value).is_some(),
        "region" => register.region_by_name(value).is_some(),
        "type" => CouncilType::from_code(value).is_some(),
        "sector" => value == COUNCILS_ONLY || Sector::from_code(value).is_some(),
        "model" => Model::from_code(value).is_some(),
        "status" => Status::from_code(value).is_some(),
        _ => true,
    }
}
