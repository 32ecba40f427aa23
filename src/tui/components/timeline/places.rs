//! Where the parts of the timeline are on the screen: the axis, the lanes, the list of a span.

use ratatui::layout::{Position, Rect};
use unicode_width::UnicodeWidthStr;

use crate::charts::{Lane, LaneKind, Scale};
use crate::tui::context::Context;
use crate::tui::widgets::window::inside;

/// From this width on, in columns, the list is beside the lanes, otherwise below them.
const ROOM_FOR_LIST: u16 = 96;
/// The width of the list beside the lanes.
const LIST: (u16, u16) = (36, 64);
/// How many lines the list below the lanes has at least, with its heading.
const LIST_LINES: u16 = 4;
/// How many lines it has before the lanes get more than one line each.
const LONGER_LIST: u16 = 7;
/// The width of a span on the axis: a year and a space.
const CELL: (u16, u16) = (5, 9);
/// The height of a lane, in lines, the line of counts included.
const LANE: (u16, u16) = (1, 6);

/// Where the parts are.
#[derive(Debug)]
pub(super) struct Places {
    /// The line of the years, without the column of labels.
    pub(super) axis: Rect,
    /// The width of the labels of lanes.
    pub(super) labels: u16,
    /// The lines of the lanes on screen, without the column of labels.
    pub(super) lanes: Vec<(LaneKind, Rect)>,
    /// The line over the lanes of the current entry.
    pub(super) heading: Option<Rect>,
    /// The list with its heading.
    pub(super) list: Rect,
    /// Whether the list is beside the lanes.
    pub(super) is_beside: bool,
    /// The width of a span.
    pub(super) cell: u16,
}

impl Places {
    /// The places in the area of a view, with a lane on screen.
    pub(super) fn new(lanes: &[Lane], shown: LaneKind, scale: Scale, context: &Context) -> Self {
        let frame = inside(context.area());
        let room =
            Rect { x: frame.x + frame.width.min(1), width: frame.width.saturating_sub(2), ..frame };
        let has_heading = lanes.iter().any(|lane| lane.kind.is_history());
        let least = cells(lanes.len()) + 1 + u16::from(has_heading);
        let is_beside = room.width >= ROOM_FOR_LIST;
        let (chart, list) = if is_beside {
            let width = (room.width * 2 / 5).clamp(LIST.0, LIST.1);
            let chart = Rect { width: room.width - width - 2, ..room };
            (chart, Rect { x: room.right() - width, width, ..room })
        } else {
            let most = room.height.saturating_sub(LIST_LINES);
            // More lines for each lane where that leaves the list enough.
            let free = room.height.saturating_sub(least + LONGER_LIST);
            let more = (free / cells(lanes.len()).max(1)).min(2);
            let height = (least + more * cells(lanes.len())).min(most);
            let chart = Rect { height, ..room };
            (chart, Rect { y: room.y + height, height: room.height - height, ..room })
        };
        let names = lanes.iter().map(|lane| context.locale.text(lane.kind.label()).width());
        let labels = (cells(names.max().unwrap_or(0)) + 1).min(chart.width / 2);
        let axis = Rect {
            x: chart.x + labels,
            width: chart.width - labels,
            height: chart.height.min(1),
            ..chart
        };
        let cell = (axis.width / cells(scale.len()).max(1)).clamp(CELL.0, CELL.1);
        let mut places =
            Self { axis, labels, lanes: Vec::new(), heading: None, list, is_beside, cell };
        let below = Rect { y: axis.bottom(), height: chart.height - axis.height, ..axis };
        places.place_lanes(lanes, shown, below);
        places
    }

    /// Places the lanes in the lines below the axis, from the first one from which the lane that is
    /// shown has room.
    fn place_lanes(&mut self, lanes: &[Lane], shown: LaneKind, below: Rect) {
        let has_heading = lanes.iter().any(|lane| lane.kind.is_history());
        let free = below.height.saturating_sub(u16::from(has_heading));
        let height = (free / cells(lanes.len()).max(1)).clamp(LANE.0, LANE.1);
        // Dates of one entry need no bars.
        let height_of = |kind: LaneKind| if kind.is_own() { 1 } else { height };
        let first = lanes.iter().find(|lane| lane.kind.is_history()).map(|lane| lane.kind);
        let heading = |kind: LaneKind| u16::from(Some(kind) == first);
        let mut end = 0;
        for lane in lanes {
            end += heading(lane.kind) + height_of(lane.kind);
            if lane.kind == shown {
                break;
            }
        }
        let mut skipped = end.saturating_sub(below.height);
        let mut y = below.y;
        let mut place = |height: u16| {
            let hidden = height.min(skipped);
            skipped -= hidden;
            let height = (height - hidden).min(below.bottom().saturating_sub(y));
            let rect = Rect { y, height, ..below };
            y += height;
            Some(rect).filter(|rect| rect.height > 0)
        };
        for lane in lanes {
            if heading(lane.kind) > 0 {
                self.heading = place(1);
            }
            let rect = place(height_of(lane.kind));
            self.lanes.extend(rect.map(|rect| (lane.kind, rect)));
        }
    }

    /// How many spans are on screen.
    pub(super) fn spans(&self) -> usize {
        usize::from(self.axis.width / self.cell.max(1)).max(1)
    }

    /// The lines of the list that have items.
    pub(super) fn rows(&self) -> Rect {
        let Rect { y, height, .. } = self.list;
        Rect { y: y + height.min(1), height: height.saturating_sub(1), ..self.list }
    }

    /// The lane and the span, counted from the first on screen, at a cell of the screen.
    pub(super) fn span_at(&self, at: Position) -> Option<(LaneKind, usize)> {
        let lane = self.lanes.iter().find(|(_, rect)| rect.contains(at))?;
        Some((lane.0, usize::from((at.x - self.axis.x) / self.cell.max(1))))
    }
}

/// A count as a number of cells.
pub(super) fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}
