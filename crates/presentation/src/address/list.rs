//! Lists of values in one text, joined with `~`.
//!
//! `~` inside a value is written `!~`, and `!` is written `!!`. The rule works on decoded text, so that it makes no
//! difference whether another script of the page writes the URL's `~` as `%7E`, as `URLSearchParams` does.

/// The values as one text. Empty ones cannot be told and are left out.
pub(super) fn join(values: &[String]) -> String {
    let mut text = String::new();
    for value in values.iter().filter(|value| !value.is_empty()) {
        if !text.is_empty() {
            text.push('~');
        }
        for letter in value.chars() {
            if letter == '~' || letter == '!' {
                text.push('!');
            }
            text.push(letter);
        }
    }
    text
}

/// The values in a text, without empty ones.
pub(super) fn split(text: &str) -> Vec<String> {
    let (mut values, mut value) = (Vec::new(), String::new());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '~' => values.push(std::mem::take(&mut value)),
            '!' => value.push(letters.next().unwrap_or('!')),
            _ => value.push(letter),
        }
    }
    values.push(value);
    values.retain(|value| !value.is_empty());
    values
}
