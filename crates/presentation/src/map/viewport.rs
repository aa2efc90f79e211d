//! The part of the map that is shown, and where it stands on the screen.

use geometry::{Bounds, Direction};

use super::numbers::decimal;

/// A part of the map in the proportions of the whole, never beyond its edges; in units of the grid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    whole: (f64, f64),
}

/// How many times larger than the whole map a part is shown at most.
const MOST: f64 = 16.0;
/// Room around what is fitted in, as a share of it.
const ROOM: f64 = 0.15;

impl Viewport {
    /// The whole of a map of this width and height.
    pub fn whole((width, height): (f64, f64)) -> Viewport {
        Viewport { x: 0.0, y: 0.0, width, height, whole: (width, height) }
    }

    /// How many times larger than the whole map it shows its part.
    pub fn zoom(&self) -> f64 {
        self.whole.0 / self.width
    }

    /// Whether it shows the whole map.
    pub fn is_whole(&self) -> bool {
        self.zoom() <= 1.0
    }

    /// What is shown on the way to another part: this one at 0, the other at 1. It grows or shrinks evenly, around one position of
    /// the map that stays where it is.
    pub fn towards(self, other: Viewport, share: f64) -> Viewport {
        let growth = other.width / self.width;
        let factor = growth.powf(share);
        // Where the size stays there is no such position: it moves straight across.
        let done = if (growth - 1.0).abs() < 1e-6 { share } else { (factor - 1.0) / (growth - 1.0) };
        let between = |from: f64, to: f64| from + (to - from) * done;
        Viewport {
            x: between(self.x, other.x),
            y: between(self.y, other.y),
            width: self.width * factor,
            height: self.height * factor,
            ..self
        }
    }

    /// So many times larger; the position stays where it is.
    pub fn zoomed(self, factor: f64, (x, y): (f64, f64)) -> Viewport {
        let zoom = (self.zoom() * factor).clamp(1.0, MOST);
        let (width, height) = (self.whole.0 / zoom, self.whole.1 / zoom);
        let kept = width / self.width;
        let (x, y) = (x - (x - self.x) * kept, y - (y - self.y) * kept);
        Viewport { x, y, width, height, ..self }.within()
    }

    /// Further to the right and down by so many units.
    pub fn moved(self, dx: f64, dy: f64) -> Viewport {
        Viewport { x: self.x + dx, y: self.y + dy, ..self }.within()
    }

    /// A quarter of its size further.
    pub fn panned(self, direction: Direction) -> Viewport {
        let (dx, dy) = match direction {
            Direction::Up => (0.0, -0.25),
            Direction::Down => (0.0, 0.25),
            Direction::Left => (-0.25, 0.0),
            Direction::Right => (0.25, 0.0),
        };
        self.moved(dx * self.width, dy * self.height)
    }

    /// The part that shows all of this, with room around it.
    pub fn around(self, bounds: Bounds) -> Viewport {
        let [left, top, right, bottom] =
            [bounds.left, bounds.top, bounds.right, bounds.bottom].map(f64::from);
        let room = 1.0 + 2.0 * ROOM;
        let (across, down) = ((right - left).max(1.0) * room, (bottom - top).max(1.0) * room);
        let zoom = (self.whole.0 / across).min(self.whole.1 / down);
        let whole = Viewport::whole(self.whole).zoomed(zoom, (0.0, 0.0));
        whole.centred((left + right) / 2.0, (top + bottom) / 2.0)
    }

    /// Moved to the position, where it does not show it.
    pub fn showing(self, (x, y): (f64, f64)) -> Viewport {
        let shown =
            (self.x..=self.x + self.width).contains(&x) && (self.y..=self.y + self.height).contains(&y);
        if shown { self } else { self.centred(x, y) }
    }

    /// The position in its middle.
    pub fn middle(&self) -> (f64, f64) {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    fn centred(self, x: f64, y: f64) -> Viewport {
        Viewport { x: x - self.width / 2.0, y: y - self.height / 2.0, ..self }.within()
    }

    fn within(self) -> Viewport {
        let inside = |at: f64, most: f64| at.min(most).max(0.0);
        Viewport {
            x: inside(self.x, self.whole.0 - self.width),
            y: inside(self.y, self.whole.1 - self.height),
            ..self
        }
    }

    /// As the attribute `viewBox`.
    pub fn view_box(&self) -> String {
        let mut text = String::new();
        for part in [self.x, self.y, self.width, self.height] {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&decimal(part));
        }
        text
    }
}

/// Where a viewport stands: its upper left corner in pixels, and the pixels of a unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Screen {
    left: f64,
    top: f64,
    /// Pixels of a unit.
    pub scale: f64,
    viewport: Viewport,
    /// Whether buttons and the small map of England lie over its corners while it is zoomed.
    has_controls: bool,
}

/// Width and height of the buttons at the right upper corner of a zoomed map, in pixels: `.zoom` of `style/widget.css`.
const BUTTONS: [f64; 2] = [72.0, 236.0];
/// Those of the small map of England at the left upper corner, `.locator`; on a narrow map it is smaller.
const LOCATOR: [f64; 2] = [92.0, 104.0];
const LOCATOR_NARROW: [f64; 2] = [64.0, 74.0];
/// From this width on, in pixels, a map is not narrow.
const WIDE: f64 = 450.0;

impl Screen {
    /// A viewport in the middle of a box (left, top, width, height), as large as it fits.
    pub fn new([left, top, width, height]: [f64; 4], viewport: Viewport) -> Screen {
        let scale = (width / viewport.width).min(height / viewport.height).max(1e-6);
        Screen {
            left: left + (width - viewport.width * scale) / 2.0,
            top: top + (height - viewport.height * scale) / 2.0,
            scale,
            viewport,
            has_controls: false,
        }
    }

    /// The same with buttons and the small map of England over it, as the app has them.
    pub fn with_controls(self) -> Screen {
        Screen { has_controls: true, ..self }
    }

    /// A viewport on a map of this width in pixels.
    pub fn of_width(width: f64, viewport: Viewport) -> Screen {
        Screen::new([0.0, 0.0, width, width * viewport.height / viewport.width], viewport)
    }

    /// Whether all of a rectangle of the map (left, top, right, bottom) can be seen: it is shown, and no button lies over it.
    pub fn holds(&self, [left, top, right, bottom]: [f64; 4]) -> bool {
        let Viewport { x, y, width, height, .. } = self.viewport;
        if left < x || right > x + width || top < y || bottom > y + height {
            return false;
        }
        if !self.has_controls || self.zoom() <= 1.0 {
            return true;
        }
        let locator = if width * self.scale < WIDE { LOCATOR_NARROW } else { LOCATOR };
        let [from_left, from_right, from_top] =
            [left - x, x + width - right, top - y].map(|units| units * self.scale);
        let is_under = |[wide, high]: [f64; 2], aside: f64| aside < wide && from_top < high;
        !is_under(BUTTONS, from_right) && !is_under(locator, from_left)
    }

    /// The position on the map at a place on the screen.
    pub fn position(&self, (left, top): (f64, f64)) -> (f64, f64) {
        (self.viewport.x + (left - self.left) / self.scale, self.viewport.y + (top - self.top) / self.scale)
    }

    /// How many times larger than the whole map its part is shown.
    pub fn zoom(&self) -> f64 {
        self.viewport.zoom()
    }

    /// Whether any of this may be seen.
    pub fn shows(&self, bounds: Bounds) -> bool {
        let Viewport { x, y, width, height, .. } = self.viewport;
        f64::from(bounds.left) < x + width
            && f64::from(bounds.right) > x
            && f64::from(bounds.top) < y + height
            && f64::from(bounds.bottom) > y
    }

    /// The place on the screen of a position on the map.
    pub fn place(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (self.left + (x - self.viewport.x) * self.scale, self.top + (y - self.viewport.y) * self.scale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_grows_around_a_position_and_never_leaves_the_map() {
        let whole = Viewport::whole((3600.0, 4000.0));
        let half = whole.zoomed(2.0, (1000.0, 1000.0));
        assert_eq!((half.x, half.y, half.width, half.height), (500.0, 500.0, 1800.0, 2000.0));
        assert_eq!(half.moved(-5000.0, 9000.0).view_box(), "0.000 2000.000 1800.000 2000.000");
        assert_eq!(half.zoomed(0.01, (3000.0, 10.0)), whole);
        assert_eq!(whole.zoomed(1000.0, (0.0, 0.0)).zoom(), MOST);
        assert_eq!(half.panned(Direction::Right).x, 950.0);
    }

    #[test]
    fn it_fits_around_what_is_to_be_seen() {
        let viewport = Viewport::whole((3600.0, 4000.0)).around(Bounds {
            left: 1000,
            top: 2000,
            right: 1400,
            bottom: 2100,
        });
        assert!(viewport.x < 1000.0 && viewport.x + viewport.width > 1400.0, "{viewport:?}");
        assert!((6.0..8.0).contains(&viewport.zoom()), "{viewport:?}");
        assert_eq!(viewport.showing((1200.0, 2050.0)), viewport);
        assert_eq!(viewport.showing((2000.0, 3000.0)).middle(), (2000.0, 3000.0));
    }

    #[test]
    fn the_way_to_another_part_begins_here_and_ends_there() {
        let whole = Viewport::whole((3600.0, 4000.0));
        let part = whole.zoomed(4.0, (3600.0, 0.0));
        assert_eq!(whole.towards(part, 0.0), whole);
        let end = whole.towards(part, 1.0);
        assert!((end.x - part.x).abs() < 1e-6 && (end.width - part.width).abs() < 1e-6, "{end:?}");
        let half = whole.towards(part, 0.5);
        assert_eq!((half.zoom(), half.y, half.x + half.width), (2.0, 0.0, 3600.0), "its corner stays");
        let beside = part.moved(-400.0, 200.0);
        assert_eq!(part.towards(beside, 0.5), part.moved(-200.0, 100.0));
    }

    #[test]
    fn the_screen_leads_back_to_the_map() {
        let viewport = Viewport::whole((3600.0, 4000.0)).zoomed(4.0, (1800.0, 2000.0));
        let screen = Screen::new([10.0, 20.0, 900.0, 500.0], viewport);
        assert_eq!(screen.scale, 0.5);
        assert_eq!(screen.place((1350.0, 1500.0)), (235.0, 20.0));
        assert_eq!(screen.position((235.0, 20.0)), (1350.0, 1500.0));
    }
}
