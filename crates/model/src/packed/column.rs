//! One column: numbers and bits, written one after the other and read in the same order.

use super::DecodeError;

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
        self.varint(value.map_or(0, |value| value.into() + 1));
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

/// A column that is being read. Whatever it is asked for, it fails at its end.
pub(super) struct Column<'a> {
    bytes: &'a [u8],
    pub at: usize,
    bits: u8,
    pub produced: usize,
}

const SHORT: DecodeError = DecodeError::Damaged("a part of it is missing");
const LARGE: DecodeError = DecodeError::Damaged("a number is too large");

impl<'a> Column<'a> {
    pub fn new(bytes: &'a [u8]) -> Column<'a> {
        Column { bytes, at: 0, bits: 0, produced: 0 }
    }

    /// Bytes that have not been read.
    pub fn left(&self) -> usize {
        self.bytes.len() - self.at
    }

    /// The next `length` bytes as a column of their own.
    pub fn split(&mut self, length: usize) -> Result<Column<'a>, DecodeError> {
        let bytes = self.bytes[self.at..].get(..length).ok_or(SHORT)?;
        self.at += length;
        Ok(Column::new(bytes))
    }

    pub fn byte(&mut self) -> Result<u8, DecodeError> {
        let byte = *self.bytes.get(self.at).ok_or(SHORT)?;
        self.at += 1;
        Ok(byte)
    }

    pub fn varint(&mut self) -> Result<u64, DecodeError> {
        let mut value = 0u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let part = u64::from(byte & 0x7f);
            if (part << shift) >> shift != part {
                return Err(LARGE);
            }
            value |= part << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(LARGE)
    }

    pub fn u32(&mut self) -> Result<u32, DecodeError> {
        u32::try_from(self.varint()?).map_err(|_| LARGE)
    }

    pub fn u16(&mut self) -> Result<u16, DecodeError> {
        u16::try_from(self.varint()?).map_err(|_| LARGE)
    }

    /// A number of things to come. Never a size to allocate: the things are pushed as they are read.
    pub fn count(&mut self) -> Result<usize, DecodeError> {
        Ok(self.u32()? as usize)
    }

    pub fn option(&mut self) -> Result<Option<u64>, DecodeError> {
        Ok(self.varint()?.checked_sub(1))
    }

    pub fn option_u32(&mut self) -> Result<Option<u32>, DecodeError> {
        self.option()?.map(|value| u32::try_from(value).map_err(|_| LARGE)).transpose()
    }

    pub fn option_u16(&mut self) -> Result<Option<u16>, DecodeError> {
        self.option()?.map(|value| u16::try_from(value).map_err(|_| LARGE)).transpose()
    }

    pub fn year(&mut self) -> Result<Option<u16>, DecodeError> {
        Ok(self.option_u16()?.map(|year| year.wrapping_add(1950)))
    }

    pub fn bit(&mut self) -> Result<bool, DecodeError> {
        if self.bits == 0 {
            self.byte()?;
        }
        let bit = self.bytes[self.at - 1] >> self.bits & 1 == 1;
        self.bits = (self.bits + 1) % 8;
        Ok(bit)
    }

    /// A value of a vocabulary.
    pub fn of<T: Copy>(&mut self, all: &[T]) -> Result<T, DecodeError> {
        all.get(usize::from(self.byte()?)).copied().ok_or(LARGE)
    }

    /// A value of a vocabulary, where known.
    pub fn option_of<T: Copy>(&mut self, all: &[T]) -> Result<Option<T>, DecodeError> {
        match self.byte()? {
            0 => Ok(None),
            known => all.get(usize::from(known) - 1).copied().map(Some).ok_or(LARGE),
        }
    }
}
