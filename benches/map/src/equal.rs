//! Whether two pages show the same.

/// The first difference in words; `None` where all states are the same.
pub fn difference(ours: &[(String, String)], theirs: &[(String, String)]) -> Option<String> {
    if ours.len() != theirs.len() {
        return Some(format!("{} states on one page, {} on the other", ours.len(), theirs.len()));
    }
    ours.iter().zip(theirs).find_map(|((name, ours), (_, theirs))| {
        let (mut one, mut other) = (ours.lines(), theirs.lines());
        loop {
            match (one.next(), other.next()) {
                (None, None) => return None,
                (one, other) if one == other => {}
                (one, other) => {
                    let [one, other] = [one, other].map(|line| line.unwrap_or("nothing more"));
                    return Some(format!("{name}: one page shows {one:?}, the other {other:?}"));
                }
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::difference;

    fn states(states: &[(&str, &str)]) -> Vec<(String, String)> {
        states.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn the_first_difference_is_told() {
        let ours = states(&[("2018", "a\nb"), ("2019", "a\nb")]);
        assert_eq!(difference(&ours, &ours), None);
        let theirs = states(&[("2018", "a\nb"), ("2019", "a\nc")]);
        assert_eq!(
            difference(&ours, &theirs).as_deref(),
            Some("2019: one page shows \"b\", the other \"c\"")
        );
        let shorter = states(&[("2018", "a"), ("2019", "a\nb")]);
        assert_eq!(
            difference(&ours, &shorter).as_deref(),
            Some("2018: one page shows \"b\", the other \"nothing more\"")
        );
        assert!(difference(&ours, &ours[1..]).is_some());
    }
}
