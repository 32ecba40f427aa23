//! Text with a style for each part of it, cut into spans with the matches of the search marked.

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

    /// Adds another styled text.
    pub(crate) fn append(&mut self, other: Self) {
        let start = self.text.len();
        self.text.push_str(&other.text);
        for part in other.parts {
            let range = part.range.start + start..part.range.end + start;
            self.parts.push(Part { range, ..part });
        }
    }

    /// The spans of a range of the text, with `mark` laid over the marked ranges.
    pub(crate) fn spans(
        &self,
        range: &Range<usize>,
        marks: &[Range<usize>],
        mark: Style,
    ) -> Vec<Span<'static>> {
        let parts = self.parts.iter().map(|part| &part.range);
        let mut borders: Vec<usize> = parts
            .chain(marks)
            .flat_map(|part| [part.start, part.end])
            .chain([range.start, range.end])
            .filter(|at| (range.start..=range.end).contains(at))
            .collect();
        borders.sort_unstable();
        borders.dedup();
        borders.windows(2).map(|ends| self.span(ends[0]..ends[1], marks, mark)).collect()
    }

    /// The span of a range that lies within one part and within one mark or none.
    fn span(&self, piece: Range<usize>, marks: &[Range<usize>], mark: Style) -> Span<'static> {
        let covers = |part: &Range<usize>| part.start <= piece.start && piece.end <= part.end;
        let part = self.parts.iter().find(|part| covers(&part.range));
        let style = part.map(|part| part.style).unwrap_or_default();
        let style = if marks.iter().any(covers) { style.patch(mark) } else { style };
        Span::styled(self.text[piece].to_owned(), style)
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
    styled.spans(&(0..styled.text.len()), &highlighter.ranges(&styled.text), theme.mark())
}
