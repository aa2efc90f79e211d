//! The part of the map that what is chosen covers.

use model::Register;
use model::records::{ArrangementIx, CouncilIx};

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

/// The councils of a ground in whose areas members of an arrangement lie in a year, ascending: all others are drawn quietly
/// while it is selected. A county stands for a district within it, and its districts for a county.
pub fn members_drawn(
    register: &Register,
    land: &Land,
    ground: &Ground,
    arrangement: ArrangementIx,
    year: i32,
) -> Vec<CouncilIx> {
    let members = register.members_shown(arrangement, year);
    let covered: Vec<usize> = members.iter().flat_map(|member| ground.areas(land, *member)).collect();
    let takes_part =
        |council: &CouncilIx| ground.areas(land, *council).iter().any(|area| covered.contains(area));
    ground.councils.iter().copied().filter(takes_part).collect()
}
