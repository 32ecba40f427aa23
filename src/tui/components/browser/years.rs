//! The list of another year, where the search asks for memberships.

use super::Browser;
use crate::catalog::EntryIndex;
use crate::tui::context::Context;
use crate::tui::layout::Pane;

impl Browser {
    /// Selects in the list of another year what was selected in the one before, and keeps what is
    /// read, also where it is not listed.
    pub(in crate::tui) fn select_in_year(&mut self, before: Option<EntryIndex>, context: &Context) {
        let shown = self.page.visit().map(|visit| visit.entry);
        self.list.select_again(before, &context.listing);
        if self.history.is_linked() {
            return;
        }
        match shown.filter(|_| self.focus == Pane::Detail) {
            Some(read) => self.show_unlisted(read, context),
            None => self.history.leave_unlisted(),
        }
        if self.current(context) != shown {
            self.show_current(context);
        }
    }

    /// Records that the page shows an entry, if it is not the one selected in the list.
    pub(super) fn show_unlisted(&mut self, entry: EntryIndex, context: &Context) {
        if self.selected_entry(context) == Some(entry) {
            self.history.leave_unlisted();
        } else {
            self.history.stay_on(entry);
        }
    }
}
