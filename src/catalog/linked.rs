//! The catalog: all entries with their links.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use super::binary::{BinaryReader, BinaryWriter};
use super::compiled::{self, Compiled};
use super::date::PartialDate;
use super::detail::Detail;
use super::entry::Entry;
use super::entry_index::EntryIndex;
use super::links::{self, Link, Links};
use super::member_list::{Member, MemberFacts};
use super::name_table::NameTable;
use super::packed::Packed;
use super::seat_cities::SeatCities;
use super::vocabulary::{Category, Region, Subject};

/// All entries, linked; immutable once loaded.
#[derive(Debug, Default)]
pub struct Catalog {
    store: Store,
    /// The names of the entries in each language, once they have been made.
    names: [OnceLock<Arc<NameTable>>; Self::LANGUAGES],
}

/// Where the entries are.
#[derive(Debug)]
enum Store {
    /// In memory, read from files.
    Loaded { entries: Vec<Entry>, by_id: HashMap<String, EntryIndex>, links: Vec<Links> },
    /// In memory in their binary form, of large files. Entries are read when they are asked for.
    Packed(Box<Packed>),
    /// In the program. Entries are read when they are asked for.
    Compiled(Box<Compiled>),
}

impl Default for Store {
    fn default() -> Self {
        Self::Loaded { entries: Vec::new(), by_id: HashMap::new(), links: Vec::new() }
    }
}

impl Catalog {
    /// In how many languages names can be made.
    pub const LANGUAGES: usize = 3;

    fn of(store: Store) -> Self {
        Self { store, names: Default::default() }
    }

    /// The names of the entries in the language with this number, if they have been made.
    pub fn names(&self, language: usize) -> &OnceLock<Arc<NameTable>> {
        &self.names[language]
    }

    /// Links entries. Each id is used once.
    pub(super) fn new(entries: Vec<Entry>, by_id: HashMap<String, EntryIndex>) -> Self {
        let links = links::build(&entries, &by_id);
        Self::of(Store::Loaded { entries, by_id, links })
    }

    /// A catalog of large files.
    pub(super) fn packed(packed: Packed) -> Self {
        Self::of(Store::Packed(Box::new(packed)))
    }

    /// Reads a compiled catalog, as [`Catalog::compile`] has written it.
    pub fn compiled(from: &mut BinaryReader<'static>) -> Self {
        Self::of(Store::Compiled(Box::new(Compiled::read(from))))
    }

    /// Writes a catalog that was loaded from files.
    pub fn compile(&self, to: &mut BinaryWriter) {
        let entries: Vec<Entry> = self.read_all().map(|(_, entry)| entry.into_owned()).collect();
        let links: Vec<Links> = self.indexes().map(|index| self.links(index).clone()).collect();
        let counts = self.indexes().map(|index| self.member_count(index));
        compiled::write(&entries, &links, counts, to);
    }

    /// Whether the catalog is the compiled one.
    pub fn is_compiled(&self) -> bool {
        matches!(self.store, Store::Compiled(_))
    }

    /// The entries, in the order of the files.
    pub fn into_entries(self) -> Vec<Entry> {
        match self.store {
            Store::Loaded { entries, .. } => entries,
            Store::Packed(packed) => {
                let indexes = (0..packed.len()).map(EntryIndex::at);
                indexes.map(|index| packed.read(index).into_owned()).collect()
            }
            Store::Compiled(compiled) => {
                (0..compiled.len()).map(|nth| compiled.read_entry(nth)).collect()
            }
        }
    }

    /// The indexes of all entries, in the order of the files.
    pub fn indexes(&self) -> impl ExactSizeIterator<Item = EntryIndex> + use<> {
        (0..self.len()).map(EntryIndex::at)
    }

    /// Every entry with its index, in the order of the files. Of large files all of them are then
    /// in memory: [`Catalog::read_all`] needs less.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (EntryIndex, &Entry)> {
        self.indexes().map(|index| (index, self.entry(index)))
    }

    /// Every entry with its index, in the order of the files, as [`Catalog::read`] reads it.
    pub fn read_all(&self) -> impl ExactSizeIterator<Item = (EntryIndex, Cow<'_, Entry>)> {
        self.indexes().map(|index| (index, self.read(index)))
    }

    /// The entry at an index of this catalog, to be looked at once: one of a large file is not kept
    /// in memory.
    pub fn read(&self, index: EntryIndex) -> Cow<'_, Entry> {
        match &self.store {
            Store::Packed(packed) => packed.read(index),
            Store::Loaded { .. } | Store::Compiled(_) => Cow::Borrowed(self.entry(index)),
        }
    }

    /// The entry at an index of this catalog as [`Catalog::read`] reads it; `None` if it is known
    /// that it lacks a detail.
    pub fn read_with(&self, index: EntryIndex, detail: Detail) -> Option<Cow<'_, Entry>> {
        match &self.store {
            Store::Packed(packed) if !packed.has(index, detail) => None,
            _ => Some(self.read(index)),
        }
    }

    /// Every entry that may have a detail, with its index.
    pub fn all_with(&self, detail: Detail) -> impl Iterator<Item = (EntryIndex, Cow<'_, Entry>)> {
        self.indexes().filter_map(move |index| Some((index, self.read_with(index, detail)?)))
    }

    /// The entry at an index of this catalog.
    pub fn entry(&self, index: EntryIndex) -> &Entry {
        match &self.store {
            Store::Loaded { entries, .. } => &entries[index.position()],
            Store::Packed(packed) => packed.entry(index),
            Store::Compiled(compiled) => compiled.entry(index.position()),
        }
    }

    /// The links of an entry.
    pub fn links(&self, index: EntryIndex) -> &Links {
        match &self.store {
            Store::Loaded { links, .. } => &links[index.position()],
            Store::Packed(packed) => packed.links(index),
            Store::Compiled(compiled) => compiled.links(index.position()),
        }
    }

    /// The relations of an entry, whichever of the two entries holds them.
    pub fn relations(&self, index: EntryIndex) -> &[Link] {
        match &self.store {
            Store::Loaded { links, .. } => &links[index.position()].relations,
            Store::Packed(packed) => &packed.links(index).relations,
            Store::Compiled(compiled) => compiled.relations(index.position()),
        }
    }

    /// How many links an entry has.
    pub fn link_count(&self, index: EntryIndex) -> usize {
        match &self.store {
            Store::Loaded { links, .. } => links[index.position()].count(),
            Store::Packed(packed) => packed.links(index).count(),
            Store::Compiled(compiled) => compiled.link_count(index.position()),
        }
    }

    /// The id of an entry.
    pub fn id(&self, index: EntryIndex) -> &str {
        match &self.store {
            Store::Loaded { entries, .. } => &entries[index.position()].id,
            Store::Packed(packed) => packed.id(index),
            Store::Compiled(compiled) => compiled.id(index.position()),
        }
    }

    /// The category of an entry.
    pub fn category(&self, index: EntryIndex) -> Category {
        match &self.store {
            Store::Loaded { entries, .. } => entries[index.position()].category,
            Store::Packed(packed) => packed.category(index),
            Store::Compiled(compiled) => compiled.category(index.position()),
        }
    }

    /// The region of an entry.
    pub fn region(&self, index: EntryIndex) -> Option<Region> {
        match &self.store {
            Store::Loaded { entries, .. } => entries[index.position()].region,
            Store::Packed(packed) => packed.region(index),
            Store::Compiled(compiled) => compiled.region(index.position()),
        }
    }

    /// The first subject of a body.
    pub fn first_subject(&self, index: EntryIndex) -> Option<Subject> {
        match &self.store {
            Store::Loaded { entries, .. } => entries[index.position()].subjects.first().copied(),
            Store::Packed(packed) => packed.subjects(index).first().copied(),
            Store::Compiled(compiled) => compiled.first_subject(index.position()),
        }
    }

    /// All subjects of a body.
    pub fn subjects(&self, index: EntryIndex) -> &[Subject] {
        match &self.store {
            Store::Loaded { entries, .. } => &entries[index.position()].subjects,
            Store::Packed(packed) => packed.subjects(index),
            Store::Compiled(compiled) => compiled.subjects(index.position()),
        }
    }

    /// The cities of the seats of all entries.
    pub fn seat_cities(&self) -> Cow<'_, SeatCities> {
        match &self.store {
            Store::Compiled(compiled) => Cow::Borrowed(compiled.seat_cities()),
            Store::Loaded { .. } | Store::Packed(_) => {
                Cow::Owned(SeatCities::new(self.read_all().map(|(_, entry)| entry)))
            }
        }
    }

    /// Whether an entry is a body that has ended.
    pub fn is_dissolved(&self, index: EntryIndex) -> bool {
        match &self.store {
            Store::Loaded { entries, .. } => entries[index.position()].dissolved.is_some(),
            Store::Packed(packed) => packed.ended(index).is_some(),
            Store::Compiled(compiled) => compiled.is_dissolved(index.position()),
        }
    }

    /// Whether the catalog says of a body that its list of members is not complete.
    pub fn is_incomplete(&self, index: EntryIndex) -> bool {
        match &self.store {
            Store::Loaded { entries, .. } => entries[index.position()].is_incomplete(),
            Store::Packed(packed) => packed.is_incomplete(index),
            Store::Compiled(compiled) => compiled.is_incomplete(index.position()),
        }
    }

    /// The date that sorts an entry in time, as [`Entry::since`] has it.
    pub fn since(&self, index: EntryIndex) -> Option<PartialDate> {
        match &self.store {
            Store::Loaded { entries, .. } => entries[index.position()].since(),
            Store::Packed(packed) => packed.since(index),
            Store::Compiled(compiled) => compiled.since(index.position()),
        }
    }

    /// The date on which a body ended.
    pub fn ended(&self, index: EntryIndex) -> Option<PartialDate> {
        match &self.store {
            Store::Loaded { entries, .. } => entries[index.position()].ended(),
            Store::Packed(packed) => packed.ended(index),
            Store::Compiled(compiled) => compiled.ended(index.position()),
        }
    }

    /// Latitude and longitude of an entry, as [`Entry::coordinates`] has them.
    pub fn coordinates(&self, index: EntryIndex) -> Option<[f64; 2]> {
        match &self.store {
            Store::Loaded { entries, .. } => entries[index.position()].coordinates(),
            Store::Packed(packed) => packed.read(index).coordinates(),
            Store::Compiled(compiled) => compiled.coordinates(index.position()),
        }
    }

    /// How many members a body has: as many as it states; otherwise those in its list and in the
    /// bodies that the list includes. Suspended members count, a member with several periods counts
    /// once. `None` if the body states no number and the list is absent or not complete.
    pub fn member_count(&self, index: EntryIndex) -> Option<u64> {
        match &self.store {
            Store::Loaded { entries, links, .. } => {
                links::member_count(&entries[index.position()], &links[index.position()].members)
            }
            Store::Packed(packed) => packed.member_count(index),
            Store::Compiled(compiled) => compiled.member_count(index.position()),
        }
    }

    /// A member in the list of a body.
    pub(super) fn member(&self, body: EntryIndex, position: usize) -> MemberFacts<'_> {
        if let Store::Compiled(compiled) = &self.store {
            return compiled.member(body.position(), position);
        }
        let body = self.entry(body);
        let member = &body.members[position];
        let Member { id: _, status, since, until, note } = member;
        MemberFacts {
            status: *status,
            since: *since,
            until: *until,
            note: note.as_ref(),
            has_ended: member.has_ended(body.membership.as_ref()),
        }
    }

    /// The entry with this id.
    pub fn find(&self, id: &str) -> Option<EntryIndex> {
        match &self.store {
            Store::Loaded { by_id, .. } => by_id.get(id).copied(),
            Store::Packed(packed) => packed.find(id),
            Store::Compiled(compiled) => compiled.find(id),
        }
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        match &self.store {
            Store::Loaded { entries, .. } => entries.len(),
            Store::Packed(packed) => packed.len(),
            Store::Compiled(compiled) => compiled.len(),
        }
    }

    /// Whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many entries a category has.
    pub fn count(&self, category: Category) -> usize {
        self.indexes().filter(|&index| self.category(index) == category).count()
    }
}
