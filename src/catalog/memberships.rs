//! Queries over memberships: who takes part in a body, what an entry takes part in, what several
//! entries share, and what one has and another has not.

use super::entry::Member;
use super::entry_index::EntryIndex;
use super::linked::Catalog;
use super::vocabulary::Status;

/// A membership seen from one of its ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Membership<'a> {
    /// The other end: a member of the body, or the body that the entry takes part in.
    pub other: EntryIndex,
    /// The record in the member list of the body.
    pub record: &'a Member,
}

impl Catalog {
    /// The members of a body, in the order of its list. It holds every status.
    pub fn members(&self, body: EntryIndex) -> impl Iterator<Item = Membership<'_>> {
        self.entry(body)
            .members
            .iter()
            .zip(&self.links(body).members)
            .map(|(record, &other)| Membership { other, record })
    }

    /// The bodies that an entry takes part in, with any status.
    pub fn memberships(&self, member: EntryIndex) -> impl Iterator<Item = Membership<'_>> {
        self.links(member).memberships.iter().map(|link| Membership {
            other: link.body,
            record: &self.entry(link.body).members[link.position],
        })
    }

    /// The members of a body. For a state, or a body without a member list, the bodies that it
    /// takes part in.
    pub fn all_memberships(&self, entry: EntryIndex) -> Vec<Membership<'_>> {
        if self.entry(entry).members.is_empty() {
            self.memberships(entry).collect()
        } else {
            self.members(entry).collect()
        }
    }

    /// The membership between an entry and another one, among [`Self::all_memberships`] of the
    /// first.
    pub fn membership(&self, entry: EntryIndex, other: EntryIndex) -> Option<Membership<'_>> {
        self.all_memberships(entry).into_iter().find(|membership| membership.other == other)
    }

    /// What all entries have in common: the bodies of several states, the members of several
    /// bodies. In the order of the first entry; `counts` says which statuses count.
    pub fn common(
        &self,
        entries: &[EntryIndex],
        counts: impl Fn(Status) -> bool,
    ) -> Vec<EntryIndex> {
        let Some((&first, rest)) = entries.split_first() else { return Vec::new() };
        let rest: Vec<_> = rest.iter().map(|&entry| self.others(entry, &counts)).collect();
        self.others(first, &counts)
            .into_iter()
            .filter(|it| rest.iter().all(|others| others.contains(it)))
            .collect()
    }

    /// What one entry has and another has not; `counts` says which statuses count.
    pub fn only(
        &self,
        one: EntryIndex,
        another: EntryIndex,
        counts: impl Fn(Status) -> bool,
    ) -> Vec<EntryIndex> {
        let excluded = self.others(another, &counts);
        self.others(one, &counts).into_iter().filter(|it| !excluded.contains(it)).collect()
    }

    fn others(&self, entry: EntryIndex, counts: &impl Fn(Status) -> bool) -> Vec<EntryIndex> {
        self.all_memberships(entry)
            .into_iter()
            .filter(|membership| counts(membership.record.status))
            .map(|membership| membership.other)
            .collect()
    }
}
