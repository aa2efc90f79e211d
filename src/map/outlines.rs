//! The outlines that are drawn over the areas for what is selected.

use model::records::{ArrangementIx, CouncilIx};

use super::ground::Ground;
use super::ties::{Ties, ties};
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
    /// Lines to those that the selected council shares most with.
    pub ties: Ties,
}

impl Outlines {
    /// The outlines for a selection; `partners` are the councils that the selected council shares with, most first, and
    /// `together` those whose common services with it are asked for.
    pub fn of(
        data: &Data,
        ground: &Ground,
        council: Option<CouncilIx>,
        arrangement: Option<ArrangementIx>,
        partners: &[(CouncilIx, u32)],
        together: &[CouncilIx],
    ) -> Outlines {
        let mut outlines = Outlines::default();
        if let Some(arrangement) = arrangement {
            let (mut members, mut leads) = (Vec::new(), Vec::new());
            for member in data.register.members_then(arrangement) {
                members.extend(ground.areas(data, member.council));
            }
            for lead in data.register.leads(arrangement) {
                leads.extend(ground.areas(data, lead));
            }
            outlines.partners = ground.outline(data, &members);
            outlines.lead = ground.outline(data, &leads);
        } else if let Some(council) = council {
            for (partner, _) in partners {
                outlines.partners.add(ground.outline(data, &ground.areas(data, *partner)));
            }
            let mut lines = partners.to_vec();
            if !together.is_empty() {
                lines.retain(|(partner, _)| together.contains(partner));
            }
            outlines.ties = ties(data, ground, council, &lines);
        }
        for council in council.iter().chain(together) {
            outlines.chosen.add(ground.outline(data, &ground.areas(data, *council)));
        }
        outlines
    }
}

impl Outline {
    /// Appends another.
    pub fn add(&mut self, other: Outline) {
        self.main.push_str(&other.main);
        self.london.push_str(&other.london);
    }
}
