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

/// The links of every entry. Ids that name no entry are skipped: `check` reports them.
pub(super) fn build(entries: &[Entry], by_id: &HashMap<String, EntryIndex>) -> Vec<Links> {
    let mut links = vec![Links::default(); entries.len()];
    let included = included_members(entries, by_id);
    for (nth, (entry, included)) in entries.iter().zip(included).enumerate() {
        let this = EntryIndex::at(nth);
        let listed = entry.members.iter().enumerate().filter_map(|(position, record)| {
            let member = *by_id.get(&record.id)?;
            Some(MemberRef { member, source: MemberSource::Listed(position) })
        });
        for MemberRef { member, source } in listed.chain(included) {
            links[nth].members.push(MemberRef { member, source });
            links[member.position()].memberships.push(MembershipRef { body: this, source });
        }
        for (position, relation) in entry.relations.iter().enumerate() {
            if let Some(&to) = by_id.get(&relation.id) {
                let (far, near) = LinkKind::ends(relation.kind);
                let (source, has_note) = ((this, position), relation.note.is_some());
                let link = Link { kind: far, to, source, has_note };
                add_once(&mut links[nth], link);
                add_once(&mut links[to.position()], Link { kind: near, to: this, ..link });
            }
        }
        for seat in &entry.headquarters {
            let state = seat.state.as_ref().and_then(|state| by_id.get(state));
            let seat_of = state.map(|state| &mut links[state.position()].seat_of);
            if let Some(seat_of) = seat_of.filter(|bodies| bodies.last() != Some(&this)) {
                seat_of.push(this);
            }
        }
    }
    links
}

/// The members that each entry has through other bodies, without those of its own list.
fn included_members(entries: &[Entry], by_id: &HashMap<String, EntryIndex>) -> Vec<Vec<MemberRef>> {
    entries.iter().map(|entry| included_in(entries, by_id, entry)).collect()
}

/// How many members an entry has through other bodies.
pub(super) fn included_count(
    entries: &[Entry],
    by_id: &HashMap<String, EntryIndex>,
    entry: &Entry,
) -> usize {
    included_in(entries, by_id, entry).len()
}

fn included_in(
    entries: &[Entry],
    by_id: &HashMap<String, EntryIndex>,
    entry: &Entry,
) -> Vec<MemberRef> {
    let mut known: HashSet<&str> = entry.members.iter().map(|it| it.id.as_str()).collect();
    known.insert(&entry.id);
    let mut members = Vec::new();
    for body in included_bodies(entry, by_id) {
        let (mut waiting, mut seen) = (vec![body], HashSet::from([body]));
        while let Some(next) = waiting.pop() {
            let next = &entries[next.position()];
            for record in next.members.iter().filter(|it| it.status.counts_as_member()) {
                let Some(&member) = by_id.get(&record.id) else { continue };
                if known.insert(&record.id) {
                    let source = MemberSource::Included(body);
                    members.push(MemberRef { member, source });
                }
            }
            waiting.extend(included_bodies(next, by_id).filter(|body| seen.insert(*body)));
        }
    }
    members
}

/// The bodies all of whose members are members of this one.
fn included_bodies<'a>(
    entry: &'a Entry,
    by_id: &'a HashMap<String, EntryIndex>,
) -> impl Iterator<Item = EntryIndex> + 'a {
    let ids = entry.membership.iter().flat_map(|list| &list.includes);
    ids.filter_map(|id| by_id.get(id).copied())
}

/// Adds a link, unless the entry at the other end has given it already.
fn add_once(links: &mut Links, link: Link) {
    if !links.relations.iter().any(|known| (known.kind, known.to) == (link.kind, link.to)) {
        links.relations.push(link);
    }
}
