//! A sentence with the names in it as links.

use leptos::prelude::*;
use presentation::sentence::{self, Piece};

use super::links::{ArrangementLink, CouncilLink};

/// A sentence whose councils and arrangements can be followed.
#[component]
pub fn Sentence(
    /// What is said.
    of: sentence::Sentence,
) -> impl IntoView {
    let piece = |piece| match piece {
        Piece::Text(words) => words.into_any(),
        Piece::Council(council) => view! { <CouncilLink council /> }.into_any(),
        Piece::FullCouncil(council) => view! { <CouncilLink council full=true /> }.into_any(),
        Piece::Arrangement(arrangement) => view! { <ArrangementLink arrangement /> }.into_any(),
    };
    of.0.into_iter().map(piece).collect_view()
}
