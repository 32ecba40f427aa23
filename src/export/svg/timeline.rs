//! A timeline: a lane of bars for each kind of event over an axis of years, on which empty
//! spans stay, and below it what happened, if it is not too much.

use super::caption::Caption;
use super::colours::Colour;
use super::letters::{first_lines, lines, width};
use super::paper::{Anchor, Letters, Look, MARGIN, NORMAL, Paper, SMALL, WIDTH};
use super::writer::{Length, float};
use crate::catalog::{Category, EntryIndex, Status};
use crate::charts::{ChartData, Item, Lane, LaneKind, Scale, Zoom, lanes};

/// The width of the names of lanes.
const LABELS: f64 = 130.0;
/// The height of a lane of bars, and of one without.
const LANE: f64 = 92.0;
const LINE: f64 = 34.0;
/// The longest bar, with room for its count.
const BAR: f64 = 66.0;
/// Spans at most: with more, they are longer.
const SPANS: usize = 130;
/// The least width of a year below the axis.
const YEAR: f64 = 36.0;
/// The least font size of counts.
const READABLE: f64 = 8.0;
/// More events than this are not listed below the axis.
const WRITTEN: usize = 240;

/// A timeline as an SVG file: of what is listed, and of an entry; `None` if nothing has a date.
pub(super) fn timeline(
    current: Option<EntryIndex>,
    look: Look<'_>,
    data: ChartData<'_>,
) -> Option<String> {
    let (mut lanes, undated) = lanes(current, data);
    if lanes.is_empty() {
        return None;
    }
    let scale = scale(&lanes);
    for lane in &mut lanes {
        lane.count(scale);
    }
    let mut paper = Paper::new(look, WIDTH, &data.locale.text(scale.zoom.title()));
    let chart = Chart { lanes: &lanes, scale, current, data };
    chart.draw(&mut paper);
    if undated > 0 {
        let faint = paper.faint(NORMAL);
        let undated = data.locale.format("chart-undated", &[("n", undated.into())]);
        paper.paragraph(&undated, faint);
    }
    let own = current.filter(|_| data.rows.is_empty());
    let entries: Vec<EntryIndex> = own.into_iter().chain(data.rows.iter().copied()).collect();
    let caption = Caption { data, entries: &entries };
    let source = current.map_or_else(|| caption.source(), |entry| caption.source_of(entry));
    let mut captions = caption.notes_in(&chart.written(look.title));
    captions.push(source);
    Some(paper.finish(&chart.description(look.title), &captions, data.locale.language.tag()))
}

/// The axis with as short spans as there is room for.
fn scale(lanes: &[Lane]) -> Scale {
    let of = |zoom| Scale::new(zoom, lanes.iter().flat_map(Lane::years));
    let fits = |scale: &Scale| scale.len() <= SPANS;
    let shorter = [Zoom::Years, Zoom::Decades].map(of);
    shorter.into_iter().find(fits).unwrap_or_else(|| of(Zoom::Centuries))
}

/// The lanes of a timeline.
struct Chart<'a> {
    lanes: &'a [Lane],
    scale: Scale,
    current: Option<EntryIndex>,
    data: ChartData<'a>,
}

impl Chart<'_> {
    fn draw(&self, paper: &mut Paper) {
        let top = paper.y;
        for lane in self.lanes {
            if self.is_first_of_history(lane.kind) {
                self.draw_heading(paper);
            }
            self.draw_lane(paper, lane);
        }
        self.draw_axis(paper, top);
        if self.writes_items() {
            self.write_items(paper);
        }
    }

    /// Whether it is not too much to write out what happened.
    fn writes_items(&self) -> bool {
        self.lanes.iter().map(|lane| lane.items.len()).sum::<usize>() <= WRITTEN
    }

    /// The names on the timeline, one on each line.
    fn written(&self, title: &str) -> String {
        let items = self.lanes.iter().filter(|_| self.writes_items()).flat_map(|lane| &lane.items);
        let current = self.current.map(|entry| self.data.name(entry));
        let texts = [title].into_iter().chain(current).chain(items.map(|item| item.text.as_str()));
        texts.collect::<Vec<_>>().join("\n")
    }

    fn is_first_of_history(&self, kind: LaneKind) -> bool {
        let first = self.lanes.iter().find(|lane| lane.kind.is_history());
        first.is_some_and(|lane| lane.kind == kind)
    }

    /// The name of the current entry over its lanes, if there are others.
    fn draw_heading(&self, paper: &mut Paper) {
        let has_others = self.lanes.iter().any(|lane| !lane.kind.is_history());
        if let Some(entry) = self.current.filter(|_| has_others) {
            let bold = Letters { is_bold: true, ..paper.letters(NORMAL) };
            paper.paragraph(self.data.name(entry), bold);
        }
    }

    /// The width of a span.
    fn span(&self, paper: &Paper) -> f64 {
        (paper.room() - LABELS) / float(self.scale.len())
    }

    /// The left end of a span.
    fn left(&self, paper: &Paper, nth: usize) -> f64 {
        MARGIN + LABELS + self.span(paper) * float(nth)
    }

    fn draw_lane(&self, paper: &mut Paper, lane: &Lane) {
        let is_own = lane.kind.is_own();
        let bottom = paper.y + if is_own { LINE } else { LANE } - 10.0;
        let label = self.data.locale.text(lane.kind.label());
        let letters = paper.letters(NORMAL);
        let label = first_lines(&label, NORMAL, LABELS - 10.0, 2);
        let above = float(label.len() - 1) * 15.0;
        for (nth, line) in label.iter().enumerate() {
            paper.text((MARGIN, bottom - above + float(nth) * 15.0), line, letters);
        }
        if is_own {
            self.draw_own(paper, lane, bottom);
        } else {
            self.draw_bars(paper, lane, bottom);
        }
        let border = paper.colours.border;
        let ends = [MARGIN + LABELS, paper.width - MARGIN].map(Length);
        paper.body.leaf(
            "line",
            &[
                ("x1", &ends[0]),
                ("x2", &ends[1]),
                ("y1", &Length(bottom + 1.0)),
                ("y2", &Length(bottom + 1.0)),
                ("stroke", &border),
                ("stroke-width", &"0.8"),
            ],
        );
        paper.y = bottom + 10.0;
    }

    fn draw_bars(&self, paper: &mut Paper, lane: &Lane, bottom: f64) {
        // Lanes that can be compared have one scale.
        let compared =
            self.lanes.iter().filter(|it| it.kind.is_history() == lane.kind.is_history());
        let longest = compared.flat_map(|lane| &lane.counts).copied().max().unwrap_or(1).max(1);
        let (span, fill) = (self.span(paper), self.colour(paper, lane.kind));
        for (nth, &count) in lane.counts.iter().enumerate().filter(|(_, count)| **count > 0) {
            let height = (BAR * float(count) / float(longest)).max(1.5);
            let left = self.left(paper, nth);
            paper.body.open(
                "rect",
                &[
                    ("x", &Length(left + span * 0.1)),
                    ("y", &Length(bottom - height)),
                    ("width", &Length(span * 0.8)),
                    ("height", &Length(height)),
                    ("fill", &fill),
                ],
            );
            let years = self.scale.zoom.label(self.scale.year(nth));
            paper.body.with_text("title", &[], &format!("{years}: {count}"));
            paper.body.close();
            let written = self.data.locale.whole(count as u64);
            self.write_count(paper, &written, (left, bottom - height - 3.0));
        }
    }

    /// Writes a count over the bar of a span, as large as there is room for; upwards in narrow
    /// spans.
    fn write_count(&self, paper: &mut Paper, count: &str, (left, y): (f64, f64)) {
        let span = self.span(paper);
        let size = (SMALL * span / width(count, SMALL)).min(SMALL);
        if size >= READABLE {
            let letters = Letters { anchor: Anchor::Middle, ..paper.letters(size) };
            return paper.text((left + span / 2.0, y), count, letters);
        }
        let size = (span * 1.2).clamp(READABLE - 1.0, SMALL);
        let x = left + span / 2.0 + size * 0.35;
        let turn = format!("rotate(-90 {} {})", Length(x), Length(y));
        let letters = paper.letters(size);
        paper.text_with((x, y), count, letters, &[("transform", &turn)]);
    }

    /// The dates of an entry, with a line while it exists.
    fn draw_own(&self, paper: &mut Paper, lane: &Lane, bottom: f64) {
        let colour = self.colour(paper, lane.kind);
        let middle = |nth: usize| self.left(paper, nth) + self.span(paper) / 2.0;
        let used = |nth: &usize| lane.counts[*nth] > 0;
        let all = 0..lane.counts.len();
        let (Some(first), Some(last)) = (all.clone().find(used), all.clone().rfind(used)) else {
            return;
        };
        let has_ended = self.current.is_some_and(|entry| self.data.catalog.is_dissolved(entry));
        let end = if has_ended { middle(last) } else { paper.width - MARGIN };
        let (start, y) = (middle(first), bottom - 10.0);
        let marks: Vec<f64> = all.filter(used).map(middle).collect();
        paper.body.leaf(
            "line",
            &[
                ("x1", &Length(start)),
                ("x2", &Length(end)),
                ("y1", &Length(y)),
                ("y2", &Length(y)),
                ("stroke", &colour),
                ("stroke-width", &"4"),
            ],
        );
        for x in marks {
            let place = format!("translate({} {})", Length(x), Length(y));
            let path = "M0 -7L7 0L0 7L-7 0z";
            paper.body.leaf("path", &[("d", &path), ("fill", &colour), ("transform", &place)]);
        }
    }

    /// The years below the lanes, as many as there is room for.
    fn draw_axis(&self, paper: &mut Paper, top: f64) {
        let span = self.span(paper);
        let step = [1, 2, 5, 10, 20, 50, 100].into_iter().find(|step| span * float(*step) >= YEAR);
        let step = step.unwrap_or(100);
        let (y, border) = (paper.y + 8.0, paper.colours.border);
        let letters = Letters { anchor: Anchor::Start, ..paper.faint(SMALL) };
        let unit = usize::from(self.scale.year(1).saturating_sub(self.scale.year(0)).max(1));
        for nth in 0..self.scale.len() {
            let year = self.scale.year(nth);
            if !(usize::from(year) / unit).is_multiple_of(step) {
                continue;
            }
            let left = self.left(paper, nth);
            paper.body.leaf(
                "line",
                &[
                    ("x1", &Length(left)),
                    ("x2", &Length(left)),
                    ("y1", &Length(top)),
                    ("y2", &Length(y + 2.0)),
                    ("stroke", &border),
                    ("stroke-width", &"0.5"),
                    ("stroke-dasharray", &"1 4"),
                ],
            );
            let letters = if left + YEAR > paper.width {
                Letters { anchor: Anchor::End, ..letters }
            } else {
                letters
            };
            paper.text((left + 2.0, y), &year.to_string(), letters);
        }
        paper.y = y + 10.0;
    }

    /// Writes what happened in each lane, with the dates.
    fn write_items(&self, paper: &mut Paper) {
        for lane in self.lanes {
            let letters = paper.letters(SMALL);
            paper.y += 6.0;
            let label = self.data.locale.text(lane.kind.label());
            paper.paragraph(&label, Letters { is_bold: true, ..letters });
            for group in lane.items.chunk_by(|one, next| one.date == next.date) {
                self.write_group(paper, group, letters);
            }
        }
    }

    /// Writes a date and what happened on it.
    fn write_group(&self, paper: &mut Paper, group: &[Item], letters: Letters) {
        let texts: Vec<&str> = group.iter().map(|item| item.text.as_str()).collect();
        let room = paper.room() - LABELS;
        for (nth, line) in lines(&texts.join(" · "), SMALL, room).iter().enumerate() {
            paper.y += SMALL + 3.0;
            if nth == 0 {
                let date = self.data.locale.date(group[0].date);
                paper.text((MARGIN, paper.y), &date, letters);
            }
            paper.text((MARGIN + LABELS, paper.y), line, letters);
        }
    }

    fn colour(&self, paper: &Paper, kind: LaneKind) -> Colour {
        let colours = &paper.colours;
        let category = |category: Category| colours.categories[category as usize];
        match kind {
            LaneKind::Founded | LaneKind::Kin => category(Category::Organization),
            LaneKind::Admitted => category(Category::MemberState),
            LaneKind::Joined => colours.statuses[Status::Member as usize],
            LaneKind::Dissolved | LaneKind::Left => colours.statuses[Status::Former as usize],
            LaneKind::Own | LaneKind::UnitedNations => {
                self.current.map_or(colours.text, |entry| category(self.data.category(entry)))
            }
        }
    }

    /// What the timeline says, in words.
    fn description(&self, title: &str) -> String {
        let lane = |lane: &Lane| {
            let dates = [lane.items.first(), lane.items.last()]
                .map(|item| item.map(|item| item.date.year().to_string()).unwrap_or_default());
            let years = if dates[0] == dates[1] { dates[0].clone() } else { dates.join("–") };
            let count = self.data.locale.whole(lane.items.len() as u64);
            format!("{}: {count} ({years})", self.data.locale.text(lane.kind.label()))
        };
        let lanes: Vec<String> = self.lanes.iter().map(lane).collect();
        format!(
            "{}: {title}. {}.",
            self.data.locale.text(self.scale.zoom.title()),
            lanes.join(", ")
        )
    }
}
