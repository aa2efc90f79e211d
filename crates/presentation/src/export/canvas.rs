//! What a canvas has to be able to do so that a picture can be drawn on it. A browser's own canvas can (Canvas 2D and `Path2D`),
//! and no security policy of a page forbids that, where loading an SVG file as an image needs `img-src blob:`.

/// How places of a shape become places of the canvas: a, b, c, d, e, f as `matrix()` of SVG has them.
pub type Matrix = [f64; 6];

/// A canvas. Everything is in units of what [`Canvas::transform`] has made of its pixels.
pub trait Canvas {
    /// Keeps the transformation and the clip as they are now.
    fn save(&mut self);
    /// Goes back to what was kept last.
    fn restore(&mut self);
    /// Lets what follows be drawn through this matrix, within those before it.
    fn transform(&mut self, matrix: Matrix);
    /// Lets what follows be seen within this rectangle alone: left, top, width, height.
    fn clip(&mut self, rectangle: [f64; 4]);
    /// Draws a shape that is given as path data: first its ground, then its line.
    fn shape(&mut self, path: &str, ground: Option<&Ink>, line: Option<&Line>);
    /// Draws words from the origin: first their outline, then the letters.
    fn words(&mut self, words: &str, letters: &Letters, ground: Option<&Ink>, line: Option<&Line>);
}

/// What a shape is filled with.
#[derive(Clone, Debug, PartialEq)]
pub enum Ink {
    /// A colour, as CSS writes it.
    Plain(String),
    /// A hatching.
    Hatched(Hatching),
}

/// Lines on a ground, as a square tile that is repeated: the line runs down its left edge, half of it outside.
#[derive(Clone, Debug, PartialEq)]
pub struct Hatching {
    /// Side of the tile.
    pub side: f64,
    /// Colour of the ground.
    pub ground: String,
    /// Colour of the line.
    pub line: String,
    /// Width of the line, of which half is on the tile.
    pub width: f64,
    /// How the tiles lie on what they fill.
    pub matrix: Matrix,
}

/// A line around a shape.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Colour.
    pub colour: String,
    /// Width.
    pub width: f64,
    /// 0 for none to be seen, 1 for none to be seen through.
    pub opacity: f64,
    /// Lengths of dashes and of what is between them; empty for a whole line.
    pub dashes: Vec<f64>,
    /// Whether its ends are round.
    pub is_round: bool,
}

/// What letters look like.
#[derive(Clone, Debug, PartialEq)]
pub struct Letters {
    /// The fonts, the first that is there, as CSS writes them.
    pub family: String,
    /// Their height.
    pub size: f64,
    /// Their weight, as CSS writes it.
    pub weight: String,
    /// Where the origin is in the words.
    pub anchor: Anchor,
}

/// Where the origin is in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// At their beginning.
    Start,
    /// In their middle.
    Middle,
    /// At their end.
    End,
}
