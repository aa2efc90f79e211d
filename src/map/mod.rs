//! The map without its controls: classes, layout of the London inset, the drawing, names in words, the keyboard, the part that is shown.

pub mod classes;
pub mod drawing;
pub mod inset;
pub mod keys;
pub mod measures;
pub mod names;
pub mod outlines;
pub mod walk;
pub mod window;
