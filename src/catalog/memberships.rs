//! Queries over memberships: who takes part in a body, what an entry takes part in, what several
//! entries share, and what one has and another has not.

use super::date::PartialDate;
use super::entry_index::EntryIndex;
use super::linked::Catalog;
use super::links::MemberSource;
use super::member_list::Member;
use super::text::Text;
use super::vocabulary::Status;

/// A membership seen from one of its ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Membership<'a> {
    /// The other end: a member of the body, or the body that the entry takes part in.
    pub other: EntryIndex,
    /// How the member takes part.
    pub status: Status,
    /// Since when, where that is known.
    pub since: Option<PartialDate>,
    /// Until when, for a former member.
    pub until: Option<PartialDate>,
    /// A remark.
    pub note: Option<&'a Text>,
    /// The other body through which the member takes part, if the list does not name it.
    pub through: Option<EntryIndex>,
}

impl Catalog {
    /// The members of a body, in the order of its list. It holds every status.
    pub fn members(&self, body: EntryIndex) -> impl Iterator<Item = Membership<'_>> {
        let members = self.links(body).members.iter();
        members.map(move |link| self.membership_at(link.member, body, link.source))
    }

    /// The bodies that an entry takes part in, with any status.
    pub fn memberships(&self, member: EntryIndex) -> impl Iterator<Item = Membership<'_>> {
        let memberships = self.links(member).memberships.iter();
        memberships.map(|link| self.membership_at(link.body, link.body, link.source))
    }

    /// A membership in a body, seen from the end that is not `other`.
    fn membership_at(
        &self,
        other: EntryIndex,
        body: EntryIndex,
        source: MemberSource,
    ) -> Membership<'_> {
        match source {
            MemberSource::Listed(position) => {
                let Member { id: _, status, since, until, note } =
                    &self.entry(body).members[position];
                Membership {
                    other,
                    status: *status,
                    since: *since,
                    until: *until,
                    note: note.as_ref(),
                    through: None,
                }
            }
            MemberSource::Included(through) => Membership {
                other,
                status: Status::Member,
                since: None,
                until: None,
                note: None,
                through: Some(through),
            },
        }
    }

    /// The members of a body. For a state, or a body without a member list, the bodies that it
    /// takes part in.
    pub fn all_memberships(&self, entry: EntryIndex) -> Vec<Membership<'_>> {
        if self.links(entry).members.is_empty() {
            self.memberships(entry).collect()
        } else {
            self.members(entry).collect()
        }
    }

    /// The membership between an entry and another one, among [`Self::all_memberships`] of the
    /// first: of several the one that has not ended, or else the last.
    pub fn membership(&self, entry: EntryIndex, other: EntryIndex) -> Option<Membership<'_>> {
        let between = self.all_memberships(entry).into_iter().filter(|it| it.other == other);
        between.max_by_key(|it| (it.status != Status::Former, it.until))
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
            .filter(|membership| counts(membership.status))
            .map(|membership| membership.other)
            .collect()
    }
}
