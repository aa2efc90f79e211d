//! How much detail an area keeps.

/// Least triangle that a point must span with its neighbours, in square metres, around an area of this code and size.
///
/// A square kilometre in the country; in proportion for areas under 300 km², so that small towns keep their shape when the
/// map is zoomed to them; and a twentieth of it in London, which is drawn about 4.5 times enlarged.
pub fn threshold(code: &str, area: f64) -> f64 {
    let enlargement = if code.starts_with("E09") { 20.0 } else { 1.0 };
    (area / 300.0).clamp(40_000.0, 1_000_000.0).min(1_000_000.0 / enlargement)
}
