//! Two entries side by side: field by field, then what they share and what each has alone.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

use crate::catalog::{EntryIndex, Membership};
use crate::export::{Content, FieldKind, Sheet, SheetField, line_text};
use crate::text::wrap;
use crate::tui::component::{Component, Hint};
use crate::tui::context::Context;
use crate::tui::input::action::{Action, Motion, ViewKind};
use crate::tui::input::mode::Mode;
use crate::tui::input::pointer::{Pointer, PointerKind};
use crate::tui::outcome::Outcome;
use crate::tui::status_sign::{UNKNOWN, legend, sign};
use crate::tui::widgets::scroll::{Viewport, WHEEL, scroll_bar};
use crate::tui::widgets::window::{view_room, view_window};

/// The width of the column of labels; a narrower view has each label above its row.
const LABELS: usize = 15;
/// The narrowest view with a column of labels.
const ROOM_FOR_LABELS: usize = 76;
/// The width of the signs before a name of what is shared.
const SIGNS: usize = 6;

/// A comparison of two entries.
pub(super) struct Compare {
    entries: [EntryIndex; 2],
    view: Viewport,
    /// The text in the language and for the width on screen.
    lines: Vec<Line<'static>>,
}

impl Compare {
    /// A comparison.
    pub(super) fn new(one: EntryIndex, other: EntryIndex) -> Self {
        Self { entries: [one, other], view: Viewport::default(), lines: Vec::new() }
    }

    fn scroll(&mut self, motion: Motion, context: &Context) {
        self.view.scroll(motion, self.lines.len(), view_room(context.area()).1);
    }
}

impl Component for Compare {
    fn mode(&self) -> Mode {
        Mode::Compare
    }

    fn handle(&mut self, action: Action, context: &Context) -> Outcome {
        match action {
            Action::Back => return Outcome::Close,
            Action::Move(motion) => self.scroll(motion, context),
            _ => {}
        }
        Outcome::Done
    }

    fn point(&mut self, pointer: Pointer, context: &Context) -> Outcome {
        if let PointerKind::Wheel(motion) = pointer.kind {
            (0..WHEEL).for_each(|_| self.scroll(motion, context));
        }
        Outcome::Done
    }

    fn refresh(&mut self, context: &Context) -> bool {
        let (width, height) = view_room(context.area());
        self.lines = lines(self.entries, width, context);
        self.view.top = self.view.top.min(self.lines.len().saturating_sub(height));
        true
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, context: &Context) {
        let names = self.entries.map(|entry| context.name(entry)).join(" ⇄ ");
        let inside = view_window(frame, area, &names, "", context.theme);
        let height = usize::from(inside.height);
        let shown = self.lines.iter().skip(self.view.top).take(height).cloned();
        frame.render_widget(Paragraph::new(shown.collect::<Vec<_>>()), inside);
        scroll_bar(frame, area, self.view.top, self.lines.len(), height);
    }

    fn hints(&self) -> &'static [Hint] {
        const {
            &[
                Hint::new(Action::Back),
                Hint::new(Action::Move(Motion::Down)),
                Hint::new(Action::Language),
                Hint::new(Action::Help),
            ]
        }
    }

    fn view(&self) -> Option<ViewKind> {
        let [one, other] = self.entries;
        Some(ViewKind::Comparison(one, other))
    }
}

/// Whether a field has no place in a comparison: the lists of what is shared hold it, or it is
/// about the record itself.
fn is_left_out(field: &SheetField) -> bool {
    matches!(
        field.kind,
        FieldKind::Members(_)
            | FieldKind::Memberships(_)
            | FieldKind::Sources
            | FieldKind::Website
            | FieldKind::AsOf
            | FieldKind::Id
    )
}

/// The width of the label column and of each of the two columns beside it.
#[derive(Clone, Copy)]
struct Columns {
    labels: usize,
    texts: usize,
}

fn lines(entries: [EntryIndex; 2], width: usize, context: &Context) -> Vec<Line<'static>> {
    let [one, other] = entries.map(|it| Sheet::new(&context.catalog, &context.locale, it));
    let labels = if width >= ROOM_FOR_LABELS { LABELS } else { 0 };
    let columns = Columns { labels, texts: width.saturating_sub(labels + 3) / 2 };
    let mut out = Vec::new();
    let titles = [one.title.clone(), other.title.clone()];
    row(&mut out, "", &titles, columns, context.theme.heading(), context);
    let only_other = other.fields.iter().filter(|field| find(&one, field.kind).is_none());
    let fields = one.fields.iter().chain(only_other).filter(|field| !is_left_out(field));
    let (long, short): (Vec<&SheetField>, Vec<&SheetField>) =
        fields.partition(|field| matches!(field.content, Content::Prose(_)));
    let texts = |field: &SheetField| {
        [&one, &other].map(|sheet| {
            find(sheet, field.kind).map_or_else(|| "–".to_owned(), |field| words(&field.content))
        })
    };
    for field in short {
        row(&mut out, &field.label, &texts(field), columns, Style::new(), context);
    }
    shared(&mut out, entries, width, context);
    for field in long {
        out.push(Line::default());
        row(&mut out, &field.label, &texts(field), columns, Style::new(), context);
    }
    out
}

fn find(sheet: &Sheet, kind: FieldKind) -> Option<&SheetField> {
    sheet.fields.iter().find(|field| field.kind == kind)
}

/// The content of a field as running text.
fn words(content: &Content) -> String {
    match content {
        Content::Prose(text) => text.clone(),
        Content::Line(pieces) => line_text(pieces),
        Content::Lines(lines) => {
            lines.iter().map(|pieces| line_text(pieces)).collect::<Vec<_>>().join("; ")
        }
        Content::Names(names) => {
            names.iter().map(|pieces| line_text(pieces)).collect::<Vec<_>>().join(", ")
        }
        Content::Groups(_) => String::new(),
    }
}

/// One row of the comparison: the label, and what each of the two has.
fn row(
    out: &mut Vec<Line<'static>>,
    label: &str,
    texts: &[String; 2],
    columns: Columns,
    style: Style,
    context: &Context,
) {
    let theme = context.theme;
    if columns.labels == 0 && !label.is_empty() {
        out.push(Line::styled(label.to_owned(), theme.label()));
    }
    let [one, other] = texts.each_ref().map(|text| wrapped(text, columns.texts));
    for nth in 0..one.len().max(other.len()) {
        let label = if nth == 0 && columns.labels > 0 { label } else { "" };
        let same = nth == 0 && texts[0] == texts[1];
        let [one, other] = [&one, &other].map(|lines| lines.get(nth).cloned().unwrap_or_default());
        out.push(Line::from(vec![
            Span::styled(padded(label, columns.labels), theme.label()),
            Span::styled(padded(&one, columns.texts), style),
            Span::styled(if same { " = " } else { " │ " }, theme.faint()),
            Span::styled(other, style),
        ]));
    }
}

fn wrapped(text: &str, width: usize) -> Vec<String> {
    wrap(text, width).into_iter().map(|range| text[range].to_owned()).collect()
}

fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}

/// What the two share, and what each has alone, with the signs of the statuses.
fn shared(out: &mut Vec<Line<'static>>, entries: [EntryIndex; 2], width: usize, context: &Context) {
    let catalog = &context.catalog;
    let [one, other] = entries;
    let counts = |it: &Membership<'_>| it.status.counts_as_member().into();
    let groups = [
        ("compare-common", None, catalog.common(&entries, counts).entries),
        ("cli-only", Some(one), catalog.only(one, other, counts).entries),
        ("cli-only", Some(other), catalog.only(other, one, counts).entries),
    ];
    let unknown = catalog.unknown_in_difference(one, other).len();
    if unknown == 0 && groups.iter().all(|(_, _, found)| found.is_empty()) {
        return;
    }
    for (heading, of, mut found) in groups {
        let name = of.map(|entry| context.name(entry)).unwrap_or_default();
        let values = [("value", name.into()), ("n", found.len().into())];
        let heading = context.locale.format(heading, &values);
        out.push(Line::default());
        out.push(Line::styled(heading, context.theme.heading()));
        found.sort_by_cached_key(|&it| context.locale.collation.key(&context.name(it)));
        for entry in found {
            out.extend(name_with_signs(entry, entries, width, context));
        }
    }
    out.push(Line::default());
    out.push(legend(context, |_| true));
    if unknown > 0 {
        let sentence = context.locale.format("unknown-lists", &[("n", unknown.into())]);
        let lines = wrapped(&format!("{UNKNOWN} {sentence}."), width).into_iter();
        out.extend(lines.map(|line| Line::styled(line, context.theme.faint())));
    }
}

/// The name of an entry, after the signs of how each of the two takes part.
fn name_with_signs(
    entry: EntryIndex,
    entries: [EntryIndex; 2],
    width: usize,
    context: &Context,
) -> Vec<Line<'static>> {
    let theme = context.theme;
    let [one, other] = entries.map(|with| {
        match context.catalog.membership(with, entry).map(|membership| membership.status) {
            Some(status) => Span::styled(sign(status), theme.status(status)),
            None if context.catalog.is_unknown_between(with, entry) => {
                Span::styled(UNKNOWN, theme.faint())
            }
            None => Span::raw(" "),
        }
    });
    let style = theme.category(context.entry(entry).category);
    let mut lines = Vec::new();
    for text in wrapped(&context.name(entry), width.saturating_sub(SIGNS)) {
        let lead = if lines.is_empty() {
            vec![Span::raw(" "), one.clone(), Span::raw(" "), other.clone(), Span::raw("  ")]
        } else {
            vec![Span::raw(" ".repeat(SIGNS))]
        };
        lines.push(Line::from([lead, vec![Span::styled(text, style)]].concat()));
    }
    lines
}
