//! The rules of the format beyond the shape of a record: ids, links, dates, addresses, fields by
//! category.

use std::collections::{HashMap, HashSet};

use jsonc_parser::ast::Value;

use super::entry::{Entry, Seat, Text};
use super::fault::{Fault, FaultKind, Place, Rule};
use super::load::{File, place};
use super::located::{self, Step};

use super::vocabulary::Category;
use crate::parallel::par_map;
use crate::text::nearest;

/// An entry and where it was read: the file's and the entry's place in their lists.
#[derive(Debug)]
pub(super) struct Origin {
    pub(super) file: usize,
    pub(super) element: usize,
}

/// Every fault of entries that could be read, in the order of the files.
pub(super) fn faults(files: &[File], entries: &[Entry], origins: &[Origin]) -> Vec<Fault> {
    let mut first: HashMap<&str, usize> = HashMap::with_capacity(entries.len());
    for (nth, entry) in entries.iter().enumerate() {
        first.entry(&entry.id).or_insert(nth);
    }
    let numbered: Vec<(usize, &Entry, &Origin)> = entries
        .iter()
        .zip(origins)
        .enumerate()
        .map(|(nth, (entry, origin))| (nth, entry, origin))
        .collect();
    let of_entry = |&(nth, entry, origin): &(usize, &Entry, &Origin)| {
        let mut findings = Findings { list: Vec::new(), ids: &first, entries, entry };
        findings.look();
        if let Some(&earlier) = first.get(entry.id.as_str()).filter(|&&earlier| earlier != nth) {
            let other = locate(files, &origins[earlier], &entries[earlier], &[field("id")]);
            findings.add(
                [field("id")],
                FaultKind::DuplicateId(Place { entry: None, field: None, ..other }.to_string()),
            );
        }
        let fault = |(path, kind): (Vec<Step>, FaultKind)| Fault {
            place: locate(files, origin, entry, &path),
            kind,
        };
        findings.list.into_iter().map(fault).collect::<Vec<Fault>>()
    };
    par_map(&numbered, WORTH_CHECKING, of_entry).into_iter().flatten().collect()
}

/// How many entries are checked before another thread has well started.
const WORTH_CHECKING: usize = 200;

/// The place of a path in an entry, found by reading its file once more, with places.
fn locate(files: &[File], origin: &Origin, entry: &Entry, path: &[Step]) -> Place {
    let file = &files[origin.file];
    let offset =
        std::str::from_utf8(&file.bytes).ok().and_then(located::parse).and_then(
            |value| match value {
                Value::Array(array) => array
                    .elements
                    .get(origin.element)
                    .map(|element| located::offset_of(element, path)),
                _ => None,
            },
        );
    place(file, offset.unwrap_or(0), Some(entry.id.clone()), Some(path))
}

fn field(name: &str) -> Step {
    Step::Field(name.to_owned())
}

/// What was found in one entry so far.
struct Findings<'a> {
    list: Vec<(Vec<Step>, FaultKind)>,
    ids: &'a HashMap<&'a str, usize>,
    entries: &'a [Entry],
    entry: &'a Entry,
}

impl Findings<'_> {
    fn add(&mut self, path: impl Into<Vec<Step>>, kind: FaultKind) {
        self.list.push((path.into(), kind));
    }

    /// Notes a broken rule. The path is asked for only then: most rules hold, and there are many.
    fn require<P: Into<Vec<Step>>>(&mut self, holds: bool, path: impl FnOnce() -> P, rule: Rule) {
        if !holds {
            self.add(path(), FaultKind::Broken(rule));
        }
    }

    fn look(&mut self) {
        let entry = self.entry;
        self.require(is_slug(&entry.id), || [field("id")], Rule::BadId);
        self.fields_of_category();
        self.links();
        self.serbian_is_latin();
        for (nth, seat) in entry.headquarters.iter().enumerate() {
            self.seat(seat, &[field("headquarters"), Step::Element(nth)]);
        }
        if let Some(capital) = &entry.capital {
            self.seat(capital, &[field("capital")]);
        }
        if let (Some(start), Some(end)) = (&entry.founded, &entry.dissolved) {
            self.require(
                start.date <= end.date,
                || [field("dissolved"), field("date")],
                Rule::EndsBeforeStart,
            );
        }
        self.require(
            entry.area_km2.is_none_or(|area| area >= 0.0),
            || [field("area_km2")],
            Rule::NegativeNumber,
        );
        for (nth, source) in entry.sources.iter().enumerate() {
            self.require(
                is_address(&source.url),
                || [field("sources"), Step::Element(nth), field("url")],
                Rule::BadUrl,
            );
        }
        if let Some(website) = &entry.website {
            self.require(is_address(website), || [field("website")], Rule::BadUrl);
        }
    }

    fn seat(&mut self, seat: &Seat, path: &[Step]) {
        self.link(&seat.state, || [path, &[field("state")]].concat());
        let on_the_globe =
            |&[latitude, longitude]: &[f64; 2]| latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
        self.require(
            seat.coordinates.as_ref().is_none_or(on_the_globe),
            || [path, &[field("coordinates")]].concat(),
            Rule::BadCoordinates,
        );
    }

    fn links(&mut self) {
        let entry = self.entry;
        let mut seen = HashSet::new();
        for (nth, member) in entry.members.iter().enumerate() {
            let path = |name| vec![field("members"), Step::Element(nth), field(name)];
            self.link(&member.id, || path("id"));
            self.require(seen.insert(&member.id), || path("id"), Rule::RepeatedLink);
            let ordered = member
                .since
                .zip(member.until)
                .is_none_or(|(since, until)| since.year() <= until.year());
            self.require(ordered, || path("until"), Rule::EndsBeforeStart);
        }
        for (nth, id) in entry.borders.iter().enumerate() {
            let path = || vec![field("borders"), Step::Element(nth)];
            self.link(id, path);
            let other = self.ids.get(id.as_str()).map(|&other| &self.entries[other]);
            self.require(
                other.is_none_or(|other| other.borders.contains(&entry.id)),
                path,
                Rule::OneSidedBorder,
            );
        }
        let mut seen = HashSet::new();
        for (nth, relation) in entry.relations.iter().enumerate() {
            let path = || vec![field("relations"), Step::Element(nth), field("id")];
            self.link(&relation.id, path);
            self.require(seen.insert((relation.kind, &relation.id)), path, Rule::RepeatedLink);
        }
    }

    /// A link must name an entry. A state may be seated in itself, which is how its capital reads.
    fn link(&mut self, id: &str, path: impl FnOnce() -> Vec<Step>) {
        if !self.ids.contains_key(id) {
            let near = nearest(id, self.ids.keys().copied());
            self.add(path(), FaultKind::DanglingLink(id.to_owned(), near));
        } else if id == self.entry.id {
            let path = path();
            self.require(path.first() == Some(&field("capital")), || path, Rule::LinkToSelf);
        }
    }

    fn fields_of_category(&mut self) {
        let entry = self.entry;
        let body = entry.category.is_body();
        let of_bodies = [
            ("acronyms", !entry.acronyms.is_empty()),
            ("founded", entry.founded.is_some()),
            ("dissolved", entry.dissolved.is_some()),
            ("legal_basis", entry.legal_basis.is_some()),
            ("headquarters", !entry.headquarters.is_empty()),
            ("aims", entry.aims.is_some()),
            ("members", !entry.members.is_empty()),
            ("members_note", entry.members_note.is_some()),
            ("subjects", !entry.subjects.is_empty()),
            ("scope", entry.scope.is_some()),
        ];
        let of_states = [
            ("capital", entry.capital.is_some()),
            ("codes", entry.codes.is_some()),
            ("area_km2", entry.area_km2.is_some()),
            ("population", entry.population.is_some()),
            ("un_group", entry.un_group.is_some()),
            ("national_day", entry.national_day.is_some()),
            ("demonym", entry.demonym.is_some()),
            ("borders", !entry.borders.is_empty()),
        ];
        let strangers = of_bodies.iter().filter(|_| !body).chain(of_states.iter().filter(|_| body));
        let member_state = entry.category == Category::MemberState;
        let territory = entry.category == Category::Territory;
        let more = [
            ("un_admission", entry.un_admission.is_some() && !member_state),
            ("status", entry.status.is_some() && !territory),
        ];
        for (name, _) in strangers.chain(&more).filter(|(_, present)| *present) {
            self.add([field(name)], FaultKind::NotForCategory((*name).to_owned()));
        }
        let demands = [
            ("un_admission", member_state && entry.un_admission.is_none()),
            ("status", territory && entry.status.is_none()),
            ("aims", body && entry.aims.is_none()),
        ];
        for (name, _) in demands.into_iter().filter(|(_, missing)| *missing) {
            self.add([], FaultKind::CategoryNeeds(name.to_owned()));
        }
    }

    fn serbian_is_latin(&mut self) {
        let entry = self.entry;
        let texts: [(&str, Option<&Text>); 10] = [
            ("name", Some(&entry.name)),
            ("official_name", entry.official_name.as_ref()),
            ("status", entry.status.as_ref()),
            ("founded", entry.founded.as_ref().and_then(|event| event.event.as_ref())),
            ("dissolved", entry.dissolved.as_ref().and_then(|event| event.event.as_ref())),
            ("legal_basis", entry.legal_basis.as_ref()),
            ("office", entry.office.as_ref()),
            ("aims", entry.aims.as_ref()),
            ("description", Some(&entry.description)),
            ("members_note", entry.members_note.as_ref()),
        ];
        for (name, text) in texts {
            let latin = text.is_none_or(|text| !text.sr.chars().any(is_cyrillic));
            self.require(latin, || [field(name), field("sr")], Rule::CyrillicText);
        }
    }
}

fn is_cyrillic(c: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&c)
}

/// Lowercase ASCII words of letters and digits, joined by single hyphens.
fn is_slug(id: &str) -> bool {
    id.split('-').all(|part| {
        !part.is_empty()
            && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    })
}

/// An address that a browser can open and a terminal can show.
fn is_address(url: &str) -> bool {
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    host.is_some_and(|host| !host.is_empty())
        && !url.chars().any(|c| c.is_whitespace() || c.is_control())
}
