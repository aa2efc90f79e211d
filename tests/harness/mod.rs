//! From a browser's process to what stands on the page.

mod axe;
mod browser;
mod driver;
mod engine;
mod page;
mod picture;
mod site;
mod summary;
mod tree;
mod wait;
mod window;

pub use browser::Browser;
pub use engine::{Engine, Scheme};
pub use page::{Choice, Page};
pub use picture::Picture;
pub use site::{Site, dist};
pub use summary::summary_of;
pub use thirtyfour::Key;
pub use wait::eventually;
