//! Drawing the lanes of the timeline: the years, a bar and a count for each span.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::places::{Places, cells};
use crate::catalog::{Category, Status};
use crate::charts::{Lane, LaneKind, Scale};
use crate::text::{columns, fit};
use crate::tui::context::Context;
use crate::tui::widgets::lines::draw_lines;

/// The upper ends of bars, in eighths of a line.
const EIGHTHS: [&str; 9] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/// The lanes with what is selected.
pub(super) struct Chart<'a> {
    pub(super) lanes: &'a [Lane],
    pub(super) scale: Scale,
    pub(super) places: &'a Places,
    /// The first span on screen.
    pub(super) left: usize,
    /// The lane and the span that are selected.
    pub(super) selected: (LaneKind, usize),
    /// Whether the keys move the selection.
    pub(super) has_focus: bool,
}

impl Chart<'_> {
    /// Draws the axis and the lanes.
    pub(super) fn draw(&self, frame: &mut Frame<'_>, context: &Context) {
        self.draw_axis(frame, context);
        if let (Some(heading), Some(entry)) = (self.places.heading, context.current) {
            let name = context.name(entry);
            let acronym = context.acronym(entry).filter(|acronym| *acronym != name);
            let name = acronym.into_iter().chain([name]).collect::<Vec<_>>().join(" · ");
            let heading = self.whole(heading);
            let name = fit(&name, usize::from(heading.width)).into_owned();
            draw_lines(&[Line::styled(name, context.theme.heading())], heading, frame.buffer_mut());
        }
        for (kind, rect) in &self.places.lanes {
            if let Some(lane) = self.lanes.iter().find(|lane| lane.kind == *kind) {
                self.draw_lane(frame, lane, *rect, context);
            }
        }
    }

    /// Lines with the column of labels before them.
    fn whole(&self, rect: Rect) -> Rect {
        let labels = self.places.labels;
        Rect { x: rect.x - labels, width: rect.width + labels, ..rect }
    }

    /// The spans on screen.
    fn shown(&self) -> std::ops::Range<usize> {
        self.left..(self.left + self.places.spans()).min(self.scale.len())
    }

    fn draw_axis(&self, frame: &mut Frame<'_>, context: &Context) {
        let (axis, theme) = (self.places.axis, context.theme);
        let shown = self.shown();
        let before = if shown.start > 0 { "‹" } else { " " };
        let after = if shown.end < self.scale.len() { "›" } else { "" };
        let arrows = Line::styled(format!("{before}{after}"), theme.faint()).right_aligned();
        let labels = self.places.labels;
        let left = Rect { x: axis.x - labels, width: labels.saturating_sub(1), ..axis };
        frame.render_widget(arrows, left);
        let label = |nth: usize| {
            let is_selected = nth == self.selected.1;
            let style = if is_selected { theme.heading() } else { theme.faint() };
            Span::styled(self.padded(&self.scale.year(nth).to_string()), style)
        };
        let years = Line::from(shown.map(label).collect::<Vec<_>>());
        draw_lines(&[years], axis, frame.buffer_mut());
    }

    /// A text as wide as a span.
    fn padded(&self, text: &str) -> String {
        let pad = usize::from(self.places.cell).saturating_sub(columns(text));
        format!("{text}{}", " ".repeat(pad))
    }

    fn draw_lane(&self, frame: &mut Frame<'_>, lane: &Lane, rect: Rect, context: &Context) {
        let is_selected = self.selected.0 == lane.kind;
        let label = context.locale.text(lane.kind.label());
        let label = fit(&label, usize::from(self.places.labels.saturating_sub(1))).into_owned();
        let style = if is_selected { context.theme.heading() } else { context.theme.label() };
        let bottom = Rect { y: rect.bottom() - 1, height: 1, ..self.whole(rect) };
        // The weight of the label is also that of the counts beside it.
        frame.render_widget(Line::styled(label, style), bottom);
        // Lanes that can be compared have one scale.
        let group = lane.kind.is_history();
        let compared = self.lanes.iter().filter(|lane| lane.kind.is_history() == group);
        let longest = compared.flat_map(|lane| &lane.counts).copied().max().unwrap_or(1).max(1);
        for line in 0..rect.height {
            let above = rect.height - 1 - line;
            let parts = self.shown().map(|nth| match above {
                0 => self.count(lane, nth, context),
                _ => self.bar(lane, (nth, longest), (above, rect.height), context),
            });
            let row = Rect { y: rect.y + line, height: 1, ..rect };
            draw_lines(&[Line::from(parts.collect::<Vec<_>>())], row, frame.buffer_mut());
        }
        if let Some(shown) = self.selected.1.checked_sub(self.left).filter(|_| is_selected) {
            let x = rect.x + cells(shown) * self.places.cell;
            let cell = Rect { x, width: self.places.cell - 1, ..rect };
            let selection = context.theme.selection(self.has_focus);
            frame.buffer_mut().set_style(cell.intersection(rect), selection);
        }
    }

    /// The count of a span, or that nothing happened in it.
    fn count(&self, lane: &Lane, nth: usize, context: &Context) -> Span<'static> {
        let count = lane.counts[nth];
        if lane.kind.is_own() {
            return self.own(lane, nth, context);
        }
        if count == 0 {
            return Span::styled(self.padded("·"), context.theme.faint());
        }
        Span::styled(self.padded(&count.to_string()), style(lane.kind, context))
    }

    /// The dates of an entry, with a line while it exists.
    fn own(&self, lane: &Lane, nth: usize, context: &Context) -> Span<'static> {
        let style = style(lane.kind, context);
        let first = lane.counts.iter().position(|count| *count > 0).unwrap_or(nth);
        let last = lane.counts.iter().rposition(|count| *count > 0).unwrap_or(nth);
        let has_ended = context.current.is_some_and(|it| context.catalog.is_dissolved(it));
        let end = if has_ended { last } else { usize::MAX };
        let mark = if lane.counts[nth] > 0 { "◆" } else { "━" };
        let room = usize::from(self.places.cell) - 1;
        match nth {
            _ if nth < first || nth > end => Span::styled(self.padded("·"), context.theme.faint()),
            _ if nth == end => Span::styled(self.padded(mark), style),
            _ => Span::styled(format!("{mark}{}", "━".repeat(room)), style),
        }
    }

    /// A line of the bar of a span: so many lines above the count, of so many.
    fn bar(
        &self,
        lane: &Lane,
        (nth, longest): (usize, usize),
        (above, height): (u16, u16),
        context: &Context,
    ) -> Span<'static> {
        let eighths = (lane.counts[nth] * usize::from(height - 1) * 8).div_ceil(longest);
        let here = eighths.saturating_sub(usize::from(above - 1) * 8).min(8);
        let width = usize::from(self.places.cell) - 2;
        let bar = EIGHTHS[here].repeat(width);
        let style = if here == 0 { Style::new() } else { style(lane.kind, context) };
        Span::styled(self.padded(&bar), style)
    }
}

/// The style of the bars of a lane.
fn style(kind: LaneKind, context: &Context) -> Style {
    let theme = context.theme;
    match kind {
        LaneKind::Founded | LaneKind::Kin => theme.category(Category::Organization),
        LaneKind::Admitted => theme.category(Category::MemberState),
        LaneKind::Joined => theme.status(Status::Member),
        LaneKind::Dissolved | LaneKind::Left => theme.status(Status::Former),
        LaneKind::Own | LaneKind::UnitedNations => {
            let category = context.current.map(|entry| context.catalog.category(entry));
            category.map(|category| theme.category(category)).unwrap_or_default()
        }
    }
}
