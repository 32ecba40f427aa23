//! The rank of an entry for a word or a query.

use super::tier::Tier;

/// How well an entry matches, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    /// Where it was found.
    pub(super) tier: Tier,
    /// How many bytes of the word had to be left out to find it: 0 if it was found as it is.
    pub(super) cut: usize,
}

impl Rank {
    /// A match of the word as it is.
    pub(super) const fn exact(tier: Tier) -> Self {
        Self { tier, cut: 0 }
    }
}
