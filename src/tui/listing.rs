//! The listing: which entries are listed, in which order. It follows from the search, the
//! categories and the sort order, which are its inputs.

use std::borrow::Cow;

use crate::catalog::{Catalog, Category, EntryIndex, PartialDate};
use crate::config::Session;
use crate::export;
use crate::language::Locale;
use crate::search::{Clause, Hit, Index, Query, QueryField, SearchResults, Term, Tier};
use crate::tui::names::Names;
use crate::tui::outcome::CategoryFilter;
use crate::tui::sorting::{Sort, SortChange};

/// The entries that are listed, and what decides it.
#[derive(Debug, Default)]
pub struct Listing {
    /// All entries in the order of `sort`.
    order: Vec<EntryIndex>,
    /// The names of all entries.
    pub names: Names,
    /// The widths of the columns, as far as they depend on the catalog.
    pub widths: CatalogWidths,
    /// The words of the search as typed.
    pub words: String,
    /// The search.
    pub query: Query,
    /// The date of the memberships that are shown; `None` for today. A search for memberships asks
    /// for it if it names no dates.
    pub date: Option<PartialDate>,
    /// What the search finds, in all categories.
    pub found: SearchResults,
    /// The entries on the list.
    pub rows: Vec<EntryIndex>,
    /// Where the search has found each of them.
    pub tiers: Vec<Tier>,
    /// How many of them, from the first, take one line. The others were found in long texts, and a
    /// second line shows where.
    pub short: usize,
    /// The answer to a question, which a line under the first row shows.
    pub answer: Option<String>,
    /// How many entries the search finds in each category, in the order of the legend.
    pub counts: [usize; Category::ALL.len()],
    /// Which categories are hidden, in the order of the legend.
    pub hidden: [bool; Category::ALL.len()],
    /// How the list is ordered.
    pub sort: Sort,
    /// Whether it is in the other direction than it is at first.
    pub reversed: bool,
    /// Whether what a search finds is in this order too, and not by rank.
    pub sorts_found: bool,
}

/// The widths of columns that depend on all entries, so that they stay as one scrolls, in columns
/// of the screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CatalogWidths {
    /// The widest acronym.
    pub acronym: usize,
    /// The widest value of what the list is sorted by.
    pub value: usize,
}

impl Listing {
    /// Reads the names, sorts all entries and searches again: after a change of language.
    pub fn rebuild(&mut self, catalog: &Catalog, locale: &Locale, index: &Index) {
        self.names = Names::new(catalog, locale);
        self.widths.acronym = self.names.widest_acronym();
        self.order(catalog, locale, index);
    }

    /// Changes the order of the list.
    pub fn change_sort(
        &mut self,
        change: SortChange,
        catalog: &Catalog,
        locale: &Locale,
        index: &Index,
    ) {
        let before = self.sorted_by();
        self.sorts_found = true;
        match change {
            SortChange::Reverse => self.reversed = !self.reversed,
            SortChange::By(sort) if before == Some(sort) => self.reversed = !self.reversed,
            SortChange::By(sort) => (self.sort, self.reversed) = (sort, false),
            SortChange::Next => {
                let next = self.next_sort(before, catalog);
                // After the last order, what a search finds is by rank again.
                self.sorts_found = next.is_some();
                (self.sort, self.reversed) = (next.unwrap_or_default(), false);
            }
        }
        self.order(catalog, locale, index);
    }

    /// The order after another one, of those that make sense for what is listed; `None` after the
    /// last.
    fn next_sort(&self, before: Option<Sort>, catalog: &Catalog) -> Option<Sort> {
        let from = before.map_or(0, |sort| sort as usize + 1);
        let has_value = |sort: &Sort| self.rows.iter().any(|row| sort.has_value(*row, catalog));
        Sort::ALL[from..].iter().copied().find(has_value)
    }

    /// What the list is sorted by; `None` if by rank: only words have one.
    pub fn sorted_by(&self) -> Option<Sort> {
        (!self.query.has_words() || self.sorts_found).then_some(self.sort)
    }

    /// Whether the greatest value comes first.
    pub fn is_descending(&self) -> bool {
        self.sort.starts_descending() != self.reversed
    }

    fn order(&mut self, catalog: &Catalog, locale: &Locale, index: &Index) {
        self.widths.value = match self.sort {
            // Their columns are as wide for every catalog.
            Sort::Name | Sort::Acronym | Sort::Founded | Sort::Members => 0,
            Sort::Population | Sort::Area | Sort::Density => {
                self.sort.widest_value(catalog, locale)
            }
        };
        self.order = self.sort.ordered(self.names.by_name(), self.reversed, catalog, locale);
        self.find(catalog, index);
    }

    /// Searches for words. Returns whether they ask for anything other than the words before.
    pub fn search(&mut self, words: &str, catalog: &Catalog, index: &Index) -> bool {
        words.clone_into(&mut self.words);
        let query = Query::new(words);
        let changed = query != self.query;
        if changed {
            self.query = query;
            self.sorts_found = false;
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
            let query = self.dated(&self.query);
            index.search(catalog, &query, self.order.iter().copied())
        };
        if self.sorted_by().is_some() && !self.query.is_empty() {
            self.sort_found(catalog);
        }
        self.counts = [0; Category::ALL.len()];
        for hit in &self.found.hits {
            self.counts[catalog.category(hit.entry) as usize] += 1;
        }
        self.list(catalog);
    }

    /// Whether what is listed depends on the date.
    pub fn follows_date(&self) -> bool {
        self.date.is_some() && self.query.asks_for_memberships() && !self.query.has_dates()
    }

    /// A query for the memberships on the date, if it asks for any.
    pub fn dated<'q>(&self, query: &'q Query) -> Cow<'q, Query> {
        match self.date {
            Some(date) if query.asks_for_memberships() => Cow::Owned(query.clone().on(date)),
            _ => Cow::Borrowed(query),
        }
    }

    /// Sorts what is found. What is found in long texts takes two lines and stays last.
    fn sort_found(&mut self, catalog: &Catalog) {
        let mut places = vec![0; catalog.len()];
        for (place, entry) in self.order.iter().enumerate() {
            places[entry.position()] = place;
        }
        let place = |hit: &Hit| (hit.tier >= Tier::Prose, places[hit.entry.position()]);
        self.found.hits.sort_by_key(place);
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

    /// Whether the category of an entry is shown.
    pub fn shows(&self, entry: EntryIndex, catalog: &Catalog) -> bool {
        !self.hidden[catalog.category(entry) as usize]
    }

    fn list(&mut self, catalog: &Catalog) {
        let shown = |hit: &&Hit| self.shows(hit.entry, catalog);
        let hits: Vec<&Hit> = self.found.hits.iter().filter(shown).collect();
        self.short = hits.iter().filter(|hit| hit.tier < Tier::Prose).count();
        (self.rows, self.tiers) = hits.into_iter().map(|hit| (hit.entry, hit.tier)).unzip();
    }

    /// The row of an entry, counted from 0; `None` if it is not listed.
    pub fn row_of(&self, entry: EntryIndex) -> Option<usize> {
        self.rows.iter().position(|&row| row == entry)
    }

    /// Finds the answer to a question in the first entry on the list: after each change of the
    /// list or of the language.
    pub fn find_answer(&mut self, catalog: &Catalog, locale: &Locale) {
        let first = self.rows.first();
        self.answer = first.and_then(|&first| export::answer(catalog, locale, first, &self.found));
    }

    /// How many rows, from the first, take one line but for the answer.
    fn one_line(&self) -> usize {
        // The answer takes the place of the sentence in a text.
        if self.answer.is_some() { self.short.max(1) } else { self.short }
    }

    /// How many lines the answer takes under the first row.
    fn answer_lines(&self) -> usize {
        usize::from(self.answer.is_some())
    }

    /// The line on which a row begins, counted from 0 over the whole list.
    pub fn line_of(&self, row: usize) -> usize {
        row + row.saturating_sub(self.one_line()) + self.answer_lines().min(row)
    }

    /// How many lines the whole list has.
    pub fn lines(&self) -> usize {
        self.line_of(self.rows.len())
    }

    /// The row on a line, and whether the line is its second.
    pub fn row_on(&self, line: usize) -> (usize, bool) {
        if self.answer.is_some() && line == 1 {
            return (0, true);
        }
        let line = line - self.answer_lines().min(line);
        let past = line.saturating_sub(self.one_line());
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
        session.sort_reversed = self.reversed;
        session.sort_found = self.sorts_found;
    }

    /// Returns to the hidden categories and the sort order of a session, as far as they exist.
    pub fn restore_session(&mut self, session: &Session) {
        let is_hidden = |category: &Category| session.hidden.iter().any(|it| it == category.slug());
        for category in Category::ALL {
            self.hidden[*category as usize] = is_hidden(category);
        }
        let sort = Sort::ALL.into_iter().find(|sort| sort.key() == session.sort);
        if let Some(sort) = sort {
            (self.sort, self.reversed) = (sort, session.sort_reversed);
        }
    }

    /// Whether the list is that of all bookmarks and notes.
    pub fn is_bookmarks(&self) -> bool {
        let [Term { negated: false, clause }] = self.query.terms() else { return false };
        matches!(clause, Clause::Field(QueryField::Bookmarked, words) if words.is_empty())
    }
}
