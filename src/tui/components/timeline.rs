//! The timeline: foundings, and admissions to the United Nations, of what is listed.

use std::collections::BTreeMap;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::widgets::Paragraph;

use crate::catalog::{Category, EntryIndex, PartialDate};
use crate::search::QueryField;
use crate::tui::component::{Component, Hint};
use crate::tui::context::Context;
use crate::tui::input::action::{Action, ViewKind};
use crate::tui::input::mode::Mode;
use crate::tui::input::pointer::{Pointer, PointerKind};
use crate::tui::outcome::Outcome;
use crate::tui::widgets::bar_chart::{BarChart, Parts, Row};
use crate::tui::widgets::window::view_window;

/// A span of years: the first and the last.
type Years = (u16, u16);

/// Bars by decade or by year.
pub(super) struct Timeline {
    by_year: bool,
    chart: BarChart<Years>,
}

impl Timeline {
    /// The timeline of what is listed: by year if all of it are states, otherwise by decade.
    pub(super) fn new(context: &Context) -> Self {
        let is_state = |(index, _)| context.catalog.category(index) == Category::MemberState;
        Self { by_year: dated(context).all(is_state), chart: BarChart::default() }
    }

    fn span(&self, date: PartialDate) -> Years {
        let year = date.year();
        if self.by_year { (year, year) } else { (year / 10 * 10, year / 10 * 10 + 9) }
    }

    /// The span of the current entry.
    fn current(&self, context: &Context) -> Option<Years> {
        let date = context.catalog.since(context.current?)?;
        Some(self.span(date))
    }

    fn rows(&self, context: &Context) -> Vec<Row<Years>> {
        let mut counts: BTreeMap<Years, Parts> = BTreeMap::new();
        for (index, date) in dated(context) {
            let category = context.catalog.category(index);
            counts.entry(self.span(date)).or_default()[category as usize] += 1;
        }
        let current = self.current(context);
        let row = |(years, parts): (Years, Parts)| {
            let (from, to) = years;
            let label = if from == to { format!("{from}") } else { format!("{from}–{to}") };
            Row { marked: current == Some(years), ..Row::bar(label, parts, years) }
        };
        counts.into_iter().map(row).collect()
    }

    /// Lists the entries of the selected bar.
    fn open(&self, context: &Context) -> Outcome {
        let Some(&(from, to)) = self.chart.selected_key() else { return Outcome::Done };
        let value = if from == to { format!("{from}") } else { format!("{from}..{to}") };
        let field = QueryField::Founded.name(context.locale.language);
        Outcome::Narrow(format!("{field}:{value}"))
    }
}

/// What is listed and has a date, with the date.
fn dated(context: &Context) -> impl Iterator<Item = (EntryIndex, PartialDate)> {
    let dated = |&index: &EntryIndex| Some((index, context.catalog.since(index)?));
    context.listing.rows.iter().filter_map(dated)
}

impl Component for Timeline {
    fn mode(&self) -> Mode {
        Mode::Timeline
    }

    fn handle(&mut self, action: Action, context: &Context) -> Outcome {
        match action {
            Action::Back => return Outcome::Close,
            Action::Confirm => return self.open(context),
            Action::Move(motion) => self.chart.scroll(motion, context.area()),
            Action::YearsOrDecades => {
                self.by_year = !self.by_year;
                self.refresh(context);
            }
            _ => {}
        }
        Outcome::Done
    }

    fn point(&mut self, pointer: Pointer, context: &Context) -> Outcome {
        match pointer.kind {
            PointerKind::Wheel(motion) => self.chart.wheel(motion, context.area()),
            PointerKind::Click if self.chart.click(pointer.at, context.area()) => {
                return self.open(context);
            }
            PointerKind::Click | PointerKind::Drag => {}
        }
        Outcome::Done
    }

    fn refresh(&mut self, context: &Context) -> bool {
        let current = self.current(context);
        self.chart.set_rows(self.rows(context), current.as_ref(), context.area());
        true
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, context: &Context) {
        let (locale, theme) = (&context.locale, context.theme);
        let title = locale.text(if self.by_year { "chart-years" } else { "chart-decades" });
        let count = context.listing.rows.len();
        let listed = locale.format("count-entries", &[("n", count.into())]);
        let inside = view_window(frame, area, &title, &listed, theme);
        if self.chart.is_empty() {
            return frame.render_widget(Paragraph::new(locale.text("chart-empty")), inside);
        }
        self.chart.draw(frame, area, theme, locale);
    }

    fn hints(&self) -> &'static [Hint] {
        const {
            &[
                Hint::new(Action::Back),
                Hint::new(Action::Confirm),
                Hint::new(Action::YearsOrDecades),
                Hint::new(Action::Language),
                Hint::new(Action::Help),
            ]
        }
    }

    fn view(&self) -> Option<ViewKind> {
        Some(ViewKind::Timeline)
    }
}
