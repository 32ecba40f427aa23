//! The page: a sheet broken into lines of a width, styled, with the matches of the search marked.

use std::ops::Range;

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::catalog::{Category, EntryIndex};
use crate::export::{Content, Run, Sheet, separator};
use crate::search::Marker;
use crate::text::{sanitize, wrap};
use crate::tui::theme::Theme;

/// Long lines tire the eye: running text is no wider than this, in columns.
const READABLE: usize = 96;
/// The width of the column of labels.
const LABELS: usize = 15;
/// Narrower pages set each label above its text.
const ROOM_FOR_LABELS: usize = 40;

/// Lists of more names than these stand in columns and can be folded.
const FEW: usize = 8;

/// How a page is set.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// The width of the page, in columns.
    pub width: usize,
    /// The styles.
    pub theme: Theme,
    /// Shows where the words of the search stand.
    pub marker: &'a Marker,
    /// Whether long lists show their headings only.
    pub folded: bool,
}

/// An entry on screen: all its lines, of which a part is shown.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Page {
    /// The lines.
    pub lines: Vec<Line<'static>>,
    /// The lines with a match of the search, counted from 0.
    pub matches: Vec<usize>,
    /// The links to other entries, in reading order.
    pub links: Vec<PageLink>,
}

/// A link on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageLink {
    /// The entry it leads to.
    pub to: EntryIndex,
    /// The places of its words, at least one: a long name may run over several lines.
    pub spots: Vec<Spot>,
}

/// A part of a line of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The line, counted from 0.
    pub line: usize,
    /// The columns, counted from 0.
    pub columns: Range<usize>,
}

impl Page {
    /// Breaks a sheet into lines.
    pub fn new(sheet: &Sheet, category: Category, setting: Setting<'_>) -> Self {
        let width = setting.width.min(READABLE);
        let theme = setting.theme;
        let mut setter = Setter { page: Self::default(), width, theme, marker: setting.marker };
        let acronym =
            sheet.acronym.as_ref().map(|acronym| format!("  {acronym}")).unwrap_or_default();
        let mut title = Styled::new(&sheet.title, theme.heading().patch(theme.category(category)));
        title.push(&acronym, theme.heading());
        setter.set(&title);
        for subtitle in &sheet.subtitles {
            setter.set(&Styled::new(subtitle, theme.faint()));
        }
        setter.blank();
        let mut after_block = false;
        for field in &sheet.fields {
            let is_long = match &field.content {
                Content::Names(names) => names.len() > FEW,
                Content::Groups(_) => true,
                _ => false,
            };
            let is_prose = matches!(&field.content, Content::Prose(_));
            let is_block =
                is_long || is_prose || width < ROOM_FOR_LABELS || field.label.width() >= LABELS;
            if (is_block || after_block) && !setter.ends_blank() {
                setter.blank();
            }
            if is_block {
                let mark = if !is_long {
                    ""
                } else if setting.folded {
                    "▸ "
                } else {
                    "▾ "
                };
                setter.set(&Styled::new(&format!("{mark}{}", field.label), theme.label()));
            }
            if !(is_long && setting.folded) {
                setter.content(&field.content, (!is_block).then_some(&*field.label));
            }
            after_block = is_block;
        }
        setter.page
    }
}

/// A part of a styled text.
#[derive(Debug)]
struct Part {
    range: Range<usize>,
    style: Style,
    link: Option<EntryIndex>,
}

/// A text with a style for each part of it.
#[derive(Debug, Default)]
struct Styled {
    text: String,
    parts: Vec<Part>,
}

impl Styled {
    fn new(text: &str, style: Style) -> Self {
        let mut styled = Self::default();
        styled.push(text, style);
        styled
    }

    fn push(&mut self, text: &str, style: Style) {
        self.push_part(text, style, None);
    }

    fn push_part(&mut self, text: &str, style: Style, link: Option<EntryIndex>) {
        let start = self.text.len();
        self.text.push_str(&sanitize(text));
        self.parts.push(Part { range: start..self.text.len(), style, link });
    }

    fn append(&mut self, other: Self) {
        let start = self.text.len();
        self.text.push_str(&other.text);
        let moved =
            |part: Part| Part { range: part.range.start + start..part.range.end + start, ..part };
        self.parts.extend(other.parts.into_iter().map(moved));
    }

    /// The spans of a range of the text, with the marks laid over the parts.
    fn spans(
        &self,
        range: &Range<usize>,
        marks: &[Range<usize>],
        mark: Style,
    ) -> Vec<Span<'static>> {
        let borders = self
            .parts
            .iter()
            .map(|part| &part.range)
            .chain(marks)
            .flat_map(|part| [part.start, part.end]);
        let mut borders: Vec<usize> = borders
            .chain([range.start, range.end])
            .filter(|at| (range.start..=range.end).contains(at))
            .collect();
        borders.sort_unstable();
        borders.dedup();
        let piece = |piece: &[usize]| {
            let covers = |part: &Range<usize>| part.start <= piece[0] && piece[1] <= part.end;
            let style = self
                .parts
                .iter()
                .find(|part| covers(&part.range))
                .map(|part| part.style)
                .unwrap_or_default();
            let style = if marks.iter().any(covers) { style.patch(mark) } else { style };
            Span::styled(self.text[piece[0]..piece[1]].to_owned(), style)
        };
        borders.windows(2).map(piece).collect()
    }
}

/// Sets text line by line.
struct Setter<'a> {
    page: Page,
    width: usize,
    theme: Theme,
    marker: &'a Marker,
}

impl Setter<'_> {
    /// Sets what stands under a label, beside the label if it is given.
    fn content(&mut self, content: &Content, label: Option<&str>) {
        let texts = match content {
            Content::Prose(text) => vec![Styled::new(text, Style::new())],
            Content::Line(runs) => vec![self.runs(runs)],
            Content::Lines(lines) => lines.iter().map(|runs| self.runs(runs)).collect(),
            Content::Names(names) if names.len() > FEW => self.columns(names),
            Content::Names(names) => vec![self.flowing(names)],
            Content::Groups(groups) => {
                for (word, names) in groups {
                    self.set(&Styled::new(word, self.theme.faint()));
                    for line in self.columns(names) {
                        self.set_after(&Span::raw("  "), &line);
                    }
                }
                return;
            }
        };
        for (nth, text) in texts.iter().enumerate() {
            match label {
                Some(label) => self.labelled(if nth == 0 { label } else { "" }, text),
                None => self.set(text),
            }
        }
    }

    /// Names one after the other.
    fn flowing(&self, names: &[Vec<Run>]) -> Styled {
        let mut styled = Styled::default();
        for (nth, runs) in names.iter().enumerate() {
            if nth > 0 {
                styled.push(" · ", self.theme.faint());
            }
            styled.append(self.runs(runs));
        }
        styled
    }

    /// Names in columns, as many as the width has room for: most fit into one each, a long one
    /// takes several.
    fn columns(&self, names: &[Vec<Run>]) -> Vec<Styled> {
        let cells: Vec<Styled> = names.iter().map(|runs| self.runs(runs)).collect();
        let mut widths: Vec<usize> = cells.iter().map(|cell| cell.text.width()).collect();
        widths.sort_unstable();
        let column = (widths.get(widths.len() * 17 / 20).copied().unwrap_or(0) + 2)
            .clamp(1, self.width.max(1));
        let mut lines = vec![Styled::default()];
        for cell in cells {
            let line = lines.last_mut().filter(|line| !line.text.is_empty());
            let used = line.as_ref().map_or(0, |line| line.text.width());
            let at = (used + 2).next_multiple_of(column);
            match line {
                Some(line) if at + cell.text.width() <= self.width => {
                    line.push(&" ".repeat(at - used), Style::new());
                    line.append(cell);
                }
                Some(_) => lines.push(cell),
                None => lines = vec![cell],
            }
        }
        lines
    }

    fn runs(&self, runs: &[Run]) -> Styled {
        let mut styled = Styled::default();
        for (nth, run) in runs.iter().enumerate() {
            styled.push(separator(runs, nth), Style::new());
            let (style, link) = match run {
                Run::Plain(_) => (Style::new(), None),
                Run::Link(_, to) => (self.theme.link(), Some(*to)),
                Run::Aside(_) => (self.theme.faint(), None),
            };
            styled.push_part(run.text(), style, link);
        }
        styled
    }

    /// Sets a text over the whole width.
    fn set(&mut self, styled: &Styled) {
        self.set_after(&Span::raw(""), styled);
    }

    /// Sets a text beside its label.
    fn labelled(&mut self, label: &str, styled: &Styled) {
        let pad = LABELS.saturating_sub(label.width());
        self.set_after(
            &Span::styled(format!("{label}{}", " ".repeat(pad)), self.theme.label()),
            styled,
        );
    }

    fn set_after(&mut self, first: &Span<'static>, styled: &Styled) {
        let marks = self.marker.marks(&styled.text);
        let indent = first.width();
        for (nth, range) in
            wrap(&styled.text, self.width.saturating_sub(indent)).into_iter().enumerate()
        {
            if marks.iter().any(|mark| mark.start < range.end && range.start < mark.end) {
                self.page.matches.push(self.page.lines.len());
            }
            self.add_links(styled, &range, indent);
            let lead = if nth == 0 { first.clone() } else { Span::raw(" ".repeat(indent)) };
            let spans = styled.spans(&range, &marks, self.theme.mark());
            self.page.lines.push(
                [lead].into_iter().filter(|lead| !lead.content.is_empty()).chain(spans).collect(),
            );
        }
    }

    /// Notes the links of the line that is set next, a range of the text.
    fn add_links(&mut self, styled: &Styled, range: &Range<usize>, indent: usize) {
        let line = self.page.lines.len();
        for part in styled
            .parts
            .iter()
            .filter(|part| part.range.start < range.end && range.start < part.range.end)
        {
            let Some(to) = part.link else { continue };
            let column = |at: usize| indent + styled.text[range.start..at].width();
            let columns =
                column(part.range.start.max(range.start))..column(part.range.end.min(range.end));
            match self.page.links.last_mut() {
                Some(begun) if part.range.start < range.start => {
                    begun.spots.push(Spot { line, columns });
                }
                _ => self.page.links.push(PageLink { to, spots: vec![Spot { line, columns }] }),
            }
        }
    }

    fn blank(&mut self) {
        self.page.lines.push(Line::default());
    }

    fn ends_blank(&self) -> bool {
        self.page.lines.last().is_none_or(|line| line.width() == 0)
    }
}

/// A short text on one line, with the matches of the search marked.
pub(in crate::tui) fn marked(
    text: &str,
    style: Style,
    theme: Theme,
    marker: &Marker,
) -> Vec<Span<'static>> {
    let styled = Styled::new(text, style);
    styled.spans(&(0..styled.text.len()), &marker.marks(&styled.text), theme.mark())
}
