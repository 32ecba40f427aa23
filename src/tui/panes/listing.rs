//! The listing: which entries are listed, in which order, by category, search and sorting.

use std::cmp::Reverse;

use crate::catalog::{Catalog, Category, EntryIndex};
use crate::export::display_acronym;
use crate::language::Locale;
use crate::search::{Hit, Index, Query, SearchResults, Tier};

/// How the list is ordered while nothing is searched for; found entries come by rank.
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

    /// The next way, round and round.
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
    /// What the search finds, in all categories.
    pub found: SearchResults,
    /// The entries on the list.
    pub rows: Vec<EntryIndex>,
    /// How many of them, from the first, take one line; the others were found in long texts, and a
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
    /// Orders all entries anew: after another sorting or another language.
    pub fn order(&mut self, catalog: &Catalog, locale: &Locale) {
        let key = |index: EntryIndex| {
            let entry = catalog.entry(index);
            let name = locale.collation.key(&locale.name(entry));
            match self.sort {
                Sort::Name => (Reverse(true), Vec::new(), None, name),
                Sort::Acronym => {
                    let acronym = display_acronym(locale, entry);
                    (
                        Reverse(acronym.is_some()),
                        acronym.map(|it| locale.collation.key(&it)).unwrap_or_default(),
                        None,
                        name,
                    )
                }
                Sort::Founded => {
                    (Reverse(entry.since().is_some()), Vec::new(), entry.since(), name)
                }
            }
        };
        let mut order: Vec<EntryIndex> = catalog.iter().map(|(index, _)| index).collect();
        order.sort_by_cached_key(|&index| key(index));
        self.order = order;
    }

    /// Finds the entries anew: after another query.
    pub fn find(&mut self, catalog: &Catalog, index: &Index, query: &Query) {
        self.found = if query.is_empty() {
            let hits = self.order.iter().map(|&entry| Hit { entry, tier: Tier::Field }).collect();
            SearchResults { hits, problems: query.problems.clone(), ..SearchResults::default() }
        } else {
            index.search(catalog, query, self.order.iter().copied())
        };
        self.counts = [0; Category::ALL.len()];
        for hit in &self.found.hits {
            self.counts[catalog.entry(hit.entry).category as usize] += 1;
        }
        self.filter(catalog);
    }

    /// Lists the found entries anew: after another choice of categories.
    pub fn filter(&mut self, catalog: &Catalog) {
        let shown = |hit: &&Hit| !self.hidden[catalog.entry(hit.entry).category as usize];
        self.rows = self.found.hits.iter().filter(shown).map(|hit| hit.entry).collect();
        self.short =
            self.found.hits.iter().filter(shown).filter(|hit| hit.tier < Tier::Prose).count();
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

    /// How many found entries lie in hidden categories.
    pub fn hidden_count(&self) -> usize {
        self.found.hits.len() - self.rows.len()
    }

    /// The only category shown, if there is just one.
    pub fn only(&self) -> Option<Category> {
        let mut shown =
            Category::ALL.iter().copied().filter(|&category| !self.hidden[category as usize]);
        shown.next().filter(|_| shown.next().is_none())
    }

    /// Shows this category only.
    pub fn show_only(&mut self, category: Category) {
        self.hidden = [true; Category::ALL.len()];
        self.hidden[category as usize] = false;
    }

    /// Shows every category.
    pub fn show_all(&mut self) {
        self.hidden = [false; Category::ALL.len()];
    }
}
