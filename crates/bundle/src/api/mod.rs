//! The static API: one JSON document for each council, arrangement, service and area of reorganisation, an index of them, and
//! a JSON Schema for each kind (docs/api.md).
//!
//! `documents` are the types, from which schemas are derived; `common` is what several of them hold, `codes` the vocabularies of
//! the schemas. `councils`, `arrangements`, `services`, `reorganisation`, `changes` and `index` fill them; `files` writes all.

mod arrangements;
mod changes;
mod codes;
mod common;
mod councils;
mod documents;
mod files;
mod index;
mod reorganisation;
mod services;
mod slug;
mod source;

pub use files::files;
pub use slug::slug;
