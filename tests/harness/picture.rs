//! What a window shows, pixel by pixel.

use std::io::Cursor;

/// How far two values of a channel may lie apart before a person sees it: engines smooth the edges of shapes and letters
/// differently from one painting to the next.
const SEEN: u8 = 64;

/// The pixels of a window.
pub struct Picture {
    width: usize,
    height: usize,
    /// Red, green and blue of each pixel, row by row.
    pixels: Vec<[u8; 3]>,
}

impl Picture {
    /// The picture in the bytes of a PNG file.
    ///
    /// # Panics
    /// When they are none, or one with other than eight bits a channel.
    pub fn of_png(bytes: &[u8]) -> Picture {
        let mut reader = png::Decoder::new(Cursor::new(bytes)).read_info().expect("a PNG");
        let mut buffer = vec![0; reader.output_buffer_size().expect("a picture of this size")];
        let info = reader.next_frame(&mut buffer).expect("a whole picture");
        assert_eq!(info.bit_depth, png::BitDepth::Eight);
        let pixels = buffer[..info.buffer_size()].chunks(info.color_type.samples());
        let pixels = pixels.map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
        Picture { width: info.width as usize, height: info.height as usize, pixels }
    }

    /// Its width and height.
    pub fn size(&self) -> (usize, usize) {
        (self.width, self.height)
    }

    /// Red, green and blue of a pixel.
    ///
    /// # Panics
    /// When it is outside.
    pub fn pixel(&self, x: usize, y: usize) -> [u8; 3] {
        assert!(x < self.width && y < self.height, "{x} {y}");
        self.pixels[y * self.width + x]
    }

    /// The share of pixels in a box (left, top, width, height, in CSS pixels of the window) that a person would see to be
    /// others in another picture of the same window. What of the box is outside the window does not count.
    pub fn differs_from(&self, other: &Picture, [left, top, width, height]: [f64; 4]) -> f64 {
        assert_eq!((self.width, self.height), (other.width, other.height), "two windows");
        let inside = |from: f64, length: f64, most: usize| {
            let end = (from + length).clamp(0.0, most as f64) as usize;
            from.clamp(0.0, most as f64) as usize..end
        };
        let (mut all, mut others) = (0_u32, 0_u32);
        for y in inside(top, height, self.height) {
            for x in inside(left, width, self.width) {
                let at = y * self.width + x;
                let apart = self.pixels[at].iter().zip(&other.pixels[at]).any(|(a, b)| a.abs_diff(*b) > SEEN);
                all += 1;
                others += u32::from(apart);
            }
        }
        f64::from(others) / f64::from(all.max(1))
    }
}
