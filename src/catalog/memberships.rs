//! Queries over memberships: who takes part in a body, what an entry takes part in, what several
//! entries share, and what one has and another does not.

use std::collections::HashMap;

use super::date::PartialDate;
use super::entry_index::EntryIndex;
use super::linked::Catalog;
use super::links::MemberSource;
use super::member_list::MemberFacts;
use super::presence::Presence;
use super::text::Text;
use super::vocabulary::Status;

/// A membership seen from one of its ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Membership<'a> {
    /// The other end: a member of the body, or the body that the entry takes part in.
    pub other: EntryIndex,
    /// The body of the two ends.
    pub body: EntryIndex,
    /// How the member takes part.
    pub status: Status,
    /// Since when, where that is known.
    pub since: Option<PartialDate>,
    /// Until when, if it has ended or will.
    pub until: Option<PartialDate>,
    /// Whether it is of the past, though its status is another than former: the member has had
    /// another status since, or has left.
    pub has_ended: bool,
    /// A remark.
    pub note: Option<&'a Text>,
    /// The other body through which the member takes part, if the list does not name it.
    pub through: Option<EntryIndex>,
}

impl Membership<'_> {
    /// Whether it makes a member of a body today.
    pub fn counts_today(&self) -> bool {
        self.status.counts_as_member() && !self.has_ended
    }
}

impl Catalog {
    /// The members of a body, in the order of its list. It holds every status, and past periods.
    pub fn members(&self, body: EntryIndex) -> impl Iterator<Item = Membership<'_>> {
        let members = self.links(body).members.iter();
        members.map(move |link| self.membership_at(link.member, body, link.source))
    }

    /// The bodies that an entry takes part in, with any status and in the past.
    pub fn memberships(&self, member: EntryIndex) -> impl Iterator<Item = Membership<'_>> {
        let memberships = self.links(member).memberships.iter();
        memberships.map(|link| self.membership_at(link.body, link.body, link.source))
    }

    /// The memberships of an entry in some bodies.
    pub fn memberships_in(
        &self,
        member: EntryIndex,
        is_asked: impl Fn(EntryIndex) -> bool,
    ) -> impl Iterator<Item = Membership<'_>> {
        let memberships = self.links(member).memberships.iter();
        let asked = memberships.filter(move |link| is_asked(link.body));
        asked.map(|link| self.membership_at(link.body, link.body, link.source))
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
                let facts = self.member(body, position);
                let MemberFacts { status, since, until, note, has_ended } = facts;
                Membership { other, body, status, since, until, has_ended, note, through: None }
            }
            MemberSource::Included(through) => Membership {
                other,
                body,
                status: Status::Member,
                since: None,
                until: None,
                has_ended: false,
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
        between.max_by_key(|it| (it.status != Status::Former && !it.has_ended, it.until))
    }

    /// What all entries have in common: the bodies of several states, the members of several
    /// bodies. In the order of the first entry; `counts` says which memberships count.
    pub fn common(
        &self,
        entries: &[EntryIndex],
        counts: impl Fn(&Membership<'_>) -> Presence,
    ) -> Answer {
        let Some((&first, rest)) = entries.split_first() else { return Answer::default() };
        let rest: Vec<HashMap<_, _>> =
            rest.iter().map(|&entry| self.others(entry, &counts).into_iter().collect()).collect();
        Answer::of(self.others(first, &counts), |other| {
            let presences = rest.iter().map(|others| presence_of(others, other));
            presences.min().unwrap_or(Presence::Present)
        })
    }

    /// What one entry has and another does not; `counts` says which memberships count.
    pub fn only(
        &self,
        one: EntryIndex,
        another: EntryIndex,
        counts: impl Fn(&Membership<'_>) -> Presence,
    ) -> Answer {
        let excluded: HashMap<_, _> = self.others(another, &counts).into_iter().collect();
        Answer::of(self.others(one, &counts), |other| presence_of(&excluded, other).reversed())
    }

    /// The other ends of the memberships of an entry, each once with the best of its memberships.
    fn others(
        &self,
        entry: EntryIndex,
        counts: &impl Fn(&Membership<'_>) -> Presence,
    ) -> Vec<(EntryIndex, Presence)> {
        let mut others: Vec<(EntryIndex, Presence)> = Vec::new();
        let mut known = HashMap::new();
        for membership in self.all_memberships(entry) {
            let at = *known.entry(membership.other).or_insert(others.len());
            if at == others.len() {
                others.push((membership.other, Presence::Absent));
            }
            others[at].1 = others[at].1.max(counts(&membership));
        }
        others
    }
}

/// The entries that a question over memberships finds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answer {
    /// Those that are certain.
    pub entries: Vec<EntryIndex>,
    /// How many others depend on dates that the catalog does not have.
    pub undated: usize,
}

impl Answer {
    /// The entries that are present here and in the other place.
    fn of(
        entries: Vec<(EntryIndex, Presence)>,
        elsewhere: impl Fn(EntryIndex) -> Presence,
    ) -> Self {
        let mut answer = Self::default();
        for (entry, presence) in entries {
            match presence.min(elsewhere(entry)) {
                Presence::Present => answer.entries.push(entry),
                Presence::Unknown => answer.undated += 1,
                Presence::Absent => {}
            }
        }
        answer
    }
}

fn presence_of(others: &HashMap<EntryIndex, Presence>, other: EntryIndex) -> Presence {
    others.get(&other).copied().unwrap_or(Presence::Absent)
}
