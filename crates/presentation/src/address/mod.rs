//! What the visitor sees, the selection, the filters and the view, and its three written forms: the URL, the host's
//! plain object, the element's attributes. This is the one codec, for Rust and JavaScript alike.
//!
//! A URL reads `council=E07000223&service=audit~legal&year=2018`: only differences from the defaults are written, lists
//! are joined with `~`, keys of others are kept, former keys are understood (docs/DESIGN.md, section 5).

mod fields;
mod key;
mod known;
mod list;
mod migrations;
mod notice;
mod percent;
mod read;
mod view;
mod write;

/// Every key of an address that says something about the map: today's, then former ones. JavaScript that has to know whether an
/// address asks for anything is given this list by the build, and reads nothing else of it.
pub fn keys() -> impl Iterator<Item = &'static str> {
    key::Key::all().map(key::Key::name).chain(migrations::former_names())
}

pub use notice::Notice;
pub use read::NOTICES;
pub use view::{Layout, Measure, Sort, SortKey, State, TilingChoice, View};
