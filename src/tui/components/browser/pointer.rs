//! The mouse over the panes: the wheel, the scroll bars, clicks on rows and links.

use ratatui::layout::Rect;

use super::Browser;
use crate::tui::components::list;
use crate::tui::context::Context;
use crate::tui::effect::Effect;
use crate::tui::input::action::Motion;
use crate::tui::input::pointer::{Pointer, PointerKind};
use crate::tui::layout::{Areas, Pane};
use crate::tui::outcome::Outcome;
use crate::tui::sorting::SortChange;
use crate::tui::widgets::scroll::WHEEL;
use crate::tui::widgets::window::inside;

impl Browser {
    /// Handles the mouse.
    pub(super) fn handle_pointer(&mut self, pointer: Pointer, context: &Context) -> Outcome {
        let Some((pane, area)) = self.pane_at(pointer, context) else { return Outcome::Done };
        if pane == Pane::Detail {
            self.complete_page(context);
        }
        match pointer.kind {
            PointerKind::Wheel(motion) => self.wheel(pane, area, motion, context),
            PointerKind::Drag => drop(self.drag(pane, area, pointer, context)),
            PointerKind::Click if self.drag(pane, area, pointer, context) => {}
            PointerKind::Click => return self.click(pane, area, pointer, context),
        }
        Outcome::Done
    }

    /// The pane at a cell of the screen, with its area.
    fn pane_at(&self, pointer: Pointer, context: &Context) -> Option<(Pane, Rect)> {
        let areas = Areas::new(context.size, self.focus)?;
        let at = |pane: Pane| areas.of(pane).filter(|area| area.contains(pointer.at));
        Pane::ALL.into_iter().find_map(|pane| Some((pane, at(pane)?)))
    }

    /// Scrolls a pane; focus and selection stay.
    fn wheel(&mut self, pane: Pane, area: Rect, motion: Motion, context: &Context) {
        for _ in 0..WHEEL {
            match pane {
                Pane::Legend => self.legend.scroll(motion, area, context),
                Pane::List => self.list.scroll(motion, Some(area), &context.listing),
                Pane::Detail => self.page.scroll(motion, Some(area)),
            }
        }
    }

    /// Scrolls to where the pointer is on the scroll bar of a pane, its right border. Returns
    /// whether it is on one.
    fn drag(&mut self, pane: Pane, area: Rect, pointer: Pointer, context: &Context) -> bool {
        let row = pointer.at.y;
        let on_bar = pointer.at.x + 1 == area.right();
        match pane {
            Pane::Legend if on_bar => self.legend.drag(row, area, context),
            Pane::List if on_bar => self.list.drag(row, area, &context.listing),
            Pane::Detail if on_bar => self.page.drag(row, area),
            _ => false,
        }
    }

    /// Follows a link, opens an address, folds the section under a heading.
    fn click_on_page(&mut self, area: Rect, pointer: Pointer, context: &Context) -> Outcome {
        if let Some(link) = self.page.link_at(pointer.at, area) {
            return Outcome::FollowLink(link);
        }
        if let Some(address) = self.page.address_at(pointer.at, area) {
            return Outcome::Run(Effect::OpenWebsite(address.to_owned()));
        }
        if let Some(section) = self.page.section_at(pointer.at, area) {
            self.page.show_section(section, Some(area));
        } else if let Some(section) = self.page.heading_at(pointer.at, area) {
            self.page.fold(section, Some(area), context);
        }
        Outcome::Done
    }

    fn click(&mut self, pane: Pane, area: Rect, pointer: Pointer, context: &Context) -> Outcome {
        let again = self.focus == pane;
        // Before the focus moves: that scrolls back to the selection, and the row is another one.
        let row = self.list.row_at(pointer.at.y, area, &context.listing);
        self.set_focus(pane, context);
        if !inside(area).contains(pointer.at) {
            return Outcome::Done;
        }
        match pane {
            Pane::List if list::header_area(area).contains(pointer.at) => {
                let sort = list::sort_at(pointer.at, area, context);
                sort.map_or(Outcome::Done, |sort| Outcome::Sort(SortChange::By(sort)))
            }
            Pane::Legend => self.legend.click(pointer.at, area, context),
            Pane::List => {
                let Some(row) = row else { return Outcome::Done };
                if again && row == self.list.selected() {
                    return self.confirm(context);
                }
                self.history.clear();
                self.select(context.listing.rows.get(row).copied(), context);
                Outcome::Done
            }
            Pane::Detail => self.click_on_page(area, pointer, context),
        }
    }
}
