//! Statistics: bars with counts and shares for the values of a dimension.

use super::caption::Caption;
use super::colours::PictureTheme;
use super::letters::{first_lines, width};
use super::paint::Paint;
use super::paper::{Letters, MARGIN, NORMAL, Paper, WIDTH, piece_width};
use super::writer::{Length, float};
use crate::catalog::Category;
use crate::charts::{Bar, By, ChartData, bars};

/// The width of the labels at most.
const LABELS: f64 = 300.0;
/// The indentation of a value in a tree.
const DEEPER: f64 = 14.0;
/// The height of a bar and of a line of its label.
const BAR: f64 = 16.0;
const LINE: f64 = 15.0;
/// The space between bars.
const GAP: f64 = 6.0;
/// The size of a sample in the legend.
const SAMPLE: (f64, f64) = (26.0, 14.0);

/// Statistics as an SVG file, with a section for each dimension; `None` if nothing has a value.
pub(super) fn statistics(
    dimensions: &[By],
    title: &str,
    theme: PictureTheme,
    data: ChartData<'_>,
) -> Option<String> {
    let sections = dimensions.iter().map(|by| (*by, bars(*by, data)));
    let sections: Vec<(By, Vec<Bar>)> = sections.filter(|(_, bars)| !bars.is_empty()).collect();
    if sections.is_empty() {
        return None;
    }
    let locale = data.locale;
    let count = locale.format("count-entries", &[("n", data.rows.len().into())]);
    let mut paper = Paper::new(theme, WIDTH, title, &count);
    let all = sections.iter().flat_map(|(_, bars)| bars);
    let widest = all.map(|bar| indent(bar) + width(&bar.label, NORMAL)).fold(0.0, f64::max);
    let chart = Chart { data, labels: widest.min(LABELS) + 12.0 };
    chart.draw_legend(&mut paper);
    let mut described = Vec::new();
    let mut overlaps = false;
    for (by, bars) in &sections {
        chart.draw_section(&mut paper, *by, bars);
        let listed = bars.iter().map(|bar| format!("{} {}", bar.label, bar.entries.len()));
        let listed: Vec<String> = listed.collect();
        described.push(format!("{}: {}.", locale.text(by.heading()), listed.join(", ")));
        overlaps |= bars.iter().map(|bar| bar.entries.len()).sum::<usize>() > data.rows.len();
    }
    let mut captions = Vec::new();
    if overlaps {
        captions.push(locale.text("picture-shares"));
    }
    captions.push(Caption { data, entries: data.rows }.source());
    let description = format!("{title}. {count}. {}", described.join(" "));
    Some(paper.finish(&description, &captions, locale.language.tag()))
}

/// The bars of the sections.
struct Chart<'a> {
    data: ChartData<'a>,
    /// The width of the labels.
    labels: f64,
}

impl Chart<'_> {
    /// The categories, if there are several.
    fn draw_legend(&self, paper: &mut Paper) {
        let is_used = |category: &Category| {
            self.data.rows.iter().any(|entry| self.data.category(*entry) == *category)
        };
        let used: Vec<Category> = Category::ALL.iter().copied().filter(is_used).collect();
        if used.len() < 2 {
            return;
        }
        let word = |category: &Category| self.data.locale.category(*category);
        let wide = |category: &Category| piece_width(&word(category), NORMAL) + SAMPLE.0 + 8.0;
        paper.flow(&used, 22.0, wide, |paper, category, (x, y)| {
            let paint = Paint::of_category(*category, &paper.colours);
            let fill = paint.attribute(paper);
            rectangle(paper, (x, y), SAMPLE, &fill);
            let letters = paper.letters(NORMAL);
            paper.text((x + SAMPLE.0 + 6.0, y + 11.0), &word(category), letters);
        });
        paper.y += 4.0;
    }

    fn draw_section(&self, paper: &mut Paper, by: By, bars: &[Bar]) {
        let bold = Letters { is_bold: true, ..paper.letters(NORMAL + 1.0) };
        paper.paragraph(&self.data.locale.text(by.heading()), bold);
        paper.y += GAP;
        let labels = self.labels;
        let longest = bars.iter().map(|bar| bar.entries.len()).max().unwrap_or(1).max(1);
        let numbers: Vec<String> = bars.iter().map(|bar| self.number(bar)).collect();
        let number = numbers.iter().map(|it| width(it, NORMAL)).fold(0.0, f64::max) + 10.0;
        let unit = (paper.room() - labels - number) / float(longest);
        for (bar, number) in bars.iter().zip(&numbers) {
            let label = first_lines(&bar.label, NORMAL, labels - 12.0 - indent(bar), 3);
            let letters = paper.letters(NORMAL);
            for (nth, line) in label.iter().enumerate() {
                let y = paper.y + 12.5 + LINE * float(nth);
                paper.text((MARGIN + indent(bar), y), line, letters);
            }
            let left = MARGIN + labels;
            let end = self.draw_bar(paper, bar, left, unit);
            paper.text((end + 6.0, paper.y + 12.5), number, letters);
            paper.y += (LINE * float(label.len())).max(BAR) + GAP;
        }
        paper.y += 8.0;
    }

    /// The parts of a bar, one for each category. Returns its right end.
    fn draw_bar(&self, paper: &mut Paper, bar: &Bar, left: f64, unit: f64) -> f64 {
        let mut x = left;
        for &category in Category::ALL {
            let of = |entry: &&crate::catalog::EntryIndex| self.data.category(**entry) == category;
            let count = bar.entries.iter().filter(of).count();
            if count == 0 {
                continue;
            }
            let fill = Paint::of_category(category, &paper.colours).attribute(paper);
            let wide = unit * float(count);
            rectangle(paper, (x, paper.y), (wide, BAR), &fill);
            x += wide;
        }
        x
    }

    /// The count and the share of the entries of a bar.
    fn number(&self, bar: &Bar) -> String {
        let locale = self.data.locale;
        let count = bar.entries.len();
        let share = float(count) / float(self.data.rows.len().max(1)) * 100.0;
        // One decimal says enough.
        let share =
            self.data.message("screen-percent", locale.decimal((share * 10.0).round() / 10.0));
        format!("{} ({share})", locale.whole(count as u64))
    }
}

/// How far a label is from the left: values in a tree are to the right of those above them.
fn indent(bar: &Bar) -> f64 {
    DEEPER * float(bar.depth)
}

/// Draws a rectangle.
fn rectangle(paper: &mut Paper, at: (f64, f64), size: (f64, f64), fill: &str) {
    paper.body.leaf(
        "rect",
        &[
            ("x", &Length(at.0)),
            ("y", &Length(at.1)),
            ("width", &Length(size.0)),
            ("height", &Length(size.1)),
            ("fill", &fill),
        ],
    );
}
