//! The world in the terminal: the seat of an entry, its members by status; for a state its capital
//! and the seats of its bodies.

use ratatui::Frame;
use ratatui::layout::{Position, Rect, Size};
use ratatui::style::Style;
use ratatui::symbols::Marker;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use ratatui::widgets::canvas::{Canvas, Map, MapResolution};

use super::{border, legend, room, sign};
use crate::catalog::{EntryIndex, Status};
use crate::export::shown_acronym;
use crate::text::fit;
use crate::tui::app::App;
use crate::tui::keys::action::{Action, Motion};
use crate::tui::keys::bindings::Context;

/// The smallest screen on which coasts can be told from each other.
const SMALLEST: Size = Size::new(60, 16);
/// How often the view can be halved.
const DEEPEST: u8 = 4;
/// How often it is halved at most when the map opens.
const NEAREST_AT_FIRST: u8 = 2;
/// The parts of the view that one step of the cursor goes.
const STEPS: f64 = 40.0;
/// How often the view is halved when the code of each place is told beside its sign.
const ROOM_FOR_CODES: u8 = 2;
/// The line of what is at the cursor, and the legend.
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
pub struct WorldMap {
    entry: EntryIndex,
    points: Vec<Point>,
    /// Longitude and latitude under the cursor.
    cursor: (f64, f64),
    zoom: u8,
    /// The place that the cursor was last sent to.
    visited: Option<usize>,
    /// The screen that the cursor was last moved on.
    size: Size,
}

impl WorldMap {
    pub(super) fn new(app: &App, entry: EntryIndex) -> Self {
        let catalog = &app.catalog;
        let seat = |of: EntryIndex| catalog.entry(of).seats().find_map(|seat| seat.coordinates);
        let at = |[latitude, longitude]: [f64; 2]| (longitude, latitude);
        let ties = catalog.all_memberships(entry);
        let mut points: Vec<Point> = ties
            .iter()
            .filter_map(|tie| {
                Some(Point {
                    entry: tie.other,
                    at: at(seat(tie.other)?),
                    status: Some(tie.record.status),
                })
            })
            .collect();
        points.extend(seat(entry).map(|place| Point { entry, at: at(place), status: None }));
        points.sort_by(|a, b| a.at.0.total_cmp(&b.at.0));
        let cursor = points
            .iter()
            .find(|point| point.status.is_none())
            .map_or((0.0, 20.0), |point| point.at);
        let mut map = Self { entry, points, cursor, zoom: 0, visited: None, size: app.size };
        // As near as all places can be seen from.
        map.zoom = (0..=NEAREST_AT_FIRST).rfind(|&zoom| map.shows_all(zoom)).unwrap_or(0);
        map
    }

    /// Whether every place is on screen at a zoom.
    fn shows_all(&mut self, zoom: u8) -> bool {
        self.zoom = zoom;
        let (x, y) = self.bounds(self.size);
        self.points
            .iter()
            .all(|point| (x[0]..x[1]).contains(&point.at.0) && (y[0]..y[1]).contains(&point.at.1))
    }

    /// How many degrees are on screen, from west to east and from south to north.
    fn span(&self, size: Size) -> (f64, f64) {
        let (width, height) = room(size);
        let west_to_east = 360.0 / f64::from(1 << self.zoom);
        // A cell is twice as high as it is wide.
        let cells = |cells: usize| f64::from(u16::try_from(cells.max(1)).unwrap_or(u16::MAX));
        (
            west_to_east,
            west_to_east * 2.0 * cells(height.saturating_sub(usize::from(BELOW))) / cells(width),
        )
    }

    /// The longitudes and latitudes on screen: the cursor in the middle, unless the world ends.
    fn bounds(&self, size: Size) -> ([f64; 2], [f64; 2]) {
        let (wide, high) = self.span(size);
        let within = |middle: f64, span: f64, end: f64| {
            let middle = if span >= 2.0 * end {
                0.0
            } else {
                middle.clamp(span / 2.0 - end, end - span / 2.0)
            };
            [middle - span / 2.0, middle + span / 2.0]
        };
        (within(self.cursor.0, wide, 180.0), within(self.cursor.1, high, 90.0))
    }

    pub(super) fn act(&mut self, size: Size, action: Action) {
        self.size = size;
        let (wide, high) = self.span(size);
        let (x, y) = (wide / STEPS, high / STEPS * 2.0);
        match action {
            Action::Move(Motion::Left) => self.cursor.0 -= x,
            Action::Move(Motion::Right) => self.cursor.0 += x,
            Action::Move(Motion::Up) => self.cursor.1 += y,
            Action::Move(Motion::Down) => self.cursor.1 -= y,
            Action::Move(Motion::PageUp | Motion::HalfUp) => self.cursor.1 += high / 2.0,
            Action::Move(Motion::PageDown | Motion::HalfDown) => self.cursor.1 -= high / 2.0,
            Action::ZoomIn => self.zoom = (self.zoom + 1).min(DEEPEST),
            Action::ZoomOut => self.zoom = self.zoom.saturating_sub(1),
            Action::NextLink => self.visit(1),
            Action::PreviousLink => self.visit(self.points.len().saturating_sub(1)),
            _ => {}
        }
        self.cursor = (self.cursor.0.clamp(-180.0, 180.0), self.cursor.1.clamp(-90.0, 90.0));
    }

    /// Sends the cursor to a place of the screen, and to the entry's place next to it; `true` if it
    /// was there already.
    pub(super) fn point(&mut self, size: Size, at: Position) -> bool {
        let sheet =
            Rect::new(2, 1, size.width.saturating_sub(4), size.height.saturating_sub(3 + BELOW));
        if !sheet.contains(at) {
            return false;
        }
        let (x, y) = self.bounds(size);
        let part =
            |at: u16, start: u16, cells: u16| (f64::from(at - start) + 0.5) / f64::from(cells);
        let (east, south) = (part(at.x, sheet.x, sheet.width), part(at.y, sheet.y, sheet.height));
        let before = self.cursor;
        (self.size, self.visited) = (size, None);
        self.cursor = (x[0] + east * (x[1] - x[0]), y[1] - south * (y[1] - y[0]));
        if let Some(place) = self.near().first().map(|point| point.at) {
            self.cursor = place;
        }
        self.cursor == before
    }

    /// Sends the cursor to the place so many further from west to east, round and round.
    fn visit(&mut self, places: usize) {
        if !self.points.is_empty() {
            let own = || self.points.iter().position(|point| point.status.is_none()).unwrap_or(0);
            let to = (self.visited.unwrap_or_else(own) + places) % self.points.len();
            (self.visited, self.cursor) = (Some(to), self.points[to].at);
        }
    }

    /// The places under the cursor, the nearest first: within a step of it.
    fn near(&self) -> Vec<&Point> {
        let reach = self.span(self.size).0 / STEPS;
        let distance =
            |point: &Point| (point.at.0 - self.cursor.0).hypot(point.at.1 - self.cursor.1);
        let mut near: Vec<&Point> =
            self.points.iter().filter(|point| distance(point) <= reach).collect();
        let sent = |point: &Point| {
            self.visited
                .is_some_and(|nth| std::ptr::eq(&raw const *point, &raw const self.points[nth]))
        };
        near.sort_by(|a, b| sent(b).cmp(&sent(a)).then(distance(a).total_cmp(&distance(b))));
        near
    }

    /// The entry whose place is nearest to the cursor.
    pub(super) fn chosen(&self) -> Option<EntryIndex> {
        self.near().first().map(|point| point.entry)
    }
}

pub(super) fn draw(frame: &mut Frame<'_>, app: &App, map: &WorldMap) {
    let name = |entry| app.locale.name(app.catalog.entry(entry)).into_owned();
    let title = format!("{} · {}", app.locale.text("map-title"), name(map.entry));
    let area = border(frame, app, &title, &format!("{}×", 1 << map.zoom));
    if app.size.width < SMALLEST.width || app.size.height < SMALLEST.height {
        let back = app.keymap.value(Action::Back, Context::Map);
        let values = [
            ("width", SMALLEST.width.to_string().into()),
            ("height", SMALLEST.height.to_string().into()),
            ("key", back),
        ];
        let text = app.locale.format("map-small", &values);
        frame.render_widget(Paragraph::new(text).wrap(ratatui::widgets::Wrap { trim: true }), area);
        return;
    }
    let sheet = Rect { height: area.height.saturating_sub(BELOW), ..area };
    let (x, y) = map.bounds(app.size);
    let coast = app.theme.coast();
    let ground = app.theme.base().bg.unwrap_or_default();
    let canvas = Canvas::default()
        .background_color(ground)
        .marker(Marker::Braille)
        .x_bounds(x)
        .y_bounds(y)
        .paint(|ctx| {
            let resolution = if sheet.width >= 100 || map.zoom > 0 {
                MapResolution::High
            } else {
                MapResolution::Low
            };
            ctx.draw(&Map { resolution, color: coast });
            ctx.layer();
            // The seat is drawn last, over the others.
            for point in map
                .points
                .iter()
                .filter(|point| point.status.is_some())
                .chain(map.points.iter().filter(|point| point.status.is_none()))
            {
                let (text, style) = match point.status {
                    Some(status) => (sign(status), app.theme.status(status)),
                    None => ("◆", app.theme.mark()),
                };
                let code = shown_acronym(app.locale.language, app.catalog.entry(point.entry))
                    .filter(|_| map.zoom >= ROOM_FOR_CODES);
                ctx.print(
                    point.at.0,
                    point.at.1,
                    Line::styled(format!("{text}{}", code.unwrap_or_default()), style),
                );
            }
            ctx.print(map.cursor.0, map.cursor.1, Line::styled("✛", app.theme.selection(true)));
        });
    frame.render_widget(canvas, sheet);
    let places: Vec<String> = map
        .near()
        .iter()
        .map(|point| {
            let entry = app.catalog.entry(point.entry);
            let city = entry
                .seats()
                .next()
                .map(|seat| app.locale.language.text(&seat.city).into_owned())
                .unwrap_or_default();
            let status = point.status.map(|status| app.locale.status(status)).unwrap_or_default();
            let status = if status.is_empty() { status } else { format!(" ({status})") };
            format!("{city}: {}{status}", name(point.entry))
        })
        .collect();
    let here = if places.is_empty() {
        let next = app.keymap.value(Action::NextLink, Context::Map);
        let told = if map.points.is_empty() { "map-empty" } else { "map-nothing-here" };
        Span::styled(app.locale.format(told, &[("key", next)]), app.theme.faint())
    } else {
        Span::styled(
            fit(&format!("✛ {}", places.join(" · ")), usize::from(area.width)).into_owned(),
            app.theme.heading(),
        )
    };
    let used = |status: Status| map.points.iter().any(|point| point.status == Some(status));
    let mut signs = legend(app, used);
    if map.points.iter().any(|point| point.status.is_none()) {
        let own = if app.catalog.entry(map.entry).category.is_body() {
            "field-headquarters"
        } else {
            "field-capital"
        };
        let words = [
            Span::styled("◆", app.theme.mark()),
            Span::styled(format!(" {}  ", app.locale.text(own)), Style::new()),
        ];
        signs.spans.splice(0..0, words);
    }
    let below = Rect { y: sheet.bottom(), height: BELOW, ..area };
    frame.render_widget(Paragraph::new(vec![Line::from(here), signs]), below);
}
