//! Catalog files of the user in any language and script: what is shown, marked, sorted and found.

use std::collections::BTreeSet;
use std::fs;

use imenik::catalog::{File, load};
use imenik::language::Language;
use imenik::tui::{Action, Preferences, Theme, ViewKind};

use super::commands::{err, out};
use super::user_catalogs::{entry, folder, parts, run};
use super::{browser_on, screen, selected, text_of, type_search};

#[test]
fn serbian_may_be_written_in_cyrillic() {
    let seat = r#" "headquarters": [{"city": {"sr": "Београд", "en": "Belgrade"}, "state": "rs", "note": {"sr": "Зграда", "en": "Building"}}],"#;
    let list = format!("[{}]", entry("x", seat));
    let folder = folder(&[("mine.json", &list)]);
    let (code, said, _) = parts(&run(folder.path(), "check mine.json"));
    assert_eq!(
        (code, said.lines().last().map(|line| line.ends_with("No errors."))),
        (0, Some(true))
    );
    for (language, line) in [
        ("sr-Latn", "  Beograd, Srbija (Zgrada)"),
        ("sr-Cyrl", "  Београд, Србија (Зграда)"),
        ("en", "  Belgrade, Serbia (Building)"),
    ] {
        let page = out(&run(folder.path(), &format!("show x --data mine.json --lang {language}")));
        assert!(page.lines().any(|it| it == line), "{line}:\n{page}");
    }
}

/// Entries with every text that they can have, in Serbian Cyrillic and without a language; and one
/// that is not in Serbian.
const PLAIN_CYRILLIC: &str = r#"[
 {
  "id": "klub",
  "category": "organization",
  "name": "Клуб љубитеља шаха",
  "official_name": "Удружење „Клуб љубитеља шаха”",
  "acronyms": ["КЉШ"],
  "other_names": ["Шаховски клуб"],
  "native_names": [{"lang": "ru", "name": "Шахматный клуб"}],
  "founded": {"date": 1950, "event": "оснивачка скупштина"},
  "legal_basis": "Статут",
  "headquarters": [{"city": "Ђурђево", "state": "rs", "note": "зграда"}],
  "office": "председник",
  "aims": "Игра шаха.",
  "description": "Клуб је на https://пример.срб/о-нама и траје.",
  "members": [{"id": "ostrvo", "status": "member", "note": "од почетка"}],
  "membership": {"complete": true, "note": "чланови", "former_states": [{"name": "Стара држава"}]},
  "relations": [{"kind": "related", "id": "ostrvo", "note": "сарадња"}],
  "kind": "клуб",
  "note": "Напомена уредника.",
  "x-веза": "Председник: https://пример.срб/о-нама",
  "website": "https://klub.example",
  "sources": [{"title": "Летопис клуба", "url": "https://l.example"}],
  "as_of": "2025"
 },
 {
  "id": "ostrvo",
  "category": "territory",
  "name": "Острво",
  "status": "под управом клуба",
  "demonym": {"man": "Острвљанин", "woman": "Острвљанка", "adjective": "острвски"},
  "capital": {"city": "Град"},
  "sources": [{"title": "S", "url": "https://l.example"}],
  "as_of": "2025"
 },
 {
  "id": "kuk",
  "category": "organization",
  "name": "Куќа",
  "aims": "Это не сербский текст.",
  "sources": [{"title": "S", "url": "https://l.example"}],
  "as_of": "2025"
 }
]"#;

#[test]
fn plain_cyrillic_strings_are_shown_in_the_script_of_the_screen() {
    let folder = folder(&[("mine.json", PLAIN_CYRILLIC)]);
    let options = "--no-bundled --data mine.json";
    let cyrillic = |c: char| ('\u{400}'..='\u{4ff}').contains(&c);
    let latin = |c: char| c.is_alphabetic() && !cyrillic(c);
    let show = |ids: &str, language: &str| {
        out(&run(folder.path(), &format!("show {ids} {options} --lang {language}")))
    };
    for language in ["sr-Latn", "en"] {
        let page = show("klub ostrvo", language);
        let rest: Vec<&str> = page.lines().filter(|line| line.contains(cyrillic)).collect();
        let russian = if language == "en" { "Russian" } else { "ruski" };
        let expected = [
            "  Klub je na https://пример.срб/о-нама i traje.",
            &format!("  Шахматный клуб ({russian})"),
            "  Летопис клуба",
            "  veza: Predsednik: https://пример.срб/о-нама",
        ];
        assert_eq!(rest, expected, "addresses, native names and titles are as they are given");
        assert!(page.starts_with("Klub ljubitelja šaha (KLJŠ)\n"), "{page}");
        assert!(page.contains("Ostrvljanin") && page.contains("pod upravom kluba"), "{page}");
        assert!(!page.contains('['), "nothing says that it is in another language: {page}");
        let other = show("kuk", language);
        assert!(other.starts_with("Куќа\n") && other.contains("Это не сербский текст."));
    }
    let page = show("klub", "sr-Cyrl");
    let rest: Vec<&str> = page.lines().filter(|line| line.contains(latin)).collect();
    let addresses = ["https://пример.срб", "https://klub", "https://l", "https://пример", "klub"];
    assert_eq!(rest.len(), addresses.len(), "{rest:?}");
    assert!(rest.iter().zip(addresses).all(|(line, address)| line.contains(address)), "{rest:?}");
    let list = out(&run(folder.path(), &format!("list {options} --lang sr-Latn")));
    assert!(list.contains("Klub ljubitelja šaha") && list.contains("KLJŠ"), "{list}");
    for query in ["ljubitelja", "љубитеља", "kljš", "seat:đurđevo"] {
        let found = run(folder.path(), &format!("search {query} {options} --format ids"));
        assert_eq!(out(&found), "klub\n", "{query}");
    }
}

#[test]
fn a_region_in_the_tag_of_a_language_changes_nothing() {
    let list = r#"[{"id": "x", "category": "organization",
        "name": {"sr-Latn-RS": "Centar", "en-US": "Center", "en-GB": "Centre"},
        "aims": {"sr-Cyrl-RS": "Циљ", "EN-us": "Aim", "pt-BR": "Objetivo"},
        "acronyms": {"en-GB": ["CTR"], "en": ["CTR", "CE"], "srn": ["SRN"]},
        "other_names": {"sr": ["Други"], "sr-Cyrl": ["Трећи"], "sr-latn": ["Četvrti"]},
        "sources": [{"title": "T", "url": "https://t.example"}], "as_of": "2025"}]"#;
    let folder = folder(&[("mine.json", list)]);
    let show = |options: &str| {
        out(&run(folder.path(), &format!("show x --data mine.json --no-bundled {options}")))
    };
    for (language, name, aims) in
        [("sr-Latn", "Centar", "  Cilj"), ("sr-Cyrl", "Центар", "  Циљ"), ("en", "Center", "  Aim")]
    {
        let page = show(&format!("--lang {language}"));
        assert!(page.lines().next().is_some_and(|it| it.contains(name)), "{page}");
        assert!(page.lines().any(|it| it == aims), "{page}");
        assert!(!page.contains('['), "nothing is of another language:\n{page}");
    }
    let record: serde_json::Value =
        serde_json::from_str(&show("--format json")).expect("the record is JSON");
    let record = record.get(0).unwrap_or(&record);
    let expected = serde_json::json!({
        "name": {"sr": "Centar", "en": "Center", "en-GB": "Centre"},
        "acronyms": {"en": ["CTR", "CE"], "srn": ["SRN"]},
        "other_names": {"sr-Cyrl": ["Други", "Трећи"], "sr": ["Četvrti"]},
    });
    for field in ["name", "acronyms", "other_names"] {
        assert_eq!(record[field], expected[field]);
    }
}

#[test]
fn a_city_is_found_by_the_names_that_other_entries_give_it() {
    let club = |id: &str, city: &str| entry(id, &format!(r#" "headquarters": [{city}],"#));
    let list = [
        club("english", r#"{"city": "Belgrade", "state": "RS"}"#),
        club("cyrillic", r#"{"city": {"sr": "Београд"}}"#),
        club("near", r#"{"city": {"en": "Belgrade"}, "coordinates": [44.75, 20.6]}"#),
        club("american", r#"{"city": "Belgrade", "state": "US", "coordinates": [45.78, -111.18]}"#),
    ];
    let folder = folder(&[("mine.ndjson", &list.join("\n"))]);
    let found = |query: &str| {
        let output =
            run(folder.path(), &format!("list {query} club --format ids --data mine.ndjson"));
        out(&output).trim_end().replace('\n', " ")
    };
    assert_eq!(found("seat:belgrade"), "american cyrillic english near");
    for query in ["sediste:beograd", "seat:београд", "sedište:beograd"] {
        assert_eq!(found(query), "cyrillic english near", "{query}");
    }
    let all = |query: &str| {
        let command = format!("search {query} --format ids --data mine.ndjson");
        let found = out(&run(folder.path(), &command));
        found.lines().map(str::to_owned).collect::<BTreeSet<String>>()
    };
    let (mut by_english, by_serbian) = (all("seat:belgrade"), all("sediste:beograd"));
    assert!(by_serbian.contains("rs") && by_serbian.len() > 5, "{by_serbian:?}");
    assert!(by_english.remove("american"));
    assert_eq!(by_english, by_serbian);

    // The same on the fixed catalog.
    let catalog = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixture/catalog.json");
    let mine = club("mine", r#"{"city": {"en": "Sunchildston"}, "state": "xe"}"#);
    fs::write(folder.path().join("xe.json"), mine).expect("a temporary file");
    for city in ["Sunchildston", "Sančajldston", "санчајлдстон"] {
        let options = format!("--no-bundled --data {catalog} --data xe.json --format ids");
        let output = run(folder.path(), &format!("search seat:{city} {options}"));
        assert_eq!(out(&output), "xe\nmine\n", "{city}: {}", err(&output));
    }
}

/// Entries whose texts are in German only, beside one in Serbian only.
const GERMAN: &str = r#"[
 {
  "id": "dvz",
  "category": "organization",
  "name": {"de": "Deutscher Verein für Zahlen"},
  "acronyms": {"de": ["DVZ"]},
  "other_names": {"de": ["Zahlenverein"]},
  "founded": {"date": 1901, "event": {"de": "Gründung"}},
  "headquarters": [{"city": {"de": "Köln"}, "state": "de", "note": {"de": "Hauptsitz"}}],
  "aims": {"de": "Zählen."},
  "members": [{"id": "arzt", "status": "member", "note": {"de": "seit jeher"}}],
  "membership": {"complete": true, "count": 1},
  "kind": {"de": "Verein"},
  "sources": [{"title": "Verein", "url": "https://v.example"}],
  "as_of": 2025
 },
 {
  "id": "arzt",
  "category": "organization",
  "name": {"de": "Ärzteverband"},
  "sources": [{"title": "Verein", "url": "https://v.example"}],
  "as_of": 2025
 },
 {
  "id": "dzez",
  "category": "organization",
  "name": {"sr": "Удружење љубитеља џеза"},
  "aims": {"sr-Cyrl": "Џез."},
  "sources": [{"title": "Savez", "url": "https://s.example"}],
  "as_of": 2025
 }
]
"#;

#[test]
fn texts_of_another_language_are_marked_on_the_page() {
    let folder = folder(&[("mine.json", GERMAN)]);
    let show = |id: &str, language: &str| {
        let command = format!("show {id} --data mine.json --lang {language}");
        let (code, page, said) = parts(&run(folder.path(), &command));
        assert_eq!((code, said.as_str()), (0, ""), "{id} {language}");
        page
    };
    assert_eq!(
        show("dvz", "en"),
        "\
Deutscher Verein für Zahlen [de] (DVZ)

Founded
  1901 (Gründung [de])

Headquarters
  Köln [de], Germany (Hauptsitz [de])

Category
  Verein [de]

Aims
  Zählen. [de]

1 member
  Ärzteverband [de] (seit jeher [de])

Other names
  Zahlenverein (German)

Source
  Verein
  https://v.example

As of
  2025

ID
  dvz
"
    );
    let cyrillic = show("dvz", "sr-Cyrl");
    for line in [
        "Deutscher Verein für Zahlen [de] (DVZ)",
        "  1901. (Gründung [de])",
        "  Köln [de], Немачка (Hauptsitz [de])",
        "  Ärzteverband [de] (seit jeher [de])",
    ] {
        assert!(cyrillic.lines().any(|it| it == line), "{line}:\n{cyrillic}");
    }
    // Serbian is marked in English, in the script that it is shown in.
    for (language, title, aims) in [
        ("en", "Udruženje ljubitelja džeza [sr]", "  Džez. [sr]"),
        ("sr-Latn", "Udruženje ljubitelja džeza", "  Džez."),
        ("sr-Cyrl", "Удружење љубитеља џеза", "  Џез."),
    ] {
        let page = show("dzez", language);
        assert_eq!(page.lines().next(), Some(title));
        assert!(page.lines().any(|line| line == aims), "{page}");
    }
}

#[test]
fn entries_of_several_languages_are_in_one_alphabetical_order() {
    let folder = folder(&[("mine.json", GERMAN)]);
    for (language, expected) in [
        (
            "en",
            "arzt\t\tÄrzteverband\ndvz\tDVZ\tDeutscher Verein für Zahlen\ndzez\t\tUdruženje ljubitelja džeza\n",
        ),
        (
            "sr-Latn",
            "arzt\t\tÄrzteverband\ndvz\tDVZ\tDeutscher Verein für Zahlen\ndzez\t\tUdruženje ljubitelja džeza\n",
        ),
        (
            "sr-Cyrl",
            "dzez\t\tУдружење љубитеља џеза\narzt\t\tÄrzteverband\ndvz\tDVZ\tDeutscher Verein für Zahlen\n",
        ),
    ] {
        let output =
            run(folder.path(), &format!("list --no-bundled --data mine.json --lang {language}"));
        assert_eq!(out(&output), expected, "{language}");
    }
    for words in ["arzteverband", "Zahlenverein", "koln", "љубитеља", "ljubitelja"] {
        let output = run(folder.path(), &format!("search {words} --no-bundled --data mine.json"));
        assert_eq!(out(&output).lines().count(), 1, "{words}");
    }
}

#[test]
fn every_view_shows_entries_of_any_language() {
    let mine = File::of_user("mine.json", GERMAN.as_bytes());
    let fixture = include_bytes!("../fixture/catalog.json").as_slice();
    let files = [File::of_user("catalog.json", fixture), mine];
    for language in Language::ALL {
        let preferences = Preferences::new(language, Theme::terminal());
        let mut app = browser_on(load(&files).catalog, preferences, 100, 30);
        type_search(&mut app, "dvz");
        app.update(Action::Confirm);
        assert_eq!(selected(&app), Some("dvz"));
        assert!(text_of(&screen(&app)).contains("Deutscher Verein für Zahlen [de]"));
        app.update(Action::Compare);
        app.update(Action::Back);
        type_search(&mut app, "arzteverband");
        app.update(Action::Confirm);
        app.update(Action::Compare);
        assert!(text_of(&screen(&app)).contains("Ärzteverband"), "{}", text_of(&screen(&app)));
        for view in [ViewKind::Matrix, ViewKind::Map, ViewKind::Timeline, ViewKind::Statistics] {
            app.update(Action::View(view));
            assert!(!text_of(&screen(&app)).trim().is_empty(), "{view:?}");
        }
    }
}
