//! The lines of a page. They are kept as texts that are broken into lines, and made into lines of
//! styled spans when they are drawn: nearly all of them are out of sight.

use std::ops::Range;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::page_parts::MatchedLine;
use crate::search::Highlighter;
use crate::text::columns;
use crate::tui::widgets::styled::Styled;

/// A text that takes some lines.
#[derive(Debug)]
pub(super) struct Block {
    /// What is before the text on the first line.
    pub first: Vec<Span<'static>>,
    /// How wide that is, in columns. The other lines are indented as far.
    pub indent: usize,
    /// The text.
    pub text: Styled,
    /// The bytes of the text on each line, one line at least.
    pub lines: Vec<Range<usize>>,
}

/// The lines of a page.
#[derive(Debug, Default)]
pub(crate) struct PageLines {
    blocks: Vec<Block>,
    /// The number of the block of each line, counted from 0.
    blocks_of: Vec<usize>,
}

impl PageLines {
    /// Adds the lines of a text.
    pub(super) fn push(&mut self, block: Block) {
        let nth = self.blocks.len();
        self.blocks_of.resize(self.len() + block.lines.len(), nth);
        self.blocks.push(block);
    }

    /// How many lines there are.
    pub(super) fn len(&self) -> usize {
        self.blocks_of.len()
    }

    /// The block of a line, and the number of the line within the block.
    fn place(&self, line: usize) -> (&Block, usize) {
        let block = self.blocks_of[line];
        let above = self.blocks_of[..line].iter().rev().take_while(|it| **it == block).count();
        (&self.blocks[block], above)
    }

    /// The width of a line, in columns.
    pub(super) fn width(&self, line: usize) -> usize {
        let (block, nth) = self.place(line);
        let text = columns(&block.text.text[block.lines[nth].clone()]);
        block.indent + text
    }

    /// How many letters are above a line. The number does not depend on how the text is broken into
    /// lines, so it finds the same place at another width.
    pub(super) fn letters_above(&self, line: usize) -> usize {
        (0..line.min(self.len())).map(|above| self.letters(above)).sum()
    }

    /// The line that has the letter after so many others; of empty lines, the last.
    pub(super) fn line_at(&self, letters_above: usize) -> usize {
        let mut above = 0;
        let is_above = |line: &usize| {
            above += self.letters(*line);
            above <= letters_above
        };
        (0..self.len()).take_while(is_above).count().min(self.len().saturating_sub(1))
    }

    /// The letters and signs of a line: all characters but spaces.
    fn letters(&self, line: usize) -> usize {
        let (block, nth) = self.place(line);
        let before = block.first.iter().filter(|_| nth == 0).map(|span| span.content.as_ref());
        let text = &block.text.text[block.lines[nth].clone()];
        before.chain([text]).flat_map(str::chars).filter(|c| !c.is_whitespace()).count()
    }

    /// A line to draw.
    pub(super) fn line(&self, line: usize) -> Line<'_> {
        let (block, nth) = self.place(line);
        let mut spans = match nth {
            0 => block.first.clone(),
            _ if block.indent > 0 => vec![Span::raw(" ".repeat(block.indent))],
            _ => Vec::new(),
        };
        spans.extend(block.text.spans(&block.lines[nth], &[], Style::new()));
        Line::from(spans)
    }

    /// The lines of a range with matches of a search, in order.
    pub(super) fn matches(
        &self,
        lines: Range<usize>,
        highlighter: &Highlighter,
    ) -> Vec<MatchedLine> {
        let mut matches = Vec::new();
        let mut line = lines.start;
        while line < lines.end.min(self.len()) {
            let (block, nth) = self.place(line);
            let marks = highlighter.ranges(&block.text.text);
            let shown = &block.lines[nth..];
            let shown = &shown[..shown.len().min(lines.end - line)];
            if !marks.is_empty() {
                matches.extend(shown.iter().zip(line..).filter_map(|(range, line)| {
                    let columns = block.columns(range, &marks);
                    (!columns.is_empty()).then_some(MatchedLine { line, columns })
                }));
            }
            line += shown.len();
        }
        matches
    }
}

impl Block {
    /// The columns of the marked ranges of its text on a line, a range of it.
    fn columns(&self, line: &Range<usize>, marks: &[Range<usize>]) -> Vec<Range<usize>> {
        let column = |at: usize| self.indent + columns(&self.text.text[line.start..at]);
        let here = marks.iter().filter(|mark| mark.start < line.end && line.start < mark.end);
        here.map(|mark| column(mark.start.max(line.start))..column(mark.end.min(line.end)))
            .collect()
    }
}
