//! The values that a field can take, offered while one types it.

use std::collections::BTreeSet;

use super::fold::fold;
use super::query::{Field, last_token};
use super::words::starts_word;
use crate::catalog::{Catalog, Category, Entry, Region, Status, Subject, Text};
use crate::language::Locale;

/// Values for the field at the end of what is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Offers {
    /// The byte of the typed text at which the value starts.
    pub at: usize,
    /// The values, in the language of the reader: those that start with what is typed first, then
    /// by the alphabet.
    pub values: Vec<String>,
}

impl Offers {
    /// A value as it is typed: in quotation marks if it is more than one word, with a space after
    /// it.
    pub fn typed(value: &str) -> String {
        if value.contains(char::is_whitespace) {
            format!("\"{value}\" ")
        } else {
            format!("{value} ")
        }
    }
}

/// What the field at the end of the typed text can take, given the letters of its value typed so
/// far; nothing if no field is there.
pub fn offers(catalog: &Catalog, locale: &Locale, typed: &str) -> Offers {
    let token = last_token(typed);
    let Some((name, value)) = token.trim_start_matches('-').split_once(':') else {
        return Offers::default();
    };
    let Some(field) = Field::named(&fold(name)) else { return Offers::default() };
    let begun = fold(value);
    let begun = begun.trim();
    let fits = |name: &str| {
        let folded = fold(name);
        folded.match_indices(begun).any(|(at, _)| starts_word(&folded, at))
    };
    let mut values: Vec<String> =
        names(catalog, locale, field).into_iter().filter(|name| fits(name)).collect();
    values.sort_by_cached_key(|name| (!fold(name).starts_with(begun), locale.collation.key(name)));
    Offers { at: typed.len() - value.len(), values }
}

/// Every value of a field.
fn names(catalog: &Catalog, locale: &Locale, field: Field) -> BTreeSet<String> {
    fn words<T>(
        locale: &Locale,
        all: &[T],
        group: &str,
        slug: impl Fn(&T) -> &str,
    ) -> BTreeSet<String> {
        all.iter()
            .map(|word| locale.text(&format!("{group}-{}", slug(word).replace('_', "-"))))
            .collect()
    }
    let entries = || catalog.iter().map(|(_, entry)| entry);
    let text = |text: &Text| locale.language.text(text).into_owned();
    match field {
        Field::Category => words(locale, Category::ALL, "category", |it| it.slug()),
        Field::Subject => words(locale, Subject::ALL, "subject", |it| it.slug()),
        Field::Region => words(locale, Region::ALL, "region", |it| it.slug()),
        Field::Language => entries()
            .flat_map(|entry| &entry.languages)
            .map(|tag| locale.language_name(tag))
            .collect(),
        Field::Seat => {
            let seats =
                || entries().filter(|entry| entry.category.is_body()).flat_map(Entry::seats);
            let states = seats()
                .filter_map(|seat| catalog.find(&seat.state))
                .map(|state| text(&catalog.entry(state).name));
            seats().map(|seat| text(&seat.city)).chain(states).collect()
        }
        Field::Member => members(catalog, locale, Status::Member),
        Field::Observer => members(catalog, locale, Status::Observer),
        Field::Founded | Field::Mine => BTreeSet::new(),
    }
}

/// The names of those that take part in some body with a status.
fn members(catalog: &Catalog, locale: &Locale, status: Status) -> BTreeSet<String> {
    let of_status = |index| catalog.memberships(index).any(|tie| tie.record.status == status);
    catalog
        .iter()
        .filter(|(index, _)| of_status(*index))
        .map(|(_, entry)| locale.name(entry).into_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::bundled;
    use crate::language::Language;
    use crate::search::{Index, Query};

    #[test]
    fn values_are_offered_in_the_language_on_screen_whatever_script_is_typed() {
        let catalog = Catalog::load(&bundled()).expect("the bundled catalog has no fault");
        for (language, typed, at, first) in [
            (Language::SerbianLatin, "savet sediste:zen", 14, "Ženeva"),
            (Language::SerbianLatin, "-članica:\"bosna i", 10, "Bosna i Hercegovina"),
            (Language::SerbianCyrillic, "clanica:srb", 8, "Србија"),
            (Language::English, "категорија:инст", 21, "Institutions"),
            (Language::English, "language:serb", 9, "Serbian"),
        ] {
            let found = offers(&catalog, &Locale::new(language), typed);
            assert_eq!(
                (found.at, found.values.first().map(String::as_str)),
                (at, Some(first)),
                "{typed}: {found:?}"
            );
        }
        for typed in ["", "savet", "sediste:zeneva ", "boja:p", "founded:19", "https://"] {
            assert_eq!(
                offers(&catalog, &Locale::new(Language::English), typed).values,
                [""; 0],
                "{typed}"
            );
        }
    }

    #[test]
    fn whatever_is_offered_is_understood() {
        let catalog = Catalog::load(&bundled()).expect("the bundled catalog has no fault");
        let index = Index::new(&catalog);
        for language in Language::ALL {
            let locale = Locale::new(language);
            for (field, names) in Field::NAMES {
                for value in offers(&catalog, &locale, &format!("{}:", names[0])).values {
                    let typed = format!("{}:{}", names[0], Offers::typed(&value));
                    let found = index.search(
                        &catalog,
                        &Query::new(&typed),
                        catalog.iter().map(|(entry, _)| entry),
                    );
                    assert_eq!(found.problems, [], "{field:?} {typed}");
                }
            }
        }
    }
}
