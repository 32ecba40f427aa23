//! What entries are counted by: the category, or a facet. Which values each entry has, and the
//! condition that finds a value.

use std::borrow::Cow;

use super::data::ChartData;
use crate::catalog::{Catalog, Category, EntryIndex};
use crate::language::Language;
use crate::search::{Completions, EntryValues, Facet, FacetValues, QueryField};

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
    /// The values of each entry, unless they are those of the facet.
    of_entry: Option<EntryValues>,
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
            None => Category::ALL.iter().map(|it| (data.locale.category(*it), 0)).collect(),
            Some(values) => {
                values.values().iter().map(|value| (value.label.clone(), value.depth)).collect()
            }
        };
        let of_entry = match &facet {
            None => Some(categories(data.catalog)),
            Some(values) if values.facet() == Facet::Seat => {
                Some(joined_cities(values, data.catalog, data.locale.language))
            }
            Some(_) => None,
        };
        Self { by, labels, facet, of_entry }
    }

    /// The values of an entry, by their numbers, each once.
    pub fn values_of(&self, entry: EntryIndex) -> &[usize] {
        match (&self.of_entry, &self.facet) {
            (Some(values), _) => values.get(entry),
            (None, Some(values)) => values.of_entry(entry),
            (None, None) => &[],
        }
    }

    /// The condition of a query that finds the entries with a value.
    pub fn condition(&self, nth: usize, data: ChartData<'_>) -> String {
        let locale = data.locale;
        match &self.facet {
            None => {
                let field = QueryField::Category.shown_name(locale.language);
                let label = locale.category(Category::ALL[nth]);
                format!("{field}:{}", Completions::as_typed(&label).trim_end())
            }
            Some(values) => values.only(nth, "", data.index, data.catalog, locale),
        }
    }
}

/// The category of each entry.
fn categories(catalog: &Catalog) -> EntryValues {
    let mut values = EntryValues::default();
    for entry in catalog.indexes() {
        values.push([catalog.category(entry) as usize]);
    }
    values
}

/// The cities of each entry. An entry with one seat and several values has several names of one
/// city: the name that most entries show stands for all.
fn joined_cities(values: &FacetValues, catalog: &Catalog, language: Language) -> EntryValues {
    let cities = catalog.seat_cities();
    let shown: Vec<Cow<'_, str>> = cities.names.iter().map(|name| language.text(name)).collect();
    let mut counts = vec![0; values.values().len()];
    for entry in catalog.indexes() {
        for city in cities.of_entry(entry).map(|city| &shown[city]) {
            let is_shown = |nth: &&usize| values.values()[**nth].label == *city;
            if let Some(nth) = values.of_entry(entry).iter().find(is_shown) {
                counts[*nth] += 1;
            }
        }
    }
    // For each value, the one that stands for it.
    let mut same: Vec<usize> = (0..counts.len()).collect();
    for entry in catalog.indexes().filter(|entry| cities.of_entry(*entry).len() == 1) {
        let names = values.of_entry(entry);
        let most = names.iter().copied().max_by_key(|nth| (counts[*nth], usize::MAX - nth));
        if let Some(most) = most {
            for name in names {
                same[*name] = most;
            }
        }
    }
    let mut joined = EntryValues::default();
    for entry in catalog.indexes() {
        joined.push(values.of_entry(entry).iter().map(|nth| same[*nth]));
    }
    joined
}
