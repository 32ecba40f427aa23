//! Reading of numbers and points from the bytes of a map file. What is missing at the end of a file
//! reads as zero: the files are part of the program, and tests read them to their end.

use super::bounds::{Bounds, Point};

/// Reads from bytes, from the first to the last.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reader {
    rest: &'static [u8],
}

impl Reader {
    /// Reads bytes from the first.
    pub(super) fn new(bytes: &'static [u8]) -> Self {
        Self { rest: bytes }
    }

    /// Whether all was read.
    pub(super) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// A number of things.
    pub(super) fn count(&mut self) -> usize {
        usize::try_from(self.unsigned()).unwrap_or_default()
    }

    /// A number that can be negative: zigzag, then as in [`Reader::unsigned`].
    pub(super) fn signed(&mut self) -> i32 {
        let value = self.unsigned();
        (value >> 1).cast_signed() ^ -(value & 1).cast_signed()
    }

    /// A word, after its length in bytes.
    pub(super) fn word(&mut self) -> &'static str {
        std::str::from_utf8(self.part().rest).unwrap_or_default()
    }

    /// Bytes after their number.
    pub(super) fn part(&mut self) -> Self {
        let length = self.count();
        self.take(length)
    }

    /// So many bytes.
    pub(super) fn take(&mut self, length: usize) -> Self {
        let (bytes, rest) = self.rest.split_at(length.min(self.rest.len()));
        self.rest = rest;
        Self { rest: bytes }
    }

    /// A number of two bytes, the lowest first.
    pub(super) fn short(&mut self) -> i16 {
        let Some((bytes, rest)) = self.rest.split_first_chunk() else { return 0 };
        self.rest = rest;
        i16::from_le_bytes(*bytes)
    }

    /// A point by itself.
    pub(super) fn place(&mut self) -> Point {
        [self.short(), self.short()]
    }

    /// The western, southern, eastern and northern end of something.
    pub(super) fn bounds(&mut self) -> Bounds {
        Bounds { least: self.place(), greatest: self.place() }
    }

    /// All points: each as the steps from the one before, the first from zero.
    pub(super) fn points(mut self) -> Vec<Point> {
        let mut points = Vec::with_capacity(self.rest.len() / 2);
        let [mut x, mut y] = [0; 2];
        while !self.is_empty() {
            let steps = self.steps();
            (x, y) = (x + steps[0], y + steps[1]);
            points.push([x, y].map(|it| i16::try_from(it).unwrap_or_default()));
        }
        points
    }

    /// The steps from one point to the next; most are one byte each.
    fn steps(&mut self) -> [i32; 2] {
        match self.rest {
            [x, y, rest @ ..] if (x | y) & 0x80 == 0 => {
                self.rest = rest;
                [*x, *y].map(|byte| i32::from(byte >> 1) ^ -i32::from(byte & 1))
            }
            _ => [self.signed(), self.signed()],
        }
    }

    /// A number: seven bits in each byte, the lowest first; the eighth says that more follow.
    fn unsigned(&mut self) -> u32 {
        let (mut value, mut shift) = (0, 0);
        while let Some((&byte, rest)) = self.rest.split_first() {
            self.rest = rest;
            value |= u32::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 || shift >= 32 {
                break;
            }
        }
        value
    }
}
