//! The page: a sheet broken into lines of a width, styled, with the matches of the search marked.

use std::ops::Range;

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::theme::Theme;
use crate::catalog::Category;
use crate::export::{Content, Run, Sheet, separator};
use crate::language::{printable, wrap};
use crate::search::Marker;

/// Long lines tire the eye: running text is no wider than this, in columns.
const READABLE: usize = 96;
/// The width of the column of labels.
const LABELS: usize = 15;
/// Narrower pages set each label above its text.
const ROOM_FOR_LABELS: usize = 40;

/// An entry on screen: all its lines, of which a part is shown.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Page {
    /// The lines.
    pub lines: Vec<Line<'static>>,
    /// The lines with a match of the search, counted from 0.
    pub matches: Vec<usize>,
}

impl Page {
    /// Breaks a sheet into lines.
    pub fn new(sheet: &Sheet, category: Category, width: usize, theme: Theme, marker: &Marker) -> Self {
        let width = width.min(READABLE);
        let mut setter = Setter { page: Self::default(), width, theme, marker };
        let acronym = sheet.acronym.as_ref().map(|acronym| format!("  {acronym}")).unwrap_or_default();
        let mut title = Styled::new(&sheet.title, theme.heading().patch(theme.category(category)));
        title.push(&acronym, theme.heading());
        setter.set(&title);
        for subtitle in &sheet.subtitles {
            setter.set(&Styled::new(subtitle, theme.faint()));
        }
        setter.blank();
        let mut after_block = false;
        for field in &sheet.fields {
            let is_block = match &field.content {
                Content::Prose(_) => true,
                Content::Names(names) => names.len() > 8 || width < ROOM_FOR_LABELS,
                Content::Line(_) | Content::Lines(_) => width < ROOM_FOR_LABELS,
            } || field.label.width() >= LABELS;
            if (is_block || after_block) && !setter.ends_blank() {
                setter.blank();
            }
            if is_block {
                setter.set(&Styled::new(&field.label, theme.label()));
            }
            for (nth, text) in setter.content(&field.content).iter().enumerate() {
                match (is_block, nth) {
                    (true, _) => setter.set(text),
                    (false, 0) => setter.labelled(&field.label, text),
                    (false, _) => setter.labelled("", text),
                }
            }
            after_block = is_block;
        }
        setter.page
    }
}

/// A text with a style for each part of it.
#[derive(Debug, Default)]
struct Styled {
    text: String,
    parts: Vec<(Range<usize>, Style)>,
}

impl Styled {
    fn new(text: &str, style: Style) -> Self {
        let mut styled = Self::default();
        styled.push(text, style);
        styled
    }

    fn push(&mut self, text: &str, style: Style) {
        let start = self.text.len();
        self.text.push_str(&printable(text));
        self.parts.push((start..self.text.len(), style));
    }

    /// The spans of a range of the text, with the marks laid over the parts.
    fn spans(&self, range: &Range<usize>, marks: &[Range<usize>], mark: Style) -> Vec<Span<'static>> {
        let borders = self.parts.iter().map(|(part, _)| part).chain(marks).flat_map(|part| [part.start, part.end]);
        let mut borders: Vec<usize> =
            borders.chain([range.start, range.end]).filter(|at| (range.start..=range.end).contains(at)).collect();
        borders.sort_unstable();
        borders.dedup();
        let piece = |piece: &[usize]| {
            let covers = |part: &Range<usize>| part.start <= piece[0] && piece[1] <= part.end;
            let style = self.parts.iter().find(|(part, _)| covers(part)).map(|(_, style)| *style).unwrap_or_default();
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
    /// The texts of a field: one, or one for each of its lines.
    fn content(&self, content: &Content) -> Vec<Styled> {
        match content {
            Content::Prose(text) => vec![Styled::new(text, Style::new())],
            Content::Line(runs) => vec![self.runs(runs)],
            Content::Lines(lines) => lines.iter().map(|runs| self.runs(runs)).collect(),
            Content::Names(names) => {
                let mut styled = Styled::default();
                for (nth, runs) in names.iter().enumerate() {
                    if nth > 0 {
                        styled.push(" · ", self.theme.faint());
                    }
                    self.push_runs(runs, &mut styled);
                }
                vec![styled]
            }
        }
    }

    fn runs(&self, runs: &[Run]) -> Styled {
        let mut styled = Styled::default();
        self.push_runs(runs, &mut styled);
        styled
    }

    fn push_runs(&self, runs: &[Run], styled: &mut Styled) {
        for (nth, run) in runs.iter().enumerate() {
            styled.push(separator(runs, nth), Style::new());
            let style = match run {
                Run::Plain(_) => Style::new(),
                Run::Link(..) => self.theme.link(),
                Run::Aside(_) => self.theme.faint(),
            };
            styled.push(run.text(), style);
        }
    }

    /// Sets a text over the whole width.
    fn set(&mut self, styled: &Styled) {
        self.set_after(&Span::raw(""), styled);
    }

    /// Sets a text beside its label.
    fn labelled(&mut self, label: &str, styled: &Styled) {
        let pad = LABELS.saturating_sub(label.width());
        self.set_after(&Span::styled(format!("{label}{}", " ".repeat(pad)), self.theme.label()), styled);
    }

    fn set_after(&mut self, first: &Span<'static>, styled: &Styled) {
        let marks = self.marker.marks(&styled.text);
        let indent = first.width();
        for (nth, range) in wrap(&styled.text, self.width.saturating_sub(indent)).into_iter().enumerate() {
            if marks.iter().any(|mark| mark.start < range.end && range.start < mark.end) {
                self.page.matches.push(self.page.lines.len());
            }
            let lead = if nth == 0 { first.clone() } else { Span::raw(" ".repeat(indent)) };
            let spans = styled.spans(&range, &marks, self.theme.mark());
            self.page.lines.push([lead].into_iter().filter(|lead| !lead.content.is_empty()).chain(spans).collect());
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
pub(super) fn marked(text: &str, style: Style, theme: Theme, marker: &Marker) -> Vec<Span<'static>> {
    let styled = Styled::new(text, style);
    styled.spans(&(0..styled.text.len()), &marker.marks(&styled.text), theme.mark())
}
