//! One column: numbers and bits, written one after the other and read in the same order.

/// A column that is being written.
#[derive(Default)]
pub(super) struct ColumnWriter {
    pub bytes: Vec<u8>,
    /// How many bits of the last byte are used.
    bits: u8,
    /// Bytes of text that the column stands for so far; see [`super::text`].
    pub produced: usize,
}

impl ColumnWriter {
    /// Seven bits a byte, the low ones first; the top bit says that more follow.
    pub fn varint(&mut self, mut value: u64) {
        while value > 0x7f {
            self.bytes.push(value as u8 | 0x80);
            value >>= 7;
        }
        self.bytes.push(value as u8);
    }

    /// 0 for none, else the value and 1.
    pub fn option<T: Into<u64>>(&mut self, value: Option<T>) {
        self.varint(value.map_or(0, |value| value.into().saturating_add(1)));
    }

    /// One byte a year from 1950 to 2076.
    pub fn year(&mut self, year: Option<u16>) {
        self.option(year.map(|year| year.wrapping_sub(1950)));
    }

    /// Eight a byte, the low ones first.
    pub fn bit(&mut self, bit: bool) {
        if self.bits == 0 {
            self.bytes.push(0);
        }
        if let Some(last) = self.bytes.last_mut() {
            *last |= u8::from(bit) << self.bits;
        }
        self.bits = (self.bits + 1) % 8;
    }
}

/// A column that is being read.
///
/// No reading fails by itself: at the end of the column, or where a value is none, the column is *broken*, gives 0 from
/// then on, and [`Column::is_whole`] tells at the end. So the decoder runs straight on, which makes it half as long
/// in WebAssembly. Loops stay short all the same, because [`Column::count`] never promises more than can follow.
pub(super) struct Column<'a> {
    bytes: &'a [u8],
    at: usize,
    bits: u8,
    broken: bool,
    produced: usize,
}

impl<'a> Column<'a> {
    pub const fn new(bytes: &'a [u8]) -> Column<'a> {
        Column { bytes, at: 0, bits: 0, broken: false, produced: 0 }
    }

    /// Whether all has been read and nothing was wrong.
    pub fn is_whole(&self) -> bool {
        !self.broken && self.at == self.bytes.len()
    }

    /// Bytes that have not been read.
    pub fn left(&self) -> usize {
        self.bytes.len() - self.at
    }

    /// The bytes that have not been read.
    pub fn rest(&self) -> &'a [u8] {
        &self.bytes[self.at..]
    }

    /// Passes over bytes that have been read by [`Column::rest`].
    pub fn skip(&mut self, length: usize) {
        self.at += length;
    }

    /// Gives the column up.
    pub fn refuse(&mut self) {
        self.broken = true;
        self.at = self.bytes.len();
    }

    /// Counts bytes of decoded text, and fails the column when there are more than `growth` times the bytes read so far plus
    /// `allowance`: a bound on how much memory a small hostile file can ask for. See [`super::text`].
    pub fn produce(&mut self, length: usize, growth: usize, allowance: usize) {
        self.produced += length;
        if self.produced > growth * self.at + allowance {
            self.refuse();
        }
    }

    /// Whether something was wrong.
    pub fn is_broken(&self) -> bool {
        self.broken
    }

    /// The next `length` bytes as a column of their own.
    pub fn split(&mut self, length: usize) -> Column<'a> {
        match self.bytes.get(self.at..).and_then(|rest| rest.get(..length)) {
            Some(bytes) => {
                self.at += length;
                Column::new(bytes)
            }
            None => {
                self.refuse();
                Column::new(&[])
            }
        }
    }

    pub fn byte(&mut self) -> u8 {
        match self.bytes.get(self.at) {
            Some(byte) => {
                self.at += 1;
                *byte
            }
            None => {
                self.refuse();
                0
            }
        }
    }

    /// A number of up to 64 bits.
    pub fn varint(&mut self) -> u64 {
        let (mut value, mut shift) = (0u64, 0);
        loop {
            let byte = self.byte();
            let part = u64::from(byte & 0x7f);
            if shift > 63 || (part << shift) >> shift != part {
                self.refuse();
                return 0;
            }
            value |= part << shift;
            if byte < 0x80 {
                return value;
            }
            shift += 7;
        }
    }

    /// A number of up to 32 bits.
    pub fn u32(&mut self) -> u32 {
        u32::try_from(self.varint()).unwrap_or_else(|_| {
            self.refuse();
            0
        })
    }

    /// A number of up to 16 bits.
    pub fn u16(&mut self) -> u16 {
        u16::try_from(self.u32()).unwrap_or_else(|_| {
            self.refuse();
            0
        })
    }

    /// The number of things to come, each of which takes at least one byte of `things`.
    pub fn count(&mut self, things: &Column) -> usize {
        let count = self.u32() as usize;
        if count > things.left() {
            self.refuse();
            return 0;
        }
        count
    }

    /// 0 for none, else the value and 1.
    pub fn option(&mut self) -> Option<u64> {
        self.varint().checked_sub(1)
    }

    /// The same with up to 32 bits.
    pub fn option_u32(&mut self) -> Option<u32> {
        let value = self.option()?;
        u32::try_from(value).map_err(|_| self.refuse()).ok()
    }

    /// The same with up to 16 bits.
    pub fn option_u16(&mut self) -> Option<u16> {
        let value = self.option()?;
        u16::try_from(value).map_err(|_| self.refuse()).ok()
    }

    pub fn year(&mut self) -> Option<u16> {
        self.option_u16().map(|year| year.wrapping_add(1950))
    }

    pub fn bit(&mut self) -> bool {
        if self.bits == 0 {
            self.byte();
        }
        let byte = self.at.checked_sub(1).map_or(0, |last| self.bytes[last]);
        let bit = byte >> self.bits & 1 == 1;
        self.bits = (self.bits + 1) % 8;
        bit
    }

    /// A value of a vocabulary, by its position; the first one where there is none.
    pub fn of<T: Copy>(&mut self, all: &[T]) -> T {
        let position = usize::from(self.byte());
        if position >= all.len() {
            self.refuse();
        }
        all[if position < all.len() { position } else { 0 }]
    }

    /// A value of a vocabulary, where known.
    pub fn option_of<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        let position = usize::from(self.byte()).checked_sub(1)?;
        if position >= all.len() {
            self.refuse();
        }
        all.get(position).copied()
    }
}
