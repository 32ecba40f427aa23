//! An entry as Markdown.

use std::fmt::Write;

use super::sheet::{Content, Run, Sheet};
use super::text::separator;
use crate::text::sanitize;

/// The sheet as Markdown: a heading, then each field with its label in bold. Addresses become links
/// by themselves.
pub fn markdown(sheet: &Sheet) -> String {
    let acronym = sheet.acronym.as_ref().map(|acronym| format!(" ({acronym})")).unwrap_or_default();
    let mut out = format!("# {}{acronym}\n", escaped(&sheet.title));
    for subtitle in &sheet.subtitles {
        let _ = write!(out, "\n*{}*\n", escaped(subtitle));
    }
    for field in &sheet.fields {
        let body = match &field.content {
            Content::Prose(text) => escaped(text),
            Content::Line(runs) => line(runs),
            Content::Lines(lines) => {
                lines.iter().map(|runs| line(runs)).collect::<Vec<_>>().join("  \n")
            }
            Content::Names(names) => joined(names),
            Content::Groups(groups) => {
                let group = |(word, names): &(String, Vec<Vec<Run>>)| {
                    format!("*{}:* {}", escaped(word), joined(names))
                };
                groups.iter().map(group).collect::<Vec<_>>().join("  \n")
            }
        };
        let _ = write!(out, "\n**{}**  \n{body}\n", escaped(&field.label));
    }
    out
}

fn joined(names: &[Vec<Run>]) -> String {
    names.iter().map(|runs| line(runs)).collect::<Vec<_>>().join(" · ")
}

fn line(runs: &[Run]) -> String {
    runs.iter()
        .enumerate()
        .map(|(nth, run)| separator(runs, nth).to_owned() + &escaped(run.text()))
        .collect()
}

/// Text whose marks stay marks: `Kosovo*` must not begin emphasis. An address is set off, so that
/// it stays one.
pub fn escaped(text: &str) -> String {
    let text = sanitize(text);
    if text.starts_with("https://") || text.starts_with("http://") {
        return format!("<{text}>");
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '*' | '_' | '`' | '[' | ']' | '<' | '>' | '#' | '|' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
