//! Short forms that people use for councils, and what they stand for.

/// A short form and the words that it stands for, all of which have to be found; sorted by short form. One that stands for
/// several things has a row for each. What is a beginning of the full word ("shrops") is found without.
const SHORT: [(&str, &str); 47] = [
    ("banes", "bath north east somerset"),
    ("bc", "borough council"),
    ("bcp", "bournemouth christchurch poole"),
    ("beds", "bedfordshire"),
    ("berks", "berkshire"),
    ("bham", "birmingham"),
    ("bucks", "buckinghamshire"),
    ("bwd", "blackburn darwen"),
    ("cambs", "cambridgeshire"),
    ("cc", "city council"),
    ("cc", "county council"),
    ("cwac", "cheshire west chester"),
    ("dc", "district council"),
    ("glos", "gloucestershire"),
    ("gtr", "greater"),
    ("hants", "hampshire"),
    ("herts", "hertfordshire"),
    ("hunts", "huntingdonshire"),
    ("lancs", "lancashire"),
    ("lb", "london borough"),
    ("lbbd", "barking dagenham"),
    ("lbc", "london borough"),
    ("lbhf", "hammersmith fulham"),
    ("leics", "leicestershire"),
    ("lincs", "lincolnshire"),
    ("mbc", "metropolitan borough council"),
    ("mdc", "metropolitan district council"),
    ("mids", "midlands"),
    ("ne", "north east"),
    ("northants", "northamptonshire"),
    ("northd", "northumberland"),
    ("notts", "nottinghamshire"),
    ("nw", "north west"),
    ("oxon", "oxfordshire"),
    ("rb", "royal borough"),
    ("rbkc", "kensington chelsea"),
    ("rbwm", "windsor maidenhead"),
    ("saint", "st"),
    ("salop", "shropshire"),
    ("se", "south east"),
    ("soton", "southampton"),
    ("staffs", "staffordshire"),
    ("sw", "south west"),
    ("warks", "warwickshire"),
    ("wilts", "wiltshire"),
    ("worcs", "worcestershire"),
    ("yorks", "yorkshire"),
];

/// Initials on both sides of an ampersand, and the short form of [`SHORT`] that they make.
const INITIALS: [(&str, &str, &str); 3] = [("b", "nes", "banes"), ("h", "f", "lbhf"), ("k", "c", "rbkc")];

/// What a short form stands for, one phrase a meaning; none for any other word.
pub(super) fn long_forms(word: &str) -> impl Iterator<Item = &'static str> {
    let start = SHORT.partition_point(|(short, _)| *short < word);
    let of_word = SHORT[start..].iter().take_while(move |(short, _)| *short == word);
    // The iterator must not borrow the word.
    of_word.map(|(_, long)| *long).collect::<Vec<_>>().into_iter()
}

/// Makes one word of initials around an ampersand: "b", "and", "nes" are `banes`.
pub(super) fn join_initials(words: &mut Vec<String>) {
    let mut at = 0;
    while let Some([first, and, last]) = words.get(at..at + 3) {
        let known = INITIALS.iter().find(|(a, b, _)| first == a && and == "and" && last == b);
        if let Some((.., joined)) = known {
            words.splice(at..at + 3, [(*joined).to_owned()]);
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::{INITIALS, SHORT, join_initials, long_forms};

    #[test]
    fn every_short_form_is_found() {
        assert!(SHORT.is_sorted());
        assert_eq!(long_forms("herts").collect::<Vec<_>>(), ["hertfordshire"]);
        assert_eq!(long_forms("cc").collect::<Vec<_>>(), ["city council", "county council"]);
        assert_eq!(long_forms("kent").count(), 0);
        for (short, long) in SHORT {
            assert!(long_forms(short).any(|found| found == long), "{short}");
        }
        for (.., joined) in INITIALS {
            assert_eq!(long_forms(joined).count(), 1, "{joined}");
        }
    }

    #[test]
    fn initials_become_one_word() {
        let joined = |text: &str| {
            let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
            join_initials(&mut words);
            words.join(" ")
        };
        assert_eq!(joined("b and nes waste"), "banes waste");
        assert_eq!(joined("legal h and f"), "legal lbhf");
        assert_eq!(joined("bath and nes"), "bath and nes");
        assert_eq!(joined("b and"), "b and");
    }
}
