//! Reads an entry that is not valid: reports each of its problems with the place, and keeps what is
//! valid.

use std::collections::HashSet;

use jsonc_parser::ast::{Array, NullKeyword, Object, ObjectProp, Value};
use jsonc_parser::common::{Range, Ranged};
use serde::Deserialize;

use super::entry::Entry;
use super::lenient::is_forbidden;
use super::record::Record;
use super::spanned::{Spanned, SpannedDiagnostic, Step, parse, property};
use crate::diagnostic::{DiagnosticKind, Rule, Shape};
use crate::text::message_without_position;

/// The smallest entry that can be loaded. Each field of an invalid entry is read inside it, so that
/// one error hides no other.
const MINIMAL: &str = r#"{"id": "a", "category": "organization", "name": "a"}"#;

/// Reads at most this many problems in one value: the time is proportional to the square.
const MAX_PROBLEMS: usize = 64;

/// What is left of an invalid entry, and what is wrong with it.
pub(super) struct Repaired {
    /// The entry without its invalid fields. Those that it cannot do without have made-up values.
    pub(super) entry: Option<Entry>,
    /// Whether no value is made up: the entry can be loaded.
    pub(super) is_usable: bool,
    /// Its id, if it has one.
    pub(super) id: Option<String>,
    /// At least one problem. Offsets are within the text of the entry.
    pub(super) problems: Vec<SpannedDiagnostic>,
}

/// Reads the JSON text of an invalid entry.
pub(super) fn repair(text: &str) -> Repaired {
    let unreadable = |kind| {
        let problem = SpannedDiagnostic { offset: Some(0), ..SpannedDiagnostic::new(kind) };
        Repaired { entry: None, is_usable: false, id: None, problems: vec![problem] }
    };
    // As a value, because the parser below does not limit how deep brackets nest.
    if let Err(error) = serde_json::from_str::<serde_json::Value>(text) {
        return unreadable(DiagnosticKind::NotJson(message_without_position(&error)));
    }
    let Some(Value::Object(object)) = parse(text) else {
        return unreadable(DiagnosticKind::WrongShape(Shape::Object));
    };
    let Some(Value::Object(minimal)) = parse(MINIMAL) else {
        unreachable!("the minimal entry is JSON")
    };
    let id = property(&object, "id").and_then(Value::as_string_lit);
    let id = id.map(|id| id.value.to_string());
    let mut repair = Repair { text, minimal: &minimal, problems: Vec::new() };
    repair.report_missing(&object);
    let mut properties = repair.fields(object.properties);
    let problems = repair.problems;
    let given = properties.len();
    for required in &minimal.properties {
        if !properties.iter().any(|field| field.name.as_str() == required.name.as_str()) {
            properties.push(required.clone());
        }
    }
    let is_usable = properties.len() == given;
    let whole = Value::Object(Object { range: object.range, properties });
    let entry = Record::deserialize(Spanned(&whole)).ok().map(|record| record.0);
    Repaired { entry, is_usable, id, problems }
}

struct Repair<'t, 'm> {
    text: &'t str,
    minimal: &'m Object<'static>,
    problems: Vec<SpannedDiagnostic>,
}

impl Repair<'_, '_> {
    fn report_missing(&mut self, object: &Object<'_>) {
        for required in &self.minimal.properties {
            let name = required.name.as_str();
            let given = property(object, name);
            if given.is_none_or(|value| matches!(value, Value::NullKeyword(_))) {
                let missing = DiagnosticKind::MissingField(name.to_owned());
                let offset = given.map_or(0, Ranged::start);
                self.problems.push(SpannedDiagnostic {
                    offset: Some(offset),
                    ..SpannedDiagnostic::new(missing)
                });
            }
        }
    }

    /// The fields that are valid, each without its invalid parts.
    fn fields<'a>(&mut self, given: Vec<ObjectProp<'a>>) -> Vec<ObjectProp<'a>> {
        let mut names = HashSet::new();
        let mut kept = Vec::new();
        for mut field in given {
            let name = field.name.as_str().to_owned();
            let is_required = property(self.minimal, &name).is_some();
            if matches!(field.value, Value::NullKeyword(_)) && is_required {
                continue;
            }
            if !names.insert(name.clone()) {
                let repeated = SpannedDiagnostic::new(DiagnosticKind::Broken(Rule::RepeatedField));
                self.problems.push(repeated.within(Step::Field(name), field.range.start));
                continue;
            }
            if self.repair_field(&mut field) {
                kept.push(field);
            }
        }
        kept
    }

    /// Removes the invalid parts of a field; of a list element by element, so that the time is
    /// proportional to its length. Returns whether anything is left.
    fn repair_field(&mut self, field: &mut ObjectProp<'_>) -> bool {
        let Err(problem) = self.read(field) else { return true };
        // Nothing in a field that is not known can make it one: what it was meant to be is looked
        // for once.
        let is_unknown = matches!(problem.kind, DiagnosticKind::UnknownField { .. });
        if is_unknown && problem.path.len() <= 1 {
            self.report(problem, field, None);
            return false;
        }
        // A list where there should be none fails for each element: once is enough.
        if !self.can_be_list(field) {
            return self.repair_value(field, None);
        }
        let Value::Array(array) = &mut field.value else { return self.repair_value(field, None) };
        let (range, elements) = (array.range, std::mem::take(&mut array.elements));
        let mut kept = Vec::with_capacity(elements.len());
        for (nth, element) in elements.into_iter().enumerate() {
            field.value = Value::Array(Array { range, elements: vec![element] });
            if self.repair_value(field, Some(nth))
                && let Value::Array(array) = &mut field.value
            {
                kept.append(&mut array.elements);
            }
        }
        field.value = Value::Array(Array { range, elements: kept });
        true
    }

    /// Whether a field may hold a list.
    fn can_be_list(&self, field: &ObjectProp<'_>) -> bool {
        let value = Value::Array(Array { range: field.range, elements: Vec::new() });
        self.read(&ObjectProp { range: field.range, name: field.name.clone(), value }).is_ok()
    }

    /// Removes one invalid part after another. Returns whether anything is left. `element` is the
    /// position in its list of the single element that the field has.
    fn repair_value(&mut self, field: &mut ObjectProp<'_>, element: Option<usize>) -> bool {
        let mut removed = HashSet::new();
        for _ in 0..MAX_PROBLEMS {
            let Err(problem) = self.read(field) else { return true };
            let path = problem.path.clone();
            if !follows_from(&problem, &removed) {
                self.report(problem, field, element);
            }
            let mut within = path.get(1..).unwrap_or_default();
            // What is removed already and still invalid is an element that cannot be missing, such
            // as a coordinate of a pair: the list goes with it.
            while !removed.insert(within.to_vec()) {
                within = within.split_last().map_or(&[], |(_, parent)| parent);
                if within.is_empty() {
                    return false;
                }
            }
            if within.is_empty() || !remove(&mut field.value, within) {
                return false;
            }
        }
        false
    }

    fn report(
        &mut self,
        mut problem: SpannedDiagnostic,
        field: &ObjectProp<'_>,
        element: Option<usize>,
    ) {
        if problem.kind == DiagnosticKind::Broken(Rule::ControlCharacter) {
            let start = problem.offset.unwrap_or(field.range.start);
            if let Some((offset, c)) = control_character(self.text, start) {
                problem.offset = Some(offset);
                problem.kind = DiagnosticKind::ControlCharacter(c);
            }
        }
        if let (Some(nth), Some(Step::Element(index))) = (element, problem.path.get_mut(1)) {
            *index = nth;
        }
        self.problems.push(problem);
    }

    /// Reads the minimal entry with one field that has another value.
    fn read(&self, field: &ObjectProp<'_>) -> Result<(), SpannedDiagnostic> {
        let mut entry = self.minimal.clone();
        entry.properties.retain(|property| property.name.as_str() != field.name.as_str());
        entry.properties.push(field.clone());
        Record::deserialize(Spanned(&Value::Object(entry))).map(|_| ())
    }
}

/// Whether a problem is there only because a part was removed before.
fn follows_from(problem: &SpannedDiagnostic, removed: &HashSet<Vec<Step>>) -> bool {
    let parent = problem.path.get(1..).unwrap_or_default();
    match &problem.kind {
        DiagnosticKind::MissingField(name) => {
            removed.contains(&[parent, &[Step::Field(name.clone())]].concat())
        }
        DiagnosticKind::Broken(Rule::EmptyText) => {
            removed.iter().any(|path| path.len() == parent.len() + 1 && path.starts_with(parent))
        }
        DiagnosticKind::WrongShape(_) => {
            removed.iter().any(|path| path.len() > parent.len() && path.starts_with(parent))
                || removed.contains(parent)
        }
        _ => false,
    }
}

/// Removes what a path leads to: a property from its object, an element by `null`, so that the
/// others keep their positions. Returns whether it was there.
fn remove(value: &mut Value<'_>, path: &[Step]) -> bool {
    match (path, value) {
        ([Step::Field(name)], Value::Object(object)) => {
            let before = object.properties.len();
            object.properties.retain(|property| property.name.as_str() != name);
            object.properties.len() < before
        }
        ([Step::Element(index)], Value::Array(array)) => {
            let Some(element) = array.elements.get_mut(*index) else { return false };
            let Range { start, end } = element.range();
            *element = Value::NullKeyword(NullKeyword { range: Range { start, end } });
            true
        }
        ([Step::Field(name), rest @ ..], Value::Object(object)) => object
            .properties
            .iter_mut()
            .find(|property| property.name.as_str() == name)
            .is_some_and(|property| remove(&mut property.value, rest)),
        ([Step::Element(index), rest @ ..], Value::Array(array)) => {
            array.elements.get_mut(*index).is_some_and(|element| remove(element, rest))
        }
        _ => false,
    }
}

/// The offset of the first control character in the JSON string that begins at an offset, and the
/// character. It may be written as an escape sequence.
fn control_character(text: &str, start: usize) -> Option<(usize, char)> {
    let string = text.get(start..)?;
    let mut characters = string.char_indices().skip(1);
    while let Some((at, c)) = characters.next() {
        match c {
            '"' => return None,
            '\\' => {
                let (_, kind) = characters.next()?;
                let escaped = match kind {
                    'u' => {
                        let digits = string.get(at + 2..at + 6)?;
                        u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)
                    }
                    'b' => Some('\u{8}'),
                    'f' => Some('\u{c}'),
                    'r' => Some('\r'),
                    't' => Some('\t'),
                    _ => None,
                };
                if let Some(c) = escaped.filter(|c| is_forbidden(*c)) {
                    return Some((start + at, c));
                }
            }
            c if is_forbidden(c) => return Some((start + at, c)),
            _ => {}
        }
    }
    None
}
