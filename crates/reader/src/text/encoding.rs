//! Text in UTF-8 that was read in another encoding on its way: "Â£5m" for "£5m".

/// The characters of the bytes from 128 in each encoding in which a spreadsheet reads a file that does not say its own. (The
/// crate that knows all encodings would bring the tables of the East Asian ones into the browser; a test compares with it.)
const WINDOWS_1252: &str = "\
    €\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ\
    \u{a0}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯°±²³´µ¶·¸¹º»¼½¾¿\
    ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß\
    àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";
const MAC_ROMAN: &str = "\
    ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü\
    †°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø\
    ¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ\
    ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

/// The text as it was meant, where some of it is plainly UTF-8 that was read as Windows-1252, Latin-1 or Mac Roman.
///
/// Only signs that are usual in English text are looked for, so that no rare word is taken for a fault.
pub(super) fn mended(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    [WINDOWS_1252, MAC_ROMAN].iter().find_map(|page| undo(text, page))
}

fn undo(text: &str, page: &str) -> Option<String> {
    let byte = |c: char| -> Option<u8> {
        // Latin-1 has control characters where Windows-1252 has quotation marks.
        let latin = u8::try_from(c).ok().filter(|byte| *byte < 0xA0);
        let at = || page.chars().position(|other| other == c).and_then(|at| u8::try_from(128 + at).ok());
        latin.or_else(at)
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
    fn characters_are_those_of_the_encodings() {
        for (page, encoding) in
            [(WINDOWS_1252, encoding_rs::WINDOWS_1252), (MAC_ROMAN, encoding_rs::MACINTOSH)]
        {
            let bytes: Vec<u8> = (128..=255).collect();
            assert_eq!(encoding.decode_without_bom_handling(&bytes).0, page);
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
