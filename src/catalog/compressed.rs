//! A list of values of the program in little space: each is compressed by itself, with a dictionary
//! of what they have in common, so that one is decompressed without the others.

use lz4_flex::block::decompress_with_dict;

use super::binary::{Binary, BinaryReader, BinaryWriter, from_block, to_block};
use super::lz4::{Encoder, WINDOW};
use crate::text::NumberList;

/// A list of compressed values.
#[derive(Debug)]
pub(super) struct Compressed {
    dictionary: &'static [u8],
    /// Where each value starts.
    starts: NumberList,
    bytes: &'static [u8],
}

impl Compressed {
    /// Reads what [`write()`] has written, but for the values.
    pub(super) fn read(from: &mut BinaryReader<'static>) -> Self {
        let dictionary = from.bytes();
        Self { dictionary, starts: NumberList::of_bytes(from.bytes()), bytes: from.bytes() }
    }

    /// Decompresses a value.
    ///
    /// # Panics
    /// If there is none at this position, or it is not what the build has written.
    pub(super) fn item<T: Binary>(&self, nth: usize) -> T {
        let mut block = BinaryReader::new(&self.bytes[self.starts.get(nth)..], "");
        let size = block.length();
        let block = decompress_with_dict(block.bytes(), size, self.dictionary);
        from_block(&block.expect("the build has compressed it"))
    }
}

/// Writes a list, to be read by [`Compressed::read`].
pub(super) fn write<T: Binary>(items: &[T], to: &mut BinaryWriter) {
    let blocks: Vec<Vec<u8>> = items.iter().map(to_block).collect();
    let encoder = Encoder::new(dictionary(&blocks));
    let (mut starts, mut packed) = (NumberList::default(), BinaryWriter::default());
    for block in &blocks {
        starts.push(packed.bytes.len());
        packed.number(block.len() as u64);
        packed.bytes(&encoder.compress(block));
    }
    to.bytes(encoder.dictionary());
    to.bytes(&starts.to_bytes());
    to.bytes(&packed.bytes);
}

/// Blocks from the whole list. The dictionary is not compressed, so it is small next to the list.
fn dictionary(blocks: &[Vec<u8>]) -> Vec<u8> {
    let size: usize = blocks.iter().map(Vec::len).sum();
    let limit = WINDOW.min(size / 16);
    let step = size.checked_div(limit).unwrap_or(1);
    let mut dictionary = blocks.iter().step_by(step).flatten().copied().collect::<Vec<u8>>();
    dictionary.truncate(limit);
    dictionary
}
