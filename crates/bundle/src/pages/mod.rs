//! The plain pages: one for each council, arrangement, service and reorganisation area, and indexes that lead to them.
//!
//! They need no script, say the same words as the app, and stand in the same folder as it. Search engines find them, and they
//! are what a visitor gets where the app cannot run. Their addresses last: `councils/GSS/`, `arrangements/ID/`,
//! `services/CODE/`, `reorganisation/AREA/`.

mod address;
mod area;
mod arrangement;
mod bar;
mod council;
mod drawing;
mod fate;
mod frame;
mod here;
mod index;
mod map;
mod oembed;
mod service;
mod share;
mod sharing;
mod site_url;
mod sitemap;
mod source;
mod structured;
mod writer;

pub use address::{area_id, relative};
pub use frame::LIMIT;
pub use share::picture as share_picture;
pub use site_url::{NotASiteUrl, SiteUrl};
pub use structured::Catalogue;
pub use writer::{Pages, write};
