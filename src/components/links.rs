//! Links to a council and to an arrangement.

use leptos::prelude::*;
use model::records::{ArrangementIx, CouncilIx};

use crate::store::use_store;

/// A button that looks like a link and selects a council; the widget's one listener follows it.
#[component]
pub fn CouncilLink(
    /// The council that is selected.
    council: CouncilIx,
    /// Whether it is called by its full name ("Adur District Council").
    #[prop(optional)]
    full: bool,
) -> impl IntoView {
    use_store().register(|register| {
        let council = register.council(council);
        let name = if full { &council.full_name } else { &council.name };
        view! { <button type="button" class="link" data-to-council=council.code.clone()>{name.clone()}</button> }
    })
}

/// A button that looks like a link and opens an arrangement; the widget's one listener follows it.
#[component]
pub fn ArrangementLink(
    /// The arrangement that is opened.
    arrangement: ArrangementIx,
) -> impl IntoView {
    use_store().register(|register| {
        let record = register.arrangement(arrangement);
        view! { <button type="button" class="link" data-to-arrangement=record.id.clone()>{record.name.clone()}</button> }
    })
}
