//! "Find me": the councils at a place that a device has given, with what nobody can know of it.

use geometry::projection::bng_from_wgs84;
use model::Register;
use model::records::CouncilIx;
use model::register::Tier;

use crate::Atlas;

/// What is known of a place.
#[derive(Clone, Debug, PartialEq)]
pub enum Whereabouts {
    /// It lies in one of these districts or single-tier councils of the present, at least one, the nearest first. Where there are
    /// several, nobody can tell: a border is near, or the device's own accuracy reaches over it.
    Near(Vec<Reach>),
    /// It lies outside England, and not within a kilometre of it.
    Outside,
}

/// A council that a place may lie in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reach {
    /// The council.
    pub council: CouncilIx,
    /// How far away it begins, in metres; 0 where the place lies in it, as far as the map can tell.
    pub metres: f64,
}

/// How far outside all councils a place may lie and be told the nearest one, in metres: on a pier, a beach, an island that is
/// too small for the map.
const COAST: f64 = 1000.0;

/// How far the borders of the map may lie from the real ones, in units of its grid. Of the coarse boundaries, whose unit is 100 m,
/// nineteen of twenty lie no farther from the finer ones.
pub const BLUR: f64 = 5.0;

/// A device that knows less than this where it is, in metres, does not know it.
const LEAST_ACCURATE: f64 = 10_000.0;

/// How many councils are named at the most.
const MOST: usize = 6;

impl Whereabouts {
    /// What is known of a place in degrees (WGS 84), which a device gives with so many metres of accuracy. The finer the atlas, the
    /// fewer councils are named where one would do.
    pub fn of(
        atlas: &Atlas,
        register: &Register,
        latitude: f64,
        longitude: f64,
        accuracy: f64,
    ) -> Whereabouts {
        // The projection is right for Great Britain alone.
        if !(49.0..61.0).contains(&latitude) || !(-9.0..3.0).contains(&longitude) {
            return Whereabouts::Outside;
        }
        let accuracy = if accuracy > 0.0 { accuracy.min(LEAST_ACCURATE) } else { 0.0 };
        let (easting, northing) = bng_from_wgs84(latitude, longitude);
        let topology = atlas.land.topology();
        let (x, y) = topology.from_bng(easting, northing);
        let unit = topology.metres_per_unit();
        let ground = atlas.ground(register, register.present(), Tier::Lower);
        let doubt = accuracy + BLUR * unit;
        let near = ground.tiling.within_reach(x, y, (COAST + doubt) / unit);
        let nearest = near.first().map_or(f64::INFINITY, |(_, distance)| distance * unit);
        if nearest > COAST + accuracy {
            return Whereabouts::Outside;
        }
        let reaches = near
            .into_iter()
            .map(|(group, distance)| Reach { council: ground.councils[group], metres: distance * unit });
        Whereabouts::Near(reaches.filter(|reach| reach.metres <= nearest + doubt).take(MOST).collect())
    }
}

impl Reach {
    /// Whether the place lies outside all councils, and this one is near.
    pub fn is_outside(&self) -> bool {
        self.metres > 0.0
    }
}
