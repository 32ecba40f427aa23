//! What the components of the browser may read: data, preferences, the listing, the screen. Only
//! the app changes it.

use ratatui::layout::{Rect, Size};

use crate::catalog::{Catalog, Entry, EntryIndex};
use crate::charts::ChartData;
use crate::config::{Bookmark, Bookmarks, Session};
use crate::export::Exporter;
use crate::language::{FluentValue, Language, Locale};
use crate::search::Index;
use crate::tui::facets::Facets;
use crate::tui::input::action::Action;
use crate::tui::input::keymap::Keymap;
use crate::tui::input::mode::Mode;
use crate::tui::listing::Listing;
use crate::tui::loader::IndexedCatalog;
use crate::tui::loading_note::LoadingNote;
use crate::tui::outcome::{CategoryFilter, FacetChange};
use crate::tui::picking::Picking;
use crate::tui::preferences::Preferences;
use crate::tui::sorting::SortChange;
use crate::tui::theme::{Depth, NamedTheme, Theme};
use crate::tui::year::ShownYear;

/// What the browser shows and how.
pub struct Context {
    /// The entries.
    pub catalog: Catalog,
    /// The search index of the entries.
    pub index: Index,
    /// The language on screen.
    pub locale: Locale,
    /// The styles on screen.
    pub theme: Theme,
    /// The themes to choose from.
    pub themes: Vec<NamedTheme>,
    /// The keys.
    pub keymap: Keymap,
    /// The user's bookmarks and notes.
    pub bookmarks: Bookmarks,
    /// The words of earlier searches, the latest last.
    pub search_history: Vec<String>,
    /// The colours that flags are drawn in; `None` if they are not.
    pub flags: Option<Depth>,
    /// The entries that are listed.
    pub listing: Listing,
    /// The facets of the legend.
    pub facets: Facets,
    /// The size of the screen.
    pub size: Size,
    /// The entry on the page.
    pub current: Option<EntryIndex>,
    /// The year whose memberships are shown.
    pub year: ShownYear,
    /// The entries that are marked for a comparison, in the order in which they were.
    pub marked: Vec<EntryIndex>,
    /// How many catalogs came before this one, while a large one is loaded.
    pub parts: usize,
    /// What is still loaded of the catalog.
    pub loading: Option<LoadingNote>,
    /// The entries that are picked, if the browser runs to choose some.
    pub picking: Option<Picking>,
}

impl Context {
    /// A catalog as somebody with these preferences sees it. Nothing is listed yet.
    pub(super) fn new(
        catalog: Catalog,
        index: Index,
        preferences: Preferences,
        size: Size,
    ) -> Self {
        Self {
            catalog,
            index,
            locale: Locale::new(preferences.language),
            theme: preferences.theme,
            themes: preferences.themes,
            keymap: preferences.keymap,
            bookmarks: Bookmarks::default(),
            search_history: preferences.search_history,
            flags: preferences.flags,
            listing: Listing::default(),
            facets: Facets::default(),
            size,
            current: None,
            year: ShownYear::new(preferences.this_year),
            marked: Vec::new(),
            parts: 0,
            loading: None,
            picking: None,
        }
    }

    /// The screen above the bottom line.
    pub fn area(&self) -> Rect {
        Rect::new(0, 0, self.size.width, self.size.height.saturating_sub(1))
    }

    /// The entry at an index of the catalog.
    pub fn entry(&self, index: EntryIndex) -> &Entry {
        self.catalog.entry(index)
    }

    /// The name of an entry in the language on screen.
    pub fn name(&self, index: EntryIndex) -> String {
        self.listing.names.name(index).to_owned()
    }

    /// The acronym or code of an entry as the script on screen has it.
    pub fn acronym(&self, index: EntryIndex) -> Option<String> {
        self.listing.names.acronym(index).map(str::to_owned)
    }

    /// The bookmark or note on an entry.
    pub fn bookmark(&self, index: EntryIndex) -> Option<&Bookmark> {
        self.bookmarks.of(self.catalog.id(index))
    }

    /// The note on an entry; empty if there is none.
    pub fn note(&self, index: EntryIndex) -> &str {
        self.bookmark(index).map_or("", |bookmark| bookmark.note.as_str())
    }

    /// Writes entries with their notes, in the language on screen.
    pub fn exporter(&self) -> Exporter<'_> {
        Exporter { catalog: &self.catalog, locale: &self.locale, bookmarks: &self.bookmarks }
    }

    /// What is listed, for charts.
    pub fn chart_data(&self) -> ChartData<'_> {
        ChartData {
            catalog: &self.catalog,
            index: &self.index,
            locale: &self.locale,
            names: self.listing.names.table(),
            rows: &self.listing.rows,
        }
    }

    /// The first key of an action, as a value for a message; that of the palette if it has none.
    pub fn key(&self, action: Action, mode: Mode) -> FluentValue<'static> {
        self.keymap.value(action, mode)
    }

    /// A message with one value, `value`.
    pub fn message(&self, key: &str, value: impl Into<String>) -> String {
        self.locale.format(key, &[("value", FluentValue::from(value.into()))])
    }

    /// Searches for words. Returns whether they ask for anything other than the words before.
    pub(super) fn search(&mut self, words: &str) -> bool {
        let changed = self.listing.search(words, &self.catalog, &self.index);
        self.after_listing();
        changed
    }

    /// Shows the memberships of another year. Returns whether the list depends on it.
    pub(super) fn set_year(&mut self, year: ShownYear) -> bool {
        let before = self.listing.follows_date();
        self.year = year;
        self.listing.date = year.date();
        let follows = before || self.listing.follows_date();
        if follows {
            self.listing.find(&self.catalog, &self.index);
        }
        self.after_listing();
        follows
    }

    /// Changes which categories are listed.
    pub(super) fn filter(&mut self, filter: CategoryFilter) {
        self.listing.filter(filter, &self.catalog);
        self.after_listing();
    }

    /// Changes what the facets show.
    pub(super) fn change_facets(&mut self, change: FacetChange) {
        self.facets.change(change);
        self.refresh_facets();
    }

    /// The words of the search with a value of the open facet added, or removed.
    pub(super) fn words_with(&self, value: usize, only: bool) -> Option<String> {
        let with = (&self.catalog, &self.index, &self.locale);
        self.facets.words_with(value, only, &self.listing.words, with)
    }

    fn refresh_facets(&mut self) {
        self.facets.refresh(&self.listing, &self.catalog, &self.index, &self.locale);
    }

    /// Brings up to date what follows from the listing.
    fn after_listing(&mut self) {
        self.listing.find_answer(&self.catalog, &self.locale);
        self.refresh_facets();
    }

    /// Changes the order of the list.
    pub(super) fn change_sort(&mut self, change: SortChange) {
        self.listing.change_sort(change, &self.catalog, &self.locale, &self.index);
    }

    /// Sorts and searches again.
    pub(super) fn rebuild_listing(&mut self) {
        self.listing.rebuild(&self.catalog, &self.locale, &self.index);
        self.after_listing();
    }

    /// Lists what was listed in the last run.
    pub(super) fn restore_listing(&mut self, session: &Session) {
        self.listing.restore_session(session);
        self.facets.restore_session(session);
        self.rebuild_listing();
        self.search(&session.query);
        if session.sort_found {
            self.listing.sorts_found = true;
            self.listing.find(&self.catalog, &self.index);
        }
    }

    /// Changes the language.
    pub(super) fn set_language(&mut self, language: Language) {
        self.locale = Locale::new(language);
        self.rebuild_listing();
    }

    /// Takes over a catalog that begins with the entries of this one. Returns this one with its
    /// index. Nothing is listed again.
    pub(super) fn take_catalog(&mut self, catalog: IndexedCatalog) -> (Catalog, Index) {
        let old_catalog = std::mem::replace(&mut self.catalog, catalog.loaded.catalog);
        let old_index = std::mem::replace(&mut self.index, catalog.index);
        self.parts += 1;
        self.index_bookmarks();
        self.facets.forget_values();
        (old_catalog, old_index)
    }

    /// Takes over the bookmarks as they are on disk, and lists by them.
    pub(super) fn set_bookmarks(&mut self, bookmarks: Bookmarks) {
        self.bookmarks = bookmarks;
        self.index_bookmarks();
        self.listing.find(&self.catalog, &self.index);
        self.after_listing();
    }
    fn index_bookmarks(&mut self) {
        let notes = self.bookmarks.iter().filter_map(|bookmark| {
            Some((self.catalog.find(&bookmark.id)?, bookmark.note.as_str()))
        });
        self.index.set_bookmarks(notes);
    }
}
