//! The names on a small map: none over another, all inside the frame, the largest areas first.

use geometry::Tiling;

use super::{Frame, Name};
use crate::map::labels::{Kind, LINE, Label, Line, around, halves};
use crate::map::land::Land;

/// How far from its place a name is moved to make room, in lines of text.
const STEPS: [f64; 5] = [0.0, -1.0, 1.0, -2.0, 2.0];

/// The lines of the names on maps that are so many pixels wide. A name without room is left out.
pub fn place(land: &Land, frame: Frame, names: &[Name], widths: [f64; 2]) -> [Vec<Line>; 2] {
    let areas = names.iter().map(|name| {
        let areas = name.councils.iter().flat_map(|council| land.base_areas(*council));
        areas.copied().collect::<Vec<_>>()
    });
    let areas: Vec<Vec<usize>> = areas.collect();
    // A tiling of its own for each: names of a council and of its group may stand side by side.
    let tilings: Vec<Tiling> =
        areas.iter().map(|areas| Tiling::new(land.topology(), std::slice::from_ref(areas))).collect();
    let mut order: Vec<usize> = (0..names.len()).filter(|at| !areas[*at].is_empty()).collect();
    let size = |at: usize| tilings[at].area(0);
    model::order::sort(&mut order, |a, b| size(*b).total_cmp(&size(*a)));
    widths.map(|width| {
        let unit = frame.width / width;
        let mut taken: Vec<[f64; 4]> = Vec::new();
        let mut lines = Vec::new();
        for at in &order {
            let Some((x, y)) = tilings[*at].label_point(0) else { continue };
            let (x, y) = (x - frame.x, y - frame.y);
            let Some((label, place)) = fit(&names[*at], (x, y), unit, frame, &taken) else { continue };
            taken.push(place);
            lines.extend(label.lines_at(frame.viewport()));
        }
        lines
    })
}

/// A name at its place or near it, in one line or two, with the rectangle that it takes; `unit` is the length of a pixel.
fn fit(
    name: &Name,
    (x, y): (f64, f64),
    unit: f64,
    frame: Frame,
    taken: &[[f64; 4]],
) -> Option<(Label, [f64; 4])> {
    let letter = Kind::Council.size() * unit;
    let one_line = vec![name.words.clone()];
    for step in STEPS {
        for lines in [one_line.clone(), halves(&name.words)] {
            let Some(letters) = lines.iter().map(|line| line.chars().count()).max() else { continue };
            let rows = lines.len() + usize::from(name.number.is_some());
            let (width, height) =
                (letters as f64 * letter * Kind::Council.letter(), rows as f64 * letter * LINE);
            // A name that would leave the frame is moved inside.
            let x = x.max(width / 2.0).min(frame.width - width / 2.0);
            let y = y + step * letter * LINE;
            let place = around((x, y), (width, height));
            let [left, top, right, bottom] = place;
            let inside = left >= -1e-6 && top >= 0.0 && right <= frame.width + 1e-6 && bottom <= frame.height;
            let free = |[l, t, r, b]: &[f64; 4]| *r <= left || *l >= right || *b <= top || *t >= bottom;
            if inside && taken.iter().all(free) {
                return Some((Label { kind: Kind::Council, lines, number: name.number, x, y }, place));
            }
        }
    }
    None
}
