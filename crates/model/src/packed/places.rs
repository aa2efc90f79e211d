//! Councils in the order in which neighbours stand together.

use crate::records::Council;

/// The positions of all councils: region by region, each council that belongs to no county, followed by its districts.
///
/// Members of an arrangement mostly come from one county, so that their places lie close together and the gaps between
/// them are small.
pub(super) fn places(councils: &[Council]) -> Vec<u16> {
    let key = |place: u16| {
        let top = councils[usize::from(place)].county.map_or(place, |county| county.0);
        let region = councils.get(usize::from(top)).map_or(u16::MAX, |council| council.region.0);
        (region, top, top != place, place)
    };
    let mut order: Vec<u16> = Vec::new();
    for place in (0..=u16::MAX).take(councils.len()) {
        let at = order.partition_point(|other| key(*other) < key(place));
        order.insert(at, place);
    }
    order
}
