//! What entries are counted by: the category, or a facet. Which values each entry has, and the
//! condition that finds a value.

use crate::catalog::{Category, EntryIndex};
use crate::search::{Completions, Facet, FacetValues, QueryField};
use crate::tui::context::Context;

/// What entries are counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    Category,
    Facet(Facet),
}

impl By {
    /// The key of its heading.
    pub(super) const fn heading(self) -> &'static str {
        match self {
            Self::Category => "chart-categories",
            Self::Facet(Facet::Region) => "chart-regions",
            Self::Facet(Facet::Subject) => "chart-subjects",
            Self::Facet(Facet::Seat) => "chart-cities",
            Self::Facet(Facet::In) => "chart-bodies",
            Self::Facet(Facet::Founded) => "chart-founded",
        }
    }

    /// The key of its name.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Category => "field-category",
            Self::Facet(facet) => facet.message_key(),
        }
    }

    /// Whether its values have an order of their own; those of the others come by their counts.
    pub(super) const fn is_ordered(self) -> bool {
        match self {
            Self::Category => true,
            Self::Facet(facet) => facet.is_ordered(),
        }
    }
}

/// The values that entries are counted by.
pub(super) struct Dimension {
    pub(super) by: By,
    /// The values in the language on screen, and how deep each is in the tree.
    pub(super) labels: Vec<(String, usize)>,
    facet: Option<FacetValues>,
    /// For each value, the one that stands for it: cities have several names.
    same: Vec<usize>,
}

impl Dimension {
    /// The values of all entries.
    pub(super) fn new(by: By, context: &Context) -> Self {
        let facet = match by {
            By::Category => None,
            By::Facet(facet) => {
                Some(FacetValues::new(facet, &context.index, &context.catalog, &context.locale))
            }
        };
        let labels: Vec<(String, usize)> = match &facet {
            None => Category::ALL.iter().map(|it| (context.locale.category(*it), 0)).collect(),
            Some(values) => {
                values.values().iter().map(|value| (value.label.clone(), value.depth)).collect()
            }
        };
        let same = (0..labels.len()).collect();
        let mut dimension = Self { by, labels, facet, same };
        if by == By::Facet(Facet::Seat) {
            dimension.join_names_of_cities(context);
        }
        dimension
    }

    /// An entry with one seat and several values has several names of one city: the name that most
    /// entries show stands for all.
    fn join_names_of_cities(&mut self, context: &Context) {
        let Some(values) = &self.facet else { return };
        let mut counts = vec![0; self.labels.len()];
        for (index, entry) in context.catalog.iter() {
            for city in entry.seats().map(|seat| context.locale.language.text(&seat.city)) {
                let own = values.of_entry(index).iter().find(|nth| self.labels[**nth].0 == city);
                if let Some(nth) = own {
                    counts[*nth] += 1;
                }
            }
        }
        for (index, entry) in context.catalog.iter() {
            let names = values.of_entry(index);
            let most = names.iter().copied().max_by_key(|nth| (counts[*nth], usize::MAX - nth));
            if let Some(most) = most.filter(|_| entry.seats().count() == 1) {
                for name in names {
                    self.same[*name] = most;
                }
            }
        }
    }

    /// The values of an entry, by their numbers, each once.
    pub(super) fn values_of(&self, entry: EntryIndex, context: &Context) -> Vec<usize> {
        let Some(values) = &self.facet else {
            return vec![context.catalog.category(entry) as usize];
        };
        let mut numbers: Vec<usize> =
            values.of_entry(entry).iter().map(|nth| self.same[*nth]).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    /// The condition of a query that finds the entries with a value.
    pub(super) fn condition(&self, nth: usize, context: &Context) -> String {
        let locale = &context.locale;
        match &self.facet {
            None => {
                let field = QueryField::Category.shown_name(locale.language);
                let label = locale.category(Category::ALL[nth]);
                format!("{field}:{}", Completions::as_typed(&label).trim_end())
            }
            Some(values) => values.only(nth, "", &context.index, &context.catalog, locale),
        }
    }
}
