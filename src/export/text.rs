//! An entry as plain text, for pipes and pagers.

use std::fmt::Write;

use super::sheet::{Content, Run, Sheet};
use crate::text::{sanitize, wrap};

/// The width of text that leaves the program, in columns: what reads well in a mail and on every
/// terminal.
pub const TEXT_WIDTH: usize = 80;

/// The sheet as text: title, fields with their labels, long texts wrapped to `width` columns.
pub fn text(sheet: &Sheet, width: usize) -> String {
    let mut out = String::new();
    let acronym = sheet.acronym.as_ref().map(|acronym| format!(" ({acronym})")).unwrap_or_default();
    let title =
        std::iter::once(format!("{}{acronym}", sheet.title)).chain(sheet.subtitles.iter().cloned());
    title.for_each(|line| paragraph(&mut out, &line, 0, width));
    for field in &sheet.fields {
        let _ = write!(out, "\n{}\n", field.label);
        paragraph(&mut out, &body(&field.content), 2, width);
    }
    sanitize(&out).into_owned()
}

/// What stands under a label, as plain text.
pub fn body(content: &Content) -> String {
    match content {
        Content::Prose(text) => text.clone(),
        Content::Line(runs) => line(runs),
        Content::Lines(lines) => lines.iter().map(|runs| line(runs)).collect::<Vec<_>>().join("\n"),
        Content::Names(names) => joined(names),
        Content::Groups(groups) => groups
            .iter()
            .map(|(word, names)| format!("{word}: {}", joined(names)))
            .collect::<Vec<_>>()
            .join("\n"),
    }
}

fn joined(names: &[Vec<Run>]) -> String {
    names.iter().map(|runs| line(runs)).collect::<Vec<_>>().join(" · ")
}

/// Runs as one line; a link that follows a city is set off by a comma.
pub fn line(runs: &[Run]) -> String {
    let mut out = String::new();
    for (nth, run) in runs.iter().enumerate() {
        out += separator(runs, nth);
        out += run.text();
    }
    out
}

/// What stands between a run and the one before it.
pub fn separator(runs: &[Run], nth: usize) -> &'static str {
    match (nth.checked_sub(1).map(|before| &runs[before]), &runs[nth]) {
        (None, _) => "",
        (Some(Run::Plain(_)), Run::Link(..)) => ", ",
        _ => " ",
    }
}

fn paragraph(out: &mut String, text: &str, indent: usize, width: usize) {
    for range in wrap(text, width.saturating_sub(indent)) {
        let _ = writeln!(out, "{:indent$}{}", "", &text[range]);
    }
}
