//! Statistics: bars with counts and shares for the values of a dimension.

use std::collections::HashSet;

use super::caption::Caption;

use super::letters::{first_lines, width};
use super::paint::Paint;
use super::paper::{Letters, Look, MARGIN, NORMAL, Paper, WIDTH, piece_width};
use super::writer::{Length, float};
use crate::catalog::{Category, EntryIndex};
use crate::charts::{Bar, By, ChartData, all_bars, shown_bars};

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
pub(super) fn statistics(dimensions: &[By], look: Look<'_>, data: ChartData<'_>) -> Option<String> {
    let sections = dimensions.iter().map(|by| Section::new(*by, data));
    let sections: Vec<Section> = sections.filter(|section| !section.bars.is_empty()).collect();
    if sections.is_empty() {
        return None;
    }
    let locale = data.locale;
    let count = locale.format("count-entries", &[("n", data.rows.len().into())]);
    let mut paper = Paper::new(look, WIDTH, &count);
    let all = sections.iter().flat_map(|section| &section.bars);
    let widest = all.map(|bar| indent(bar) + width(&bar.label, NORMAL)).fold(0.0, f64::max);
    let chart = Chart { data, labels: widest.min(LABELS) + 12.0 };
    chart.draw_legend(&mut paper, &sections);
    let mut described = Vec::new();
    for section in &sections {
        chart.draw_section(&mut paper, section);
        let listed = section.bars.iter().map(|bar| format!("{} {}", bar.label, bar.entries.len()));
        let listed: Vec<String> = listed.collect();
        described.push(format!("{}: {}.", locale.text(section.by.heading()), listed.join(", ")));
    }
    let description = format!("{}. {count}. {}", look.title, described.join(" "));
    let caption = Caption { data, entries: data.rows };
    let mut captions = caption.notes_in(&description);
    if sections.iter().any(|section| section.overlaps) {
        captions.push(locale.text("picture-shares"));
    }
    captions.push(caption.source());
    Some(paper.finish(&description, &captions, locale.language.tag()))
}

/// The values of a dimension.
struct Section {
    by: By,
    /// The bars that are shown.
    bars: Vec<Bar>,
    /// How many bars there are, with those that are not shown.
    all: usize,
    /// Whether an entry is in several of them.
    overlaps: bool,
    /// How many entries can have a value: what shares are parts of.
    base: usize,
}

impl Section {
    fn new(by: By, data: ChartData<'_>) -> Self {
        let mut bars = all_bars(by, data);
        let counted = || bars.iter().flat_map(|bar| &bar.entries);
        let known: HashSet<&EntryIndex> = counted().collect();
        let can_have = |entry: &&EntryIndex| {
            let is_fit = !by.is_of_bodies() || data.category(**entry).is_body();
            is_fit || known.contains(*entry)
        };
        let base = data.rows.iter().filter(can_have).count();
        let overlaps = known.len() < counted().count();
        let all = bars.len();
        bars.truncate(shown_bars(by));
        Self { by, bars, all, overlaps, base }
    }

    /// Its heading, with how many entries can have a value if others are listed too.
    fn heading(&self, data: ChartData<'_>) -> String {
        let heading = data.locale.text(self.by.heading());
        if self.base == data.rows.len() {
            return heading;
        }
        let base = data.locale.format("count-entries", &[("n", self.base.into())]);
        format!("{heading} ({base})")
    }
}

/// The bars of the sections.
struct Chart<'a> {
    data: ChartData<'a>,
    /// The width of the labels.
    labels: f64,
}

impl Chart<'_> {
    /// The categories, if there are several.
    fn draw_legend(&self, paper: &mut Paper, sections: &[Section]) {
        let is_used = |category: &Category| {
            let bars = sections.iter().flat_map(|section| &section.bars);
            let mut entries = bars.flat_map(|bar| &bar.entries);
            entries.any(|entry| self.data.category(*entry) == *category)
        };
        let used: Vec<Category> = Category::ALL.iter().copied().filter(is_used).collect();
        if used.len() < 2 {
            return;
        }
        let word = |category: &Category| self.data.locale.term(*category);
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

    fn draw_section(&self, paper: &mut Paper, section: &Section) {
        let bars = &section.bars;
        let bold = Letters { is_bold: true, ..paper.letters(NORMAL + 1.0) };
        paper.paragraph(&section.heading(self.data), bold);
        paper.y += GAP;
        let labels = self.labels;
        let longest = bars.iter().map(|bar| bar.entries.len()).max().unwrap_or(1).max(1);
        let numbers: Vec<String> = bars.iter().map(|bar| self.number(bar, section.base)).collect();
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
        if bars.len() < section.all {
            let values = [("n", bars.len().into()), ("all", section.all.into())];
            let faint = paper.faint(NORMAL);
            paper.paragraph(&self.data.locale.format("picture-rows", &values), faint);
        }
        paper.y += 8.0;
    }

    /// The parts of a bar, one for each category. Returns its right end.
    fn draw_bar(&self, paper: &mut Paper, bar: &Bar, left: f64, unit: f64) -> f64 {
        let mut x = left;
        for &category in Category::ALL {
            let of = |entry: &&EntryIndex| self.data.category(**entry) == category;
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

    /// The count of the entries of a bar, and their share of `base`.
    fn number(&self, bar: &Bar, base: usize) -> String {
        let locale = self.data.locale;
        let count = bar.entries.len();
        let share = float(count) / float(base.max(1)) * 100.0;
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
