//! The flag of the page for terminals that show it as a picture.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;

use super::Page;
use crate::tui::context::Context;
use crate::tui::widgets::picture::FlagPlace;

impl Page {
    /// Takes the flag out of a drawn screen and leaves its cells empty, for a terminal that shows
    /// it as a picture. Where something is over a part of it, all of it stays.
    pub(in crate::tui) fn lift_flag(
        &self,
        screen: &mut Buffer,
        area: Rect,
        context: &Context,
    ) -> Option<FlagPlace> {
        let (flag, text, above) = (self.flag.as_ref()?, self.text_area(area), self.view.top);
        let place = flag.place(text, above);
        if place.is_empty() || !flag.is_whole(screen, text, above) {
            return None;
        }
        let mut blank = Cell::EMPTY;
        blank.set_style(context.theme.base());
        for at in place.positions() {
            screen[at] = blank.clone();
        }
        let rows = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
        let id = context.entry(self.entry?).id.clone();
        Some(FlagPlace { id, area: place, above: rows(above), rows: rows(flag.rows()), blank })
    }
}
