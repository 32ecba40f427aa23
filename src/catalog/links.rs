//! The graph of the catalog: memberships, relations and seats, each seen from both ends.

use std::collections::{HashMap, HashSet};

use super::binary::{Binary, BinaryReader, BinaryWriter, binary_enum, binary_struct};
use super::entry::Entry;
use super::entry_index::EntryIndex;
use super::vocabulary::RelationKind;

/// What the other entry of a relation is to this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LinkKind {
    /// The wider body that this one is part of.
    PartOf,
    /// A body that is part of this one.
    Part,
    /// The body whose organ this one is.
    OrganOf,
    /// An organ of this one.
    Organ,
    /// The body that came before.
    Predecessor,
    /// The body that came after.
    Successor,
    /// The state that is sovereign over this territory, or administers it.
    Sovereign,
    /// A territory under this state.
    Dependency,
    /// A body or place that this one hosts.
    Hosted,
    /// The body that hosts this one.
    Host,
    /// A body that is near in some other way.
    Related,
}

impl LinkKind {
    /// Every kind, in the order of display.
    pub const ALL: [Self; 11] = [
        Self::Sovereign,
        Self::OrganOf,
        Self::PartOf,
        Self::Host,
        Self::Predecessor,
        Self::Successor,
        Self::Organ,
        Self::Part,
        Self::Hosted,
        Self::Dependency,
        Self::Related,
    ];

    /// The name of this kind in the keys of messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::PartOf => "part-of",
            Self::Part => "part",
            Self::OrganOf => "organ-of",
            Self::Organ => "organ",
            Self::Predecessor => "predecessor",
            Self::Successor => "successor",
            Self::Sovereign => "sovereign",
            Self::Dependency => "dependency",
            Self::Hosted => "hosted",
            Self::Host => "host",
            Self::Related => "related",
        }
    }

    /// The two ends of a relation in the files: what the other entry is to the holder, and what the
    /// holder is to the other entry.
    const fn ends(kind: RelationKind) -> (Self, Self) {
        match kind {
            RelationKind::PartOf => (Self::PartOf, Self::Part),
            RelationKind::OrganOf => (Self::OrganOf, Self::Organ),
            RelationKind::Predecessor => (Self::Predecessor, Self::Successor),
            RelationKind::Successor => (Self::Successor, Self::Predecessor),
            RelationKind::Sovereign => (Self::Sovereign, Self::Dependency),
            RelationKind::Hosts => (Self::Hosted, Self::Host),
            RelationKind::Related => (Self::Related, Self::Related),
        }
    }
}

/// One end of a relation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// What the other entry is to this one.
    pub kind: LinkKind,
    /// The other entry.
    pub to: EntryIndex,
    /// Where the files have the relation: the entry, and the position in its list of relations.
    pub source: (EntryIndex, usize),
    /// Whether there is a note on it there.
    pub has_note: bool,
}

/// Where a membership is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MemberSource {
    /// In the list of the body, at this position.
    Listed(usize),
    /// In the list of another body, all of whose members are members.
    Included(EntryIndex),
}

/// A member of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MemberRef {
    /// The member.
    pub member: EntryIndex,
    /// Where it is written.
    pub source: MemberSource,
}

/// A reference to a membership, kept by the member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MembershipRef {
    /// The body.
    pub body: EntryIndex,
    /// Where it is written.
    pub source: MemberSource,
}

/// The links of one entry, in both directions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Links {
    /// The members of a body, in the order of its list; then those that it includes.
    pub members: Vec<MemberRef>,
    /// The bodies it takes part in.
    pub memberships: Vec<MembershipRef>,
    /// Its relations, whichever of the two entries holds them.
    pub relations: Vec<Link>,
    /// The bodies seated in a state or territory.
    pub seat_of: Vec<EntryIndex>,
}

impl Links {
    /// How many links the entry has. Search ranks the entry with more links first.
    pub fn count(&self) -> usize {
        self.members.len() + self.memberships.len() + self.relations.len() + self.seat_of.len()
    }
}

binary_enum!(LinkKind);
binary_struct!(Link { kind, to, source, has_note });
binary_struct!(MemberRef { member, source });
binary_struct!(MembershipRef { body, source });
binary_struct!(Links { members, memberships, relations, seat_of });

/// A position in the list comes first, raised by one; 0 is for another body.
impl Binary for MemberSource {
    fn write(&self, to: &mut BinaryWriter) {
        match self {
            Self::Listed(position) => (position + 1).write(to),
            Self::Included(body) => {
                to.number(0);
                body.write(to);
            }
        }
    }

    fn read(from: &mut BinaryReader<'_>) -> Self {
        match from.length().checked_sub(1) {
            Some(position) => Self::Listed(position),
            None => Self::Included(EntryIndex::read(from)),
        }
    }
}

/// What an entry says about others, as far as they are in the catalog. Ids that name no entry are
/// skipped: `check` reports them.
#[derive(Debug)]
pub(super) struct Named {
    /// The members of its list, then those that it includes.
    pub(super) members: Vec<MemberRef>,
    /// Its relations, with their positions in its list, and whether they have notes.
    relations: Vec<(RelationKind, EntryIndex, usize, bool)>,
    /// The states of its seats.
    seats: Vec<EntryIndex>,
}

/// Finds entries by their ids.
pub(super) type Find<'f> = &'f dyn Fn(&str) -> Option<EntryIndex>;

impl Named {
    pub(super) fn of<'e>(
        entry: &Entry,
        find: Find<'_>,
        at: &dyn Fn(EntryIndex) -> &'e Entry,
    ) -> Self {
        let listed = entry.members.iter().enumerate().filter_map(|(position, record)| {
            Some(MemberRef { member: find(&record.id)?, source: MemberSource::Listed(position) })
        });
        let relations = entry.relations.iter().enumerate();
        let relations = relations.filter_map(|(nth, relation)| {
            Some((relation.kind, find(&relation.id)?, nth, relation.note.is_some()))
        });
        let states = entry.headquarters.iter().filter_map(|seat| seat.state.as_ref());
        Self {
            members: listed.chain(included_in(entry, find, at)).collect(),
            relations: relations.collect(),
            seats: states.filter_map(|state| find(state)).collect(),
        }
    }
}

/// The links of every entry.
pub(super) fn build(entries: &[Entry], by_id: &HashMap<String, EntryIndex>) -> Vec<Links> {
    let mut links = vec![Links::default(); entries.len()];
    let find = |id: &str| by_id.get(id).copied();
    let at = |index: EntryIndex| &entries[index.position()];
    let named = entries.iter().enumerate();
    let named = named.map(|(nth, entry)| (EntryIndex::at(nth), Named::of(entry, &find, &at)));
    link(named, &mut links);
    links
}

/// Adds to the links of all entries what each of them says.
pub(super) fn link<L: LinkStore>(named: impl Iterator<Item = (EntryIndex, Named)>, links: &mut L) {
    // The entry at the other end may have given a relation already.
    let mut known = HashSet::new();
    for (this, Named { members, relations, seats }) in named {
        for MemberRef { member, source } in members {
            links.of(this).members.push(MemberRef { member, source });
            links.of(member).memberships.push(MembershipRef { body: this, source });
        }
        for (kind, to, position, has_note) in relations {
            let (far, near) = LinkKind::ends(kind);
            let source = (this, position);
            for (from, kind, to) in [(this, far, to), (to, near, this)] {
                if known.insert((from, kind, to)) {
                    links.of(from).relations.push(Link { kind, to, source, has_note });
                }
            }
        }
        for state in seats {
            let seat_of = &mut links.of(state).seat_of;
            if seat_of.last() != Some(&this) {
                seat_of.push(this);
            }
        }
    }
}

/// The links of all entries while they are collected.
pub(super) trait LinkStore {
    /// Those of one entry.
    fn of(&mut self, index: EntryIndex) -> &mut Links;
}

impl LinkStore for Vec<Links> {
    fn of(&mut self, index: EntryIndex) -> &mut Links {
        &mut self[index.position()]
    }
}

/// Few entries of a large file have links.
impl LinkStore for Vec<Option<Box<Links>>> {
    fn of(&mut self, index: EntryIndex) -> &mut Links {
        self[index.position()].get_or_insert_default()
    }
}

/// How many members a body has, by the rule of [`super::Catalog::member_count`]; `links` are its
/// members in the catalog.
pub(super) fn member_count(entry: &Entry, links: &[MemberRef]) -> Option<u64> {
    let list = entry.membership.as_ref();
    if let Some(stated) = list.and_then(|list| list.count) {
        return Some(stated.into());
    }
    let is_included = |it: &&MemberRef| matches!(it.source, MemberSource::Included(_));
    let members = listed_count(entry) + links.iter().filter(is_included).count();
    let is_whole = list.map_or(members > 0, |list| list.complete);
    is_whole.then_some(members as u64)
}

/// How many members the list of a body has today. A member with several periods is one.
pub(super) fn listed_count(entry: &Entry) -> usize {
    let list = entry.membership.as_ref();
    let members = entry.members.iter().filter(|it| it.counts_today(list));
    members.map(|it| it.id.as_str()).collect::<HashSet<_>>().len()
}

/// How many members an entry has through other bodies.
pub(super) fn included_count(
    entries: &[Entry],
    by_id: &HashMap<String, EntryIndex>,
    entry: &Entry,
) -> usize {
    let find = |id: &str| by_id.get(id).copied();
    included_in(entry, &find, &|index| &entries[index.position()]).len()
}

/// The members that an entry has through other bodies, without those of its own list.
fn included_in<'e>(
    entry: &Entry,
    find: Find<'_>,
    at: &dyn Fn(EntryIndex) -> &'e Entry,
) -> Vec<MemberRef> {
    let bodies = included_bodies(entry, find);
    let mut members = Vec::new();
    if bodies.is_empty() {
        return members;
    }
    let mut known: HashSet<&str> = entry.members.iter().map(|it| it.id.as_str()).collect();
    known.insert(&entry.id);
    for body in bodies {
        let (mut waiting, mut seen) = (vec![body], HashSet::from([body]));
        while let Some(next) = waiting.pop() {
            let next = at(next);
            let list = next.membership.as_ref();
            for record in next.members.iter().filter(|it| it.counts_today(list)) {
                let Some(member) = find(&record.id) else { continue };
                if known.insert(&record.id) {
                    let source = MemberSource::Included(body);
                    members.push(MemberRef { member, source });
                }
            }
            let included = included_bodies(next, find);
            waiting.extend(included.into_iter().filter(|body| seen.insert(*body)));
        }
    }
    members
}

/// The bodies all of whose members are members of this one.
fn included_bodies(entry: &Entry, find: Find<'_>) -> Vec<EntryIndex> {
    let ids = entry.membership.iter().flat_map(|list| &list.includes);
    ids.filter_map(|id| find(id)).collect()
}
