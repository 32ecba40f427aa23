//! Where the panes are on a screen of a given size: three layouts, and none under 40×12.

use ratatui::layout::{Constraint, Layout, Rect, Size};

/// The panes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pane {
    /// The categories, their colours and counts.
    Legend,
    /// The entries that are listed.
    List,
    /// The entry that is read.
    Detail,
}

impl Pane {
    /// All panes, from left to right.
    pub const ALL: [Self; 3] = [Self::Legend, Self::List, Self::Detail];

    /// The pane so many places to the right, or the last one on that side.
    #[must_use]
    pub fn beside(self, places: isize) -> Self {
        let at = (self as usize).saturating_add_signed(places);
        Self::ALL[at.min(Self::ALL.len() - 1)]
    }
}

/// Whether a pane has the focus, and whether it shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaneFocus {
    /// Whether the pane has the focus among the panes.
    pub has_focus: bool,
    /// Whether a window over the panes takes the keys.
    pub covered: bool,
}

impl PaneFocus {
    /// Whether the border of the pane shows the focus.
    pub fn border(self) -> bool {
        self.has_focus && !self.covered
    }
}

/// From this width on, the three panes are side by side.
const WIDE: u16 = 140;
/// From this width on, the list is left of the detail, under the legend as a strip.
const MIDDLE: u16 = 80;
/// How a wide screen is divided between the list and the detail, which has the contents beside it.
const LIST_PARTS: u16 = 5;
const DETAIL_PARTS: u16 = 6;
/// The height of the legend as a strip: one line within its border.
const STRIP: u16 = 3;
/// The smallest screen that is drawn on.
const SMALLEST: Size = Size::new(40, 12);

/// Whether the legend has room for more than its categories on a screen of a size.
pub(super) fn has_legend(size: Size) -> bool {
    size.width >= WIDE
}

/// The areas of a screen, borders included; a pane that is not shown has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Areas {
    /// The legend.
    pub legend: Option<Rect>,
    /// The list.
    pub list: Option<Rect>,
    /// The detail.
    pub detail: Option<Rect>,
    /// The bottom line.
    pub footer: Rect,
}

impl Areas {
    /// Lays out a screen; `None` if it is too small. In the narrow layout only the pane with the
    /// focus is shown.
    pub(super) fn new(size: Size, focus: Pane) -> Option<Self> {
        if size.width < SMALLEST.width || size.height < SMALLEST.height {
            return None;
        }
        let [panes, footer] = Layout::vertical([Constraint::Min(0), Constraint::Length(1)])
            .areas(Rect::from(((0, 0).into(), size)));
        let (legend, list, detail) = if size.width >= WIDE {
            let legend = if size.width >= WIDE + 40 { 46 } else { 31 };
            let [legend, list, detail] = Layout::horizontal([
                Constraint::Length(legend),
                Constraint::Fill(LIST_PARTS),
                Constraint::Fill(DETAIL_PARTS),
            ])
            .areas(panes);
            (Some(legend), Some(list), Some(detail))
        } else if size.width >= MIDDLE {
            let [left, detail] =
                Layout::horizontal([Constraint::Percentage(42), Constraint::Fill(1)]).areas(panes);
            let [legend, list] =
                Layout::vertical([Constraint::Length(STRIP), Constraint::Fill(1)]).areas(left);
            (Some(legend), Some(list), Some(detail))
        } else {
            let only = |pane| (pane == focus).then_some(panes);
            (only(Pane::Legend), only(Pane::List), only(Pane::Detail))
        };
        Some(Self { legend, list, detail, footer })
    }

    /// The area of a pane.
    pub(super) fn of(&self, pane: Pane) -> Option<Rect> {
        match pane {
            Pane::Legend => self.legend,
            Pane::List => self.list,
            Pane::Detail => self.detail,
        }
    }
}
