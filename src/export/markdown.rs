//! An entry as Markdown.

use std::fmt::Write;

use super::sheet::{Content, Piece, Sheet};
use super::text::separator;
use crate::text::{is_unsafe, sanitize, sanitize_line};

/// The sheet as Markdown: a heading, then each field below its label in bold. Addresses are
/// autolinks.
pub fn markdown(sheet: &Sheet) -> String {
    let acronym = sheet.acronym.as_ref().map(|it| format!(" ({})", escape_markdown(it)));
    let acronym = acronym.unwrap_or_default();
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
        Content::Prose(text) => escape_prose(text),
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

/// Text as one line of Markdown that shows it as it is: `Kosovo*` must not start emphasis, and a
/// name cannot bring HTML, links or lists with it. A text that is an address becomes an autolink.
pub fn escape_markdown(text: &str) -> String {
    if is_address(text) { format!("<{text}>") } else { escape_line(&sanitize_line(text)) }
}

/// Running text as Markdown. Its line breaks stay.
fn escape_prose(text: &str) -> String {
    sanitize(text).lines().map(escape_line).collect::<Vec<_>>().join("\n")
}

/// Whether a text can be an autolink and nothing else (the `CommonMark` specification, 6.5).
fn is_address(text: &str) -> bool {
    let allowed = |c: char| {
        !c.is_whitespace()
            && !is_unsafe(c)
            && !matches!(c, '<' | '>' | '\\' | '"' | '\'' | '`' | '\u{fffd}')
    };
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && rest.chars().all(allowed))
}

/// One line with everything escaped that Markdown, or a common extension of it, acts on.
fn escape_line(line: &str) -> String {
    // Spaces at the start could make it code.
    let line = line.trim_start();
    let mut out = String::with_capacity(line.len());
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    for (at, c) in line.char_indices() {
        let next = line[at + c.len_utf8()..].chars().next();
        let escaped = match c {
            // As entities: no program that looks for tags finds one.
            '<' | '>' => {
                out += if c == '<' { "&lt;" } else { "&gt;" };
                continue;
            }
            '*' | '_' | '`' | '[' | ']' | '#' | '|' | '\\' | '~' => true,
            // An entity: `&lt;`, `&#60;`.
            '&' => next.is_some_and(|next| next.is_ascii_alphanumeric() || next == '#'),
            // A list, a line across the page, or the line under a heading.
            '-' | '+' | '=' => at == 0,
            '.' | ')' => at > 0 && at == digits,
            _ => false,
        };
        if escaped {
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
        for (text, expected) in [
            ("Kosovo* [a_b] #1 | `c` \\", "Kosovo\\* \\[a\\_b\\] \\#1 \\| \\`c\\` \\\\"),
            ("https://www.un.org/a_b?c=d&e", "<https://www.un.org/a_b?c=d&e>"),
            ("http://un.org", "<http://un.org>"),
            ("~~a~~ &lt; &#60; A & B", "\\~\\~a\\~\\~ \\&lt; \\&\\#60; A & B"),
            ("![x](https://x)", "!\\[x\\](https://x)"),
        ] {
            assert_eq!(escape_markdown(text), expected);
        }
    }

    #[test]
    fn a_name_that_only_begins_as_an_address_is_escaped() {
        for (text, expected) in [
            (
                "https://x> <img src=x onerror=alert(1)>",
                "https://x&gt; &lt;img src=x onerror=alert(1)&gt;",
            ),
            ("https://x y", "https://x y"),
            ("https://x\u{a0}y", "https://x\u{a0}y"),
            ("https://x\n<b>", "https://x &lt;b&gt;"),
            ("https://x\u{9b}y", "https://x\u{fffd}y"),
            ("https://x\"y'", "https://x\"y'"),
            ("https://x\\y", "https://x\\\\y"),
            ("https://", "https://"),
            ("javascript:alert(1)", "javascript:alert(1)"),
        ] {
            assert_eq!(escape_markdown(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_line_starts_no_list_heading_or_code() {
        for (text, expected) in [
            ("- a - b", "\\- a - b"),
            ("+381", "\\+381"),
            ("---", "\\---"),
            ("===", "\\==="),
            ("1. maj 1946.", "1\\. maj 1946."),
            ("12) a", "12\\) a"),
            ("1946", "1946"),
            (".5", ".5"),
            ("    a", "a"),
            ("\t# a", "\\# a"),
            ("a\n# b\r- c", "a \\# b - c"),
        ] {
            assert_eq!(escape_markdown(text), expected, "{text:?}");
        }
    }

    #[test]
    fn prose_keeps_its_lines_and_each_is_escaped() {
        assert_eq!(escape_prose("a\n===\n\n    1. b\u{9b}"), "a\n\\===\n\n1\\. b\u{fffd}");
    }
}
