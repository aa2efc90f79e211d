//! Between the table of a postcode area and bytes.
//!
//! The prefixes are sorted, so each one has much of the one before it, and mostly goes on with the next letter. Its step is a
//! byte: the length of its inward code (0 to 3), four times the length of what that shares with the inward code before, and
//! sixteen more where the outward code is a new one (then nothing is shared). What is not shared follows symbol by symbol;
//! the first of them as the distance from the symbol that stood there before.
//!
//! The 104 areas of the real data are 227,859 bytes, 95,319 with gzip -9, 86,953 with brotli -q 11. The largest (RG) has 7,425,
//! of which brotli makes 2,464. As lines of the table, they would be 143,983 with brotli, the largest 4,556.

use super::layout::{self, Kind, POSTCODE_COLUMNS, PostcodeColumns};
use super::{Column, ColumnWriter, DecodeError};
use crate::postcodes::{PostcodeArea, Prefix};

type Writers = PostcodeColumns<ColumnWriter>;
type Readers<'c, 'a> = PostcodeColumns<&'c mut Column<'a>>;

/// Of an inward code.
const LENGTH: usize = 3;

/// The symbols of an inward code; 0 where there is none.
type Inward = [u8; LENGTH];

/// The bytes of a sound table, before the web server's compression. [`decode_postcodes`] gives it back as it was.
pub fn encode_postcodes(table: &PostcodeArea) -> Vec<u8> {
    let mut columns = Writers::default();
    let c = &mut columns;
    let mut codes: Vec<&str> = Vec::new();
    for code in table.answers.iter().flatten() {
        if !codes.contains(&code.as_str()) {
            codes.push(code);
        }
    }
    c.text.text(&table.area, &[], None);
    codes.iter().for_each(|code| c.text.text(code, &[], None));
    for count in [codes.len(), table.answers.len(), table.prefixes.len()] {
        c.counts.varint(count as u64);
    }
    for councils in &table.answers {
        c.councils.varint(councils.len() as u64);
        for code in councils {
            let at = codes.iter().position(|known| known == code);
            c.council.varint(at.unwrap_or_default() as u64);
        }
    }
    let (mut outward_before, mut before) = (String::new(), Inward::default());
    for prefix in &table.prefixes {
        let (outward, inward) = prefix.text.split_once(' ').unwrap_or((&prefix.text, ""));
        let is_new = outward != outward_before;
        if is_new {
            c.outward.text(outward.strip_prefix(table.area.as_str()).unwrap_or(outward), &[], None);
            outward_before = outward.to_string();
            before = Inward::default();
        }
        let inward = inward.as_bytes();
        let shared = inward.iter().zip(before).take_while(|(now, before)| **now == *before).count();
        c.step.bytes.push((inward.len() + 4 * shared + 16 * usize::from(is_new)) as u8);
        for at in shared..inward.len() {
            let from = if at == shared { before[at] } else { 0 };
            symbols(c, at).bytes.push(inward[at].wrapping_sub(start(from, at)));
        }
        before = Inward::default();
        before[..inward.len()].copy_from_slice(inward);
        c.answer.varint(u64::from(prefix.answer));
    }
    columns.seal()
}

fn symbols<C>(columns: &mut PostcodeColumns<C>, at: usize) -> &mut C {
    match at {
        0 => &mut columns.digit,
        1 => &mut columns.first,
        _ => &mut columns.second,
    }
}

/// What a symbol is counted from: the one that stood there before, else the first digit or letter.
fn start(before: u8, at: usize) -> u8 {
    match (before, at) {
        (0, 0) => b'0',
        (0, _) => b'A',
        (before, _) => before,
    }
}

/// The table in these bytes.
///
/// # Errors
/// Bytes that are no such table, were packed by a later version, or are damaged in any way. The memory taken is a small
/// multiple of the bytes.
pub fn decode_postcodes(bytes: &[u8]) -> Result<PostcodeArea, DecodeError> {
    let mut columns: [_; POSTCODE_COLUMNS] = layout::columns(layout::body(Kind::Postcodes, bytes)?)?;
    let c = &mut Readers::of(&mut columns);
    let area = c.text.text(&[], None);
    let codes = c.counts.count(c.text);
    let answers = c.counts.count(c.councils);
    let prefixes = c.counts.count(c.step);
    let codes: Vec<String> = (0..codes).map(|_| c.text.text(&[], None)).collect();
    // What is copied often has to be short.
    if area.len() > LONGEST_AREA || codes.iter().any(|code| code.len() > LONGEST_CODE) {
        return Err(layout::DAMAGED);
    }
    let mut table = PostcodeArea { area, answers: Vec::new(), prefixes: Vec::new() };
    for _ in 0..answers {
        let councils = c.councils.count(c.council);
        table
            .answers
            .push((0..councils).filter_map(|_| codes.get(c.council.u32() as usize).cloned()).collect());
    }
    let (mut outward, mut before, mut known) = (String::new(), Inward::default(), 0);
    for _ in 0..prefixes {
        let step = usize::from(c.step.byte());
        let (length, shared) = (step % 4, step / 4 % 4);
        if step >= 16 {
            let own = c.outward.text(&[], None);
            outward = [table.area.as_str(), &own].concat();
            known = 0;
        }
        if shared > known || shared > length || step >= 32 || outward.len() > LONGEST_OUTWARD {
            c.step.refuse();
            break;
        }
        for (at, symbol) in before.iter_mut().enumerate().take(length).skip(shared) {
            let from = if at == shared && at < known { *symbol } else { 0 };
            *symbol = symbols(c, at).byte().wrapping_add(start(from, at));
        }
        known = length;
        let text = match str::from_utf8(&before[..length]) {
            Ok("") => outward.clone(),
            Ok(inward) => [outward.as_str(), " ", inward].concat(),
            Err(_) => String::new(),
        };
        table.prefixes.push(Prefix { text, answer: c.answer.u16() });
    }
    layout::close(&columns)?;
    if table.is_sound() { Ok(table) } else { Err(layout::DAMAGED) }
}

/// Letters of the longest area.
const LONGEST_AREA: usize = 2;

/// Characters of a GSS code.
const LONGEST_CODE: usize = 9;

/// Letters and digits of the longest outward code.
const LONGEST_OUTWARD: usize = 4;
