//! What a conversion has left out: the first of each kind, and how many there are.

use std::collections::HashMap;

use crate::catalog::RecordProblem;
use crate::diagnostic::{Diagnostic, DiagnosticKind, Place};

/// What a conversion has left out.
#[derive(Debug, Default)]
pub struct LeftOut {
    groups: Vec<Group>,
    by_kind: HashMap<(&'static str, String), usize>,
}

#[derive(Debug)]
struct Group {
    line: u64,
    first: Diagnostic,
    count: usize,
}

impl LeftOut {
    /// Adds what was left out of a row that begins on a line of the table.
    pub(super) fn add(&mut self, path: &str, line: u64, entry: Option<&str>, it: RecordProblem) {
        let RecordProblem { field, kind } = it;
        let group = (kind.key(), kind.field_name().unwrap_or_default().to_owned());
        if let Some(&known) = self.by_kind.get(&group) {
            let known = &mut self.groups[known];
            known.count += 1;
            // The rules between entries are checked last, and not in the order of the lines.
            if known.line <= line {
                return;
            }
            known.line = line;
            known.first = diagnostic(path, line, entry, field, kind);
            return;
        }
        self.by_kind.insert(group, self.groups.len());
        let first = diagnostic(path, line, entry, field, kind);
        self.groups.push(Group { line, first, count: 1 });
    }

    /// The first of each kind, in the order of the lines, with the number of the kind.
    pub fn into_groups(mut self) -> Vec<(Diagnostic, usize)> {
        self.groups.sort_by_key(|group| group.line);
        self.groups.into_iter().map(|group| (group.first, group.count)).collect()
    }
}

/// A problem at a line of a table. Its column would be a number of characters that no spreadsheet
/// shows, and is left away.
fn diagnostic(
    path: &str,
    line: u64,
    entry: Option<&str>,
    field: Option<String>,
    kind: DiagnosticKind,
) -> Diagnostic {
    let path = format!("{path}:{line}");
    let place = Place { path, position: None, entry: entry.map(str::to_owned), field };
    Diagnostic::new(place, kind)
}
