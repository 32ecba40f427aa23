//! The graph of the catalog: memberships, relations and seats, each seen from both ends.

use std::collections::HashMap;

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
}

/// A reference to a membership, kept by the member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MembershipRef {
    /// The body.
    pub body: EntryIndex,
    /// The position in its list of members.
    pub position: usize,
}

/// The links of one entry, in both directions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Links {
    /// The members of a body, in the order of its list.
    pub members: Vec<EntryIndex>,
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

/// The links of every entry. Ids that name no entry are skipped: `check` has reported them.
pub(super) fn build(entries: &[Entry], by_id: &HashMap<String, EntryIndex>) -> Vec<Links> {
    let mut links = vec![Links::default(); entries.len()];
    for (nth, entry) in entries.iter().enumerate() {
        let this = EntryIndex::at(nth);
        for (position, record) in entry.members.iter().enumerate() {
            if let Some(&member) = by_id.get(&record.id) {
                links[nth].members.push(member);
                let membership = MembershipRef { body: this, position };
                links[member.position()].memberships.push(membership);
            }
        }
        for (position, relation) in entry.relations.iter().enumerate() {
            if let Some(&to) = by_id.get(&relation.id) {
                let (far, near) = LinkKind::ends(relation.kind);
                let source = (this, position);
                add_once(&mut links[nth], Link { kind: far, to, source });
                add_once(&mut links[to.position()], Link { kind: near, to: this, source });
            }
        }
        for seat in &entry.headquarters {
            let seat_of = by_id.get(&seat.state).map(|state| &mut links[state.position()].seat_of);
            if let Some(seat_of) = seat_of.filter(|bodies| bodies.last() != Some(&this)) {
                seat_of.push(this);
            }
        }
    }
    links
}

/// Adds a link, unless the entry at the other end has given it already.
fn add_once(links: &mut Links, link: Link) {
    if !links.relations.iter().any(|known| (known.kind, known.to) == (link.kind, link.to)) {
        links.relations.push(link);
    }
}
