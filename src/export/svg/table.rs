//! A table of counts by two dimensions.

use super::caption::Caption;

use super::letters::{first_lines, width};
use super::paper::{Anchor, Letters, Look, MARGIN, NORMAL, Paper, SMALL, WIDTH};
use super::writer::{Length, float};
use crate::charts::{By, ChartData, CountTable, Dimension};

/// The width of the labels of rows at most.
const LABELS: f64 = 280.0;
/// The width of a column: at least, and at most.
const COLUMN: (f64, f64) = (46.0, 130.0);
/// The width of the headings of columns that are written upwards.
const UPWARDS: f64 = 170.0;
/// The font size of counts.
const NUMBER: f64 = 12.0;
/// The height of a row with one line, and of each more.
const ROW: f64 = 20.0;
const LINE: f64 = 14.0;
/// The indentation of a value in a tree.
const DEEPER: f64 = 14.0;
/// Rows at most, the first ones.
const ROWS: usize = 60;

/// A table as an SVG file; `None` if nothing has both values.
pub(super) fn table(
    (rows, columns): (By, By),
    look: Look<'_>,
    data: ChartData<'_>,
) -> Option<String> {
    let counts = CountTable::new(rows, columns, data);
    if counts.is_empty() {
        return None;
    }
    let locale = data.locale;
    let names = [rows, columns].map(|by| locale.text(by.name())).join(" × ");
    let entries = locale.format("count-entries", &[("n", data.rows.len().into())]);
    let room = WIDTH - 2.0 * MARGIN - LABELS;
    let column = (room / float(counts.shown_columns.len())).clamp(COLUMN.0, COLUMN.1);
    let wide = MARGIN * 2.0 + LABELS + column * float(counts.shown_columns.len());
    let mut paper = Paper::new(look, wide.max(WIDTH), &format!("{names} · {entries}"));
    let table = Table { counts: &counts, column, data };
    table.draw_heading(&mut paper);
    for &row in counts.shown_rows.iter().take(ROWS) {
        table.draw_row(&mut paper, row);
    }
    let (caption, description) =
        (Caption { data, entries: data.rows }, table.description(look.title));
    let mut captions = caption.notes_in(&description);
    if counts.shown_rows.len() > ROWS {
        let values = [("n", ROWS.into()), ("all", counts.shown_rows.len().into())];
        captions.push(locale.format("picture-rows", &values));
    }
    captions.push(locale.text("picture-shares"));
    captions.push(caption.source());
    Some(paper.finish(&description, &captions, locale.language.tag()))
}

/// A table that is drawn.
struct Table<'a> {
    counts: &'a CountTable,
    /// The width of a column.
    column: f64,
    data: ChartData<'a>,
}

impl Table<'_> {
    /// The right end of a column, by its place.
    fn right(&self, place: usize) -> f64 {
        MARGIN + LABELS + self.column * float(place + 1) - 8.0
    }

    /// The names of the columns; upwards where they have no room.
    fn draw_heading(&self, paper: &mut Paper) {
        let labels = self.counts.shown_columns.iter().map(|nth| label(&self.counts.columns, *nth));
        let labels: Vec<&str> = labels.collect();
        let longest_word = labels.iter().flat_map(|label| label.split_whitespace());
        let longest = longest_word.map(|word| width(word, SMALL)).fold(0.0, f64::max);
        let bold = Letters { is_bold: true, anchor: Anchor::End, ..paper.letters(SMALL) };
        // Bold letters are wider.
        if longest * 1.1 > self.column - 10.0 {
            let widest = labels.iter().map(|it| width(it, SMALL) * 1.1).fold(0.0, f64::max);
            paper.y += widest.min(UPWARDS) + 4.0;
            for (place, label) in labels.iter().enumerate() {
                let label = super::letters::fit(label, SMALL * 1.1, UPWARDS);
                let (x, y) = (self.right(place), paper.y);
                let turn = format!("rotate(-90 {} {})", Length(x), Length(y));
                let letters = Letters { anchor: Anchor::Start, ..bold };
                paper.text_with((x, y), &label, letters, &[("transform", &turn)]);
            }
        } else {
            let all: Vec<Vec<String>> = labels
                .iter()
                .map(|label| first_lines(label, SMALL * 1.1, self.column - 10.0, 3))
                .collect();
            let most = all.iter().map(Vec::len).max().unwrap_or(1);
            for (place, lines) in all.iter().enumerate() {
                let first = most - lines.len();
                for (nth, line) in lines.iter().enumerate() {
                    let y = paper.y + LINE * float(first + nth + 1) - 2.0;
                    paper.text((self.right(place), y), line, bold);
                }
            }
            paper.y += LINE * float(most) + 2.0;
        }
        paper.y += 4.0;
        self.rule(paper);
    }

    fn draw_row(&self, paper: &mut Paper, row: usize) {
        let depth = self.counts.rows.labels[row].1;
        let indent = DEEPER * float(depth);
        let lines = first_lines(label(&self.counts.rows, row), NORMAL, LABELS - 10.0 - indent, 2);
        let letters = paper.letters(NORMAL);
        let base = paper.y + 14.5;
        for (nth, line) in lines.iter().enumerate() {
            paper.text((MARGIN + indent, base + LINE * float(nth)), line, letters);
        }
        for (place, &column) in self.counts.shown_columns.iter().enumerate() {
            let count = self.counts.count(row, column);
            let letters = Letters { anchor: Anchor::End, ..paper.letters(NUMBER) };
            let faint = Letters { fill: paper.colours.faint, ..letters };
            let at = (self.right(place), base);
            match count {
                0 => paper.text(at, "·", faint),
                count => paper.text(at, &self.data.locale.whole(count as u64), letters),
            }
        }
        paper.y += ROW + LINE * float(lines.len().saturating_sub(1));
        self.rule(paper);
    }

    /// A line below a row.
    fn rule(&self, paper: &mut Paper) {
        let end = MARGIN + LABELS + self.column * float(self.counts.shown_columns.len());
        let border = paper.colours.border;
        let y = Length(paper.y);
        paper.body.leaf(
            "line",
            &[
                ("x1", &Length(MARGIN)),
                ("x2", &Length(end)),
                ("y1", &y),
                ("y2", &y),
                ("stroke", &border),
                ("stroke-width", &"0.4"),
            ],
        );
    }

    /// What the table says, in words.
    fn description(&self, title: &str) -> String {
        let row = |row: &usize| {
            let cell = |column: &usize| {
                let count = self.counts.count(*row, *column);
                (count > 0).then(|| format!("{} {count}", label(&self.counts.columns, *column)))
            };
            let cells: Vec<String> = self.counts.shown_columns.iter().filter_map(cell).collect();
            format!("{}: {}.", label(&self.counts.rows, *row), cells.join(", "))
        };
        let rows: Vec<String> = self.counts.shown_rows.iter().take(ROWS).map(row).collect();
        format!("{title}. {}", rows.join(" "))
    }
}

fn label(dimension: &Dimension, nth: usize) -> &str {
    &dimension.labels[nth].0
}
