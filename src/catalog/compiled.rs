//! The bundled catalog as the build compiles it: entries and links are read one by one, when they
//! are asked for.

use std::borrow::Cow;
use std::sync::OnceLock;

use super::binary::{Binary, BinaryReader, BinaryWriter};
use super::compressed::{self, Compressed};
use super::date::PartialDate;
use super::entry::Entry;
use super::entry_index::EntryIndex;
use super::entry_lists::EntryLists;
use super::links::{Link, Links};
use super::member_list::{Member, MemberFacts};
use super::seat_cities::SeatCities;
use super::text::Text;
use super::vocabulary::{Category, Region, Status, Subject};
use crate::text::NumberList;

/// What the first byte of an entry has beside the category.
const DISSOLVED: u8 = 0x80;
const INCOMPLETE: u8 = 0x40;

/// Flags in the byte with the status of a member: it has a note, it has ended.
const NOTED: u8 = 0x80;
const ENDED: u8 = 0x40;

/// The coordinates of an entry without any.
const NO_PLACE: [f64; 2] = [f64::NAN; 2];

/// A compiled catalog.
#[derive(Debug)]
pub(super) struct Compiled {
    /// A byte for each entry: its category, whether it is dissolved, and whether its list of
    /// members is not complete.
    heads: &'static [u8],
    /// The region of each entry, one more than its position in the list of regions; 0 without one.
    regions: &'static [u8],
    /// The first subject of each entry, in the same way.
    first_subjects: &'static [u8],
    /// All subjects of each entry, and the cities of all seats, to be counted.
    subject_part: BinaryReader<'static>,
    city_part: BinaryReader<'static>,
    ids: Vec<&'static str>,
    /// The entries in the order of their ids.
    by_id: NumberList,
    compressed_entries: Compressed,
    compressed_links: Compressed,
    /// The date that sorts each entry in time, packed; 0 without one.
    since: NumberList,
    /// The date on which each entry ended, packed; 0 without one.
    dissolved: NumberList,
    /// How many members each body has, and one more; 0 if that is not known.
    member_counts: NumberList,
    /// Where the members of each entry start in the lists below.
    member_starts: NumberList,
    /// The status of each member, and whether it has a note.
    member_statuses: &'static [u8],
    /// When each member joined and left, packed; 0 without a date.
    member_dates: NumberList,
    /// The members with a note among all, in order.
    noted_members: NumberList,
    compressed_notes: Compressed,
    /// The latitude and the longitude of each entry, or [`NO_PLACE`].
    places: &'static [u8],
    link_counts: NumberList,
    /// Where the relations of each entry start.
    relation_starts: NumberList,
    relation_bytes: &'static [u8],
    entries: Vec<OnceLock<Box<Entry>>>,
    links: Vec<OnceLock<Links>>,
    relations: Vec<OnceLock<Vec<Link>>>,
    notes: OnceLock<Vec<OnceLock<Text>>>,
    subjects: OnceLock<EntryLists<Subject>>,
    cities: OnceLock<SeatCities>,
}

impl Compiled {
    /// Reads what [`write()`] has written, but for the entries and links.
    pub(super) fn read(from: &mut BinaryReader<'static>) -> Self {
        let (heads, regions, first_subjects) = (from.bytes(), from.bytes(), from.bytes());
        let (subject_part, city_part) = (from.part(), from.part());
        let ids: Vec<&'static str> = heads.iter().map(|_| from.string()).collect();
        let list = |from: &mut BinaryReader<'static>| NumberList::of_bytes(from.bytes());
        Self {
            heads,
            regions,
            first_subjects,
            subject_part,
            city_part,
            by_id: list(from),
            compressed_entries: Compressed::read(from),
            since: list(from),
            dissolved: list(from),
            member_counts: list(from),
            member_starts: list(from),
            member_statuses: from.bytes(),
            member_dates: list(from),
            noted_members: list(from),
            compressed_notes: Compressed::read(from),
            places: from.bytes(),
            link_counts: list(from),
            relation_starts: list(from),
            relation_bytes: from.bytes(),
            compressed_links: Compressed::read(from),
            entries: ids.iter().map(|_| OnceLock::new()).collect(),
            links: ids.iter().map(|_| OnceLock::new()).collect(),
            relations: ids.iter().map(|_| OnceLock::new()).collect(),
            notes: OnceLock::new(),
            subjects: OnceLock::new(),
            cities: OnceLock::new(),
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
        self.compressed_entries.item(nth)
    }

    pub(super) fn links(&self, nth: usize) -> &Links {
        self.links[nth].get_or_init(|| {
            let links = self.compressed_links.item(nth);
            Links { relations: self.relations(nth).to_vec(), ..links }
        })
    }

    /// The relations of an entry, which are read without its other links.
    pub(super) fn relations(&self, nth: usize) -> &[Link] {
        self.relations[nth].get_or_init(|| {
            let bytes = &self.relation_bytes[self.relation_starts.get(nth)..];
            Vec::read(&mut BinaryReader::new(bytes, ""))
        })
    }

    pub(super) fn since(&self, nth: usize) -> Option<PartialDate> {
        PartialDate::unpacked(self.since.get(nth))
    }

    pub(super) fn ended(&self, nth: usize) -> Option<PartialDate> {
        PartialDate::unpacked(self.dissolved.get(nth))
    }

    pub(super) fn member_count(&self, nth: usize) -> Option<u64> {
        self.member_counts.get(nth).checked_sub(1).map(|count| count as u64)
    }

    /// A member in the list of a body, which is not read for it.
    pub(super) fn member(&self, body: usize, position: usize) -> MemberFacts<'_> {
        let nth = self.member_starts.get(body) + position;
        let status = self.member_statuses[nth];
        MemberFacts {
            status: Status::ALL[usize::from(status & !(NOTED | ENDED))],
            since: PartialDate::unpacked(self.member_dates.get(2 * nth)),
            until: PartialDate::unpacked(self.member_dates.get(2 * nth + 1)),
            note: (status & NOTED != 0).then(|| self.note(nth)),
            has_ended: status & ENDED != 0,
        }
    }

    /// The note on a member, by its number among all members.
    fn note(&self, member: usize) -> &Text {
        let count = self.noted_members.len();
        let notes = self.notes.get_or_init(|| (0..count).map(|_| OnceLock::new()).collect());
        let nth = self.noted_members.first_greater(member) - 1;
        notes[nth].get_or_init(|| self.compressed_notes.item(nth))
    }

    /// Latitude and longitude of the first seat of which they are known.
    pub(super) fn coordinates(&self, nth: usize) -> Option<[f64; 2]> {
        let place = self.places.as_chunks().0[2 * nth..]
            .first_chunk()
            .map_or(NO_PLACE, |place| place.map(f64::from_le_bytes));
        (!place[0].is_nan()).then_some(place)
    }

    pub(super) fn link_count(&self, nth: usize) -> usize {
        self.link_counts.get(nth)
    }

    pub(super) fn id(&self, nth: usize) -> &'static str {
        self.ids[nth]
    }

    pub(super) fn category(&self, nth: usize) -> Category {
        Category::ALL[usize::from(self.heads[nth] & !(DISSOLVED | INCOMPLETE))]
    }

    pub(super) fn region(&self, nth: usize) -> Option<Region> {
        self.regions[nth].checked_sub(1).map(|region| Region::ALL[usize::from(region)])
    }

    pub(super) fn first_subject(&self, nth: usize) -> Option<Subject> {
        self.first_subjects[nth].checked_sub(1).map(|subject| Subject::ALL[usize::from(subject)])
    }

    pub(super) fn subjects(&self, nth: usize) -> &[Subject] {
        let mut from = self.subject_part;
        self.subjects.get_or_init(|| EntryLists::read(&mut from)).get(EntryIndex::at(nth))
    }

    pub(super) fn seat_cities(&self) -> &SeatCities {
        let mut from = self.city_part;
        self.cities.get_or_init(|| SeatCities::read(&mut from))
    }

    pub(super) fn is_dissolved(&self, nth: usize) -> bool {
        self.heads[nth] & DISSOLVED != 0
    }

    pub(super) fn is_incomplete(&self, nth: usize) -> bool {
        self.heads[nth] & INCOMPLETE != 0
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
    let incomplete = |entry: &Entry| if entry.is_incomplete() { INCOMPLETE } else { 0 };
    let head = |entry: &Entry| entry.category as u8 | dissolved(entry) | incomplete(entry);
    to.bytes(&entries.iter().map(head).collect::<Vec<u8>>());
    let region = |entry: &Entry| entry.region.map_or(0, |region| region as u8 + 1);
    to.bytes(&entries.iter().map(region).collect::<Vec<u8>>());
    let subject = |entry: &Entry| entry.subjects.first().map_or(0, |subject| *subject as u8 + 1);
    to.bytes(&entries.iter().map(subject).collect::<Vec<u8>>());
    let subjects = entries.iter().map(|it| it.subjects.iter().copied());
    let subjects: EntryLists<Subject> = subjects.collect();
    to.part(|to| subjects.write(to));
    to.part(|to| SeatCities::new(entries.iter().map(Cow::Borrowed)).write(to));
    for entry in entries {
        to.string(&entry.id);
    }
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by_key(|&nth| &entries[nth].id);
    write_list(order, to);
    compressed::write(entries, to);
    write_list(entries.iter().map(|entry| packed(entry.since())), to);
    write_list(entries.iter().map(|entry| packed(entry.ended())), to);
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
    let status = |entry: &Entry, member: &Member| {
        let has_ended = member.has_ended(entry.membership.as_ref());
        member.status as u8 | noted(member) | if has_ended { ENDED } else { 0 }
    };
    let statuses = entries.iter().flat_map(|it| it.members.iter().map(move |of| status(it, of)));
    to.bytes(&statuses.collect::<Vec<u8>>());
    write_list(members().flat_map(|it| [packed(it.since), packed(it.until)]), to);
    let remarks = members().enumerate().filter_map(|(nth, it)| Some((nth, it.note.clone()?)));
    let (places, remarks): (Vec<usize>, Vec<Text>) = remarks.unzip();
    write_list(places, to);
    compressed::write(&remarks, to);
    let place = |entry: &Entry| entry.coordinates().unwrap_or(NO_PLACE);
    to.bytes(&entries.iter().flat_map(place).flat_map(f64::to_le_bytes).collect::<Vec<u8>>());
    write_list(links.iter().map(Links::count), to);
    write_relations(links, to);
    let without = |links: &Links| Links { relations: Vec::new(), ..links.clone() };
    compressed::write(&links.iter().map(without).collect::<Vec<Links>>(), to);
}

fn write_list(numbers: impl IntoIterator<Item = usize>, to: &mut BinaryWriter) {
    let mut list = NumberList::default();
    numbers.into_iter().for_each(|number| list.push(number));
    to.bytes(&list.to_bytes());
}

/// Where the relations of each entry start, then the relations.
fn write_relations(links: &[Links], to: &mut BinaryWriter) {
    let (mut starts, mut relations) = (Vec::with_capacity(links.len()), BinaryWriter::default());
    for links in links {
        starts.push(relations.bytes.len());
        links.relations.write(&mut relations);
    }
    write_list(starts, to);
    to.bytes(&relations.bytes);
}
