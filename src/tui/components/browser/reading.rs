//! Reading: links and the way back, sections, a search inside the entry.

use super::Browser;
use crate::catalog::EntryIndex;
use crate::export::FieldKind;
use crate::tui::components::copy_menu;
use crate::tui::context::Context;
use crate::tui::input::action::{Action, EntryPart};
use crate::tui::input::mode::Mode;
use crate::tui::layout::Pane;
use crate::tui::navigation::{Place, Views, Visit};
use crate::tui::outcome::{Layer, Outcome, PageChange, PageSearch};

impl Browser {
    /// Opens an entry for reading, as if a link had led to it from views or, if there are none,
    /// from the page.
    pub(in crate::tui) fn go_to(&mut self, to: EntryIndex, views: Views, context: &Context) {
        let is_other = |from: Visit| from.entry != to || !views.is_empty();
        if self.page.visit().is_some_and(is_other) {
            let from = self.place(views, context);
            self.history.follow(from, to);
            self.show_current(context);
        }
        self.set_focus(Pane::Detail, context);
    }

    /// Prepares a search for other words that views have asked for.
    pub(in crate::tui) fn narrow(
        &mut self,
        views: Views,
        before: String,
        after: String,
        context: &Context,
    ) {
        let from = self.place(views, context);
        self.history.search(from, before, after);
        self.start_search(context);
    }

    /// Where the user is now, with the views that are open.
    fn place(&self, views: Views, context: &Context) -> Place {
        let selected = self.selected_entry(context);
        Place { visit: self.page.visit(), selected, focus: self.focus, views }
    }

    /// Lays out the page to its end.
    pub(in crate::tui) fn complete_page(&mut self, context: &Context) {
        self.page.complete(self.area(Pane::Detail, context), context);
    }

    /// Follows a link of the page, by its number.
    pub fn follow_link(&mut self, link: usize, context: &Context) {
        if let Some(to) = self.page.focus_link(link) {
            self.go_to(to, Views::new(), context);
        }
    }

    /// Whether there is a place before this one, or after it.
    pub(in crate::tui) fn has_step(&self, back: bool, context: &Context) -> bool {
        self.history.has_step(back, &context.listing.words)
    }

    /// Takes the place before this one, or after it, out of the history, with the words to search
    /// for there, if they are others. `views` are those that are open now.
    pub(in crate::tui) fn step(
        &mut self,
        views: Views,
        back: bool,
        context: &Context,
    ) -> Option<(Place, Option<String>)> {
        let from = self.place(views, context);
        self.history.step(from, back)
    }

    /// Shows a place as it was left. Returns the views that are open there.
    pub(in crate::tui) fn arrive(&mut self, place: Place, context: &Context) -> Views {
        let is_linked = self.history.is_linked();
        if !is_linked {
            self.list.select(place.selected, &context.listing);
            if let Some(visit) = place.visit {
                self.show_unlisted(visit.entry, context);
            }
        }
        self.show_current(context);
        self.complete_page(context);
        if let Some(visit) = place.visit {
            self.page.revisit(visit);
        }
        // On the way through links it is the page that is read.
        let is_page = is_linked && place.views.is_empty();
        self.set_focus(if is_page { Pane::Detail } else { place.focus }, context);
        place.views
    }

    /// Scrolls to the next match of the search or the previous one, or says that there is none.
    pub(super) fn turn_match(&mut self, forward: bool, context: &Context) -> Outcome {
        if self.page.has_matches(context) {
            self.page.go_to_match(forward, self.area(Pane::Detail, context), context);
            return Outcome::Done;
        }
        let search = context.key(Action::SearchPage, Mode::Detail);
        Outcome::Say(context.locale.format("screen-no-matches", &[("key", search)]))
    }

    /// Changes what the page shows, and moves the focus there.
    pub(in crate::tui) fn change_page(&mut self, change: PageChange, context: &Context) {
        self.complete_page(context);
        self.set_focus(Pane::Detail, context);
        let area = self.area(Pane::Detail, context);
        match change {
            PageChange::Section(kind) => self.page.show_section(kind, area),
            PageChange::Link(link) => self.page.show_link(link, area),
            PageChange::Search(search) => {
                self.page.set_search(&search, area, context);
                self.page.show_match(area, context);
            }
            PageChange::FilterMembers(words) => self.page.set_members_filter(words, area, context),
            PageChange::EndSearch(before) => self.page.set_search(&before, area, context),
        }
    }

    /// Follows the link with the focus, or folds the section whose heading has it.
    pub(super) fn confirm_on_page(&mut self, context: &Context) -> Outcome {
        let area = self.area(Pane::Detail, context);
        if let Some(entry) = self.page.linked_entry() {
            return Outcome::GoTo(entry);
        }
        self.page.fold_focused(area, context);
        Outcome::Done
    }

    /// Moves the focus to the next link or the previous one, and after the last to another pane.
    pub(super) fn turn_link(&mut self, forward: bool, context: &Context) {
        let area = self.area(Pane::Detail, context);
        if !self.page.turn_link(forward, area) {
            self.turn_pane(if forward { 1 } else { Pane::ALL.len() - 1 }, context);
        }
    }

    /// Puts letters before the links on screen.
    pub(super) fn link_hints(&mut self, context: &Context) -> Outcome {
        self.set_focus(Pane::Detail, context);
        let area = self.area(Pane::Detail, context);
        let hints = area.map(|area| self.page.link_hints(area)).unwrap_or_default();
        if hints.is_empty() {
            Outcome::Say(context.locale.text("screen-no-links"))
        } else {
            Outcome::Open(Layer::LinkHints(hints))
        }
    }

    /// Opens the contents of the entry.
    pub(super) fn contents(&self, context: &Context) -> Outcome {
        let (items, selected) = self.page.contents(context);
        if items.is_empty() {
            Outcome::Done
        } else {
            Outcome::Open(Layer::Contents { items, selected })
        }
    }

    /// Opens the menu of what to copy.
    pub(super) fn copy_menu(&self, context: &Context) -> Outcome {
        context.current.map_or(Outcome::Done, |_| Outcome::Open(Layer::CopyMenu(self.field())))
    }

    /// Copies a part of the entry.
    pub(super) fn copy(&self, part: EntryPart, context: &Context) -> Outcome {
        let copy = |entry| copy_menu::copy(part, entry, self.field(), context);
        context.current.map_or(Outcome::Done, copy)
    }

    /// The field of the page under the cursor, if the page has the focus.
    fn field(&self) -> Option<FieldKind> {
        self.page.focused_field().filter(|_| self.focus == Pane::Detail)
    }

    /// Opens the line of a search inside the entry.
    pub(super) fn search_page(&self) -> Outcome {
        let search = || Outcome::Open(Layer::PageSearch(self.page.search()));
        self.page.visit().map_or(Outcome::Done, |_| search())
    }

    /// Ends a search inside the entry; the page stays. Returns whether there was one.
    pub(super) fn end_page_search(&mut self, context: &Context) -> bool {
        let is_searched = self.page.is_searched();
        if is_searched {
            let search = PageSearch { words: String::new(), top: self.page.top() };
            let area = self.area(Pane::Detail, context);
            self.page.set_search(&search, area, context);
        }
        is_searched
    }

    /// Opens the line of words by which members are filtered.
    pub(super) fn filter_members(&self, context: &Context) -> Outcome {
        if self.page.has_members() {
            Outcome::Open(Layer::MembersFilter)
        } else {
            Outcome::Say(context.locale.text("screen-no-members"))
        }
    }

    /// Shows all members again. Returns whether they were filtered.
    pub(super) fn end_filter(&mut self, context: &Context) -> bool {
        let is_filtered = self.page.is_filtered();
        if is_filtered {
            let area = self.area(Pane::Detail, context);
            self.page.set_members_filter(String::new(), area, context);
        }
        is_filtered
    }

    /// Orders the members another way, and says how.
    pub(super) fn turn_members_order(&mut self, context: &Context) -> Outcome {
        let area = self.area(Pane::Detail, context);
        let order = context.locale.text(self.page.turn_members_order(area, context));
        Outcome::Say(context.message("screen-members-order", order))
    }
}
