//! How much detail the shapes keep.

use super::{FINE_SOURCE, SOURCE};

/// How fine a file of shapes is.
pub struct Detail {
    /// Length of a unit of the grid, in metres.
    pub unit: i64,
    /// Least triangle that a point must span with its neighbours to stay, in square metres, around an area of this code
    /// and size (square metres). An arc takes the lesser of its two areas' thresholds.
    pub threshold: fn(&str, f64) -> f64,
    /// Whether the source was rounded so that rings pass points twice: they are taken apart, and what is too small to be
    /// seen of it goes, holes as well.
    pub mends_rounding: bool,
    /// The line that the source's licence asks for.
    pub source: &'static str,
}

/// For England as a whole: a unit is a tenth of a pixel where England is 700 pixels high, in enlarged London half of one.
/// The grid's lines are those of a six-figure grid reference.
pub const COUNTRY: Detail =
    Detail { unit: 100, threshold: for_the_country, mends_rounding: false, source: SOURCE };

/// For a council with its neighbours, where a pixel is 80 metres.
pub const COUNCIL: Detail =
    Detail { unit: 50, threshold: for_a_council, mends_rounding: true, source: FINE_SOURCE };

/// Largest threshold for the country: what is invisible where England is 700 pixels high.
const MOST: f64 = 1_000_000.0;

/// Least threshold for the country: four units of its grid by one.
const LEAST: f64 = 40_000.0;

/// London is drawn about 4.5 times enlarged: twenty times in area.
const ENLARGEMENT: f64 = 20.0;

/// A square kilometre in the country; a three-hundredth of smaller areas, so that small towns keep their shape when the
/// map is zoomed to them; never more in London than what is invisible where it is enlarged.
///
/// Measured in points and packed bytes, with a 400th, 300th, 200th: 10,077 and 14,443; 9,502 and 13,528; 8,814 and
/// 12,700. A 200th shows in the inset.
fn for_the_country(code: &str, area: f64) -> f64 {
    let most = if code.starts_with("E09") { MOST / ENLARGEMENT } else { MOST };
    (area / 300.0).clamp(LEAST, most)
}

/// Three pixels of 80 metres: looked at where a pixel is 80 metres, in inner London, around Cambridge, at the Wash and in
/// Cornwall, this is hardly to be told from the source.
///
/// Measured in points and packed bytes, with 10,000, 20,000, 30,000, 40,000 square metres: 65,028 and 72,828; 47,953 and
/// 58,137; 39,644 and 50,381; 34,733 and 45,532. With 30,000, creeks of the Solent and the outline of Cambridge begin
/// to lose what is seen.
fn for_a_council(_code: &str, _area: f64) -> f64 {
    20_000.0
}

#[cfg(test)]
mod tests {
    use super::for_the_country;

    #[test]
    fn small_areas_and_london_keep_more() {
        assert_eq!(for_the_country("E06000047", 2.2e9), 1_000_000.0);
        assert_eq!(for_the_country("E07000243", 26.0e6), 26.0e6 / 300.0);
        assert_eq!(for_the_country("E09000006", 150.0e6), 50_000.0);
        assert_eq!(for_the_country("E09000001", 2.9e6), 40_000.0);
    }
}
