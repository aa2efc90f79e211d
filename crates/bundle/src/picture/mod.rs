//! The first pictures: what a visitor sees before the app has come, and where it never comes.
//!
//! A picture is the app's own first view as plain elements: the same classes of the one stylesheet, the same words and colours
//! from `presentation`, so that the app can take its place without a jump. England's stands in the HTML of the stand-alone
//! page; each council's is a JSON file that `embed.js` draws.

mod map;
mod names;
mod node;
mod panel;
mod scene;
mod shell;

use std::collections::BTreeMap;
use std::sync::Arc;

use geometry::Topology;
use model::Register;
use model::records::CouncilIx;
use presentation::Atlas;

use crate::boundaries::{Error, generalised, on_wider_grid};

pub use node::{Element, Node, element, link};
use scene::Scene;

/// What pictures are drawn from.
pub struct Studio {
    register: Register,
    /// The boundaries that the app draws.
    atlas: Atlas,
    /// The same for England as a whole: fewer points on a wider grid.
    england: Atlas,
    /// The same for a council and its surroundings: more points, fewer for wider views.
    fine: Vec<(f64, Atlas)>,
}

/// Unit of the grid of England's picture, in metres: less than half a pixel where England is 700 pixels wide.
const UNIT: u16 = 400;
/// Least triangle that a point of England's picture spans with its neighbours, in square metres.
const THRESHOLD: f64 = 800_000.0;

/// How detailed the finer shapes of a view are.
struct Level {
    /// For views that show their part from so many times larger than England on.
    from: f64,
    /// Least triangle that a point spans with its neighbours, in square metres: three to five pixels of a map 600 pixels wide.
    threshold: f64,
    /// Unit of the grid in metres: less than a pixel.
    unit: u16,
}

/// The levels, the closest first.
const LEVELS: [Level; 4] = [
    Level { from: 10.0, threshold: 25_000.0, unit: 50 },
    Level { from: 6.0, threshold: 75_000.0, unit: 100 },
    Level { from: 4.0, threshold: 160_000.0, unit: 150 },
    Level { from: 0.0, threshold: 700_000.0, unit: 300 },
];

impl Studio {
    /// A studio for these records; `boundaries` are the app's, `fine` those for councils' pictures, with the same areas.
    ///
    /// # Errors
    /// When the boundaries cannot be generalised for the picture of England.
    pub fn new(
        register: Register,
        boundaries: Topology,
        fine: Topology,
    ) -> Result<Studio, crate::boundaries::Error> {
        let england = on_wider_grid(&generalised(&boundaries, THRESHOLD)?, UNIT)?;
        let atlas = |topology: Topology| Atlas::new(&register, Arc::new(topology));
        let (atlas_of_app, england) = (atlas(boundaries), atlas(england));
        let fine = LEVELS.into_iter().map(|Level { from, threshold, unit }| {
            Ok((from, atlas(on_wider_grid(&generalised(&fine, threshold)?, unit)?)))
        });
        let fine = fine.collect::<Result<_, Error>>()?;
        Ok(Studio { atlas: atlas_of_app, england, fine, register })
    }

    /// The picture of England.
    pub fn england(&self) -> Element {
        shell::picture(&Scene::new(self, None))
    }

    /// The picture of a council, present or former.
    pub fn council(&self, council: CouncilIx) -> Element {
        shell::picture(&Scene::new(self, Some(council)))
    }

    /// All pictures by the code that an address or attribute may name: each council's GSS codes, former ones too, and "england".
    pub fn all(&self) -> BTreeMap<String, Element> {
        let mut pictures = BTreeMap::from([("england".to_owned(), self.england())]);
        for (at, council) in self.register.package().councils.iter().enumerate() {
            let picture = self.council(CouncilIx(at as u16));
            // Aliases are former codes and other names.
            for code in council.aliases.iter().filter(|alias| is_code(alias)) {
                pictures.insert(code.clone(), picture.clone());
            }
            pictures.insert(council.code.clone(), picture);
        }
        pictures
    }

    /// The finer shapes for a view that shows its part so many times larger than England.
    fn fine_for(&self, zoom: f64) -> &Atlas {
        let level = self.fine.iter().find(|(from, _)| zoom >= *from);
        level.map_or(&self.england, |(_, atlas)| atlas)
    }

    /// The boundaries that the app draws.
    pub(crate) fn app_atlas(&self) -> &Atlas {
        &self.atlas
    }

    /// Those of England as a whole.
    pub(crate) fn england_atlas(&self) -> &Atlas {
        &self.england
    }

    /// Those of a council and its surroundings, the finest first.
    pub(crate) fn fine_atlases(&self) -> impl Iterator<Item = &Atlas> {
        self.fine.iter().map(|(_, atlas)| atlas)
    }

    /// The register that the pictures tell of.
    pub fn register(&self) -> &Register {
        &self.register
    }
}

/// Whether this is a GSS code of an English council: `E` and eight digits.
pub(crate) fn is_code(text: &str) -> bool {
    text.len() == 9 && text.starts_with('E') && text[1..].bytes().all(|byte| byte.is_ascii_digit())
}
