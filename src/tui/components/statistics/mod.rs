//! The statistics: counts of what is listed by category, subject, region, decade and seat, the
//! entries with the most links, and tables by two facets.

mod table;

use std::cmp::Reverse;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::widgets::Paragraph;

use table::{TABLES, Table};

use crate::catalog::EntryIndex;
use crate::charts::{Bar, By, Dimension, MOST, SECTIONS, bars};
use crate::search::Facet;
use crate::tui::component::{Component, Hint};
use crate::tui::context::Context;
use crate::tui::input::action::{Action, ViewKind};
use crate::tui::input::mode::Mode;
use crate::tui::input::pointer::{Pointer, PointerKind};
use crate::tui::outcome::Outcome;
use crate::tui::widgets::bar_chart::{BarChart, Parts, Row, parts};
use crate::tui::widgets::scroll::WHEEL;
use crate::tui::widgets::window::view_window;

/// What a bar stands for.
#[derive(Debug, Clone)]
enum Key {
    /// A value of a section, by its number; a city has its entries too.
    Value(By, usize, Vec<EntryIndex>),
    Entry(EntryIndex),
}

/// A value has the same number in every language; cities have the same entries.
impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Value(by, nth, entries), Self::Value(other, other_nth, others)) => {
                let is_city = *by == By::Facet(Facet::Seat);
                by == other && if is_city { is_same(entries, others) } else { nth == other_nth }
            }
            (Self::Entry(entry), Self::Entry(other)) => entry == other,
            _ => false,
        }
    }
}

/// Whether two lists have the same entries, in any order.
fn is_same(one: &[EntryIndex], other: &[EntryIndex]) -> bool {
    let sorted = |entries: &[EntryIndex]| {
        let mut entries = entries.to_vec();
        entries.sort_unstable();
        entries
    };
    one.len() == other.len() && sorted(one) == sorted(other)
}

/// The statistics of what is listed.
#[derive(Default)]
pub(super) struct Statistics {
    chart: BarChart<Key>,
    /// The table that is shown in place of the bars, by its number, and the table.
    table: Option<(usize, Table)>,
}

impl Statistics {
    /// Lists the entries of the selected bar or cell, or opens the entry of the bar.
    fn open(&self, context: &Context) -> Outcome {
        if let Some((_, table)) = &self.table {
            return table.condition(context).map_or(Outcome::Done, Outcome::Narrow);
        }
        match self.chart.selected_key() {
            None => Outcome::Done,
            Some(Key::Entry(entry)) => Outcome::GoTo(*entry),
            Some(Key::Value(by, nth, _)) => {
                let data = context.chart_data();
                Outcome::Narrow(Dimension::new(*by, data).condition(*nth, data))
            }
        }
    }

    /// Shows the next table, or after the last one the bars.
    fn turn(&mut self, forward: bool, context: &Context) {
        let count = TABLES.len() + 1;
        let now = self.table.as_ref().map_or(0, |(nth, _)| nth + 1);
        let next = (now + if forward { 1 } else { count - 1 }) % count;
        self.table = next.checked_sub(1).map(|nth| (nth, new_table(nth, context)));
    }

    fn title(&self, context: &Context) -> String {
        let text = |key: &str| context.locale.text(key);
        match &self.table {
            None => text("chart-statistics"),
            Some((nth, _)) => {
                let (rows, columns) = TABLES[*nth];
                format!("{} × {}", text(rows.name()), text(columns.name()))
            }
        }
    }
}

fn new_table(nth: usize, context: &Context) -> Table {
    let (rows, columns) = TABLES[nth];
    Table::new(rows, columns, context)
}

impl Component for Statistics {
    fn mode(&self) -> Mode {
        Mode::Statistics
    }

    fn handle(&mut self, action: Action, context: &Context) -> Outcome {
        match action {
            Action::Back => return Outcome::Close,
            Action::Confirm => return self.open(context),
            Action::NextTab => self.turn(true, context),
            Action::PreviousTab => self.turn(false, context),
            Action::Move(motion) => match &mut self.table {
                Some((_, table)) => table.scroll(motion, context.area()),
                None => self.chart.scroll(motion, context.area()),
            },
            _ => {}
        }
        Outcome::Done
    }

    fn point(&mut self, pointer: Pointer, context: &Context) -> Outcome {
        let area = context.area();
        let again = match (pointer.kind, &mut self.table) {
            (PointerKind::Wheel(motion), Some((_, table))) => {
                (0..WHEEL).for_each(|_| table.scroll(motion, area));
                false
            }
            (PointerKind::Wheel(motion), None) => {
                self.chart.wheel(motion, area);
                false
            }
            (PointerKind::Click, Some((_, table))) => table.click(pointer.at, area),
            (PointerKind::Click, None) => self.chart.click(pointer.at, area),
            (PointerKind::Drag, _) => false,
        };
        if again {
            return self.open(context);
        }
        Outcome::Done
    }

    fn refresh(&mut self, context: &Context) -> bool {
        self.chart.set_rows(rows(context), None, context.area());
        if let Some((nth, table)) = &mut self.table {
            let selected = table.selected();
            *table = new_table(*nth, context);
            table.select(selected, context.area());
        }
        true
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, context: &Context) {
        let (locale, theme) = (&context.locale, context.theme);
        let count = context.listing.rows.len();
        let listed = locale.format("count-entries", &[("n", count.into())]);
        let title = self.title(context);
        let inside = view_window(frame, area, &title, &listed, theme);
        if self.chart.is_empty() {
            return frame.render_widget(Paragraph::new(locale.text("chart-empty")), inside);
        }
        match &self.table {
            Some((_, table)) if !table.is_empty() => table.draw(frame, area, context),
            Some(_) => {}
            None => self.chart.draw(frame, area, theme, locale),
        }
    }

    fn hints(&self) -> &'static [Hint] {
        const {
            &[
                Hint::new(Action::Back),
                Hint::new(Action::Confirm),
                Hint::new(Action::NextTab),
                Hint::new(Action::Language),
                Hint::new(Action::Help),
            ]
        }
    }

    fn view(&self) -> Option<ViewKind> {
        Some(ViewKind::Statistics)
    }
}

/// Every section: a heading and its bars.
fn rows(context: &Context) -> Vec<Row<Key>> {
    let mut rows = Vec::new();
    for by in SECTIONS {
        section(&mut rows, by.heading(), bars_of(by, context), context);
    }
    section(&mut rows, "chart-connected", most_connected(context), context);
    rows
}

/// Adds a section with those of its bars that stand for anything.
fn section(rows: &mut Vec<Row<Key>>, heading: &str, bars: Vec<Row<Key>>, context: &Context) {
    if !bars.is_empty() {
        rows.push(Row::heading(context.locale.text(heading)));
        rows.extend(bars);
    }
}

/// The bars of a section.
fn bars_of(by: By, context: &Context) -> Vec<Row<Key>> {
    let row = |bar: Bar| {
        let label = format!("{}{}", "  ".repeat(bar.depth), bar.label);
        let parts = parts(bar.entries.iter().map(|entry| context.catalog.category(*entry)));
        let entries = if by == By::Facet(Facet::Seat) { bar.entries } else { Vec::new() };
        Row::bar(label, parts, Key::Value(by, bar.value, entries))
    };
    bars(by, context.chart_data()).into_iter().map(row).collect()
}

/// The entries with the most links.
fn most_connected(context: &Context) -> Vec<Row<Key>> {
    let links = |index: EntryIndex| context.catalog.link_count(index);
    let mut connected = context.listing.rows.clone();
    connected.sort_by_cached_key(|&index| Reverse(links(index)));
    let row = |&index: &EntryIndex| {
        let mut parts = Parts::default();
        parts[context.catalog.category(index) as usize] = links(index);
        let marked = context.current == Some(index);
        Row { marked, ..Row::bar(context.name(index), parts, Key::Entry(index)) }
    };
    connected.iter().take(MOST).map(row).collect()
}
