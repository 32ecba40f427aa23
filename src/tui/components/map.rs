//! The map of the world: the seat of an entry and its members by status; for a state its capital
//! and the seats of its bodies.

use ratatui::Frame;
use ratatui::layout::{Position, Rect, Size};
use ratatui::style::Style;
use ratatui::symbols::Marker;
use ratatui::text::{Line, Span};
use ratatui::widgets::canvas::{Canvas, Map, MapResolution};
use ratatui::widgets::{Paragraph, Wrap};

use crate::catalog::{EntryIndex, Status};
use crate::text::fit;
use crate::tui::component::{Component, Hint};
use crate::tui::context::Context;
use crate::tui::input::action::{Action, Motion, ViewKind};
use crate::tui::input::mode::Mode;
use crate::tui::input::pointer::{Pointer, PointerKind};
use crate::tui::outcome::Outcome;
use crate::tui::status_sign::{legend, sign};
use crate::tui::widgets::scroll::WHEEL;
use crate::tui::widgets::window::{inside, view_room, view_window};

/// The smallest screen on which coasts can be distinguished.
const SMALLEST: Size = Size::new(60, 16);
/// How often the view can be halved.
const DEEPEST: u8 = 4;
/// How often it is halved at most when the map opens.
const NEAREST_AT_FIRST: u8 = 2;
/// How many steps of the cursor it takes to cross the view.
const STEPS: f64 = 40.0;
/// How often the view is halved when the code of each place is shown beside its sign.
const ROOM_FOR_CODES: u8 = 2;
/// From this width on, in columns, the coasts are drawn in more detail.
const ROOM_FOR_DETAIL: u16 = 100;
/// Lines below the map: what is under the cursor, and the legend.
const BELOW: u16 = 2;

/// A place of the entry.
struct Point {
    entry: EntryIndex,
    /// Longitude and latitude, in degrees.
    at: (f64, f64),
    /// How its entry takes part; `None` for the seat of the entry itself.
    status: Option<Status>,
}

/// The map of an entry.
pub(super) struct WorldMap {
    entry: EntryIndex,
    /// The places of the entry, from west to east.
    points: Vec<Point>,
    /// Longitude and latitude under the cursor, in degrees.
    cursor: (f64, f64),
    /// How often the view is halved.
    zoom: u8,
    /// The place that the cursor was last sent to.
    visited: Option<usize>,
}

impl WorldMap {
    /// The map of an entry, as near as all its places can be seen from.
    pub(super) fn new(entry: EntryIndex, context: &Context) -> Self {
        let points = points(entry, context);
        let own = points.iter().find(|point| point.status.is_none());
        let cursor = own.map_or((0.0, 20.0), |point| point.at);
        let mut map = Self { entry, points, cursor, zoom: 0, visited: None };
        let area = context.area();
        map.zoom = (0..=NEAREST_AT_FIRST).rfind(|&zoom| map.shows_all(zoom, area)).unwrap_or(0);
        map
    }

    /// Whether every place is on screen at a zoom.
    fn shows_all(&self, zoom: u8, area: Rect) -> bool {
        let (x, y) = self.bounds(zoom, area);
        let is_seen = |point: &Point| {
            (x[0]..x[1]).contains(&point.at.0) && (y[0]..y[1]).contains(&point.at.1)
        };
        self.points.iter().all(is_seen)
    }

    /// The longitudes and latitudes on screen: the cursor in the middle, unless the world ends.
    fn bounds(&self, zoom: u8, area: Rect) -> ([f64; 2], [f64; 2]) {
        let (wide, high) = span(zoom, area);
        (within(self.cursor.0, wide, 180.0), within(self.cursor.1, high, 90.0))
    }

    fn handle_move(&mut self, motion: Motion, area: Rect) {
        let (wide, high) = span(self.zoom, area);
        let (x, y) = (wide / STEPS, high / STEPS * 2.0);
        match motion {
            Motion::Left => self.cursor.0 -= x,
            Motion::Right => self.cursor.0 += x,
            Motion::Up => self.cursor.1 += y,
            Motion::Down => self.cursor.1 -= y,
            Motion::PageUp | Motion::HalfUp => self.cursor.1 += high / 2.0,
            Motion::PageDown | Motion::HalfDown => self.cursor.1 -= high / 2.0,
            Motion::First | Motion::Last => {}
        }
        self.cursor = (self.cursor.0.clamp(-180.0, 180.0), self.cursor.1.clamp(-90.0, 90.0));
    }

    /// Sends the cursor to a cell of the screen, and on to the place nearest to it. Returns whether
    /// it was there already.
    fn click(&mut self, at: Position, area: Rect) -> bool {
        let sheet = sheet(area);
        if !sheet.contains(at) {
            return false;
        }
        let (x, y) = self.bounds(self.zoom, area);
        let part =
            |at: u16, start: u16, cells: u16| (f64::from(at - start) + 0.5) / f64::from(cells);
        let (east, south) = (part(at.x, sheet.x, sheet.width), part(at.y, sheet.y, sheet.height));
        let before = self.cursor;
        self.visited = None;
        self.cursor = (x[0] + east * (x[1] - x[0]), y[1] - south * (y[1] - y[0]));
        if let Some(place) = self.near(area).first().map(|&nth| self.points[nth].at) {
            self.cursor = place;
        }
        self.cursor == before
    }

    /// Sends the cursor to the place so many further to the east; after the last, the first.
    fn visit(&mut self, places: usize) {
        if !self.points.is_empty() {
            let own = || self.points.iter().position(|point| point.status.is_none()).unwrap_or(0);
            let to = (self.visited.unwrap_or_else(own) + places) % self.points.len();
            self.visited = Some(to);
            self.cursor = self.points[to].at;
        }
    }

    /// The places within a step of the cursor, the nearest first; the one it was sent to before
    /// all.
    fn near(&self, area: Rect) -> Vec<usize> {
        let reach = span(self.zoom, area).0 / STEPS;
        let distance = |nth: &usize| {
            let (x, y) = self.points[*nth].at;
            (x - self.cursor.0).hypot(y - self.cursor.1)
        };
        let mut near: Vec<usize> =
            (0..self.points.len()).filter(|nth| distance(nth) <= reach).collect();
        near.sort_by(|a, b| {
            let is_sent = |nth: &usize| self.visited == Some(*nth);
            is_sent(b).cmp(&is_sent(a)).then(distance(a).total_cmp(&distance(b)))
        });
        near
    }

    /// Opens the entry whose place is nearest to the cursor.
    fn open(&self, area: Rect) -> Outcome {
        let nearest = self.near(area).first().map(|&nth| self.points[nth].entry);
        nearest.map_or(Outcome::Done, Outcome::GoTo)
    }

    fn draw_world(&self, frame: &mut Frame<'_>, area: Rect, context: &Context) {
        let (theme, sheet) = (context.theme, sheet(area));
        let (x, y) = self.bounds(self.zoom, area);
        let resolution = if sheet.width >= ROOM_FOR_DETAIL || self.zoom > 0 {
            MapResolution::High
        } else {
            MapResolution::Low
        };
        // The seat is drawn last, over the others.
        let (own, others): (Vec<&Point>, Vec<&Point>) =
            self.points.iter().partition(|point| point.status.is_none());
        let canvas = Canvas::default()
            .background_color(theme.base().bg.unwrap_or_default())
            .marker(Marker::Braille)
            .x_bounds(x)
            .y_bounds(y)
            .paint(|canvas| {
                canvas.draw(&Map { resolution, color: theme.coast() });
                canvas.layer();
                for point in others.iter().chain(&own) {
                    canvas.print(point.at.0, point.at.1, self.label(point, context));
                }
                let cursor = Line::styled("✛", theme.selection(true));
                canvas.print(self.cursor.0, self.cursor.1, cursor);
            });
        frame.render_widget(canvas, sheet);
    }

    /// The sign of a place, and its code where there is room.
    fn label(&self, point: &Point, context: &Context) -> Line<'static> {
        let (sign, style) = match point.status {
            Some(status) => (sign(status), context.theme.status(status)),
            None => ("◆", context.theme.mark()),
        };
        let code = context.acronym(point.entry).filter(|_| self.zoom >= ROOM_FOR_CODES);
        Line::styled(format!("{sign}{}", code.unwrap_or_default()), style)
    }

    /// What is under the cursor.
    fn place_line(&self, area: Rect, context: &Context) -> Span<'static> {
        let near = self.near(area);
        if near.is_empty() {
            let key = context.key(Action::NextLink, Mode::Map);
            let message = if self.points.is_empty() { "map-empty" } else { "map-nothing-here" };
            let message = context.locale.format(message, &[("key", key)]);
            return Span::styled(message, context.theme.faint());
        }
        let places: Vec<String> =
            near.into_iter().map(|nth| place_name(&self.points[nth], context)).collect();
        let text = format!("✛ {}", places.join(" · "));
        let text = fit(&text, usize::from(sheet(area).width)).into_owned();
        Span::styled(text, context.theme.heading())
    }

    fn legend(&self, context: &Context) -> Line<'static> {
        let is_used = |status| self.points.iter().any(|point| point.status == Some(status));
        let mut legend = legend(context, is_used);
        if self.points.iter().any(|point| point.status.is_none()) {
            let is_body = context.entry(self.entry).category.is_body();
            let label = if is_body { "field-headquarters" } else { "field-capital" };
            let label = format!(" {}  ", context.locale.text(label));
            let sign = Span::styled("◆", context.theme.mark());
            legend.spans.splice(0..0, [sign, Span::styled(label, Style::new())]);
        }
        legend
    }
}

impl Component for WorldMap {
    fn mode(&self) -> Mode {
        Mode::Map
    }

    fn handle(&mut self, action: Action, context: &Context) -> Outcome {
        match action {
            Action::Back => return Outcome::Close,
            Action::Confirm => return self.open(context.area()),
            Action::Move(motion) => self.handle_move(motion, context.area()),
            Action::ZoomIn => self.zoom = (self.zoom + 1).min(DEEPEST),
            Action::ZoomOut => self.zoom = self.zoom.saturating_sub(1),
            Action::NextLink => self.visit(1),
            Action::PreviousLink => self.visit(self.points.len().saturating_sub(1)),
            _ => {}
        }
        Outcome::Done
    }

    fn point(&mut self, pointer: Pointer, context: &Context) -> Outcome {
        let area = context.area();
        match pointer.kind {
            PointerKind::Wheel(motion) => {
                (0..WHEEL).for_each(|_| self.handle_move(motion, area));
            }
            PointerKind::Click if self.click(pointer.at, area) => return self.open(area),
            PointerKind::Click | PointerKind::Drag => {}
        }
        Outcome::Done
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, context: &Context) {
        let locale = &context.locale;
        let title = format!("{} · {}", locale.text("map-title"), context.name(self.entry));
        let zoom = format!("{}×", 1 << self.zoom);
        let inside = view_window(frame, area, &title, &zoom, context.theme);
        if context.size.width < SMALLEST.width || context.size.height < SMALLEST.height {
            let values = [
                ("width", SMALLEST.width.to_string().into()),
                ("height", SMALLEST.height.to_string().into()),
                ("key", context.key(Action::Back, Mode::Map)),
            ];
            let text = Paragraph::new(locale.format("map-small", &values));
            return frame.render_widget(text.wrap(Wrap { trim: true }), inside);
        }
        self.draw_world(frame, area, context);
        let below = Rect { y: sheet(area).bottom(), height: BELOW, ..inside };
        let lines = vec![Line::from(self.place_line(area, context)), self.legend(context)];
        frame.render_widget(Paragraph::new(lines), below.intersection(inside));
    }

    fn hints(&self) -> &'static [Hint] {
        const {
            &[
                Hint::new(Action::Back),
                Hint::new(Action::NextLink),
                Hint::new(Action::ZoomIn),
                Hint::new(Action::Confirm),
                Hint::new(Action::Language),
                Hint::new(Action::Help),
            ]
        }
    }

    fn view(&self) -> Option<ViewKind> {
        Some(ViewKind::Map)
    }
}

/// The cells of the map inside the frame of a view that has an area.
fn sheet(area: Rect) -> Rect {
    let inside = inside(area);
    Rect {
        x: inside.x + inside.width.min(1),
        width: inside.width.saturating_sub(2),
        height: inside.height.saturating_sub(BELOW),
        ..inside
    }
}

/// How many degrees are on screen, from west to east and from south to north.
fn span(zoom: u8, area: Rect) -> (f64, f64) {
    let (width, height) = view_room(area);
    let west_to_east = 360.0 / f64::from(1 << zoom);
    let cells = |cells: usize| f64::from(u16::try_from(cells.max(1)).unwrap_or(u16::MAX));
    let rows = cells(height.saturating_sub(usize::from(BELOW)));
    // A cell is twice as high as it is wide.
    (west_to_east, west_to_east * 2.0 * rows / cells(width))
}

/// A span of degrees around a middle, moved to where the world does not end within it.
fn within(middle: f64, span: f64, end: f64) -> [f64; 2] {
    let middle =
        if span >= 2.0 * end { 0.0 } else { middle.clamp(span / 2.0 - end, end - span / 2.0) };
    [middle - span / 2.0, middle + span / 2.0]
}

/// The places of an entry, from west to east: of its members or bodies, and its own.
fn points(entry: EntryIndex, context: &Context) -> Vec<Point> {
    let place = |of: EntryIndex| {
        let [latitude, longitude] = context.entry(of).seats().find_map(|seat| seat.coordinates)?;
        Some((longitude, latitude))
    };
    let memberships = context.catalog.all_memberships(entry);
    let others = memberships.iter().filter_map(|membership| {
        Some(Point {
            entry: membership.other,
            at: place(membership.other)?,
            status: Some(membership.status),
        })
    });
    let own = place(entry).map(|at| Point { entry, at, status: None });
    let mut points: Vec<Point> = others.chain(own).collect();
    points.sort_by(|a, b| a.at.0.total_cmp(&b.at.0));
    points
}

/// The city of a place, its entry, and how the entry takes part.
fn place_name(point: &Point, context: &Context) -> String {
    let locale = &context.locale;
    let seat = context.entry(point.entry).seats().next();
    let city = seat.map(|seat| locale.language.text(&seat.city).into_owned()).unwrap_or_default();
    let status = point.status.map(|status| locale.status(status));
    let status = status.map(|status| format!(" ({status})")).unwrap_or_default();
    format!("{city}: {}{status}", context.name(point.entry))
}
