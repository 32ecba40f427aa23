//! The browser driven by actions, as keys would drive it.

use imenik::catalog::Category;
use imenik::language::Language;
use imenik::tui::{
    Action, App, CopiedTo, Edit, Effect, EffectResult, EntryPart, Mode, Motion, Pane,
};
use ratatui::layout::Size;
use ratatui::style::{Color, Modifier};

use super::{browser, catalog, screen, selected, text_of, type_search};

fn press(app: &mut App, actions: &[Action]) {
    for &action in actions {
        let effect = app.update(action);
        assert!(
            matches!(effect.as_slice(), [] | [Effect::RememberSearch(_)]),
            "{action:?} asks for {effect:?}"
        );
    }
}

fn place_of(app: &App, id: &str) -> Option<usize> {
    app.context().listing.rows.iter().position(|&row| app.context().catalog.entry(row).id == id)
}

#[test]
fn selec_is_found_however_it_is_typed() {
    for typed in [
        "selec",
        "селек",
        "СЕЛЕК",
        "zakona jugoistocnoj",
        "закона југоисточној",
        "bukurešt",
        "bukurest",
        "law enforcement center",
    ] {
        let mut app = browser(Language::SerbianLatin, 120, 35);
        type_search(&mut app, typed);
        assert!(
            place_of(&app, "selec").is_some_and(|place| place < 3),
            "{typed}: {:?}",
            place_of(&app, "selec")
        );
    }
}

#[test]
fn enter_reads_what_is_found() {
    let mut app = browser(Language::English, 120, 60);
    type_search(&mut app, "selec");
    press(&mut app, &[Action::Confirm]);
    assert_eq!(app.browser().focus(), Pane::Detail);
    let screen = text_of(&screen(&app));
    assert!(screen.contains("7 October 2011") && screen.contains("Bucharest, Romania"), "{screen}");
}

#[test]
fn esc_unwinds_one_thing_at_a_time() {
    let mut app = browser(Language::SerbianLatin, 120, 35);
    press(&mut app, &[Action::OnlyCategory(Category::Organization), Action::Move(Motion::Down)]);
    let home = selected(&app).map(str::to_owned);
    type_search(&mut app, "nato");
    press(&mut app, &[Action::Confirm, Action::Help]);
    press(&mut app, &[Action::Back]);
    assert!(
        app.mode() == Mode::Detail && app.browser().focus() == Pane::Detail,
        "first the help closes"
    );
    press(&mut app, &[Action::Back]);
    assert!(
        app.browser().focus() == Pane::List && !app.context().listing.query.is_empty(),
        "then the list is back, the search still there"
    );
    press(&mut app, &[Action::Back]);
    assert!(
        app.context().listing.query.is_empty()
            && app.context().listing.only() == Some(Category::Organization),
        "then the search is cleared"
    );
    assert_eq!(selected(&app).map(str::to_owned), home, "and one is where one was");
    press(&mut app, &[Action::Back]);
    assert_eq!(
        app.context().listing.rows.len(),
        app.context().catalog.len(),
        "then all categories are shown"
    );
    press(&mut app, &[Action::Back]);
    assert_eq!(
        app.context().listing.rows.len(),
        app.context().catalog.len(),
        "and then nothing is left to undo"
    );
}

#[test]
fn a_search_given_up_leaves_the_one_before() {
    let mut app = browser(Language::SerbianLatin, 120, 35);
    type_search(&mut app, "cefta");
    press(&mut app, &[Action::Confirm, Action::Back]);
    type_search(&mut app, "nato");
    press(&mut app, &[Action::Back]);
    assert_eq!((selected(&app), app.context().listing.words.as_str()), (Some("cefta"), "cefta"));
}

#[test]
fn while_typing_the_best_match_is_selected_unless_another_was_chosen() {
    let mut app = browser(Language::SerbianLatin, 120, 35);
    type_search(&mut app, "evro");
    press(&mut app, &[Action::Move(Motion::Down), Action::Move(Motion::Down)]);
    let chosen = selected(&app).map(str::to_owned);
    press(&mut app, &[Action::Edit(Edit::Insert('p'))]);
    assert_eq!(selected(&app).map(str::to_owned), chosen);
}

#[test]
fn values_of_a_field_are_offered_and_taken() {
    let mut app = browser(Language::SerbianLatin, 100, 30);
    type_search(&mut app, "savet sediste:že");
    assert!(text_of(&screen(&app)).contains("Ženeva"), "{}", text_of(&screen(&app)));
    press(&mut app, &[Action::Complete]);
    assert_eq!(app.context().listing.words, "savet sediste:Ženeva ");
    assert!(
        place_of(&app, "wto").is_none() && !app.context().listing.rows.is_empty(),
        "councils in Geneva are listed"
    );
    for (typed, takes, line) in [
        ("clanica:bo", 1, "clanica:Bocvana "),
        ("clanica:bo", 2, "clanica:Bolivija "),
        ("clanica:bos", 1, "clanica:\"Bosna i Hercegovina\" "),
    ] {
        type_search(&mut app, typed);
        press(&mut app, &vec![Action::Complete; takes]);
        assert_eq!(app.context().listing.words, line, "{typed}, taken {takes} times");
        press(&mut app, &[Action::Back]);
    }
    type_search(&mut app, "savet");
    press(&mut app, &[Action::Complete]);
    assert_eq!(
        app.browser().focus(),
        Pane::Detail,
        "with nothing to take, the key goes to the next pane"
    );
}

#[test]
fn earlier_searches_come_back() {
    let mut app = browser(Language::SerbianLatin, 100, 30);
    for words in ["nato", "selec"] {
        type_search(&mut app, words);
        assert_eq!(app.update(Action::Confirm), [Effect::RememberSearch(words.to_owned())]);
        press(&mut app, &[Action::Back]);
    }
    type_search(&mut app, "wt");
    for (action, line, entry) in [
        (Action::EarlierSearch, "selec", "selec"),
        (Action::EarlierSearch, "nato", "nato"),
        (Action::EarlierSearch, "nato", "nato"),
        (Action::LaterSearch, "selec", "selec"),
        (Action::LaterSearch, "wt", "wto"),
        (Action::LaterSearch, "wt", "wto"),
    ] {
        press(&mut app, &[action]);
        assert_eq!(
            (app.context().listing.words.as_str(), selected(&app)),
            (line, Some(entry)),
            "{action:?}"
        );
    }
}

#[test]
fn what_is_found_in_a_long_text_shows_the_sentence() {
    let mut app = browser(Language::SerbianCyrillic, 120, 35);
    type_search(&mut app, "oficire za vezu");
    assert!(selected(&app).is_some());
    let screen = text_of(&screen(&app));
    let list: Vec<&str> =
        screen.lines().map(|line| line.split('│').nth(1).unwrap_or_default()).collect();
    assert!(list.iter().any(|line| line.contains("официри за везу")), "{screen}");
}

#[test]
fn the_legend_filters_and_counts() {
    let mut app = browser(Language::SerbianLatin, 120, 35);
    assert_eq!(app.context().listing.counts[..2], [193, 2]);
    press(&mut app, &[Action::PaneLeft, Action::ToggleCategory]);
    assert_eq!(
        app.context().listing.rows.len(),
        app.context().catalog.len() - 193,
        "the member states are switched off"
    );
    press(&mut app, &[Action::Move(Motion::Down), Action::Confirm]);
    assert_eq!(app.context().listing.only(), Some(Category::ObserverState));
    press(&mut app, &[Action::Confirm]);
    assert_eq!(
        app.context().listing.rows.len(),
        app.context().catalog.len(),
        "asked twice, one category gives way to all"
    );
    type_search(&mut app, "banka");
    assert_eq!(
        app.context().listing.counts.iter().sum::<usize>(),
        app.context().listing.rows.len(),
        "while searching, the legend counts the matches"
    );
}

#[test]
fn matches_in_hidden_categories_are_spoken_of() {
    let mut app = browser(Language::English, 120, 35);
    press(&mut app, &[Action::OnlyCategory(Category::Territory)]);
    type_search(&mut app, "selec");
    let screen = text_of(&screen(&app));
    assert!(
        screen.contains("Nothing found for “selec”") && screen.contains("categories: "),
        "{screen}"
    );
}

#[test]
fn the_language_changes_and_nothing_is_lost() {
    let mut app = browser(Language::SerbianLatin, 100, 30);
    type_search(&mut app, "selec");
    press(&mut app, &[Action::Confirm, Action::Move(Motion::PageDown)]);
    let top = app.browser().page().top();
    for words in ["Чланице", "Members", "Članice"].into_iter().zip(["СЕЛЕК", "SELEC", "SELEC"])
    {
        press(&mut app, &[Action::Language]);
        assert_eq!(
            (selected(&app), app.browser().focus(), app.browser().page().top()),
            (Some("selec"), Pane::Detail, top),
            "{words:?}"
        );
        assert!(text_of(&screen(&app)).contains(words.1), "{words:?}");
    }
}

#[test]
fn the_list_sorts_by_name_acronym_and_date() {
    let entries = |app: &App| {
        app.context()
            .listing
            .rows
            .iter()
            .map(|&row| app.context().catalog.entry(row).clone())
            .collect::<Vec<_>>()
    };
    let mut app = browser(Language::SerbianLatin, 120, 35);
    press(&mut app, &[Action::OnlyCategory(Category::Organization)]);
    assert!(
        entries(&app).is_sorted_by_key(|entry| app.context().locale.collation.key(&entry.name.sr))
    );
    press(&mut app, &[Action::Sort]);
    let acronyms: Vec<_> = entries(&app)
        .iter()
        .map(|entry| entry.acronym().map(|it| app.context().locale.collation.key(it)))
        .collect();
    assert!(
        acronyms.iter().flatten().is_sorted() && acronyms[0].is_some() && acronyms.contains(&None)
    );
    assert!(acronyms.is_sorted_by_key(Option::is_none), "those without an acronym come last");
    press(&mut app, &[Action::Sort]);
    let dates: Vec<_> =
        entries(&app).iter().map(|entry| entry.since().expect("every body has a date")).collect();
    assert!(dates.is_sorted(), "{dates:?}");
}

#[test]
fn serbian_alphabets_order_the_states() {
    let mut app = browser(Language::SerbianLatin, 120, 35);
    let (latin, cyrillic) = (["cf", "me", "td", "cz", "cl", "dk"], ["ug", "hu", "uz", "ua", "uy"]);
    press(&mut app, &[Action::OnlyCategory(Category::MemberState)]);
    let places =
        |app: &App, ids: &[&str]| ids.iter().map(|id| place_of(app, id)).collect::<Vec<_>>();
    assert!(
        places(&app, &latin).is_sorted(),
        "C, Č and D by the Latin alphabet: {:?}",
        places(&app, &latin)
    );
    press(&mut app, &[Action::Language]);
    // In Cyrillic Џибути comes near the end, after Холандија, Хрватска and Чад.
    assert!(places(&app, &["nl", "hr", "td", "cz", "cl", "dj"]).is_sorted());
    assert!(!places(&app, &cyrillic).is_empty());
}

#[test]
fn pages_and_ends_are_reached() {
    let mut app = browser(Language::SerbianLatin, 120, 35);
    press(&mut app, &[Action::Move(Motion::Last)]);
    assert_eq!(app.browser().list().selected(), app.context().catalog.len() - 1);
    press(&mut app, &[Action::Move(Motion::PageUp)]);
    assert!(app.browser().list().selected() < app.context().catalog.len() - 10);
    press(&mut app, &[Action::Move(Motion::First)]);
    assert_eq!((app.browser().list().selected(), app.browser().list().top()), (0, 0));
}

#[test]
fn any_size_is_drawn_and_the_selection_stays_on_screen() {
    let mut app = browser(Language::SerbianCyrillic, 120, 35);
    type_search(&mut app, "e");
    press(&mut app, &[Action::Move(Motion::PageDown), Action::Confirm]);
    let entry = selected(&app).map(str::to_owned);
    for (width, height) in [
        (200, 60),
        (140, 35),
        (139, 12),
        (80, 24),
        (79, 24),
        (40, 12),
        (39, 11),
        (1, 1),
        (0, 0),
        (100, 30),
    ] {
        app.resize(Size::new(width, height));
        screen(&app);
        assert_eq!(selected(&app).map(str::to_owned), entry);
    }
    let height = app.context().size.height as usize;
    assert!(
        (app.browser().list().top()..app.browser().list().top() + height)
            .contains(&app.browser().list().selected())
    );
}

#[test]
fn matches_are_marked_in_list_and_page() {
    let mut app = browser(Language::SerbianCyrillic, 120, 35);
    type_search(&mut app, "sprovodenje");
    let buffer = screen(&app);
    let marked: String = buffer
        .content
        .iter()
        .filter(|cell| cell.modifier.contains(Modifier::UNDERLINED))
        .map(ratatui::buffer::Cell::symbol)
        .collect();
    assert!(marked.contains("спровођење"), "{marked}");
    assert!(marked.matches("спровођење").count() >= 2, "in the list and on the page: {marked}");
}

#[test]
fn without_colours_nothing_is_coloured() {
    let catalog = catalog();
    let index = imenik::search::Index::new(&catalog);
    let preferences = imenik::tui::Preferences::new(Language::English, imenik::tui::Theme::NONE);
    let mut app = App::new(catalog, index, preferences, Size::new(120, 35), None);
    type_search(&mut app, "europe");
    let buffer = screen(&app);
    assert!(buffer.content.iter().all(|cell| cell.fg == Color::Reset && cell.bg == Color::Reset));
}

#[test]
fn pasted_text_is_searched_for_at_once() {
    let mut app = browser(Language::SerbianLatin, 120, 35);
    press(&mut app, &[Action::Search]);
    app.paste("Savet\nEvrope");
    assert_eq!(selected(&app), Some("coe"));
    app.paste(&"x".repeat(1_000_000));
    assert_eq!(selected(&app), None);
}

#[test]
fn quitting_and_suspending_are_left_to_the_world_outside() {
    let mut app = browser(Language::SerbianLatin, 120, 35);
    assert_eq!(app.update(Action::Quit), [Effect::Quit]);
    assert_eq!(app.update(Action::Suspend), [Effect::Suspend]);
}

#[test]
fn parts_of_the_entry_are_copied_in_the_language_of_the_screen() {
    let mut app = browser(Language::SerbianCyrillic, 120, 35);
    type_search(&mut app, "selec");
    press(&mut app, &[Action::Confirm]);
    let mut copied = |what| {
        press(&mut app, &[Action::Copy]);
        let effects = app.update(Action::CopyPart(what));
        if let [Effect::Copy { what, .. }] = effects.as_slice() {
            let (what, to) = (what.clone(), CopiedTo::Clipboard);
            app.finish(&EffectResult::Copied { what, to });
        }
        (effects, text_of(&screen(&app)))
    };
    let (name, told) = copied(EntryPart::Name);
    assert_eq!(
        name,
        [Effect::Copy {
            what: "назив".to_owned(),
            text: "Центар за спровођење закона у југоисточној Европи".to_owned()
        }]
    );
    assert!(told.contains("Копирано: назив"), "{told}");
    for (what, words) in [
        (EntryPart::Citation, ["У: Именик", "https://"]),
        (EntryPart::Text, ["Седиште", "Букурешт"]),
        (EntryPart::Markdown, ["# Центар", "**Седиште**"]),
        (EntryPart::Json, ["\"id\": \"selec\"", "\"category\""]),
    ] {
        let (effects, _) = copied(what);
        let [Effect::Copy { text, .. }] = effects.as_slice() else {
            panic!("{what:?} is not copied")
        };
        assert!(words.iter().all(|word| text.contains(word)), "{text}");
    }
    let (nothing, told) = copied(EntryPart::OfficialName);
    assert!(nothing.is_empty() && told.contains("Унос нема: званични назив"), "{told}");
    press(&mut app, &[Action::Sort]);
    assert!(!text_of(&screen(&app)).contains("Унос нема"), "what is said goes with the next key");
}
