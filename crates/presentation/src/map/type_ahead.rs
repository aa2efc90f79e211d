//! Typing on the map goes to a council by its name.

use model::Register;
use model::records::CouncilIx;

/// For how many milliseconds after the last letter the next one belongs to the same name.
const PAUSE: f64 = 900.0;

/// The letters that were typed lately.
#[derive(Default)]
pub struct TypeAhead {
    typed: String,
    /// When the last letter was typed, in milliseconds.
    at: f64,
}

impl TypeAhead {
    /// Takes a letter that is typed at the time `now`, in milliseconds of any clock, and gives the council that is meant: the
    /// next one from `here` on whose name begins with the letters, or, where one letter is typed again and again, the next one
    /// after `here` that begins with it. `councils` are those of the map, in their order; after the last comes the first.
    /// `None` where no name fits.
    pub fn press(
        &mut self,
        letter: char,
        now: f64,
        register: &Register,
        councils: &[CouncilIx],
        here: Option<CouncilIx>,
    ) -> Option<CouncilIx> {
        if now - self.at > PAUSE {
            self.typed.clear();
        }
        self.at = now;
        self.typed.push(letter.to_ascii_lowercase());

        let repeated = self.typed.chars().all(|typed| self.typed.starts_with(typed));
        let wanted = match self.typed.chars().next() {
            Some(first) if repeated => &self.typed[..first.len_utf8()],
            _ => self.typed.as_str(),
        };
        let begins = |council: &CouncilIx| {
            let name = register.council(*council).name.as_bytes();
            name.get(..wanted.len()).is_some_and(|start| start.eq_ignore_ascii_case(wanted.as_bytes()))
        };
        let from = match here.and_then(|here| councils.iter().position(|council| *council == here)) {
            Some(at) if repeated => at + 1,
            Some(at) => at,
            None => 0,
        };
        let (before, after) = councils.split_at(from);
        after.iter().chain(before).copied().find(begins)
    }
}
