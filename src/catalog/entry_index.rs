//! The position of an entry in its catalog.

use super::binary::{Binary, BinaryReader, BinaryWriter};

/// The position of an entry in its catalog. Valid for that catalog only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryIndex(u32);

impl EntryIndex {
    /// The index of a position in the list of entries.
    pub(super) fn at(position: usize) -> Self {
        Self(u32::try_from(position).expect("a catalog holds fewer than 2^32 entries"))
    }

    /// The position in the list of entries.
    pub const fn position(self) -> usize {
        self.0 as usize
    }
}

impl Binary for EntryIndex {
    fn write(&self, to: &mut BinaryWriter) {
        self.0.write(to);
    }

    fn read(from: &mut BinaryReader<'_>) -> Self {
        Self(u32::read(from))
    }
}
