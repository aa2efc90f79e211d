//! Where the grid of a derived file lies.

use geometry::Grid;

use super::Error;
use super::mesh::Arc;

/// Moves all points, given in whole units (metres) of British National Grid, so that they just fit the grid that is
/// returned. With another grid to lie upon, its origin is the nearest point of that grid that leaves room for all.
///
/// # Errors
/// When the shapes are too large for a grid of this unit.
pub fn move_to_corner(arcs: &mut [Arc], unit: i64, upon: Option<Grid>) -> Result<Grid, Error> {
    let all = || arcs.iter().flat_map(|arc| arc.points.iter());
    let mut least = [0, 1].map(|axis| all().map(|point| point[axis]).min().unwrap_or_default());
    let most = [0, 1].map(|axis| all().map(|point| point[axis]).max().unwrap_or_default());
    if let Some(grid) = upon {
        let step = i64::from(grid.metres_per_unit) / unit;
        let origin = [i64::from(grid.west) / unit, -i64::from(grid.north) / unit];
        for axis in [0, 1] {
            least[axis] = origin[axis] + (least[axis] - origin[axis]).div_euclid(step) * step;
        }
    }
    for point in arcs.iter_mut().flat_map(|arc| arc.points.iter_mut()) {
        *point = [point[0] - least[0], point[1] - least[1]];
    }
    let too_large = || Error::new("The shapes are too large for the grid: choose a coarser one.");
    let fits = |axis: usize| u16::try_from(most[axis] - least[axis]).map_err(|_| too_large());
    Ok(Grid {
        width: fits(0)?,
        height: fits(1)?,
        metres_per_unit: u16::try_from(unit).map_err(|_| too_large())?,
        west: (least[0] * unit) as i32,
        north: (-least[1] * unit) as i32,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arc() -> Arc {
        Arc { points: vec![[1703, -13_145], [1725, -13_100], [1731, -13_101]], left: Some(0), right: None }
    }

    #[test]
    fn the_grid_just_fits() {
        let mut arcs = [arc()];
        let grid = move_to_corner(&mut arcs, 100, None).expect("it fits");
        assert_eq!(
            grid,
            Grid { width: 28, height: 45, metres_per_unit: 100, west: 170_300, north: 1_314_500 }
        );
        assert_eq!(arcs[0].points, [[0, 0], [22, 45], [28, 44]]);
    }

    #[test]
    fn a_finer_grid_lies_upon_the_coarse_one() {
        let coarse = Grid { width: 9, height: 9, metres_per_unit: 100, west: 85_700, north: 657_500 };
        let mut arcs = [arc()];
        let grid = move_to_corner(&mut arcs, 50, Some(coarse)).expect("it fits");
        // 1703 units of 50 m are 85,150 m; the next point of the coarse grid to the west is at 85,100 m.
        assert_eq!((grid.west, grid.north, grid.metres_per_unit), (85_100, 657_300, 50));
        assert_eq!(arcs[0].points[0], [1, 1]);
    }
}
