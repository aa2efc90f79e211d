//! The shapes that the small maps are drawn with, from fine to coarse.

use std::sync::Arc;

use geometry::{Bounds, Tiling, Topology};
use model::Register;
use model::records::CouncilIx;
use model::register::Tier;
use model::vocabulary::CouncilType;
use presentation::Atlas;
use presentation::map::ground::Ground;
use presentation::map::land::Land;
use presentation::map::viewport::Viewport;

use crate::boundaries::{Error, generalised, on_wider_grid};
use crate::picture::Studio;

/// From how many times larger than England on the shapes of each level are drawn, the finest first. A map is 400 pixels wide:
/// a point that is left out is hardly seen there.
const FROM: [f64; 9] = [14.0, 8.0, 5.0, 2.0, 0.0, 0.0, 0.0, 0.0, 0.0];
/// Least triangles of the coarsest levels, in square metres: 4, 12 and 48 pixels of a map of England 400 pixels wide. The last
/// is for maps of many councils on pages of many words, as is the same on a grid of its own, and at last four times as coarse.
/// The unit of that grid in metres: about half a pixel of a map of England. Shorter numbers make shorter paths.
const WIDE: u16 = 800;
const COARSEST: [f64; 3] = [8_000_000.0, 25_000_000.0, 100_000_000.0];

/// Shapes of one level.
pub struct Level {
    /// The areas.
    pub topology: Arc<Topology>,
    /// The box around each of them.
    bounds: Vec<Option<Bounds>>,
}

impl Level {
    fn new(topology: Arc<Topology>) -> Level {
        let each: Vec<Vec<usize>> = (0..topology.codes().len()).map(|area| vec![area]).collect();
        let tiling = Tiling::new(&topology, &each);
        let bounds = (0..each.len()).map(|area| tiling.bounds(area)).collect();
        Level { topology, bounds }
    }

    /// Whether any of an area may lie within a box.
    pub fn reaches(&self, area: usize, within: Bounds) -> bool {
        self.bounds[area].is_some_and(|bounds| {
            bounds.left < within.right
                && bounds.right > within.left
                && bounds.top < within.bottom
                && bounds.bottom > within.top
        })
    }
}

/// The levels, and the land on which places are reckoned.
pub struct Maps<'a> {
    register: &'a Register,
    atlas: &'a Atlas,
    levels: Vec<Level>,
    /// The shapes of the locator.
    placed: Arc<Topology>,
    /// England's outline, for the locator.
    pub outline: String,
}

impl<'a> Maps<'a> {
    /// The shapes, from those of the pictures.
    ///
    /// # Errors
    /// When the boundaries cannot be made coarser.
    pub fn new(studio: &'a Studio) -> Result<Maps<'a>, Error> {
        let england = studio.england_atlas().land.topology().clone();
        let mut levels: Vec<Arc<Topology>> =
            studio.fine_atlases().take(3).map(|atlas| atlas.land.topology().clone()).collect();
        levels.push(england.clone());
        for least_triangle in COARSEST {
            levels.push(Arc::new(generalised(&england, least_triangle)?));
        }
        let placed = Arc::new(on_wider_grid(&levels[levels.len() - 1], WIDE)?);
        levels.push(placed.clone());
        let least = generalised(&england, 4.0 * COARSEST[COARSEST.len() - 1])?;
        // On a grid as wide as this a whole area may be gone, where boundaries are others.
        let widest = on_wider_grid(&least, 2 * WIDE).or_else(|_| on_wider_grid(&least, WIDE))?;
        levels.push(Arc::new(widest));
        let all: Vec<usize> = (0..placed.codes().len()).collect();
        let outline = Tiling::new(&placed, &[all]).path(0).to_owned();
        let levels = levels.into_iter().map(Level::new).collect();
        Ok(Maps { register: studio.register(), atlas: studio.app_atlas(), levels, placed, outline })
    }

    /// The land on which places are reckoned: the areas of every level have the numbers that they have in it.
    pub fn land(&self) -> &Land {
        &self.atlas.land
    }

    /// The ground of a year and tier, on that land.
    pub fn ground(&self, year: i32, tier: Tier) -> std::rc::Rc<Ground> {
        self.atlas.ground(self.register, year, tier)
    }

    /// The part of the map that shows all of these councils as large as they fit; England where that is hardly larger.
    pub fn around(&self, councils: &[CouncilIx]) -> Viewport {
        let whole = Viewport::whole(self.land().size());
        let areas: Vec<usize> =
            councils.iter().flat_map(|council| self.land().base_areas(*council)).copied().collect();
        let Some(bounds) = Tiling::new(self.land().topology(), &[areas]).bounds(0) else { return whole };
        let part = whole.around(bounds);
        if part.zoom() < 2.0 { whole } else { part }
    }

    /// The levels that are fine enough for no map larger than this one, the finest of them first.
    pub fn levels(&self, viewport: Viewport) -> impl Iterator<Item = &Level> {
        let zoom = viewport.zoom();
        let first = FROM.iter().position(|from| zoom >= *from).unwrap_or_default();
        self.levels[first..].iter()
    }

    /// The edition of the data.
    pub fn version(&self) -> &str {
        &self.register.package().version
    }

    /// The shapes that England's outline is of.
    pub fn placed(&self) -> &Topology {
        &self.placed
    }

    /// The type of a council.
    pub fn kind(&self, council: CouncilIx) -> CouncilType {
        self.register.council(council).kind
    }

    /// A viewport in whole units of a level: left, top, width and height.
    pub fn on(&self, topology: &Topology, viewport: Viewport) -> [i32; 4] {
        let (scale, x, y) = self.land().topology().grid().scale_to(&topology.grid());
        let place = |at: f64, by: f64| (at * scale + by).round() as i32;
        let size = |length: f64| ((length * scale).round() as i32).max(1);
        [place(viewport.x, x), place(viewport.y, y), size(viewport.width), size(viewport.height)]
    }
}

/// A box with some room around it, so that cut edges stay out of sight.
pub fn with_room([left, top, width, height]: [i32; 4]) -> Bounds {
    let (aside, above) = (width / 20 + 1, height / 20 + 1);
    Bounds { left: left - aside, top: top - above, right: left + width + aside, bottom: top + height + above }
}
