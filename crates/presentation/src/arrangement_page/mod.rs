//! The page of one arrangement, part by part: what each says.
//!
//! `related` is what contains it, what it contains, what was before and after it; `savings` each published figure as a
//! sentence; `sureness` how sure we are of it and why; `correction` a message to those who keep the data. Who was in it over
//! time stands in [`crate::council_page::services`].

pub mod correction;
pub mod related;
pub mod savings;
pub mod sureness;
