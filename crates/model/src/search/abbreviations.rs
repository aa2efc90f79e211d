//! Short forms that people use for councils, and what they stand for.

/// Short form and full words, all of which have to be found; sorted by short form. What is a beginning of the full word
/// ("shrops") is found without.
const SHORT: [(&str, &str); 30] = [
    ("bcp", "bournemouth christchurch poole"),
    ("beds", "bedfordshire"),
    ("berks", "berkshire"),
    ("bham", "birmingham"),
    ("bucks", "buckinghamshire"),
    ("cambs", "cambridgeshire"),
    ("glos", "gloucestershire"),
    ("gtr", "greater"),
    ("hants", "hampshire"),
    ("herts", "hertfordshire"),
    ("hunts", "huntingdonshire"),
    ("lancs", "lancashire"),
    ("lbhf", "hammersmith fulham"),
    ("leics", "leicestershire"),
    ("lincs", "lincolnshire"),
    ("mids", "midlands"),
    ("northants", "northamptonshire"),
    ("northd", "northumberland"),
    ("notts", "nottinghamshire"),
    ("oxon", "oxfordshire"),
    ("rbkc", "kensington chelsea"),
    ("rbwm", "windsor maidenhead"),
    ("saint", "st"),
    ("salop", "shropshire"),
    ("soton", "southampton"),
    ("staffs", "staffordshire"),
    ("warks", "warwickshire"),
    ("wilts", "wiltshire"),
    ("worcs", "worcestershire"),
    ("yorks", "yorkshire"),
];

/// The words that a short form stands for; none for any other word.
pub(super) fn long_form(word: &str) -> impl Iterator<Item = &'static str> {
    let at = SHORT.binary_search_by_key(&word, |(short, _)| short);
    at.ok().map(|at| SHORT[at].1).unwrap_or_default().split_ascii_whitespace()
}

#[cfg(test)]
mod tests {
    use super::{SHORT, long_form};

    #[test]
    fn every_short_form_is_found() {
        assert!(SHORT.is_sorted());
        assert_eq!(long_form("herts").collect::<Vec<_>>(), ["hertfordshire"]);
        assert_eq!(long_form("bcp").count(), 3);
        assert_eq!(long_form("kent").count(), 0);
        for (short, _) in SHORT {
            assert!(long_form(short).count() > 0, "{short}");
        }
    }
}
