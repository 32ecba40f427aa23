//! Records that are made from other data than a catalog file: what is not valid is left out, so
//! that the records can be loaded and checked without errors.

use std::collections::HashMap;

use serde_json::Value;

use super::entry::Entry;
use super::entry_index::EntryIndex;
use super::linked::Catalog;
use super::record::Record;
use super::repair::{Repaired, repair};
use super::rules::broken_rules;
use super::spanned::{Step, path_to_string};
use crate::diagnostic::DiagnosticKind;
use crate::parallel::par_map;

/// Entries that a thread must have to check before another thread pays off.
const MIN_PER_THREAD: usize = 200;

/// What is left out can break a rule of another entry, and that of a third; not many times.
const MAX_ROUNDS: usize = 8;

/// What was left out of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordProblem {
    /// The field, `members[2].since`; `None` for the record as a whole.
    pub field: Option<String>,
    /// What is wrong with it.
    pub kind: DiagnosticKind,
}

impl RecordProblem {
    fn new(path: &[Step], kind: DiagnosticKind) -> Self {
        Self { field: Some(path_to_string(path)).filter(|field| !field.is_empty()), kind }
    }
}

/// Reads a record of the record format, as far as it is valid. The entry is `None` if the record
/// cannot be used without what is not valid.
pub fn read_record(json: &str) -> (Option<Entry>, Vec<RecordProblem>) {
    if let Ok(record) = serde_json::from_str::<Record>(json) {
        return (Some(record.0), Vec::new());
    }
    let Repaired { entry, is_usable, problems, id: _ } = repair(json);
    let problems = problems.into_iter().map(|it| RecordProblem::new(&it.path, it.kind));
    (entry.filter(|_| is_usable), problems.collect())
}

/// Removes from entries what breaks a rule: links that name no entry, fields that their category
/// does not have, ends before starts. Links may name each other and the entries of a catalog, which
/// they replace if they have the same id. Each id must be a slug that is used once.
///
/// Returns what was removed, with the positions of the entries.
pub fn remove_broken(
    entries: Vec<Entry>,
    known: Catalog,
) -> (Vec<Entry>, Vec<(usize, RecordProblem)>) {
    let count = entries.len();
    let mut entries = entries;
    entries.extend(known.into_entries());
    let mut by_id = HashMap::with_capacity(entries.len());
    for (nth, entry) in entries.iter().enumerate() {
        by_id.entry(entry.id.clone()).or_insert_with(|| EntryIndex::at(nth));
    }
    let indexes: Vec<EntryIndex> = (0..count).map(EntryIndex::at).collect();
    let mut removed = Vec::new();
    for _ in 0..MAX_ROUNDS {
        let found = par_map(&indexes, MIN_PER_THREAD, |&index| {
            let mut problems = broken_rules(&entries, &by_id, &entries[index.position()], false);
            problems.retain(|(path, _)| !path.is_empty());
            problems
        });
        if found.iter().all(Vec::is_empty) {
            break;
        }
        for (nth, problems) in found.into_iter().enumerate() {
            if let Some(entry) = without(&entries[nth], problems.iter().map(|(path, _)| path)) {
                entries[nth] = entry;
            }
            let problems = problems.into_iter();
            removed.extend(problems.map(|(path, kind)| (nth, RecordProblem::new(&path, kind))));
        }
    }
    entries.truncate(count);
    (entries, removed)
}

/// An entry without what some paths lead to; `None` if there are no paths.
fn without<'p>(entry: &Entry, paths: impl Iterator<Item = &'p Vec<Step>>) -> Option<Entry> {
    let mut paths = paths.peekable();
    paths.peek()?;
    let mut value = serde_json::to_value(entry).ok()?;
    for path in paths {
        remove(&mut value, removable(path));
    }
    // As text: the code that reads entries from a `Value` would make the program larger by 100 KB.
    let mut left = serde_json::from_str::<Record>(&value.to_string()).ok()?.0;
    left.extra.clone_from(&entry.extra);
    Some(left)
}

/// The part of a path that an entry can do without: an element of a list goes with its id, and an
/// event with its date.
fn removable(path: &[Step]) -> &[Step] {
    match path {
        [start @ .., Step::Field(name)] if name == "id" || name == "date" => start,
        _ => path,
    }
}

/// Puts `null` in the place to which a path leads: a reader skips it, and the elements of a list
/// keep their positions.
fn remove(value: &mut Value, path: &[Step]) {
    let mut at = value;
    for step in path {
        let next = match step {
            Step::Field(name) => at.get_mut(name),
            Step::Element(nth) => at.get_mut(nth),
        };
        match next {
            Some(next) => at = next,
            None => return,
        }
    }
    *at = Value::Null;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Rule;

    fn entry(json: &str) -> Entry {
        let (entry, problems) = read_record(json);
        assert_eq!(problems, []);
        entry.expect("the record is valid")
    }

    #[test]
    fn what_breaks_a_rule_is_removed_and_the_rest_is_kept() {
        let body = entry(
            r#"{"id": "a", "category": "organization", "name": "A", "founded": "1990",
            "dissolved": "1980", "area_km2": 1, "x-room": "7",
            "members": [{"id": "b", "status": "member"}, {"id": "no", "status": "member"},
                {"id": "b", "status": "observer"}, {"id": "a", "status": "member"}],
            "membership": {"complete": true, "count": 4, "includes": ["no"]}}"#,
        );
        let other = entry(r#"{"id": "b", "category": "territory", "name": "B", "borders": ["a"]}"#);
        let (left, removed) = remove_broken(vec![body, other], Catalog::default());
        let expected = entry(
            r#"{"id": "a", "category": "organization", "name": "A", "founded": "1990",
            "x-room": "7", "members": [{"id": "b", "status": "member"}],
            "membership": {"complete": true}}"#,
        );
        assert_eq!(left[0], expected);
        assert_eq!(left[1].borders, [""; 0], "the other side does not name it");
        let dangling = || DiagnosticKind::DanglingLink { id: "no".to_owned(), nearest: None };
        let problem = |field: &str, kind| RecordProblem { field: Some(field.to_owned()), kind };
        assert!(removed.contains(&(0, problem("members[1].id", dangling()))));
        let rule = DiagnosticKind::Broken(Rule::OneSidedBorder);
        assert!(removed.contains(&(1, problem("borders[0]", rule))));
        assert_eq!(removed.len(), 8, "{removed:?}");
    }
}
