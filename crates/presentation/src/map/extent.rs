//! The part of the map that what is chosen covers.

use model::Register;

use super::ground::Ground;
use super::land::Land;
use crate::Selection;

/// The areas of a ground that what is chosen covers: those of the members of the arrangement, else of the council, else of the
/// regions. Empty where nothing is chosen.
pub fn chosen_areas(
    register: &Register,
    land: &Land,
    ground: &Ground,
    selection: &Selection,
    regions: &[String],
) -> Vec<usize> {
    let mut areas = Vec::new();
    if let Some(arrangement) = selection.arrangement {
        for member in register.members_then(arrangement) {
            areas.extend(ground.areas(land, member.council));
        }
    } else if let Some(council) = selection.council {
        areas.extend(ground.areas(land, council));
    } else {
        for (area, label) in ground.regions(land).into_iter().enumerate() {
            let name = label.and_then(|label| register.package().regions.get(usize::from(label)));
            if name.is_some_and(|name| regions.contains(name)) {
                areas.push(area);
            }
        }
    }
    areas
}
