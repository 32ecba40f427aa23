//! The statistics: counts of what is listed by category, subject, region and seat, and the entries
//! with the most links.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::widgets::Paragraph;

use crate::catalog::{Category, Entry, EntryIndex, Region, Subject, Text};
use crate::search::{Completions, QueryField};
use crate::tui::component::{Component, Hint};
use crate::tui::context::Context;
use crate::tui::input::action::{Action, ViewKind};
use crate::tui::input::mode::Mode;
use crate::tui::input::pointer::{Pointer, PointerKind};
use crate::tui::outcome::Outcome;
use crate::tui::widgets::bar_chart::{BarChart, Parts, Row, parts};
use crate::tui::widgets::window::view_window;

/// How many cities and entries are shown, those with the most first.
const MOST: usize = 15;

/// What a bar stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Key {
    Category(Category),
    Subject(Subject),
    Region(Region),
    City(Text),
    Entry(EntryIndex),
}

/// The statistics of what is listed.
#[derive(Default)]
pub(super) struct Statistics {
    chart: BarChart<Key>,
}

impl Statistics {
    /// Lists the entries of the selected bar, or opens its entry.
    fn open(&self, context: &Context) -> Outcome {
        let field = match self.chart.selected_key() {
            None => return Outcome::Done,
            Some(Key::Entry(entry)) => return Outcome::GoTo(*entry),
            Some(Key::Category(_)) => QueryField::Category,
            Some(Key::Subject(_)) => QueryField::Subject,
            Some(Key::Region(_)) => QueryField::Region,
            Some(Key::City(_)) => QueryField::Seat,
        };
        let key = self.chart.selected_key();
        let label = key.map(|key| label(key, context)).unwrap_or_default();
        let value = Completions::as_typed(&label);
        Outcome::Narrow(format!("{}:{}", field.name(context.locale.language), value.trim_end()))
    }
}

impl Component for Statistics {
    fn mode(&self) -> Mode {
        Mode::Statistics
    }

    fn handle(&mut self, action: Action, context: &Context) -> Outcome {
        match action {
            Action::Back => return Outcome::Close,
            Action::Confirm => return self.open(context),
            Action::Move(motion) => self.chart.scroll(motion, context.area()),
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
        self.chart.set_rows(rows(context), None, context.area());
        true
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, context: &Context) {
        let (locale, theme) = (&context.locale, context.theme);
        let count = context.listing.rows.len();
        let listed = locale.format("count-entries", &[("n", count.into())]);
        let title = locale.text("chart-statistics");
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
                Hint::new(Action::Language),
                Hint::new(Action::Help),
            ]
        }
    }

    fn view(&self) -> Option<ViewKind> {
        Some(ViewKind::Statistics)
    }
}

/// The name of what a bar stands for.
fn label(key: &Key, context: &Context) -> String {
    let locale = &context.locale;
    match key {
        Key::Category(category) => locale.category(*category),
        Key::Subject(subject) => locale.term(*subject),
        Key::Region(region) => locale.region(*region),
        Key::City(city) => locale.language.text(city).into_owned(),
        Key::Entry(entry) => context.name(*entry),
    }
}

fn bar(key: Key, parts: Parts, context: &Context) -> Row<Key> {
    Row::bar(label(&key, context), parts, key)
}

/// Every section: a heading and its bars.
fn rows(context: &Context) -> Vec<Row<Key>> {
    let entries: Vec<&Entry> =
        context.listing.rows.iter().map(|&index| context.entry(index)).collect();
    let count = |key: Key, holds: &dyn Fn(&Entry) -> bool| {
        bar(key, parts(entries.iter().copied().filter(|entry| holds(entry))), context)
    };
    let categories = Category::ALL
        .iter()
        .map(|&it| count(Key::Category(it), &|entry| entry.category == it))
        .collect();
    let subjects = Subject::ALL
        .iter()
        .map(|&it| count(Key::Subject(it), &|entry| entry.subjects.contains(&it)))
        .collect();
    let regions = Region::ALL
        .iter()
        .map(|&it| count(Key::Region(it), &|entry| entry.region == Some(it)))
        .collect();
    let mut rows = Vec::new();
    section(&mut rows, "chart-categories", categories, context);
    section(&mut rows, "chart-subjects", by_total(subjects), context);
    section(&mut rows, "chart-regions", by_total(regions), context);
    section(&mut rows, "chart-cities", cities(&entries, context), context);
    section(&mut rows, "chart-connected", most_connected(context), context);
    rows
}

/// Adds a section with those of its bars that stand for anything.
fn section(rows: &mut Vec<Row<Key>>, heading: &str, bars: Vec<Row<Key>>, context: &Context) {
    let mut bars = bars.into_iter().filter(|bar| bar.total() > 0).peekable();
    if bars.peek().is_some() {
        rows.push(Row::heading(context.locale.text(heading)));
        rows.extend(bars);
    }
}

fn by_total(mut bars: Vec<Row<Key>>) -> Vec<Row<Key>> {
    bars.sort_by_key(|bar| Reverse(bar.total()));
    bars
}

/// The cities with the most main seats.
fn cities(entries: &[&Entry], context: &Context) -> Vec<Row<Key>> {
    let mut cities: BTreeMap<String, (&Text, Parts)> = BTreeMap::new();
    for entry in entries {
        if let Some(seat) = entry.headquarters.first() {
            let name = context.locale.language.text(&seat.city).into_owned();
            let (_, parts) = cities.entry(name).or_insert((&seat.city, Parts::default()));
            parts[entry.category as usize] += 1;
        }
    }
    let bars =
        cities.into_values().map(|(city, parts)| bar(Key::City(city.clone()), parts, context));
    let mut bars = by_total(bars.collect());
    bars.truncate(MOST);
    bars
}

/// The entries with the most links.
fn most_connected(context: &Context) -> Vec<Row<Key>> {
    let links = |index: EntryIndex| context.catalog.link_count(index);
    let mut connected = context.listing.rows.clone();
    connected.sort_by_key(|&index| Reverse(links(index)));
    let row = |&index: &EntryIndex| {
        let mut parts = Parts::default();
        parts[context.catalog.category(index) as usize] = links(index);
        let marked = context.current == Some(index);
        Row { marked, ..bar(Key::Entry(index), parts, context) }
    };
    connected.iter().take(MOST).map(row).collect()
}
