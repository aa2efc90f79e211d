//! The map without its controls: classes, layout of the London inset, the drawing, names in words, the keyboard, the part that is shown.

pub mod classes;
pub mod drawing;
pub mod glide;
pub mod ground;
pub mod inset;
pub mod keys;
pub mod labels;
pub mod measures;
pub mod names;
pub mod outlines;
mod over;
pub mod svg;
pub mod ties;
pub mod walk;
pub mod window;
