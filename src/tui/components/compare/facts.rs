//! The facts and the texts of compared entries side by side: those that differ first.

use ratatui::style::Style;
use ratatui::text::Line;

use super::board::{Board, Cell, GAP, side_by_side};
use super::bodies::short_name;
use crate::catalog::EntryIndex;
use crate::export::{Content, FieldKind, Sheet, SheetField};
use crate::tui::components::styled_pieces::{flowing_pieces, styled_pieces};
use crate::tui::context::Context;
use crate::tui::theme::Theme;
use crate::tui::widgets::styled::Styled;

/// The width of the column of labels.
const LABELS: usize = 15;
/// The narrowest texts beside a column of labels; narrower boards have each label above its texts.
const BESIDE_LABELS: usize = 26;
/// The narrowest texts side by side; on narrower boards they are one under the other.
const SIDE_BY_SIDE: usize = 18;
/// The narrowest long texts side by side.
const LONG_SIDE_BY_SIDE: usize = 26;

/// How a board is divided.
struct Layout {
    /// The width of the column of labels; 0 if they are above the texts.
    labels: usize,
    /// The width of each text; `None` if they are one under the other.
    texts: Option<usize>,
    width: usize,
}

impl Layout {
    fn new(width: usize, entries: usize, narrowest: usize, has_labels: bool) -> Self {
        let room = |labels: usize| {
            width.saturating_sub(labels + GAP * entries.saturating_sub(1)) / entries.max(1)
        };
        let labels = if has_labels && room(LABELS) >= BESIDE_LABELS { LABELS } else { 0 };
        let texts = Some(room(labels)).filter(|&texts| texts >= narrowest);
        Self { labels, texts, width }
    }
}

/// The board of the facts, for a width.
pub(super) fn facts(entries: &[EntryIndex], width: usize, context: &Context) -> Board {
    let layout = Layout::new(width, entries.len(), SIDE_BY_SIDE, true);
    let is_fact = |field: &SheetField| !is_left_out(field) && !is_long(field);
    fields_board(entries, &layout, is_fact, context)
}

/// The board of the long texts, for a width.
pub(super) fn texts(entries: &[EntryIndex], width: usize, context: &Context) -> Board {
    let layout = Layout::new(width, entries.len(), LONG_SIDE_BY_SIDE, false);
    fields_board(entries, &layout, is_long, context)
}

fn fields_board(
    entries: &[EntryIndex],
    layout: &Layout,
    is_shown: impl Fn(&SheetField) -> bool,
    context: &Context,
) -> Board {
    let theme = context.theme;
    let sheets: Vec<Sheet> =
        entries.iter().map(|&entry| Sheet::new(&context.catalog, &context.locale, entry)).collect();
    let mut board = Board { head: head(entries, layout, context), ..Board::default() };
    let rows = rows(&sheets, is_shown, theme);
    let (same, different): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(Row::is_same);
    for row in &different {
        add_different(&mut board, row, entries, layout, context);
    }
    if !same.is_empty() {
        board.blank();
        let heading = context.locale.text("compare-same");
        board.lines.push(Line::styled(heading, theme.heading()));
    }
    for row in &same {
        let text = Cell::new(row.texts[0].clone(), layout.labels..layout.width.max(1));
        add_labelled(&mut board, &row.label, vec![text], layout, theme);
    }
    if board.lines.is_empty() {
        board.text(&context.locale.text("compare-no-facts"), layout.width, Style::new());
    }
    board
}

/// The names of the entries over their columns.
fn head(entries: &[EntryIndex], layout: &Layout, context: &Context) -> Vec<Line<'static>> {
    let Some(width) = layout.texts else { return Vec::new() };
    let mut head = Board::default();
    let name = |&entry: &EntryIndex| {
        Styled::new(&short_name(entry, width, context), context.theme.heading())
    };
    head.row(&side_by_side(entries.iter().map(name), layout.labels, width), context.theme.faint());
    head.lines
}

/// A field of all entries.
struct Row {
    label: String,
    /// What each entry has.
    texts: Vec<Styled>,
}

impl Row {
    fn is_same(&self) -> bool {
        self.texts.windows(2).all(|pair| pair[0].text == pair[1].text)
    }
}

/// The fields that any of the entries has, in reading order.
fn rows(sheets: &[Sheet], is_shown: impl Fn(&SheetField) -> bool, theme: Theme) -> Vec<Row> {
    let mut kinds: Vec<FieldKind> = Vec::new();
    let mut rows = Vec::new();
    for field in sheets.iter().flat_map(|sheet| &sheet.fields).filter(|field| is_shown(field)) {
        if kinds.contains(&field.kind) {
            continue;
        }
        kinds.push(field.kind);
        let text = |sheet: &Sheet| {
            let field = sheet.fields.iter().find(|other| other.kind == field.kind);
            field.map_or_else(|| Styled::new("–", theme.faint()), |it| content(&it.content, theme))
        };
        rows.push(Row { label: field.label.clone(), texts: sheets.iter().map(text).collect() });
    }
    rows
}

/// The content of a field as running text.
fn content(content: &Content, theme: Theme) -> Styled {
    match content {
        Content::Prose(text) => Styled::new(text, Style::new()),
        Content::Line(pieces) => styled_pieces(pieces, theme),
        Content::Lines(lines) => flowing_pieces(lines, "; ", theme),
        Content::Names(names) => flowing_pieces(names, " · ", theme),
        Content::Groups(_) => Styled::default(),
    }
}

/// Adds a field in which the entries differ.
fn add_different(
    board: &mut Board,
    row: &Row,
    entries: &[EntryIndex],
    layout: &Layout,
    context: &Context,
) {
    let theme = context.theme;
    let Some(width) = layout.texts else {
        board.blank();
        board.text(&row.label, layout.width, theme.label());
        for (&entry, text) in entries.iter().zip(&row.texts) {
            let name = short_name(entry, layout.width / 2, context);
            let mut cell = Styled::new(&format!("{name}: "), theme.faint());
            cell.append(text.clone());
            board.row(&[Cell::new(cell, 1..layout.width.max(2))], theme.faint());
        }
        return;
    };
    if layout.labels == 0 {
        board.blank();
    }
    let texts = side_by_side(row.texts.iter().cloned(), layout.labels, width);
    add_labelled(board, &row.label, texts, layout, theme);
}

/// Adds a label and texts: beside it, or under it where there is no column of labels.
fn add_labelled(board: &mut Board, label: &str, texts: Vec<Cell>, layout: &Layout, theme: Theme) {
    let mut cells = Vec::new();
    if layout.labels == 0 {
        board.text(label, layout.width, theme.label());
    } else {
        cells.push(Cell::new(Styled::new(label, theme.label()), 0..layout.labels - 1));
    }
    cells.extend(texts);
    board.row(&cells, theme.faint());
}

/// Whether a field has its place among the long texts.
fn is_long(field: &SheetField) -> bool {
    matches!(field.content, Content::Prose(_))
}

/// Whether a field has no place in a comparison: another tab has it, or it is about the record
/// itself.
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
