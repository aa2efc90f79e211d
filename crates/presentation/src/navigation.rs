//! The navigation: which screens it leads to, and what they are called.

use crate::address::View;

/// The screens in the order of the navigation. Partners are reached from a council.
pub const NAVIGATION: [(View, &str); 8] = [
    (View::Map, "Map"),
    (View::List, "List"),
    (View::Services, "Services"),
    (View::Trends, "Trends"),
    (View::Ties, "Ties"),
    (View::Compare, "Compare"),
    (View::Reorganisation, "Reorganisation"),
    (View::Data, "Data"),
];
