//! Reads bits that a range coder has written: the likelier a bit was, the less space it takes. It
//! is the coder of LZMA (Igor Pavlov, public domain), with chances that adapt faster: a flag is
//! short.

/// How likely a bit is 0, in parts of 2048.
#[derive(Debug, Clone, Copy)]
pub(super) struct Chance(u16);

impl Chance {
    /// As likely 0 as 1.
    pub(super) const EVEN: Self = Self(1024);
}

/// A chance moves by 1/16 of its distance towards the last bit (in LZMA by 1/32).
const ADAPTS: u32 = 4;

/// Reads bits. After the end there are zeros.
pub(super) struct RangeDecoder<'b> {
    bytes: std::slice::Iter<'b, u8>,
    range: u32,
    code: u32,
}

impl<'b> RangeDecoder<'b> {
    pub(super) fn new(bytes: &'b [u8]) -> Self {
        let mut decoder = Self { bytes: bytes.iter(), range: u32::MAX, code: 0 };
        (0..4).for_each(|_| decoder.shift());
        decoder
    }

    fn shift(&mut self) {
        self.code = self.code << 8 | u32::from(*self.bytes.next().unwrap_or(&0));
    }

    /// The next bit, of which something is known.
    pub(super) fn bit(&mut self, chance: &mut Chance) -> bool {
        let bound = (self.range >> 11) * u32::from(chance.0);
        let bit = self.code >= bound;
        if bit {
            self.code -= bound;
            self.range -= bound;
            chance.0 -= chance.0 >> ADAPTS;
        } else {
            self.range = bound;
            chance.0 += (2048 - chance.0) >> ADAPTS;
        }
        while self.range < 1 << 24 {
            self.shift();
            self.range <<= 8;
        }
        bit
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bits_of_a_known_text_are_read() {
        // `RangeEncoder` of `assets/flags/make.py` writes these bytes for 0 0 0 0 0 0 1 0 0 1 1.
        let mut decoder = RangeDecoder::new(&[0x06, 0xe0]);
        let mut chance = Chance::EVEN;
        let bits: Vec<u8> = (0..11).map(|_| decoder.bit(&mut chance).into()).collect();
        assert_eq!(bits, [0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 1]);
    }
}
