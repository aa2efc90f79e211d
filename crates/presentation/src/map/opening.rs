//! The part of the map that a view opens with, and that the map is brought to when something is chosen.

use geometry::{Bounds, Tiling};
use model::Register;
use model::records::{ArrangementIx, CouncilIx};

use super::ground::Ground;
use super::land::Land;
use super::viewport::Viewport;
use crate::Selection;

/// A part that is less than this many times smaller than the whole is shown as the whole: London's inset has its place there.
const LEAST_ZOOM: f64 = 2.5;
/// Partners with whom little is shared are taken in as long as the part is this many times smaller than the whole: some 110 km
/// across. Further out the council itself could hardly be made out.
const CLOSE: f64 = 5.25;

/// The part of the map to begin with: the council and those of its partners that are near enough, as large as they fit; the
/// whole of England where no council is selected, or where hexagons are drawn.
///
/// Partners are taken by how much they share, of equals the nearest first, as long as the part that shows them all is clearly
/// smaller than England; a partner that would make it too large is left out. A council without partners is shown with its
/// neighbours.
pub fn viewport(
    land: &Land,
    ground: &Ground,
    selection: &Selection,
    partners: &[(CouncilIx, u32)],
) -> Viewport {
    let whole = Viewport::whole(land.size());
    let Some(council) =
        selection.council.filter(|_| !ground.is_hexagons() && selection.arrangement.is_none())
    else {
        return whole;
    };
    let area = |council: CouncilIx| {
        let tiling = ground.tiling.regroup(&[ground.areas(land, council)]);
        bounds_and_middle(&tiling)
    };
    let Some((mut bounds, middle)) = area(council) else { return whole };
    let mut near: Vec<(u32, f64, Bounds)> = Vec::new();
    for (partner, number) in partners {
        let Some((bounds, place)) = area(*partner) else { continue };
        near.push((*number, (place[0] - middle[0]).hypot(place[1] - middle[1]), bounds));
    }
    if near.is_empty()
        && let Some(group) = ground.group(council)
    {
        for neighbour in ground.tiling.neighbours(group) {
            near.extend(ground.tiling.bounds(usize::from(*neighbour)).map(|bounds| (0, 0.0, bounds)));
        }
    }
    model::order::sort(&mut near, |a, b| b.0.cmp(&a.0).then(a.1.total_cmp(&b.1)));
    // Half of what is shared with the closest partner is much.
    let much = near.first().map_or(0, |(number, ..)| number.div_ceil(2));
    for (number, _, more) in near {
        let both = bounds.union(more);
        if whole.around(both).zoom() >= if number >= much { LEAST_ZOOM } else { CLOSE } {
            bounds = both;
        }
    }
    let part = whole.around(bounds);
    if part.zoom() < LEAST_ZOOM { whole } else { part }
}

/// The part of the map that a selection is shown with: all members of the selected arrangement as large as they fit, or the whole
/// of England where they are too far apart; without an arrangement, what [`viewport`] gives.
pub fn fitting(
    register: &Register,
    land: &Land,
    ground: &Ground,
    selection: &Selection,
    partners: &[(CouncilIx, u32)],
) -> Viewport {
    match selection.arrangement {
        Some(arrangement) => around_members(register, land, ground, arrangement),
        None => viewport(land, ground, selection, partners),
    }
}

fn around_members(register: &Register, land: &Land, ground: &Ground, arrangement: ArrangementIx) -> Viewport {
    let whole = Viewport::whole(land.size());
    let members = register.members_then(arrangement).iter();
    let areas = members.flat_map(|member| ground.areas(land, member.council)).collect();
    let Some(bounds) = ground.tiling.regroup(&[areas]).bounds(0) else { return whole };
    let part = whole.around(bounds);
    if ground.is_hexagons() || part.zoom() < LEAST_ZOOM { whole } else { part }
}

fn bounds_and_middle(tiling: &Tiling) -> Option<(Bounds, [f64; 2])> {
    Some((tiling.bounds(0)?, tiling.centre(0)?))
}
