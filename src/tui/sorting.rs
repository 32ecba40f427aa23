//! The orders of the list, and what each of them compares.

use unicode_width::UnicodeWidthStr;

use crate::bundle;
use crate::catalog::{Catalog, Detail, EntryIndex};
use crate::language::Locale;

/// What the list is ordered by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sort {
    /// The name, in the alphabet of the language.
    #[default]
    Name,
    /// The acronym; entries without one come last, as for each of the values below.
    Acronym,
    /// The date of founding or of admission to the United Nations.
    Founded,
    /// How many members a body has.
    Members,
    /// The population of a state or territory.
    Population,
    /// The area of a state or territory.
    Area,
    /// The population of a state or territory for each square kilometre.
    Density,
}

/// A change of the order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SortChange {
    /// The next order that makes sense for what is listed.
    Next,
    /// The other direction.
    Reverse,
    /// This order, or the other direction if the list has it already.
    By(Sort),
}

impl Sort {
    /// Every order, in the order in which a key goes through them.
    pub const ALL: [Self; 7] = [
        Self::Name,
        Self::Acronym,
        Self::Founded,
        Self::Members,
        Self::Population,
        Self::Area,
        Self::Density,
    ];

    /// The key of the message that says it, and its name in the session.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Name => "sort-name",
            Self::Acronym => "sort-acronym",
            Self::Founded => "sort-founded",
            Self::Members => "sort-members",
            Self::Population => "sort-population",
            Self::Area => "sort-area",
            Self::Density => "sort-density",
        }
    }

    /// The key of the heading of its column.
    pub const fn column_key(self) -> &'static str {
        match self {
            Self::Name => "column-name",
            Self::Acronym => "column-acronym",
            Self::Founded => "column-founded",
            Self::Members => "column-members",
            Self::Population => "column-population",
            Self::Area => "column-area",
            Self::Density => "column-density",
        }
    }

    /// Whether the greatest value comes first unless the order is reversed: in rankings it does.
    pub const fn starts_descending(self) -> bool {
        matches!(self, Self::Members | Self::Population | Self::Area | Self::Density)
    }

    /// Whether an entry has a value to be sorted by.
    pub fn has_value(self, index: EntryIndex, catalog: &Catalog) -> bool {
        let entry = || catalog.read(index);
        let with = |detail| catalog.read_with(index, detail);
        match self {
            Self::Name => true,
            Self::Acronym => !entry().acronyms.is_empty() || entry().codes.is_some(),
            Self::Founded => catalog.since(index).is_some(),
            Self::Members => catalog.member_count(index).is_some(),
            Self::Population => with(Detail::Population).is_some_and(|it| it.population.is_some()),
            Self::Area => with(Detail::Area).is_some_and(|it| it.area_km2.is_some()),
            Self::Density => density(index, catalog).is_some(),
        }
    }

    /// The value of an entry as its column shows it; `None` if it has none. Names and acronyms are
    /// no values.
    pub fn value(self, index: EntryIndex, catalog: &Catalog, locale: &Locale) -> Option<String> {
        let with = |detail| catalog.read_with(index, detail);
        match self {
            Self::Name | Self::Acronym => None,
            Self::Founded => catalog.since(index).map(|date| date.year().to_string()),
            Self::Members => catalog.member_count(index).map(|count| locale.whole(count)),
            Self::Population => {
                with(Detail::Population)?.population.map(|it| locale.whole(it.value))
            }
            Self::Area => with(Detail::Area)?.area_km2.map(|area| locale.decimal(area)),
            Self::Density => density(index, catalog).map(|density| locale.decimal(density)),
        }
    }

    /// The width of the widest value in a catalog, in columns.
    pub fn widest_value(self, catalog: &Catalog, locale: &Locale) -> usize {
        let values = catalog.indexes().filter_map(|index| self.value(index, catalog, locale));
        values.map(|value| value.width()).max().unwrap_or(0)
    }

    /// Entries in this order. They are given by name, and those with equal values stay so.
    pub fn ordered(
        self,
        by_name: &[EntryIndex],
        reversed: bool,
        catalog: &Catalog,
        locale: &Locale,
    ) -> Vec<EntryIndex> {
        let descending = self.starts_descending() != reversed;
        match self {
            Self::Name if descending => by_name.iter().rev().copied().collect(),
            Self::Name => by_name.to_vec(),
            Self::Acronym => by_value(by_name, descending, |index| {
                bundle::acronym(catalog, locale, index).map(|it| locale.collation.key(&it))
            }),
            Self::Founded => by_value(by_name, descending, |index| catalog.since(index)),
            Self::Members => by_value(by_name, descending, |index| catalog.member_count(index)),
            Self::Population => by_value(by_name, descending, |index| {
                catalog.read_with(index, Detail::Population)?.population.map(|it| it.value)
            }),
            // The bits of numbers that are not negative are in the order of the numbers.
            Self::Area => by_value(by_name, descending, |index| {
                catalog.read_with(index, Detail::Area)?.area_km2.map(|it| it.max(0.0).to_bits())
            }),
            Self::Density => by_value(by_name, descending, |index| {
                density(index, catalog).map(|density| density.max(0.0).to_bits())
            }),
        }
    }
}

/// Entries by a value; those without one last.
fn by_value<T: Ord>(
    entries: &[EntryIndex],
    descending: bool,
    value: impl Fn(EntryIndex) -> Option<T>,
) -> Vec<EntryIndex> {
    let mut without = Vec::new();
    let mut valued = Vec::with_capacity(entries.len());
    for &index in entries {
        match value(index) {
            Some(value) => valued.push((value, index)),
            None => without.push(index),
        }
    }
    valued.sort_by(|(one, _), (other, _)| if descending { other.cmp(one) } else { one.cmp(other) });
    valued.into_iter().map(|(_, index)| index).chain(without).collect()
}

/// Inhabitants for each square kilometre, to two decimals, or to one if there are many.
fn density(index: EntryIndex, catalog: &Catalog) -> Option<f64> {
    let entry = catalog.read_with(index, Detail::Area)?;
    let population = u32::try_from(entry.population?.value).ok()?;
    let density = f64::from(population) / entry.area_km2.filter(|area| *area > 0.0)?;
    Some(if density < 10.0 { density } else { (density * 10.0).round() / 10.0 })
}
