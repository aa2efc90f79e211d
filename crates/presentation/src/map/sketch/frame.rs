//! The part of the grid that a small map shows.

use geometry::Bounds;

use crate::map::numbers::decimal;
use crate::map::viewport::Viewport;

/// Room around what is shown, as a share of its longer side.
const ROOM: f64 = 0.06;
/// How much longer one side is than the other at most.
const LONGEST: f64 = 1.4;

/// A part of the grid, in its units. It may reach beyond the grid's edges, where nothing is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Frame {
    /// The frame that shows all of this as large as it fits, with room around it, neither very long nor very tall.
    pub fn around(bounds: Bounds) -> Frame {
        let [left, top, right, bottom] =
            [bounds.left, bounds.top, bounds.right, bounds.bottom].map(f64::from);
        let room = 2.0 * ROOM * (right - left).max(bottom - top).max(1.0);
        let (across, down) = (right - left + room, bottom - top + room);
        let (width, height) = (across.max(down / LONGEST), down.max(across / LONGEST));
        Frame { x: (left + right - width) / 2.0, y: (top + bottom - height) / 2.0, width, height }
    }

    /// The whole units around it.
    pub fn bounds(&self) -> Bounds {
        Bounds {
            left: self.x.floor() as i32,
            top: self.y.floor() as i32,
            right: (self.x + self.width).ceil() as i32,
            bottom: (self.y + self.height).ceil() as i32,
        }
    }

    /// As the attribute `viewBox` of shapes that are drawn in their own units.
    pub fn view_box(&self) -> String {
        let signed = |n: f64| if n < 0.0 { ["-", &decimal(-n)].concat() } else { decimal(n) };
        [signed(self.x), signed(self.y), decimal(self.width), decimal(self.height)].join(" ")
    }

    /// Width by height, as the CSS property `aspect-ratio`.
    pub fn aspect_ratio(&self) -> String {
        [decimal(self.width), decimal(self.height)].join(" / ")
    }

    /// A map of its size with the frame's corner as its origin: what places in percent refer to.
    pub(super) fn viewport(&self) -> Viewport {
        Viewport::whole((self.width, self.height))
    }
}
