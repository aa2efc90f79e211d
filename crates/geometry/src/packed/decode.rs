//! From bytes to a topology.

use super::coder::{Coder, Decoder};
use super::labels::{Labels, OUTSIDE, area, code_text};
use super::model::Format;
use super::nodes::{Ends, Node};
use super::{CHECKSUM_BYTES, DecodeError, checksum, least_bytes};
use crate::grid::{Grid, Point};
use crate::topology::{Arc, Topology};

/// The topology that was packed into these bytes; see [`Topology::decode`].
///
/// # Errors
/// When the bytes are cut short, altered, or were never packed by this crate. Memory stays within a small multiple of the
/// number of bytes, whatever they hold.
pub fn decode(bytes: &[u8]) -> Result<Topology, DecodeError> {
    let (sum, payload) =
        bytes.split_first_chunk::<CHECKSUM_BYTES>().ok_or(DecodeError("The boundaries end too early."))?;
    if u32::from_le_bytes(*sum) != checksum(payload) {
        return Err(DecodeError("The boundaries are damaged: load them again."));
    }
    let reader = Reader {
        coder: Decoder::new(payload)?,
        format: Format::new(0),
        last_start: [0, 0],
        bounds: [0, 0],
        points_left: 0,
        arcs: Vec::new(),
    };
    reader.read(bytes.len())
}

struct Reader<'a> {
    coder: Decoder<'a>,
    format: Format,
    last_start: Point,
    /// Greatest `x` and `y`.
    bounds: Point,
    points_left: usize,
    arcs: Vec<Arc>,
}

impl Reader<'_> {
    fn read(mut self, bytes: usize) -> Result<Topology, DecodeError> {
        let mut header = [0; 7];
        for number in &mut header {
            *number = self.format.header.code(&mut self.coder, 0)?;
        }
        let [areas, arcs, points, width, height, metres_per_unit, letter] = header;
        let [areas, arcs, points] = [areas, arcs, points].map(|count| count as usize);
        if least_bytes(areas, arcs, points) > bytes || areas >= usize::from(u16::MAX) {
            return Err(DecodeError("The boundaries claim to be longer than they are."));
        }
        let small = |number: u32| {
            u16::try_from(number).map_err(|_| DecodeError("The boundaries' grid is too large."))
        };
        let grid = Grid {
            width: small(width)?,
            height: small(height)?,
            metres_per_unit: small(metres_per_unit)?,
            west: self.format.header.signed(&mut self.coder, 0)?,
            north: self.format.header.signed(&mut self.coder, 0)?,
        };
        self.bounds = [i32::from(grid.width), i32::from(grid.height)];
        self.points_left = points;
        self.format.labels = Labels::new(areas);
        let codes = self.codes(areas, letter)?;
        while self.arcs.len() < arcs {
            self.component(arcs)?;
        }
        Topology::of_closed(grid, codes, &self.arcs).map_err(|error| DecodeError(error.0))
    }

    fn codes(&mut self, areas: usize, letter: u32) -> Result<Vec<String>, DecodeError> {
        let mut number = 0;
        let mut codes = Vec::with_capacity(areas);
        for _ in 0..areas {
            number += self.format.codes.code(&mut self.coder, 0)?;
            if number > 99_999_999 {
                return Err(DecodeError("The boundaries hold a code that is too long."));
            }
            codes.push(code_text(letter as u8, number));
        }
        Ok(codes)
    }

    /// A loop, or a node and everything that hangs together with it.
    fn component(&mut self, most_arcs: usize) -> Result<(), DecodeError> {
        let is_loop = self.coder.bit(&mut self.format.is_loop, false)?;
        for axis in [0, 1] {
            let step = self.format.starts.signed(&mut self.coder, 0)?;
            self.last_start[axis] += step;
        }
        let start = self.last_start;
        self.check(start)?;
        if is_loop {
            let right = self.format.labels.code(&mut self.coder, OUTSIDE, 0)?;
            let left = self.format.labels.code(&mut self.coder, right, 0)?;
            let points = self.points(start, Some(start))?;
            self.arcs.push(Arc { points, left: area(left), right: area(right) });
            return Ok(());
        }
        let mut open = vec![Node::new(start)];
        while let Some(from) = open.pop() {
            if self.arcs.len() == most_arcs {
                return Err(DecodeError("The boundaries hold more arcs than they claim."));
            }
            self.arc(from, &mut open)?;
        }
        Ok(())
    }

    /// An arc from a node to one of the open ones or a new one.
    fn arc(&mut self, mut from: Node, open: &mut Vec<Node>) -> Result<(), DecodeError> {
        let (left, right) = self.format.sides(&mut self.coder, &from, 0, 0)?;
        from.add(left, right);
        let ends = Ends { open, from: from.at, left: right, right: left };
        let known = self.format.known_end(&mut self.coder, &ends, None)?;
        let points = self.points(from.at, known.map(|position| open[position].at))?;
        let end = points[points.len() - 1];
        let mut to = known.map_or_else(|| Node::new(end), |position| open.remove(position));
        to.add(right, left);
        open.extend([from, to].into_iter().filter(Node::is_open));
        self.arcs.push(Arc { points, left: area(left), right: area(right) });
        Ok(())
    }

    /// The points of an arc, from the first one to the end, which is known or not.
    fn points(&mut self, first: Point, end: Option<Point>) -> Result<Vec<Point>, DecodeError> {
        let mut here = first;
        let mut before = [0, 0];
        let mut points = Vec::new();
        self.take_point()?;
        points.push(here);
        loop {
            self.take_point()?;
            let rest = end.map(|end| [end[0] - here[0], end[1] - here[1]]);
            let last = self.format.is_last(&mut self.coder, points.len() - 1, rest, false)?;
            if let (true, Some(end)) = (last, end) {
                points.push(end);
                return Ok(points);
            }
            before = self.format.step(&mut self.coder, before, rest.unwrap_or_default(), [0, 0])?;
            here = [here[0] + before[0], here[1] + before[1]];
            self.check(here)?;
            points.push(here);
            if last {
                return Ok(points);
            }
        }
    }

    fn take_point(&mut self) -> Result<(), DecodeError> {
        let none = DecodeError("The boundaries hold more points than they claim.");
        self.points_left = self.points_left.checked_sub(1).ok_or(none)?;
        Ok(())
    }

    fn check(&self, [x, y]: Point) -> Result<(), DecodeError> {
        if (0..=self.bounds[0]).contains(&x) && (0..=self.bounds[1]).contains(&y) {
            Ok(())
        } else {
            Err(DecodeError("The boundaries leave their grid."))
        }
    }
}
