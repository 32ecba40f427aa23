//! The elements of a file: a JSON list, or JSON values one after another.

use std::fmt;
use std::ops::Range;
use std::sync::OnceLock;

use serde::de::{IgnoredAny, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer as _};
use serde_json::value::RawValue;

use super::files::File;
use super::spanned::{Step, path_to_string};
use crate::diagnostic::{Diagnostic, DiagnosticKind, Place, Position};
use crate::text::{LineIndex, message_without_position};

/// The character that some programs begin a UTF-8 file with.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The text of a file, split into its elements.
pub(super) struct Source<'a> {
    path: &'a str,
    bytes: &'a [u8],
    text: &'a str,
    elements: Vec<&'a RawValue>,
    /// What is not JSON between the elements and after them, in the order of the file.
    pub(super) problems: Vec<Diagnostic>,
    lines: OnceLock<LineIndex<'a>>,
}

impl<'a> Source<'a> {
    /// Splits a file: a JSON list, or JSON values one after another.
    ///
    /// # Errors
    /// If it is not text, or neither a list nor a sequence of objects.
    pub(super) fn new(file: &'a File) -> Result<Self, Diagnostic> {
        let path = file.path.as_str();
        let text = std::str::from_utf8(file.bytes()).map_err(|error| {
            let valid = String::from_utf8_lossy(&file.bytes()[..error.valid_up_to()]);
            let position = Some(Position::of_offset(&valid, valid.len()));
            let place = Place { path: path.to_owned(), position, ..Place::default() };
            Diagnostic::new(place, DiagnosticKind::NotUtf8)
        })?;
        let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
        let at = |position, kind| {
            let place = Place { path: path.to_owned(), position, ..Place::default() };
            Diagnostic::new(place, kind)
        };
        let mut elements = Vec::new();
        let of_text = |error| vec![(Position::of_json_error(text, &error), error)];
        let errors = match text.trim_start().chars().next() {
            Some('[') => split_list(text, &mut elements).err().map(of_text).unwrap_or_default(),
            Some('{') => split_sequence(text, &mut elements),
            // Either not JSON at all, or another JSON value.
            _ => match serde_json::from_str::<&RawValue>(text) {
                Err(error) => of_text(error),
                Ok(_) => {
                    return Err(at(
                        Some(Position { line: 1, column: 1 }),
                        DiagnosticKind::NotAList,
                    ));
                }
            },
        };
        if errors.is_empty() && elements.len() == 1 && is_wrapper(text) {
            return Err(at(Some(Position { line: 1, column: 1 }), DiagnosticKind::NotAList));
        }
        let problem = |(position, error): (Position, serde_json::Error)| {
            let kind = if error.is_eof() {
                DiagnosticKind::CutShort
            } else {
                DiagnosticKind::NotJson(message_without_position(&error))
            };
            at(Some(position), kind)
        };
        let problems = errors.into_iter().map(problem).collect();
        Ok(Self { path, bytes: file.bytes(), text, elements, problems, lines: OnceLock::new() })
    }

    /// Where each element is in the bytes of the file.
    pub(super) fn ranges(&self) -> impl ExactSizeIterator<Item = Range<usize>> {
        let start = self.bytes.as_ptr() as usize;
        self.elements.iter().map(move |element| {
            let start = element.get().as_ptr() as usize - start;
            start..start + element.get().len()
        })
    }

    /// The text of an element.
    pub(super) fn element(&self, nth: usize) -> &'a str {
        self.elements[nth].get()
    }

    /// A place in the file: an offset within an element, in bytes, and the path of a field.
    pub(super) fn place(
        &self,
        nth: usize,
        offset: usize,
        entry: Option<String>,
        path: &[Step],
    ) -> Place {
        let start = self.element(nth).as_ptr() as usize - self.text.as_ptr() as usize;
        let lines = self.lines.get_or_init(|| LineIndex::new(self.text));
        let (line, column) = lines.line_and_column(start + offset);
        let field = Some(path_to_string(path)).filter(|field| !field.is_empty());
        Place {
            path: self.path.to_owned(),
            position: Some(Position { line, column }),
            entry,
            field,
        }
    }
}

/// Whether a file is one object that is no entry: `{"entries": […]}`.
fn is_wrapper(text: &str) -> bool {
    #[derive(Deserialize)]
    struct Entry {
        id: Option<IgnoredAny>,
    }
    text.trim_start().starts_with('{')
        && serde_json::from_str::<Entry>(text).is_ok_and(|entry| entry.id.is_none())
}

/// Adds the elements of a JSON list; those before an error are kept.
fn split_list<'a>(text: &'a str, elements: &mut Vec<&'a RawValue>) -> serde_json::Result<()> {
    struct ListVisitor<'e, 'a>(&'e mut Vec<&'a RawValue>);

    impl<'a> Visitor<'a> for ListVisitor<'_, 'a> {
        type Value = ();

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a list of entries")
        }

        fn visit_seq<A: SeqAccess<'a>>(self, mut list: A) -> Result<(), A::Error> {
            while let Some(element) = list.next_element()? {
                self.0.push(element);
            }
            Ok(())
        }
    }

    let mut json = serde_json::Deserializer::from_str(text);
    json.deserialize_seq(ListVisitor(elements))?;
    json.end()
}

/// Adds JSON values that follow each other, as in a file with an entry on each line, and returns
/// what is no JSON between them.
fn split_sequence<'a>(
    text: &'a str,
    elements: &mut Vec<&'a RawValue>,
) -> Vec<(Position, serde_json::Error)> {
    let (mut rest, mut lines_before, mut errors) = (text, 0, Vec::new());
    loop {
        let mut values = serde_json::Deserializer::from_str(rest).into_iter();
        let error = loop {
            match values.next() {
                Some(Ok(element)) => elements.push(element),
                Some(Err(error)) => break error,
                None => return errors,
            }
        };
        let offset = values.byte_offset();
        let Position { line, column } = Position::of_json_error(rest, &error);
        errors.push((Position { line: lines_before + line, column }, error));
        // One bad line does not hide the entries on the lines after it.
        let next = rest[offset..].find("\n{").map(|at| offset + at + 1);
        let Some(next) = next else { return errors };
        lines_before += rest[..next].matches('\n').count();
        rest = &rest[next..];
    }
}
