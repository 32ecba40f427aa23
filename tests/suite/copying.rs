//! Copying: the exact texts of the parts of an entry, in the language of the screen.

use imenik::catalog::{File, load};
use imenik::config::{Bookmark, Bookmarks};
use imenik::export;
use imenik::language::{Language, Locale};
use imenik::tui::{
    Action, CopiedTo, Effect, EffectResult, EntryPart, Mode, Motion, NamePart, OtherLanguage,
    Preferences, Theme,
};

use serde_json::json;

use super::{bottom_line, browser_on, reading, screen, text_of};

/// The citation of `siz`, without the version of the program.
const CITATION: &str = concat!(
    "League of Imagined Countries. In: Imenik ",
    env!("CARGO_PKG_VERSION"),
    ", data as of 30 June 2025. Source: League of Imagined Countries, https://siz.example"
);

/// What is copied of the entry `siz` or another one, and the bottom line after it.
fn copied(language: Language, id: &str, part: EntryPart) -> (Option<String>, String) {
    let mut app = reading(language, id, 120, 35);
    app.update(Action::Copy);
    assert_eq!(app.mode(), Mode::Copying);
    let effects = app.update(Action::CopyPart(part));
    let text = match effects.as_slice() {
        [] => None,
        [Effect::Copy { what, text }] => {
            let (what, to) = (what.clone(), CopiedTo::Clipboard);
            app.finish(&EffectResult::Copied { what, to });
            Some(text.clone())
        }
        other => panic!("{other:?}"),
    };
    (text, bottom_line(&app))
}

#[test]
fn parts_of_the_entry_are_copied_in_the_language_of_the_screen() {
    for (language, part, text, said) in [
        (
            Language::SerbianCyrillic,
            EntryPart::Name(NamePart::Name),
            "Савез измишљених земаља",
            "Копирано: назив",
        ),
        (
            Language::SerbianLatin,
            EntryPart::Name(NamePart::Name),
            "Savez izmišljenih zemalja",
            "Kopirano: naziv",
        ),
        (
            Language::English,
            EntryPart::Name(NamePart::Name),
            "League of Imagined Countries",
            "Copied: name",
        ),
        (
            Language::SerbianCyrillic,
            EntryPart::Name(NamePart::Acronym),
            "СИЗ",
            "Копирано: скраћеница",
        ),
        (
            Language::English,
            EntryPart::Name(NamePart::Official),
            "League of Imagined and Non-existent Countries",
            "Copied: official name",
        ),
        (Language::English, EntryPart::Address, "https://siz.example", "Copied: address"),
        (Language::English, EntryPart::Citation, CITATION, "Copied: citation"),
    ] {
        let (copied, bottom) = copied(language, "siz", part);
        assert_eq!((copied.as_deref(), bottom.as_str()), (Some(text), said));
    }
}

#[test]
fn an_acronym_is_copied_in_the_script_on_screen() {
    for (language, text) in [
        (Language::SerbianCyrillic, "ПУП"),
        (Language::SerbianLatin, "PUP"),
        (Language::English, "SMU"),
    ] {
        let (copied, _) = copied(language, "pup", EntryPart::Name(NamePart::Acronym));
        assert_eq!(copied.as_deref(), Some(text), "{language}");
    }
}

#[test]
fn the_address_of_an_entry_is_its_website_or_else_its_first_source() {
    for (id, address) in
        [("xr", "https://ruritania.example"), ("xe", "https://atlas.example/erewhon")]
    {
        let (copied, _) = copied(Language::English, id, EntryPart::Address);
        assert_eq!(copied.as_deref(), Some(address));
        let mut app = reading(Language::English, id, 120, 35);
        assert_eq!(app.update(Action::OpenWebsite), [Effect::OpenWebsite(address.to_owned())]);
    }
}

#[test]
fn a_citation_in_serbian_has_its_own_words() {
    let (copied, bottom) = copied(Language::SerbianCyrillic, "siz", EntryPart::Citation);
    let text = concat!(
        "Савез измишљених земаља. У: Именик ",
        env!("CARGO_PKG_VERSION"),
        ", подаци: 30. јун 2025. Извор: League of Imagined Countries, https://siz.example",
    );
    assert_eq!(copied.as_deref(), Some(text));
    assert_eq!(bottom, "Копирано: навод");
}

#[test]
fn a_whole_entry_is_copied_as_the_export_has_it() {
    let catalog = super::fixture_catalog();
    let locale = Locale::new(Language::English);
    let siz = catalog.find("siz").expect("the entry is in the fixture");
    let sheet = export::Sheet::new(&catalog, &locale, siz);
    for (part, text) in [
        (EntryPart::Text, export::text(&sheet, 80)),
        (EntryPart::Markdown, export::markdown(&sheet)),
    ] {
        assert_eq!(copied(Language::English, "siz", part).0, Some(text), "{part:?}");
    }
    let json = copied(Language::English, "siz", EntryPart::Json).0.expect("the record is copied");
    let value: serde_json::Value = serde_json::from_str(&json).expect("the record is JSON");
    let fixture: serde_json::Value =
        serde_json::from_str(include_str!("../fixture/catalog.json")).expect("the fixture is JSON");
    let record = fixture.as_array().and_then(|all| all.iter().find(|it| it["id"] == "siz"));
    assert_eq!(value.as_array().map(Vec::as_slice), record.map(std::slice::from_ref));
}

#[test]
fn copies_and_files_of_the_browser_carry_the_note() {
    let mut app = reading(Language::English, "siz", 120, 35);
    let mut bookmarks = Bookmarks::default();
    bookmarks.put(Bookmark { id: "siz".to_owned(), marked: true, note: "call *Ana*".to_owned() });
    app.set_bookmarks(bookmarks);
    for (part, note) in [
        (EntryPart::Text, "\n\nMy note\n  call *Ana*\n\nFounded\n"),
        (EntryPart::Markdown, "\n\n**My note**  \ncall \\*Ana\\*\n\n**Founded**"),
        (EntryPart::Json, ",\n    \"x-note\": \"call *Ana*\",\n    \"x-bookmarked\": true\n  }\n]"),
    ] {
        app.update(Action::Copy);
        let effects = app.update(Action::CopyPart(part));
        let [Effect::Copy { text, .. }] = effects.as_slice() else { panic!("{effects:?}") };
        assert!(text.contains(note), "{part:?}: {text}");
    }
    app.update(Action::CopyFact);
    let effects = app.update(Action::Confirm);
    let [Effect::Copy { text, .. }] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(text, "call *Ana*", "the note is the first fact");
    // The first format is JSON.
    app.update(Action::Export);
    app.update(Action::Confirm);
    let effects = app.update(Action::Confirm);
    let [Effect::SaveFile { text, .. }] = effects.as_slice() else { panic!("{effects:?}") };
    assert!(text.contains("\"x-note\": \"call *Ana*\""), "{text}");
}

#[test]
fn a_part_that_the_entry_does_not_have_is_not_copied() {
    let (copied, bottom) =
        copied(Language::SerbianCyrillic, "luka", EntryPart::Name(NamePart::Official));
    assert_eq!((copied, bottom.as_str()), (None, "Унос нема: званични назив"));
    let mut app = reading(Language::SerbianCyrillic, "luka", 120, 35);
    app.update(Action::Copy);
    app.update(Action::CopyPart(EntryPart::Name(NamePart::Official)));
    app.update(Action::Sort);
    assert!(!text_of(&screen(&app)).contains("Унос нема"), "the next key removes the message");
}

/// What the copy menu of an entry shows: keys, labels and values, without borders.
fn menu(language: Language, id: &str) -> Vec<String> {
    let mut app = reading(language, id, 140, 35);
    app.update(Action::Copy);
    let text = text_of(&screen(&app));
    let rows = text.lines().filter_map(|line| line.strip_prefix("│ "));
    let words = rows.map(|row| row.split('│').next().unwrap_or_default().split_whitespace());
    words.map(|words| words.collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn the_menu_has_every_name_that_exists_in_each_language_and_script() {
    let rows = menu(Language::SerbianLatin, "pup");
    for row in [
        "n naziv Podmorska unija pošta",
        "a skraćenica PUP",
        "1 naziv, srpski ćirilicom Подморска унија пошта",
        "2 skraćenica, srpski ćirilicom ПУП",
        "4 naziv, engleski Submarine Mail Union",
        "5 skraćenica, engleski SMU",
    ] {
        assert!(rows.iter().any(|shown| shown == row), "{row}: {rows:#?}");
    }
    let rows = menu(Language::SerbianLatin, "luka");
    assert!(rows.iter().any(|row| row.starts_with("n naziv")), "{rows:#?}");
    assert!(!rows.iter().any(|row| row.contains("zvanični")), "it has none: {rows:#?}");
}

#[test]
fn names_in_other_languages_are_copied_without_changing_the_screen() {
    let other = |part, language| EntryPart::OtherName(part, language);
    for (part, text, said) in [
        (
            other(NamePart::Acronym, OtherLanguage::Next),
            "ПУП",
            "Kopirano: skraćenica, srpski ćirilicom",
        ),
        (
            other(NamePart::Name, OtherLanguage::AfterNext),
            "Submarine Mail Union",
            "Kopirano: naziv, engleski",
        ),
    ] {
        let (copied, bottom) = copied(Language::SerbianLatin, "pup", part);
        assert_eq!((copied.as_deref(), bottom.as_str()), (Some(text), said));
    }
}

#[test]
fn the_field_under_the_cursor_is_copied() {
    let mut app = reading(Language::English, "siz", 120, 35);
    app.update(Action::NextLink);
    app.update(Action::Copy);
    assert!(text_of(&screen(&app)).contains("y Headquarters"), "{}", text_of(&screen(&app)));
    let effects = app.update(Action::CopyPart(EntryPart::Field));
    let [Effect::Copy { what, text }] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(what, "Headquarters");
    assert!(text.starts_with("Strelsau, Ruritania"), "{text}");
}

/// What is copied of the field of a link: the cursor goes from link to link until it is in a field
/// of this name.
fn copied_field(id: &str, label: &str) -> String {
    let mut app = reading(Language::English, id, 120, 60);
    for _ in 0..30 {
        app.update(Action::NextLink);
        app.update(Action::Copy);
        let effects = app.update(Action::CopyPart(EntryPart::Field));
        let [Effect::Copy { what, text }] = effects.as_slice() else { panic!("{effects:?}") };
        if what == label {
            return text.clone();
        }
    }
    panic!("{id} has no link in {label}");
}

#[test]
fn lists_of_names_are_copied_as_fields() {
    assert_eq!(copied_field("siz", "1 associate member"), "Zenda (1961)");
    assert_eq!(copied_field("xr", "Borders"), "Ljutigora* · Stradia · Zenda");
    let grouped = copied_field("xu", "Member of (8)");
    assert_eq!(grouped.lines().next(), Some("political cooperation: League of Imagined Countries"));
}

#[test]
fn a_cursor_on_no_field_is_reported() {
    for (language, said) in [
        (Language::English, "The cursor is not on a field"),
        (Language::SerbianCyrillic, "Курсор није ни на једном пољу"),
    ] {
        assert_eq!(copied(language, "siz", EntryPart::Field), (None, said.to_owned()));
    }
}

#[test]
fn a_row_of_the_menu_is_selected_and_copied() {
    let mut app = reading(Language::English, "siz", 120, 35);
    app.update(Action::Copy);
    app.update(Action::Move(Motion::Down));
    let effects = app.update(Action::Confirm);
    let [Effect::Copy { text, .. }] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!((text.as_str(), app.mode()), ("LIC", Mode::Detail));
}

#[test]
fn a_name_that_an_entry_has_in_one_language_only_is_offered_in_that_one() {
    let records = json!([{"id": "xa", "category": "organization", "name": {"en": "Alpha Club"}}]);
    let bytes = std::borrow::Cow::Owned(records.to_string().into_bytes());
    let file = File::of_user("own.json", bytes);
    let preferences = Preferences::new(Language::English, Theme::terminal());
    let mut app = browser_on(load(&[file]).catalog, preferences, 100, 30);
    app.update(Action::Copy);
    let text = text_of(&screen(&app));
    assert!(text.contains("n name"), "{text}");
    assert!(!text.contains("name, Serbian"), "{text}");
}
