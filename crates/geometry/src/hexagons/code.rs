//! The format, once for both halves of the coder: what is given is written, what is read is given back.

use super::{Cell, Hexagons, Layout, Period};
use crate::packed::DecodeError;
use crate::packed::coder::{Bit, Coder};
use crate::packed::labels::{code_number, code_text};
use crate::packed::number::Number;

/// More than these is damage: they bound the memory that a decoder takes.
const MOST_COUNCILS: u32 = 8_000;
const MOST_PERIODS: u32 = 60;
const MOST_ROWS: i32 = 4_000;

const STRANGE: DecodeError = DecodeError("The hexagons hold what cannot be.");

/// Codes everything. The encoder is given what it writes; `None` for the decoder.
pub fn hexagons(coder: &mut impl Coder, given: Option<&Hexagons>) -> Result<Hexagons, DecodeError> {
    let mut header = Number::NEW;
    let letter = given.and_then(|given| given.codes.first()).map_or(0, |code| code.as_bytes()[0]);
    let letter = header.code(coder, u32::from(letter))? as u8;
    let count = header.code(coder, given.map_or(0, |given| given.codes.len() as u32))?;
    if count > MOST_COUNCILS {
        return Err(STRANGE);
    }
    let mut differences = Number::NEW;
    let mut codes: Vec<String> = Vec::new();
    let mut number = 0;
    for at in 0..count as usize {
        let wanted = match given {
            Some(given) => {
                code_number(&given.codes[at]).and_then(|code| code.checked_sub(number)).ok_or(STRANGE)?
            }
            None => 0,
        };
        number += differences.code(coder, wanted)?;
        if number > 99_999_999 {
            return Err(STRANGE);
        }
        codes.push(code_text(letter, number));
    }
    let lower = layout(coder, &mut header, codes.len(), given.map(|given| &given.lower))?;
    let upper = layout(coder, &mut header, codes.len(), given.map(|given| &given.upper))?;
    Ok(Hexagons { codes, lower, upper })
}

fn layout(
    coder: &mut impl Coder,
    header: &mut Number,
    councils: usize,
    given: Option<&Layout>,
) -> Result<Layout, DecodeError> {
    let mut sizes =
        given.map_or([0; 4], |layout| [layout.half_width, layout.quarter_height, layout.left, layout.top]);
    for size in &mut sizes {
        *size = u16::try_from(header.code(coder, u32::from(*size))?).map_err(|_| STRANGE)?;
    }
    let [half_width, quarter_height, left, top] = sizes;
    let count = header.code(coder, given.map_or(0, |layout| layout.periods.len() as u32))?;
    if count > MOST_PERIODS {
        return Err(STRANGE);
    }
    let mut contexts = Contexts {
        there: [Bit::NEW; 3],
        moved: Bit::NEW,
        moves: [Number::NEW, Number::NEW],
        from_last: [Number::NEW, Number::NEW],
    };
    let mut places: Vec<Option<[i32; 2]>> = vec![None; councils];
    let mut periods: Vec<Period> = Vec::new();
    for at in 0..count as usize {
        let period = given.map(|layout| &layout.periods[at]);
        let before = periods.last().map_or(0, |period| period.first_year);
        let since = match period {
            Some(period) => period.first_year.checked_sub(before).ok_or(STRANGE)?,
            None => 0,
        };
        let first_year = u32::from(before) + header.code(coder, u32::from(since))?;
        let first_year = u16::try_from(first_year).map_err(|_| STRANGE)?;
        contexts.places(coder, at == 0, period, &mut places)?;
        periods.push(Period { first_year, cells: cells(&places)? });
    }
    Ok(Layout { half_width, quarter_height, left, top, periods })
}

/// What is likely of a tier's cells.
struct Contexts {
    /// In the first period; after a period without the council, and with it.
    there: [Bit; 3],
    moved: Bit,
    /// From the own cell.
    moves: [Number; 2],
    /// From the last council's.
    from_last: [Number; 2],
}

impl Contexts {
    /// Codes the places of a period, on slanted axes: along the row, and down to the right.
    fn places(
        &mut self,
        coder: &mut impl Coder,
        first: bool,
        given: Option<&Period>,
        places: &mut [Option<[i32; 2]>],
    ) -> Result<(), DecodeError> {
        let mut given = given.map_or(&[][..], |period| &period.cells).iter().peekable();
        let mut last = [0, 0];
        for (council, place) in places.iter_mut().enumerate() {
            let wanted =
                given.next_if(|cell| usize::from(cell.council) == council).map(|cell| slanted(*cell));
            let context = if first { 0 } else { 1 + usize::from(place.is_some()) };
            if !coder.bit(&mut self.there[context], wanted.is_some())? {
                *place = None;
                continue;
            }
            let here = match *place {
                Some(before) => match coder.bit(&mut self.moved, wanted != Some(before))? {
                    true => step(coder, &mut self.moves, before, wanted)?,
                    false => before,
                },
                None => step(coder, &mut self.from_last, last, wanted)?,
            };
            *place = Some(here);
            last = here;
        }
        Ok(())
    }
}

fn step(
    coder: &mut impl Coder,
    contexts: &mut [Number; 2],
    from: [i32; 2],
    wanted: Option<[i32; 2]>,
) -> Result<[i32; 2], DecodeError> {
    let wanted = wanted.unwrap_or(from);
    let mut here = from;
    for axis in [0, 1] {
        here[axis] += contexts[axis].signed(coder, wanted[axis] - from[axis])?;
        if here[axis].abs() > MOST_ROWS {
            return Err(STRANGE);
        }
    }
    Ok(here)
}

fn slanted(cell: Cell) -> [i32; 2] {
    [(i32::from(cell.column) - i32::from(cell.row)) >> 1, i32::from(cell.row)]
}

fn cells(places: &[Option<[i32; 2]>]) -> Result<Vec<Cell>, DecodeError> {
    let mut cells = Vec::new();
    for (council, place) in places.iter().enumerate() {
        if let Some([along, row]) = *place {
            let place = u16::try_from(2 * along + row).ok().zip(u16::try_from(row).ok());
            let (column, row) = place.ok_or(STRANGE)?;
            cells.push(Cell { council: council as u16, column, row });
        }
    }
    Ok(cells)
}
