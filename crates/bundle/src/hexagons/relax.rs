//! Where the councils would be if all were of one size: the goal that the lattice then comes near to.

use super::land::{Land, Place, distance};

const SWEEPS: usize = 600;
/// The pull of the place on the ground, against that of one neighbour.
const ANCHOR: f64 = 0.4;
/// The part of what two lack to the distance of one width by which they are pushed apart in a sweep.
const PUSH: f64 = 0.5;

/// Places in hexagons' widths, so that neighbours are about one apart, in their true direction, and nobody is nearer.
///
/// Gauss and Seidel's way to the least squares of the neighbours' differences, from the places on the ground scaled to the
/// same area; after each sweep those that are too near are pushed apart. Sweeps move less and less, so that at last nearly
/// all have the room of a hexagon and still lie as on the ground: London's boroughs inside of those that surround London.
pub fn relaxed(land: &Land) -> Vec<Place> {
    let count = land.councils.len();
    let mut places = scaled(land);
    let middle = mean(&places);
    let anchors = places.clone();
    for sweep in 0..SWEEPS {
        let ease = 1.0 - sweep as f64 / SWEEPS as f64;
        for council in 0..count {
            let mut sum = [ANCHOR * anchors[council][0], ANCHOR * anchors[council][1], ANCHOR];
            let on_land = land.neighbours[council].iter().map(|&(other, way)| (other, way, 1.0));
            for (other, way, weight) in
                on_land.chain(land.over_water[council].iter().map(|&(other, way)| (other, way, 0.5)))
            {
                sum[0] += weight * (places[other][0] - way[0]);
                sum[1] += weight * (places[other][1] - way[1]);
                sum[2] += weight;
            }
            if sum[2] > 0.0 {
                for axis in [0, 1] {
                    places[council][axis] += ease * (sum[axis] / sum[2] - places[council][axis]);
                }
            }
        }
        if sweep >= SWEEPS / 4 {
            apart(&mut places);
        }
    }
    let now = mean(&places);
    for place in &mut places {
        *place = [place[0] + middle[0] - now[0], place[1] + middle[1] - now[1]];
    }
    places
}

/// The centres on the ground, scaled so that each council has a hexagon's area on average.
pub fn scaled(land: &Land) -> Vec<Place> {
    // A hexagon of width 1 has an area of half the root of 3; England has 130,300 km².
    let scale = (land.councils.len() as f64 * 0.866 / 130_300.0).sqrt();
    land.centres.iter().map(|[x, y]| [x * scale, y * scale]).collect()
}

fn apart(places: &mut [Place]) {
    for a in 0..places.len() {
        for b in a + 1..places.len() {
            let length = distance(places[a], places[b]);
            if length < 1.0 && length > 1e-9 {
                let push = PUSH * (1.0 - length) / length / 2.0;
                for axis in [0, 1] {
                    let part = push * (places[a][axis] - places[b][axis]);
                    places[a][axis] += part;
                    places[b][axis] -= part;
                }
            }
        }
    }
}

fn mean(places: &[Place]) -> Place {
    let count = places.len().max(1) as f64;
    [0, 1].map(|axis| places.iter().map(|place| place[axis]).sum::<f64>() / count)
}
