//! Answers to questions: the field of an entry that a query asks for in words, as in
//! `gde je sedište NATO`.

use super::sheet::{Content, FieldKind, Piece, Sheet, SheetField};
use super::sheet_memberships::NEW;
use super::text::{content_text, line_text};
use crate::catalog::{Catalog, EntryIndex, Status};
use crate::language::Locale;
use crate::search::{AskedField, SearchResults};

/// The answer to a query in one line, such as `Sedište: Brisel, Belgija`; `None` if the entry has
/// none of the fields that the query asks for. A question about a year is answered only with what
/// held at its end, or with a text that has the year.
pub fn answer(
    catalog: &Catalog,
    locale: &Locale,
    entry: EntryIndex,
    found: &SearchResults,
) -> Option<String> {
    if found.asked.is_empty() {
        return None;
    }
    let sheet = Sheet::on(catalog, locale, entry, found.year, usize::MAX);
    let field = asked_field(&sheet, &found.asked)?;
    let answer = format!("{}: {}", field.label, field_answer(field));
    let Some(year) = found.year.map(|year| year.to_string()) else { return Some(answer) };
    match field.kind {
        FieldKind::Members(_) | FieldKind::Memberships(_) => Some(format!("{year} · {answer}")),
        _ => Some(answer).filter(|answer| answer.contains(&year)),
    }
}

/// The content of a field in one line.
pub(super) fn field_answer(field: &SheetField) -> String {
    match (&field.kind, &field.content) {
        // Notes of a seat, with its coordinates, are longer than the answer.
        (FieldKind::Headquarters | FieldKind::Capital, Content::Lines(lines)) => {
            lines.iter().map(|pieces| without_notes(pieces)).collect::<Vec<_>>().join(" · ")
        }
        (FieldKind::Members(_), Content::Names(names)) => {
            names.iter().map(|pieces| line_text(unmarked(pieces))).collect::<Vec<_>>().join(" · ")
        }
        (_, content) => content_text(content).replace('\n', " · "),
    }
}

/// The first field of a sheet that is asked for.
pub fn asked_field<'s>(sheet: &'s Sheet, asked: &[AskedField]) -> Option<&'s SheetField> {
    let kinds = asked.iter().flat_map(|asked| kinds(*asked));
    kinds.into_iter().find_map(|kind| sheet.fields.iter().find(|field| field.kind == kind))
}

/// A line without the notes beside its text.
fn without_notes(pieces: &[Piece]) -> String {
    let pieces: Vec<Piece> =
        pieces.iter().filter(|piece| !matches!(piece, Piece::Note(_))).cloned().collect();
    line_text(&pieces)
}

/// The pieces of a member without the mark of a new one, which the page explains.
fn unmarked(pieces: &[Piece]) -> &[Piece] {
    match pieces {
        [Piece::Note(mark), rest @ ..] if mark == NEW => rest,
        pieces => pieces,
    }
}

/// The fields of a sheet that show an asked field, the first choice first.
fn kinds(asked: AskedField) -> Vec<FieldKind> {
    match asked {
        AskedField::Headquarters => vec![FieldKind::Headquarters, FieldKind::Capital],
        AskedField::Capital => vec![FieldKind::Capital],
        AskedField::Currency => vec![FieldKind::Currency],
        AskedField::Members => {
            vec![FieldKind::Members(Status::Member), FieldKind::Memberships(Status::Member)]
        }
        AskedField::Founded => vec![FieldKind::Founded, FieldKind::UnAdmission],
        AskedField::Borders => vec![FieldKind::Borders],
        AskedField::CallingCode => vec![FieldKind::CallingCode],
        AskedField::Office => vec![FieldKind::Office],
        AskedField::Population => vec![FieldKind::Population],
        AskedField::Area => vec![FieldKind::Area],
        AskedField::Languages => vec![FieldKind::Languages, FieldKind::WorkingLanguages],
        AskedField::TopLevelDomain => vec![FieldKind::TopLevelDomain, FieldKind::Website],
        AskedField::IsoCodes => vec![FieldKind::IsoCodes],
        AskedField::Acronyms => vec![FieldKind::Acronyms],
        AskedField::Aims => vec![FieldKind::Aims],
        AskedField::Demonym => vec![FieldKind::Demonym],
        AskedField::NationalDay => vec![FieldKind::NationalDay],
        AskedField::Website => vec![FieldKind::Website],
    }
}
