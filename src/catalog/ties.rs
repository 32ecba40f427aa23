//! Questions to the graph: who takes part where, what several share, what one has and another has
//! not.

use super::entry::Membership;
use super::vocabulary::Status;
use super::{Catalog, EntryIndex};

impl Status {
    /// Whether one who takes part in this way belongs to the body: members do, and suspended ones
    /// still.
    pub const fn belongs(self) -> bool {
        matches!(self, Self::Member | Self::Suspended)
    }
}

/// One who takes part in a body, seen from either end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tie<'c> {
    /// The other end: a body's member, or a body that a state takes part in.
    pub with: EntryIndex,
    /// The line of the body's list.
    pub line: &'c Membership,
}

impl Catalog {
    /// Who takes part in a body, in the order of its list.
    pub fn members(&self, body: EntryIndex) -> impl Iterator<Item = Tie<'_>> {
        self.entry(body)
            .members
            .iter()
            .zip(&self.links(body).members)
            .map(|(line, &with)| Tie { with, line })
    }

    /// What an entry takes part in.
    pub fn memberships(&self, member: EntryIndex) -> impl Iterator<Item = Tie<'_>> {
        self.links(member).memberships.iter().map(|seated| Tie {
            with: seated.body,
            line: &self.entry(seated.body).members[seated.line],
        })
    }

    /// A body's members; of a state, or of a body without a list of its own, what it takes part in.
    pub fn ties(&self, entry: EntryIndex) -> Vec<Tie<'_>> {
        if self.entry(entry).members.is_empty() {
            self.memberships(entry).collect()
        } else {
            self.members(entry).collect()
        }
    }

    /// How a state takes part in a body, or a body in a state's list.
    pub fn tie(&self, entry: EntryIndex, with: EntryIndex) -> Option<Tie<'_>> {
        self.ties(entry).into_iter().find(|tie| tie.with == with)
    }

    /// What all of some entries have: the bodies that states share, the members that bodies share.
    /// In the order of the first.
    pub fn common(
        &self,
        entries: &[EntryIndex],
        counts: impl Fn(Status) -> bool,
    ) -> Vec<EntryIndex> {
        let Some((&first, others)) = entries.split_first() else { return Vec::new() };
        let others: Vec<_> = others.iter().map(|&other| self.having(other, &counts)).collect();
        self.having(first, &counts)
            .into_iter()
            .filter(|it| others.iter().all(|other| other.contains(it)))
            .collect()
    }

    /// What one entry has and another has not.
    pub fn only(
        &self,
        one: EntryIndex,
        other: EntryIndex,
        counts: impl Fn(Status) -> bool,
    ) -> Vec<EntryIndex> {
        let has = self.having(other, &counts);
        self.having(one, &counts).into_iter().filter(|it| !has.contains(it)).collect()
    }

    fn having(&self, entry: EntryIndex, counts: &impl Fn(Status) -> bool) -> Vec<EntryIndex> {
        self.ties(entry)
            .into_iter()
            .filter(|tie| counts(tie.line.status))
            .map(|tie| tie.with)
            .collect()
    }
}
