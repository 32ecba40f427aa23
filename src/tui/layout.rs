//! Where the panes are on a screen of a given size: three layouts, and none under 40×12.

use ratatui::layout::{Rect, Size};

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
/// How much of a screen of medium width the list takes, in per cent.
const LEFT_PER_CENT: u16 = 42;
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
        // The solver of ratatui would take a good part of the time of a start.
        let screen = Rect::from(((0, 0).into(), size));
        let [panes, footer] = rows(screen, size.height - 1);
        let (legend, list, detail) = if size.width >= WIDE {
            let legend = if size.width >= WIDE + 40 { 46 } else { 31 };
            let [legend, rest] = columns(panes, legend);
            let [list, detail] =
                columns(rest, rounded(rest.width, LIST_PARTS, LIST_PARTS + DETAIL_PARTS));
            (Some(legend), Some(list), Some(detail))
        } else if size.width >= MIDDLE {
            let [left, detail] = columns(panes, rounded(panes.width, LEFT_PER_CENT, 100));
            let [legend, list] = rows(left, STRIP);
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

/// The left part of an area, as wide as given or as the area, and the rest.
pub(super) fn columns(area: Rect, left: u16) -> [Rect; 2] {
    let left = left.min(area.width);
    [Rect { width: left, ..area }, Rect { x: area.x + left, width: area.width - left, ..area }]
}

/// The upper part of an area, as high as given or as the area, and the rest.
fn rows(area: Rect, upper: u16) -> [Rect; 2] {
    let upper = upper.min(area.height);
    [
        Rect { height: upper, ..area },
        Rect { y: area.y + upper, height: area.height - upper, ..area },
    ]
}

/// Some parts of a length that has so many, to the nearest whole number.
fn rounded(length: u16, parts: u16, of: u16) -> u16 {
    let doubled = u32::from(length) * u32::from(parts) * 2 + u32::from(of);
    u16::try_from(doubled / (2 * u32::from(of))).unwrap_or(length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::layout::{Constraint, Layout};

    #[test]
    fn the_parts_of_a_screen_are_those_that_ratatui_finds() {
        for width in 0..500 {
            let area = Rect::new(31, 2, width, 9);
            let parts = [Constraint::Fill(LIST_PARTS), Constraint::Fill(DETAIL_PARTS)];
            let whole = LIST_PARTS + DETAIL_PARTS;
            assert_eq!(
                columns(area, rounded(width, LIST_PARTS, whole)),
                Layout::horizontal(parts).areas(area),
                "{width}"
            );
            let area = Rect::new(0, 0, width, 9);
            let parts = [Constraint::Percentage(LEFT_PER_CENT), Constraint::Fill(1)];
            assert_eq!(
                columns(area, rounded(width, LEFT_PER_CENT, 100)),
                Layout::horizontal(parts).areas(area),
                "{width}"
            );
            let parts = [Constraint::Length(20), Constraint::Fill(1)];
            assert_eq!(columns(area, 20), Layout::horizontal(parts).areas(area), "{width}");
        }
        let (area, parts) = (Rect::new(0, 0, 9, 2), [Constraint::Length(3), Constraint::Fill(1)]);
        assert_eq!(rows(area, 3), Layout::vertical(parts).areas(area));
    }
}
