//! Editions of the data: what came, went and changed from one to the next.
//!
//! `tables` reads a package as text, also one that today's rules would refuse; `edition` makes records of it; `compare` finds
//! the changes, which `change` describes; `words` says them in English, `report` writes them as text, Markdown and CSV, `news` is for
//! those who show them.
//! `history` keeps the changes of every edition in two tables of the data package; `feeds` makes Atom feeds of those.

mod change;
mod compare;
mod edition;
pub mod feeds;
mod history;
mod news;
mod others;
mod pairs;
mod report;
mod tables;
mod words;

pub use change::{Change, Subject, What};
pub use compare::compare;
pub use edition::Edition;
pub use history::{CHANGES, EDITIONS, History, Kept};
pub use news::{Changed, Group, News, news};
pub use report::{csv, markdown, text};
pub use tables::Unreadable;
pub use words::Names;
