//! The browser driven by actions, as keys would drive it.

use imenik::catalog::Category;
use imenik::language::Language;
use imenik::tui::{Action, App, Edit, Effect, Mode, Motion, Pane, Preferences, Sort, Theme};
use ratatui::layout::Size;
use ratatui::style::{Color, Modifier};

use super::{
    browser, browser_with, line_with, listed, runs_where, screen, selected, text_of, type_search,
};

/// All entries by the Serbian alphabet in Latin script.
const ALL_IN_LATIN: &str = "crt xc karavan xj xe xi klub brana xp xl luka ljutigora pup vece xr siz xs xu \
                            utopol xz";

fn press(app: &mut App, actions: &[Action]) {
    for &action in actions {
        let effect = app.update(action);
        assert!(
            matches!(effect.as_slice(), [] | [Effect::RememberSearch(_)]),
            "{action:?} asks for {effect:?}"
        );
    }
}

#[test]
fn an_entry_is_found_in_any_script_with_and_without_diacritics() {
    for (typed, expected) in [
        ("siz", "siz xu"),
        ("сиз", "siz xu"),
        ("lic", "siz utopol xs xu xi"),
        ("izmisljenih zemalja", "siz vece utopol crt"),
        ("измишљених земаља", "siz vece utopol crt"),
        ("izmišljenih ZEMALJA", "siz vece utopol crt"),
        ("League of Imagined", "siz vece utopol crt"),
        ("strelzau", "xr siz crt"),
        ("štrelzau", "xr siz crt"),
        ("штрелзау", "xr siz crt"),
    ] {
        let mut app = browser(Language::SerbianLatin, 120, 35);
        type_search(&mut app, typed);
        assert_eq!(listed(&app), expected, "{typed}");
    }
}

#[test]
fn enter_opens_the_entry_that_is_found() {
    let mut app = browser(Language::English, 120, 60);
    type_search(&mut app, "siz");
    press(&mut app, &[Action::Confirm]);
    assert_eq!(app.browser().focus(), Pane::Detail);
    assert!(line_with(&app, "1 May 1946 (").contains(" Founded "));
    assert!(line_with(&app, "Strelsau, Ruritania (secretariat;").contains(" Headquarters "));
}

#[test]
fn esc_undoes_one_thing_at_a_time() {
    let mut app = browser(Language::SerbianLatin, 120, 35);
    press(&mut app, &[Action::OnlyCategory(Category::Organization), Action::Move(Motion::Down)]);
    assert_eq!(
        (listed(&app).as_str(), selected(&app)),
        ("karavan klub brana luka pup siz", Some("klub"))
    );
    type_search(&mut app, "siz");
    press(&mut app, &[Action::Confirm, Action::Help]);
    press(&mut app, &[Action::Back]);
    assert_eq!((app.mode(), selected(&app)), (Mode::Detail, Some("siz")), "the help closes");
    press(&mut app, &[Action::Back]);
    assert_eq!(
        (app.browser().focus(), app.context().listing.words.as_str()),
        (Pane::List, "siz"),
        "the list has the focus, and the search is kept"
    );
    press(&mut app, &[Action::Back]);
    assert_eq!(
        (app.context().listing.words.as_str(), app.context().listing.only(), selected(&app)),
        ("", Some(Category::Organization), Some("klub")),
        "the search is cleared, and the entry from before it is selected"
    );
    press(&mut app, &[Action::Back]);
    assert_eq!((listed(&app).as_str(), selected(&app)), (ALL_IN_LATIN, Some("klub")));
    press(&mut app, &[Action::Back]);
    assert_eq!((listed(&app).as_str(), selected(&app)), (ALL_IN_LATIN, Some("klub")));
}

#[test]
fn a_cancelled_search_restores_the_one_before() {
    let mut app = browser(Language::SerbianLatin, 120, 35);
    type_search(&mut app, "unija");
    press(&mut app, &[Action::Confirm, Action::Back]);
    assert_eq!(selected(&app), Some("pup"));
    type_search(&mut app, "siz");
    press(&mut app, &[Action::Back]);
    assert_eq!((selected(&app), app.context().listing.words.as_str()), (Some("pup"), "unija"));
}

#[test]
fn an_emptied_search_line_returns_to_the_entry_from_before() {
    let mut app = browser(Language::SerbianLatin, 120, 35);
    press(&mut app, &[Action::Move(Motion::Down), Action::Move(Motion::Down)]);
    type_search(&mut app, "siz");
    assert_eq!(selected(&app), Some("siz"));
    press(&mut app, &[Action::Edit(Edit::DeleteToStart)]);
    assert_eq!((listed(&app).as_str(), selected(&app)), (ALL_IN_LATIN, Some("karavan")));
}

#[test]
fn the_next_match_and_the_previous_one_are_brought_on_screen() {
    let mut app = browser(Language::SerbianLatin, 120, 16);
    type_search(&mut app, "policij");
    press(&mut app, &[Action::Confirm]);
    let mut tops = Vec::new();
    for action in [Action::NextMatch; 5].into_iter().chain([Action::PreviousMatch; 3]) {
        press(&mut app, &[action]);
        tops.push(app.browser().page().top());
    }
    assert_eq!(tops, [10, 14, 22, 23, 31, 23, 22, 14]);
}

#[test]
fn while_typing_the_best_match_is_selected_unless_another_was_chosen() {
    let mut app = browser(Language::SerbianLatin, 120, 35);
    type_search(&mut app, "zemalj");
    assert_eq!((listed(&app).as_str(), selected(&app)), ("siz vece utopol crt", Some("siz")));
    press(&mut app, &[Action::Move(Motion::Down), Action::Move(Motion::Down)]);
    assert_eq!(selected(&app), Some("utopol"));
    press(&mut app, &[Action::Edit(Edit::Insert('a'))]);
    assert_eq!((listed(&app).as_str(), selected(&app)), ("siz vece utopol crt", Some("utopol")));
}

#[test]
fn values_of_a_field_are_suggested_and_completed() {
    let mut app = browser(Language::SerbianLatin, 100, 30);
    type_search(&mut app, "savez sediste:štr");
    assert!(text_of(&screen(&app)).contains("Štrelzau"), "{}", text_of(&screen(&app)));
    press(&mut app, &[Action::Complete]);
    assert_eq!(app.context().listing.words, "savez sediste:Stradija ");
    press(&mut app, &[Action::Complete]);
    assert_eq!(app.context().listing.words, "savez sediste:Štrelzau ");
    assert_eq!(listed(&app), "siz crt");
    for (typed, times, line) in [
        // The list shows the bodies of Lilliput already.
        ("clanica:l", 1, "clanica:Liliput "),
        ("clanica:l", 2, "clanica:Laputa "),
        // Found by another of its names.
        ("clanica:l", 3, "clanica:Džinistan "),
        ("sediste:zam", 1, "sediste:\"Zamak Zenda\" "),
    ] {
        type_search(&mut app, typed);
        press(&mut app, &vec![Action::Complete; times]);
        assert_eq!(app.context().listing.words, line, "{typed}, completed {times} times");
        press(&mut app, &[Action::Back]);
    }
    type_search(&mut app, "savez");
    press(&mut app, &[Action::Complete]);
    assert_eq!(
        app.browser().focus(),
        Pane::Detail,
        "with nothing to complete, the key moves the focus to the next pane"
    );
}

#[test]
fn a_value_that_is_being_typed_is_not_called_wrong() {
    let mut app = browser(Language::SerbianLatin, 100, 30);
    for typed in ["oblast:p sediste:mil", "clanica:\"zen", "unija region:e", "u:s status:p"] {
        type_search(&mut app, typed);
        let shown = text_of(&screen(&app));
        assert!(shown.contains("⇥ 1/"), "{typed} can be completed: {shown}");
        for words in ["Proverite", "navodnik nije", "nije vrednost"] {
            assert!(!shown.contains(words), "{typed}: {words} in {shown}");
        }
        press(&mut app, &[Action::Back]);
    }
    for (typed, words) in [
        ("region:evrpoa", "da li ste mislili „Evropa”?"),
        ("clanica:siz", "SIZ nije ni u jednom telu; članice: u:siz (6)"),
        ("region:azija category:institution", "Nijedan unos ne ispunjava sve uslove."),
        ("osnovano:19", "„19” nije datum"),
    ] {
        type_search(&mut app, typed);
        press(&mut app, &[Action::Confirm]);
        let shown = text_of(&screen(&app)).replace("││", " ").replace('│', " ");
        let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        let list = shown.split("Ništa nije nađeno").nth(1).unwrap_or_default();
        for word in words.split(' ') {
            assert!(list.contains(word), "{typed}: {word} in {shown}");
        }
        press(&mut app, &[Action::Back]);
    }
    type_search(&mut app, "u:karavan krajem:1930");
    press(&mut app, &[Action::Confirm]);
    assert!(text_of(&screen(&app)).contains("za 1 članstvo datum nije poznat"));
}

#[test]
fn earlier_searches_are_recalled() {
    let mut app = browser(Language::SerbianLatin, 100, 30);
    for words in ["utopol", "siz"] {
        type_search(&mut app, words);
        assert_eq!(app.update(Action::Confirm), [Effect::RememberSearch(words.to_owned())]);
        press(&mut app, &[Action::Back]);
    }
    type_search(&mut app, "pu");
    for (action, line, entry) in [
        (Action::EarlierSearch, "siz", "siz"),
        (Action::EarlierSearch, "utopol", "utopol"),
        (Action::EarlierSearch, "utopol", "utopol"),
        (Action::LaterSearch, "siz", "siz"),
        (Action::LaterSearch, "pu", "pup"),
        (Action::LaterSearch, "pu", "pup"),
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
fn a_search_that_is_repeated_is_remembered_once() {
    let mut app = browser(Language::SerbianLatin, 100, 30);
    type_search(&mut app, "siz");
    assert_eq!(app.update(Action::Confirm), [Effect::RememberSearch("siz".to_owned())]);
    type_search(&mut app, "siz");
    assert_eq!(app.update(Action::Confirm), []);
    assert_eq!(app.context().search_history, ["siz"]);
}

#[test]
fn what_is_found_in_a_long_text_shows_the_sentence() {
    let mut app = browser(Language::SerbianCyrillic, 120, 35);
    type_search(&mut app, "oficire za vezu");
    assert_eq!(listed(&app), "utopol");
    let screen = text_of(&screen(&app));
    let list: Vec<&str> =
        screen.lines().map(|line| line.split('│').nth(1).unwrap_or_default().trim()).collect();
    assert_eq!(
        list[5..8],
        ["▌▲ Утопол  Заједнички полицијски биро      1987", "… у Амаурот два официра за везу.", ""]
    );
}

#[test]
fn the_legend_filters_and_counts() {
    let mut app = browser(Language::SerbianLatin, 120, 35);
    assert_eq!(app.context().listing.counts, [8, 1, 2, 6, 3]);
    press(&mut app, &[Action::PaneLeft, Action::ToggleCategory]);
    assert_eq!(listed(&app), "crt karavan klub brana xp luka ljutigora pup vece siz utopol xz");
    press(&mut app, &[Action::ToggleCategory]);
    assert_eq!(listed(&app), ALL_IN_LATIN);
    press(&mut app, &[Action::Move(Motion::Down), Action::Confirm]);
    assert_eq!(
        (listed(&app).as_str(), app.context().listing.only()),
        ("xp", Some(Category::ObserverState))
    );
    press(&mut app, &[Action::Confirm]);
    assert_eq!(listed(&app), ALL_IN_LATIN, "asked twice, one category gives way to all");
    type_search(&mut app, "savez");
    assert_eq!(
        app.context().listing.counts,
        [1, 0, 0, 1, 3],
        "while searching, the legend counts matches"
    );
}

#[test]
fn a_search_says_how_many_matches_are_in_hidden_categories() {
    let mut app = browser(Language::English, 120, 35);
    press(&mut app, &[Action::OnlyCategory(Category::Territory)]);
    type_search(&mut app, "siz");
    assert_eq!(listed(&app), "");
    assert!(line_with(&app, "Nothing found for “siz”").contains('│'));
    assert!(line_with(&app, "categories: ").contains(""));
}

#[test]
fn the_language_changes_and_nothing_else() {
    let mut app = browser(Language::SerbianLatin, 100, 30);
    type_search(&mut app, "siz");
    press(&mut app, &[Action::Confirm, Action::Move(Motion::HalfDown)]);
    let top = app.browser().page().top();
    assert!(top > 0);
    for words in ["политичка сарадња", "political cooperation", "politička saradnja"]
    {
        press(&mut app, &[Action::Language]);
        assert_eq!(
            (selected(&app), app.browser().focus(), app.browser().page().top()),
            (Some("siz"), Pane::Detail, top),
            "{words}"
        );
        assert!(text_of(&screen(&app)).contains(words), "{words}: {}", text_of(&screen(&app)));
    }
}

#[test]
fn the_list_sorts_by_each_column_in_turn() {
    let mut app = browser(Language::SerbianLatin, 120, 35);
    for (sort, order) in [
        (Sort::Name, ALL_IN_LATIN),
        (
            Sort::Acronym,
            "crt karavan klub brana luka pup siz utopol xc xe xi xj xl xp xr xs xu xz ljutigora vece",
        ),
        (
            Sort::Founded,
            "pup karavan siz xr xs xu brana xe xl luka crt xi klub utopol xc xj vece xp ljutigora xz",
        ),
        (
            Sort::Members,
            "pup klub vece siz utopol crt luka karavan brana xc xj xe xi xp xl ljutigora xr xs xu xz",
        ),
        (
            Sort::Population,
            "xi xu xr xs xj xe xl xc ljutigora xp xz crt karavan klub brana luka pup vece siz utopol",
        ),
        (
            Sort::Area,
            "xi xc xj xu xr xs xe ljutigora xl xp xz crt karavan klub brana luka pup vece siz utopol",
        ),
        (
            Sort::Density,
            "xl xz xp xu xr xs xi ljutigora xe xj xc crt karavan klub brana luka pup vece siz utopol",
        ),
        (Sort::Name, ALL_IN_LATIN),
    ] {
        assert_eq!((app.context().listing.sort, listed(&app).as_str()), (sort, order));
        // A body has no population: the list starts at its first row, and that entry stays.
        let is_first = selected(&app) == Some("xi");
        let is_kept = matches!(sort, Sort::Acronym | Sort::Founded | Sort::Members);
        let entry = if is_first && !is_kept { "xi" } else { "crt" };
        assert_eq!(selected(&app), Some(entry), "{sort:?}: the same entry stays selected");
        press(&mut app, &[Action::Sort]);
    }
}

#[test]
fn each_language_orders_the_list_by_its_own_alphabet() {
    let mut app = browser(Language::SerbianLatin, 120, 35);
    // C before Č, D before Dž, Lu before Lj: each digraph is a letter.
    assert_eq!(listed(&app), ALL_IN_LATIN);
    press(&mut app, &[Action::Language]);
    // Е, З early in the alphabet; Ц, Ч, Џ at its end.
    assert_eq!(
        listed(&app),
        "karavan xe utopol xz xi klub brana xp xl luka ljutigora pup vece xr siz xs xu crt xc xj"
    );
    press(&mut app, &[Action::Language]);
    assert_eq!(
        listed(&app),
        "vece xc brana crt xe luka xi xj utopol xp siz xl ljutigora xr klub karavan xs pup xu xz"
    );
}

#[test]
fn pages_and_ends_are_reached() {
    let mut app = browser(Language::SerbianLatin, 120, 20);
    let place = |app: &App| (app.browser().list().selected(), app.browser().list().top());
    for (motion, expected) in [
        (Motion::Down, (1, 0)),
        (Motion::PageDown, (13, 1)),
        (Motion::Last, (19, 7)),
        (Motion::Down, (19, 7)),
        (Motion::PageUp, (7, 7)),
        (Motion::HalfDown, (13, 7)),
        (Motion::HalfUp, (7, 7)),
        (Motion::First, (0, 0)),
        (Motion::Up, (0, 0)),
    ] {
        press(&mut app, &[Action::Move(motion)]);
        assert_eq!(place(&app), expected, "{motion:?}");
    }
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
        let drawn = screen(&app);
        assert_eq!(selected(&app).map(str::to_owned), entry);
        if width >= 80 {
            let rows = text_of(&drawn).lines().filter(|line| line.contains("│▌")).count();
            assert_eq!(rows, 1, "{width}×{height}: {}", text_of(&drawn));
        }
    }
}

#[test]
fn matches_are_marked_in_list_and_page() {
    let mut app = browser(Language::SerbianCyrillic, 120, 35);
    type_search(&mut app, "izmisljenih zem");
    let marked = runs_where(&screen(&app), |cell| cell.modifier.contains(Modifier::UNDERLINED));
    // Two words in each row that is found by its name; stems where the word is inflected.
    let both = ["измишљених", "зем"];
    let expected: [&[&str]; 11] =
        [&both, &both, &both, &both, &both, &both, &["зем"], &["Зем"], &["измишљен"], &both, &both];
    assert_eq!(marked, expected.concat());
}

#[test]
fn without_colours_nothing_is_coloured() {
    let preferences = Preferences::new(Language::English, Theme::NONE);
    let mut app = browser_with(preferences, 120, 35);
    type_search(&mut app, "savez");
    let buffer = screen(&app);
    assert!(buffer.content.iter().all(|cell| cell.fg == Color::Reset && cell.bg == Color::Reset));
}

#[test]
fn pasted_text_is_searched_for_at_once() {
    let mut app = browser(Language::SerbianLatin, 120, 35);
    press(&mut app, &[Action::Search]);
    app.paste("Savez\nizmišljenih");
    assert_eq!(selected(&app), Some("siz"));
    assert_eq!(app.context().listing.words, "Savez izmišljenih");
    app.paste(&"x".repeat(1_000_000));
    assert_eq!(selected(&app), Some("siz"), "the entry has the other word");
}

#[test]
fn quitting_and_suspending_are_effects() {
    let mut app = browser(Language::SerbianLatin, 120, 35);
    assert_eq!(app.update(Action::Quit), [Effect::Quit]);
    assert_eq!(app.update(Action::Suspend), [Effect::Suspend]);
}

#[test]
fn signs_show_where_a_long_search_goes_on() {
    let mut app = browser(Language::English, 40, 20);
    app.update(Action::Search);
    app.paste("a very long search that does not fit");
    let line = |app: &App| text_of(&screen(app)).lines().last().unwrap_or_default().to_owned();
    assert!(line(&app).starts_with(" Search: ‹"), "{}", line(&app));
    assert!(line(&app).contains("not fit"), "{}", line(&app));
    app.update(Action::Edit(Edit::Start));
    assert!(line(&app).starts_with(" Search: a very long"), "{}", line(&app));
    assert!(line(&app).contains('›'), "{}", line(&app));
}
