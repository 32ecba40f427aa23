//! Reading an entry by its sections: contents, headings, folding, the order of members, resizing.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use imenik::language::Language;
use imenik::tui::{Action, App, Effect, Mode, Motion, Pane, Preferences, Theme};
use ratatui::layout::Size;
use ratatui::style::Modifier;

use super::{bundled_browser, line_with, reading, runs_where, screen, selected, text_of};

/// Presses keys, each a character; `⏎` is Enter.
fn press(app: &mut App, keys: &str) -> Vec<Effect> {
    let mut effects = Vec::new();
    for key in keys.chars() {
        let code = if key == '⏎' { KeyCode::Enter } else { KeyCode::Char(key) };
        effects = app.press(KeyEvent::new(code, KeyModifiers::NONE));
    }
    effects
}

/// The title of the pane with the entry, without the border.
fn title(app: &App) -> String {
    let screen = text_of(&screen(app));
    let line = screen.lines().next().unwrap_or_default().to_owned();
    let title = line.rsplit('┌').next().unwrap_or_default();
    title.trim_matches(['─', '┐', ' ']).to_owned()
}

/// The first line of the entry on screen.
fn first_line(app: &App) -> String {
    let page = app.browser().page();
    page.lines().get(page.top()).map(ToString::to_string).unwrap_or_default()
}

/// The lines of the entry from a heading on.
fn lines_from(app: &App, heading: &str, count: usize) -> Vec<String> {
    let lines = app.browser().page().lines().into_iter().map(|line| line.to_string());
    lines.skip_while(|line| !line.contains(heading)).take(count).collect()
}

/// What is drawn as the selection.
fn highlighted(app: &App) -> Vec<String> {
    runs_where(&screen(app), |cell| cell.modifier.contains(Modifier::REVERSED))
}

/// Clicks on the first place of the screen where this text is, so many columns after its start.
fn click(app: &mut App, text: &str, after: u16) -> Vec<Effect> {
    let screen = text_of(&screen(app));
    let found = screen
        .lines()
        .zip(0..)
        .find_map(|(line, row)| line.find(text).map(|byte| (line[..byte].chars().count(), row)));
    let (column, row) = found.unwrap_or_else(|| panic!("{text} is not on the screen:\n{screen}"));
    let column = u16::try_from(column).expect("a column") + after;
    let kind = MouseEventKind::Down(MouseButton::Left);
    app.point(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE })
}

macro_rules! contents {
    ($($name:ident: $language:ident $width:literal x $height:literal, $typed:literal;)+) => {$(
        #[test]
        fn $name() {
            let mut app = reading(Language::$language, "pup", $width, $height);
            press(&mut app, concat!("v", $typed));
            insta::assert_snapshot!(text_of(&screen(&app)));
        }
    )+};
}

contents! {
    contents_in_english: English 100 x 30, "";
    contents_in_serbian_latin: SerbianLatin 60 x 20, "";
    contents_in_serbian_cyrillic: SerbianCyrillic 40 x 12, "";
    a_member_found_in_the_contents: SerbianLatin 100 x 30, "лили";
}

#[test]
fn a_section_or_a_name_chosen_in_the_contents_comes_on_screen() {
    let mut app = reading(Language::English, "pup", 100, 16);
    press(&mut app, "vwebsite⏎");
    assert_eq!((app.mode(), highlighted(&app)), (Mode::Detail, vec!["Website".to_owned()]));
    press(&mut app, "vlilliput⏎");
    assert_eq!(highlighted(&app), ["Lilliput"]);
    press(&mut app, "⏎");
    assert_eq!(selected(&app), Some("xl"), "the link has the focus");
    let mut app = super::browser(Language::English, 100, 16);
    press(&mut app, "vaims⏎");
    assert_eq!(app.browser().focus(), Pane::Detail, "from the list too");
    assert_eq!(highlighted(&app).last().map(String::as_str), Some("Aims"));
}

#[test]
fn from_section_to_section_and_the_name_of_the_one_at_the_top_stays() {
    let mut app = reading(Language::English, "pup", 100, 16);
    let mut seen = Vec::new();
    for key in [")", ")", ")", "(", "(", "("] {
        press(&mut app, key);
        seen.push(first_line(&app));
    }
    assert_eq!(
        seen,
        [
            "Aims",
            "Description",
            "▾ 10 members · by name",
            "Description",
            "Aims",
            "Submarine Mail Union  SMU"
        ]
    );
    press(&mut app, "))");
    assert_eq!(title(&app).split(" ─").next(), Some("SMU"));
    press(&mut app, "j");
    assert_eq!(title(&app).split(" ─").next(), Some("SMU › Description"));
    press(&mut app, "))))))))))");
    let last = highlighted(&app);
    press(&mut app, ")");
    assert_eq!(highlighted(&app), last, "after the last section there is none");
    press(&mut app, "((((((((((((");
    assert_eq!((app.browser().page().top(), highlighted(&app)), (0, vec![]));
}

#[test]
fn one_section_folds_by_enter_or_a_click_on_its_heading() {
    let mut app = reading(Language::English, "pup", 100, 14);
    press(&mut app, "vmembers⏎⏎");
    assert!(line_with(&app, "▸ 10 members").contains("by name"));
    assert_eq!(lines_from(&app, "10 members", 2)[1], "");
    press(&mut app, "⏎");
    assert!(line_with(&app, "▾ 10 members").contains("by name"));
    click(&mut app, "▾ 10 members", 3);
    assert!(line_with(&app, "▸ 10 members").contains("by name"));
    click(&mut app, "▸ 10 members", 13);
    assert!(line_with(&app, "▸ 10 members").contains("by name"), "beside the heading");
    press(&mut app, "z");
    assert!(line_with(&app, "▸ 10 members").contains("by name"), "all lists are folded");
    press(&mut app, "z");
    assert!(line_with(&app, "▾ 10 members").contains("by name"));
    press(&mut app, "vaims⏎⏎");
    assert_eq!(lines_from(&app, "Aims", 3), ["▸ Aims", "", "Description"], "a text folds too");
    press(&mut app, "⏎");
    assert_eq!(lines_from(&app, "Aims", 1), ["Aims"]);
}

#[test]
fn members_by_region_in_each_language() {
    for (language, heading) in [
        (Language::SerbianLatin, "▾ 10 članica · po regionu"),
        (Language::SerbianCyrillic, "▾ 10 чланица · по региону"),
        (Language::English, "▾ 10 members · by region"),
    ] {
        let mut app = reading(language, "pup", 60, 26);
        press(&mut app, "MM)))jj");
        assert!(title(&app).contains(heading.split([' ', '·']).nth(2).unwrap_or("-")));
        press(&mut app, "kk");
        insta::assert_snapshot!(format!("members_by_region_in_{language}"), text_of(&screen(&app)));
    }
}

#[test]
fn folding_all_lists_keeps_the_section_at_the_top() {
    let preferences = Preferences::new(Language::English, Theme::terminal());
    let mut app = bundled_browser(preferences, 100, 30);
    super::type_search(&mut app, "un");
    app.update(Action::Confirm);
    press(&mut app, "v193⏎");
    assert_eq!(first_line(&app), "▾ 193 members · by name");
    app.update(Action::Move(Motion::PageDown));
    assert!(title(&app).starts_with("UN › 193 members ─"), "{}", title(&app));
    press(&mut app, "z");
    assert_eq!(first_line(&app), "▸ 193 members · by name");
}

#[test]
fn members_are_ordered_by_name_date_and_region() {
    let mut app = reading(Language::English, "pup", 100, 14);
    press(&mut app, "M");
    assert_eq!(super::bottom_line(&app), "Members by date");
    assert_eq!(
        lines_from(&app, "10 members", 5),
        [
            "▾ 10 members · by date",
            "Stradia (1889)    Ishmaelia (1889)  Ruritania (1889)",
            "Utopia (1889)     Lilliput (1902)   Erewhon (1913)",
            "Jinnistan (1926)  Zenda (1961)      Laputa (1975)",
            "Chevengur (1992)",
        ]
    );
    press(&mut app, "M");
    assert_eq!(
        lines_from(&app, "10 members", 9),
        [
            "▾ 10 members · by region",
            "Eastern Africa",
            "  Ishmaelia (1889)",
            "South America",
            "  Utopia (1889)",
            "Central Asia",
            "  Chevengur (1992)",
            "South-Eastern Asia",
            "  Lilliput (1902)",
        ]
    );
    press(&mut app, "M");
    assert_eq!(lines_from(&app, "10 members", 1), ["▾ 10 members · by name"]);
}

#[test]
fn a_resize_keeps_the_line_that_is_read() {
    let mut app = reading(Language::SerbianLatin, "utopol", 140, 20);
    press(&mut app, "v");
    press(&mut app, "opis⏎jj");
    let (line, top) = (first_line(&app), app.browser().page().top());
    let first_word = line.split(' ').next().unwrap_or_default();
    for width in [120, 100, 81, 79, 60, 41, 40, 20, 60, 99, 100, 110] {
        app.resize(Size::new(width, 20));
        if width >= 40 {
            assert!(first_line(&app).contains(first_word), "{width}: {}", first_line(&app));
        }
    }
    app.resize(Size::new(140, 20));
    assert_eq!((first_line(&app), app.browser().page().top()), (line, top));
}

#[test]
fn tab_goes_through_the_links_and_then_to_the_next_pane() {
    let mut app = reading(Language::English, "siz", 120, 60);
    let links = app.browser().page().links().len();
    for nth in 0..links {
        app.update(Action::NextLink);
        assert_eq!(app.browser().page().focused_link(), Some(nth));
    }
    app.update(Action::NextLink);
    assert_eq!((app.browser().focus(), app.browser().page().focused_link()), (Pane::Legend, None));
    app.update(Action::PreviousPane);
    assert_eq!(app.browser().focus(), Pane::Detail);
    app.update(Action::PreviousLink);
    assert_eq!(app.browser().page().focused_link(), Some(links - 1));
    (0..links).for_each(|_| drop(app.update(Action::PreviousLink)));
    assert_eq!((app.browser().focus(), app.browser().page().focused_link()), (Pane::List, None));
}

#[test]
fn the_letters_of_links_replace_no_letter_of_a_word() {
    for (language, id) in [
        (Language::English, "un"),
        (Language::SerbianCyrillic, "rs"),
        (Language::SerbianLatin, "eu"),
        (Language::SerbianLatin, "selec"),
    ] {
        for (width, height) in [(150, 80), (100, 30), (60, 50), (40, 30)] {
            let mut app =
                bundled_browser(Preferences::new(language, Theme::terminal()), width, height);
            super::type_search(&mut app, id);
            app.update(Action::Confirm);
            for _ in 0..6 {
                let before = screen(&app);
                app.update(Action::LinkHints);
                let after = screen(&app);
                let cells = before.content.iter().zip(&after.content);
                let text = cells.take(usize::from(width) * usize::from(height - 1));
                let replaced: Vec<&str> = text
                    .filter(|(before, after)| before != after)
                    .map(|(before, _)| before.symbol())
                    .filter(|symbol| symbol.chars().any(char::is_alphanumeric))
                    .collect();
                assert!(replaced.is_empty(), "{id} {width}: {replaced:?}\n{}", text_of(&after));
                if app.mode() == Mode::Hints {
                    app.update(Action::Back);
                }
                app.update(Action::Move(Motion::PageDown));
            }
        }
    }
}

#[test]
fn a_click_opens_the_website_and_the_sources() {
    let mut app = reading(Language::English, "siz", 120, 100);
    for (text, address) in [
        ("https://siz.example", "https://siz.example"),
        ("Treaty of Strelsau (1946)", "https://treaties.example/strelsau-1946"),
        ("https://treaties.example/strelsau-1946", "https://treaties.example/strelsau-1946"),
        // A source at the website has its title only.
        ("Source         League of", "https://siz.example"),
    ] {
        let after = if text.starts_with("Source ") { 15 } else { 0 };
        let opens = Effect::OpenWebsite(address.to_owned());
        assert_eq!(click(&mut app, text, after), [opens], "{text}");
    }
    assert_eq!(click(&mut app, "Website", 3), [], "a label is no address");
}

#[test]
fn wide_screens_have_the_contents_beside_the_entry() {
    let mut app = reading(Language::English, "siz", 160, 20);
    let lines = |app: &App| -> Vec<String> {
        let screen = text_of(&screen(app));
        let side = |line: &str| line.rsplit('│').nth(1).unwrap_or_default().trim().to_owned();
        screen.lines().map(|line| side(&line.replace('┃', "│"))).collect()
    };
    assert_eq!(lines(&app)[1..4], ["▸ Founded", "Headquarters", "Head"]);
    press(&mut app, ")))");
    let read: Vec<String> = lines(&app).into_iter().filter(|it| it.starts_with('▸')).collect();
    assert_eq!(read.len(), 1);
    assert_eq!(app.browser().page().sections()[0].label, "Founded");
    let screen = text_of(&screen(&app));
    let (row, line) = screen
        .lines()
        .enumerate()
        .find(|(_, line)| line.contains("│   Aims "))
        .expect("a name in the contents");
    let column = line[..line.find("│   Aims ").unwrap_or(0)].chars().count() + 5;
    let cell = |at: usize| u16::try_from(at).expect("a cell");
    app.point(MouseEvent {
        kind: MouseEventKind::Down(MouseButton::Left),
        column: cell(column),
        row: cell(row),
        modifiers: KeyModifiers::NONE,
    });
    assert_eq!(first_line(&app), "Aims");
    let narrower = reading(Language::English, "siz", 140, 20);
    assert_ne!(lines(&narrower)[1], "▸ Founded");
}

#[test]
fn members_are_filtered_as_one_types() {
    let mut app = reading(Language::English, "pup", 100, 14);
    let members = |app: &App| -> Vec<String> {
        let lines = lines_from(app, "10 members", 8);
        lines.into_iter().skip(1).take_while(|line| !line.is_empty()).collect()
    };
    let all = members(&app);
    press(&mut app, "pru");
    assert_eq!(app.mode(), Mode::Line);
    assert!(first_line(&app).contains("10 members"), "{}", first_line(&app));
    assert!(text_of(&screen(&app)).contains("members: ru"));
    let found = lines_from(&app, "10 members", 1).join("") + &members(&app).join("");
    assert!(found.contains("Ruritania") && !found.contains("Utopia"), "{found}");
    press(&mut app, "zz");
    assert!(text_of(&screen(&app)).contains("none with these words"));
    app.update(Action::Back);
    assert_eq!((members(&app), app.mode()), (all, Mode::Detail), "Esc shows all");
    press(&mut app, "pxu⏎");
    assert!(text_of(&screen(&app)).contains("Utopia"), "codes are found too");
    app.update(Action::Back);
    assert!(!text_of(&screen(&app)).contains("members: xu"), "and so does Esc later");
    let mut app = reading(Language::English, "pup", 100, 14);
    press(&mut app, "p");
    app.update(Action::Back);
    assert_eq!(app.mode(), Mode::Detail);
}
