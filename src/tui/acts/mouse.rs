//! The mouse: what lies under the pointer, and what a click or the wheel does there. Everything it
//! does a key does too.

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Rect};

use crate::catalog::Category;
use crate::tui::app::App;
use crate::tui::keys::action::{Action, Effect, Motion};
use crate::tui::overlays::Overlay;
use crate::tui::panes::layout::{Pane, inside};
use crate::tui::panes::page::Spot;

/// How many lines the wheel moves at a time.
const WHEEL: usize = 3;

impl App {
    /// Does what a click or the wheel asks for where the pointer is.
    pub fn point(&mut self, event: MouseEvent) -> Option<Effect> {
        let at = Position::new(event.column, event.row);
        match event.kind {
            MouseEventKind::ScrollDown => self.wheel(at, Motion::Down),
            MouseEventKind::ScrollUp => self.wheel(at, Motion::Up),
            MouseEventKind::Down(MouseButton::Left) => return self.click(at),
            MouseEventKind::Drag(MouseButton::Left) => drop(self.drag_bar(at)),
            _ => {}
        }
        None
    }

    /// The pane under the pointer, with its area; none while something lies over the panes.
    fn pane_at(&self, at: Position) -> Option<(Pane, Rect)> {
        let areas = self.areas().filter(|_| self.overlay.is_none() && self.view.is_none())?;
        Pane::ALL.into_iter().find_map(|pane| {
            areas.of(pane).filter(|area| area.contains(at)).map(|area| (pane, area))
        })
    }

    /// Scrolls the pane under the pointer; the focus and the selection stay where they are.
    fn wheel(&mut self, at: Position, motion: Motion) {
        let pane = self.pane_at(at);
        for _ in 0..WHEEL {
            match pane {
                Some((Pane::List, area)) => {
                    self.list_view.scroll(
                        motion,
                        self.listing.lines(),
                        usize::from(inside(area).height),
                    );
                }
                Some((Pane::Detail, _)) => {
                    self.page_view.scroll(motion, self.page.lines.len(), self.page_height());
                }
                None if self.overlay.is_some() || self.view.is_some() => {
                    drop(self.update(Action::Move(motion)));
                }
                Some((Pane::Legend, _)) | None => {}
            }
        }
    }

    fn click(&mut self, at: Position) -> Option<Effect> {
        match &mut self.overlay {
            Some(Overlay::Picker(picker)) => {
                let there = picker.point(self.size, at);
                return if there { self.overlay_done() } else { None };
            }
            Some(Overlay::Told(..)) => {
                self.overlay_done();
                return None;
            }
            Some(Overlay::Help(_) | Overlay::Prompt(_)) => return None,
            None if self.view.is_some() => {
                self.point_in_view(at);
                return None;
            }
            None => {}
        }
        let (pane, area) = self.pane_at(at)?;
        if self.drag_bar(at) {
            return None;
        }
        self.notice = None;
        self.hints = None;
        self.copying = false;
        let searched = self.search_done().map(Effect::Remember);
        let again = self.focus == pane;
        self.give_focus(pane);
        let inner = inside(area);
        if !inner.contains(at) {
            return searched;
        }
        let row = usize::from(at.y - inner.y);
        match pane {
            Pane::Legend => {
                if let Some(&category) = Category::ALL.get(row) {
                    self.update(Action::Only(category));
                }
            }
            Pane::List => {
                let line = self.list_view.top + row;
                if line < self.listing.lines() {
                    let (row, _) = self.listing.row_on(line);
                    if again && row == self.selected {
                        return self.update(Action::Open).or(searched);
                    }
                    self.trail.clear();
                    self.select(self.listing.rows.get(row).copied());
                }
            }
            Pane::Detail => {
                // The text of the page begins a column further in than its pane.
                let column = usize::from(at.x).checked_sub(usize::from(inner.x) + 1);
                let line = self.page_view.top + row;
                let under = |spot: &Spot| {
                    spot.line == line && column.is_some_and(|column| spot.columns.contains(&column))
                };
                if let Some(link) =
                    self.page.links.iter().position(|link| link.spots.iter().any(under))
                {
                    self.link = Some(link);
                    self.follow_link();
                }
            }
        }
        searched
    }

    /// Scrolls to where the pointer is on a scroll bar, the right border of a list or a page.
    /// `false` if it is on none.
    fn drag_bar(&mut self, at: Position) -> bool {
        let Some((pane, area)) = self.pane_at(at).filter(|(_, area)| at.x + 1 == area.right())
        else {
            return false;
        };
        let inner = inside(area);
        let height = usize::from(inner.height);
        let (view, lines) = match pane {
            Pane::Legend => return false,
            Pane::List => (&mut self.list_view, self.listing.lines()),
            Pane::Detail => (&mut self.page_view, self.page.lines.len()),
        };
        let row = usize::from(at.y.saturating_sub(inner.y)).min(height.saturating_sub(1));
        view.top = lines.saturating_sub(height) * row / height.saturating_sub(1).max(1);
        lines > height
    }
}
