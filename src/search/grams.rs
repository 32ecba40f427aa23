//! Small sets of hashed pieces of text, which say at once what a text cannot hold. They may be
//! wrong when they say that it can.

use memchr::memchr_iter;

/// The bits of a set: some hundred pieces fill a fifth of them.
const BITS: usize = 1024;
/// The length of a piece, in bytes.
const PIECE: usize = 3;
/// The length of the longer beginning of a word, in bytes.
const LONG: usize = 5;

/// A set of pieces of folded text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Grams(Box<[u64; BITS / 64]>);

impl Grams {
    fn new() -> Self {
        Self(Box::new([0; BITS / 64]))
    }

    /// The pieces of texts, from wherever in them; shorter ones from the beginnings of words only,
    /// where alone they are looked for.
    pub(super) fn of<'t>(texts: impl IntoIterator<Item = &'t str>) -> Self {
        let mut grams = Self::new();
        for text in texts {
            pieces(text).for_each(|piece| grams.add(bit(piece)));
            for start in word_starts(text.as_bytes()) {
                start.first_chunk::<1>().into_iter().for_each(|piece| grams.add(bit(*piece)));
                start.first_chunk::<2>().into_iter().for_each(|piece| grams.add(bit(*piece)));
            }
        }
        grams
    }

    /// The beginnings of texts from each of their words on.
    pub(super) fn of_beginnings<'t>(texts: impl IntoIterator<Item = &'t String>) -> Self {
        let mut grams = Self::new();
        let starts = texts.into_iter().flat_map(|text| word_starts(text.as_bytes()));
        starts.flat_map(beginnings).for_each(|bit| grams.add(bit));
        grams
    }

    /// Whether the texts whose pieces these are can hold this one; one shorter than a piece, at the
    /// beginning of a word.
    pub(super) fn can_hold(&self, text: &str) -> bool {
        match *text.as_bytes() {
            [one] => self.has(bit([one])),
            [one, two] => self.has(bit([one, two])),
            _ => pieces(text).all(|piece| self.has(bit(piece))),
        }
    }

    /// Whether one of the texts whose beginnings these are can go on like this from one of its
    /// words.
    pub(super) fn can_begin(&self, words: &str) -> bool {
        beginnings(words.as_bytes()).all(|bit| self.has(bit))
    }

    fn add(&mut self, bit: usize) {
        self.0[bit / 64] |= 1 << (bit % 64);
    }

    fn has(&self, bit: usize) -> bool {
        self.0[bit / 64] & 1 << (bit % 64) != 0
    }
}

/// The pieces of a text.
fn pieces(text: &str) -> impl Iterator<Item = [u8; PIECE]> {
    text.as_bytes().windows(PIECE).map(|piece| [piece[0], piece[1], piece[2]])
}

/// A text from each of its words on.
fn word_starts(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    std::iter::once(0)
        .chain(memchr_iter(b' ', text).map(|space| space + 1))
        .map(|start| &text[start..])
}

/// The bits of the shorter and the longer beginning of a text; of a short word they reach into the
/// next one.
fn beginnings(text: &[u8]) -> impl Iterator<Item = usize> {
    let (short, long) = (text.first_chunk::<PIECE>(), text.first_chunk::<LONG>());
    short.map(|start| bit(*start)).into_iter().chain(long.map(|start| bit(*start)))
}

/// The bit of a piece, by the multiplicative hash of Knuth: the same in every run.
fn bit<const LENGTH: usize>(piece: [u8; LENGTH]) -> usize {
    let packed = piece.iter().fold(0_u64, |packed, &byte| packed << 8 | u64::from(byte));
    usize::from((packed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 48) as u16) >> (16 - BITS.ilog2())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_a_text_holds_is_never_denied(text in "([a-zš]{1,8} ){1,6}[a-zš]{1,8}", from in 0usize..40, length in 0usize..12) {
            let grams = Grams::of([text.as_str()]);
            let part: String = text.chars().skip(from).take(length).collect();
            prop_assert!(grams.can_hold(&part) || part.len() < PIECE, "{part}");
            let beginnings = Grams::of_beginnings([&text]);
            for (at, _) in text.match_indices(' ') {
                let rest: String = text[at + 1..].chars().take(length).collect();
                prop_assert!(beginnings.can_begin(&rest) && grams.can_hold(&rest), "{rest}");
            }
        }
    }

    #[test]
    fn most_of_what_it_does_not_hold_is_denied() {
        let text = "centar za sprovodenje zakona u jugoistocnoj evropi southeast european law enforcement center selec";
        let grams = Grams::of([text]);
        let others = [
            "banka",
            "mir",
            "odbrana",
            "rumunija",
            "ujedinjene",
            "nato",
            "fond",
            "sud",
            "komisija",
            "more",
        ];
        assert!(others.iter().filter(|word| grams.can_hold(word)).count() < 2);
    }
}
