//! The text of a page: a sheet broken into lines of a width, with the places of the links. Lines
//! are styled, and matches of a search looked for in them, when they are drawn.

use std::ops::Range;

use ratatui::style::Style;
use ratatui::text::Span;

use super::page_addresses::{addresses, website};
use super::page_columns::Columns;
use super::page_lines::{Block, PageLines};
use super::page_parts::{Folding, PageAddress, PageLink, Section, Spot};
use super::styled_pieces::{flowing_pieces, styled_pieces};
use crate::catalog::Category;
use crate::export::{Content, FieldKind, Piece, Sheet, SheetField, asked_field};
use crate::search::AskedField;
use crate::text::{columns, wrap};
use crate::tui::theme::Theme;
use crate::tui::widgets::styled::Styled;

/// Long lines tire the eye: running text is no wider than this, in columns.
const READABLE: usize = 96;
/// The width of the column of labels.
const LABELS: usize = 15;
/// Narrower pages have each label above its text.
const ROOM_FOR_LABELS: usize = 40;

/// What is before the names of a group.
const GROUP: &str = "  ";

/// The columns between a text and the picture on its right.
const BESIDE_PICTURE: usize = 2;

/// Lists of more names than this are in columns and can be folded.
pub(super) const FEW: usize = 8;

/// How a page is laid out.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PageStyle<'a> {
    /// The width of the page, in columns.
    pub width: usize,
    /// The columns and rows at the top right that a picture takes.
    pub corner: (usize, usize),
    /// The styles.
    pub theme: Theme,
    /// Which long lists and texts show their headings only.
    pub folding: &'a Folding,
    /// How members are ordered, in words.
    pub members_order: &'a str,
    /// The fields that a question asks for: the first of them that the entry has is marked.
    pub asked: &'a [AskedField],
}

/// An entry on screen: all its lines, of which a part is shown.
#[derive(Debug, Default)]
pub(crate) struct PageText {
    /// The lines.
    pub lines: PageLines,
    /// The links to other entries, in reading order.
    pub links: Vec<PageLink>,
    /// The line of the field that a question asks for, counted from 0.
    pub answer: Option<usize>,
    /// The fields, in reading order.
    pub sections: Vec<Section>,
    /// The addresses that a click opens.
    pub addresses: Vec<PageAddress>,
}

impl PageText {
    /// Breaks a sheet into lines.
    pub(crate) fn new(sheet: &Sheet, category: Category, style: PageStyle<'_>) -> Self {
        let theme = style.theme;
        let mut writer = Writer {
            page: Self::default(),
            width: 0,
            asked: asked_field(sheet, style.asked).map(|field| field.kind),
            style,
            website: website(sheet),
        };
        let mut title = Styled::new(&sheet.title, theme.heading().patch(theme.category(category)));
        if let Some(acronym) = &sheet.acronym {
            title.push(&format!("  {acronym}"), theme.heading());
        }
        writer.fit();
        writer.write(title);
        for subtitle in &sheet.subtitles {
            writer.fit();
            writer.write(Styled::new(subtitle, theme.faint()));
        }
        writer.blank();
        let mut after_block = false;
        for field in &sheet.fields {
            after_block = writer.field(field, after_block);
        }
        writer.page
    }
}

/// Writes text line by line.
struct Writer<'a> {
    page: PageText,
    /// The width of running text, in columns.
    width: usize,
    asked: Option<FieldKind>,
    style: PageStyle<'a>,
    website: Option<String>,
}

impl Writer<'_> {
    /// Takes the width that there is beside the picture, or below it.
    fn fit(&mut self) {
        let (columns, rows) = self.style.corner;
        let is_beside = self.page.lines.len() < rows;
        let taken = if is_beside { columns + BESIDE_PICTURE } else { 0 };
        self.width = self.style.width.saturating_sub(taken).min(READABLE);
    }

    /// Writes a field. Returns whether it is a block: its label above it, blank lines around it.
    fn field(&mut self, field: &SheetField, after_block: bool) -> bool {
        let is_long = match &field.content {
            Content::Names(names) => names.len() > FEW,
            Content::Groups(_) => true,
            Content::Line(_) | Content::Lines(_) | Content::Prose(_) => false,
        };
        self.fit();
        let has_room = self.style.width >= ROOM_FOR_LABELS && columns(&field.label) < LABELS;
        let is_prose = matches!(field.content, Content::Prose(_));
        let is_block = is_long || is_prose || !has_room;
        if (is_block || after_block) && !self.ends_blank() {
            self.blank();
        }
        let first = self.page.lines.len();
        let label_style = if self.asked == Some(field.kind) {
            self.page.answer = Some(first);
            self.style.theme.mark()
        } else {
            self.style.theme.label()
        };
        let folds = is_long || is_prose;
        let folded = folds && self.style.folding.is_folded(field.kind, is_long);
        let mark = match (folded, is_long) {
            (true, _) => "▸ ",
            (false, true) => "▾ ",
            (false, false) => "",
        };
        let label = format!("{mark}{}", field.label);
        let heading = Spot { line: first, columns: 0..columns(&label).min(self.width) };
        if is_block {
            let mut text = Styled::new(&label, label_style);
            if is_long && matches!(field.kind, FieldKind::Members(_)) {
                let order = format!(" · {}", self.style.members_order);
                text.push(&order, self.style.theme.faint());
            }
            self.write(text);
        }
        if !folded {
            let label = Span::styled(field.label.clone(), label_style);
            self.content(field, (!is_block).then_some(&label));
        }
        self.page.sections.push(Section {
            kind: field.kind,
            label: field.label.clone(),
            heading,
            lines: first..self.page.lines.len(),
            is_stop: is_block || after_block,
            folds,
        });
        is_block
    }

    /// Writes the content of a field, beside the label if it is given.
    fn content(&mut self, field: &SheetField, label: Option<&Span<'static>>) {
        let texts = match &field.content {
            Content::Prose(text) => vec![Styled::new(text, Style::new())],
            Content::Line(pieces) => vec![self.pieces(pieces)],
            Content::Lines(lines) => lines.iter().map(|pieces| self.pieces(pieces)).collect(),
            Content::Names(names) if names.len() > FEW => {
                Columns::new(names, self.width).lines(names, self.style.theme)
            }
            Content::Names(names) => vec![self.flowing(names)],
            Content::Groups(groups) => return self.groups(groups),
        };
        let addresses = addresses(field, self.website.as_deref());
        for (nth, text) in texts.into_iter().enumerate() {
            let first = self.page.lines.len();
            match label {
                Some(label) if nth == 0 => self.labelled(label, text),
                Some(_) => self.labelled(&Span::raw(""), text),
                None => self.write(text),
            }
            if let Some(Some(address)) = addresses.get(nth) {
                self.add_address(first, label.map_or(0, |_| LABELS), address);
            }
        }
    }

    /// Records that the lines from one on have an address, after so many columns.
    fn add_address(&mut self, first: usize, indent: usize, address: &str) {
        for line in first..self.page.lines.len() {
            let spot = Spot { line, columns: indent..self.page.lines.width(line) };
            self.page.addresses.push(PageAddress { spot, address: address.to_owned() });
        }
    }

    /// Writes groups of names, each under its heading. All of them have the same columns.
    fn groups(&mut self, groups: &[(String, Vec<Vec<Piece>>)]) {
        let names = groups.iter().flat_map(|(_, names)| names);
        let columns = Columns::new(names, self.width.saturating_sub(GROUP.len()));
        for (heading, names) in groups {
            self.write(Styled::new(heading, self.style.theme.faint()));
            for line in columns.lines(names, self.style.theme) {
                self.write_after(vec![Span::raw(GROUP)], line);
            }
        }
    }

    /// Names one after the other.
    fn flowing(&self, names: &[Vec<Piece>]) -> Styled {
        flowing_pieces(names, " · ", self.style.theme)
    }

    fn pieces(&self, pieces: &[Piece]) -> Styled {
        styled_pieces(pieces, self.style.theme)
    }

    /// Writes a text over the whole width.
    fn write(&mut self, styled: Styled) {
        self.write_after(Vec::new(), styled);
    }

    /// Writes a text beside its label.
    fn labelled(&mut self, label: &Span<'static>, styled: Styled) {
        let pad = " ".repeat(LABELS.saturating_sub(columns(&label.content)));
        let pad = Span::styled(pad, self.style.theme.label());
        self.write_after(vec![label.clone(), pad], styled);
    }

    /// Writes a text after something on its first line; the lines below are indented as far.
    fn write_after(&mut self, first: Vec<Span<'static>>, text: Styled) {
        let indent = first.iter().map(|span| columns(&span.content)).sum();
        let lines = wrap(&text.text, self.width.saturating_sub(indent));
        if text.parts.iter().any(|part| part.link.is_some()) {
            for (nth, range) in lines.iter().enumerate() {
                self.add_links(&text, range, self.page.lines.len() + nth, indent);
            }
        }
        self.page.lines.push(Block { first, indent, text, lines });
    }

    /// Records the links of a line, a range of the text.
    fn add_links(&mut self, styled: &Styled, range: &Range<usize>, line: usize, indent: usize) {
        for part in &styled.parts {
            let Some(to) = part.link else { continue };
            let start = part.range.start.max(range.start);
            let end = part.range.end.min(range.end);
            if start >= end {
                continue;
            }
            let column = |at: usize| indent + columns(&styled.text[range.start..at]);
            let spot = Spot { line, columns: column(start)..column(end) };
            match self.page.links.last_mut() {
                Some(begun) if part.range.start < range.start => begun.spots.push(spot),
                _ => self.page.links.push(PageLink { to, spots: vec![spot] }),
            }
        }
    }

    fn blank(&mut self) {
        self.write(Styled::default());
    }

    fn ends_blank(&self) -> bool {
        self.page.lines.len().checked_sub(1).is_none_or(|last| self.page.lines.width(last) == 0)
    }
}
