//! The codes of the Office for National Statistics: what one stands for that is no English council's.

/// What the first three characters stand for (ONS, Register of Geographic Codes).
const AREAS: &[(&[&str], &str)] = &[
    (&["E12"], "a region of England"),
    (&["E11"], "a metropolitan county, which has no council of its own"),
    (&["E13"], "Inner or Outer London"),
    (&["E05", "W05", "S13", "N08"], "an electoral ward"),
    (&["E04", "W04"], "a parish or community"),
    (&["E02", "W02", "S02"], "a small area of the census (MSOA)"),
    (&["E00", "E01", "W00", "W01", "S00", "S01", "N00", "N20", "N21"], "a small area of the census"),
    (&["E14", "W07", "S14", "N05", "N06"], "a constituency"),
    (&["E92", "W92", "S92", "N92", "K02", "K03", "K04"], "a whole country"),
];

/// Bodies that take part in arrangements as partners, and the kind of partner that they are.
const BODIES: &[(&[&str], &str, &str)] = &[
    (&["W06"], "a council in Wales", "other-public"),
    (&["S12"], "a council in Scotland", "other-public"),
    (&["N09"], "a council in Northern Ireland", "other-public"),
    (&["E47"], "a combined authority", "other-public"),
    (&["E26"], "a national park", "other-public"),
    (&["E23"], "a police force", "police"),
    (&["E31"], "a fire and rescue authority", "fire"),
    (&["E38", "E54"], "a body of the health service", "health"),
];

/// What English councils' codes begin with.
const COUNCILS: [&str; 5] = ["E06", "E07", "E08", "E09", "E10"];

/// Whether a text has the shape of a code of an English council.
pub(crate) fn is_council(text: &str) -> bool {
    is_code(text) && COUNCILS.iter().any(|kind| text.starts_with(kind))
}

/// What to say of a code that is an area's or a body's other than an English council: the rest of the sentence that begins
/// with it. `None` where it may be meant for a council.
pub(crate) fn foreign(text: &str) -> Option<String> {
    let code = text.to_ascii_uppercase();
    if !is_code(&code) || is_council(&code) {
        return None;
    }
    let kind = &code[..3];
    if let Some((_, noun, sector)) = BODIES.iter().find(|(kinds, _, _)| kinds.contains(&kind)) {
        return Some(format!(
            "is the code of {noun}; expected a council in England (E06 to E10). Other bodies stand in partners.csv by name, \
             this one with kind {sector}"
        ));
    }
    let noun = AREAS
        .iter()
        .find(|(kinds, _)| kinds.contains(&kind))
        .map_or("an area of another kind", |(_, noun)| noun);
    Some(format!("is the code of {noun}; expected the code of a council in England (E06 to E10)"))
}

/// A letter of a country and eight digits.
pub(super) fn is_code(text: &str) -> bool {
    let rest = text.strip_prefix(['E', 'W', 'S', 'N', 'K', 'L', 'M', 'J']);
    rest.is_some_and(|rest| rest.len() == 8 && rest.bytes().all(|b| b.is_ascii_digit()))
}
