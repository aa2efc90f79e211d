//! From a topology to bytes.

use std::collections::BTreeMap;

use super::coder::{Coder, Encoder};
use super::labels::{Label, OUTSIDE, code_number, label};
use super::model::Format;
use super::nodes::{Ends, Node};
use super::{CHECKSUM_BYTES, DecodeError, checksum, least_bytes};
use crate::grid::Point;
use crate::topology::{Arc, Topology};

/// Why a topology cannot be packed: a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EncodeError(pub(crate) &'static str);

impl std::fmt::Display for EncodeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for EncodeError {}

/// Packs a topology. Decoding gives the same arcs, perhaps in another order and walked the other way round.
///
/// # Errors
/// When a code is not a letter and eight digits, the same letter for all, or there are more than 2^24 points.
pub fn encode(topology: &Topology) -> Result<Vec<u8>, EncodeError> {
    let arcs: Vec<Arc> = topology.arcs().collect();
    let points = arcs.iter().map(|arc| arc.points.len()).sum::<usize>();
    if points >= 1 << 24 {
        return Err(EncodeError("There are too many points to pack."));
    }
    let (letter, numbers) = split_codes(topology.codes())?;
    let mut writer = Writer { coder: Encoder::new(), format: Format::new(numbers.len()), last_start: [0, 0] };
    let written = writer.write(topology, letter, &numbers, &arcs, points);
    // The encoder's half of the coder has nothing to refuse.
    written.map_err(|error| EncodeError(error.0))?;
    let mut payload = writer.coder.finish();
    let least = least_bytes(numbers.len(), arcs.len(), points).saturating_sub(CHECKSUM_BYTES);
    payload.resize(payload.len().max(least), 0);
    let mut bytes = checksum(&payload).to_le_bytes().to_vec();
    bytes.append(&mut payload);
    Ok(bytes)
}

fn split_codes(codes: &[String]) -> Result<(u8, Vec<u32>), EncodeError> {
    let letter = codes.first().map_or(b'E', |code| code.as_bytes()[0]);
    let numbers = codes.iter().map(|code| {
        let number = code_number(code)?;
        (code.as_bytes()[0] == letter).then_some(number)
    });
    let numbers = numbers.collect::<Option<Vec<_>>>();
    numbers
        .map(|numbers| (letter, numbers))
        .ok_or(EncodeError("An area's code is no letter with eight digits."))
}

struct Writer {
    coder: Encoder,
    format: Format,
    last_start: Point,
}

/// An arc as it leaves a node.
struct Leaving {
    arc: usize,
    forward: bool,
    left: Label,
    right: Label,
}

impl Writer {
    fn write(
        &mut self,
        topology: &Topology,
        letter: u8,
        codes: &[u32],
        arcs: &[Arc],
        points: usize,
    ) -> Result<(), DecodeError> {
        let grid = topology.grid();
        let format = &mut self.format;
        let counts = [codes.len(), arcs.len(), points].map(|count| count as u32);
        let header = [grid.width, grid.height, grid.metres_per_unit, u16::from(letter)].map(u32::from);
        for number in counts.into_iter().chain(header) {
            format.header.code(&mut self.coder, number)?;
        }
        format.header.signed(&mut self.coder, grid.west)?;
        format.header.signed(&mut self.coder, grid.north)?;
        let mut before = 0;
        for &code in codes {
            format.codes.code(&mut self.coder, code - before)?;
            before = code;
        }
        self.graph(arcs)?;
        arcs.iter().filter(|arc| is_loop(arc)).try_for_each(|arc| self.lone_loop(arc))
    }

    fn start(&mut self, is_loop: bool, at: Point) -> Result<(), DecodeError> {
        self.coder.bit(&mut self.format.is_loop, is_loop)?;
        for axis in [0, 1] {
            self.format.starts.signed(&mut self.coder, at[axis] - self.last_start[axis])?;
        }
        self.last_start = at;
        Ok(())
    }

    fn lone_loop(&mut self, arc: &Arc) -> Result<(), DecodeError> {
        self.start(true, arc.points[0])?;
        let right = self.format.labels.code(&mut self.coder, OUTSIDE, label(arc.right))?;
        self.format.labels.code(&mut self.coder, right, label(arc.left))?;
        self.points(&arc.points, true)
    }

    /// All arcs that are no loops, each from a node that is known by then.
    fn graph(&mut self, arcs: &[Arc]) -> Result<(), DecodeError> {
        let mut leaving: BTreeMap<Point, Vec<Leaving>> = BTreeMap::new();
        for (index, arc) in arcs.iter().enumerate().filter(|(_, arc)| !is_loop(arc)) {
            let (left, right) = (label(arc.left), label(arc.right));
            let (first, last) = (arc.points[0], arc.points[arc.points.len() - 1]);
            leaving.entry(first).or_default().push(Leaving { arc: index, forward: true, left, right });
            leaving.entry(last).or_default().push(Leaving {
                arc: index,
                forward: false,
                left: right,
                right: left,
            });
        }
        let starts: Vec<Point> = leaving.keys().copied().collect();
        for start in starts {
            while !leaving[&start].is_empty() {
                self.start(false, start)?;
                self.component(start, arcs, &mut leaving)?;
            }
        }
        Ok(())
    }

    /// All arcs that hang together with a node.
    fn component(
        &mut self,
        start: Point,
        arcs: &[Arc],
        leaving: &mut BTreeMap<Point, Vec<Leaving>>,
    ) -> Result<(), DecodeError> {
        let mut open = vec![Node::new(start)];
        while let Some(mut from) = open.pop() {
            let here = leaving.entry(from.at).or_default();
            let wanted = from.lefts.last();
            let position = here.iter().position(|arc| wanted.is_none_or(|&right| arc.right == right));
            // Every area is closed, so what is open at a node has an arc.
            let Some(position) = position else { return Ok(()) };
            let Leaving { arc, forward, left, right } = here.swap_remove(position);
            let mut points = arcs[arc].points.clone();
            if !forward {
                points.reverse();
            }
            let end = points[points.len() - 1];
            if let Some(there) = leaving.get_mut(&end) {
                there.retain(|other| other.arc != arc);
            }
            self.format.sides(&mut self.coder, &from, left, right)?;
            from.add(left, right);
            let known = open.iter().position(|node| node.at == end);
            let ends = Ends { open: &open, from: from.at, left: right, right: left };
            self.format.known_end(&mut self.coder, &ends, known)?;
            self.points(&points, known.is_some())?;
            let mut to = known.map_or_else(|| Node::new(end), |position| open.remove(position));
            to.add(right, left);
            open.extend([from, to].into_iter().filter(Node::is_open));
        }
        Ok(())
    }

    /// The points after the first, the last being known to the reader or not.
    fn points(&mut self, points: &[Point], end_is_known: bool) -> Result<(), DecodeError> {
        let end = points[points.len() - 1];
        let mut before = [0, 0];
        for (made, pair) in points.windows(2).enumerate() {
            let [from, to] = [pair[0], pair[1]];
            let rest = end_is_known.then(|| [end[0] - from[0], end[1] - from[1]]);
            let last = made + 2 == points.len();
            self.format.is_last(&mut self.coder, made, rest, last)?;
            if !(last && end_is_known) {
                let step = [to[0] - from[0], to[1] - from[1]];
                before = self.format.step(&mut self.coder, before, rest.unwrap_or_default(), step)?;
            }
        }
        Ok(())
    }
}

fn is_loop(arc: &Arc) -> bool {
    arc.points.first() == arc.points.last()
}
