//! Two entries side by side: field by field, then what they share and what each has alone.

use ratatui::Frame;
use ratatui::layout::Size;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

use super::{border, room, sign};
use crate::catalog::{EntryIndex, Status};
use crate::export::{Content, Field, Sheet, line};
use crate::text::wrap;
use crate::tui::app::App;
use crate::tui::keys::action::Motion;
use crate::tui::panes::scroll_bar::scroll_bar;
use crate::tui::panes::viewport::Viewport;

/// The width of the column of labels; a narrower view sets each label above its row.
const LABELS: usize = 15;
/// The narrowest view with a column of labels.
const ROOM_FOR_LABELS: usize = 76;

/// A comparison.
pub struct Compare {
    both: [EntryIndex; 2],
    /// Set for the screen and the language on it.
    lines: Vec<Line<'static>>,
    view: Viewport,
}

impl Compare {
    pub(super) fn new(app: &App, one: EntryIndex, other: EntryIndex) -> Self {
        let both = [one, other];
        Self { both, lines: lines(app, both, room(app.size).0), view: Viewport::default() }
    }

    /// Sets it anew: for another screen, language or theme.
    pub(super) fn set(&mut self, app: &App) {
        let (width, height) = room(app.size);
        self.lines = lines(app, self.both, width);
        self.view.top = self.view.top.min(self.lines.len().saturating_sub(height));
    }

    pub(super) fn scroll(&mut self, motion: Motion, size: Size) {
        self.view.scroll(motion, self.lines.len(), room(size).1);
    }
}

pub(super) fn draw(frame: &mut Frame<'_>, app: &App, compare: &Compare) {
    let names = compare.both.map(|entry| app.locale.name(app.catalog.entry(entry)).into_owned());
    let area = border(frame, app, &names.join(" ⇄ "), "");
    let (height, top) = (room(app.size).1, compare.view.top);
    let shown: Vec<Line<'_>> = compare.lines.iter().skip(top).take(height).cloned().collect();
    frame.render_widget(Paragraph::new(shown), area);
    scroll_bar(frame, super::area(app.size), top, compare.lines.len(), height);
}

/// Whether a field has no place in a comparison: it is told by the lists of what is shared, or is
/// about the entry's making.
fn is_left_out(field: &Field) -> bool {
    let lists = ["members-", "memberships-"].iter().any(|start| field.key.starts_with(start));
    lists
        || ["field-sources", "field-website", "field-as-of", "field-id"]
            .contains(&field.key.as_str())
}

fn lines(app: &App, both: [EntryIndex; 2], width: usize) -> Vec<Line<'static>> {
    let sheets = both.map(|entry| Sheet::new(&app.catalog, &app.locale, entry));
    let beside = width >= ROOM_FOR_LABELS;
    let labels = if beside { LABELS } else { 0 };
    let column = (width.saturating_sub(labels + 3)) / 2;
    let mut out = Vec::new();
    let titles = sheets.each_ref().map(|sheet| sheet.title.clone());
    row(&mut out, "", &titles, labels, column, app, app.theme.heading());
    let mut keys: Vec<&Field> = sheets[0].fields.iter().collect();
    keys.extend(
        sheets[1]
            .fields
            .iter()
            .filter(|field| !sheets[0].fields.iter().any(|other| other.key == field.key)),
    );
    let (prose, short): (Vec<&Field>, Vec<&Field>) = keys
        .into_iter()
        .filter(|field| !is_left_out(field))
        .partition(|field| matches!(field.content, Content::Prose(_)));
    let side = |key: &str| {
        sheets.each_ref().map(|sheet| {
            sheet
                .fields
                .iter()
                .find(|field| field.key == key)
                .map_or_else(|| "–".to_owned(), |field| words(&field.content))
        })
    };
    for field in short {
        row(&mut out, &field.label, &side(&field.key), labels, column, app, Style::new());
    }
    sets(&mut out, app, both, width);
    for field in prose {
        out.push(Line::default());
        row(&mut out, &field.label, &side(&field.key), labels, column, app, Style::new());
    }
    out
}

/// What stands under a label, as running text.
fn words(content: &Content) -> String {
    match content {
        Content::Prose(text) => text.clone(),
        Content::Line(runs) => line(runs),
        Content::Lines(lines) => lines.iter().map(|runs| line(runs)).collect::<Vec<_>>().join("; "),
        Content::Names(names) => names.iter().map(|runs| line(runs)).collect::<Vec<_>>().join(", "),
        Content::Groups(_) => String::new(),
    }
}

/// One row of the comparison: the label, and what each of the two has.
fn row(
    out: &mut Vec<Line<'static>>,
    label: &str,
    both: &[String; 2],
    labels: usize,
    column: usize,
    app: &App,
    style: Style,
) {
    if labels == 0 && !label.is_empty() {
        out.push(Line::styled(label.to_owned(), app.theme.label()));
    }
    let wrapped = both.each_ref().map(|text| {
        wrap(text, column).into_iter().map(|range| text[range].to_owned()).collect::<Vec<_>>()
    });
    let differ = both[0] != both[1];
    for nth in 0..wrapped[0].len().max(wrapped[1].len()) {
        let cell = |side: usize| {
            let text = wrapped[side].get(nth).cloned().unwrap_or_default();
            let pad = " ".repeat(column.saturating_sub(text.width()));
            format!("{text}{pad}")
        };
        let label = if nth == 0 && labels > 0 { label } else { "" };
        let pad = " ".repeat(labels.saturating_sub(label.width()));
        let middle = if nth == 0 && !differ { " = " } else { " │ " };
        out.push(Line::from(vec![
            Span::styled(format!("{label}{pad}"), app.theme.label()),
            Span::styled(cell(0), style),
            Span::styled(middle, app.theme.faint()),
            Span::styled(cell(1).trim_end().to_owned(), style),
        ]));
    }
}

/// What the two share, and what each has alone, with the signs of the statuses.
fn sets(out: &mut Vec<Line<'static>>, app: &App, both: [EntryIndex; 2], width: usize) {
    let (catalog, locale) = (&app.catalog, &app.locale);
    let [one, other] = both;
    let name = |entry| locale.name(catalog.entry(entry)).into_owned();
    let heading = |key: &str, of: Option<EntryIndex>, count: usize| {
        let value = of.map(name).unwrap_or_default();
        locale.format(key, &[("value", value.into()), ("n", count.into())])
    };
    let shared = catalog.common(&both, Status::counts_as_member);
    let groups = [
        (heading("compare-common", None, shared.len()), shared),
        {
            let only = catalog.only(one, other, Status::counts_as_member);
            (heading("cli-only", Some(one), only.len()), only)
        },
        {
            let only = catalog.only(other, one, Status::counts_as_member);
            (heading("cli-only", Some(other), only.len()), only)
        },
    ];
    if groups.iter().all(|(_, entries)| entries.is_empty()) {
        return;
    }
    for (heading, mut entries) in groups {
        out.push(Line::default());
        out.push(Line::styled(heading, app.theme.heading()));
        entries.sort_by_cached_key(|&entry| locale.collation.key(&name(entry)));
        for entry in entries {
            let status = |with| catalog.membership(with, entry).map(|tie| tie.record.status);
            let signs = both.map(|with| {
                status(with).map_or_else(
                    || Span::raw(" "),
                    |it| Span::styled(sign(it), app.theme.status(it)),
                )
            });
            let [first, second] = signs;
            let text = name(entry);
            for (nth, range) in wrap(&text, width.saturating_sub(6)).into_iter().enumerate() {
                let lead = if nth == 0 {
                    vec![
                        Span::raw(" "),
                        first.clone(),
                        Span::raw(" "),
                        second.clone(),
                        Span::raw("  "),
                    ]
                } else {
                    vec![Span::raw("      ")]
                };
                let name = Span::styled(
                    text[range].to_owned(),
                    app.theme.category(catalog.entry(entry).category),
                );
                out.push(Line::from([lead, vec![name]].concat()));
            }
        }
    }
    out.push(Line::default());
    out.push(super::legend(app, |_| true));
}
