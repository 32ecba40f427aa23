//! The contents beside the page, on wide screens: the names of its sections, with a sign at the one
//! that is read.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::{CONTENTS, Page, inner_area};
use crate::export::FieldKind;
use crate::text::fit;
use crate::tui::components::page_parts::Section;
use crate::tui::context::Context;
use crate::tui::widgets::lines::draw_lines;
use crate::tui::widgets::scroll::Viewport;

impl Page {
    /// The place of the contents within the cells of text and contents together.
    fn side(inner: Rect) -> Rect {
        let x = inner.right().saturating_sub(CONTENTS);
        Rect { x: x.max(inner.x), width: CONTENTS.min(inner.width), ..inner }
    }

    /// The sections in sight in so many lines, with the number of the first.
    fn sections_in_sight(&self, lines: u16) -> (usize, &[Section]) {
        let (sections, lines) = (self.sections(), usize::from(lines));
        let mut view = Viewport::default();
        view.show((self.read_section() + 1).min(sections.len()), sections.len(), lines);
        (view.top, &sections[view.top..(view.top + lines).min(sections.len())])
    }

    /// The section whose name in the contents is at a cell of the screen.
    pub fn section_at(&self, at: Position, area: Rect) -> Option<FieldKind> {
        let side = Self::side(inner_area(area));
        if !self.has_contents || !side.contains(at) {
            return None;
        }
        let (_, sections) = self.sections_in_sight(side.height);
        sections.get(usize::from(at.y - side.y)).map(|section| section.kind)
    }

    /// Draws the contents, if the page has room for them.
    pub(super) fn draw_contents(&self, frame: &mut Frame<'_>, area: Rect, context: &Context) {
        if !self.has_contents {
            return;
        }
        let side = Self::side(inner_area(area));
        let (first, sections) = self.sections_in_sight(side.height);
        let (read, theme) = (self.read_section(), context.theme);
        let name = |(nth, section): (usize, &Section)| {
            let is_read = first + nth == read;
            let label = fit(&section.label, usize::from(CONTENTS) - 4).into_owned();
            let style = if is_read { Style::new() } else { theme.faint() };
            vec![
                Span::styled(if is_read { "▸ " } else { "  " }, theme.key()),
                Span::styled(label, style),
            ]
        };
        let names: Vec<Vec<Span>> = sections.iter().enumerate().map(name).collect();
        let mut names = names.into_iter();
        let lines = (0..side.height).map(|_| {
            let border = Span::styled("│ ", theme.faint());
            Line::from([vec![border], names.next().unwrap_or_default()].concat())
        });
        draw_lines(&lines.collect::<Vec<_>>(), side, frame.buffer_mut());
    }
}
