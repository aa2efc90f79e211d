//! The polygons of the base areas in whole metres, less the tiny ones.

use std::collections::BTreeMap;

use geometry::projection::bng_from_wgs84;

use super::Error;
use super::councils::BaseCouncil;
use super::loops;
use super::mesh::{Piece, Point, Segments, twice_area};
use super::topojson::Feature;

/// The polygons of all base areas in metres of British National Grid, northing negated so that `y` points down; taken
/// apart where rings pass a point twice, if that is asked for.
///
/// # Errors
/// When the source lacks a council, by its code and by its former codes.
pub fn pieces(councils: &[BaseCouncil], features: Vec<Feature>, apart: bool) -> Result<Vec<Piece>, Error> {
    let mut pieces = Vec::new();
    for (area, council) in councils.iter().enumerate() {
        let find = |code: &str| features.iter().find(|feature| feature.code == code);
        let feature = find(&council.code)
            .or_else(|| council.aliases.iter().find_map(|code| find(code)))
            .ok_or_else(|| {
                Error::new(format!(
                    "The source has no area {} ({}): give an edition that has all councils since 2014.",
                    council.code, council.name
                ))
            })?;
        for polygon in &feature.polygons {
            let rings = polygon.iter().map(|ring| ring.iter().copied().map(to_metres).collect()).collect();
            if apart {
                pieces.extend(loops::apart(area as u16, rings));
            } else {
                pieces.push(Piece { area: area as u16, rings });
            }
        }
    }
    Ok(pieces)
}

fn to_metres([longitude, latitude]: [f64; 2]) -> Point {
    let (easting, northing) = bng_from_wgs84(latitude, longitude);
    [easting.round() as i64, -northing.round() as i64]
}

/// Area of a piece in square metres.
fn area_of(piece: &Piece) -> f64 {
    let sizes: Vec<f64> = piece.rings.iter().map(|ring| twice_area(ring).abs() as f64 / 2.0).collect();
    sizes.first().map_or(0.0, |outer| outer - sizes[1..].iter().sum::<f64>())
}

/// Area of each council in square metres.
pub fn areas(councils: &[BaseCouncil], pieces: &[Piece]) -> Vec<f64> {
    let mut areas = vec![0.0; councils.len()];
    for piece in pieces {
        areas[usize::from(piece.area)] += area_of(piece);
    }
    areas
}

/// Drops the islets: pieces of less than twice their area's threshold, but never an area's largest piece. One that mostly
/// borders on another area goes to that area instead, so that no gap opens.
pub fn without_islets(mut pieces: Vec<Piece>, thresholds: &[f64]) -> Result<Vec<Piece>, Error> {
    let mut largest: BTreeMap<u16, f64> = BTreeMap::new();
    for piece in &pieces {
        let most = largest.entry(piece.area).or_default();
        *most = most.max(area_of(piece));
    }
    let segments = Segments::new(&pieces)?;
    let is_islet = |piece: &Piece| {
        let size = area_of(piece);
        size < 2.0 * thresholds[usize::from(piece.area)] && size < largest[&piece.area]
    };
    pieces.retain_mut(|piece| {
        if !is_islet(piece) {
            return true;
        }
        let beside = segments.beside(piece);
        let longest = beside.iter().max_by(|a, b| a.1.total_cmp(b.1)).and_then(|(&area, _)| area);
        let Some(area) = longest else { return false };
        piece.area = area;
        true
    });
    Ok(pieces)
}

/// Fills holes of less than twice their area's threshold that no other area fills: ponds, and inlets closed up at their
/// mouth.
pub fn without_ponds(mut pieces: Vec<Piece>, thresholds: &[f64]) -> Result<Vec<Piece>, Error> {
    let segments = Segments::new(&pieces)?;
    for piece in &mut pieces {
        let least = 2.0 * thresholds[usize::from(piece.area)];
        let outer = piece.rings.remove(0);
        piece.rings.retain(|hole| twice_area(hole).abs() as f64 / 2.0 >= least || !segments.is_shore(hole));
        piece.rings.insert(0, outer);
    }
    Ok(pieces)
}
