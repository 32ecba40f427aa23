//! Reading of numbers and points from the bytes of a map file. What is missing at the end of a file
//! reads as zero: the files are part of the program, and tests read them to their end.

use super::bounds::{Bounds, Point};

/// Reads from bytes, from the first to the last.
pub(super) struct Reader {
    rest: &'static [u8],
}

impl Reader {
    /// Reads bytes from the first.
    pub(super) fn new(bytes: &'static [u8]) -> Self {
        Self { rest: bytes }
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
        std::str::from_utf8(self.bytes()).unwrap_or_default()
    }

    /// Bytes after their number.
    pub(super) fn bytes(&mut self) -> &'static [u8] {
        let length = self.count().min(self.rest.len());
        let (bytes, rest) = self.rest.split_at(length);
        self.rest = rest;
        bytes
    }

    /// The western, southern, eastern and northern end of something.
    pub(super) fn bounds(&mut self) -> Bounds {
        let [west, south, east, north] =
            std::array::from_fn(|_| i16::try_from(self.signed()).unwrap_or_default());
        Bounds { least: [west, south], greatest: [east, north] }
    }

    /// Points after their number: each as the steps from the one before, the first from zero.
    /// Returns the bounds around them.
    pub(super) fn points(&mut self, points: &mut Vec<Point>) -> Bounds {
        let (count, first) = (self.count(), points.len());
        points.reserve(count);
        let [mut x, mut y] = [0; 2];
        for _ in 0..count {
            let steps = self.steps();
            (x, y) = (x + steps[0], y + steps[1]);
            points.push([x, y].map(|it| i16::try_from(it).unwrap_or_default()));
        }
        Bounds::around(&points[first..])
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
