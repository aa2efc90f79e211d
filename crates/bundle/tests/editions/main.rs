//! What a reader of two editions is told: in words, as a table, and by a feed.

mod feeds;
mod history;
mod package;
mod real;
mod small;
