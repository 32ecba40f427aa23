//! Compresses bytes as an LZ4 block with a dictionary, for the build: in the shortest encoding that
//! the matches found allow. `lz4_flex` decompresses the blocks; its encoder takes the first match,
//! with which the entries would be half as large again.

/// The fewest bytes of a match.
const MIN_MATCH: usize = 4;

/// How far back a match can be, and so the most bytes of a dictionary that are used.
pub(super) const WINDOW: usize = 65535;

/// A block ends with this many bytes that are not in a match.
const LAST_LITERALS: usize = 5;

/// The last match starts at least this many bytes before the end of a block.
const LAST_MATCH: usize = 12;

/// How many earlier places are compared with each position.
const MAX_ATTEMPTS: usize = 32;

const HASH_BITS: u32 = 16;

/// Marks the end of a chain of places.
const NONE: u32 = u32::MAX;

/// Compresses blocks that share a dictionary.
#[derive(Debug)]
pub(super) struct Encoder {
    dictionary: Vec<u8>,
    places: Places,
}

/// The places at which four bytes with the same hash start.
#[derive(Debug, Clone)]
struct Places {
    /// The last place of each hash.
    last: Vec<u32>,
    /// The place before each place.
    before: Vec<u32>,
}

/// What a position begins with: a match, or one byte as it is.
#[derive(Debug, Clone, Copy, Default)]
struct Step {
    /// How many bytes match; 0 for a byte as it is.
    length: usize,
    distance: usize,
    /// The fewest bytes in which the rest of the block from here can be written.
    cost: usize,
}

impl Encoder {
    /// An encoder with a dictionary of at most [`WINDOW`] bytes.
    pub(super) fn new(dictionary: Vec<u8>) -> Self {
        let mut places = Places { last: vec![NONE; 1 << HASH_BITS], before: Vec::new() };
        for at in 0..dictionary.len() {
            places.add(&dictionary, at);
        }
        Self { dictionary, places }
    }

    /// The dictionary.
    pub(super) fn dictionary(&self) -> &[u8] {
        &self.dictionary
    }

    /// Compresses a block.
    pub(super) fn compress(&self, block: &[u8]) -> Vec<u8> {
        let bytes = [&self.dictionary, block].concat();
        let start = self.dictionary.len();
        let mut places = self.places.clone();
        let mut steps = vec![Step::default(); block.len() + 1];
        for (at, step) in (start..bytes.len()).zip(&mut steps) {
            if at + LAST_MATCH <= bytes.len() {
                (step.length, step.distance) = places.longest(&bytes, at);
            }
            places.add(&bytes, at);
        }
        choose(&mut steps);
        write(block, &steps)
    }
}

impl Places {
    fn add(&mut self, bytes: &[u8], at: usize) {
        let last = bytes.get(at..at + MIN_MATCH).map(|start| &mut self.last[hash(start)]);
        let place = u32::try_from(at).expect("a block of the catalog has less than 4 GB");
        self.before.push(last.map_or(NONE, |last| std::mem::replace(last, place)));
    }

    /// The longest match at a position, and how far back it is.
    fn longest(&self, bytes: &[u8], at: usize) -> (usize, usize) {
        let (mut length, mut distance) = (0, 0);
        let end = bytes.len() - LAST_LITERALS;
        let mut place = self.last[hash(&bytes[at..at + MIN_MATCH])];
        for _ in 0..MAX_ATTEMPTS {
            let from = place as usize;
            if place == NONE || at - from > WINDOW {
                break;
            }
            let pairs = bytes[from..].iter().zip(&bytes[at..end]);
            let equal = pairs.take_while(|(one, other)| one == other).count();
            if equal >= MIN_MATCH && equal > length {
                (length, distance) = (equal, at - from);
            }
            place = self.before[from];
        }
        (length, distance)
    }
}

fn hash(start: &[u8]) -> usize {
    let number = start.iter().fold(0_u32, |number, byte| number << 8 | u32::from(*byte));
    (number.wrapping_mul(2_654_435_761) >> (u32::BITS - HASH_BITS)) as usize
}

/// Chooses for each position, from the end, the length of its match with which the rest is written
/// in the fewest bytes.
fn choose(steps: &mut [Step]) {
    for at in (0..steps.len() - 1).rev() {
        let Step { length: longest, .. } = steps[at];
        let (mut length, mut cost) = (0, steps[at + 1].cost + 1);
        for shorter in MIN_MATCH..=longest {
            let whole = steps[at + shorter].cost + 3 + extra(shorter - MIN_MATCH);
            if whole <= cost {
                (length, cost) = (shorter, whole);
            }
        }
        (steps[at].length, steps[at].cost) = (length, cost);
    }
}

/// How many bytes a length needs beyond its four bits.
fn extra(length: usize) -> usize {
    if length < 15 { 0 } else { 1 + (length - 15) / 255 }
}

/// Writes a block by the steps chosen for it.
fn write(block: &[u8], steps: &[Step]) -> Vec<u8> {
    let mut written = Vec::new();
    let (mut at, mut literals) = (0, 0);
    while at < block.len() {
        let Step { length, distance, .. } = steps[at];
        if length == 0 {
            at += 1;
            continue;
        }
        write_head(&block[literals..at], length - MIN_MATCH, &mut written);
        let distance = u16::try_from(distance).expect("a match is in the window");
        written.extend(distance.to_le_bytes());
        write_extra(length - MIN_MATCH, &mut written);
        at += length;
        literals = at;
    }
    write_head(&block[literals..], 0, &mut written);
    written
}

/// Writes the lengths of a sequence, and its bytes that are not in a match.
fn write_head(literals: &[u8], matched: usize, to: &mut Vec<u8>) {
    let four_bits = |length: usize| u8::try_from(length.min(15)).unwrap_or(15);
    to.push(four_bits(literals.len()) << 4 | four_bits(matched));
    write_extra(literals.len(), to);
    to.extend(literals);
}

fn write_extra(length: usize, to: &mut Vec<u8>) {
    if let Some(rest) = length.checked_sub(15) {
        to.extend(std::iter::repeat_n(255, rest / 255));
        to.extend(u8::try_from(rest % 255));
    }
}

#[cfg(test)]
mod tests {
    use lz4_flex::block::decompress_with_dict;
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::Encoder;

    proptest! {
        #[test]
        fn what_is_compressed_is_decompressed(
            dictionary in vec(0..4_u8, 0..2000),
            block in vec(0..4_u8, 0..3000),
        ) {
            let compressed = Encoder::new(dictionary.clone()).compress(&block);
            let again = decompress_with_dict(&compressed, block.len(), &dictionary);
            prop_assert_eq!(again.ok(), Some(block));
        }
    }

    #[test]
    fn a_block_that_the_dictionary_has_is_a_few_bytes() {
        let dictionary: Vec<u8> = (0..=255).collect();
        let compressed = Encoder::new(dictionary.clone()).compress(&dictionary);
        assert!(compressed.len() < 16, "{compressed:?}");
    }
}
