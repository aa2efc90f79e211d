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

    /// The fill of a council that is not in the selected arrangement: as pale as the screen has it, where three tenths of the colour
    /// lie on the surface. It is mixed here, so that whatever draws the picture need not see through anything. Hatching and colours
    /// that are not written as `#rrggbb` stay as they are.
    pub(super) fn pale(&self, fill: &str) -> String {
        let parts = |colour: &str| -> Option<[u8; 3]> {
            let digits = colour.strip_prefix('#').filter(|digits| digits.len() == 6)?;
            let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
            Some([part(0)?, part(2)?, part(4)?])
        };
        let (Some(own), Some(ground)) = (parts(fill), parts(&self.surface)) else { return fill.to_string() };
        let mixed = |at: usize| (0.3 * f64::from(own[at]) + 0.7 * f64::from(ground[at])).round() as u8;
        format!("#{:02x}{:02x}{:02x}", mixed(0), mixed(1), mixed(2))
    }
}

#[cfg(test)]
mod tests {
    use super::Palette;

    #[test]
    fn three_tenths_of_the_colour_on_the_surface() {
        let palette = Palette::default();
        assert_eq!(palette.pale("#000000"), "#b3b3b3");
        assert_eq!(palette.pale("#ffffff"), "#ffffff");
        for kept in ["url(#none)", "red", "#fff", "#ééé"] {
            assert_eq!(palette.pale(kept), kept);
        }
    }
}
