//! The map of the world: the members of an entry by status and its seat, for a state its bodies,
//! who is in one of two bodies, or what is listed; or a number of states as shades.

mod drawing;
mod labels;
mod legend;
mod marks;
mod painter;
mod places;
mod raster;
mod view;

use ratatui::Frame;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect, Size};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Wrap};

use self::drawing::Drawing;
use self::places::{Place, Places};
use self::view::View;
use crate::catalog::EntryIndex;
use crate::charts::{Colouring, Degrees, Subject, wrapped};
use crate::text::fit;
use crate::tui::component::{Component, Hint};
use crate::tui::context::Context;
use crate::tui::input::action::{Action, Motion, ViewKind};
use crate::tui::input::mode::Mode;
use crate::tui::input::pointer::{Pointer, PointerKind};
use crate::tui::outcome::Outcome;
use crate::tui::status_sign::fitted;
use crate::tui::widgets::lines::draw_lines;
use crate::tui::widgets::window::{inside, view_window};

/// The smallest screen on which a map can be read.
const SMALLEST: Size = Size::new(60, 16);
/// How many steps of the cursor it takes to cross the view.
const STEPS: u16 = 40;
/// Lines below the map: what is under the cursor, and the legend.
const BELOW: u16 = 2;

/// The map.
pub(super) struct WorldMap {
    subject: Subject,
    /// What the map was opened for, to return to from what is listed.
    opened_for: Subject,
    colouring: Colouring,
    /// What is marked; derived.
    places: Places,
    view: View,
    /// Longitude and latitude under the cursor, in degrees.
    cursor: Degrees,
    /// The place that the cursor was last sent to.
    visited: Option<usize>,
    /// Where the pointer was pressed or dragged to last.
    dragged: Option<Position>,
    /// The map as it was painted last, without the cursor; derived.
    painted: Painted,
}

/// A map on cells, and what it was painted for.
#[derive(Default)]
struct Painted {
    of: Option<(View, Rect)>,
    cells: Buffer,
}

impl Painted {
    /// Puts the map on a screen of the size that it was painted for.
    fn draw(&self, screen: &mut Buffer) {
        let sheet = self.cells.area.intersection(screen.area);
        let width = usize::from(self.cells.area.width);
        for (cells, y) in self.cells.content.chunks(width.max(1)).zip(sheet.y..sheet.bottom()) {
            let first = screen.index_of(sheet.x, y);
            let on_screen = &mut screen.content[first..first + usize::from(sheet.width)];
            on_screen.clone_from_slice(&cells[..on_screen.len()]);
        }
    }
}

impl WorldMap {
    /// The map of an entry, as near as its members can be seen from; of a state with its
    /// neighbours.
    pub(super) fn new(entry: EntryIndex, context: &Context) -> Self {
        Self::of(Subject::Entry(entry), context)
    }

    /// The map of what two entries have in common.
    pub(super) fn of_two(one: EntryIndex, other: EntryIndex, context: &Context) -> Self {
        Self::of(Subject::Two(one, other), context)
    }

    fn of(subject: Subject, context: &Context) -> Self {
        let colouring = Colouring::Marks;
        let places = Places::new(subject, colouring, context);
        let view = places.first_view(subject, sheet(context.area()), context);
        let cursor = places.own().map_or(view.middle(), |place| place.at);
        let opened_for = subject;
        let (visited, dragged, painted) = (None, None, Painted::default());
        let mut map = Self {
            subject,
            opened_for,
            colouring,
            places,
            view,
            cursor,
            visited,
            dragged,
            painted,
        };
        map.paint(context);
        map
    }

    /// Marks the entries again.
    fn mark(&mut self, context: &Context) {
        self.places = Places::new(self.subject, self.colouring, context);
        self.painted.of = None;
        self.visited = None;
    }

    /// Paints the map if the view has changed, or what is marked.
    fn paint(&mut self, context: &Context) {
        let sheet = sheet(context.area());
        if self.painted.of != Some((self.view, sheet)) {
            let mut sea = Cell::EMPTY;
            sea.set_style(context.theme.base());
            let mut cells = Buffer::filled(sheet, sea);
            Drawing::new(self.view, sheet, &self.places, context).draw(&mut cells);
            self.painted = Painted { of: Some((self.view, sheet)), cells };
        }
    }

    /// Shows everything that is marked.
    fn show_all(&mut self, context: &Context) {
        self.view = self.places.whole_view(sheet(context.area()), context);
        self.cursor = self.view.middle();
        self.visited = None;
    }

    fn handle_move(&mut self, motion: Motion, sheet: Rect) {
        let (wide, high) = self.view.projection(sheet).cell_size();
        let steps = |cells: u16, parts: u16| f64::from((cells / parts).max(1));
        let east = wide * steps(sheet.width, STEPS);
        let north = high * steps(sheet.height, STEPS / 2);
        let page = high * f64::from(sheet.height) / 2.0;
        let (x, y) = match motion {
            Motion::Left => (-east, 0.0),
            Motion::Right => (east, 0.0),
            Motion::Up => (0.0, north),
            Motion::Down => (0.0, -north),
            Motion::PageUp | Motion::HalfUp => (0.0, page),
            Motion::PageDown | Motion::HalfDown => (0.0, -page),
            Motion::First | Motion::Last => (0.0, 0.0),
        };
        self.send((wrapped(self.cursor.0 + x), (self.cursor.1 + y).clamp(-90.0, 90.0)), sheet);
    }

    /// Sends the cursor to a place, and moves the view if it is at its edge.
    fn send(&mut self, to: Degrees, sheet: Rect) {
        self.cursor = to;
        self.view = self.view.showing(to, sheet);
    }

    /// Sends the cursor to a cell of the screen, and on to the place nearest to it. Returns whether
    /// it was there already.
    fn click(&mut self, at: Position, context: &Context) -> bool {
        let sheet = sheet(context.area());
        if !sheet.contains(at) {
            return false;
        }
        let before = self.cursor;
        self.visited = None;
        let projection = self.view.projection(sheet);
        let is_again = projection.cell(before) == Some(at);
        self.cursor = projection.degrees(at);
        if let Some(nth) = self.places.at_cell(self.cursor, projection) {
            self.cursor = self.places.all[nth].at;
        }
        is_again || self.cursor == before
    }

    /// Sends the cursor to the place so many further to the east; after the last, the first.
    fn visit(&mut self, places: usize, sheet: Rect) {
        let all = &self.places.all;
        if !all.is_empty() {
            let own = || all.iter().position(Place::is_own).unwrap_or(0);
            let to = (self.visited.unwrap_or_else(own) + places) % all.len();
            self.visited = Some(to);
            self.send(all[to].at, sheet);
        }
    }

    /// What is under the cursor and near it, what Enter opens first.
    fn targets(&self, context: &Context) -> Vec<Place> {
        let sheet = sheet(context.area());
        self.places.targets(self.cursor, self.visited, self.view, sheet, context)
    }

    /// Opens the entry under the cursor.
    fn open(&self, context: &Context) -> Outcome {
        let target = self.targets(context).first().map(|place| place.entry);
        target.map_or(Outcome::Done, Outcome::GoTo)
    }

    fn zoom(&mut self, closer: bool, context: &Context) {
        self.view = self.view.zoomed(closer, self.cursor, sheet(context.area()));
    }

    /// What is under the cursor.
    fn place_line(&self, width: u16, context: &Context) -> Span<'static> {
        let targets = self.targets(context);
        if targets.is_empty() {
            let key = context.key(Action::NextLink, Mode::Map);
            let message = if self.places.all.is_empty() { "map-empty" } else { "map-nothing-here" };
            let message = context.locale.format(message, &[("key", key)]);
            return Span::styled(message, context.theme.faint());
        }
        let names: Vec<String> =
            targets.iter().map(|place| place.name(self.colouring, context)).collect();
        let text = format!("✛ {}", names.join(" · "));
        Span::styled(fit(&text, width.into()).into_owned(), context.theme.heading())
    }
}

impl Component for WorldMap {
    fn mode(&self) -> Mode {
        Mode::Map
    }

    fn handle(&mut self, action: Action, context: &Context) -> Outcome {
        let sheet = sheet(context.area());
        match action {
            Action::Back => return Outcome::Close,
            Action::Confirm => return self.open(context),
            Action::Move(motion) => self.handle_move(motion, sheet),
            Action::ZoomIn => self.zoom(true, context),
            Action::ZoomOut => self.zoom(false, context),
            Action::NextLink => self.visit(1, sheet),
            Action::PreviousLink => self.visit(self.places.all.len().saturating_sub(1), sheet),
            Action::MapFit => self.show_all(context),
            Action::MapColours => {
                self.colouring = self.colouring.next();
                self.mark(context);
            }
            Action::MapListed => {
                let is_listed = self.subject == Subject::Listed;
                self.subject = if is_listed { self.opened_for } else { Subject::Listed };
                self.mark(context);
            }
            _ => {}
        }
        self.paint(context);
        Outcome::Done
    }

    fn point(&mut self, pointer: Pointer, context: &Context) -> Outcome {
        let sheet = sheet(context.area());
        let from = self.dragged.replace(pointer.at);
        match pointer.kind {
            PointerKind::Wheel(motion) => self.zoom(motion == Motion::Up, context),
            PointerKind::Click if self.click(pointer.at, context) => return self.open(context),
            PointerKind::Drag if sheet.contains(pointer.at) => {
                let from = from.filter(|from| sheet.contains(*from));
                self.view = self.view.dragged(from.unwrap_or(pointer.at), pointer.at, sheet);
            }
            PointerKind::Click | PointerKind::Drag => {}
        }
        self.paint(context);
        Outcome::Done
    }

    fn refresh(&mut self, context: &Context) -> bool {
        let place = |places: &Places, nth: usize| places.all.get(nth).map(|it| it.entry);
        let visited = self.visited.and_then(|nth| place(&self.places, nth));
        self.places = Places::new(self.subject, self.colouring, context);
        self.visited = self.places.all.iter().position(|it| Some(it.entry) == visited);
        self.painted.of = None;
        self.paint(context);
        true
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, context: &Context) {
        let locale = &context.locale;
        let title = format!("{} · {}", locale.text("map-title"), self.subject.title(context));
        let is_of_today = self.subject == Subject::Listed && !context.listing.follows_date();
        let title = if is_of_today { title } else { context.year.titled(title) };
        let scale = format!("{:.0}×", self.view.scale());
        let inside = view_window(frame, area, &title, &scale, context.theme);
        if context.size.width < SMALLEST.width || context.size.height < SMALLEST.height {
            let values = [
                ("width", SMALLEST.width.to_string().into()),
                ("height", SMALLEST.height.to_string().into()),
                ("key", context.key(Action::Back, Mode::Map)),
            ];
            let text = Paragraph::new(locale.format("map-small", &values));
            return frame.render_widget(text.wrap(Wrap { trim: true }), inside);
        }
        let sheet = sheet(area);
        self.painted.draw(frame.buffer_mut());
        if let Some(at) = self.view.projection(sheet).cell(self.cursor) {
            let cursor = Span::styled("✛", context.theme.selection(true));
            frame.render_widget(cursor, Rect::new(at.x, at.y, 1, 1));
        }
        let below = Rect { y: sheet.bottom(), height: BELOW, ..inside };
        let legend = legend::line(self.subject, self.colouring, &self.places, context);
        let legend = fitted(legend, inside.width.into());
        let lines = vec![Line::from(self.place_line(sheet.width, context)), legend];
        draw_lines(&lines, below.intersection(inside), frame.buffer_mut());
    }

    fn hints(&self) -> &'static [Hint] {
        const {
            &[
                Hint::new(Action::Back),
                Hint::new(Action::NextLink),
                Hint::new(Action::ZoomIn),
                Hint::new(Action::MapColours),
                Hint::new(Action::MapListed),
                Hint::new(Action::Confirm),
                Hint::new(Action::Help),
                Hint::new(Action::YearBack),
                Hint::new(Action::MapFit),
                Hint::new(Action::Language),
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
