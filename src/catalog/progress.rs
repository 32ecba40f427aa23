//! How far loading has come. Loading counts; what shows the progress reads the counts.

use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

/// How much of the whole reading from disk, reading records and indexing take, in thousandths.
const WEIGHTS: [u64; 3] = [100, 400, 500];

/// The counts of a catalog that is being loaded. One thread loads, and another may look at any
/// time.
#[derive(Debug, Default)]
pub struct Progress {
    /// Bytes that were read from files and streams.
    loaded: Stage,
    /// Bytes of the files whose records were read.
    parsed: Stage,
    /// Entries that were indexed or checked.
    indexed: Stage,
    entries: AtomicUsize,
    left_out: AtomicUsize,
}

impl Progress {
    /// How many bytes have been read from files and streams.
    pub fn bytes(&self) -> u64 {
        self.loaded.done.load(Ordering::Relaxed)
    }

    /// How many entries have been read.
    pub fn entries(&self) -> usize {
        self.entries.load(Ordering::Relaxed)
    }

    /// How many entries have been left out.
    pub fn left_out(&self) -> usize {
        self.left_out.load(Ordering::Relaxed)
    }

    /// How much of the work is done, in thousandths. A stream whose length is not known counts as
    /// nothing until it has ended.
    pub fn thousandths(&self) -> u64 {
        // A stage without anything to do is done when a later one begins.
        let (mut later, mut sum) = (false, 0);
        let stages = [&self.loaded, &self.parsed, &self.indexed];
        for (stage, weight) in stages.into_iter().zip(WEIGHTS).rev() {
            let total = stage.total.load(Ordering::Relaxed);
            let done = stage.done.load(Ordering::Relaxed).min(total);
            sum += match (weight * done).checked_div(total) {
                Some(part) => part,
                None if later => weight,
                None => 0,
            };
            later |= total > 0;
        }
        sum
    }

    /// Adds entries to be indexed or checked to the total.
    pub(crate) fn expect_indexed(&self, entries: usize) {
        self.entries.fetch_max(entries, Ordering::Relaxed);
        self.indexed.expect(entries as u64);
    }

    /// Counts an entry that was indexed or checked.
    pub(crate) fn add_indexed(&self) {
        self.indexed.add(1);
    }

    /// Adds bytes to be read from a file or a stream to the total.
    pub(super) fn expect_bytes(&self, bytes: u64) {
        self.loaded.expect(bytes);
    }

    /// Counts bytes that were read from a file or a stream.
    pub(super) fn add_bytes(&self, bytes: usize) {
        self.loaded.add(bytes as u64);
    }

    /// Adds the bytes of a file whose records are to be read to the total.
    pub(super) fn expect_records(&self, bytes: usize) {
        self.parsed.expect(bytes as u64);
    }

    /// Counts records that were read, with their length in bytes.
    pub(super) fn add_records(&self, entries: usize, bytes: usize) {
        self.entries.fetch_add(entries, Ordering::Relaxed);
        self.parsed.add(bytes as u64);
    }

    /// Counts an entry that is left out.
    pub(super) fn add_left_out(&self) {
        self.left_out.fetch_add(1, Ordering::Relaxed);
    }
}

/// How much there is to do, and how much of it is done.
#[derive(Debug, Default)]
struct Stage {
    done: AtomicU64,
    total: AtomicU64,
}

impl Stage {
    fn expect(&self, count: u64) {
        self.total.fetch_add(count, Ordering::Relaxed);
    }

    fn add(&self, count: u64) {
        self.done.fetch_add(count, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_thousandths_grow_from_nothing_to_all() {
        let progress = Progress::default();
        assert_eq!(progress.thousandths(), 0);
        progress.expect_bytes(200);
        progress.add_bytes(100);
        assert_eq!(progress.thousandths(), 50);
        progress.add_bytes(100);
        progress.expect_records(200);
        progress.add_records(3, 50);
        assert_eq!(progress.thousandths(), 200);
        progress.add_records(1, 150);
        progress.add_left_out();
        progress.expect_indexed(3);
        progress.add_indexed();
        assert_eq!(progress.thousandths(), 666);
        progress.add_indexed();
        progress.add_indexed();
        assert_eq!(progress.thousandths(), 1000);
        assert_eq!((progress.bytes(), progress.entries(), progress.left_out()), (200, 4, 1));
    }

    #[test]
    fn a_stage_of_unknown_length_is_done_when_the_next_begins() {
        let progress = Progress::default();
        progress.add_bytes(1000);
        assert_eq!(progress.thousandths(), 0);
        progress.expect_records(1000);
        assert_eq!(progress.thousandths(), 100);
        let only_indexed = Progress::default();
        only_indexed.expect_indexed(10);
        assert_eq!((only_indexed.thousandths(), only_indexed.entries()), (500, 10));
    }
}
