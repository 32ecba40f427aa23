//! Charts of what is listed: the timeline of foundings and admissions, and the statistics. Each bar
//! can be chosen.

use std::collections::BTreeMap;

use ratatui::Frame;
use ratatui::layout::{Position, Size};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

use super::{Choice, border, room};
use crate::catalog::{Category, Entry, EntryIndex, Region, Subject};
use crate::search::{Field, Offers};
use crate::text::fit;
use crate::tui::app::App;
use crate::tui::keys::action::Motion;
use crate::tui::panes::layout::inside;
use crate::tui::panes::scroll_bar::scroll_bar;
use crate::tui::panes::viewport::{Viewport, moved};

/// How many cities and entries are shown, those with the most first.
const MOST: usize = 15;
/// The width of the column of labels, if the screen has room for it.
const LABELS: usize = 34;

/// How many entries of each category a bar stands for.
type Parts = [usize; Category::ALL.len()];

/// Bars under headings.
pub struct Chart {
    title: &'static str,
    /// Whether a timeline counts by the year; `None` if it is none.
    by_year: Option<bool>,
    rows: Vec<Row>,
    selected: usize,
    view: Viewport,
}

/// A heading or a bar.
struct Row {
    label: String,
    parts: Parts,
    choice: Option<Choice>,
    /// Whether the entry that is read is counted here.
    marked: bool,
}

impl Chart {
    /// Foundings, and admissions to the United Nations, of what is listed: by decade, or by year
    /// where all of it are states.
    pub(super) fn timeline(app: &App, by_year: Option<bool>) -> Self {
        let dated = || {
            app.listing
                .rows
                .iter()
                .filter_map(|&index| app.catalog.entry(index).since().map(|date| (index, date)))
        };
        let is_state = |(index, _)| app.catalog.entry(index).category == Category::MemberState;
        let by_year = by_year.unwrap_or_else(|| dated().all(is_state));
        let span =
            |year: u16| if by_year { (year, year) } else { (year / 10 * 10, year / 10 * 10 + 9) };
        let mut counts: BTreeMap<(u16, u16), Parts> = BTreeMap::new();
        for (index, date) in dated() {
            counts.entry(span(date.year())).or_default()
                [app.catalog.entry(index).category as usize] += 1;
        }
        let here = app
            .current()
            .and_then(|index| app.catalog.entry(index).since())
            .map(|date| span(date.year()));
        let row = |((from, to), parts)| {
            let value = if by_year { format!("{from}") } else { format!("{from}..{to}") };
            let label = if by_year { format!("{from}") } else { format!("{from}–{to}") };
            let choice = Some(Choice::Query(format!(
                "{}:{value}",
                Field::Founded.name(app.locale.language)
            )));
            Row { label, parts, choice, marked: here == Some((from, to)) }
        };
        let rows: Vec<Row> = counts.into_iter().map(row).collect();
        let selected = rows.iter().position(|row| row.marked).unwrap_or(0);
        let title = if by_year { "chart-years" } else { "chart-decades" };
        Self { title, by_year: Some(by_year), rows, selected, view: Viewport::default() }
            .shown(app.size)
    }

    /// Counts of what is listed by category, subject, region and seat, and the entries with the
    /// most links.
    pub(super) fn statistics(app: &App) -> Self {
        let (locale, listed) = (&app.locale, &app.listing.rows);
        let entries = || listed.iter().map(|&index| app.catalog.entry(index));
        let count = |holds: &dyn Fn(&Entry) -> bool| {
            let mut parts = Parts::default();
            entries()
                .filter(|entry| holds(entry))
                .for_each(|entry| parts[entry.category as usize] += 1);
            parts
        };
        let asking = |kind: Field, label: String, parts: Parts| {
            let query =
                format!("{}:{}", kind.name(locale.language), Offers::typed(&label).trim_end());
            Row { label, parts, choice: Some(Choice::Query(query)), marked: false }
        };
        let mut rows = Vec::new();
        let mut section = |heading: &str, mut bars: Vec<Row>, by_count: bool| {
            bars.retain(|row| row.parts.iter().sum::<usize>() > 0);
            if by_count {
                bars.sort_by_key(|row| std::cmp::Reverse(row.parts.iter().sum::<usize>()));
            }
            if !bars.is_empty() {
                rows.push(Row {
                    label: locale.text(heading),
                    parts: Parts::default(),
                    choice: None,
                    marked: false,
                });
                rows.extend(bars);
            }
        };
        let categories = Category::ALL.iter().map(|&it| {
            asking(Field::Category, locale.category(it), count(&|entry| entry.category == it))
        });
        section("chart-categories", categories.collect(), false);
        let subject = |&it: &Subject| {
            asking(
                Field::Subject,
                locale.subject(Some(it)),
                count(&|entry| entry.subjects.contains(&it)),
            )
        };
        section("chart-subjects", Subject::ALL.iter().map(subject).collect(), true);
        let region = |&it: &Region| {
            asking(Field::Region, locale.region(it), count(&|entry| entry.region == Some(it)))
        };
        section("chart-regions", Region::ALL.iter().map(region).collect(), true);
        let mut cities: BTreeMap<String, Parts> = BTreeMap::new();
        for (entry, seat) in
            entries().filter_map(|entry| entry.headquarters.first().map(|seat| (entry, seat)))
        {
            cities.entry(locale.language.text(&seat.city).into_owned()).or_default()
                [entry.category as usize] += 1;
        }
        let mut cities: Vec<Row> =
            cities.into_iter().map(|(city, parts)| asking(Field::Seat, city, parts)).collect();
        cities.sort_by_key(|row| std::cmp::Reverse(row.parts.iter().sum::<usize>()));
        cities.truncate(MOST);
        section("chart-cities", cities, false);
        let mut connected: Vec<EntryIndex> = listed.clone();
        connected.sort_by_key(|&index| std::cmp::Reverse(app.catalog.links(index).count()));
        let entry = |&index: &EntryIndex| {
            let entry = app.catalog.entry(index);
            let mut parts = Parts::default();
            parts[entry.category as usize] = app.catalog.links(index).count();
            let marked = app.current() == Some(index);
            Row {
                label: locale.name(entry).into_owned(),
                parts,
                choice: Some(Choice::Entry(index)),
                marked,
            }
        };
        section("chart-connected", connected.iter().take(MOST).map(entry).collect(), false);
        Self {
            title: "chart-statistics",
            by_year: None,
            rows,
            selected: 1,
            view: Viewport::default(),
        }
        .shown(app.size)
    }

    /// Whether a timeline counts by the year; `None` if it is none.
    pub(super) fn by_year(&self) -> Option<bool> {
        self.by_year
    }

    fn shown(mut self, size: Size) -> Self {
        self.view.show(self.selected, self.rows.len(), room(size).1);
        self
    }

    pub(super) fn scroll(&mut self, motion: Motion, size: Size) {
        let last = self.rows.len().saturating_sub(1);
        let to = moved(self.selected, motion, room(size).1, last);
        // A heading cannot be chosen: the motion goes on past it, or stops before it at an end.
        let is_bar = |at: &usize| self.rows.get(*at).is_some_and(|row| row.choice.is_some());
        let beyond =
            if to >= self.selected { (to..=last).find(is_bar) } else { (0..=to).rfind(is_bar) };
        self.selected = beyond.or_else(|| (to..=last).find(is_bar)).unwrap_or(self.selected);
        let height = room(size).1;
        self.view.show(self.selected.saturating_sub(1), self.rows.len(), height);
        self.view.show(self.selected, self.rows.len(), height);
    }

    /// Selects the bar on a row of the screen; `true` if it was selected already.
    pub(super) fn point(&mut self, at: Position) -> bool {
        // The first row is the border.
        let row = usize::from(at.y).checked_sub(1).map(|row| self.view.top + row);
        let bar = row.filter(|&row| self.rows.get(row).is_some_and(|row| row.choice.is_some()));
        let again = bar == Some(self.selected);
        self.selected = bar.unwrap_or(self.selected);
        again
    }

    /// What the selected bar leads to.
    pub(super) fn chosen(&mut self) -> Option<Choice> {
        self.rows.get_mut(self.selected)?.choice.take()
    }
}

pub(super) fn draw(frame: &mut Frame<'_>, app: &App, chart: &Chart) {
    let listed = app.locale.format("count-entries", &[("n", app.listing.rows.len().into())]);
    let area = border(frame, app, &app.locale.text(chart.title), &listed);
    if chart.rows.is_empty() {
        frame.render_widget(Paragraph::new(app.locale.text("chart-empty")), area);
        return;
    }
    let (width, height) = room(app.size);
    let widest = chart
        .rows
        .iter()
        .filter(|row| row.choice.is_some())
        .map(|row| row.label.width())
        .max()
        .unwrap_or(0);
    let labels = widest.min(LABELS).min(width / 2);
    let totals = |row: &Row| row.parts.iter().sum::<usize>();
    // Links are counted by the hundred where entries are counted by the dozen: each section has a
    // measure of its own.
    let sections: Vec<usize> = chart
        .rows
        .iter()
        .scan(0, |section, row| {
            Some({
                *section += usize::from(row.choice.is_none());
                *section
            })
        })
        .collect();
    let most = |section: usize| {
        chart
            .rows
            .iter()
            .zip(&sections)
            .filter(|(_, it)| **it == section)
            .map(|(row, _)| totals(row))
            .max()
            .unwrap_or(1)
            .max(1)
    };
    let line = |(nth, row): (usize, &Row)| {
        if row.choice.is_none() {
            return Line::styled(row.label.clone(), app.theme.heading());
        }
        let count = app.locale.whole(totals(row) as u64);
        let label = fit(&row.label, labels);
        let pad = " ".repeat(labels - label.width());
        let mark = if row.marked { "▸" } else { " " };
        let room = width.saturating_sub(labels + count.width() + 4);
        let mut spans = vec![Span::raw(format!("{mark}{label}{pad} "))];
        let (mut before, most) = (0, most(sections[nth]));
        for (&part, &category) in row.parts.iter().zip(Category::ALL) {
            // Rounding sums, not parts, keeps bars as long as what they stand for.
            let cells = |count: usize| (count * room).div_ceil(most);
            spans.push(Span::styled(
                "█".repeat(cells(before + part) - cells(before)),
                app.theme.category(category),
            ));
            before += part;
        }
        spans.push(Span::raw(format!(" {count}")));
        let style = if nth == chart.selected { app.theme.selection(true) } else { Style::new() };
        spans[0].style = style;
        Line::from(spans)
    };
    let shown = chart.rows.iter().enumerate().skip(chart.view.top).take(height);
    frame.render_widget(Paragraph::new(shown.map(line).collect::<Vec<_>>()), area);
    scroll_bar(
        frame,
        super::area(app.size),
        chart.view.top,
        chart.rows.len(),
        usize::from(inside(super::area(app.size)).height),
    );
}
