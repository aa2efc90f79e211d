//! The map without its controls: the drawing, its changes of layout, going through it by the keyboard.

pub mod drawing;
pub mod finer;
pub mod glide;
mod over;
pub mod svg;
pub mod walk;
