//! Completion: the values that a field can take, suggested while the user types it.

use std::collections::BTreeSet;

use super::fold::fold;
use super::matching::has_word_with_prefix;
use super::query::last_token;
use super::query_field::QueryField;
use crate::catalog::{Catalog, Category, Entry, Region, Status, Subject};
use crate::language::{Locale, Named};

/// Values for the field at the end of a search line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Completions {
    /// The byte of the search line at which the value starts.
    pub start: usize,
    /// The values, in the language of the user: those that start with the text typed so far come
    /// first, then in alphabetical order.
    pub values: Vec<String>,
}

impl Completions {
    /// A value as the user would type it: quoted if it has more than one word, with a space after
    /// it.
    pub fn as_typed(value: &str) -> String {
        if value.contains(char::is_whitespace) {
            format!("\"{value}\" ")
        } else {
            format!("{value} ")
        }
    }
}

/// The values for the field at the end of a search line that match the text typed after it. Empty
/// if the line does not end in a field.
pub fn complete(catalog: &Catalog, locale: &Locale, typed: &str) -> Completions {
    let token = last_token(typed);
    let Some((name, value)) = token.trim_start_matches('-').split_once(':') else {
        return Completions::default();
    };
    let Some(field) = QueryField::from_name(&fold(name)) else { return Completions::default() };
    let prefix = fold(value);
    let prefix = prefix.trim();
    let mut values: Vec<String> = field_values(catalog, locale, field)
        .into_iter()
        .filter(|value| has_word_with_prefix(&fold(value), prefix))
        .collect();
    values.sort_by_cached_key(|value| {
        (!fold(value).starts_with(prefix), locale.collation.key(value))
    });
    Completions { start: typed.len() - value.len(), values }
}

/// Every value of a field.
fn field_values(catalog: &Catalog, locale: &Locale, field: QueryField) -> BTreeSet<String> {
    match field {
        QueryField::Category => term_names(locale, Category::ALL),
        QueryField::Subject => term_names(locale, Subject::ALL),
        QueryField::Region => term_names(locale, Region::ALL),
        QueryField::Language => {
            let tags = catalog.iter().flat_map(|(_, entry)| &entry.languages);
            tags.map(|tag| locale.language_name(tag)).collect()
        }
        QueryField::Seat => seat_names(catalog, locale),
        QueryField::Member => member_names(catalog, locale, Status::Member),
        QueryField::Observer => member_names(catalog, locale, Status::Observer),
        QueryField::Founded | QueryField::Bookmarked => BTreeSet::new(),
    }
}

/// The names of all items of a closed list.
fn term_names(locale: &Locale, terms: &[impl Named]) -> BTreeSet<String> {
    terms.iter().map(|term| locale.term(*term)).collect()
}

/// The cities and states in which bodies have a seat.
fn seat_names(catalog: &Catalog, locale: &Locale) -> BTreeSet<String> {
    let bodies = catalog.iter().map(|(_, entry)| entry).filter(|it| it.category.is_body());
    let mut names = BTreeSet::new();
    for seat in bodies.flat_map(Entry::seats) {
        names.insert(locale.language.text(&seat.city).into_owned());
        names.extend(
            seat.state
                .as_ref()
                .and_then(|state| catalog.find(state))
                .map(|it| locale.name(catalog.entry(it)).into_owned()),
        );
    }
    names
}

/// The names of the entries that some body has as members with this status.
fn member_names(catalog: &Catalog, locale: &Locale, status: Status) -> BTreeSet<String> {
    let has_status = |index| catalog.memberships(index).any(|tie| tie.status == status);
    catalog
        .iter()
        .filter(|(index, _)| has_status(*index))
        .map(|(_, entry)| locale.name(entry).into_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{bundled, load};
    use crate::language::Language;
    use crate::search::{Index, Query};

    #[test]
    fn values_are_in_the_language_on_screen_whatever_script_is_typed() {
        let catalog = load(&bundled()).catalog;
        for (language, typed, start, first) in [
            (Language::SerbianLatin, "savet sediste:zen", 14, "Ženeva"),
            (Language::SerbianLatin, "-članica:\"bosna i", 10, "Bosna i Hercegovina"),
            (Language::SerbianCyrillic, "clanica:srb", 8, "Србија"),
            (Language::English, "категорија:инст", 21, "Institutions"),
            (Language::English, "language:serb", 9, "Serbian"),
        ] {
            let found = complete(&catalog, &Locale::new(language), typed);
            assert_eq!(
                (found.start, found.values.first().map(String::as_str)),
                (start, Some(first)),
                "{typed}: {found:?}"
            );
        }
        for typed in ["", "savet", "sediste:zeneva ", "boja:p", "founded:19", "https://"] {
            let found = complete(&catalog, &Locale::new(Language::English), typed);
            assert_eq!(found.values, [""; 0], "{typed}");
        }
    }

    #[test]
    fn every_suggested_value_is_understood_by_the_search() {
        let catalog = load(&bundled()).catalog;
        let index = Index::new(&catalog);
        for language in Language::ALL {
            let locale = Locale::new(language);
            for field in QueryField::ALL {
                let name = field.name(Language::SerbianLatin);
                for value in complete(&catalog, &locale, &format!("{name}:")).values {
                    let typed = format!("{name}:{}", Completions::as_typed(&value));
                    let all = catalog.iter().map(|(entry, _)| entry);
                    let found = index.search(&catalog, &Query::new(&typed), all);
                    assert_eq!(found.problems, [], "{field:?} {typed}");
                }
            }
        }
    }
}
