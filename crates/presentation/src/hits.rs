//! What a search offers, in words.

use std::ops::Range;

use model::Register;
use model::find::{Hit, Target};

use crate::words;

/// A hit as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HitWords {
    /// The name of what was found.
    pub name: String,
    /// The parts of the name that fit what was typed, as ranges of bytes: ascending, apart, and between characters.
    pub marks: Vec<Range<usize>>,
    /// What it is: "district", "service", "arrangement", with the reason where the name does not show it.
    pub what: String,
}

/// The words of a hit.
pub fn hit_words(register: &Register, hit: &Hit) -> HitWords {
    let mut what = match hit.target {
        Target::Council(ix) => {
            let council = register.council(ix);
            let kind = words::council_type(council.kind);
            match council.to {
                Some(to) => [kind, " until ", &to.year.to_string()].concat(),
                None => kind.to_string(),
            }
        }
        Target::Service(_) => "service".to_string(),
        Target::Category(_) => "services".to_string(),
        Target::Arrangement(_) => "arrangement".to_string(),
    };
    if let Some(former) = hit.formerly {
        what.push_str(", took over from ");
        what.push_str(&register.council(former).name);
    } else if let Some(because) = &hit.because {
        what = [because, " — ", &what].concat();
    }
    HitWords { name: register.label(hit.target).to_string(), marks: hit.marks.clone(), what }
}

impl HitWords {
    /// The name in its parts, in order, each with whether it is marked. Empty parts are left out.
    pub fn parts(&self) -> Vec<(&str, bool)> {
        let mut parts = Vec::new();
        let mut at = 0;
        for mark in &self.marks {
            let (Some(before), Some(part)) = (self.name.get(at..mark.start), self.name.get(mark.clone()))
            else {
                continue;
            };
            parts.push((before, false));
            parts.push((part, true));
            at = mark.end;
        }
        parts.push((self.name.get(at..).unwrap_or_default(), false));
        parts.retain(|(part, _)| !part.is_empty());
        parts
    }
}
