//! The listing: which entries are listed, in which order. It follows from the search, the
//! categories and the sort order, which are its inputs.

use std::cmp::Reverse;

use crate::catalog::{Catalog, Category, Entry, EntryIndex, PartialDate};
use crate::config::Session;
use crate::language::Locale;
use crate::search::{Clause, Hit, Index, Query, QueryField, SearchResults, Term, Tier};
use crate::tui::outcome::CategoryFilter;

/// How the list is ordered while nothing is searched for; search results come by rank.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sort {
    /// By name, in the alphabet of the language.
    #[default]
    Name,
    /// By acronym; entries without one come last.
    Acronym,
    /// By the date of founding or of admission to the United Nations; entries without one come
    /// last.
    Founded,
}

impl Sort {
    /// Every way, in the order in which a key goes through them.
    pub const ALL: [Self; 3] = [Self::Name, Self::Acronym, Self::Founded];

    /// The next way; after the last, the first.
    #[must_use]
    pub const fn next(self) -> Self {
        Self::ALL[(self as usize + 1) % Self::ALL.len()]
    }

    /// The key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Name => "sort-name",
            Self::Acronym => "sort-acronym",
            Self::Founded => "sort-founded",
        }
    }
}

/// The entries that are listed, and what decides it.
#[derive(Debug, Default)]
pub struct Listing {
    /// All entries in the order of `sort`.
    order: Vec<EntryIndex>,
    /// The words of the search as typed.
    pub words: String,
    /// The search.
    pub query: Query,
    /// What the search finds, in all categories.
    pub found: SearchResults,
    /// The entries on the list.
    pub rows: Vec<EntryIndex>,
    /// How many of them, from the first, take one line. The others were found in long texts, and a
    /// second line shows where.
    pub short: usize,
    /// How many entries the search finds in each category, in the order of the legend.
    pub counts: [usize; Category::ALL.len()],
    /// Which categories are hidden, in the order of the legend.
    pub hidden: [bool; Category::ALL.len()],
    /// How the list is ordered.
    pub sort: Sort,
}

impl Listing {
    /// Sorts all entries and searches again: after a change of language or sort order.
    pub fn rebuild(&mut self, catalog: &Catalog, locale: &Locale, index: &Index) {
        let mut order: Vec<EntryIndex> = catalog.iter().map(|(index, _)| index).collect();
        order.sort_by_cached_key(|&index| sort_key(self.sort, catalog.entry(index), locale));
        self.order = order;
        self.find(catalog, index);
    }

    /// Searches for words. Returns whether they ask for anything other than the words before.
    pub fn search(&mut self, words: &str, catalog: &Catalog, index: &Index) -> bool {
        words.clone_into(&mut self.words);
        let query = Query::new(words);
        let changed = query != self.query;
        if changed {
            self.query = query;
            self.find(catalog, index);
        }
        changed
    }

    /// Searches again: after a change of what can be found.
    pub fn find(&mut self, catalog: &Catalog, index: &Index) {
        self.found = if self.query.is_empty() {
            let all = self.order.iter();
            let hits = all.map(|&entry| Hit { entry, tier: Tier::Field }).collect();
            SearchResults {
                hits,
                problems: self.query.problems.clone(),
                ..SearchResults::default()
            }
        } else {
            index.search(catalog, &self.query, self.order.iter().copied())
        };
        self.counts = [0; Category::ALL.len()];
        for hit in &self.found.hits {
            self.counts[catalog.entry(hit.entry).category as usize] += 1;
        }
        self.list(catalog);
    }

    /// Changes which categories are listed.
    pub fn filter(&mut self, filter: CategoryFilter, catalog: &Catalog) {
        match filter {
            CategoryFilter::Toggle(category) => {
                let hidden = &mut self.hidden[category as usize];
                *hidden = !*hidden;
            }
            CategoryFilter::Only(category) if self.only() != Some(category) => {
                self.hidden = [true; Category::ALL.len()];
                self.hidden[category as usize] = false;
            }
            CategoryFilter::Only(_) | CategoryFilter::All => {
                self.hidden = [false; Category::ALL.len()];
            }
        }
        self.list(catalog);
    }

    fn list(&mut self, catalog: &Catalog) {
        let shown = |hit: &&Hit| !self.hidden[catalog.entry(hit.entry).category as usize];
        let hits: Vec<&Hit> = self.found.hits.iter().filter(shown).collect();
        self.short = hits.iter().filter(|hit| hit.tier < Tier::Prose).count();
        self.rows = hits.into_iter().map(|hit| hit.entry).collect();
    }

    /// The row of an entry, counted from 0; `None` if it is not listed.
    pub fn row_of(&self, entry: EntryIndex) -> Option<usize> {
        self.rows.iter().position(|&row| row == entry)
    }

    /// The line on which a row begins, counted from 0 over the whole list.
    pub fn line_of(&self, row: usize) -> usize {
        row + row.saturating_sub(self.short)
    }

    /// How many lines the whole list has.
    pub fn lines(&self) -> usize {
        self.line_of(self.rows.len())
    }

    /// The row on a line, and whether the line is its second.
    pub fn row_on(&self, line: usize) -> (usize, bool) {
        let past = line.saturating_sub(self.short);
        (line - past + past / 2, past % 2 == 1)
    }

    /// How many found entries are in hidden categories.
    pub fn hidden_count(&self) -> usize {
        self.found.hits.len() - self.rows.len()
    }

    /// Whether any category is hidden.
    pub fn hides_any(&self) -> bool {
        self.hidden.contains(&true)
    }

    /// The categories that are shown, in the order of the legend.
    pub fn shown(&self) -> impl Iterator<Item = Category> {
        Category::ALL.iter().copied().filter(|&category| !self.hidden[category as usize])
    }

    /// The only category shown, if there is just one.
    pub fn only(&self) -> Option<Category> {
        let mut shown = self.shown();
        shown.next().filter(|_| shown.next().is_none())
    }

    /// Writes down the search, the hidden categories and the sort order.
    pub fn save_session(&self, session: &mut Session) {
        let hidden = Category::ALL.iter().filter(|category| self.hidden[**category as usize]);
        session.query.clone_from(&self.words);
        session.hidden = hidden.map(|category| category.slug().to_owned()).collect();
        self.sort.key().clone_into(&mut session.sort);
    }

    /// Returns to the hidden categories and the sort order of a session, as far as they exist.
    pub fn restore_session(&mut self, session: &Session) {
        let is_hidden = |category: &Category| session.hidden.iter().any(|it| it == category.slug());
        for category in Category::ALL {
            self.hidden[*category as usize] = is_hidden(category);
        }
        let sort = Sort::ALL.into_iter().find(|sort| sort.key() == session.sort);
        self.sort = sort.unwrap_or(self.sort);
    }

    /// Whether the list is that of all bookmarks and notes.
    pub fn is_bookmarks(&self) -> bool {
        let [Term { negated: false, clause }] = self.query.terms() else { return false };
        matches!(clause, Clause::Field(QueryField::Bookmarked, words) if words.is_empty())
    }
}

/// What the entries of a list are compared by: entries with the value first, then the value, then
/// the name.
type SortKey = (Reverse<bool>, Vec<u8>, Option<PartialDate>, Vec<u8>);

fn sort_key(sort: Sort, entry: &Entry, locale: &Locale) -> SortKey {
    let name = locale.collation.key(&locale.name(entry));
    match sort {
        Sort::Name => (Reverse(true), Vec::new(), None, name),
        Sort::Acronym => {
            let acronym = locale.acronym(entry);
            let key = acronym.map(|acronym| locale.collation.key(&acronym));
            (Reverse(key.is_some()), key.unwrap_or_default(), None, name)
        }
        Sort::Founded => (Reverse(entry.since().is_some()), Vec::new(), entry.since(), name),
    }
}
