//! How much detail an area keeps.

/// Largest threshold: what is invisible where England is 700 pixels high.
const COUNTRY: f64 = 1_000_000.0;

/// Least threshold: four units of the grid by one.
const LEAST: f64 = 40_000.0;

/// London is drawn about 4.5 times enlarged: twenty times in area.
const ENLARGEMENT: f64 = 20.0;

/// Least triangle that a point must span with its neighbours to stay, in square metres, around an area of this code and
/// size (square metres).
///
/// A square kilometre in the country; a three-hundredth of smaller areas, so that small towns keep their shape when the
/// map is zoomed to them; never more in London than what is invisible where it is enlarged. An arc takes the lesser of its
/// two areas' thresholds. Measured in points and packed bytes, with a 400th, 300th, 200th: 10,077 and 14,443; 9,502 and
/// 13,528; 8,814 and 12,700. A 200th shows in the inset.
pub fn threshold(code: &str, area: f64) -> f64 {
    let most = if code.starts_with("E09") { COUNTRY / ENLARGEMENT } else { COUNTRY };
    (area / 300.0).clamp(LEAST, most)
}

#[cfg(test)]
mod tests {
    use super::threshold;

    #[test]
    fn small_areas_and_london_keep_more() {
        assert_eq!(threshold("E06000047", 2.2e9), 1_000_000.0);
        assert_eq!(threshold("E07000243", 26.0e6), 26.0e6 / 300.0);
        assert_eq!(threshold("E09000006", 150.0e6), 50_000.0);
        assert_eq!(threshold("E09000001", 2.9e6), 40_000.0);
    }
}
