//! A list of values in little space: each is compressed by itself, with a dictionary of what they
//! have in common, so that one is unpacked without the others.

use lz4_flex::block::decompress_with_dict;

use super::binary::{Binary, BinaryReader, BinaryWriter};
use super::lz4::{Encoder, WINDOW};
use crate::text::NumberList;

/// A list of packed values in the program.
#[derive(Debug)]
pub(super) struct Packed {
    dictionary: &'static [u8],
    /// Where each value starts.
    starts: NumberList,
    bytes: &'static [u8],
}

impl Packed {
    /// Reads what [`write()`] has written, but for the values.
    pub(super) fn read(from: &mut BinaryReader<'static>) -> Self {
        let dictionary = from.bytes();
        Self { dictionary, starts: NumberList::of_bytes(from.bytes()), bytes: from.bytes() }
    }

    /// Unpacks a value.
    ///
    /// # Panics
    /// If there is none at this position, or it is not what the build has written.
    pub(super) fn item<T: Binary>(&self, nth: usize) -> T {
        let mut packed = BinaryReader::new(&self.bytes[self.starts.get(nth)..], "");
        let size = packed.length();
        let unpacked = decompress_with_dict(packed.bytes(), size, self.dictionary);
        let unpacked = unpacked.expect("the build has compressed it");
        let mut unpacked = BinaryReader::new(&unpacked, "");
        let bytes = unpacked.bytes();
        let text = str::from_utf8(unpacked.bytes()).expect("the build has written text");
        T::read(&mut BinaryReader::new(bytes, text))
    }
}

/// Writes a list, to be read by [`Packed::read`].
pub(super) fn write<T: Binary>(items: &[T], to: &mut BinaryWriter) {
    let blocks: Vec<Vec<u8>> = items.iter().map(block).collect();
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

/// The binary form of a value: its numbers, then its strings.
fn block<T: Binary>(item: &T) -> Vec<u8> {
    let mut writer = BinaryWriter::default();
    item.write(&mut writer);
    let mut block = BinaryWriter::default();
    block.bytes(&writer.bytes);
    block.bytes(writer.text.as_bytes());
    block.bytes
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
