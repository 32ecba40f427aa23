//! Lints for the texts of entries: both languages say the same, in neutral and plain words, and
//! agree with the fields.
//!
//! The entries of the first edition are excepted until their editorial pass, see
//! `tests/texts/first-edition.txt`; every other entry is checked. `IMENIK_TEXTS` names files, with
//! colons between them, whose entries are checked, too, before they are in the bundle.

mod agreement;
mod fields;
mod phrases;

use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};

use imenik::catalog::{Catalog, Entry, File, Text, check};

use super::bundled_files;

/// A kind of fault. Its name is in the table of exceptions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lint {
    /// A number that only one of the languages has.
    Numbers,
    /// An acronym that only one of the languages has.
    Acronyms,
    /// Two sentences or more that only one of the languages has.
    Sentences,
    /// A phrase that breaks neutrality, or a word that is not plain.
    Phrases,
    /// A text that contradicts a field.
    Fields,
}

impl Lint {
    const fn name(self) -> &'static str {
        match self {
            Self::Numbers => "numbers",
            Self::Acronyms => "acronyms",
            Self::Sentences => "sentences",
            Self::Phrases => "phrases",
            Self::Fields => "fields",
        }
    }
}

/// A fault in the texts of an entry.
#[derive(Debug, PartialEq, Eq)]
struct Fault {
    lint: Lint,
    message: String,
}

impl Fault {
    fn new(lint: Lint, message: String) -> Self {
        Self { lint, message }
    }
}

/// The bundled entries, and those of the files that `IMENIK_TEXTS` names.
pub(super) fn checked_catalog() -> Catalog {
    let mut files = bundled_files();
    let named = std::env::var("IMENIK_TEXTS").unwrap_or_default();
    for path in named.split(':').filter(|path| !path.is_empty()) {
        let bytes = std::fs::read(path).expect("a file of IMENIK_TEXTS is readable");
        files.push(File::of_user(path, Cow::Owned(bytes)));
    }
    check(&files).catalog
}

/// Every text of an entry, with its place.
pub(super) fn texts_of(entry: &Entry) -> Vec<(String, &Text)> {
    let plain = [
        ("name", Some(&entry.name)),
        ("official_name", entry.official_name.as_ref()),
        ("status", entry.status.as_ref()),
        ("legal_basis", entry.legal_basis.as_ref()),
        ("office", entry.office.as_ref()),
        ("aims", entry.aims.as_ref()),
        ("description", entry.description.as_ref()),
        ("note", entry.note.as_ref()),
        ("founded", entry.founded.as_ref().and_then(|date| date.event.as_ref())),
        ("dissolved", entry.dissolved.as_ref().and_then(|date| date.event.as_ref())),
        ("membership", entry.membership.as_ref().and_then(|list| list.note.as_ref())),
    ];
    let plain = plain.into_iter().filter_map(|(place, text)| Some((place.to_owned(), text?)));
    let cities = entry.seats().map(|seat| ("city".to_owned(), &seat.city));
    let seats = entry.seats().filter_map(|seat| Some(("seat".to_owned(), seat.note.as_ref()?)));
    let members = entry.members.iter();
    let members =
        members.filter_map(|member| Some((format!("member {}", member.id), member.note.as_ref()?)));
    let relations = entry.relations.iter();
    let relations =
        relations.filter_map(|link| Some((format!("relation {}", link.id), link.note.as_ref()?)));
    plain.chain(cities).chain(seats).chain(members).chain(relations).collect()
}

/// The lines of a table, comments left out.
pub(super) fn lines(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}

/// The rows of the table of acronyms: Serbian, English, meaning.
pub(super) fn acronym_rows() -> impl Iterator<Item = [&'static str; 3]> {
    lines(include_str!("../../texts/acronyms.tsv")).map(|line| {
        let columns: Vec<&str> = line.split('\t').collect();
        columns.try_into().unwrap_or_else(|_| panic!("{line}: three columns"))
    })
}

fn faults(entry: &Entry, catalog: &Catalog, known: &BTreeSet<&str>) -> Vec<Fault> {
    let mut faults = agreement::faults(entry, catalog, known);
    faults.extend(phrases::faults(entry));
    faults.extend(fields::faults(entry));
    faults
}

#[test]
fn texts_say_the_same_in_plain_words_and_agree_with_the_fields() {
    let catalog = checked_catalog();
    let excepted: HashSet<_> = lines(include_str!("../../texts/first-edition.txt")).collect();
    let mut exceptions: Vec<(&str, &str)> = Vec::new();
    for line in lines(include_str!("../../texts/exceptions.tsv")) {
        let columns: Vec<&str> = line.split('\t').collect();
        let [id, lint, reason] = columns[..] else { panic!("{line}: id, lint and reason") };
        assert!(!reason.is_empty(), "{line}");
        exceptions.push((id, lint));
    }
    let mut unused: HashSet<_> =
        exceptions.iter().copied().filter(|(id, _)| catalog.find(id).is_some()).collect();
    let known = agreement::known_acronyms(&catalog);
    let mut found = Vec::new();
    for (_, entry) in catalog.iter().filter(|(_, entry)| !excepted.contains(entry.id.as_str())) {
        for Fault { lint, message } in faults(entry, &catalog, &known) {
            let exception = (entry.id.as_str(), lint.name());
            unused.remove(&exception);
            if !exceptions.contains(&exception) {
                found.push(format!("{}: {}: {message}", entry.id, lint.name()));
            }
        }
    }
    assert!(
        found.is_empty(),
        "tests/texts/exceptions.tsv lists what is right\n{}",
        found.join("\n")
    );
    assert!(unused.is_empty(), "exceptions that are no longer needed: {unused:?}");
}

/// The faults of an entry with these fields.
#[cfg(test)]
fn faults_of(fields: &str) -> Vec<Fault> {
    let record = format!(
        "[{{\"id\": \"made\", \"category\": \"organization\", \
         \"name\": {{\"sr\": \"Savet\", \"en\": \"Council\"}}, {fields}}}]"
    );
    let mut files = bundled_files();
    files.push(File::of_user("made.json", Cow::Owned(record.into_bytes())));
    let catalog = check(&files).catalog;
    let made = catalog.find("made").expect("the made entry is read");
    faults(catalog.entry(made), &catalog, &agreement::known_acronyms(&catalog))
}
