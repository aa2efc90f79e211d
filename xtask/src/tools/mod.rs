//! The programs that the project uses beside Rust: found where they are, installed where they are missing.
//!
//! Each has a folder of its own, `NAME-VERSION`, under [`Places::tools`](crate::places::Places::tools), so that a new version never disturbs an old one
//! and a fresh clone finds what an earlier one installed. Of a program that is pinned, one of the same version on `PATH` is
//! used as well. What only the operating system can install (the browsers) is asked of its package manager.

mod afl;
mod apt;
mod browsers;
mod crates;
mod html;
mod nginx;
mod npm;
mod python;
mod search;
mod styles;
mod wasm;

pub use afl::afl;
pub use browsers::{Browsers, axe_core, ensure_browsers};
pub use html::html_validate;
pub use nginx::{Nginx, nginx};
pub use python::{frictionless, pandas};
pub use search::on_path;
pub use styles::{HostStyles, host_styles};
pub(crate) use wasm::fetch_crates;
pub use wasm::{WasmTools, ensure_wasm_target, ensure_wasm_tools};
