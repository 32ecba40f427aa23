//! The facets of the legend: which of them is open, its values with their counts, those that the
//! search asks for. They follow from the search and from what is open.

use std::cmp::Reverse;

use crate::catalog::Catalog;
use crate::config::Session;
use crate::language::{Language, Locale};
use crate::search::{Facet, FacetValue, FacetValues, Index, Query, typed_values, without_field};
use crate::tui::listing::Listing;
use crate::tui::outcome::FacetChange;

/// How many values of a long facet are shown at first.
const SHOWN: usize = 12;

/// The facets, of which at most one is open.
#[derive(Debug, Default)]
pub struct Facets {
    open: Option<Facet>,
    /// Whether all values of the open one are shown, and not only the first.
    shows_all: bool,
    /// The values of the open one, and their language.
    values: Option<(FacetValues, Language)>,
    /// How many of the entries that are found have each value.
    counts: Vec<usize>,
    /// Which values the search asks for.
    chosen: Vec<bool>,
    /// The values to show, by their numbers.
    order: Vec<usize>,
}

impl Facets {
    /// The open facet.
    pub fn open(&self) -> Option<Facet> {
        self.open
    }

    /// Writes down which one is open.
    pub(super) fn save_session(&self, session: &mut Session) {
        session.facet = self.open.map(|facet| facet.message_key().to_owned());
    }

    /// Opens the one that was open in a session, or none. Its values follow from [`Self::refresh`].
    pub(super) fn restore_session(&mut self, session: &Session) {
        let is_open = |facet: &Facet| session.facet.as_deref() == Some(facet.message_key());
        *self = Self { open: Facet::LEGEND.into_iter().find(is_open), ..Self::default() };
    }

    /// Opens a facet or closes it, or shows all its values.
    pub(super) fn change(&mut self, change: FacetChange) {
        match change {
            FacetChange::Toggle(facet) => {
                self.open = Some(facet).filter(|_| self.open != Some(facet));
                (self.values, self.shows_all) = (None, false);
            }
            FacetChange::ShowAll => self.shows_all = true,
        }
    }

    /// Forgets the values of the open facet: after a change of the catalog.
    pub(super) fn forget_values(&mut self) {
        self.values = None;
    }

    /// Counts again: after each change of the list, of the language or of what is open.
    pub(super) fn refresh(
        &mut self,
        listing: &Listing,
        catalog: &Catalog,
        index: &Index,
        locale: &Locale,
    ) {
        self.order.clear();
        let Some(facet) = self.open else { return };
        let language = locale.language;
        let before = self.values.take().filter(|(_, of)| *of == language);
        let (values, _) =
            self.values
                .insert(before.unwrap_or_else(|| {
                    (FacetValues::new(facet, index, catalog, locale), language)
                }));
        self.chosen = values.chosen(index, catalog, &listing.query);
        // The memberships of the year on screen, as a choice finds them.
        let dated = |query: &Query| match listing.date {
            Some(date) => query.clone().on(date),
            None => query.clone(),
        };
        self.counts = if self.chosen.contains(&true) {
            // What other choices would find does not depend on those of the same facet.
            let words = without_field(&listing.words, facet.field());
            let query = Query::new(&words);
            let all = catalog.indexes();
            let found = index.search(catalog, &listing.dated(&query), all);
            let shown = found.hits.iter().map(|hit| hit.entry);
            let shown = shown.filter(|entry| listing.shows(*entry, catalog));
            values.counts(catalog, &dated(&query), shown)
        } else {
            values.counts(catalog, &dated(&listing.query), listing.rows.iter().copied())
        };
        let is_shown = |nth: &usize| self.counts[*nth] > 0 || self.chosen[*nth];
        self.order = (0..values.values().len()).filter(is_shown).collect();
        if !facet.is_ordered() {
            self.order.sort_by_cached_key(|&nth| {
                let label = &values.values()[nth].label;
                (Reverse(self.counts[nth]), locale.collation.key(label))
            });
        }
    }

    /// The values to show, by their numbers, and how many more there are.
    pub fn shown(&self) -> (impl Iterator<Item = usize>, usize) {
        let is_long = self.open.is_some_and(|facet| !facet.is_ordered()) && !self.shows_all;
        let limit = if is_long { SHOWN } else { usize::MAX };
        let is_shown = move |(place, nth): &(usize, usize)| *place < limit || self.chosen[*nth];
        let places = self.order.iter().copied().enumerate();
        let more = places.clone().filter(|it| !is_shown(it)).count();
        (places.filter(is_shown).map(|(_, nth)| nth), more)
    }

    /// A value of the open facet, its count, and whether the search asks for it.
    pub fn value(&self, nth: usize) -> Option<(&FacetValue, usize, bool)> {
        let (values, _) = self.values.as_ref()?;
        Some((values.values().get(nth)?, *self.counts.get(nth)?, *self.chosen.get(nth)?))
    }

    /// The words of a search with a value chosen, alone or with others, or removed.
    pub(super) fn words_with(
        &self,
        nth: usize,
        only: bool,
        words: &str,
        (catalog, index, locale): (&Catalog, &Index, &Locale),
    ) -> Option<String> {
        let (values, _) = self.values.as_ref()?;
        Some(if only {
            values.only(nth, words, index, catalog, locale)
        } else {
            values.toggled(nth, words, index, catalog, locale)
        })
    }

    /// The values of a facet that a search asks for, as typed.
    pub fn typed(facet: Facet, words: &str) -> String {
        typed_values(words, facet.field()).join(", ")
    }
}
