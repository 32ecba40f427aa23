//! Entries of large files in their binary form, which takes less memory than their texts.
//! They are read one by one, when they are asked for.

use std::borrow::Cow;
use std::collections::{HashMap, hash_map};
use std::sync::OnceLock;

use lz4_flex::block::{compress_prepend_size, decompress_size_prepended};

use super::binary::{BinaryReader, BinaryWriter, from_block, to_block};
use super::date::PartialDate;
use super::detail::{Detail, Details};
use super::entry::Entry;
use super::entry_index::EntryIndex;
use super::files::File;
use super::links::{Links, Named, link, member_count};
use super::read::Entries;
use super::vocabulary::{Category, Region, Subject};
use crate::parallel::par_map;

/// Entries that a thread must have to link before another thread pays off.
const MIN_PER_THREAD: usize = 1_000;

/// How many entries are compressed together: more take less memory, and one is read more slowly.
const TOGETHER: usize = 4;

/// The links of an entry without any.
static NO_LINKS: Links = Links {
    members: Vec::new(),
    memberships: Vec::new(),
    relations: Vec::new(),
    seat_of: Vec::new(),
};

/// How many entries share a page of [`Packed::pages`].
const PAGE: usize = 64;

/// Some entries of a file, written.
#[derive(Debug)]
pub(super) struct Piece {
    /// The entries, some together, compressed.
    groups: Box<[u8]>,
    heads: Box<[Head]>,
    /// The ids of the entries, one behind another.
    ids: Box<str>,
    /// The subjects of the entries, in the same way.
    subjects: Box<[Subject]>,
}

/// What is asked of entries so often that they are not read for it.
#[derive(Debug)]
struct Head {
    /// Where its group starts in the piece.
    start: u32,
    /// Where the entry starts in its group.
    within: u32,
    /// Where its id and its subjects end in those of the piece.
    id_end: u32,
    subjects_end: u32,
    since: Option<PartialDate>,
    category: Category,
    region: Option<Region>,
    ended: Option<PartialDate>,
    is_incomplete: bool,
    details: Details,
    /// Whether the entry says anything about other entries.
    names_others: bool,
}

impl Piece {
    /// Writes entries.
    pub(super) fn new(entries: Entries) -> Self {
        // To collect would reuse the memory of the entries, which is many times as large.
        let mut heads = Vec::with_capacity(entries.len());
        let (mut groups, mut group) = (BinaryWriter::default(), Vec::new());
        let (mut ids, mut subjects) = (String::new(), Vec::new());
        for (_, entry) in entries {
            if heads.len() % TOGETHER == 0 {
                write_group(&mut group, &mut groups);
            }
            let (start, within) = (short(groups.bytes.len()), short(group.len()));
            group.extend(to_block(&entry));
            ids.push_str(&entry.id);
            subjects.extend_from_slice(&entry.subjects);
            let (id_end, subjects_end) = (short(ids.len()), short(subjects.len()));
            heads.push(Head { start, within, id_end, subjects_end, ..Head::new(&entry) });
        }
        write_group(&mut group, &mut groups);
        let (groups, heads) = (groups.bytes.into(), heads.into());
        Self { groups, heads, ids: ids.into(), subjects: subjects.into() }
    }

    fn id(&self, nth: usize) -> &str {
        let start = nth.checked_sub(1).map_or(0, |before| self.heads[before].id_end);
        &self.ids[start as usize..self.heads[nth].id_end as usize]
    }

    fn subjects(&self, nth: usize) -> &[Subject] {
        let start = nth.checked_sub(1).map_or(0, |before| self.heads[before].subjects_end);
        &self.subjects[start as usize..self.heads[nth].subjects_end as usize]
    }

    /// How many entries there are.
    fn len(&self) -> usize {
        self.heads.len()
    }

    fn read(&self, nth: usize) -> Entry {
        let Head { start, within, .. } = self.heads[nth];
        let group = BinaryReader::new(&self.groups[start as usize..], "").bytes();
        let group = decompress_size_prepended(group).expect("this program has compressed it");
        from_block(&group[within as usize..])
    }
}

/// Compresses a group, which is empty from then on.
fn write_group(group: &mut Vec<u8>, to: &mut BinaryWriter) {
    if !group.is_empty() {
        to.bytes(&compress_prepend_size(group));
        group.clear();
    }
}

impl Head {
    /// The head of an entry whose place is not known yet.
    fn new(entry: &Entry) -> Self {
        Self {
            start: 0,
            within: 0,
            id_end: 0,
            subjects_end: 0,
            since: entry.since(),
            category: entry.category,
            region: entry.region,
            ended: entry.ended(),
            is_incomplete: entry.is_incomplete(),
            details: Details::of(entry),
            names_others: !entry.members.is_empty()
                || entry.membership.is_some()
                || !entry.relations.is_empty()
                || entry.headquarters.iter().any(|seat| seat.state.is_some()),
        }
    }
}

/// Where an entry is: its piece, and its number there.
#[derive(Debug, Clone, Copy)]
struct Place {
    piece: u32,
    nth: u32,
}

/// All entries of some files.
#[derive(Debug)]
pub(super) struct Packed {
    pieces: Vec<Piece>,
    places: Vec<Place>,
    /// The entries in the order of their ids.
    by_id: Vec<EntryIndex>,
    links: Vec<Option<Box<Links>>>,
    /// How many members each body has, and one more; 0 if that is not known.
    member_counts: Vec<u32>,
    /// Entries that were asked for, some on a page. There are few of them.
    pages: Vec<OnceLock<Page>>,
}

/// Entries that were asked for, by their positions on the page.
type Page = Box<[OnceLock<Box<Entry>>]>;

impl Packed {
    /// Joins what was read from files, and links the entries. Of two with the same id one is left
    /// out, as [`super::merge`] says; the number of those is returned for each file.
    pub(super) fn new(files: &[File], contents: Vec<Vec<Piece>>) -> (Self, Vec<usize>) {
        let mut duplicates = vec![0; files.len()];
        let of_pieces =
            contents.iter().enumerate().flat_map(|(file, pieces)| vec![file; pieces.len()]);
        let of_pieces: Vec<usize> = of_pieces.collect();
        let pieces: Vec<Piece> = contents.into_iter().flatten().collect();
        let count = pieces.iter().map(Piece::len).sum();
        let mut places: Vec<Place> = Vec::with_capacity(count);
        let mut known: HashMap<&str, usize> = HashMap::with_capacity(count);
        for (piece, (written, &file)) in pieces.iter().zip(&of_pieces).enumerate() {
            for nth in 0..written.len() {
                let place = Place { piece: short(piece), nth: short(nth) };
                match known.entry(written.id(nth)) {
                    hash_map::Entry::Vacant(vacant) => {
                        vacant.insert(places.len());
                        places.push(place);
                    }
                    hash_map::Entry::Occupied(occupied) => {
                        let first = &mut places[*occupied.get()];
                        let first_file = of_pieces[first.piece as usize];
                        if files[first_file].bundled && !files[file].bundled {
                            *first = place;
                        } else {
                            duplicates[file] += 1;
                        }
                    }
                }
            }
        }
        drop(known);
        let count = places.len();
        let mut packed = Self {
            pieces,
            places,
            by_id: (0..count).map(EntryIndex::at).collect(),
            links: Vec::new(),
            member_counts: Vec::new(),
            pages: (0..count.div_ceil(PAGE)).map(|_| OnceLock::new()).collect(),
        };
        let mut by_id = std::mem::take(&mut packed.by_id);
        by_id.sort_unstable_by(|one, other| packed.id(*one).cmp(packed.id(*other)));
        packed.by_id = by_id;
        packed.link();
        (packed, duplicates)
    }

    /// Links the entries.
    fn link(&mut self) {
        let indexes: Vec<EntryIndex> = (0..self.len()).map(EntryIndex::at).collect();
        let named = par_map(&indexes, MIN_PER_THREAD, |&index| {
            let find = |id: &str| self.find(id);
            let at = |index| self.entry(index);
            let names_others = self.head(index).names_others;
            names_others.then(|| {
                let entry = self.read(index);
                let named = Named::of(&entry, &find, &at);
                let count = member_count(&entry, &named.members);
                Box::new((named, count.map_or(0, one_more)))
            })
        });
        let mut links: Vec<Option<Box<Links>>> = vec![None; self.len()];
        self.member_counts =
            named.iter().map(|named| named.as_ref().map_or(0, |it| it.1)).collect();
        let named = indexes.iter().zip(named);
        let named = named.filter_map(|(&index, named)| Some((index, named?.0)));
        link(named, &mut links);
        self.links = links;
    }

    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    fn piece(&self, index: EntryIndex) -> (&Piece, usize) {
        let Place { piece, nth } = self.places[index.position()];
        (&self.pieces[piece as usize], nth as usize)
    }

    fn head(&self, index: EntryIndex) -> &Head {
        let (piece, nth) = self.piece(index);
        &piece.heads[nth]
    }

    /// The entry; from now on it is in memory.
    pub(super) fn entry(&self, index: EntryIndex) -> &Entry {
        let (page, on_page) = (index.position() / PAGE, index.position() % PAGE);
        let page = self.pages[page].get_or_init(|| (0..PAGE).map(|_| OnceLock::new()).collect());
        page[on_page].get_or_init(|| Box::new(self.read_packed(index)))
    }

    /// The entry, which is not kept.
    pub(super) fn read(&self, index: EntryIndex) -> Cow<'_, Entry> {
        let page = self.pages[index.position() / PAGE].get();
        match page.and_then(|page| page[index.position() % PAGE].get()) {
            Some(entry) => Cow::Borrowed(entry),
            None => Cow::Owned(self.read_packed(index)),
        }
    }

    fn read_packed(&self, index: EntryIndex) -> Entry {
        let (piece, nth) = self.piece(index);
        piece.read(nth)
    }

    pub(super) fn links(&self, index: EntryIndex) -> &Links {
        self.links[index.position()].as_deref().unwrap_or(&NO_LINKS)
    }

    pub(super) fn id(&self, index: EntryIndex) -> &str {
        let (piece, nth) = self.piece(index);
        piece.id(nth)
    }

    pub(super) fn category(&self, index: EntryIndex) -> Category {
        self.head(index).category
    }

    pub(super) fn region(&self, index: EntryIndex) -> Option<Region> {
        self.head(index).region
    }

    pub(super) fn subjects(&self, index: EntryIndex) -> &[Subject] {
        let (piece, nth) = self.piece(index);
        piece.subjects(nth)
    }

    pub(super) fn ended(&self, index: EntryIndex) -> Option<PartialDate> {
        self.head(index).ended
    }

    pub(super) fn is_incomplete(&self, index: EntryIndex) -> bool {
        self.head(index).is_incomplete
    }

    pub(super) fn has(&self, index: EntryIndex, detail: Detail) -> bool {
        self.head(index).details.has(detail)
    }

    pub(super) fn since(&self, index: EntryIndex) -> Option<PartialDate> {
        self.head(index).since
    }

    pub(super) fn member_count(&self, index: EntryIndex) -> Option<u64> {
        self.member_counts[index.position()].checked_sub(1).map(u64::from)
    }

    pub(super) fn find(&self, id: &str) -> Option<EntryIndex> {
        let found = self.by_id.binary_search_by(|index| self.id(*index).cmp(id));
        found.ok().map(|place| self.by_id[place])
    }
}

fn one_more(count: u64) -> u32 {
    u32::try_from(count + 1).unwrap_or(u32::MAX)
}

fn short(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
