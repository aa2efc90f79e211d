//! The map: its component, what draws it, and what a pointer and the keyboard do on it.

mod colours; // what the map is coloured by
mod drawing; // the SVG elements, made once and then changed only where something changed
mod find_me; // "Find me": the councils at the visitor's place
pub mod finer; // finer shapes, loaded region by region
mod glide; // motion: to equal areas and back, and to what is chosen
mod hexagons; // loading of the equal areas
mod input; // clicks, pointing and keys
mod legend; // what the colours mean, and what is drawn
mod locator; // England in small
mod map_view; // the component
mod movement; // which part is shown: zoom, pan, what is chosen
mod names; // the names on the map
mod over; // a line drawn over the areas
mod scene; // what all parts of the map share
mod shapes; // keeps the drawing as the store has it
mod svg; // SVG elements
mod tip; // the words beside what is pointed at
mod walk; // from council to council by the keyboard
mod zoom_buttons; // the buttons at the corner

pub use map_view::MapView;
