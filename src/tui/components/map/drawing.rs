//! Drawing of the map: areas, then signs, names, capitals and the cursor over them.

use std::cmp::Reverse;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};
use unicode_width::UnicodeWidthStr;

use super::labels::Labels;
use super::painter::Painter;
use super::places::{Place, Places};
use super::raster::{Raster, SHAPE};
use super::view::{DOTS, Projection, View};
use crate::catalog::EntryIndex;
use crate::charts::{Mark, seat};
use crate::tui::context::Context;
use crate::world::{PER_DEGREE, Shape, World};

/// Views of up to so many degrees show the code of each place beside its sign.
const ROOM_FOR_CODES: f64 = 90.0;
/// Views of up to so many degrees show the capitals.
const ROOM_FOR_CAPITALS: f64 = 45.0;
/// Views of up to so many degrees show the names of capitals.
const ROOM_FOR_CITIES: f64 = 20.0;
/// Areas of fewer dots have no name and no capital.
const ROOM_FOR_NAME: usize = 12;
/// Areas of fewer dots than half a cell have a point as well.
const SMALL: usize = 4;

/// A map to draw.
pub(super) struct Drawing<'a> {
    context: &'a Context,
    places: &'a Places,
    view: View,
    sheet: Rect,
    projection: Projection,
    world: &'static World,
    raster: Raster,
    /// The entry of each shape on screen.
    entries: Vec<Option<EntryIndex>>,
    /// How each of them is marked.
    marks: Vec<Option<Mark>>,
}

impl<'a> Drawing<'a> {
    /// The map of some places in a view, on the cells of a sheet.
    pub(super) fn new(view: View, sheet: Rect, places: &'a Places, context: &'a Context) -> Self {
        let world = view.world();
        let projection = view.projection(sheet);
        let raster = Raster::new(world, projection);
        let seen = |(shape, count): (&Shape, &usize)| {
            (*count > 0).then(|| context.catalog.find(shape.id)).flatten()
        };
        let entries: Vec<_> = world.shapes.iter().zip(&raster.counts).map(seen).collect();
        let mark = |(shape, entry): (&Shape, &Option<EntryIndex>)| {
            let of_state = || places.mark(context.catalog.find(shape.filled_as()?)?);
            entry.and_then(|entry| places.mark(entry)).or_else(of_state)
        };
        let marks = world.shapes.iter().zip(&entries).map(mark).collect();
        Self { context, places, view, sheet, projection, world, raster, entries, marks }
    }

    /// Draws the map without the cursor, on cells that are all sea.
    pub(super) fn draw(&self, buffer: &mut Buffer) {
        Painter::new(&self.raster, &self.marks, self.context.theme).paint(buffer, self.sheet);
        let mut labels = Labels::new(self.sheet);
        self.draw_signs(buffer, &mut labels);
        self.draw_names(buffer, &mut labels);
        self.draw_capitals(buffer, &mut labels);
        self.draw_small(buffer, &mut labels);
    }

    /// Whether an entry has an area that can be seen without a point.
    fn has_area(&self, entry: EntryIndex) -> bool {
        let shape = self.world.find(self.context.catalog.id(entry));
        shape.is_some_and(|nth| self.raster.counts[nth] >= SMALL)
    }

    /// The signs of bodies, of small states, and of the entry that the map is of, which is last.
    fn draw_signs(&self, buffer: &mut Buffer, labels: &mut Labels) {
        let (own, others): (Vec<&Place>, Vec<&Place>) =
            self.places.all.iter().partition(|place| place.is_own());
        let small = others.into_iter().filter(|place| !self.has_area(place.entry));
        let signs: Vec<(&Place, Mark, Position)> = small
            .chain(own)
            .filter_map(|place| Some((place, place.mark?, self.projection.cell(place.at)?)))
            .collect();
        let theme = self.context.theme;
        for (_, mark, at) in &signs {
            labels.overwrite(buffer, *at, mark.sign(), mark.on_sea(theme));
        }
        // After all signs, so that none of them covers a letter.
        for (place, mark, at) in signs.into_iter().filter(|(place, ..)| !place.is_own()) {
            let code = self.context.acronym(place.entry);
            if let Some(code) = code.filter(|_| self.view.span() <= ROOM_FOR_CODES) {
                labels.write_behind(buffer, at, &code, mark.on_sea(theme));
            }
        }
    }

    /// The names or codes of states where their areas have room for them; the marked and the large
    /// ones first.
    fn draw_names(&self, buffer: &mut Buffer, labels: &mut Labels) {
        let mut shapes: Vec<usize> = (0..self.entries.len())
            .filter(|nth| self.raster.counts[*nth] >= ROOM_FOR_NAME)
            .collect();
        shapes.sort_by_key(|&nth| (self.marks[nth].is_none(), Reverse(self.raster.counts[nth])));
        for nth in shapes {
            let Some(entry) = self.entries[nth] else { continue };
            let middle = self.world.shapes[nth].middle.map(|it| f64::from(it) / PER_DEGREE);
            let Some(at) = self.projection.cell((middle[0], middle[1])) else { continue };
            let (first, room) = self.room(at, nth);
            let name = self.context.name(entry);
            let code = self.context.acronym(entry).unwrap_or_default();
            let Some(text) = [name, code].into_iter().find(|it| it.width() <= room) else {
                continue;
            };
            // In the middle of its row, as near to the middle of the area as it fits.
            let width = u16::try_from(text.width()).unwrap_or(u16::MAX);
            let last = first + u16::try_from(room).unwrap_or(u16::MAX) - width;
            let x = at.x.saturating_sub(width / 2).clamp(first, last);
            labels.write(buffer, Position::new(x, at.y), &text, self.on_area(nth));
        }
    }

    /// The first column of the cells around one that are all within a shape, and how many they are.
    fn room(&self, at: Position, shape: usize) -> (u16, usize) {
        let id = u16::try_from(shape + 1).unwrap_or_default();
        let row = usize::from(at.y - self.sheet.y) * usize::from(DOTS.1);
        let is_within = |x: &u16| {
            let column = usize::from(x - self.sheet.x) * usize::from(DOTS.0);
            let rows = row..row + usize::from(DOTS.1);
            rows.into_iter().all(|row| {
                let first = row * self.raster.width + column;
                self.raster.dots[first..first + usize::from(DOTS.0)]
                    .iter()
                    .all(|it| it & SHAPE == id)
            })
        };
        let before = (self.sheet.x..at.x).rev().take_while(is_within).count();
        let after = (at.x..self.sheet.right()).take_while(is_within).count();
        let first = at.x - u16::try_from(before).unwrap_or_default();
        (first, if after == 0 { 0 } else { before + after })
    }

    /// The capitals, with their names in close views.
    fn draw_capitals(&self, buffer: &mut Buffer, labels: &mut Labels) {
        if self.view.span() > ROOM_FOR_CAPITALS {
            return;
        }
        let shapes =
            (0..self.entries.len()).filter(|nth| self.raster.counts[*nth] >= ROOM_FOR_NAME);
        for (nth, entry) in shapes.filter_map(|nth| Some((nth, self.entries[nth]?))) {
            let Some(at) =
                seat(entry, &self.context.catalog).and_then(|at| self.projection.cell(at))
            else {
                continue;
            };
            let style = self.on_area(nth).remove_modifier(Modifier::BOLD);
            let city = self.context.entry(entry).capital.as_ref().map(|seat| &seat.city);
            let city = city.filter(|_| self.view.span() <= ROOM_FOR_CITIES);
            let language = self.context.locale.language;
            let city = city.map(|city| format!("•{}", language.text(city)));
            let city = city.filter(|city| {
                self.room(at, nth).1 >= city.width() && labels.is_free(at, city.width())
            });
            labels.write(buffer, at, city.as_deref().unwrap_or("•"), style);
        }
    }

    /// A point for each state and territory that has no area here and is not marked.
    fn draw_small(&self, buffer: &mut Buffer, labels: &mut Labels) {
        let catalog = &self.context.catalog;
        for index in catalog.indexes().filter(|index| !catalog.category(*index).is_body()) {
            if self.places.mark(index).is_none()
                && let Some(at) =
                    seat(index, &self.context.catalog).and_then(|at| self.projection.cell(at))
                && !self.has_area(index)
            {
                labels.write(buffer, at, "·", self.context.theme.faint());
            }
        }
    }

    /// The style of a text on the area of a shape.
    fn on_area(&self, shape: usize) -> Style {
        let theme = self.context.theme;
        match self.marks[shape] {
            Some(mark) => mark.on_area(theme),
            None => theme.on_land(),
        }
    }
}
