//! The rules of the format beyond the shape of a record: ids, links, dates, addresses, and which
//! category has which field.

use std::collections::{HashMap, HashSet};

use jsonc_parser::ast::Value;

use super::entry::{Entry, Seat, Text};
use super::load::{File, place};
use super::spanned::{self, Step};
use super::vocabulary::Category;
use crate::diagnostic::{Diagnostic, DiagnosticKind, Place, Rule};
use crate::parallel::par_map;
use crate::text::nearest;

/// Where an entry was read.
#[derive(Debug)]
pub(super) struct Origin {
    /// The position of its file in the list of files.
    pub(super) file: usize,
    /// Its position in the list of the file.
    pub(super) element: usize,
}

/// Entries that a thread must have to check before another thread pays off.
const MIN_PER_THREAD: usize = 200;

/// Checks entries that could be read. The diagnostics are in the order of the files.
pub(super) fn check(files: &[File], entries: &[Entry], origins: &[Origin]) -> Vec<Diagnostic> {
    let mut first_by_id: HashMap<&str, usize> = HashMap::with_capacity(entries.len());
    for (position, entry) in entries.iter().enumerate() {
        first_by_id.entry(&entry.id).or_insert(position);
    }
    let all = AllEntries { files, entries, origins, first_by_id };
    let positions: Vec<usize> = (0..entries.len()).collect();
    let checked = par_map(&positions, MIN_PER_THREAD, |&position| all.check(position));
    checked.into_iter().flatten().collect()
}

/// All entries and where they were read.
struct AllEntries<'a> {
    files: &'a [File],
    entries: &'a [Entry],
    origins: &'a [Origin],
    /// The position of the first entry with each id.
    first_by_id: HashMap<&'a str, usize>,
}

impl AllEntries<'_> {
    /// Checks the entry at a position.
    fn check(&self, position: usize) -> Vec<Diagnostic> {
        let entry = &self.entries[position];
        let mut checker = Checker { all: self, entry, found: Vec::new() };
        checker.check_entry();
        let first = self.first_by_id.get(entry.id.as_str());
        if let Some(&first) = first.filter(|&&first| first != position) {
            let id = [field("id")];
            let place = Place { entry: None, field: None, ..self.locate(first, &id) };
            checker.add(id, DiagnosticKind::DuplicateId(place.to_string()));
        }
        let found = checker.found.into_iter();
        found.map(|(path, kind)| Diagnostic::new(self.locate(position, &path), kind)).collect()
    }

    /// The place of a path in an entry. Its file is parsed once more for that, with offsets.
    fn locate(&self, position: usize, path: &[Step]) -> Place {
        let origin = &self.origins[position];
        let file = &self.files[origin.file];
        let parsed = std::str::from_utf8(&file.bytes).ok().and_then(spanned::parse);
        let element = match &parsed {
            Some(Value::Array(array)) => array.elements.get(origin.element),
            _ => None,
        };
        let offset = element.map_or(0, |element| spanned::offset_of(element, path));
        place(file, offset, Some(self.entries[position].id.clone()), Some(path))
    }
}

fn field(name: &str) -> Step {
    Step::Field(name.to_owned())
}

/// The check of one entry.
struct Checker<'a> {
    all: &'a AllEntries<'a>,
    entry: &'a Entry,
    found: Vec<(Vec<Step>, DiagnosticKind)>,
}

impl Checker<'_> {
    fn add(&mut self, path: impl Into<Vec<Step>>, kind: DiagnosticKind) {
        self.found.push((path.into(), kind));
    }

    /// Reports a broken rule. The path is a closure because most rules hold, and paths allocate.
    fn require<P: Into<Vec<Step>>>(&mut self, holds: bool, path: impl FnOnce() -> P, rule: Rule) {
        if !holds {
            self.add(path(), DiagnosticKind::Broken(rule));
        }
    }

    fn check_entry(&mut self) {
        let entry = self.entry;
        self.require(is_slug(&entry.id), || [field("id")], Rule::BadId);
        self.check_category_fields();
        self.check_members();
        self.check_borders();
        self.check_relations();
        self.check_serbian_is_latin();
        for (nth, seat) in entry.headquarters.iter().enumerate() {
            self.check_seat(seat, &[field("headquarters"), Step::Element(nth)]);
        }
        if let Some(capital) = &entry.capital {
            self.check_seat(capital, &[field("capital")]);
        }
        if let (Some(start), Some(end)) = (&entry.founded, &entry.dissolved) {
            let path = || [field("dissolved"), field("date")];
            self.require(start.date <= end.date, path, Rule::EndsBeforeStart);
        }
        let area_is_valid = entry.area_km2.is_none_or(|area| area >= 0.0);
        self.require(area_is_valid, || [field("area_km2")], Rule::NegativeNumber);
        for (nth, source) in entry.sources.iter().enumerate() {
            let path = || [field("sources"), Step::Element(nth), field("url")];
            self.require(is_address(&source.url), path, Rule::BadUrl);
        }
        if let Some(website) = &entry.website {
            self.require(is_address(website), || [field("website")], Rule::BadUrl);
        }
    }

    fn check_seat(&mut self, seat: &Seat, path: &[Step]) {
        self.check_link(&seat.state, || [path, &[field("state")]].concat());
        self.require(
            seat.coordinates.is_none_or(are_coordinates),
            || [path, &[field("coordinates")]].concat(),
            Rule::BadCoordinates,
        );
    }

    fn check_members(&mut self) {
        let mut seen = HashSet::new();
        for (nth, member) in self.entry.members.iter().enumerate() {
            let path = |name| vec![field("members"), Step::Element(nth), field(name)];
            self.check_link(&member.id, || path("id"));
            self.require(seen.insert(&member.id), || path("id"), Rule::RepeatedLink);
            let ordered = member
                .since
                .zip(member.until)
                .is_none_or(|(since, until)| since.year() <= until.year());
            self.require(ordered, || path("until"), Rule::EndsBeforeStart);
        }
    }

    fn check_borders(&mut self) {
        for (nth, id) in self.entry.borders.iter().enumerate() {
            let path = || vec![field("borders"), Step::Element(nth)];
            self.check_link(id, path);
            let neighbour = self.all.first_by_id.get(id.as_str());
            let mutual = neighbour
                .is_none_or(|&other| self.all.entries[other].borders.contains(&self.entry.id));
            self.require(mutual, path, Rule::OneSidedBorder);
        }
    }

    fn check_relations(&mut self) {
        let mut seen = HashSet::new();
        for (nth, relation) in self.entry.relations.iter().enumerate() {
            let path = || vec![field("relations"), Step::Element(nth), field("id")];
            self.check_link(&relation.id, path);
            self.require(seen.insert((relation.kind, &relation.id)), path, Rule::RepeatedLink);
        }
    }

    /// A link must name an entry, and another one than its own. A city-state is the exception: its
    /// capital is in itself.
    fn check_link(&mut self, id: &str, path: impl FnOnce() -> Vec<Step>) {
        if !self.all.first_by_id.contains_key(id) {
            // In the order of the files: that of the map differs from run to run.
            let nearest = nearest(id, self.all.entries.iter().map(|entry| entry.id.as_str()));
            self.add(path(), DiagnosticKind::DanglingLink { id: id.to_owned(), nearest });
        } else if id == self.entry.id {
            let path = path();
            self.require(path.first() == Some(&field("capital")), || path, Rule::LinkToSelf);
        }
    }

    fn check_category_fields(&mut self) {
        let category = self.entry.category;
        let fields = category_fields(self.entry);
        for it in fields.iter().filter(|it| it.present && !it.categories.contains(&category)) {
            self.add([field(it.name)], DiagnosticKind::NotForCategory(it.name.to_owned()));
        }
        let required = fields.iter().filter(|it| it.required && it.categories.contains(&category));
        for it in required.filter(|it| !it.present) {
            self.add([], DiagnosticKind::CategoryNeeds(it.name.to_owned()));
        }
    }

    fn check_serbian_is_latin(&mut self) {
        for (name, text) in texts(self.entry) {
            let latin = text.is_none_or(|text| !text.sr.chars().any(is_cyrillic));
            self.require(latin, || [field(name), field("sr")], Rule::CyrillicText);
        }
    }
}

/// A field that some categories have and others do not.
struct CategoryField {
    name: &'static str,
    /// The categories that have it.
    categories: &'static [Category],
    /// Whether every entry of these categories must have it.
    required: bool,
    /// Whether the entry has it.
    present: bool,
}

/// The fields of an entry that depend on its category.
///
/// The entry is taken apart without `..`, so that a new field does not compile before somebody has
/// decided here which categories have it.
fn category_fields(entry: &Entry) -> [CategoryField; 20] {
    use Category::{Institution, MemberState, ObserverState, Organization, Territory};
    const BODIES: &[Category] = &[Organization, Institution];
    const STATES: &[Category] = &[MemberState, ObserverState, Territory];
    const MEMBER_STATES: &[Category] = &[MemberState];
    const TERRITORIES: &[Category] = &[Territory];
    let Entry {
        acronyms,
        status,
        founded,
        dissolved,
        legal_basis,
        headquarters,
        capital,
        aims,
        members,
        members_note,
        subjects,
        scope,
        codes,
        area_km2,
        population,
        un_admission,
        un_group,
        national_day,
        demonym,
        borders,
        // Fields of every category.
        id: _,
        category: _,
        name: _,
        official_name: _,
        native_names: _,
        aliases: _,
        office: _,
        description: _,
        relations: _,
        region: _,
        languages: _,
        note: _,
        website: _,
        sources: _,
        as_of: _,
    } = entry;
    let optional =
        |name, categories, present| CategoryField { name, categories, required: false, present };
    let required =
        |name, categories, present| CategoryField { name, categories, required: true, present };
    [
        optional("acronyms", BODIES, !acronyms.is_empty()),
        optional("founded", BODIES, founded.is_some()),
        optional("dissolved", BODIES, dissolved.is_some()),
        optional("legal_basis", BODIES, legal_basis.is_some()),
        optional("headquarters", BODIES, !headquarters.is_empty()),
        required("aims", BODIES, aims.is_some()),
        optional("members", BODIES, !members.is_empty()),
        optional("members_note", BODIES, members_note.is_some()),
        optional("subjects", BODIES, !subjects.is_empty()),
        optional("scope", BODIES, scope.is_some()),
        optional("capital", STATES, capital.is_some()),
        optional("codes", STATES, codes.is_some()),
        optional("area_km2", STATES, area_km2.is_some()),
        optional("population", STATES, population.is_some()),
        optional("un_group", STATES, un_group.is_some()),
        optional("national_day", STATES, national_day.is_some()),
        optional("demonym", STATES, demonym.is_some()),
        optional("borders", STATES, !borders.is_empty()),
        required("un_admission", MEMBER_STATES, un_admission.is_some()),
        required("status", TERRITORIES, status.is_some()),
    ]
}

/// The texts of an entry whose Serbian must be in Latin script, with their fields.
fn texts(entry: &Entry) -> [(&'static str, Option<&Text>); 10] {
    [
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
    ]
}

fn are_coordinates([latitude, longitude]: [f64; 2]) -> bool {
    latitude.abs() <= 90.0 && longitude.abs() <= 180.0
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
