//! The rules of the record format beyond the shape of a record: ids, links, dates, languages, and
//! which category has which field.

use std::collections::{HashMap, HashSet};

use super::category_fields::category_fields;
use super::date::PartialDate;
use super::entry::{Entry, Seat};
use super::entry_index::EntryIndex;
use super::links::{included_count, listed_count};
use super::member_list::{Member, MemberList};
use super::spanned::Step;
use super::text::{Names, Text, is_cyrillic};
use crate::diagnostic::{DiagnosticKind, Rule};

/// A problem of an entry: the path of the field, and what is wrong.
pub(super) type Problem = (Vec<Step>, DiagnosticKind);

/// The rules that an entry breaks. Bundled entries must be complete, in both languages.
pub(super) fn broken_rules(
    entries: &[Entry],
    by_id: &HashMap<String, EntryIndex>,
    entry: &Entry,
    bundled: bool,
) -> Vec<Problem> {
    let mut checker = Checker { entries, by_id, entry, found: Vec::new() };
    checker.check_entry();
    checker.check_category_fields(bundled);
    if bundled {
        checker.check_bundled();
    }
    checker.found
}

fn field(name: &str) -> Step {
    Step::Field(name.to_owned())
}

/// The check of one entry.
struct Checker<'a> {
    entries: &'a [Entry],
    by_id: &'a HashMap<String, EntryIndex>,
    entry: &'a Entry,
    found: Vec<Problem>,
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
        self.check_members();
        self.check_borders();
        self.check_relations();
        for (nth, seat) in entry.headquarters.iter().enumerate() {
            self.check_seat(seat, &[field("headquarters"), Step::Element(nth)]);
        }
        if let Some(capital) = &entry.capital {
            self.check_seat(capital, &[field("capital")]);
        }
        if let (Some(start), Some(end)) = (&entry.founded, &entry.dissolved) {
            let path = || [field("dissolved"), field("date")];
            self.require(start.date.can_be_until(end.date), path, Rule::EndsBeforeStart);
        }
        for (name, present) in
            [("sources", !entry.sources.is_empty()), ("as_of", entry.as_of.is_some())]
        {
            if !present {
                self.add([], DiagnosticKind::MissingField(name.to_owned()));
            }
        }
    }

    fn check_seat(&mut self, seat: &Seat, path: &[Step]) {
        if let Some(state) = &seat.state {
            self.check_link(state, || [path, &[field("state")]].concat());
        }
    }

    fn check_members(&mut self) {
        let mut periods: HashMap<&str, Vec<&Member>> = HashMap::new();
        for (nth, member) in self.entry.members.iter().enumerate() {
            let path = |name| vec![field("members"), Step::Element(nth), field(name)];
            self.check_link(&member.id, || path("id"));
            let known = periods.entry(&member.id).or_default();
            // The periods of one member are few: a long list of the same id fails at its second.
            let apart = known.iter().take(16).all(|known| are_apart(known, member));
            self.require(apart, || path("id"), Rule::RepeatedLink);
            known.push(member);
            self.require(
                is_ordered(member.since, member.until),
                || path("until"),
                Rule::EndsBeforeStart,
            );
        }
        if let Some(list) = &self.entry.membership {
            self.check_member_list(list);
        }
    }

    fn check_member_list(&mut self, list: &MemberList) {
        for (nth, id) in list.includes.iter().enumerate() {
            self.check_link(id, || {
                vec![field("membership"), field("includes"), Step::Element(nth)]
            });
        }
        for (nth, state) in list.former_states.iter().enumerate() {
            let path = || {
                vec![
                    field("membership"),
                    field("former_states"),
                    Step::Element(nth),
                    field("until"),
                ]
            };
            self.require(is_ordered(state.since, state.until), path, Rule::EndsBeforeStart);
        }
        if let Some(count) = list.count.filter(|_| list.complete && list.note.is_none()) {
            let included = included_count(self.entries, self.by_id, self.entry);
            let members = listed_count(self.entry) + included;
            let path = || [field("membership"), field("count")];
            self.require(u32::try_from(members) == Ok(count), path, Rule::CountDiffers);
        }
    }

    fn check_borders(&mut self) {
        for (nth, id) in self.entry.borders.iter().enumerate() {
            let path = || vec![field("borders"), Step::Element(nth)];
            self.check_link(id, path);
            let neighbour = self.by_id.get(id.as_str());
            let mutual = neighbour.is_none_or(|other| {
                self.entries[other.position()].borders.contains(&self.entry.id)
            });
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
        if !self.by_id.contains_key(id) {
            let kind = DiagnosticKind::DanglingLink { id: id.to_owned(), nearest: None };
            self.add(path(), kind);
        } else if id == self.entry.id {
            let path = path();
            self.require(path.first() == Some(&field("capital")), || path, Rule::LinkToSelf);
        }
    }

    fn check_category_fields(&mut self, bundled: bool) {
        let category = self.entry.category;
        let fields = category_fields(self.entry);
        for it in fields.iter().filter(|it| it.present && !it.categories.contains(&category)) {
            self.add([field(it.name)], DiagnosticKind::NotForCategory(it.name.to_owned()));
        }
        let required = fields.iter().filter(|it| it.required && it.categories.contains(&category));
        for it in required.filter(|it| bundled && !it.present) {
            self.add([], DiagnosticKind::CategoryNeeds(it.name.to_owned()));
        }
    }

    /// A bundled entry has a description, and each of its texts in Serbian, in Latin script, and in
    /// English.
    fn check_bundled(&mut self) {
        if self.entry.description.is_none() {
            self.add([], DiagnosticKind::MissingField("description".to_owned()));
        }
        for (path, text) in texts(self.entry) {
            let tags: Vec<&str> = text.iter().map(|(tag, _)| tag).collect();
            let is_latin = |text: &str| !text.chars().any(is_cyrillic);
            if tags != ["sr", "en"] {
                let rule = if tags.contains(&"sr-Cyrl") {
                    Rule::CyrillicText
                } else {
                    Rule::NotInBothLanguages
                };
                self.add(path, DiagnosticKind::Broken(rule));
            } else if let Some((tag, _)) = text.iter().find(|(_, text)| !is_latin(text)) {
                let path = [path, vec![field(tag)]].concat();
                self.add(path, DiagnosticKind::Broken(Rule::CyrillicText));
            }
        }
        for (name, names) in
            [("acronyms", &self.entry.acronyms), ("other_names", &self.entry.other_names)]
        {
            let known = |names: &Names| names.iter().all(|(tag, _)| tag != super::UNDETERMINED);
            self.require(known(names), || [field(name)], Rule::BadLanguage);
        }
    }
}

/// Whether a period can end after it starts, as far as both dates are known.
fn is_ordered(since: Option<PartialDate>, until: Option<PartialDate>) -> bool {
    since.zip(until).is_none_or(|(since, until)| since.can_be_until(until))
}

/// Whether the periods of two memberships of the same member do not overlap.
fn are_apart(one: &Member, other: &Member) -> bool {
    let ends_before = |first: &Member, second: &Member| {
        first.until.zip(second.since).is_some_and(|(until, since)| until.can_be_until(since))
    };
    ends_before(one, other) || ends_before(other, one)
}

/// The texts of an entry with their paths.
fn texts(entry: &Entry) -> Vec<(Vec<Step>, &Text)> {
    let mut texts: Vec<(Vec<Step>, &Text)> = Vec::new();
    let single = [
        ("name", Some(&entry.name)),
        ("official_name", entry.official_name.as_ref()),
        ("status", entry.status.as_ref()),
        ("legal_basis", entry.legal_basis.as_ref()),
        ("office", entry.office.as_ref()),
        ("aims", entry.aims.as_ref()),
        ("description", entry.description.as_ref()),
        ("kind", entry.kind.as_ref()),
        ("note", entry.note.as_ref()),
    ];
    texts.extend(single.into_iter().filter_map(|(name, text)| Some((vec![field(name)], text?))));
    for (name, event) in [("founded", &entry.founded), ("dissolved", &entry.dissolved)] {
        let event = event.as_ref().and_then(|event| event.event.as_ref());
        texts.extend(event.map(|text| (vec![field(name), field("event")], text)));
    }
    let seats = entry
        .headquarters
        .iter()
        .enumerate()
        .map(|(nth, seat)| (vec![field("headquarters"), Step::Element(nth)], seat));
    let capital = entry.capital.iter().map(|seat| (vec![field("capital")], seat));
    for (path, seat) in seats.chain(capital) {
        let note = seat.note.as_ref().map(|note| (field("note"), note));
        for (name, text) in [(field("city"), &seat.city)].into_iter().chain(note) {
            texts.push(([path.clone(), vec![name]].concat(), text));
        }
    }
    let of_members = entry.members.iter().map(|member| member.note.as_ref()).enumerate();
    let of_relations = entry.relations.iter().map(|relation| relation.note.as_ref()).enumerate();
    let notes = of_members.map(|note| ("members", note));
    for (name, (nth, note)) in notes.chain(of_relations.map(|note| ("relations", note))) {
        let path = || vec![field(name), Step::Element(nth), field("note")];
        texts.extend(note.map(|text| (path(), text)));
    }
    if let Some(list) = &entry.membership {
        let note = list.note.as_ref();
        texts.extend(note.map(|text| (vec![field("membership"), field("note")], text)));
        for (nth, state) in list.former_states.iter().enumerate() {
            let path = vec![field("membership"), field("former_states"), Step::Element(nth)];
            texts.push(([path, vec![field("name")]].concat(), &state.name));
        }
    }
    texts
}

/// Lowercase ASCII words of letters and digits, joined by single hyphens.
fn is_slug(id: &str) -> bool {
    id.split('-').all(|part| {
        !part.is_empty()
            && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    })
}
