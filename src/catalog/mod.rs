//! The catalog: entries, partial dates, loading, checking, and the graph of links. Languages,
//! search and the terminal do not belong here.

mod check;
mod date;
mod entry;
mod links;
mod load;
mod memberships;
mod spanned;
mod vocabulary;

use std::collections::HashMap;

pub use date::{PartialDate, YearDay};
pub use entry::{
    Codes, DatedEvent, Demonym, Entry, Member, NativeName, Population, Relation, Seat, Source, Text,
};
pub use links::{Link, LinkKind, Links, MembershipRef};
pub use load::{File, bundled, from_path};
pub use memberships::Membership;
pub use vocabulary::{Category, Region, RelationKind, Scope, Status, Subject, UnGroup};

use crate::diagnostic::{Diagnostic, DiagnosticKind};
use crate::parallel::par_map;

/// Files that a thread must have to read before another thread pays off.
const MIN_FILES_PER_THREAD: usize = 8;

/// The position of an entry in its catalog. Valid for that catalog only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryIndex(u32);

impl EntryIndex {
    /// The index of a position in the list of entries.
    fn at(position: usize) -> Self {
        Self(u32::try_from(position).expect("a catalog holds fewer than 2^32 entries"))
    }

    /// The position in the list of entries.
    pub const fn position(self) -> usize {
        self.0 as usize
    }
}

/// All entries, validated and linked; immutable once loaded.
#[derive(Debug, Default)]
pub struct Catalog {
    entries: Vec<Entry>,
    by_id: HashMap<String, EntryIndex>,
    links: Vec<Links>,
}

impl Catalog {
    /// Reads, checks and links the entries of files.
    ///
    /// # Errors
    /// Every problem of every file. If a file cannot be read, dangling links are not reported: the
    /// entry that a link names may be in that file.
    pub fn load(files: &[File]) -> Result<Self, Vec<Diagnostic>> {
        let (mut entries, mut origins, mut diagnostics) = (Vec::new(), Vec::new(), Vec::new());
        for (file, read) in par_map(files, MIN_FILES_PER_THREAD, load::read).into_iter().enumerate()
        {
            match read {
                Ok(read) => {
                    origins.extend((0..read.len()).map(|element| check::Origin { file, element }));
                    entries.extend(read);
                }
                Err(found) => diagnostics.extend(found),
            }
        }
        let mut found = check::check(files, &entries, &origins);
        if !diagnostics.is_empty() {
            // The entry that a link names may be in a file that could not be read.
            found.retain(|it| !matches!(it.kind, DiagnosticKind::DanglingLink { .. }));
        }
        diagnostics.extend(found);
        if !diagnostics.is_empty() {
            return Err(diagnostics);
        }
        let by_id = entries
            .iter()
            .enumerate()
            .map(|(nth, entry)| (entry.id.clone(), EntryIndex::at(nth)))
            .collect();
        let links = links::build(&entries, &by_id);
        Ok(Self { entries, by_id, links })
    }

    /// Every entry with its index, in the order of the files.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (EntryIndex, &Entry)> {
        self.entries.iter().enumerate().map(|(nth, entry)| (EntryIndex::at(nth), entry))
    }

    /// The entry at an index of this catalog.
    pub fn entry(&self, index: EntryIndex) -> &Entry {
        &self.entries[index.position()]
    }

    /// The links of an entry.
    pub fn links(&self, index: EntryIndex) -> &Links {
        &self.links[index.position()]
    }

    /// The entry with this id.
    pub fn find(&self, id: &str) -> Option<EntryIndex> {
        self.by_id.get(id).copied()
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// How many entries a category has.
    pub fn count(&self, category: Category) -> usize {
        self.entries.iter().filter(|entry| entry.category == category).count()
    }
}

/// The JSON Schema of a catalog file, generated from the types.
pub fn schema() -> schemars::Schema {
    let mut schema = schemars::schema_for!(Vec<Entry>);
    schema.insert("title".to_owned(), "Imenik catalog file".into());
    schema
}
