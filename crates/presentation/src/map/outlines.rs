//! The outlines that are drawn over the areas for what is selected.

use model::Register;
use model::records::{ArrangementIx, CouncilIx};

use super::ground::Ground;
use super::land::Land;
use super::outline::Outline;
use super::ties::{Ties, ties};

/// The councils that the map outlines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outlines {
    /// The selected council.
    pub chosen: Outline,
    /// Those it shares with, each alone; or the members of the selected arrangement, dissolved; or the groups that share the
    /// service that is asked for, each dissolved.
    pub partners: Outline,
    /// The lead of the selected arrangement.
    pub lead: Outline,
    /// Lines to those that the selected council shares most with.
    pub ties: Ties,
}

impl Outlines {
    /// The outlines for a service that is asked for with nothing selected: each group of councils that shares it, dissolved.
    pub fn of_groups<'g>(
        land: &Land,
        ground: &Ground,
        groups: impl IntoIterator<Item = &'g [CouncilIx]>,
    ) -> Outlines {
        let mut outlines = Outlines::default();
        for group in groups {
            let areas: Vec<usize> = group.iter().flat_map(|council| ground.areas(land, *council)).collect();
            outlines.partners.add(ground.outline(land, &areas));
        }
        outlines
    }

    /// The same with lines from a selected council, where there is one, to those that it shares most with, or to those of `together`
    /// alone where there are any. Land and ground may be others than those of the outlines.
    pub fn with_lines(
        self,
        land: &Land,
        ground: &Ground,
        council: Option<CouncilIx>,
        partners: &[(CouncilIx, u32)],
        together: &[CouncilIx],
    ) -> Outlines {
        let Some(council) = council else { return self };
        let mut lines = partners.to_vec();
        if !together.is_empty() {
            lines.retain(|(partner, _)| together.contains(partner));
        }
        Outlines { ties: ties(land, ground, council, &lines), ..self }
    }

    /// The outlines for a selection, without lines ([`Outlines::with_lines`]); `partners` are the councils that the selected council shares with, most first,
    /// and `together` those whose common services with it are asked for; of an arrangement those are outlined who are in it in the
    /// year that stands with it, see [`Register::members_shown`].
    pub fn of(
        register: &Register,
        land: &Land,
        ground: &Ground,
        council: Option<CouncilIx>,
        arrangement: Option<(ArrangementIx, i32)>,
        partners: &[(CouncilIx, u32)],
        together: &[CouncilIx],
    ) -> Outlines {
        let mut outlines = Outlines::default();
        if let Some((arrangement, year)) = arrangement {
            let members = register.members_shown(arrangement, year);
            let mut leads = register.leads(arrangement);
            leads.retain(|lead| members.contains(lead));
            let areas = |councils: &[CouncilIx]| -> Vec<usize> {
                councils.iter().flat_map(|council| ground.areas(land, *council)).collect()
            };
            outlines.partners = ground.outline(land, &areas(&members));
            outlines.lead = ground.outline(land, &areas(&leads));
        } else if council.is_some() {
            for (partner, _) in partners {
                outlines.partners.add(ground.outline(land, &ground.areas(land, *partner)));
            }
        }
        for council in council.iter().chain(together) {
            outlines.chosen.add(ground.outline(land, &ground.areas(land, *council)));
        }
        outlines
    }
}
