//! Numbers of states as shades: which number, and the classes of its scale.

use super::data::ChartData;
use super::subject::{Mark, Marked};
use crate::catalog::{Category, Entry, EntryIndex};
use crate::language::Locale;

/// How many classes a scale has.
pub const CLASSES: usize = 5;

/// What the colours of the map stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colouring {
    /// How entries take part, or their category.
    Marks,
    /// Population.
    Population,
    /// Area in square kilometres.
    Area,
    /// How many bodies they take part in.
    Memberships,
    /// The year of admission to the United Nations.
    Admission,
}

impl Colouring {
    /// Every colouring, in the order in which a key goes through them.
    pub const ALL: [Self; 5] =
        [Self::Marks, Self::Population, Self::Area, Self::Memberships, Self::Admission];

    /// The colouring after this one.
    #[must_use]
    pub fn next(self) -> Self {
        Self::ALL[(self as usize + 1) % Self::ALL.len()]
    }

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Marks => "map-by-status",
            Self::Population => "map-by-population",
            Self::Area => "map-by-area",
            Self::Memberships => "map-by-memberships",
            Self::Admission => "field-un-admission",
        }
    }

    /// The number of an entry; `None` for [`Colouring::Marks`], for bodies, and where it is not
    /// known.
    pub fn value(self, entry: EntryIndex, data: ChartData<'_>) -> Option<u64> {
        let Entry { category, population, area_km2, un_admission, .. } = data.catalog.entry(entry);
        if category.is_body() {
            return None;
        }
        match self {
            Self::Marks => None,
            Self::Population => population.as_ref().map(|population| population.value),
            Self::Area => area_km2.map(|area| format!("{area:.0}").parse().unwrap_or(0)),
            Self::Memberships => {
                let memberships = data.catalog.memberships(entry);
                Some(memberships.filter(|it| !it.has_ended).count() as u64)
            }
            Self::Admission => un_admission.map(|date| u64::from(date.year())),
        }
    }

    /// A value as it is written out.
    pub fn written(self, value: u64, locale: &Locale) -> String {
        match self {
            Self::Marks | Self::Admission => value.to_string(),
            Self::Population | Self::Memberships => locale.whole(value),
            Self::Area => format!("{} km²", locale.whole(value)),
        }
    }

    /// The unit of the limits in the legend: limits are divided by it.
    fn unit(self) -> u64 {
        match self {
            Self::Population => 1_000_000,
            Self::Area => 1_000,
            Self::Marks | Self::Memberships | Self::Admission => 1,
        }
    }

    /// The values of a class of a scale, in the unit of the legend.
    pub fn range(self, classes: Classes, class: usize, locale: &Locale) -> String {
        let unit = self.unit();
        let written = |value: u64| {
            if self == Self::Admission { value.to_string() } else { locale.whole(value / unit) }
        };
        let least = class.checked_sub(1).map(|nth| classes.limits[nth]);
        // Whole numbers end before the next class; parts of a unit go on to it.
        let end = classes.limits.get(class).map(|limit| if unit == 1 { limit - 1 } else { *limit });
        match (least, end) {
            (Some(least), Some(end)) if least >= end => written(end),
            (Some(least), Some(end)) => format!("{}–{}", written(least), written(end)),
            (Some(least), None) => format!("≥ {}", written(least)),
            (None, Some(end)) if unit == 1 => format!("≤ {}", written(end)),
            (None, _) => format!("< {}", written(end.unwrap_or_default())),
        }
    }

    /// The least values of the classes after the first. Those of numbers that every state has are
    /// round; those of memberships depend on the catalog.
    fn limits(self, values: &mut [u64]) -> [u64; CLASSES - 1] {
        match self {
            Self::Marks => [0; CLASSES - 1],
            Self::Population => [1_000_000, 10_000_000, 50_000_000, 200_000_000],
            Self::Area => [1_000, 50_000, 250_000, 1_000_000],
            Self::Admission => [1946, 1960, 1976, 1990],
            Self::Memberships => {
                values.sort_unstable();
                let at = |part: usize| values.get(values.len() * part / CLASSES).copied();
                [1, 2, 3, 4].map(|part| at(part).unwrap_or(0))
            }
        }
    }
}

/// The classes of a number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Classes {
    limits: [u64; CLASSES - 1],
}

impl Classes {
    /// The scale of a number for some entries.
    pub fn new(colouring: Colouring, entries: &[EntryIndex], data: ChartData<'_>) -> Self {
        let values = entries.iter().filter_map(|entry| colouring.value(*entry, data));
        Self { limits: colouring.limits(&mut values.collect::<Vec<_>>()) }
    }

    /// The class of a value.
    pub fn class(self, value: u64) -> u8 {
        let class = self.limits.iter().filter(|limit| value >= **limit).count();
        u8::try_from(class).unwrap_or_default()
    }
}

/// States and territories marked by the class of a number of theirs. What has no such number is
/// left out.
pub fn by_class(
    colouring: Colouring,
    classes: Classes,
    entries: &[EntryIndex],
    data: ChartData<'_>,
) -> Vec<Marked> {
    let marked = |&entry: &EntryIndex| {
        let value = colouring.value(entry, data)?;
        Some(Marked { entry, mark: Mark::Class(classes.class(value)) })
    };
    entries.iter().filter_map(marked).collect()
}

/// The states and territories among some entries; if there are none but the subject itself, those
/// of the whole catalog.
pub fn states_of(marked: &[Marked], data: ChartData<'_>) -> Vec<EntryIndex> {
    let is_state = |category: Category| !category.is_body();
    let is_other = |it: &&Marked| !matches!(it.mark, Mark::Own | Mark::Undated);
    let of = marked.iter().filter(is_other).map(|it| it.entry);
    let some: Vec<EntryIndex> =
        of.filter(|entry| is_state(data.catalog.category(*entry))).collect();
    if some.is_empty() {
        let all = data.catalog.indexes();
        return all.filter(|entry| is_state(data.catalog.category(*entry))).collect();
    }
    some
}
