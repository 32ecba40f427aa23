//! The state of the browser and how actions change it. It touches nothing outside: what must happen there is an `Effect`.

use ratatui::layout::Size;

use super::action::{Action, Effect, Motion};
use super::help;
use super::keymap::Context;
use super::layout::{Areas, Pane, inside};
use super::line_edit::LineEdit;
use super::links::Hints;
use super::listing::Listing;
use super::page::{Page, Setting};
use super::searching::Searching;
use super::theme::Theme;
use super::trail::Trail;
use super::viewport::{Viewport, moved};
use super::views::View;
use crate::catalog::{Catalog, Category, EntryIndex};
use crate::export::Sheet;
use crate::language::{Language, Locale};
use crate::search::{Index, Query};

/// The browser's whole state. Panes read it; only `update` and `resize` change it.
pub struct App {
    /// The entries.
    pub catalog: Catalog,
    index: Index,
    /// The language on screen.
    pub locale: Locale,
    /// The styles on screen.
    pub theme: Theme,
    /// The size of the screen.
    pub size: Size,
    /// The pane with the focus.
    pub focus: Pane,
    /// The category under the legend's cursor, by its place in the legend.
    pub legend_cursor: usize,
    /// The entries that are listed.
    pub listing: Listing,
    /// The place of the selected entry in the list.
    pub selected: usize,
    /// The part of the list on screen.
    pub list_view: Viewport,
    /// What is searched for.
    pub query: Query,
    /// The words of the search as typed.
    pub search_line: LineEdit,
    /// The search being typed, if one is.
    pub(super) searching: Option<Searching>,
    /// The words of earlier searches, the latest last.
    pub history: Vec<String>,
    /// Where the list stood before the search, for the way back.
    pub(super) home: Option<EntryIndex>,
    /// The selected entry on screen.
    pub page: Page,
    /// The part of the page on screen.
    pub page_view: Viewport,
    /// The link with the focus, by its place on the page.
    pub link: Option<usize>,
    /// The letters of the links, while one chooses by them.
    pub hints: Option<Hints>,
    /// The way by links from the list to the page.
    pub trail: Trail,
    /// The view that is open over the panes.
    pub view: Option<View>,
    /// The entry that is marked for a comparison.
    pub marked: Option<EntryIndex>,
    /// Whether long lists show their headings only.
    pub folded: bool,
    /// Whether a part of the entry is being chosen for copying.
    pub copying: bool,
    /// What the last action has to say, until the next one.
    pub notice: Option<String>,
    /// The first line of the help on screen, while it is open.
    pub help: Option<Viewport>,
}

impl App {
    /// Opens the browser on a catalog and its index; `open` is the entry to read at once.
    pub fn new(catalog: Catalog, index: Index, language: Language, theme: Theme, size: Size, open: Option<EntryIndex>) -> Self {
        let mut app = Self {
            index,
            catalog,
            locale: Locale::new(language),
            theme,
            size,
            focus: if open.is_some() { Pane::Detail } else { Pane::List },
            legend_cursor: 0,
            listing: Listing::default(),
            selected: 0,
            list_view: Viewport::default(),
            query: Query::default(),
            search_line: LineEdit::default(),
            searching: None,
            history: Vec::new(),
            home: None,
            page: Page::default(),
            page_view: Viewport::default(),
            link: None,
            hints: None,
            trail: Trail::default(),
            view: None,
            marked: None,
            folded: false,
            copying: false,
            notice: None,
            help: None,
        };
        app.listing.order(&app.catalog, &app.locale);
        app.find();
        app.select(open);
        app
    }

    /// Where a key is pressed now.
    pub fn context(&self) -> Context {
        match self.focus {
            _ if self.help.is_some() => Context::Help,
            _ if self.view.is_some() => self.view_context().unwrap_or(Context::List),
            _ if self.hints.is_some() => Context::Hints,
            _ if self.copying => Context::Copying,
            _ if self.searching.is_some() => Context::Search,
            Pane::Legend => Context::Legend,
            Pane::List => Context::List,
            Pane::Detail => Context::Detail,
        }
    }

    /// The entry on the page: the one that links have led to, else the selected one.
    pub fn current(&self) -> Option<EntryIndex> {
        self.trail.here().or_else(|| self.row())
    }

    /// The entry that is selected in the list.
    pub(super) fn row(&self) -> Option<EntryIndex> {
        self.listing.rows.get(self.selected).copied()
    }

    /// The areas of the screen; `None` if it is too small.
    pub fn areas(&self) -> Option<Areas> {
        Areas::new(self.size, self.focus)
    }

    /// Fits the state to a screen of another size.
    pub fn resize(&mut self, size: Size) {
        self.size = size;
        self.set_page();
        self.show_selected();
    }

    /// Carries out an action.
    pub fn update(&mut self, action: Action) -> Option<Effect> {
        self.notice = None;
        match action {
            Action::Quit => return Some(Effect::Quit),
            Action::Suspend => return Some(Effect::Suspend),
            Action::Help => self.help = if self.help.is_some() { None } else { Some(Viewport::default()) },
            Action::Language => {
                self.locale = Locale::new(self.locale.language.next());
                let read = (self.page_view, self.link);
                self.reorder();
                (self.page_view, self.link) = read;
                self.show_selected();
                self.translate_view();
            }
            Action::View(kind) if self.view.as_ref().is_none_or(|view| view.kind() != Some(kind)) => self.open_view(kind),
            Action::View(_) => self.view = None,
            _ if self.view.is_some() && self.help.is_none() => self.act_in_view(action),
            Action::Back => self.back(),
            Action::Move(motion) => self.move_by(motion),
            Action::NextPane => self.turn_pane(1),
            Action::PreviousPane => self.turn_pane(Pane::ALL.len() - 1),
            Action::PaneLeft => self.give_focus(self.focus.beside(-1)),
            Action::PaneRight => self.give_focus(self.focus.beside(1)),
            Action::Open => return self.open(),
            Action::Toggle => {
                let hidden = &mut self.listing.hidden[self.legend_cursor];
                *hidden = !*hidden;
                self.filter();
            }
            Action::Only(category) => self.show_only(category),
            Action::AllCategories => {
                self.listing.show_all();
                self.filter();
            }
            Action::Search => {
                let before = (std::mem::take(&mut self.search_line), self.row());
                if self.query.is_empty() {
                    self.home = before.1;
                }
                self.searching = Some(Searching::new(before));
                self.give_focus(Pane::List);
                self.searched();
            }
            Action::Edit(edit) => {
                self.search_line.apply(edit);
                self.line_typed();
            }
            Action::TakeOffer => {
                if !self.take_offer() {
                    self.turn_pane(1);
                }
            }
            Action::EarlierSearch => self.recall(true),
            Action::LaterSearch => self.recall(false),
            Action::Compare => self.compare(),
            Action::Copy => self.copying = self.current().is_some(),
            Action::CopyPart(what) => return self.copy(what),
            Action::Website => return self.open_website(),
            Action::NextLink
            | Action::PreviousLink
            | Action::HintLinks
            | Action::Hint(_)
            | Action::HistoryBack
            | Action::HistoryForward => self.walk(action),
            Action::Fold => {
                self.folded = !self.folded;
                self.set_page();
                self.link = None;
                self.show_selected();
            }
            Action::ZoomIn | Action::ZoomOut | Action::YearsOrDecades | Action::MatrixRows | Action::MatrixColumns => {}
            Action::NextMatch => self.go_to_match(true),
            Action::PreviousMatch => self.go_to_match(false),
            Action::Sort => {
                self.listing.sort = self.listing.sort.next();
                self.reorder();
            }
        }
        None
    }

    fn inner_height(&self, pane: Pane) -> usize {
        // In the narrow layout a pane that is not shown is as high as the one that is.
        let area = self.areas().and_then(|areas| areas.of(pane).or(areas.of(self.focus)));
        area.map_or(0, |area| usize::from(inside(area).height))
    }

    /// How many lines of the page are on screen.
    pub fn page_height(&self) -> usize {
        self.inner_height(Pane::Detail)
    }

    fn move_by(&mut self, motion: Motion) {
        if let Some(help) = &mut self.help {
            let (lines, height) = help::measure(&self.locale, self.theme, self.size);
            help.scroll(motion, lines, height);
            return;
        }
        if let Some(searching) = &mut self.searching {
            searching.chosen = true;
        }
        match self.focus {
            Pane::Legend => self.legend_cursor = moved(self.legend_cursor, motion, Category::ALL.len(), Category::ALL.len() - 1),
            Pane::List => {
                let last = self.listing.rows.len().saturating_sub(1);
                let selected = moved(self.selected, motion, self.inner_height(Pane::List), last);
                if selected != self.selected {
                    self.selected = selected;
                    self.trail.clear();
                    self.open_page();
                }
                self.show_selected();
            }
            Pane::Detail => self.page_view.scroll(motion, self.page.lines.len(), self.page_height()),
        }
    }

    fn turn_pane(&mut self, places: usize) {
        self.searching = None;
        self.give_focus(Pane::ALL[(self.focus as usize + places) % Pane::ALL.len()]);
    }

    pub(super) fn give_focus(&mut self, pane: Pane) {
        self.focus = pane;
        // In the narrow layout a pane that comes on screen may have another size than the one before.
        self.show_selected();
    }

    fn open(&mut self) -> Option<Effect> {
        let searched = self.search_done();
        match self.focus {
            Pane::Legend => self.show_only(Category::ALL[self.legend_cursor]),
            Pane::List if self.row().is_some() => {
                if self.trail.here().is_some() {
                    self.trail.clear();
                    self.open_page();
                }
                self.give_focus(Pane::Detail);
            }
            Pane::List => {}
            Pane::Detail => self.follow_link(),
        }
        searched.map(Effect::Remember)
    }

    /// Shows one category; asked again while it is alone, shows all.
    fn show_only(&mut self, category: Category) {
        self.legend_cursor = category as usize;
        if self.listing.only() == Some(category) {
            self.listing.show_all();
        } else {
            self.listing.show_only(category);
        }
        self.filter();
    }

    /// Takes one step back, whatever the last one was.
    fn back(&mut self) {
        if self.help.take().is_some() || self.hints.take().is_some() || std::mem::take(&mut self.copying) {
            return;
        }
        if let Some(Searching { before: (line, entry), .. }) = self.searching.take() {
            self.search_line = line;
            self.query = Query::new(self.search_line.text());
            self.find();
            self.select(entry);
        } else if self.focus != Pane::List {
            if !(self.focus == Pane::Detail && self.step(true)) {
                self.give_focus(Pane::List);
            }
        } else if !self.query.is_empty() {
            self.search_line = LineEdit::default();
            self.query = Query::default();
            self.find();
            let home = self.home.take();
            self.select(home);
        } else if self.listing.hidden.contains(&true) {
            self.listing.show_all();
            self.filter();
        }
    }

    /// The entries that words choose, named one by one or found.
    pub(super) fn choose(&self, words: &str) -> Vec<EntryIndex> {
        self.index.choose(&self.catalog, words)
    }

    pub(super) fn find(&mut self) {
        self.listing.find(&self.catalog, &self.index, &self.query);
    }

    /// Lists the found entries anew and stays on the selected one.
    fn filter(&mut self) {
        let current = self.row();
        self.listing.filter(&self.catalog);
        self.select(current);
    }

    /// Orders the list anew and stays on the selected entry.
    fn reorder(&mut self) {
        let current = self.row();
        self.listing.order(&self.catalog, &self.locale);
        self.find();
        self.select(current);
    }

    /// Selects an entry, or the first of the list if it is not on it.
    pub(super) fn select(&mut self, entry: Option<EntryIndex>) {
        let place = entry.and_then(|entry| self.listing.rows.iter().position(|&row| row == entry));
        self.selected = place.unwrap_or(0);
        if place.is_none() {
            self.trail.clear();
        }
        self.open_page();
        self.show_selected();
    }

    fn show_selected(&mut self) {
        let (lines, height) = (self.listing.lines(), self.inner_height(Pane::List));
        let first = self.listing.line_of(self.selected);
        for line in [self.listing.line_of(self.selected + 1).saturating_sub(1).min(first + 1), first] {
            self.list_view.show(line, lines, height);
        }
        self.page_view.top = self.page_view.top.min(self.page.lines.len().saturating_sub(self.page_height()));
    }

    /// Opens the page of the selected entry at its top.
    pub(super) fn open_page(&mut self) {
        self.set_page();
        self.page_view = Viewport::default();
        self.link = None;
    }

    /// Sets the page of the selected entry for the width on screen.
    fn set_page(&mut self) {
        let area = self.areas().and_then(|areas| areas.detail.or(areas.of(self.focus)));
        self.page = match (self.current(), area) {
            (Some(entry), Some(area)) => {
                let sheet = Sheet::new(&self.catalog, &self.locale, entry);
                let setting = Setting {
                    width: usize::from(inside(area).width.saturating_sub(2)),
                    theme: self.theme,
                    marker: &self.listing.found.marker,
                    folded: self.folded,
                };
                Page::new(&sheet, self.catalog.entry(entry).category, setting)
            }
            _ => Page::default(),
        };
    }
}
