//! From the elements of a picture to steps on a canvas. It knows what this crate's pictures are made of, no more: rectangles,
//! paths, words, groups, a picture within, and hatchings.

use super::canvas::{Anchor, Canvas, Hatching, Ink, Letters, Line, Matrix};
use super::xml::Element;

/// The height at which letters are asked for; they are scaled to their own. A canvas has limits for fonts, and letters of a map
/// stand in its units, of which hundreds are a pixel.
const LETTERS: f64 = 100.0;

const SAME: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// Draws a picture on a canvas of its width and height.
pub(super) fn paint(svg: &Element, canvas: &mut dyn Canvas) {
    let mut painter = Painter { canvas, hatchings: Vec::new(), family: String::new() };
    painter.family = svg.value("font-family").unwrap_or("sans-serif").to_string();
    painter.find_hatchings(svg);
    painter.picture(svg);
}

struct Painter<'a> {
    canvas: &'a mut dyn Canvas,
    hatchings: Vec<(String, Hatching)>,
    family: String,
}

impl Painter<'_> {
    fn find_hatchings(&mut self, element: &Element) {
        for child in element.children() {
            match (child.name(), child.value("id")) {
                ("pattern", Some(id)) => {
                    if let Some(hatching) = hatching(child) {
                        self.hatchings.push((id.to_string(), hatching));
                    }
                }
                ("defs", _) => self.find_hatchings(child),
                _ => {}
            }
        }
    }

    /// A picture in its rectangle of what it stands in.
    fn picture(&mut self, svg: &Element) {
        let [left, top, width, height] = ["x", "y", "width", "height"].map(|name| svg.number(name));
        let view = numbers(svg.value("viewBox").unwrap_or_default());
        let [from_left, from_top, across, down] = view[..].try_into().unwrap_or([0.0, 0.0, width, height]);
        // As large as it fits, in the middle, as SVG has it.
        let scale = (width / across).min(height / down);
        let (aside, above) = ((width - across * scale) / 2.0, (height - down * scale) / 2.0);
        self.canvas.save();
        self.canvas.clip([left, top, width, height]);
        let (x, y) = (left + aside - from_left * scale, top + above - from_top * scale);
        self.canvas.transform([scale, 0.0, 0.0, scale, x, y]);
        self.all(svg);
        self.canvas.restore();
    }

    fn all(&mut self, parent: &Element) {
        for child in parent.children() {
            match child.name() {
                "svg" => self.picture(child),
                "g" => self.transformed(child, Self::all),
                "rect" | "path" => self.transformed(child, Self::shape),
                "text" => self.words(child),
                // Words for those who do not see it, and what others refer to.
                _ => {}
            }
        }
    }

    fn transformed(&mut self, element: &Element, draw: fn(&mut Self, &Element)) {
        match element.value("transform") {
            None => draw(self, element),
            Some(transform) => {
                self.canvas.save();
                self.canvas.transform(matrix(transform));
                draw(self, element);
                self.canvas.restore();
            }
        }
    }

    fn shape(&mut self, element: &Element) {
        let (ground, line) = (self.ground(element), line(element, 1.0));
        let path = match element.value("d") {
            Some(path) => path.to_string(),
            None => {
                let [x, y, width, height] = ["x", "y", "width", "height"].map(|name| element.number(name));
                format!("M{x} {y}h{width}v{height}h{}Z", -width)
            }
        };
        self.canvas.shape(&path, ground.as_ref(), line.as_ref());
    }

    fn words(&mut self, element: &Element) {
        let scale = element.number("font-size") / LETTERS;
        if scale <= 0.0 {
            return;
        }
        let anchor = match element.value("text-anchor") {
            Some("middle") => Anchor::Middle,
            Some("end") => Anchor::End,
            _ => Anchor::Start,
        };
        let letters = Letters {
            family: self.family.clone(),
            size: LETTERS,
            weight: element.value("font-weight").unwrap_or("400").to_string(),
            anchor,
        };
        let (ground, line) = (self.ground(element), line(element, scale));
        self.canvas.save();
        self.canvas.transform([scale, 0.0, 0.0, scale, element.number("x"), element.number("y")]);
        self.canvas.words(element.text(), &letters, ground.as_ref(), line.as_ref());
        self.canvas.restore();
    }

    fn ground(&self, element: &Element) -> Option<Ink> {
        match element.value("fill").unwrap_or("#000000") {
            "none" => None,
            fill => match fill.strip_prefix("url(#").and_then(|id| id.strip_suffix(')')) {
                None => Some(Ink::Plain(fill.to_string())),
                Some(id) => {
                    let known = self.hatchings.iter().find(|(known, _)| known == id);
                    known.map(|(_, hatching)| Ink::Hatched(hatching.clone()))
                }
            },
        }
    }
}

/// The line of an element, where a unit is drawn so many times larger.
fn line(element: &Element, scale: f64) -> Option<Line> {
    let colour = element.value("stroke").filter(|colour| *colour != "none")?.to_string();
    let width = element.value("stroke-width").map_or(1.0, |_| element.number("stroke-width")) / scale;
    let opacity = element.value("stroke-opacity").map_or(1.0, |_| element.number("stroke-opacity"));
    let dashes = numbers(element.value("stroke-dasharray").unwrap_or_default());
    let dashes = dashes.into_iter().map(|dash| dash / scale).collect();
    Some(Line { colour, width, opacity, dashes, is_round: element.value("stroke-linecap") == Some("round") })
}

/// A pattern of one rectangle and one line on it.
fn hatching(pattern: &Element) -> Option<Hatching> {
    let of = |name: &str| pattern.children().iter().find(|child| child.name() == name);
    let (ground, line) = (of("rect")?, of("path")?);
    Some(Hatching {
        side: pattern.number("width"),
        ground: ground.value("fill")?.to_string(),
        line: line.value("stroke")?.to_string(),
        width: line.number("stroke-width"),
        matrix: matrix(pattern.value("patternTransform").unwrap_or_default()),
    })
}

/// Numbers with spaces or commas between them.
fn numbers(text: &str) -> Vec<f64> {
    text.split([' ', ',']).filter_map(|number| number.parse().ok()).collect()
}

/// A transformation as SVG writes it: `translate`, `scale` and `rotate` (in degrees around the origin), the outermost first.
fn matrix(text: &str) -> Matrix {
    let mut all = SAME;
    for step in text.split(')') {
        let Some((name, arguments)) = step.split_once('(') else { continue };
        let arguments = numbers(arguments);
        let first = arguments.first().copied().unwrap_or(0.0);
        let second = arguments.get(1).copied();
        let next = match name.trim() {
            "translate" => [1.0, 0.0, 0.0, 1.0, first, second.unwrap_or(0.0)],
            "scale" => [first, 0.0, 0.0, second.unwrap_or(first), 0.0, 0.0],
            "rotate" => {
                let (sin, cos) = first.to_radians().sin_cos();
                [cos, sin, -sin, cos, 0.0, 0.0]
            }
            _ => SAME,
        };
        all = within(all, next);
    }
    all
}

/// The matrix that first does `inner`, then `outer`.
fn within(outer: Matrix, inner: Matrix) -> Matrix {
    let [a, b, c, d, e, f] = outer;
    let [g, h, i, j, k, l] = inner;
    [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

#[cfg(test)]
mod tests {
    use super::{matrix, within};

    fn at(matrix: [f64; 6], x: f64, y: f64) -> (f64, f64) {
        let [a, b, c, d, e, f] = matrix;
        (a * x + c * y + e, b * x + d * y + f)
    }

    #[test]
    fn transformations_are_those_of_svg() {
        assert_eq!(at(matrix("translate(10 20) scale(2)"), 1.0, 1.0), (12.0, 22.0));
        assert_eq!(at(matrix("scale(2) translate(10, 20)"), 1.0, 1.0), (22.0, 42.0));
        let (x, y) = at(matrix("rotate(90)"), 1.0, 0.0);
        assert!(x.abs() < 1e-12 && (y - 1.0).abs() < 1e-12);
        let both = within(matrix("translate(1 0)"), matrix("scale(3)"));
        assert_eq!(at(both, 2.0, 2.0), (7.0, 6.0));
        assert_eq!(at(matrix(""), 5.0, 6.0), (5.0, 6.0));
    }
}
