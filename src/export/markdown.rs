//! An entry as Markdown.

use std::fmt::Write;

use super::sheet::{Content, Piece, Sheet};
use super::text::separator;
use crate::text::sanitize;

/// The sheet as Markdown: a heading, then each field below its label in bold. Addresses are
/// autolinks.
pub fn markdown(sheet: &Sheet) -> String {
    let acronym = sheet.acronym.as_ref().map(|acronym| format!(" ({acronym})")).unwrap_or_default();
    let mut out = format!("# {}{acronym}\n", escape_markdown(&sheet.title));
    for subtitle in &sheet.subtitles {
        let _ = write!(out, "\n*{}*\n", escape_markdown(subtitle));
    }
    for field in &sheet.fields {
        let label = escape_markdown(&field.label);
        let _ = write!(out, "\n**{label}**  \n{}\n", content_markdown(&field.content));
    }
    out
}

fn content_markdown(content: &Content) -> String {
    // Two spaces at the end of a line are a line break.
    match content {
        Content::Prose(text) => escape_markdown(text),
        Content::Line(pieces) => line_markdown(pieces),
        Content::Lines(lines) => {
            lines.iter().map(|pieces| line_markdown(pieces)).collect::<Vec<_>>().join("  \n")
        }
        Content::Names(names) => names_markdown(names),
        Content::Groups(groups) => groups
            .iter()
            .map(|(heading, names)| {
                format!("*{}:* {}", escape_markdown(heading), names_markdown(names))
            })
            .collect::<Vec<_>>()
            .join("  \n"),
    }
}

fn names_markdown(names: &[Vec<Piece>]) -> String {
    names.iter().map(|pieces| line_markdown(pieces)).collect::<Vec<_>>().join(" · ")
}

fn line_markdown(pieces: &[Piece]) -> String {
    let mut out = String::new();
    for (nth, piece) in pieces.iter().enumerate() {
        out += separator(pieces, nth);
        out += &escape_markdown(piece.text());
    }
    out
}

/// Text with the special characters of Markdown escaped: `Kosovo*` must not start emphasis. A text
/// that is an address becomes an autolink.
pub fn escape_markdown(text: &str) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn special_characters_are_escaped_and_addresses_are_autolinks() {
        assert_eq!(
            escape_markdown("Kosovo* [a_b] #1 | `c` \\"),
            "Kosovo\\* \\[a\\_b\\] \\#1 \\| \\`c\\` \\\\"
        );
        assert_eq!(escape_markdown("https://www.un.org/a_b"), "<https://www.un.org/a_b>");
        assert_eq!(escape_markdown("http://un.org"), "<http://un.org>");
    }
}
