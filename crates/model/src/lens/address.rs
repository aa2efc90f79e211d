//! A visitor's own scenario as text in the address.
//!
//! `1~d207d214u36.West_Surrey~d208d209.East_Surrey~-d210` is version 1: parts joined with `~`. A part has the councils that
//! go into a new one, then a full stop and its name; a part that begins with `-` has the councils of which nobody knows
//! where they go. A council is the last six digits of its GSS code without their leading noughts, after a letter for its
//! first three characters (`KINDS`); one of another kind is written in full. In a name a space is `_`, and `!` stands
//! before a `_`, `~` or `!` that is meant. Codes outlive editions of the data, which positions in its tables would not.
//!
//! All signs are such that the address's percent-code leaves them as they are, but `!`, which is rare.

use super::check::check;
use super::fault::Fault;
use super::records::{Placing, Unitary};
use super::scenario::Scenario;
use crate::records::CouncilIx;
use crate::register::Register;

/// The first three characters of GSS codes of English councils, each with the letter that is written for it.
const KINDS: [(char, &str); 5] = [('u', "E06"), ('d', "E07"), ('m', "E08"), ('l', "E09"), ('c', "E10")];

const VERSION: &str = "1";

/// New councils in one text; more are not read.
const MOST_UNITARIES: usize = 100;
/// Codes in one text; more are not read. England has fewer councils.
const MOST_CODES: usize = 400;
/// Characters of a name; a longer one is cut.
const NAME_CHARACTERS: usize = 100;
/// Faults of one text; the rest is kept quiet.
const MOST_FAULTS: usize = 20;

/// The result of reading a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The scenario, without the parts that are faulty.
    pub scenario: Scenario,
    /// What is wrong with it, at most 20 faults; none for a text that [`write()`] made of a sound scenario of present councils.
    pub faults: Vec<Fault>,
}

/// The name that the new council at this position has until it is given another one.
pub fn usual_name(position: usize) -> String {
    format!("New council {}", position + 1)
}

/// A scenario as text. Notes on split councils are not written; nor is a council whose code is no GSS code.
pub fn write(scenario: &Scenario, register: &Register) -> String {
    let mut text = VERSION.to_owned();
    for (at, unitary) in scenario.unitaries.iter().enumerate() {
        text.push('~');
        unitary
            .councils
            .iter()
            .for_each(|placing| write_code(&register.council(placing.council).code, &mut text));
        if unitary.name != usual_name(at) {
            text.push('.');
            write_name(&unitary.name, &mut text);
        }
    }
    if !scenario.missing.is_empty() {
        text.push_str("~-");
        scenario.missing.iter().for_each(|council| write_code(&register.council(*council).code, &mut text));
    }
    text
}

fn write_code(code: &str, text: &mut String) {
    let gss = code.len() == 9 && code.starts_with('E') && code.bytes().skip(1).all(|b| b.is_ascii_digit());
    if !gss {
        return;
    }
    let (kind, digits) = code.split_at(3);
    match KINDS.iter().find(|(_, begin)| *begin == kind) {
        Some((letter, _)) => {
            let short = digits.trim_start_matches('0');
            text.push(*letter);
            text.push_str(if short.is_empty() { "0" } else { short });
        }
        None => text.push_str(code),
    }
}

fn write_name(name: &str, text: &mut String) {
    for letter in name.chars() {
        match letter {
            ' ' => text.push('_'),
            '_' | '~' | '!' => text.extend(['!', letter]),
            _ => text.push(letter),
        }
    }
}

/// Whether a text claims to be a scenario of one's own, of whatever version: digits, alone or before a `~`.
pub fn is_own(text: &str) -> bool {
    let version = text.split('~').next().unwrap_or_default();
    !version.is_empty() && version.bytes().all(|byte| byte.is_ascii_digit())
}

/// Reads a text that [`write()`] made, or that somebody made up. Any text has a reading; what is wrong is left out and said,
/// what is only unfinished is kept and said ([`check`]). Former GSS codes are understood, and a council that one other
/// council has replaced since is taken for that one.
pub fn read(text: &str, register: &Register) -> Reading {
    if !is_own(text) {
        return Reading { faults: vec![Fault::NotAScenario], ..Reading::default() };
    }
    let mut parts = split(text).into_iter();
    match parts.next() {
        Some(version) if version == VERSION => {}
        _ => return Reading { faults: vec![Fault::Newer], ..Reading::default() },
    }
    let mut reader =
        Reader { register, councils: Vec::new(), codes: 0, too_long: false, reading: Reading::default() };
    for part in parts {
        if reader.reading.scenario.unitaries.len() >= MOST_UNITARIES {
            reader.too_long = true;
        }
        if reader.too_long {
            break;
        }
        reader.part(part);
    }
    reader.leave_out_counties();
    let Reading { scenario, mut faults } = reader.reading;
    if reader.too_long {
        faults.insert(0, Fault::TooLong);
    }
    faults.extend(check(&scenario, register));
    faults.truncate(MOST_FAULTS);
    Reading { scenario, faults }
}

/// The parts between those `~` that are no part of a name.
fn split(text: &str) -> Vec<&str> {
    let (mut parts, mut start, mut escaped) = (Vec::new(), 0, false);
    for (at, letter) in text.char_indices() {
        if letter == '~' && !escaped {
            parts.push(&text[start..at]);
            start = at + 1;
        }
        escaped = letter == '!' && !escaped;
    }
    parts.push(&text[start..]);
    parts
}

struct Reader<'r> {
    register: &'r Register,
    /// All councils so far, with the position of their new one; `None` for the missing.
    councils: Vec<(CouncilIx, Option<usize>)>,
    /// How many codes were read, whatever they stand for.
    codes: usize,
    /// Whether something was left unread.
    too_long: bool,
    reading: Reading,
}

impl Reader<'_> {
    fn tell(&mut self, fault: Fault) {
        if self.reading.faults.len() < MOST_FAULTS {
            self.reading.faults.push(fault);
        }
    }

    fn part(&mut self, part: &str) {
        if let Some(codes) = part.strip_prefix('-') {
            let mut missing = self.codes(codes, None);
            missing.append(&mut self.reading.scenario.missing);
            crate::order::sort(&mut missing, |a, b| a.cmp(b));
            self.reading.scenario.missing = missing;
            return;
        }
        let position = self.reading.scenario.unitaries.len();
        let (codes, name) = part.split_once('.').unwrap_or((part, ""));
        let name = self.name(name, position);
        let placing = |council| Placing { council, split_note: String::new() };
        let councils = self.codes(codes, Some(position)).into_iter().map(placing).collect();
        self.reading.scenario.unitaries.push(Unitary { name, councils });
    }

    fn name(&mut self, coded: &str, position: usize) -> String {
        let mut name = String::new();
        let mut letters = coded.chars();
        let mut count = 0;
        while let Some(letter) = letters.next() {
            let letter = match letter {
                '_' => ' ',
                '!' => letters.next().unwrap_or('!'),
                letter => letter,
            };
            if count == NAME_CHARACTERS {
                self.tell(Fault::LongName(name.clone()));
                break;
            }
            name.push(if letter.is_control() { ' ' } else { letter });
            count += 1;
        }
        if name.trim().is_empty() { usual_name(position) } else { name }
    }

    /// The councils that a run of codes stands for, in its order.
    fn codes(&mut self, mut rest: &str, place: Option<usize>) -> Vec<CouncilIx> {
        let mut councils = Vec::new();
        while let Some(first) = rest.chars().next() {
            if self.codes == MOST_CODES {
                self.too_long = true;
                break;
            }
            self.codes += 1;
            let (_, after) = rest.split_at(first.len_utf8());
            let digits = after.bytes().take_while(u8::is_ascii_digit).count();
            let (number, next) = after.split_at(digits);
            let code = full_code(first, number);
            if code.is_none() {
                // What is no code is told as a whole, up to where the next one could begin.
                let begins = |(_, letter): &(usize, char)| is_letter(*letter);
                let end = rest.char_indices().skip(1).find(begins).map_or(rest.len(), |(at, _)| at);
                self.tell(Fault::NotACode(rest[..end].chars().take(60).collect()));
                rest = &rest[end..];
            } else {
                rest = next;
            }
            if let Some(council) = code.and_then(|code| self.council(&code, place)) {
                councils.push(council);
            }
        }
        councils
    }

    /// The present council with this code, if it has no place yet.
    fn council(&mut self, code: &str, place: Option<usize>) -> Option<CouncilIx> {
        let Some(named) = self.register.council_by_code(code) else {
            self.tell(Fault::UnknownCode(code.to_owned()));
            return None;
        };
        let Some(council) = present(self.register, named) else {
            self.tell(Fault::NotPresent(named));
            return None;
        };
        if council != named {
            self.tell(Fault::Replaced { council: named, by: council });
        }
        match self.councils.iter().find(|(other, _)| *other == council) {
            None => {
                self.councils.push((council, place));
                Some(council)
            }
            // Two that have become one were both right.
            Some((_, before)) if *before == place && council != named => None,
            Some(_) => {
                self.tell(Fault::Twice(council));
                None
            }
        }
    }

    /// Takes each county council out that stands beside one of its districts.
    fn leave_out_counties(&mut self) {
        let register = self.register;
        for (county, _) in &self.councils {
            let district =
                self.councils.iter().find(|(other, _)| register.county_of(*other) == Some(*county));
            let Some((district, _)) = district else { continue };
            let fault = Fault::CountyBesideDistrict { county: *county, district: *district };
            self.reading.faults.push(fault);
            let scenario = &mut self.reading.scenario;
            scenario.missing.retain(|other| other != county);
            for unitary in &mut scenario.unitaries {
                unitary.councils.retain(|placing| placing.council != *county);
            }
        }
    }
}

/// The one council that stands in the place of this one at present.
fn present(register: &Register, council: CouncilIx) -> Option<CouncilIx> {
    match register.successors_in(council, register.present()).as_slice() {
        [only] => Some(*only),
        _ => None,
    }
}

/// Whether a code can begin with this letter.
fn is_letter(letter: char) -> bool {
    letter.eq_ignore_ascii_case(&'e') || KINDS.iter().any(|(kind, _)| *kind == letter)
}

/// The GSS code that a letter and digits stand for.
fn full_code(letter: char, digits: &str) -> Option<String> {
    if letter.eq_ignore_ascii_case(&'e') {
        return (digits.len() == 8).then(|| format!("E{digits}"));
    }
    let (_, begin) = KINDS.iter().find(|(kind, _)| *kind == letter)?;
    (1..=6).contains(&digits.len()).then(|| format!("{begin}{digits:0>6}"))
}
