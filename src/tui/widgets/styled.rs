//! Text with a style for each part of it, cut into spans with the matches of the search marked.

use std::iter;
use std::ops::Range;

use ratatui::style::Style;
use ratatui::text::Span;

use crate::catalog::EntryIndex;
use crate::search::Highlighter;
use crate::text::sanitize;
use crate::tui::theme::Theme;

/// A part of a styled text.
#[derive(Debug, Clone)]
pub(crate) struct Part {
    /// The bytes of the text.
    pub range: Range<usize>,
    /// Its style.
    pub style: Style,
    /// The entry it links to.
    pub link: Option<EntryIndex>,
}

/// A text with a style for each part of it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Styled {
    /// The text.
    pub text: String,
    /// Its parts, in order.
    pub parts: Vec<Part>,
}

impl Styled {
    /// A text in one style.
    pub(crate) fn new(text: &str, style: Style) -> Self {
        let mut styled = Self::default();
        styled.push(text, style);
        styled
    }

    /// Adds a text in a style.
    pub(crate) fn push(&mut self, text: &str, style: Style) {
        self.push_part(text, style, None);
    }

    /// Adds a text in a style, which may be a link.
    pub(crate) fn push_part(&mut self, text: &str, style: Style, link: Option<EntryIndex>) {
        let start = self.text.len();
        self.text.push_str(&sanitize(text));
        self.parts.push(Part { range: start..self.text.len(), style, link });
    }

    /// Adds so many spaces.
    pub(crate) fn pad(&mut self, count: usize) {
        let start = self.text.len();
        self.text.extend(iter::repeat_n(' ', count));
        let range = start..self.text.len();
        self.parts.push(Part { range, style: Style::new(), link: None });
    }

    /// Adds another styled text.
    pub(crate) fn append(&mut self, other: Self) {
        let start = self.text.len();
        self.text.push_str(&other.text);
        for part in other.parts {
            let range = part.range.start + start..part.range.end + start;
            self.parts.push(Part { range, ..part });
        }
    }

    /// The spans of a range of the text, with `mark` laid over the marked ranges, which are in
    /// order.
    pub(crate) fn spans(
        &self,
        range: &Range<usize>,
        marks: &[Range<usize>],
        mark: Style,
    ) -> Vec<Span<'_>> {
        let mut spans = Vec::new();
        for part in &self.parts {
            let end = part.range.end.min(range.end);
            let mut at = part.range.start.max(range.start);
            while at < end {
                let (to, style) = match marks.iter().find(|mark| mark.end > at) {
                    Some(next) if next.start <= at => (next.end.min(end), part.style.patch(mark)),
                    Some(next) => (next.start.min(end), part.style),
                    None => (end, part.style),
                };
                spans.push(Span::styled(&self.text[at..to], style));
                at = to;
            }
        }
        spans
    }
}

/// A short text on one line, with the matches of the search marked.
pub(crate) fn marked(
    text: &str,
    style: Style,
    theme: Theme,
    highlighter: &Highlighter,
) -> Vec<Span<'static>> {
    let styled = Styled::new(text, style);
    let marks = highlighter.ranges(&styled.text);
    let spans = styled.spans(&(0..styled.text.len()), &marks, theme.mark()).into_iter();
    spans.map(|span| Span::styled(span.content.into_owned(), span.style)).collect()
}
