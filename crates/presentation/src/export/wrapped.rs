//! Text in lines, for pictures: SVG does not break lines by itself.

/// Width of a letter as a share of its height, on the wide side of what common fonts have.
const LETTER: f64 = 0.56;

/// The words in lines that fit into a width, for letters of this height. A word that is longer than a line has one of its own.
pub fn lines(words: &str, size: f64, width: f64) -> Vec<String> {
    let most = (width / (size * LETTER)).floor().max(1.0) as usize;
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_string()),
        }
    }
    lines
}

/// About how wide these words are in letters of this height.
pub fn width(words: &str, size: f64) -> f64 {
    words.chars().count() as f64 * size * LETTER
}
