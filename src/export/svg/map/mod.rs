//! A map: areas in the colours of their marks, signs for what has no area, names where they fit, a
//! legend with counts.

mod areas;
mod geometry;
mod key;
mod marks;
mod names;
mod projection;
mod signs;

use self::areas::Areas;
use self::marks::Marks;
use self::names::Names;
use self::projection::Projection;
use super::caption::Caption;

use super::paper::{Look, MARGIN, NORMAL, Paper, WIDTH};
use super::writer::Length;
use crate::catalog::EntryIndex;
use crate::charts::{
    ChartData, LegendItem, Mark, Subject, around, former_states, legend, rectangle, seat,
    with_neighbours,
};
use crate::world::World;

pub use self::marks::MapOf;

/// Degrees around a place without an area.
const AROUND: f64 = 1.0;

/// A map as an SVG file; `None` if two entries have nothing to compare.
pub(super) fn map(map: MapOf, look: Look<'_>, data: ChartData<'_>) -> Option<String> {
    let marks = Marks::new(map, data);
    if matches!(map.subject, Subject::Two(..)) && marks.all.is_empty() {
        return None;
    }
    let on = map.on.map(|on| data.locale.date(on)).unwrap_or_default();
    let mut paper = Paper::new(look, WIDTH, &on);
    let projection = Projection::new(&shown(map.subject, &marks, data), paper.room());
    let top = paper.y;
    open_sheet(&mut paper, projection, top);
    let areas = Areas::new(projection, &marks, data);
    areas.draw(&mut paper, &marks, data);
    let mut names = Names::new(projection);
    signs::draw(&mut paper, &areas, &marks, &mut names, data);
    let written = names.draw(&mut paper, &areas, &marks, data);
    paper.body.close();
    frame_sheet(&mut paper, projection, top);
    paper.y = top + projection.size.1 + 14.0;

    let items = legend(map.subject, (marks.colouring, marks.classes), &marks.all, map.on, data);
    key::draw(&mut paper, &items, &marks, areas.has_disputed, data);
    let faint = paper.faint(NORMAL);
    for note in notes(map, &marks, &areas, data) {
        paper.paragraph(&note, faint);
    }
    let description = description(look.title, &items, data);
    let entries: Vec<EntryIndex> = marks.entries().map(|(entry, _)| entry).collect();
    let captions =
        Caption { data, entries: &entries }.of_map(map.subject, &areas.named(), &written);
    Some(paper.finish(&description, &captions, data.locale.language.tag()))
}

/// What is counted in the legend but not seen on the map.
fn notes(map: MapOf, marks: &Marks, areas: &Areas, data: ChartData<'_>) -> Vec<String> {
    let (mut without, mut outside) = (0_usize, 0_usize);
    for (entry, _) in marks.entries() {
        match seat(entry, data.catalog) {
            None => without += 1,
            Some(_) if areas.has_place(entry, data) => {}
            Some(_) => outside += 1,
        }
    }
    let counted = [("picture-no-place", without), ("picture-outside", outside)];
    let counted = counted.into_iter().filter(|(_, count)| *count > 0);
    let counted = counted.map(|(key, count)| data.locale.format(key, &[("n", count.into())]));
    former_states(map.subject, map.on, data).into_iter().chain(counted).collect()
}

/// What the map says, in words.
fn description(title: &str, items: &[LegendItem], data: ChartData<'_>) -> String {
    let counted = |item: &LegendItem| {
        let count = item.count.map(|count| format!(" {}", data.locale.whole(count as u64)));
        format!("{}{}", item.word, count.unwrap_or_default())
    };
    let items: Vec<String> = items.iter().map(counted).collect();
    format!("{}: {title}. {}.", data.locale.text("map-title"), items.join(", "))
}

/// The rectangles that the map has to show: the members and whatever else is marked; of others who
/// take part, such as observers, only if there are no members. Of a single state, its neighbours.
fn shown(subject: Subject, marks: &Marks, data: ChartData<'_>) -> Vec<[f64; 4]> {
    let id = |entry: EntryIndex| data.catalog.id(entry);
    let only = match (subject, marks.all.as_slice()) {
        (Subject::Entry(entry), _) => Some(entry),
        (_, [only]) => Some(only.entry),
        _ => None,
    };
    if let Some(state) = only.filter(|entry| !data.category(*entry).is_body())
        && let Some(at) = seat(state, data.catalog)
    {
        return vec![with_neighbours(id(state), at)];
    }
    let world = World::coarse();
    let bounds = |entry: EntryIndex| {
        let shape = world.find(id(entry)).map(|nth| rectangle(world.shapes[nth].main));
        shape.or_else(|| seat(entry, data.catalog).map(|at| around(at, AROUND)))
    };
    let of = |is_wanted: &dyn Fn(Mark) -> bool| -> Vec<[f64; 4]> {
        let entries = marks.entries().filter(|(_, mark)| is_wanted(*mark));
        entries.filter_map(|(entry, _)| bounds(entry)).collect()
    };
    let has_members = marks.entries().any(|(_, mark)| mark != Mark::Own && !mark.is_beside());
    if has_members { of(&|mark| !mark.is_beside()) } else { of(&|_| true) }
}

/// Begins the sheet, which cuts off what is beyond it.
fn open_sheet(paper: &mut Paper, projection: Projection, top: f64) {
    let (width, height) = (Length(projection.size.0), Length(projection.size.1));
    let id = paper.id("sheet");
    paper.definitions.open("clipPath", &[("id", &id)]);
    paper.definitions.leaf("rect", &[("width", &width), ("height", &height)]);
    paper.definitions.close();
    let place = format!("translate({} {})", Length(MARGIN), Length(top));
    let sheet = format!("url(#{id})");
    paper.body.open("g", &[("transform", &place), ("clip-path", &sheet)]);
}

fn frame_sheet(paper: &mut Paper, projection: Projection, top: f64) {
    let (width, height) = (Length(projection.size.0), Length(projection.size.1));
    let border = paper.colours.border;
    paper.body.leaf(
        "rect",
        &[
            ("x", &Length(MARGIN)),
            ("y", &Length(top)),
            ("width", &width),
            ("height", &height),
            ("fill", &"none"),
            ("stroke", &border),
        ],
    );
}
