//! The outlines that are drawn over the areas for what is selected.

use model::records::{ArrangementIx, CouncilIx};

use crate::data::Data;

/// Path data of one outline, for the main map and for the London inset.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// On the main map.
    pub main: String,
    /// In the inset, before it is enlarged.
    pub london: String,
}

/// What is outlined.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outlines {
    /// The selected council.
    pub chosen: Outline,
    /// Those it shares with, each alone; or the members of the selected arrangement, dissolved.
    pub partners: Outline,
    /// The lead of the selected arrangement.
    pub lead: Outline,
}

impl Outlines {
    /// The outlines for a selection; `partners` are the councils that the selected council shares with.
    pub fn of(
        data: &Data,
        council: Option<CouncilIx>,
        arrangement: Option<ArrangementIx>,
        partners: &[CouncilIx],
    ) -> Outlines {
        let mut outlines = Outlines::default();
        if let Some(arrangement) = arrangement {
            let (mut members, mut leads) = (Vec::new(), Vec::new());
            for member in data.register.members_then(arrangement) {
                members.extend_from_slice(data.base_areas(member.council));
            }
            for lead in data.register.leads(arrangement) {
                leads.extend_from_slice(data.base_areas(lead));
            }
            outlines.partners = outline(data, &members);
            outlines.lead = outline(data, &leads);
        } else if council.is_some() {
            for partner in partners {
                let one = outline(data, data.base_areas(*partner));
                outlines.partners.main.push_str(&one.main);
                outlines.partners.london.push_str(&one.london);
            }
        }
        if let Some(council) = council {
            outlines.chosen = outline(data, data.base_areas(council));
        }
        outlines
    }
}

/// The dissolved outline of some base areas.
pub fn outline(data: &Data, areas: &[usize]) -> Outline {
    if areas.is_empty() {
        return Outline::default();
    }
    let mut london = areas.to_vec();
    london.retain(|area| data.in_london(*area));
    let path = |areas: &[usize]| if areas.is_empty() { String::new() } else { data.topology.outline(areas) };
    Outline { main: path(areas), london: path(&london) }
}
