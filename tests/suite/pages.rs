//! Every page of the catalog, in each language: no name twice, none of another language
//! without that language, and no word of two scripts.

use std::collections::HashSet;
use std::sync::LazyLock;

use imenik::catalog::{Catalog, EntryIndex, Names};
use imenik::export::{Content, FieldKind, Piece, Sheet, text};
use imenik::language::{Language, Locale, cyrillic};

use super::texts::checked_catalog;

/// The page of an entry in a language.
struct Page {
    language: Language,
    index: EntryIndex,
    sheet: Sheet,
}

static CATALOG: LazyLock<Catalog> = LazyLock::new(checked_catalog);

/// Every page. The tests share them, because they take seconds to make.
static PAGES: LazyLock<Vec<Page>> = LazyLock::new(|| {
    let pages = Language::ALL.map(|language| {
        let locale = Locale::new(language);
        let page = |index| Page { language, index, sheet: Sheet::new(&CATALOG, &locale, index) };
        CATALOG.iter().map(|(index, _)| page(index)).collect::<Vec<_>>()
    });
    pages.into_iter().flatten().collect()
});

/// Runs a check on every page, and lists what it finds.
fn on_every_page(check: impl Fn(&Page) -> Vec<String>) {
    let mut found = Vec::new();
    for page in &*PAGES {
        let id = &CATALOG.entry(page.index).id;
        let faults = check(page).into_iter();
        found.extend(faults.map(|fault| format!("{id} in {}: {fault}", page.language)));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Whether a character is a Cyrillic letter.
fn is_cyrillic(c: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&c)
}

/// Whether a character is a Latin letter.
fn is_latin(c: char) -> bool {
    c.is_alphabetic() && c < '\u{250}'
}

/// The words of a text that have letters of both scripts. A Cyrillic ending after a Latin word and
/// a hyphen is how Cyrillic text declines it: `BEREC-у`.
pub(super) fn mixed_words(text: &str) -> Vec<&str> {
    let words = text.split(|c: char| c.is_whitespace() || "–—…„”()".contains(c));
    let is_mixed = |word: &str| word.contains(is_latin) && word.contains(is_cyrillic);
    words.filter(|word| is_mixed(word) && !is_declined(word)).collect()
}

fn is_declined(word: &str) -> bool {
    let word = word.trim_end_matches(|c: char| !c.is_alphabetic());
    word.rsplit_once('-').is_some_and(|(stem, ending)| {
        !stem.contains(is_cyrillic) && ending.chars().all(|c| is_cyrillic(c) && c.is_lowercase())
    })
}

/// The names in the fields that list names, each with the notes beside it.
fn listed_names(sheet: &Sheet) -> Vec<&[Piece]> {
    let kinds = [FieldKind::NativeNames, FieldKind::Acronyms, FieldKind::OtherNames];
    let mut names = Vec::new();
    for field in sheet.fields.iter().filter(|field| kinds.contains(&field.kind)) {
        let Content::Names(list) = &field.content else { panic!("{:?} is a list", field.kind) };
        names.extend(list.iter().map(Vec::as_slice));
    }
    names
}

#[test]
fn no_page_prints_a_name_twice() {
    on_every_page(|Page { sheet, .. }| {
        let titles = sheet.subtitles.iter().chain(&sheet.acronym).chain([&sheet.title]);
        let listed = listed_names(sheet).into_iter().map(|pieces| pieces[0].text());
        let mut seen = HashSet::new();
        let names = titles.map(String::as_str).chain(listed);
        names.filter(|name| !seen.insert(*name)).map(str::to_owned).collect()
    });
}

#[test]
fn names_of_another_language_have_it_beside_them() {
    on_every_page(|page| {
        let entry = CATALOG.entry(page.index);
        let lists = [&entry.acronyms, &entry.other_names].into_iter().flat_map(Names::iter);
        let (own, other): (Vec<_>, Vec<_>) = lists.partition(|(tag, _)| page.language.is_tag(tag));
        let is_in = |lists: &[(&str, &[String])], name: &str| {
            lists.iter().any(|(_, names)| names.iter().any(|it| it == name))
        };
        let is_unmarked = |pieces: &&[Piece]| {
            let name = pieces[0].text();
            is_in(&other, name)
                && !is_in(&own, name)
                && !matches!(pieces.get(1), Some(Piece::Note(_)))
        };
        let unmarked = listed_names(&page.sheet).into_iter().filter(is_unmarked);
        unmarked.map(|pieces| pieces[0].text().to_owned()).collect()
    });
}

#[test]
fn no_word_of_a_page_is_in_two_scripts() {
    on_every_page(|Page { language, sheet, .. }| {
        if *language != Language::SerbianCyrillic {
            return Vec::new();
        }
        let page = text(sheet, usize::from(u16::MAX));
        mixed_words(&page).into_iter().map(str::to_owned).collect()
    });
}

/// The texts of messages as they are in the file, without the values put into them.
#[test]
fn no_word_of_a_message_is_in_two_scripts() {
    let file = include_str!("../../assets/locales/sr.ftl");
    let mut found = Vec::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        let message = line.split_once('=').map_or(line, |(_, text)| text);
        let texts = message.split('{').map(|text| text.rsplit('}').next().unwrap_or_default());
        let turned: Vec<String> = texts.map(|text| cyrillic(text).into_owned()).collect();
        found.extend(turned.iter().flat_map(|text| mixed_words(text)).map(str::to_owned));
    }
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn words_of_two_scripts_are_found_and_endings_are_not() {
    let text = "НАТО-PA, еу-LISA и „УН-Women” у BEREC-у, IMO-ових, (HIV-а). Wашингтон";
    assert_eq!(mixed_words(text), ["НАТО-PA,", "еу-LISA", "УН-Women", "Wашингтон"]);
}
