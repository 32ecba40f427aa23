//! What the member lists leave open: of which bodies it is not known whether an entry takes part in
//! them, because the catalog does not hold the list or the list is not complete.
//!
//! A body without [`Entry::membership`](super::Entry::membership), as in most files of users, makes
//! no claim about its list and is never counted here.

use super::entry_index::EntryIndex;
use super::linked::Catalog;
use super::memberships::Membership;
use super::presence::Presence;

impl Catalog {
    /// Whether it is not known if an entry takes part in a body: the list of the body is not
    /// complete, and the entry is not in it.
    pub fn is_unknown(&self, member: EntryIndex, body: EntryIndex) -> bool {
        member != body
            && self.is_incomplete(body)
            && !self.links(body).members.iter().any(|it| it.member == member)
    }

    /// Whether it is not known if there is a membership between an entry and another one, among
    /// [`Self::all_memberships`] of the first.
    pub fn is_unknown_between(&self, entry: EntryIndex, other: EntryIndex) -> bool {
        if self.is_compared_by_members(entry) {
            self.is_unknown(other, entry)
        } else {
            self.is_unknown(entry, other)
        }
    }

    /// The bodies of which it is not known whether an entry takes part in them, in the order of
    /// the files.
    pub fn unknown_memberships(&self, member: EntryIndex) -> Vec<EntryIndex> {
        self.iter().map(|(body, _)| body).filter(|&body| self.is_unknown(member, body)).collect()
    }

    /// The bodies whose lists may hide something that belongs to [`Self::common`] of these
    /// entries. Of bodies that are compared by their members, those whose lists are not complete.
    pub fn unknown_in_common(
        &self,
        entries: &[EntryIndex],
        counts: impl Fn(&Membership<'_>) -> Presence,
    ) -> Vec<EntryIndex> {
        if entries.iter().any(|&entry| self.is_compared_by_members(entry)) {
            return self.incomplete_among(entries);
        }
        let may_be_common = |&body: &EntryIndex| {
            entries.iter().any(|&entry| self.is_unknown(entry, body))
                && entries.iter().all(|&entry| {
                    self.is_unknown(entry, body) || self.takes_part(entry, body, &counts)
                })
        };
        self.iter().map(|(body, _)| body).filter(may_be_common).collect()
    }

    /// The bodies whose lists may hide that one of two entries takes part, so that
    /// [`Self::only`] may say too much or too little. Of bodies that are compared by their
    /// members, those whose lists are not complete.
    pub fn unknown_in_difference(&self, one: EntryIndex, another: EntryIndex) -> Vec<EntryIndex> {
        let entries = [one, another];
        if entries.iter().any(|&entry| self.is_compared_by_members(entry)) {
            return self.incomplete_among(&entries);
        }
        let is_unknown = |&body: &EntryIndex| {
            one != another && entries.iter().any(|&entry| self.is_unknown(entry, body))
        };
        self.iter().map(|(body, _)| body).filter(is_unknown).collect()
    }

    /// Whether an entry is compared with others by its members, not by the bodies that it takes
    /// part in.
    fn is_compared_by_members(&self, entry: EntryIndex) -> bool {
        !self.links(entry).members.is_empty() || self.is_incomplete(entry)
    }

    fn incomplete_among(&self, entries: &[EntryIndex]) -> Vec<EntryIndex> {
        let mut bodies: Vec<EntryIndex> = Vec::new();
        for &entry in entries.iter().filter(|&&entry| self.is_incomplete(entry)) {
            if !bodies.contains(&entry) {
                bodies.push(entry);
            }
        }
        bodies
    }

    fn takes_part(
        &self,
        member: EntryIndex,
        body: EntryIndex,
        counts: &impl Fn(&Membership<'_>) -> Presence,
    ) -> bool {
        self.memberships(member).any(|it| it.other == body && counts(&it) != Presence::Absent)
    }
}
