//! Text in UTF-8 that was read in another encoding on its way: "Â£5m" for "£5m".

use std::sync::LazyLock;

use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252};

/// The characters of the 256 bytes in each encoding in which a spreadsheet reads a file that does not say its own.
static PAGES: LazyLock<[[char; 256]; 2]> = LazyLock::new(|| [WINDOWS_1252, MACINTOSH].map(page));

fn page(encoding: &'static Encoding) -> [char; 256] {
    std::array::from_fn(|byte| {
        let byte = [byte as u8];
        let (decoded, _) = encoding.decode_without_bom_handling(&byte);
        decoded.chars().next().unwrap_or('\u{FFFD}')
    })
}

/// The text as it was meant, where some of it is plainly UTF-8 that was read as Windows-1252, Latin-1 or Mac Roman.
///
/// Only signs that are usual in English text are looked for, so that no rare word is taken for a fault.
pub(super) fn mended(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    PAGES.iter().find_map(|page| undo(text, page))
}

fn undo(text: &str, page: &[char; 256]) -> Option<String> {
    let byte = |c: char| -> Option<u8> {
        // Latin-1 has control characters where Windows-1252 has quotation marks.
        let latin = u8::try_from(c).ok().filter(|byte| *byte < 0xA0);
        latin.or_else(|| page.iter().position(|other| *other == c).and_then(|at| u8::try_from(at).ok()))
    };
    let chars: Vec<char> = text.chars().collect();
    let mut meant = String::new();
    let mut at = 0;
    let mut changed = false;
    while let Some(c) = chars.get(at) {
        let length = match byte(*c) {
            Some(0xC2..=0xDF) => 2,
            Some(0xE0..=0xEF) => 3,
            _ => 1,
        };
        let bytes: Vec<u8> = chars[at..].iter().take(length).map_while(|c| byte(*c)).collect();
        let decoded = str::from_utf8(&bytes).ok().and_then(|text| text.chars().next());
        if length > 1
            && let Some(decoded) = decoded.filter(|c| is_usual(*c))
        {
            meant.push(decoded);
            (at, changed) = (at + length, true);
        } else {
            meant.push(*c);
            at += 1;
        }
    }
    changed.then_some(meant)
}

/// The pound sign and its like, letters with accents (those of Welsh too), dashes and quotation marks, euro, trade mark, minus.
fn is_usual(c: char) -> bool {
    matches!(c, '\u{A0}'..='\u{FF}' | '\u{174}'..='\u{178}' | '\u{2010}'..='\u{203A}' | '€' | '™' | '−' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn undoes_what_a_wrong_encoding_did() {
        let cases = [
            ("saves Â£5m a year", "saves £5m a year"),
            ("the councilâ€™s plan", "the council’s plan"),
            ("2010â€“2015", "2010–2015"),
            ("CafÃ©", "Café"),
            ("the councilâ\u{80}\u{99}s plan", "the council’s plan"),
            ("saves ¬£5m", "saves £5m"),
            ("the council‚Äôs plan", "the council’s plan"),
            ("Caf√©", "Café"),
            ("Twm SiÃ´n CatÅµ", "Twm Siôn Catŵ"),
        ];
        for (spoilt, meant) in cases {
            assert_eq!(mended(spoilt).as_deref(), Some(meant), "{spoilt}");
        }
    }

    #[test]
    fn leaves_sound_text_alone() {
        for sound in ["£5m", "CAFÉ’S", "Côr Llŷn", "“Ä”", "2010–2015", "Ångström’s", "à la carte", "plain"]
        {
            assert_eq!(mended(sound), None, "{sound}");
        }
    }
}
