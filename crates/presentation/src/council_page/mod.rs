//! The page of one council, part by part: what each says and where its bars and dots stand.
//!
//! `breadcrumb` is the way to it from England; `whom` with whom it shares; `beside` its place among its type, and what its
//! peers share and it does not; `services` its services over time; `money` what is published about savings; `others` the
//! councils before, after and around it; `reorganisation` what becomes of its services when councils are replaced.

pub mod beside;
pub mod breadcrumb;
pub mod money;
pub mod others;
pub mod reorganisation;
pub mod services;
pub mod whom;
