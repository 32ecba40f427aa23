//! What entries are counted by: the category, or a facet. Which values each entry has, and the
//! condition that finds a value.

use super::data::ChartData;
use crate::catalog::{Catalog, Category, EntryLists};
use crate::search::{Completions, Facet, FacetValues, QueryField};

/// What entries are counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The category.
    Category,
    /// The values of a facet.
    Facet(Facet),
}

impl By {
    /// The key of its heading.
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Category => "chart-categories",
            Self::Facet(Facet::Region) => "chart-regions",
            Self::Facet(Facet::Subject) => "chart-subjects",
            Self::Facet(Facet::Seat) => "chart-cities",
            Self::Facet(Facet::In) => "chart-bodies",
            Self::Facet(Facet::Founded) => "chart-founded",
            Self::Facet(Facet::Members) => "chart-members",
        }
    }

    /// The key of its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Category => "field-category",
            Self::Facet(facet) => facet.message_key(),
        }
    }

    /// Whether only bodies can have one of its values.
    pub const fn is_of_bodies(self) -> bool {
        matches!(self, Self::Facet(Facet::Subject | Facet::Members))
    }

    /// Whether its values have an order of their own; those of the others come by their counts.
    pub const fn is_ordered(self) -> bool {
        match self {
            Self::Category => true,
            Self::Facet(facet) => facet.is_ordered(),
        }
    }
}

/// The values that entries are counted by.
pub struct Dimension {
    /// What entries are counted by.
    pub by: By,
    /// The values in the language on screen, and how deep each is in the tree.
    pub labels: Vec<(String, usize)>,
    facet: Option<FacetValues>,
    /// The values of each entry.
    of_entries: EntryLists<usize>,
}

impl Dimension {
    /// The values of all entries.
    pub fn new(by: By, data: ChartData<'_>) -> Self {
        let facet = match by {
            By::Category => None,
            By::Facet(facet) => {
                Some(FacetValues::new(facet, data.index, data.catalog, data.locale))
            }
        };
        let labels: Vec<(String, usize)> = match &facet {
            None => Category::ALL.iter().map(|it| (data.locale.term(*it), 0)).collect(),
            Some(values) => {
                values.values().iter().map(|value| (value.label.clone(), value.depth)).collect()
            }
        };
        let of_entries = match &facet {
            None => categories(data.catalog),
            Some(values) => values.distinct_of_entries(),
        };
        Self { by, labels, facet, of_entries }
    }

    /// The values of each entry, by their numbers, each once.
    pub fn of_entries(&self) -> &EntryLists<usize> {
        &self.of_entries
    }

    /// The condition of a query that finds the entries with a value.
    pub fn condition(&self, nth: usize, data: ChartData<'_>) -> String {
        let locale = data.locale;
        match &self.facet {
            None => {
                let field = QueryField::Category.shown_name(locale.language);
                let label = locale.term(Category::ALL[nth]);
                format!("{field}:{}", Completions::as_typed(&label).trim_end())
            }
            Some(values) => values.only(nth, "", data.index, data.catalog, locale),
        }
    }
}

/// The category of each entry.
fn categories(catalog: &Catalog) -> EntryLists<usize> {
    catalog.indexes().map(|entry| [catalog.category(entry) as usize]).collect()
}
