//! The places on the map: where the marked entries are, and what is near the cursor.

use std::collections::HashMap;

use ratatui::layout::Rect;

use super::view::{Projection, View};
use crate::catalog::EntryIndex;
use crate::charts::{
    Classes, Colouring, Degrees, Mark, Marked, Subject, around, by_class, in_year, marks_of,
    rectangle, seat, states_of, with_neighbours,
};
use crate::tui::context::Context;
use crate::world::World;

/// How far from the cursor a place can be to be named, as a part of the width of the view.
const REACH: f64 = 1.0 / 40.0;
/// Degrees around a place without a shape that the view of it shows.
const AROUND: f64 = 1.0;

/// A place of a marked entry, or what is under the cursor.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Place {
    /// The entry.
    pub(super) entry: EntryIndex,
    /// Its mark; `None` for a state under the cursor that has none.
    pub(super) mark: Option<Mark>,
    /// Longitude and latitude, in degrees.
    pub(super) at: Degrees,
    /// Whether the city at the place is to be named, not only the entry.
    names_city: bool,
}

impl Place {
    /// Whether it is the entry that the map is of.
    pub(super) fn is_own(&self) -> bool {
        self.mark == Some(Mark::Own)
    }

    /// The city, the entry, and how it is marked or the number that its shade stands for.
    pub(super) fn name(&self, colouring: Colouring, context: &Context) -> String {
        let locale = &context.locale;
        let status = match self.mark {
            Some(Mark::Status(status)) => Some(locale.term(status)),
            Some(mark @ (Mark::Joined | Mark::Undated)) => {
                Some(in_year(mark, context.year.date(), locale))
            }
            Some(Mark::Class(_)) | None => colouring
                .value(self.entry, context.chart_data())
                .map(|value| colouring.written(value, locale)),
            _ => None,
        };
        let status = status.map(|status| format!(" ({status})")).unwrap_or_default();
        let seat = context.entry(self.entry).seats().next().filter(|_| self.names_city);
        let city = seat.map(|seat| format!("{}: ", locale.language.text(&seat.city)));
        format!("{}{}{status}", city.unwrap_or_default(), context.name(self.entry))
    }
}

/// What is marked on the map.
#[derive(Debug)]
pub(super) struct Places {
    /// The places that are known, from west to east.
    pub(super) all: Vec<Place>,
    /// How each entry is marked, in the order of the subject.
    pub(super) marked: Vec<Marked>,
    /// The mark of each entry that has one.
    marks: HashMap<EntryIndex, Mark>,
    /// The classes of the number that is shown.
    pub(super) classes: Classes,
}

impl Places {
    /// Marks the entries of a subject.
    pub(super) fn new(subject: Subject, colouring: Colouring, context: &Context) -> Self {
        let data = context.chart_data();
        let mut marked = subject.marked(context.year.date(), data);
        let mut classes = Classes::default();
        if colouring != Colouring::Marks {
            let states = states_of(&marked, data);
            classes = Classes::new(colouring, &states, data);
            marked = by_class(colouring, classes, &states, data);
        }
        let marks = marks_of(&marked);
        let places = marked.iter().filter_map(|it| {
            let at = seat(it.entry, &context.catalog)?;
            Some(Place { entry: it.entry, mark: Some(it.mark), at, names_city: true })
        });
        let mut all: Vec<Place> = places.collect();
        all.sort_by(|a, b| a.at.0.total_cmp(&b.at.0));
        Self { all, marked, marks, classes }
    }

    /// The place of the entry that the map is of.
    pub(super) fn own(&self) -> Option<&Place> {
        self.all.iter().find(|place| place.is_own())
    }

    /// The mark of an entry.
    pub(super) fn mark(&self, entry: EntryIndex) -> Option<Mark> {
        self.marks.get(&entry).copied()
    }

    /// The view of the members and of whatever else is marked; of others who take part, such as
    /// observers, only if there are no members.
    pub(super) fn whole_view(&self, sheet: Rect, context: &Context) -> View {
        let world = World::coarse();
        let bounds_of = |place: &Place| {
            let shape = world.find(context.catalog.id(place.entry));
            shape.map_or(around(place.at, AROUND), |nth| rectangle(world.shapes[nth].main))
        };
        let is_beside = |place: &&Place| place.mark.is_some_and(Mark::is_beside);
        let (beside, members): (Vec<&Place>, Vec<&Place>) = self.all.iter().partition(is_beside);
        let is_only_own = members.iter().all(|place| place.is_own());
        let others = beside.into_iter().filter(|_| is_only_own);
        let shown: Vec<&Place> = members.iter().copied().chain(others).collect();
        View::of(&shown.into_iter().map(bounds_of).collect::<Vec<_>>(), sheet)
    }

    /// The view when the map opens: of a state with what is around it, of a body with its members.
    pub(super) fn first_view(&self, subject: Subject, sheet: Rect, context: &Context) -> View {
        if let Subject::Entry(entry) = subject
            && !context.catalog.category(entry).is_body()
            && let Some(at) = seat(entry, &context.catalog)
        {
            return View::of(&[with_neighbours(context.catalog.id(entry), at)], sheet);
        }
        self.whole_view(sheet, context)
    }

    /// The place in the cell of another place.
    pub(super) fn at_cell(&self, at: Degrees, projection: Projection) -> Option<usize> {
        let cell = projection.cell(at)?;
        self.all.iter().position(|place| projection.cell(place.at) == Some(cell))
    }

    /// What is at a place and near it: the place that the cursor was sent to, places in the same
    /// cell, the state that the cell is in, and other places from the nearest on.
    pub(super) fn targets(
        &self,
        cursor: Degrees,
        visited: Option<usize>,
        view: View,
        sheet: Rect,
        context: &Context,
    ) -> Vec<Place> {
        let projection = view.projection(sheet);
        let (x, y) = projection.dot(cursor);
        let distance = |place: &Place| {
            let (to_x, to_y) = projection.dot(place.at);
            (to_x - x).hypot(to_y - y)
        };
        let reach = f64::from(projection.dots().0) * REACH;
        let cell = projection.cell(cursor);
        let mut near: Vec<(usize, f64)> = self
            .all
            .iter()
            .map(&distance)
            .enumerate()
            .filter(|(_, distance)| *distance <= reach)
            .collect();
        near.sort_by(|a, b| {
            let is_sent = |nth: usize| visited == Some(nth);
            is_sent(b.0).cmp(&is_sent(a.0)).then(a.1.total_cmp(&b.1))
        });
        let is_here =
            |nth: usize| visited == Some(nth) || projection.cell(self.all[nth].at) == cell;
        let (here, beside): (Vec<usize>, Vec<usize>) =
            near.into_iter().map(|(nth, _)| nth).partition(|nth| is_here(*nth));
        let mut targets: Vec<Place> = here.into_iter().map(|nth| self.all[nth]).collect();
        let under = state_at(cursor, view.world(), context).map(|entry| Place {
            entry,
            mark: self.mark(entry),
            at: cursor,
            names_city: false,
        });
        targets.extend(under.filter(|it| targets.iter().all(|known| known.entry != it.entry)));
        let named = under.map(|place| place.entry);
        let others = beside.into_iter().map(|nth| self.all[nth]);
        targets.extend(others.filter(|place| Some(place.entry) != named));
        targets
    }
}

/// The state or territory whose area a place is in.
fn state_at(at: Degrees, world: &World, context: &Context) -> Option<EntryIndex> {
    let shape = &world.shapes[world.at(at.0, at.1)?];
    context.catalog.find(shape.id)
}
