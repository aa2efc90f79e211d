//! Text that a spreadsheet or a wrong encoding has spoilt, in words that say what to do.

use super::encoding;

/// What the cells of a spreadsheet show that it could not work out.
const ERROR_VALUES: &[&str] = &[
    "#REF!",
    "#N/A",
    "#NAME?",
    "#VALUE!",
    "#DIV/0!",
    "#NULL!",
    "#NUM!",
    "#SPILL!",
    "#CALC!",
    "#FIELD!",
    "#BLOCKED!",
    "#CONNECT!",
    "#UNKNOWN!",
    "#BUSY!",
    "#GETTING_DATA",
    "#ERROR!",
];

/// What is wrong with the characters of a cell: the rest of the sentence that begins with it. Of a cell with such a fault
/// nothing else needs to be said.
pub(super) fn check(text: &str, is_address: bool) -> Option<String> {
    if let Some(meant) = encoding::mended(text) {
        return Some(format!(
            "went through the wrong encoding; expected {meant:?}. Take the file as it was before, and open it in Excel by \
             Data, From Text/CSV, as UTF-8"
        ));
    }
    if text.contains('\u{FFFD}') {
        return Some("has the mark of a character that was lost; type the character again".into());
    }
    if text.chars().any(is_unprintable) {
        return Some(
            "holds a control character or an invisible one; expected text and plain spaces alone".into(),
        );
    }
    if let Some(value) = ERROR_VALUES.iter().find(|value| text.contains(**value)) {
        return Some(format!(
            "holds {value}, by which a spreadsheet says that a formula failed; type what should stand here"
        ));
    }
    if text.len() > 1 && text.bytes().all(|b| b == b'#') {
        return Some(
            "is what a spreadsheet shows for a value in too narrow a column; widen it and save again".into(),
        );
    }
    if let Some(sign) = formula(text) {
        return Some(format!("begins with {sign:?}, as a spreadsheet's formula does; expected plain text"));
    }
    if is_address { None } else { check_question_marks(text) }
}

/// White space where none belongs. The cell can be read all the same.
pub(super) fn check_spaces(text: &str) -> Option<String> {
    let spaced = text.trim() != text || text.contains("  ");
    spaced.then(|| {
        "has white space at its start, at its end or twice in a row; expected none there".to_string()
    })
}

/// Control characters, line separators, marks without width or for direction.
fn is_unprintable(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// The sign that makes a spreadsheet take a text for a formula. A number with a sign is none.
fn formula(text: &str) -> Option<char> {
    let sign = text.chars().next().filter(|sign| matches!(sign, '=' | '+' | '-' | '@'))?;
    let number =
        !text[1..].is_empty() && text[1..].bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','));
    (sign == '=' || !number).then_some(sign)
}

/// A question mark ends a word; one before a word, or between two letters, stands where a character was lost.
fn check_question_marks(text: &str) -> Option<String> {
    const REMEDY: &str = "type it again, and in Excel save the file as \"CSV UTF-8 (Comma delimited)\"";
    // An address within prose may hold question marks.
    for word in text.split_whitespace().filter(|word| !word.contains("://") && !word.starts_with("www.")) {
        let chars: Vec<char> = word.chars().collect();
        for (i, _) in chars.iter().enumerate().filter(|(_, c)| **c == '?') {
            let next = chars.get(i + 1);
            if next.is_some_and(char::is_ascii_digit) && (i == 0 || !chars[i - 1].is_alphanumeric()) {
                return Some(format!("has \"?\" where \"£\" probably stood; {REMEDY}"));
            }
            if i == 0 || next.is_some_and(|c| c.is_alphanumeric()) {
                return Some(format!(
                    "has \"?\" where another character probably stood, such as an apostrophe or a dash; {REMEDY}"
                ));
            }
        }
    }
    None
}
