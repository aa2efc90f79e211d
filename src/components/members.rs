//! The councils of an arrangement over time.

use leptos::prelude::*;
use model::records::ArrangementIx;
use presentation::bars::Axis;
use presentation::council_page::services::{MemberRow, members};

use super::bar::Bar;
use super::links::CouncilLink;
use crate::state::use_store;

/// Each council as it was then, with what is to be said of it and its bar, which stands in words beside it.
#[component]
pub fn MembersOverTime(
    /// The arrangement.
    arrangement: ArrangementIx,
    /// The line of years.
    axis: Axis,
) -> impl IntoView {
    let rows = use_store().register(|register| members(register, &axis, arrangement));
    let row = move |MemberRow { council, notes, stretches, in_words }: MemberRow| {
        view! {
            <li>
                <span>
                    <CouncilLink council />
                    " "
                    <span class="quiet small">{notes}</span>
                    <span class="seen">{in_words}</span>
                </span>
                <Bar axis stretches />
            </li>
        }
    };
    view! { <ul class="members">{rows.into_iter().map(row).collect_view()}</ul> }
}
