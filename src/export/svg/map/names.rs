//! Names on the map: within areas that have room for them, and beside signs. None covers another.

use std::cmp::Reverse;

use super::areas::{Area, Areas};
use super::geometry::room;
use super::marks::Marks;
use super::projection::Projection;
use crate::catalog::EntryIndex;
use crate::charts::ChartData;
use crate::export::svg::letters::width;
use crate::export::svg::paint::Paint;
use crate::export::svg::paper::{Anchor, Letters, Paper};
use crate::world::{PER_DEGREE, World};

/// The font sizes, the first that fits.
const SIZES: [f64; 3] = [13.0, 11.0, 9.0];
/// The font size beside signs.
const BESIDE: f64 = 10.0;
/// Half of a sign.
const SIGN: f64 = 6.0;

/// The space around names.
const PADDING: f64 = 2.5;

/// A rectangle that is taken: left, top, right, bottom.
type Taken = [f64; 4];

/// The places of a sheet that are taken by signs and names.
pub(super) struct Names {
    projection: Projection,
    taken: Vec<Taken>,
    /// The entries whose names are written in full.
    written: Vec<EntryIndex>,
}

impl Names {
    /// Nothing is taken yet.
    pub(super) fn new(projection: Projection) -> Self {
        Self { projection, taken: Vec::new(), written: Vec::new() }
    }

    /// Takes the place of a sign.
    pub(super) fn take(&mut self, (x, y): (f64, f64)) {
        let half = SIGN - PADDING;
        self.taken.push([x - half, y - half, x + half, y + half]);
    }

    fn is_free(&self, [left, top, right, bottom]: Taken) -> bool {
        let (width, height) = self.projection.size;
        let is_inside = left >= PADDING
            && top >= PADDING
            && right <= width - PADDING
            && bottom <= height - PADDING;
        let meets = |it: &Taken| {
            left < it[2] + PADDING
                && it[0] < right + PADDING
                && top < it[3] + PADDING
                && it[1] < bottom + PADDING
        };
        is_inside && !self.taken.iter().any(meets)
    }

    /// Whether the sheet has room for names beside signs, not only for codes.
    pub(super) fn is_of_part(&self) -> bool {
        !self.projection.is_world()
    }

    /// Writes the name or else the code of an entry beside its sign.
    pub(super) fn name_beside(
        &mut self,
        paper: &mut Paper,
        at: (f64, f64),
        entry: EntryIndex,
        data: ChartData<'_>,
    ) {
        let name = data.name(entry);
        if self.write_beside(paper, at, &[name, data.short_name(entry)]) == Some(name) {
            self.written.push(entry);
        }
    }

    /// Writes the first of some texts that has room beside a sign, on any side. Returns it.
    pub(super) fn write_beside<'t>(
        &mut self,
        paper: &mut Paper,
        (x, y): (f64, f64),
        texts: &[&'t str],
    ) -> Option<&'t str> {
        let high = BESIDE * 0.8;
        for text in texts {
            let wide = width(text, BESIDE);
            let places = [
                (x + SIGN, y - high / 2.0),
                (x - SIGN - wide, y - high / 2.0),
                (x - wide / 2.0, y - SIGN - high),
                (x - wide / 2.0, y + SIGN),
            ];
            let place = |&(left, top): &(f64, f64)| [left, top, left + wide, top + high];
            let Some(taken) = places.iter().map(place).find(|it| self.is_free(*it)) else {
                continue;
            };
            let halo = Some(paper.colours.background);
            // The real letters may be narrower: towards the sign, they begin or end at it.
            let (anchor, at) = match taken {
                [left, ..] if left > x => (Anchor::Start, left),
                [_, _, right, _] if right < x => (Anchor::End, right),
                _ => (Anchor::Middle, x),
            };
            let letters = Letters { anchor, halo, ..paper.letters(BESIDE) };
            paper.text((at, taken[3]), text, letters);
            self.taken.push(taken);
            return Some(*text);
        }
        None
    }

    /// Writes the names or codes of states where their areas have room for them; the marked and the
    /// large ones first. On a map of the world only those that are marked. Returns the entries
    /// whose names are on the map.
    pub(super) fn draw(
        mut self,
        paper: &mut Paper,
        areas: &Areas,
        marks: &Marks,
        data: ChartData<'_>,
    ) -> Vec<EntryIndex> {
        let is_named = |area: &&Area| {
            area.mark.is_some() || !self.projection.is_world() || marks.of_entry.is_empty()
        };
        let mut all: Vec<&Area> = areas.all.iter().filter(is_named).collect();
        #[expect(clippy::cast_possible_truncation, reason = "sheets are small; `as` saturates")]
        all.sort_by_key(|area| (area.mark.is_none(), Reverse(area.size as i64)));
        for area in all {
            self.name(paper, area, data);
        }
        self.written
    }

    /// Writes the name of an area.
    fn name(&mut self, paper: &mut Paper, area: &Area, data: ChartData<'_>) {
        let Some(entry) = area.entry else { return };
        let middle = World::fine().shapes[area.shape].middle.map(|it| f64::from(it) / PER_DEGREE);
        let Some((x, y)) = self.projection.on_sheet((middle[0], middle[1])) else { return };
        let texts = [data.name(entry)].into_iter().chain(data.names.acronym(entry));
        let mut sized = texts.flat_map(|text| SIZES.map(|size| (text, size)));
        let placed = sized.find_map(|(text, size)| {
            Some((text, size, self.place(area, (x, y), (width(text, size), size * 0.8))?))
        });
        let Some((text, size, taken)) = placed else { return };
        let paint = area.mark.map(|mark| Paint::of(mark, &paper.colours));
        let ground = paint.map_or(paper.colours.land, |paint| paint.fill);
        let halo = paint.filter(|paint| paint.has_texture()).map(|paint| paint.fill);
        let (fill, anchor) = (paper.colours.on(ground), Anchor::Middle);
        let letters = Letters { size, fill, anchor, is_bold: false, halo };
        paper.text((f64::midpoint(taken[0], taken[2]), taken[3]), text, letters);
        self.taken.push(taken);
        if text == data.name(entry) {
            self.written.push(entry);
        }
    }

    /// Where a text of a width and a height has room in an area, as near to a point as possible.
    fn place(&self, area: &Area, (x, y): (f64, f64), (wide, high): (f64, f64)) -> Option<Taken> {
        let (from, to) = room(&area.rings, (x, y), high / 2.0)?;
        if to - from < wide {
            return None;
        }
        let middle = x.clamp(from + wide / 2.0, to - wide / 2.0);
        let place = [middle - wide / 2.0, y - high / 2.0, middle + wide / 2.0, y + high / 2.0];
        self.is_free(place).then_some(place)
    }
}
