//! An entry as plain text, for pipes and pagers.

use std::fmt::Write;

use super::sheet::{Content, Piece, Sheet};
use crate::text::{sanitize, wrap};

/// The width of text written to a file or a pipe, in columns. It is readable in e-mail and fits
/// every terminal.
pub const TEXT_WIDTH: usize = 80;

/// The sheet as plain text: title, then each field below its label, wrapped to `width` columns.
pub fn text(sheet: &Sheet, width: usize) -> String {
    let mut out = String::new();
    let acronym = sheet.acronym.as_ref().map(|acronym| format!(" ({acronym})")).unwrap_or_default();
    write_wrapped(&mut out, &format!("{}{acronym}", sheet.title), 0, width);
    for subtitle in &sheet.subtitles {
        write_wrapped(&mut out, subtitle, 0, width);
    }
    for field in &sheet.fields {
        let _ = write!(out, "\n{}\n", field.label);
        write_wrapped(&mut out, &content_text(&field.content), 2, width);
    }
    sanitize(&out).into_owned()
}

/// The content of a field as plain text. Lines and groups are separated by line breaks.
pub fn content_text(content: &Content) -> String {
    match content {
        Content::Prose(text) => text.clone(),
        Content::Line(pieces) => line_text(pieces),
        Content::Lines(lines) => {
            lines.iter().map(|pieces| line_text(pieces)).collect::<Vec<_>>().join("\n")
        }
        Content::Names(names) => names_text(names),
        Content::Groups(groups) => groups
            .iter()
            .map(|(heading, names)| format!("{heading}: {}", names_text(names)))
            .collect::<Vec<_>>()
            .join("\n"),
    }
}

fn names_text(names: &[Vec<Piece>]) -> String {
    names.iter().map(|pieces| line_text(pieces)).collect::<Vec<_>>().join(" · ")
}

/// Pieces as one line of plain text.
pub fn line_text(pieces: &[Piece]) -> String {
    let mut out = String::new();
    for (nth, piece) in pieces.iter().enumerate() {
        out += separator(pieces, nth);
        out += piece.text();
    }
    out
}

/// The text between a piece and the one before it: a comma before a link that follows plain text,
/// as in a city and its state, otherwise a space. Empty before the first piece.
pub fn separator(pieces: &[Piece], nth: usize) -> &'static str {
    match (nth.checked_sub(1).map(|previous| &pieces[previous]), &pieces[nth]) {
        (None, _) => "",
        (Some(Piece::Plain(_)), Piece::Link(..)) => ", ",
        _ => " ",
    }
}

fn write_wrapped(out: &mut String, text: &str, indent: usize, width: usize) {
    for range in wrap(text, width.saturating_sub(indent)) {
        let _ = writeln!(out, "{:indent$}{}", "", &text[range]);
    }
}
