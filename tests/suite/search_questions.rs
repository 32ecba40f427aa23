//! Questions on the fixed catalog: the entry that is meant comes first, with the answer under it.

use imenik::language::Language;
use imenik::search::{Index, Query, Tier};
use imenik::tui::Action;
use ratatui::style::Modifier;

use super::commands::{err, fixture, out};
use super::{
    browser, bundled_catalog, fixture_catalog, ids, line_with, screen, selected, text_of,
    type_search,
};

#[test]
fn a_question_is_answered_under_the_first_entry() {
    for (question, language, lines) in [
        (
            "gde je sediste SIZ",
            "sr-Latn",
            "siz\tSIZ\tSavez izmišljenih zemalja\n  Sedište: Štrelzau, Ruritanija · Mildendo, Liliput\n",
        ),
        ("valuta ruritanije", "sr-Latn", "xr\tXR\tRuritanija\n  Valuta: XRK\n"),
        ("glavni grad ruritanije", "sr-Cyrl", "xr\tXR\tРуританија\n  Главни град: Штрелзау\n"),
        ("calling code of ruritania", "en", "xr\tXR\tRuritania\n  Calling code: +280\n"),
        (
            "susedi ruritanije",
            "sr-Latn",
            "xr\tXR\tRuritanija\n  Granice: Ljutigora* · Stradija · Zenda\n",
        ),
        (
            "koje države graniče sa Ruritanijom",
            "sr-Latn",
            "xr\tXR\tRuritanija\n  Granice: Ljutigora* · Stradija · Zenda\n",
        ),
        (
            "which countries border ruritania",
            "en",
            "xr\tXR\tRuritania\n  Borders: Ljutigora* · Stradia · Zenda\n",
        ),
        (
            "kad je ruritanija primljena u UN",
            "sr-Latn",
            "xr\tXR\tRuritanija\n  Prijem u UN: 12. mart 1951.\n",
        ),
        (
            "kada je osnovan pup",
            "sr-Latn",
            "pup\tPUP\tPodmorska unija pošta\n  Osnivanje: 17. april 1889.\n",
        ),
        ("siz", "sr-Latn", "siz\tSIZ\tSavez izmišljenih zemalja\n"),
    ] {
        let printed = out(&fixture(&format!("search {question} --limit 1 --lang {language}")));
        assert_eq!(printed, lines, "{question}");
    }
    let ids = out(&fixture("search valuta ruritanije --limit 1 --format ids"));
    assert_eq!(ids, "xr\n", "only a list for people has an answer");
}

#[test]
fn the_list_shows_the_answer_and_the_page_marks_its_field() {
    let mut app = browser(Language::SerbianLatin, 120, 24);
    type_search(&mut app, "pozivni broj ruritanije");
    assert_eq!(selected(&app), Some("xr"));
    assert!(line_with(&app, "Pozivni broj: +280").starts_with('│'));
    app.update(Action::Confirm);
    let buffer = screen(&app);
    let marked: String = buffer
        .content
        .iter()
        .filter(|cell| cell.modifier.contains(Modifier::UNDERLINED))
        .map(ratatui::buffer::Cell::symbol)
        .collect();
    assert!(marked.contains("Pozivni broj"), "{marked}\n{}", text_of(&buffer));
    type_search(&mut app, "ruritanija");
    assert!(!text_of(&screen(&app)).contains("Pozivni broj: +280"));
}

/// The ids that a query finds on the fixed catalog, and its problems as messages.
fn found(typed: &str) -> (String, Vec<String>) {
    let catalog = fixture_catalog();
    let all = catalog.iter().map(|(entry, _)| entry);
    let results = Index::new(&catalog).search(&catalog, &Query::new(typed), all);
    let locale = imenik::language::Locale::new(Language::SerbianLatin);
    let problems = results.problems.iter().map(|problem| problem.to_message(&locale)).collect();
    (ids(&catalog, results.hits.iter().map(|hit| hit.entry)), problems)
}

#[test]
fn where_no_entry_has_all_words_those_with_most_of_them_are_found() {
    let most = "nijedan unos nema sve reči: ovi imaju najviše njih";
    for (typed, expected, problems) in [
        ("ruritanija xyzzy", found("ruritanija").0, vec![most.to_owned()]),
        ("xyzzy plugh", String::new(), vec![]),
        ("xyzzy", String::new(), vec![]),
    ] {
        assert_eq!(found(typed), (expected, problems), "{typed}");
    }
    let output = fixture("search ruritanija xyzzy --limit 1 --lang sr-Latn");
    assert_eq!(out(&output), "xr\tXR\tRuritanija\n");
    assert_eq!(err(&output).trim_end(), most);
}

#[test]
fn words_on_another_layout_are_found_and_said() {
    for (typed, first, meant) in [
        ("[trelyau", "xr", "štrelzau"),
        ("yenda", "xz", "zenda"),
        ("руританија", "xr", ""),
        ("\u{459}\u{443}\u{442}\u{438}\u{433}\u{43e}\u{440}\u{430}", "ljutigora", ""),
        ("qutigora", "ljutigora", "ljutigora"),
    ] {
        let (ids, problems) = found(typed);
        assert_eq!(ids.split(' ').next(), Some(first), "{typed}");
        let said =
            if meant.is_empty() { vec![] } else { vec![format!("traženo je „{meant}”")] };
        assert_eq!(problems, said, "{typed}");
    }
}

#[test]
fn whatever_is_shown_is_found() {
    let catalog = fixture_catalog();
    let index = Index::new(&catalog);
    for (typed, id, tier) in [
        ("+280", "xr", Tier::Acronym),
        ("280", "xr", Tier::Acronym),
        ("XRK", "xr", Tier::Acronym),
        ("901", "xr", Tier::Acronym),
        (".xr", "xr", Tier::Acronym),
        ("S.I.Z.", "siz", Tier::Acronym),
        ("s i z", "siz", Tier::Acronym),
        ("SIZ-om", "siz", Tier::Acronym),
        ("siza", "siz", Tier::NameForm),
        ("S\u{ad}IZ", "siz", Tier::Acronym),
        ("evra", "ljutigora", Tier::Currency),
        ("zvezdica", "ljutigora", Tier::Prose),
        ("secretary-general", "siz", Tier::Prose),
        ("pup.example", "pup", Tier::Prose),
    ] {
        let entry = catalog.find(id).expect("the entry is in the fixture");
        let hits = index.search(&catalog, &Query::new(typed), [entry]).hits;
        assert_eq!(hits.first().map(|hit| hit.tier), Some(tier), "{typed}");
    }
}

#[test]
fn bad_questions_are_answered_at_once() {
    assert_eq!(found("gde je"), (String::new(), vec![]));
    assert_eq!(found("what is"), (String::new(), vec![]));
    let many = "siz in:siz -xyzzy ".repeat(100);
    assert!(!found(&many).1.is_empty());
    assert_eq!(found(&"č".repeat(1_000_000)).0, "");
    assert!(!found(&"gde je ".repeat(100_000)).1.is_empty());
}

#[test]
fn a_question_about_a_year_is_answered_for_it_or_not_at_all() {
    for (question, language, lines) in [
        (
            "members of LIC in 1946",
            "en",
            "siz\tLIC\tLeague of Imagined Countries\n  1946 · 3 members: Ruritania (1946) · Stradia (1946; founder; seat of the Chamber of Deputies) · Utopia (1946)\n",
        ),
        (
            "članice SIZ 1970. godine",
            "sr-Latn",
            "siz\tSIZ\tSavez izmišljenih zemalja\n  1970 · 5 članica: Erevon (1965–2007; istupio zbog zabrane mašina) · Liliput (1958) · Ruritanija (1946) · Stradija (1946; osnivač; sedište Poslaničkog veća) · Utopija (1946)\n",
        ),
        ("members of LIC in 1900", "en", "siz\tLIC\tLeague of Imagined Countries\n"),
        (
            "who was in the LIC in 1946",
            "en",
            "siz\tLIC\tLeague of Imagined Countries\n  1946 · 3 members: Ruritania (1946) · Stradia (1946; founder; seat of the Chamber of Deputies) · Utopia (1946)\n",
        ),
        ("population of Ruritania 1905", "en", "xr\tXR\tRuritania\n"),
    ] {
        let printed = out(&fixture(&format!("search {question} --limit 1 --lang {language}")));
        assert_eq!(printed, lines, "{question}");
    }
}

#[test]
fn a_question_is_about_what_can_answer_it() {
    let catalog = bundled_catalog();
    let index = Index::new(&catalog);
    for (question, id) in [
        ("members of UN", "un"),
        ("members of the OIC", "oic"),
        ("glavni grad Konga", "cd"),
        ("glavni grad Srednjoafričke Republike", "cf"),
        ("glavni grad Bele Rusije", "by"),
        ("glavni grad Amerike", "us"),
        ("who was in the EEC in 1980", "eu"),
        ("članice EEZ 1980", "eu"),
        ("members of the EEC", "eec"),
        ("kad je srbija primljena u UN", "rs"),
        ("when did Serbia join the UN", "rs"),
        ("capital of CAN", "ca"),
        ("seat of CAN", "can"),
    ] {
        let all = catalog.iter().map(|(entry, _)| entry);
        let hits = index.search(&catalog, &Query::new(question), all).hits;
        let first = hits.first().map(|hit| catalog.entry(hit.entry).id.as_str());
        assert_eq!(first, Some(id), "{question}");
    }
    for (question, answer) in [
        ("koje države graniče sa ruritanijom", "Granice: Ljutigora* · Stradija · Zenda"),
        ("glavni grad SIZ", ""),
        ("kad je utopija primljena u un", "Prijem u UN: 4. oktobar 1951."),
        ("sediste SIZ", "Sedište: Štrelzau, Ruritanija · Mildendo, Liliput"),
    ] {
        let printed = out(&fixture(&format!("search {question} --limit 1 --lang sr-Latn")));
        assert_eq!(printed.lines().nth(1).unwrap_or_default().trim(), answer, "{question}");
    }
}
