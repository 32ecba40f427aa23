//! The timeline: foundings, dissolutions and admissions of what is listed, and the history of the
//! current entry, in lanes over an axis of years.

mod chart;
mod list_rows;
mod places;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use chart::Chart;
use list_rows::{Row, row_line};
use places::Places;

use crate::catalog::Category;
use crate::charts::{Item, Lane, LaneKind, Scale, Zoom, lanes};
use crate::search::{Completions, QueryField};
use crate::text::{columns, fit};
use crate::tui::component::{Component, Hint};
use crate::tui::context::Context;
use crate::tui::input::action::{Action, Motion, ViewKind};
use crate::tui::input::mode::Mode;
use crate::tui::input::pointer::{Pointer, PointerKind};
use crate::tui::outcome::Outcome;
use crate::tui::widgets::lines::draw_lines;
use crate::tui::widgets::scroll::{Viewport, WHEEL, moved, scroll_bar};
use crate::tui::widgets::window::view_window;

/// What has happened over the years.
pub(super) struct Timeline {
    zoom: Zoom,
    /// A year of the selected span.
    year: u16,
    /// The selected lane.
    lane: LaneKind,
    /// The selected row of the list of the span, counted from 0, if the list has the focus.
    row: Option<usize>,
    /// The first span on screen.
    left: Viewport,
    /// The first row of the list on screen.
    top: Viewport,
    lanes: Vec<Lane>,
    scale: Scale,
    /// How many memberships of the current entry have no date.
    undated: usize,
}

impl Timeline {
    /// The timeline of what is listed, by year if all of it are states, or else by decade. From the
    /// page of an entry, with its own dates selected.
    pub(super) fn new(mode: Mode, context: &Context) -> Self {
        let (lanes, undated) = lanes(context.current, context.chart_data());
        let is_listed = |lane: &&Lane| !lane.kind.is_history();
        let mut listed = lanes.iter().filter(is_listed);
        let zoom = match (listed.next().map(|lane| lane.kind), listed.next()) {
            (Some(LaneKind::Admitted), None) if mode != Mode::Detail => Zoom::Years,
            _ => Zoom::Decades,
        };
        let own = lanes.iter().find(|lane| lane.kind.is_history());
        let is_of_current = |lane: &&Lane| {
            is_listed(lane) && lane.items.iter().any(|item| item.entry == context.current)
        };
        let listed = lanes.iter().find(is_of_current).or(lanes.first());
        let lane = if mode == Mode::Detail { own.or(listed) } else { listed };
        let lane = lane.map_or(LaneKind::Founded, |lane| lane.kind);
        let mut timeline = Self {
            zoom,
            year: 1,
            lane,
            row: None,
            left: Viewport::default(),
            top: Viewport::default(),
            scale: Scale::new(zoom, std::iter::empty()),
            lanes,
            undated,
        };
        let items = timeline.lane().map_or(&[][..], |lane| lane.items.as_slice());
        let own = items.iter().find(|item| item.entry == context.current).or(items.first());
        timeline.year = own.map_or(1, |item| item.date.year());
        timeline.arrange(context);
        timeline.left.top = timeline.scale.nth(timeline.first_year());
        timeline.show_selected(context);
        timeline
    }

    /// The year with which the axis begins on screen: the selected one. A state has a history
    /// before its admission to the United Nations.
    fn first_year(&self) -> u16 {
        if self.lane != LaneKind::UnitedNations {
            return self.year;
        }
        let history = self.lanes.iter().filter(|lane| lane.kind.is_history());
        history.flat_map(Lane::years).min().unwrap_or(self.year)
    }

    /// Scrolls so that the selected span is so many spans after the first on screen, if the axis
    /// goes on as far.
    fn show_at(&mut self, nth: usize, context: &Context) {
        self.left.top = self.nth().saturating_sub(nth);
        self.show_selected(context);
    }

    /// Arranges the lanes over an axis of years.
    fn arrange(&mut self, context: &Context) {
        let years = self.lanes.iter().flat_map(Lane::years);
        self.scale = Scale::new(self.zoom, years);
        let scale = self.scale;
        self.lanes.iter_mut().for_each(|lane| lane.count(scale));
        if self.lane().is_none() {
            self.lane = self.lanes.first().map_or(LaneKind::Founded, |lane| lane.kind);
        }
        self.show_selected(context);
    }

    /// The selected lane.
    fn lane(&self) -> Option<&Lane> {
        self.lanes.iter().find(|lane| lane.kind == self.lane)
    }

    /// The number of the selected span.
    fn nth(&self) -> usize {
        self.scale.nth(self.year)
    }

    /// What happened in the selected span.
    fn items(&self) -> impl Iterator<Item = &Item> {
        let nth = self.nth();
        let items = self.lane().map_or(&[][..], |lane| lane.items.as_slice());
        items.iter().filter(move |item| self.scale.nth(item.date.year()) == nth)
    }

    /// The rows of the list of the selected span.
    fn rows(&self, context: &Context) -> Vec<Row<'_>> {
        let items: Vec<Row<'_>> = self.items().map(Row::Item).collect();
        let search = self.condition(context).filter(|_| !items.is_empty());
        search.map(Row::Search).into_iter().chain(items).collect()
    }

    /// The condition that finds what is listed in the selected span; `None` if no field asks for
    /// it.
    fn condition(&self, context: &Context) -> Option<String> {
        let language = context.locale.language;
        let (other, negated) = match self.lane {
            LaneKind::Founded => (LaneKind::Admitted, "-"),
            LaneKind::Admitted => (LaneKind::Founded, ""),
            _ => return None,
        };
        let years = self.zoom.typed(self.year);
        let founded = format!("{}:{years}", QueryField::Founded.shown_name(language));
        let other = self.lanes.iter().find(|lane| lane.kind == other);
        if other.is_none_or(|lane| lane.counts[self.nth()] == 0) {
            return Some(founded);
        }
        // The field asks for foundings and admissions alike.
        let states = Completions::as_typed(&context.locale.term(Category::MemberState));
        let category = QueryField::Category.shown_name(language);
        Some(format!("{founded} {negated}{category}:{}", states.trim_end()))
    }

    fn places(&self, context: &Context) -> Places {
        Places::new(&self.lanes, self.lane, self.scale, context)
    }

    /// Selects a span, by its number.
    fn select(&mut self, nth: usize, context: &Context) {
        self.year = self.scale.year(nth);
        (self.row, self.top) = (None, Viewport::default());
        self.show_selected(context);
    }

    fn show_selected(&mut self, context: &Context) {
        let places = self.places(context);
        self.left.show(self.nth(), self.scale.len(), places.spans());
        let rows = self.rows(context).len();
        self.row = self.row.map(|row| row.min(rows.saturating_sub(1))).filter(|_| rows > 0);
        self.top.show(self.row.unwrap_or(0), rows, usize::from(places.rows().height));
    }

    fn scroll(&mut self, motion: Motion, context: &Context) {
        let places = self.places(context);
        if let Some(row) = self.row {
            let last = self.rows(context).len().saturating_sub(1);
            self.row = match motion {
                Motion::Left => None,
                _ => Some(moved(row, motion, usize::from(places.rows().height), last)),
            };
            return self.show_selected(context);
        }
        let lane = self.lanes.iter().position(|lane| lane.kind == self.lane).unwrap_or(0);
        let (nth, last) = (self.nth(), self.scale.len() - 1);
        let along = |motion: Motion| moved(nth, motion, places.spans(), last);
        let (lane, nth) = match motion {
            Motion::Up => (lane.saturating_sub(1), nth),
            Motion::Down => ((lane + 1).min(self.lanes.len().saturating_sub(1)), nth),
            Motion::Left => (lane, along(Motion::Up)),
            Motion::Right => (lane, along(Motion::Down)),
            motion => (lane, along(motion)),
        };
        self.lane = self.lanes.get(lane).map_or(self.lane, |lane| lane.kind);
        self.select(nth, context);
    }

    /// Selects the next span of the lane in which something happened, or the previous one.
    fn turn_span(&mut self, forward: bool, context: &Context) {
        let nth = self.nth();
        let counts = self.lane().map_or(&[][..], |lane| lane.counts.as_slice());
        let is_used = |nth: &usize| counts[*nth] > 0;
        let next = if forward {
            (nth + 1..counts.len()).find(is_used)
        } else {
            (0..nth.min(counts.len())).rfind(is_used)
        };
        if let Some(next) = next {
            self.select(next, context);
        }
    }

    /// Shows longer or shorter spans. The first event of the selected span stays selected, and
    /// where it is on screen.
    fn set_zoom(&mut self, zoom: Zoom, context: &Context) {
        let before = self.nth().saturating_sub(self.left.top);
        let first = self.items().next().map(|item| item.date.year());
        self.year = first.unwrap_or(self.year);
        self.zoom = zoom;
        self.refresh(context);
        self.select(self.nth(), context);
        self.show_at(before, context);
    }

    fn confirm(&mut self, context: &Context) -> Outcome {
        let rows = self.rows(context);
        let first = rows.iter().position(|row| matches!(row, Row::Item(_)));
        let Some(row) = self.row else {
            self.row = first;
            self.show_selected(context);
            return Outcome::Done;
        };
        match rows.get(row) {
            Some(Row::Search(condition)) => Outcome::Narrow(condition.clone()),
            Some(Row::Item(item)) => item.entry.map_or(Outcome::Done, Outcome::GoTo),
            None => Outcome::Done,
        }
    }

    fn back(&mut self) -> Outcome {
        if self.row.take().is_some() { Outcome::Done } else { Outcome::Close }
    }

    /// Selects what is at a cell of the screen; what is selected already is opened.
    fn click(&mut self, at: Position, context: &Context) -> Outcome {
        let places = self.places(context);
        if places.rows().contains(at) {
            let row = self.top.top + usize::from(at.y - places.rows().y);
            if row >= self.rows(context).len() {
                return Outcome::Done;
            }
            let again = self.row == Some(row);
            self.row = Some(row);
            return if again { self.confirm(context) } else { Outcome::Done };
        }
        let Some((lane, span)) = places.span_at(at) else { return Outcome::Done };
        let nth = self.left.top + span;
        if nth >= self.scale.len() {
            return Outcome::Done;
        }
        let again = (lane, nth) == (self.lane, self.nth()) && self.row.is_none();
        self.lane = lane;
        self.select(nth, context);
        if again { self.confirm(context) } else { Outcome::Done }
    }

    fn wheel(&mut self, at: Position, motion: Motion, context: &Context) {
        let is_list = self.places(context).list.contains(at);
        if is_list {
            self.row = self.row.or(Some(0)).filter(|_| !self.rows(context).is_empty());
        }
        let motion = match motion {
            Motion::Up if !is_list => Motion::Left,
            Motion::Down if !is_list => Motion::Right,
            motion => motion,
        };
        if !is_list {
            self.row = None;
        }
        (0..WHEEL).for_each(|_| self.scroll(motion, context));
    }

    fn draw_list(&self, frame: &mut Frame<'_>, places: &Places, context: &Context) {
        let (locale, theme, list) = (&context.locale, context.theme, places.list);
        if places.is_beside {
            let border = vec![Line::styled("│", theme.border(false)); usize::from(list.height)];
            let line = Rect { x: list.x - 2, width: 1, ..list };
            draw_lines(&border, line, frame.buffer_mut());
        }
        let width = usize::from(list.width);
        let rows = self.rows(context);
        let count = self.items().count();
        let lane = locale.text(self.lane.label());
        let heading = format!("{lane} · {}: {count}", self.zoom.label(self.year));
        let mut lines = vec![Line::styled(fit(&heading, width).into_owned(), theme.heading())];
        let height = usize::from(places.rows().height);
        let dates = self.items().map(|item| columns(&locale.date(item.date))).max().unwrap_or(0);
        for (nth, row) in rows.iter().enumerate().skip(self.top.top).take(height) {
            let is_selected = Some(nth) == self.row;
            lines.push(row_line(row, is_selected, (width, dates), context));
        }
        if matches!(self.lane, LaneKind::Joined | LaneKind::Left) && self.undated > 0 {
            let undated = locale.format("chart-undated", &[("n", self.undated.into())]);
            lines.push(Line::styled(fit(&undated, width).into_owned(), theme.faint()));
        }
        draw_lines(&lines, list, frame.buffer_mut());
        let bar = Rect { x: context.area().x, width: context.area().width, ..places.rows() };
        let bar = Rect { y: bar.y.saturating_sub(1), height: bar.height + 2, ..bar };
        scroll_bar(frame, bar, self.top.top, rows.len(), height);
    }
}

impl Component for Timeline {
    fn mode(&self) -> Mode {
        Mode::Timeline
    }

    fn handle(&mut self, action: Action, context: &Context) -> Outcome {
        match action {
            Action::Back => return self.back(),
            Action::Confirm => return self.confirm(context),
            Action::Move(motion) => self.scroll(motion, context),
            Action::NextLink => self.turn_span(true, context),
            Action::PreviousLink => self.turn_span(false, context),
            Action::ZoomIn => self.set_zoom(self.zoom.nearer(), context),
            Action::ZoomOut => self.set_zoom(self.zoom.wider(), context),
            Action::YearsOrDecades => {
                let is_years = self.zoom == Zoom::Years;
                self.set_zoom(if is_years { Zoom::Decades } else { Zoom::Years }, context);
            }
            _ => {}
        }
        Outcome::Done
    }

    fn point(&mut self, pointer: Pointer, context: &Context) -> Outcome {
        match pointer.kind {
            PointerKind::Wheel(motion) => self.wheel(pointer.at, motion, context),
            PointerKind::Click => return self.click(pointer.at, context),
            PointerKind::Drag => {}
        }
        Outcome::Done
    }

    fn refresh(&mut self, context: &Context) -> bool {
        (self.lanes, self.undated) = lanes(context.current, context.chart_data());
        self.arrange(context);
        true
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, context: &Context) {
        let locale = &context.locale;
        let count = context.listing.rows.len();
        let listed = locale.format("count-entries", &[("n", count.into())]);
        let title = locale.text(self.zoom.title());
        let inside = view_window(frame, area, &title, &listed, context.theme);
        if self.lanes.is_empty() {
            return frame.render_widget(Paragraph::new(locale.text("chart-empty")), inside);
        }
        let places = self.places(context);
        let chart = Chart {
            lanes: &self.lanes,
            scale: self.scale,
            places: &places,
            left: self.left.top,
            selected: (self.lane, self.nth()),
            has_focus: self.row.is_none(),
        };
        chart.draw(frame, context);
        self.draw_list(frame, &places, context);
    }

    fn hints(&self) -> &'static [Hint] {
        const {
            &[
                Hint::new(Action::Back),
                Hint::new(Action::ZoomIn),
                Hint::new(Action::NextLink),
                Hint::new(Action::Confirm),
                Hint::new(Action::Language),
                Hint::new(Action::Help),
            ]
        }
    }

    fn view(&self) -> Option<ViewKind> {
        Some(ViewKind::Timeline)
    }
}
