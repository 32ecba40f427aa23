//! The bottom of the stack: the three panes, and what can be done with the entry that is current.

mod pointer;
mod reading;
mod steps;
mod years;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::catalog::{Category, EntryIndex};
use crate::config::Session;
use crate::search::QueryField;
use crate::tui::component::{Component, Hint};
use crate::tui::components::entry_commands::on_entry;
use crate::tui::components::legend::{self, Legend};
use crate::tui::components::list::{self, List};
use crate::tui::components::page::{self, Page};
use crate::tui::context::Context;
use crate::tui::effect::Effect;
use crate::tui::input::action::{Action, Motion};
use crate::tui::input::mode::Mode;
use crate::tui::input::pointer::Pointer;
use crate::tui::layout::{Areas, Pane, PaneFocus, has_legend};
use crate::tui::navigation::{NavigationHistory, Views};
use crate::tui::outcome::{CategoryFilter, Layer, Outcome, SearchStart, Select};
use crate::tui::sorting::SortChange;
use crate::tui::widgets::window::inside;

/// The actions on the page, wherever the focus is.
const ON_PAGE: [Action; 12] = [
    Action::NextLink,
    Action::PreviousLink,
    Action::NextSection,
    Action::PreviousSection,
    Action::NextMatch,
    Action::PreviousMatch,
    Action::Fold,
    Action::FilterMembers,
    Action::MembersOrder,
    Action::Contents,
    Action::SearchPage,
    Action::LinkHints,
];

/// The panes.
pub struct Browser {
    focus: Pane,
    legend: Legend,
    list: List,
    page: Page,
    history: NavigationHistory,
    /// The entry that was selected before the search, to return to.
    home: Option<EntryIndex>,
    /// Whether something lies over the panes that takes the keys.
    covered: bool,
    /// Whether entries are chosen for another command.
    picks: bool,
}

impl Browser {
    /// The panes, with the focus on one of them. They show nothing before [`Browser::select`].
    pub fn new(focus: Pane) -> Self {
        Self {
            focus,
            legend: Legend::default(),
            list: List::default(),
            page: Page::default(),
            history: NavigationHistory::default(),
            home: None,
            covered: false,
            picks: false,
        }
    }

    /// Lets the user choose entries for another command.
    pub fn start_picking(&mut self) {
        self.picks = true;
    }

    /// The pane with the focus.
    pub fn focus(&self) -> Pane {
        self.focus
    }

    /// The list.
    pub fn list(&self) -> &List {
        &self.list
    }

    /// The page.
    pub fn page(&self) -> &Page {
        &self.page
    }

    /// The entry on the page: the one that links have led to, or else the selected one.
    pub fn current(&self, context: &Context) -> Option<EntryIndex> {
        self.history.current().or_else(|| self.selected_entry(context))
    }

    /// The entry that is selected in the list.
    pub fn selected_entry(&self, context: &Context) -> Option<EntryIndex> {
        self.list.entry(&context.listing)
    }

    /// Says whether a window is over the panes.
    pub fn set_covered(&mut self, covered: bool) {
        self.covered = covered;
    }

    /// The area of a pane. In the narrow layout a hidden pane is as large as the one on screen.
    pub fn area(&self, pane: Pane, context: &Context) -> Option<Rect> {
        Areas::new(context.size, self.focus)
            .and_then(|areas| areas.of(pane).or(areas.of(self.focus)))
    }

    /// Selects an entry, or the first of the list if it is not listed, and shows it from its top.
    pub fn select(&mut self, entry: Option<EntryIndex>, context: &Context) {
        if !self.list.select(entry, &context.listing) {
            self.history.clear();
        }
        self.show_current(context);
    }

    /// Selects an entry after a search that changed the list.
    pub fn select_found(&mut self, select: Select, before: Option<EntryIndex>, context: &Context) {
        let entry = match select {
            Select::Entry(entry) => entry,
            Select::Best | Select::Same if context.listing.query.is_empty() => self.home,
            Select::Same => before,
            Select::Best => None,
        };
        self.select(entry, context);
    }

    /// Selects the same entry in a list that was sorted or found again; the page stays.
    pub fn reselect(&mut self, entry: Option<EntryIndex>, context: &Context) {
        if self.keep_selected(entry, context) {
            self.refresh(context);
        }
    }

    /// Selects the same entry before everything is refreshed. Returns whether it is listed;
    /// otherwise the entry that takes its place is shown.
    pub fn keep_selected(&mut self, entry: Option<EntryIndex>, context: &Context) -> bool {
        let is_listed = self.list.select(entry, &context.listing);
        if !is_listed {
            self.history.clear();
            self.show_current(context);
        }
        is_listed
    }

    /// Prepares a search: remembers where the list was, and moves the focus there.
    pub fn start_search(&mut self, context: &Context) {
        self.remember_home(context);
        self.end_page_search(context);
        self.set_focus(Pane::List, context);
    }

    /// Remembers where the list is, if nothing is searched for yet.
    pub fn remember_home(&mut self, context: &Context) {
        if context.listing.query.is_empty() {
            self.home = self.selected_entry(context);
        }
    }

    /// Selects an entry of the list and opens it for reading.
    pub fn open(&mut self, entry: EntryIndex, context: &Context) {
        self.history.clear();
        self.select(Some(entry), context);
        self.set_focus(Pane::Detail, context);
    }

    /// What the next run needs to return here.
    pub fn save_session(&self, session: &mut Session) {
        session.reading = self.focus == Pane::Detail;
        session.top = self.page.top();
    }

    /// Returns to an entry that was read in the last run.
    pub fn restore_session(&mut self, session: &Session, context: &Context) {
        let entry = session.entry.as_ref().and_then(|id| context.catalog.find(id));
        self.history.clear();
        self.select(entry, context);
        if let Some(entry) = entry {
            if session.reading {
                self.go_to(entry, Views::new(), context);
            }
            self.page.set_top(session.top);
            // If the size of the screen is not known yet, the next refresh brings the line into it.
            if let Some(area) = self.area(Pane::Detail, context) {
                self.page.refresh(Some(area), context);
            }
        }
    }

    fn show_current(&mut self, context: &Context) {
        let area = self.area(Pane::Detail, context);
        self.page.show(self.current(context), area, context);
        // A question is about an entry of the list, not about those that links lead to.
        if self.history.current().is_none() {
            self.page.go_to_answer(area);
        }
        self.fit(context);
    }

    /// Brings the selected entry on screen, and the page back into its text.
    fn fit(&mut self, context: &Context) {
        self.list.show_selected(self.area(Pane::List, context), &context.listing);
        if let Some(area) = self.area(Pane::Detail, context) {
            self.page.clamp(usize::from(inside(area).height));
        }
        self.legend.fit(self.area(Pane::Legend, context), context);
    }

    fn set_focus(&mut self, pane: Pane, context: &Context) {
        self.focus = pane;
        if pane == Pane::Detail {
            self.complete_page(context);
        }
        // In the narrow layout a pane that comes on screen may have another size than before.
        self.fit(context);
    }

    fn turn_pane(&mut self, places: usize, context: &Context) {
        let next = Pane::ALL[(self.focus as usize + places) % Pane::ALL.len()];
        self.set_focus(next, context);
    }

    fn move_by(&mut self, motion: Motion, context: &Context) {
        let area = self.area(self.focus, context);
        match self.focus {
            Pane::Legend => self.legend.move_by(motion, area, context),
            Pane::List => {
                if self.list.move_by(motion, area, &context.listing) {
                    self.history.clear();
                    self.show_current(context);
                }
                self.fit(context);
            }
            Pane::Detail => self.page.scroll(motion, area),
        }
    }

    fn search(&mut self, context: &Context) -> Outcome {
        let words = context.listing.words.clone();
        let entry = self.selected_entry(context);
        self.start_search(context);
        Outcome::All(vec![
            Outcome::Open(Layer::SearchLine(SearchStart { words, entry })),
            Outcome::Search { words: String::new(), select: Select::Best },
        ])
    }

    fn list_bookmarks(&mut self, context: &Context) -> Outcome {
        if context.listing.is_bookmarks() {
            return self.clear_search();
        }
        self.start_search(context);
        let words = format!("{}:", QueryField::Bookmarked.name(context.locale.language));
        Outcome::Search { words, select: Select::Best }
    }

    /// Picks or unpicks the selected entry, and goes to the next.
    fn pick(&mut self, context: &Context) -> Outcome {
        let Some(entry) = self.selected_entry(context) else { return Outcome::Done };
        self.move_by(Motion::Down, context);
        Outcome::Pick(entry)
    }

    fn only(&mut self, category: Category, context: &Context) -> Outcome {
        self.legend.set_cursor(category, context);
        Outcome::Filter(CategoryFilter::Only(category))
    }

    /// Chooses what is under the cursor of the legend.
    fn choose(&mut self, only: bool, context: &Context) -> Outcome {
        self.legend.row(self.area(Pane::Legend, context), context).choose(only)
    }

    /// Goes to the facets of the legend, or opens them in a window if they are not on screen.
    fn facets(&mut self, context: &Context) -> Outcome {
        if !has_legend(context.size) {
            return Outcome::Open(Layer::Facets);
        }
        self.set_focus(Pane::Legend, context);
        self.legend.go_to_facets(self.area(Pane::Legend, context), context);
        Outcome::Done
    }

    /// The names of the entries on the way to the current one, shortest forms first.
    fn path(&self, context: &Context) -> Vec<String> {
        let mut entries: Vec<_> = self.history.path().chain(self.current(context)).collect();
        // A view may lead to the entry that it was opened on.
        entries.dedup();
        entries.into_iter().map(|index| short_name(index, context)).collect()
    }
}

impl Component for Browser {
    fn mode(&self) -> Mode {
        match self.focus {
            Pane::Legend => Mode::Legend,
            Pane::List if self.picks => Mode::Choosing,
            Pane::List => Mode::List,
            Pane::Detail => Mode::Detail,
        }
    }

    fn handle(&mut self, action: Action, context: &Context) -> Outcome {
        if self.focus == Pane::Detail || ON_PAGE.contains(&action) {
            self.complete_page(context);
        }
        let page_area = self.area(Pane::Detail, context);
        match action {
            Action::Move(motion) => self.move_by(motion, context),
            Action::NextPane => self.turn_pane(1, context),
            Action::PreviousPane => self.turn_pane(Pane::ALL.len() - 1, context),
            Action::PaneLeft => self.set_focus(self.focus.beside(-1), context),
            Action::PaneRight => self.set_focus(self.focus.beside(1), context),
            Action::NextLink => self.turn_link(true, context),
            Action::PreviousLink => self.turn_link(false, context),
            Action::NextSection => self.page.turn_section(true, page_area),
            Action::PreviousSection => self.page.turn_section(false, page_area),
            Action::NextMatch => return self.turn_match(true, context),
            Action::PreviousMatch => return self.turn_match(false, context),
            Action::HistoryBack => return Outcome::Step { back: true },
            Action::HistoryForward => return Outcome::Step { back: false },
            Action::Fold => self.page.fold_all(page_area, context),
            Action::FilterMembers => return self.filter_members(context),
            Action::MembersOrder => return self.turn_members_order(context),
            Action::Contents => return self.contents(context),
            Action::SearchPage => return self.search_page(),
            Action::Confirm => return self.confirm(context),
            Action::Back => return self.back(context),
            Action::Search => return self.search(context),
            Action::LinkHints => return self.link_hints(context),
            Action::ToggleCategory => return self.choose(false, context),
            Action::Facets => return self.facets(context),
            Action::OnlyCategory(category) => return self.only(category, context),
            Action::AllCategories => return Outcome::Filter(CategoryFilter::All),
            Action::Sort => return Outcome::Sort(SortChange::Next),
            Action::ReverseSort => return Outcome::Sort(SortChange::Reverse),
            Action::Jump => {
                self.set_focus(Pane::List, context);
                return Outcome::Open(Layer::JumpLine);
            }
            Action::Pick => return self.pick(context),
            Action::Copy => return self.copy_menu(context),
            Action::CopyPart(part) => return self.copy(part, context),
            Action::ListBookmarks => return self.list_bookmarks(context),
            Action::Random => return Outcome::Run(Effect::RandomNumber),
            Action::Export => return Outcome::Open(Layer::Exports),
            _ => return context.current.map_or(Outcome::Done, |it| on_entry(action, it, context)),
        }
        Outcome::Done
    }

    fn point(&mut self, pointer: Pointer, context: &Context) -> Outcome {
        self.handle_pointer(pointer, context)
    }

    fn refresh(&mut self, context: &Context) -> bool {
        self.page.refresh(self.area(Pane::Detail, context), context);
        self.fit(context);
        true
    }

    fn draw(&self, frame: &mut Frame<'_>, _area: Rect, context: &Context) {
        let Some(areas) = Areas::new(context.size, self.focus) else { return };
        let focus = |pane: Pane| PaneFocus { has_focus: self.focus == pane, covered: self.covered };
        if let Some(area) = areas.legend {
            self.legend.draw(frame, area, focus(Pane::Legend), context);
        }
        if let Some(area) = areas.list {
            self.list.draw(frame, area, focus(Pane::List), context);
        }
        if let Some(area) = areas.detail {
            self.page.draw(frame, area, focus(Pane::Detail), &self.path(context), context);
        }
    }

    fn hints(&self) -> &'static [Hint] {
        match self.focus {
            Pane::Legend => legend::HINTS,
            Pane::List if self.picks => list::PICK_HINTS,
            Pane::List => list::HINTS,
            Pane::Detail => page::HINTS,
        }
    }
}

/// The acronym of a body; the name of any other entry.
fn short_name(index: EntryIndex, context: &Context) -> String {
    let acronym = context.acronym(index).filter(|_| context.catalog.category(index).is_body());
    acronym.unwrap_or_else(|| context.name(index))
}
