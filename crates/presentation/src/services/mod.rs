//! The screen of all services, and the page of one.

pub mod groups; // who shares a service, in what groups
pub mod nobody; // where nobody shares it
pub mod overview; // all services by kind
pub mod page; // the sentences of a service's page
