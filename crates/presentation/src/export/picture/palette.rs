//! The colours of a picture.

use crate::map::colours::ITSELF;

/// The colours of a picture, as CSS writes them. A screen may hand over those of the page that shows the widget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Words and lines to partners.
    pub text: String,
    /// Words of less weight.
    pub quiet: String,
    /// The ground of everything.
    pub surface: String,
    /// Borders of what has no number, and of the frame.
    pub border: String,
    /// Borders of regions.
    pub edge: String,
    /// The selected council, and borders of its partners.
    pub chosen: String,
    /// The ground of "none known".
    pub none: String,
    /// Its hatching.
    pub hatch: String,
    /// The five classes, ascending.
    pub scale: [String; 5],
}

impl Default for Palette {
    /// The light palette of `style/widget.css`.
    fn default() -> Palette {
        Palette {
            text: "#1b2427".into(),
            quiet: "#4a585c".into(),
            surface: "#ffffff".into(),
            border: "#c9d1d3".into(),
            edge: "#5b6b6f".into(),
            chosen: "#c2410c".into(),
            none: "#f4f6f6".into(),
            hatch: "#8b989b".into(),
            scale: ["#e4f0ee", "#b5dad5", "#79bcb8", "#35919a", "#0d5a6e"].map(String::from),
        }
    }
}

impl Palette {
    /// The fill of a colour's number: 0 for "none", 1 to 5, or [`ITSELF`]. "None" is hatched by the pattern with this id, or plain.
    pub(super) fn fill(&self, colour: usize, hatching: Option<&str>) -> String {
        match (colour, hatching) {
            (ITSELF, _) => self.chosen.clone(),
            (0, Some(id)) => ["url(#", id, ")"].concat(),
            (0, None) => self.none.clone(),
            (colour, _) => self.scale.get(colour - 1).unwrap_or(&self.none).clone(),
        }
    }
}
