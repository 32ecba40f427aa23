//! The state of the browser and how actions change it. It touches nothing outside: what must happen
//! there is an `Effect`.

use ratatui::layout::Size;

use super::acts::links::Hints;
use super::acts::searching::Searching;
use super::acts::trail::Trail;
use super::keys::action::{Action, Effect};
use super::keys::bindings::Context;
use super::keys::keymap::Keymap;
use super::keys::line_edit::LineEdit;
use super::overlays::Overlay;
use super::panes::layout::{Areas, Pane, inside};
use super::panes::listing::Listing;
use super::panes::page::{Page, Setting};
use super::panes::viewport::Viewport;
use super::theme::{NamedTheme, Theme};
use super::views::View;
use crate::catalog::{Catalog, Category, EntryIndex};
use crate::config::Bookmarks;
use crate::export::{Content, Field, Sheet};
use crate::language::{Language, Locale};
use crate::search::{Index, Query};

/// The browser's whole state. Panes read it; only `update` and `resize` change it.
pub struct App {
    /// The entries.
    pub catalog: Catalog,
    pub(super) index: Index,
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
    /// What lies over the panes.
    pub(super) overlay: Option<Overlay>,
    /// The keys, as the reader has them.
    pub keymap: Keymap,
    /// The themes to choose from.
    pub themes: Vec<NamedTheme>,
    /// The theme to return to if none is chosen.
    pub(super) theme_before: Option<Theme>,
    /// The name of the theme that the reader has chosen.
    pub theme_chosen: Option<String>,
    /// The reader's bookmarks and notes.
    pub(super) bookmarks: Bookmarks,
}

impl App {
    /// Opens the browser on a catalog and its index; `open` is the entry to read at once.
    pub fn new(
        catalog: Catalog,
        index: Index,
        language: Language,
        theme: Theme,
        size: Size,
        open: Option<EntryIndex>,
    ) -> Self {
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
            overlay: None,
            keymap: Keymap::default(),
            themes: Vec::new(),
            theme_before: None,
            theme_chosen: None,
            bookmarks: Bookmarks::default(),
        };
        app.listing.order(&app.catalog, &app.locale);
        app.find();
        app.select(open);
        app
    }

    /// Where a key is pressed now.
    pub fn context(&self) -> Context {
        if let Some(overlay) = &self.overlay {
            return overlay.context();
        }
        match self.focus {
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
        self.fit_view();
    }

    /// Carries out an action.
    pub fn update(&mut self, action: Action) -> Option<Effect> {
        self.notice = None;
        match action {
            Action::Quit => return Some(Effect::Quit),
            Action::Suspend => return Some(Effect::Suspend),
            Action::Help => {
                let open = matches!(self.overlay, Some(Overlay::Help(_)));
                self.overlay = (!open).then(|| Overlay::Help(Viewport::default()));
            }
            Action::Palette => self.open_palette(),
            Action::Themes => self.open_themes(),
            Action::Language => {
                self.locale = Locale::new(self.locale.language.next());
                let read = (self.page_view, self.link);
                self.reorder();
                (self.page_view, self.link) = read;
                self.show_selected();
                self.translate_view();
            }
            Action::Edit(edit) => self.edit(|line| line.apply(edit)),
            Action::View(kind)
                if self.view.as_ref().is_none_or(|view| view.kind() != Some(kind)) =>
            {
                self.open_view(kind);
            }
            Action::View(_) => self.view = None,
            _ if self.view.is_some() && self.overlay.is_none() => self.act_in_view(action),
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
            Action::TakeOffer => {
                if !self.take_offer() {
                    self.turn_pane(1);
                }
            }
            Action::EarlierSearch => self.recall(true),
            Action::LaterSearch => self.recall(false),
            Action::Compare => self.compare(),
            Action::Bookmark => return self.bookmark(),
            Action::Bookmarks => self.list_mine(),
            Action::Note => return self.open_note(),
            Action::NoteInEditor => return self.note_in_editor(),
            Action::Export => self.open_exports(),
            Action::CopyFact => self.open_facts(),
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
            Action::ZoomIn
            | Action::ZoomOut
            | Action::YearsOrDecades
            | Action::MatrixRows
            | Action::MatrixColumns => {}
            Action::NextMatch => self.go_to_match(true),
            Action::PreviousMatch => self.go_to_match(false),
            Action::Sort => {
                self.listing.sort = self.listing.sort.next();
                self.reorder();
            }
        }
        None
    }

    /// Shows one category; asked again while it is alone, shows all.
    pub(super) fn show_only(&mut self, category: Category) {
        self.legend_cursor = category as usize;
        if self.listing.only() == Some(category) {
            self.listing.show_all();
        } else {
            self.listing.show_only(category);
        }
        self.filter();
    }

    /// The entries that words choose, named one by one or found.
    pub(super) fn choose(&self, words: &str) -> Vec<EntryIndex> {
        self.index.choose(&self.catalog, words)
    }

    pub(super) fn find(&mut self) {
        self.listing.find(&self.catalog, &self.index, &self.query);
    }

    /// Lists the found entries anew and stays on the selected one.
    pub(super) fn filter(&mut self) {
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
                let mut sheet = Sheet::new(&self.catalog, &self.locale, entry);
                if let Some(note) =
                    self.mine(entry).map(|mine| &mine.note).filter(|note| !note.is_empty())
                {
                    let (key, content) = ("field-mine".to_owned(), Content::Prose(note.clone()));
                    sheet.fields.insert(0, Field { label: self.locale.text(&key), key, content });
                }
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
