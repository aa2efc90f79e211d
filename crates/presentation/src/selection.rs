//! What the visitor has chosen to look at, as the data knows it.

use model::Register;
use model::records::{ArrangementIx, CouncilIx};
use model::register::Tier;
use model::vocabulary::CouncilType;

use crate::address::{Layout, State, TilingChoice};

/// The selected council and arrangement, and how the map draws them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Selection {
    /// The selected council.
    pub council: Option<CouncilIx>,
    /// The selected arrangement.
    pub arrangement: Option<ArrangementIx>,
    /// The tier that the map draws.
    pub tier: Tier,
    /// Whether the map draws hexagons.
    pub hexagons: bool,
}

impl Selection {
    /// The selection that a state asks for. Hexagons are drawn only once they are loaded: until then, boundaries.
    pub fn of(register: &Register, state: &State, hexagons_are_loaded: bool) -> Selection {
        let council = state.council.as_deref().and_then(|code| register.council_by_code(code));
        let arrangement = state.arrangement.as_deref().and_then(|id| register.arrangement_by_id(id));
        let tier = match state.tiling {
            TilingChoice::Lower => Tier::Lower,
            TilingChoice::Upper => Tier::Upper,
            TilingChoice::Auto => fitting_tier(register, council, arrangement),
        };
        let hexagons = state.layout == Layout::Hexagons && hexagons_are_loaded;
        Selection { council, arrangement, tier, hexagons }
    }
}

/// The year that is shown where `asked` is asked for and this council is selected: for a former council that nobody has asked a
/// year for, the last one at whose end it existed; `None` for the present.
pub fn shown_year(register: &Register, asked: Option<i32>, council: Option<CouncilIx>) -> Option<i32> {
    asked.or_else(|| {
        let last = register.last_year(council?)?;
        (last < register.present()).then_some(last)
    })
}

/// The tier in which the selection has shapes of its own: the upper one for a county, and for an arrangement of more counties
/// than districts; else the lower one.
pub fn fitting_tier(
    register: &Register,
    council: Option<CouncilIx>,
    arrangement: Option<ArrangementIx>,
) -> Tier {
    let kind = |council: CouncilIx| register.council(council).kind;
    let (mut counties, mut districts) = (0, 0);
    match (arrangement, council) {
        (Some(arrangement), _) => {
            for member in register.members_then(arrangement) {
                match kind(member.council) {
                    CouncilType::County => counties += 1,
                    CouncilType::District => districts += 1,
                    _ => {}
                }
            }
        }
        (None, Some(council)) => counties += usize::from(kind(council) == CouncilType::County),
        (None, None) => {}
    }
    if counties > districts { Tier::Upper } else { Tier::Lower }
}
