//! Grams: a small Bloom filter over pieces of text, which skips most texts that cannot contain what
//! is searched for. It has false positives, but no false negatives.

use memchr::memchr_iter;

/// The bits of a set. Some hundred pieces fill a fifth of them.
const BITS: usize = 1024;
/// The length of a piece, in bytes.
const PIECE: usize = 3;
/// The length of the longer piece at the start of a word, in bytes.
const LONG_PIECE: usize = 5;

/// A set of hashed pieces of folded text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Grams(Box<[u64; BITS / 64]>);

impl Grams {
    fn new() -> Self {
        Self(Box::new([0; BITS / 64]))
    }

    /// The pieces of texts, for [`Grams::can_contain`]: every piece of three bytes, and those of
    /// one and two bytes at the start of words, where alone they are searched for.
    pub(super) fn of_texts<'t>(texts: impl IntoIterator<Item = &'t str>) -> Self {
        let mut grams = Self::new();
        for text in texts {
            pieces(text).for_each(|piece| grams.insert(bit(piece)));
            for rest in from_each_word(text.as_bytes()) {
                rest.first_chunk::<1>().into_iter().for_each(|piece| grams.insert(bit(*piece)));
                rest.first_chunk::<2>().into_iter().for_each(|piece| grams.insert(bit(*piece)));
            }
        }
        grams
    }

    /// The pieces at the start of the words of texts, for [`Grams::can_start`].
    pub(super) fn of_word_starts<'t>(texts: impl IntoIterator<Item = &'t str>) -> Self {
        let mut grams = Self::new();
        let rests = texts.into_iter().flat_map(|text| from_each_word(text.as_bytes()));
        rests.flat_map(start_bits).for_each(|bit| grams.insert(bit));
        grams
    }

    /// Whether the texts can contain this one; if it is shorter than a piece, at the start of a
    /// word.
    pub(super) fn can_contain(&self, text: &str) -> bool {
        match *text.as_bytes() {
            [one] => self.contains(bit([one])),
            [one, two] => self.contains(bit([one, two])),
            _ => pieces(text).all(|piece| self.contains(bit(piece))),
        }
    }

    /// Whether the texts can contain these words from the start of a word on.
    pub(super) fn can_start(&self, words: &str) -> bool {
        start_bits(words.as_bytes()).all(|bit| self.contains(bit))
    }

    fn insert(&mut self, bit: usize) {
        self.0[bit / 64] |= 1 << (bit % 64);
    }

    fn contains(&self, bit: usize) -> bool {
        self.0[bit / 64] & 1 << (bit % 64) != 0
    }
}

/// The pieces of a text.
fn pieces(text: &str) -> impl Iterator<Item = [u8; PIECE]> {
    text.as_bytes().windows(PIECE).map(|piece| [piece[0], piece[1], piece[2]])
}

/// The text from the start of each of its words to its end.
fn from_each_word(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    std::iter::once(0)
        .chain(memchr_iter(b' ', text).map(|space| space + 1))
        .map(|start| &text[start..])
}

/// The bits of the short and the long piece at the start of a text. They may reach into the next
/// word.
fn start_bits(text: &[u8]) -> impl Iterator<Item = usize> {
    let (short, long) = (text.first_chunk::<PIECE>(), text.first_chunk::<LONG_PIECE>());
    short.map(|start| bit(*start)).into_iter().chain(long.map(|start| bit(*start)))
}

/// The bit of a piece, by Knuth's multiplicative hash. It is the same in every run.
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
        fn there_are_no_false_negatives(
            text in "([a-zš]{1,8} ){1,6}[a-zš]{1,8}",
            from in 0usize..40,
            length in 0usize..12,
        ) {
            let grams = Grams::of_texts([text.as_str()]);
            let part: String = text.chars().skip(from).take(length).collect();
            prop_assert!(grams.can_contain(&part) || part.len() < PIECE, "{part}");
            let starts = Grams::of_word_starts([text.as_str()]);
            for (at, _) in text.match_indices(' ') {
                let rest: String = text[at + 1..].chars().take(length).collect();
                prop_assert!(starts.can_start(&rest) && grams.can_contain(&rest), "{rest}");
            }
        }
    }

    #[test]
    fn false_positives_are_rare() {
        let text = "centar za sprovodenje zakona u jugoistocnoj evropi southeast european law \
                    enforcement center selec";
        let grams = Grams::of_texts([text]);
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
        assert!(others.iter().filter(|word| grams.can_contain(word)).count() < 2);
    }
}
