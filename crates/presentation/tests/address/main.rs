//! The state and its written forms: the URL, the plain object, the attributes.

mod attributes;
mod generate;
mod golden;
mod hostile;
mod laws;
mod typescript;
