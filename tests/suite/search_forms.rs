//! Forms made by rule from the bundled catalog: each acronym with dots and endings, each code, and
//! each name in all cases finds its entry.

use imenik::catalog::{Catalog, Category, Codes, EntryIndex};
use imenik::language::Language;
use imenik::search::{Index, Query, Tier};

use super::bundled_catalog;

/// Where a query finds an entry; `None` if it does not.
fn tier(catalog: &Catalog, index: &Index, entry: EntryIndex, query: &str) -> Option<Tier> {
    index.search(catalog, &Query::new(query), [entry]).hits.first().map(|hit| hit.tier)
}

#[test]
fn every_acronym_finds_its_entry_bare_dotted_in_lower_case_and_with_endings() {
    let catalog = bundled_catalog();
    let index = Index::new(&catalog);
    let (mut count, mut missing) = (0, Vec::new());
    for (at, entry) in catalog.iter() {
        let printed = Language::ALL.map(|language| language.acronym(&entry.acronyms));
        for acronym in printed.into_iter().flatten() {
            let is_plain = acronym.chars().all(char::is_alphanumeric);
            let mut forms = vec![acronym.to_string(), acronym.to_lowercase()];
            forms.extend(["a", "u", "om"].map(|ending| format!("{acronym}-{ending}")));
            if is_plain {
                let letters: Vec<String> = acronym.chars().map(String::from).collect();
                forms.extend([letters.join(".") + ".", letters.join(" ")]);
            } else {
                forms.push(acronym.replace(['-', ' '], ""));
            }
            for form in forms {
                count += 1;
                if tier(&catalog, &index, at, &form).is_none_or(|tier| tier > Tier::NameForm) {
                    missing.push(format!("{form} -> {}", entry.id));
                }
            }
        }
    }
    assert!(count > 5_000, "{count} forms");
    assert!(missing.is_empty(), "{} of {count}:\n{}", missing.len(), missing.join("\n"));
}

#[test]
fn every_code_finds_its_entry() {
    let catalog = bundled_catalog();
    let index = Index::new(&catalog);
    let mut missing = Vec::new();
    for (at, entry) in catalog.iter() {
        let Some(codes) = &entry.codes else { continue };
        let Codes { alpha2, alpha3, numeric, tld, calling, currency } = codes;
        let single = [alpha2, alpha3, numeric, tld].into_iter().flatten();
        let bare = calling.iter().map(|code| code.trim_start_matches('+').to_owned());
        for code in single.chain(calling).chain(currency).cloned().chain(bare) {
            if tier(&catalog, &index, at, &code) != Some(Tier::Acronym) {
                missing.push(format!("{code} -> {}", entry.id));
            }
        }
    }
    assert_eq!(missing, [""; 0]);
}

/// The cases of a Serbian noun of one word, by its ending; none of a name that is an adjective.
fn cases(name: &str) -> Vec<String> {
    let of = |stem: &str, endings: &[&str]| {
        endings.iter().map(|ending| format!("{stem}{ending}")).collect()
    };
    if name.ends_with("ska") || name.ends_with("čka") || name.ends_with("ška") {
        return of(&name[..name.len() - 1], &["e", "oj", "u", "om"]);
    }
    match name.chars().last() {
        Some('a') => of(&name[..name.len() - 1], &["e", "i", "u", "om"]),
        Some('o') => of(&name[..name.len() - 1], &["a", "u", "om"]),
        Some('i' | 'e' | 'u') | None => Vec::new(),
        Some(_) => of(name, &["a", "u", "om"]),
    }
}

#[test]
fn every_name_of_a_state_is_found_in_all_cases() {
    let catalog = bundled_catalog();
    let index = Index::new(&catalog);
    let all: Vec<EntryIndex> = catalog.iter().map(|(entry, _)| entry).collect();
    let (mut count, mut late) = (0, Vec::new());
    for (at, entry) in catalog.iter().filter(|(_, it)| it.category == Category::MemberState) {
        let name = Language::SerbianLatin.text(&entry.name);
        for form in cases(&name).into_iter().filter(|form| !form.contains(' ')) {
            count += 1;
            let hits = index.search(&catalog, &Query::new(&form), all.iter().copied()).hits;
            if hits.first().map(|hit| hit.entry) != Some(at) {
                late.push(format!("{form} -> {}", entry.id));
            }
        }
    }
    assert!(count > 400, "{count} forms");
    assert!(late.len() * 100 <= count, "{} of {count}:\n{}", late.len(), late.join("\n"));
}
