//! The council at a place on the map.

use model::records::CouncilIx;

use super::ground::Ground;
use super::land::Land;
use super::viewport::Viewport;

/// The council at a position, or at most `near` away from it, both in units of the grid, and whether that is in the enlarged
/// London. `inset_shows` says whether the inset is there; it keeps its place and size in the viewport.
pub fn council_at(
    land: &Land,
    ground: &Ground,
    viewport: Viewport,
    inset_shows: bool,
    position: (f64, f64),
    near: f64,
) -> Option<(CouncilIx, bool)> {
    let inset = land.inset();
    let (x, y) = position;
    let in_viewport = ((x - viewport.x) * viewport.zoom(), (y - viewport.y) * viewport.zoom());
    let enlarged = if inset_shows { inset.position(in_viewport) } else { None };
    let (place, near) = match enlarged {
        Some(place) => (place, near * viewport.zoom() / inset.scale),
        None => (position, near),
    };
    let council = ground.councils[ground.tiling.nearest(place.0, place.1, near)?];
    let is_there = enlarged.is_none() || ground.is_in_london(land, council);
    is_there.then_some((council, enlarged.is_some()))
}
