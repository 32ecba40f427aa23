//! The graph of the catalog: memberships, relations and seats, each seen from both its ends.

use std::collections::HashMap;

use super::EntryIndex;
use super::entry::Entry;
use super::vocabulary::RelationKind;

/// What the entry at the far end of a relation is to the one that is read.
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
    /// Every kind, in the order in which a reader meets them.
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

    /// The last word of the key of this kind's label.
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

    /// The two ends of a relation as the files write it: what the other entry is to its holder, and
    /// the holder to the other.
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
    /// The entry and the place in its list of relations where the files tell of it.
    pub told: (EntryIndex, usize),
}

/// A membership seen from the member: the body, and the place in the body's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seated {
    /// The body.
    pub body: EntryIndex,
    /// The place in its list of members.
    pub line: usize,
}

/// What points at one entry, and where its own links lead.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Links {
    /// The members of a body, in the order of its list.
    pub members: Vec<EntryIndex>,
    /// The bodies it takes part in.
    pub memberships: Vec<Seated>,
    /// Its relations, told here or at the other end.
    pub relations: Vec<Link>,
    /// The bodies seated in a state or territory.
    pub seat_of: Vec<EntryIndex>,
}

impl Links {
    /// How many links the entry has: the measure by which search prefers the better known of two.
    pub fn count(&self) -> usize {
        self.members.len() + self.memberships.len() + self.relations.len() + self.seat_of.len()
    }
}

/// The links of every entry. Ids that name no entry are skipped: `check` has reported them.
pub(super) fn build(entries: &[Entry], by_id: &HashMap<String, EntryIndex>) -> Vec<Links> {
    let mut links = vec![Links::default(); entries.len()];
    for (nth, entry) in entries.iter().enumerate() {
        let this = EntryIndex::at(nth);
        for (line, membership) in entry.members.iter().enumerate() {
            if let Some(&member) = by_id.get(&membership.id) {
                links[nth].members.push(member);
                links[member.position()].memberships.push(Seated { body: this, line });
            }
        }
        for (line, relation) in entry.relations.iter().enumerate() {
            if let Some(&to) = by_id.get(&relation.id) {
                let (far, near) = LinkKind::ends(relation.kind);
                join(&mut links[nth], Link { kind: far, to, told: (this, line) });
                join(&mut links[to.position()], Link { kind: near, to: this, told: (this, line) });
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

/// Adds a link that the other end may have told already.
fn join(links: &mut Links, link: Link) {
    if !links.relations.iter().any(|known| (known.kind, known.to) == (link.kind, link.to)) {
        links.relations.push(link);
    }
}
