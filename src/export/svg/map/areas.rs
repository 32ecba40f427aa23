//! The areas of states on the sheet, the boundaries between them, and the disputed ones.

use super::geometry::{At, areas, lines, size, thinned, write_path};
use super::marks::Marks;
use super::projection::Projection;
use crate::catalog::EntryIndex;
use crate::charts::{ChartData, Colouring, Mark, in_year, seat};
use crate::export::svg::colours::Colours;
use crate::export::svg::paint::Paint;
use crate::export::svg::paper::Paper;
use crate::world::World;

/// States with a smaller area, in square units of the picture, also get a sign.
const SMALL: f64 = 20.0;

/// An area on the sheet.
pub(super) struct Area {
    /// The number of the shape in the world.
    pub(super) shape: usize,
    /// Its entry in the catalog.
    pub(super) entry: Option<EntryIndex>,
    /// How it is marked: itself, or the state as which it is filled.
    pub(super) mark: Option<Mark>,
    /// Its closed lines on the sheet.
    pub(super) rings: Vec<Vec<At>>,
    /// Its size on the sheet.
    pub(super) size: f64,
}

/// All areas on a sheet.
pub(super) struct Areas {
    pub(super) all: Vec<Area>,
    pub(super) projection: Projection,
    /// Whether a disputed boundary is on the sheet.
    pub(super) has_disputed: bool,
    boundaries: String,
    disputed: String,
}

impl Areas {
    /// The areas that a projection shows.
    pub(super) fn new(projection: Projection, marks: &Marks, data: ChartData<'_>) -> Self {
        let world = World::fine();
        let marked = |id: &str| {
            let entry = data.catalog.find(id)?;
            marks.of_entry.get(&entry).copied()
        };
        let area = |(nth, shape): (usize, &crate::world::Shape)| {
            let rings: Vec<Vec<At>> = shape
                .rings()
                .flat_map(|ring| {
                    let mut line = Vec::new();
                    for (arc, is_backwards) in world.arcs(ring) {
                        let mut arc = thinned(arc, projection);
                        if is_backwards {
                            arc.reverse();
                        }
                        line.extend(arc);
                    }
                    areas(&line, projection)
                })
                .collect();
            let size = rings.iter().map(|ring| size(ring)).sum();
            let mark = marked(shape.id).or_else(|| marked(shape.filled_as()?));
            let entry = data.catalog.find(shape.id);
            (!rings.is_empty()).then_some(Area { shape: nth, entry, mark, rings, size })
        };
        let all = world.shapes.iter().enumerate().filter_map(area).collect();
        let mut boundaries = String::new();
        for line in world.lines() {
            for line in lines(&thinned(line, projection), projection) {
                write_path(&mut boundaries, &line, false);
            }
        }
        let mut disputed = String::new();
        for line in world.disputed(|_| true) {
            for line in lines(&thinned(line, projection), projection) {
                write_path(&mut disputed, &line, false);
            }
        }
        Self { all, projection, has_disputed: !disputed.is_empty(), boundaries, disputed }
    }

    /// Whether an entry has an area that can be seen without a sign.
    pub(super) fn shows(&self, entry: EntryIndex) -> bool {
        self.all.iter().any(|area| area.entry == Some(entry) && area.size >= SMALL)
    }

    /// Whether an entry has a place on the sheet: an area, or a seat.
    pub(super) fn has_place(&self, entry: EntryIndex, data: ChartData<'_>) -> bool {
        let seat = || seat(entry, data.catalog).and_then(|at| self.projection.on_sheet(at));
        self.all.iter().any(|area| area.entry == Some(entry)) || seat().is_some()
    }

    /// The entries whose areas can have names: on a map of the world only those that are marked.
    pub(super) fn named(&self) -> Vec<EntryIndex> {
        let is_named = |area: &&Area| {
            area.size >= SMALL && (area.mark.is_some() || !self.projection.is_world())
        };
        self.all.iter().filter(is_named).filter_map(|area| area.entry).collect()
    }

    /// Draws the areas and the lines.
    pub(super) fn draw(&self, paper: &mut Paper, marks: &Marks, data: ChartData<'_>) {
        let land = paper.colours.land.to_string();
        for area in &self.all {
            let mut path = String::new();
            for ring in &area.rings {
                write_path(&mut path, ring, true);
            }
            let paint = area.mark.map(|mark| Paint::of(mark, &paper.colours));
            let fill = paint.map_or(land.clone(), |paint| paint.attribute(paper));
            paper.body.open("path", &[("d", &path), ("fill", &fill), ("fill-rule", &"evenodd")]);
            if let Some(entry) = area.entry {
                let own = area.mark.filter(|_| marks.of_entry.contains_key(&entry));
                paper.body.with_text("title", &[], &spoken(entry, own, marks, data));
            }
            paper.body.close();
        }
        let Colours { background, text, border, .. } = paper.colours.clone();
        let mut line = |path: &String, stroke: &dyn std::fmt::Display, wide: &str, dashes: &str| {
            let attributes: [(&'static str, &dyn std::fmt::Display); 6] = [
                ("d", path),
                ("fill", &"none"),
                ("stroke", stroke),
                ("stroke-width", &wide),
                ("stroke-linejoin", &"round"),
                ("stroke-dasharray", &dashes),
            ];
            // A line that is not dashed has no such attribute.
            let count = if dashes.is_empty() { 5 } else { 6 };
            paper.body.leaf("path", &attributes[..count]);
        };
        // Light classes of a number would not be seen next to the sea.
        let is_plain = marks.colouring == Colouring::Marks;
        line(&self.boundaries, if is_plain { &background } else { &border }, "0.8", "");
        // First a clear strip, then the dashes.
        if self.has_disputed {
            line(&self.disputed, &background, "2.6", "");
            line(&self.disputed, &text, "1.1", DASHES);
        }
    }
}

/// The dashes of a disputed boundary.
pub(super) const DASHES: &str = "4 2.5";

/// An entry with its status or its number, for those who point at it or do not see it.
pub(super) fn spoken(
    entry: EntryIndex,
    mark: Option<Mark>,
    marks: &Marks,
    data: ChartData<'_>,
) -> String {
    let (name, locale) = (data.name(entry), data.locale);
    let remark = match mark {
        Some(Mark::Status(status)) => Some(locale.term(status)),
        Some(mark @ (Mark::Joined | Mark::Undated)) => Some(in_year(mark, None, locale)),
        Some(Mark::Class(_)) if marks.colouring != Colouring::Marks => {
            let value = marks.colouring.value(entry, data);
            value.map(|value| marks.colouring.written(value, locale))
        }
        _ => None,
    };
    remark.map_or_else(|| name.to_owned(), |remark| format!("{name}: {remark}"))
}
