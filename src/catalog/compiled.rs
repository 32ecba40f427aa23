//! The bundled catalog as the build compiles it: entries and links are read one by one, when they
//! are asked for.

use std::sync::OnceLock;

use super::binary::{BinaryReader, BinaryWriter};
use super::date::PartialDate;
use super::entry::Entry;
use super::entry_index::EntryIndex;
use super::links::Links;
use super::member_list::{Member, MemberFacts};
use super::packed::{self, Packed};
use super::vocabulary::{Category, Region, Status, Subject};
use crate::text::NumberList;

/// What the first byte of an entry has beside the category.
const DISSOLVED: u8 = 0x80;

/// What the status of a member has beside it.
const NOTED: u8 = 0x80;

/// A compiled catalog.
#[derive(Debug)]
pub(super) struct Compiled {
    /// A byte for each entry: its category, and whether it is dissolved.
    heads: &'static [u8],
    /// The region of each entry, one more than its position in the list of regions; 0 without one.
    regions: &'static [u8],
    /// The first subject of each entry, in the same way.
    subjects: &'static [u8],
    ids: Vec<&'static str>,
    /// The entries in the order of their ids.
    by_id: NumberList,
    packed_entries: Packed,
    packed_links: Packed,
    /// The date that sorts each entry in time, packed; 0 without one.
    since: NumberList,
    /// How many members each body has, and one more; 0 if that is not known.
    member_counts: NumberList,
    /// Where the members of each entry start in the lists below.
    member_starts: NumberList,
    /// The status of each member, and whether it has a note.
    member_statuses: &'static [u8],
    /// When each member joined and left, packed; 0 without a date.
    member_dates: NumberList,
    link_counts: NumberList,
    entries: Vec<OnceLock<Box<Entry>>>,
    links: Vec<OnceLock<Links>>,
}

impl Compiled {
    /// Reads what [`write()`] has written, but for the entries and links.
    pub(super) fn read(from: &mut BinaryReader<'static>) -> Self {
        let (heads, regions, subjects) = (from.bytes(), from.bytes(), from.bytes());
        let ids: Vec<&'static str> = heads.iter().map(|_| from.string()).collect();
        let list = |from: &mut BinaryReader<'static>| NumberList::of_bytes(from.bytes());
        Self {
            heads,
            regions,
            subjects,
            by_id: list(from),
            packed_entries: Packed::read(from),
            since: list(from),
            member_counts: list(from),
            member_starts: list(from),
            member_statuses: from.bytes(),
            member_dates: list(from),
            link_counts: list(from),
            packed_links: Packed::read(from),
            entries: ids.iter().map(|_| OnceLock::new()).collect(),
            links: ids.iter().map(|_| OnceLock::new()).collect(),
            ids,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.heads.len()
    }

    pub(super) fn entry(&self, nth: usize) -> &Entry {
        self.entries[nth].get_or_init(|| Box::new(self.read_entry(nth)))
    }

    /// The entry, as it is compiled.
    pub(super) fn read_entry(&self, nth: usize) -> Entry {
        self.packed_entries.item(nth)
    }

    pub(super) fn links(&self, nth: usize) -> &Links {
        self.links[nth].get_or_init(|| self.packed_links.item(nth))
    }

    pub(super) fn since(&self, nth: usize) -> Option<PartialDate> {
        PartialDate::unpacked(self.since.get(nth))
    }

    pub(super) fn member_count(&self, nth: usize) -> Option<u64> {
        self.member_counts.get(nth).checked_sub(1).map(|count| count as u64)
    }

    /// A member in the list of a body. The body is read only for a note.
    pub(super) fn member(&self, body: usize, position: usize) -> MemberFacts<'_> {
        let nth = self.member_starts.get(body) + position;
        let status = self.member_statuses[nth];
        let note = (status & NOTED != 0).then(|| self.entry(body).members[position].note.as_ref());
        MemberFacts {
            status: Status::ALL[usize::from(status & !NOTED)],
            since: PartialDate::unpacked(self.member_dates.get(2 * nth)),
            until: PartialDate::unpacked(self.member_dates.get(2 * nth + 1)),
            note: note.flatten(),
        }
    }

    pub(super) fn link_count(&self, nth: usize) -> usize {
        self.link_counts.get(nth)
    }

    pub(super) fn id(&self, nth: usize) -> &'static str {
        self.ids[nth]
    }

    pub(super) fn category(&self, nth: usize) -> Category {
        Category::ALL[usize::from(self.heads[nth] & !DISSOLVED)]
    }

    pub(super) fn region(&self, nth: usize) -> Option<Region> {
        self.regions[nth].checked_sub(1).map(|region| Region::ALL[usize::from(region)])
    }

    pub(super) fn first_subject(&self, nth: usize) -> Option<Subject> {
        self.subjects[nth].checked_sub(1).map(|subject| Subject::ALL[usize::from(subject)])
    }

    pub(super) fn is_dissolved(&self, nth: usize) -> bool {
        self.heads[nth] & DISSOLVED != 0
    }

    pub(super) fn find(&self, id: &str) -> Option<EntryIndex> {
        let (mut low, mut high) = (0, self.by_id.len());
        while low < high {
            let middle = low.midpoint(high);
            let nth = self.by_id.get(middle);
            match self.ids[nth].cmp(id) {
                std::cmp::Ordering::Equal => return Some(EntryIndex::at(nth)),
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }
}

/// Writes entries and their links, to be read by [`Compiled::read`].
pub(super) fn write(
    entries: &[Entry],
    links: &[Links],
    member_counts: impl Iterator<Item = Option<u64>>,
    to: &mut BinaryWriter,
) {
    let packed = |date: Option<PartialDate>| date.map_or(0, PartialDate::packed);
    let dissolved = |entry: &Entry| if entry.dissolved.is_some() { DISSOLVED } else { 0 };
    let head = |entry: &Entry| entry.category as u8 | dissolved(entry);
    to.bytes(&entries.iter().map(head).collect::<Vec<u8>>());
    let region = |entry: &Entry| entry.region.map_or(0, |region| region as u8 + 1);
    to.bytes(&entries.iter().map(region).collect::<Vec<u8>>());
    let subject = |entry: &Entry| entry.subjects.first().map_or(0, |subject| *subject as u8 + 1);
    to.bytes(&entries.iter().map(subject).collect::<Vec<u8>>());
    for entry in entries {
        to.string(&entry.id);
    }
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by_key(|&nth| &entries[nth].id);
    write_list(order, to);
    packed::write(entries, to);
    write_list(entries.iter().map(|entry| packed(entry.since())), to);
    let one_more = |count| usize::try_from(count + 1).unwrap_or(0);
    write_list(member_counts.map(|count| count.map_or(0, one_more)), to);
    let members = || entries.iter().flat_map(|entry| &entry.members);
    let starts = entries.iter().scan(0, |start, entry| {
        let before = *start;
        *start += entry.members.len();
        Some(before)
    });
    write_list(starts, to);
    let noted = |member: &Member| if member.note.is_some() { NOTED } else { 0 };
    let status = |member: &Member| member.status as u8 | noted(member);
    to.bytes(&members().map(status).collect::<Vec<u8>>());
    write_list(members().flat_map(|it| [packed(it.since), packed(it.until)]), to);
    write_list(links.iter().map(Links::count), to);
    packed::write(links, to);
}

fn write_list(numbers: impl IntoIterator<Item = usize>, to: &mut BinaryWriter) {
    let mut list = NumberList::default();
    numbers.into_iter().for_each(|number| list.push(number));
    to.bytes(&list.to_bytes());
}
