//! The ground of councils as polygons in latitude and longitude.

use std::cell::RefCell;
use std::collections::HashMap;

use geo::orient::{Direction, Orient as _};
use geo::{Area as _, Contains as _, InteriorPoint as _, LineString, MapCoords as _, MultiPolygon, Polygon};
use geometry::Point;
use geometry::projection::wgs84_from_bng;
use model::records::CouncilIx;

use crate::map::land::Land;

/// Projects the points of a land, each once: neighbours share most of them.
pub struct Projector<'a> {
    land: &'a Land,
    known: RefCell<HashMap<Point, (f64, f64)>>,
}

impl<'a> Projector<'a> {
    /// A projector of this land.
    pub fn new(land: &'a Land) -> Projector<'a> {
        Projector { land, known: RefCell::default() }
    }

    /// The land that some councils cover together, dissolved: longitude and latitude in degrees (WGS 84) with five decimals,
    /// which is about a metre; outer rings anticlockwise, holes clockwise (RFC 7946). Empty where none of them has any.
    pub fn ground(&self, councils: &[CouncilIx]) -> MultiPolygon {
        let mut areas: Vec<usize> = Vec::new();
        for council in councils {
            areas.extend_from_slice(self.land.base_areas(*council));
        }
        areas.sort_unstable();
        areas.dedup();
        let polygons = polygons(self.land.topology().rings(&areas));
        let on_ground = polygons.map_coords(|at| {
            let (latitude, longitude) = self.place([at.x as i32, at.y as i32]);
            (longitude, latitude).into()
        });
        on_ground.orient(Direction::Default)
    }

    /// Latitude and longitude of a point of the grid.
    fn place(&self, point: Point) -> (f64, f64) {
        *self.known.borrow_mut().entry(point).or_insert_with(|| {
            let (easting, northing) = self.land.topology().to_bng(f64::from(point[0]), f64::from(point[1]));
            let (latitude, longitude) = wgs84_from_bng(easting, northing);
            (five_decimals(latitude), five_decimals(longitude))
        })
    }
}

fn five_decimals(degrees: f64) -> f64 {
    (degrees * 100_000.0).round() / 100_000.0
}

/// Puts rings together: those around land are outlines, the others are holes in the smallest outline that holds them.
fn polygons(rings: Vec<Vec<Point>>) -> MultiPolygon {
    let (mut outlines, mut holes): (Vec<Polygon>, Vec<Polygon>) = (Vec::new(), Vec::new());
    for ring in rings {
        let line = ring.iter().map(|[x, y]| (f64::from(*x), f64::from(*y))).collect::<LineString>();
        let polygon = Polygon::new(line, Vec::new());
        // `y` points down, and the land is on the right on the screen: its rings have a positive area.
        if polygon.signed_area() > 0.0 { outlines.push(polygon) } else { holes.push(polygon) }
    }
    outlines.sort_by(|a, b| a.unsigned_area().total_cmp(&b.unsigned_area()));
    for hole in holes {
        let Some(inside) = hole.interior_point() else { continue };
        if let Some(outline) = outlines.iter_mut().find(|outline| outline.contains(&inside)) {
            outline.interiors_push(hole.exterior().clone());
        }
    }
    MultiPolygon::new(outlines)
}
