//! Numbers as they stand in attributes of SVG.

/// A whole number, rounded.
pub fn number(n: f64) -> String {
    (n.round() as i64).to_string()
}

/// A number that is not negative with three decimals.
pub fn decimal(n: f64) -> String {
    let thousandths = (n * 1000.0).round() as i64;
    let mut text = (thousandths / 1000).to_string();
    text.push('.');
    // (A part of a string brings a kilobyte of words about where letters end.)
    for place in [100, 10, 1] {
        text.push(char::from(b'0' + (thousandths / place % 10) as u8));
    }
    text
}
