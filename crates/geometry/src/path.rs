//! SVG path data: relative, whole numbers, no needless separator.

use crate::grid::Point;
use crate::rings::Step;
use crate::topology::Topology;

/// Writes path data, point by point.
#[derive(Default)]
pub(crate) struct PathWriter {
    /// ASCII. A map has a hundred thousand letters of it: they are written as bytes, not as characters.
    text: Vec<u8>,
    here: Point,
}

impl PathWriter {
    /// Begins a new line at a point.
    pub fn move_to(&mut self, [x, y]: Point) {
        self.text.push(b'M');
        self.number(x, true);
        self.number(y, false);
        self.text.push(b'l');
        self.here = [x, y];
    }

    /// Goes straight to a point.
    pub fn line_to(&mut self, [x, y]: Point) {
        let after_letter = self.text.last() == Some(&b'l');
        self.number(x - self.here[0], after_letter);
        self.number(y - self.here[1], false);
        self.here = [x, y];
    }

    /// Goes straight to where the line began.
    pub fn close(&mut self) {
        self.text.push(b'z');
    }

    /// The whole path.
    pub fn finish(self) -> String {
        String::from_utf8(self.text).unwrap_or_default()
    }

    /// Appends a number, with a space only where its sign does not separate it from the number before.
    fn number(&mut self, value: i32, after_letter: bool) {
        if value < 0 {
            self.text.push(b'-');
        } else if !after_letter {
            self.text.push(b' ');
        }
        let mut digits = [b'0'; 10];
        let mut rest = value.unsigned_abs();
        let mut first = digits.len();
        while rest > 0 || first == digits.len() {
            first -= 1;
            digits[first] += (rest % 10) as u8;
            rest /= 10;
        }
        self.text.extend_from_slice(&digits[first..]);
    }
}

impl Topology {
    /// Path data of closed rings: `M`, `l`, `z` for each. The steps are put in order.
    pub(crate) fn ring_path(&self, steps: &mut [Step]) -> String {
        let mut writer = PathWriter::default();
        let mut start = 0;
        for length in self.close_rings(steps) {
            let end = start + length;
            for (position, &step) in steps[start..end].iter().enumerate() {
                let last = position + 1 == length;
                self.draw(step, &mut writer, position == 0, last);
            }
            writer.close();
            start = end;
        }
        writer.finish()
    }

    /// Draws a step: from its first point if that is not drawn yet, and without its last point if closing draws it.
    pub(crate) fn draw(&self, step: Step, writer: &mut PathWriter, from_first: bool, skip_last: bool) {
        let points = self.points(step.arc);
        let count = points.len();
        let point =
            |position: usize| if step.forward { points[position] } else { points[count - 1 - position] };
        if from_first {
            writer.move_to(point(0));
        }
        for position in 1..count - usize::from(skip_last) {
            writer.line_to(point(position));
        }
    }
}
