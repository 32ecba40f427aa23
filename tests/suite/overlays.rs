//! The windows over the panes: palette, themes, facts, exports, messages, driven by keys.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use imenik::config::{Bookmark, BookmarkChange, Bookmarks, Change};
use imenik::diagnostic::{Diagnostic, DiagnosticKind, IoProblem, Place, Position};
use imenik::language::Language;
use imenik::tui::{
    Action, App, CopiedTo, Edit, Effect, EffectResult, Mode, Motion, Preferences, Saved, Theme,
    ViewKind, themes,
};
use ratatui::buffer::Cell;
use ratatui::layout::Size;
use ratatui::style::Color;

use super::{browser, browser_with, listed, runs_where, screen, selected, text_of, type_search};

/// Presses keys, each a character or a name in angle brackets. Returns the effects of the last one.
fn press(app: &mut App, keys: &str) -> Vec<Effect> {
    let mut rest = keys;
    let mut effect = Vec::new();
    while let Some(first) = rest.chars().next() {
        let named = rest.strip_prefix('<').and_then(|rest| rest.split_once('>'));
        let code = match named.map(|(name, _)| name) {
            Some("Enter") => KeyCode::Enter,
            Some("Esc") => KeyCode::Esc,
            Some("Down") => KeyCode::Down,
            Some("Up") => KeyCode::Up,
            Some(name) => panic!("no key {name}"),
            None => KeyCode::Char(first),
        };
        rest = named.map_or(&rest[first.len_utf8()..], |(_, rest)| rest);
        effect = app.press(KeyEvent::new(code, KeyModifiers::NONE));
    }
    effect
}

/// The browser with the built-in themes to choose from, one of them in use.
fn themed(language: Language, theme: Theme, width: u16, height: u16) -> App {
    let preferences = Preferences { themes: themes(None).0, ..Preferences::new(language, theme) };
    browser_with(preferences, width, height)
}

fn saved(app: &mut App, path: &str, saved: Saved) {
    app.finish(&EffectResult::FileSaved { path: path.to_owned(), saved });
}

#[test]
fn the_palette_finds_an_action_by_some_letters_of_its_name_in_any_script() {
    for (language, typed, seen) in [
        (Language::English, ":statis<Enter>", "By category"),
        (Language::SerbianCyrillic, ":statist<Enter>", "По категорији"),
        (Language::SerbianLatin, ":статис<Enter>", "Po kategoriji"),
    ] {
        let mut app = browser(language, 100, 30);
        press(&mut app, typed);
        assert_eq!(app.mode(), Mode::Statistics, "{typed}");
        assert!(text_of(&screen(&app)).contains(seen), "{}", text_of(&screen(&app)));
    }
    let mut app = browser(Language::English, 100, 30);
    press(&mut app, ":xyzzy<Enter>");
    assert_eq!(app.mode(), Mode::Picker, "Enter does nothing where no action is found");
    press(&mut app, "<Esc>");
    assert_eq!(app.mode(), Mode::List);
    assert_eq!(
        press(&mut app, ":copy name<Enter>"),
        [Effect::Copy {
            what: "name".to_owned(),
            text: "Chamber of Deputies of the League of Imagined Countries".to_owned()
        }]
    );
    press(&mut app, ":quit");
    assert_eq!(press(&mut app, "<Enter>"), [Effect::Quit]);
}

#[test]
fn the_palette_shows_each_action_with_its_key() {
    let mut preferences = Preferences::new(Language::English, Theme::terminal());
    let f9 = "F9".parse().expect("a key");
    preferences.keymap.rebind("export", &[f9], &["export"]).expect("the key is free");
    let mut app = browser_with(preferences, 100, 40);
    press(&mut app, ":export");
    let shown = text_of(&screen(&app));
    assert!(shown.lines().any(|line| line.contains("Export…") && line.contains(" F9 ")), "{shown}");
    app.update(Action::Back);
    app.update(Action::Help);
    assert!((0..6).any(|_| {
        let help = text_of(&screen(&app));
        app.update(Action::Move(Motion::PageDown));
        help.lines().any(|line| line.contains(" F9 ") && line.contains("Export the entry"))
    }));
}

#[test]
fn the_palette_of_a_view_lists_the_actions_of_the_view() {
    let mut app = browser(Language::English, 100, 30);
    app.update(Action::View(ViewKind::Timeline));
    press(&mut app, ":years");
    assert!(text_of(&screen(&app)).contains("Years or decades"), "{}", text_of(&screen(&app)));
    press(&mut app, "<Enter>");
    assert_eq!(app.mode(), Mode::Timeline);
    assert!(text_of(&screen(&app)).contains("Timeline by years"));
}

#[test]
fn themes_are_previewed_and_restored_by_esc() {
    let mut app = themed(Language::English, Theme::terminal(), 100, 30);
    let ground = |app: &App| screen(app).content[0].bg;
    let (dark, light) = (Color::Rgb(0x16, 0x18, 0x1d), Color::Rgb(0xfb, 0xfa, 0xf7));
    press(&mut app, "T<Down>");
    assert_eq!(ground(&app), dark, "the first theme follows the last");
    press(&mut app, "<Down>");
    assert_eq!(ground(&app), light);
    press(&mut app, "<Esc>");
    assert_eq!((app.context().theme, ground(&app)), (Theme::terminal(), Color::Reset));
    press(&mut app, "Thigh<Enter>");
    assert_eq!(app.theme_name(), Some("contrast"));
    assert_eq!(app.context().theme, Theme::built_in("contrast").expect("a built-in theme"));
}

#[test]
fn the_selection_has_one_foreground_and_one_background() {
    let light = Theme::built_in("light").expect("a built-in theme");
    let mut app = themed(Language::SerbianLatin, light, 120, 35);
    type_search(&mut app, "oficire za vezu");
    let buffer = screen(&app);
    let of_selection: Vec<_> =
        buffer.content.iter().filter(|cell| cell.bg == Color::Rgb(0x1f, 0x4f, 0x8f)).collect();
    assert!(of_selection.len() > 80, "two lines of the list");
    assert!(of_selection.iter().all(|cell| cell.fg == Color::Rgb(0xff, 0xff, 0xff)));
}

#[test]
fn a_theme_colours_every_cell_of_every_screen() {
    let (ground, selection) = (Color::Rgb(0x16, 0x18, 0x1d), Color::Rgb(0x2f, 0x4f, 0x86));
    let (land, own) = (Color::Rgb(0x55, 0x5b, 0x66), Color::Rgb(0xff, 0xd1, 0x66));
    for keys in [
        "",
        "?",
        ":",
        "T",
        "y",
        "yf",
        "e",
        "e<Enter>",
        "w",
        "f",
        "x",
        "m",
        "t",
        "i",
        "c<Esc>/xs<Enter>c",
        "/sediste:",
        "/xyzzy",
        "B",
    ] {
        let dark = Theme::built_in("dark").expect("a built-in theme");
        let mut app = themed(Language::SerbianLatin, dark, 150, 40);
        type_search(&mut app, "xr");
        press(&mut app, "<Enter>");
        press(&mut app, keys);
        for (width, height) in [(150, 40), (90, 24), (60, 20), (39, 10)] {
            app.resize(Size::new(width, height));
            let drawn = screen(&app);
            // Land and the state itself have colours of their own on the map.
            let grounds: &[Color] =
                if keys == "m" { &[ground, selection, land, own] } else { &[ground, selection] };
            let is_hole = |cell: &Cell| !grounds.contains(&cell.bg) || cell.fg == Color::Reset;
            let hole = drawn.content.iter().position(is_hole);
            assert_eq!(
                hole.map(|at| drawn.pos_of(at)),
                None,
                "{keys} at {width}×{height}: {}",
                text_of(&drawn)
            );
        }
    }
}

#[test]
fn a_single_fact_is_copied() {
    let mut app = browser(Language::SerbianLatin, 100, 30);
    type_search(&mut app, "siz");
    assert_eq!(
        press(&mut app, "<Enter>yfcelu<Enter>"),
        [Effect::Copy { what: "Na čelu".to_owned(), text: "generalni sekretar".to_owned() }]
    );
    let (what, to) = ("Na čelu".to_owned(), CopiedTo::Clipboard);
    app.finish(&EffectResult::Copied { what, to });
    assert!(text_of(&screen(&app)).contains("Kopirano: Na čelu"), "{}", text_of(&screen(&app)));
}

#[test]
fn a_question_without_room_for_its_keys_is_above_them() {
    for (width, height, bottom) in [(160, 30, false), (60, 20, true), (40, 12, true)] {
        let mut app = browser(Language::SerbianCyrillic, width, height);
        press(&mut app, "elist json<Enter><Enter>");
        saved(&mut app, "imenik.json", Saved::Exists);
        let text = text_of(&screen(&app));
        let keys = text.lines().last().unwrap_or_default().to_owned();
        assert!(keys.contains("⏎ замени  Esc назад"), "{text}");
        assert_eq!(keys.contains("већ постоји"), !bottom, "{text}");
        assert!(text.contains("Желите"), "{text}");
    }
}

#[test]
fn the_suggested_file_name_follows_from_the_contents() {
    let names = |app: &mut App, keys: &str| match press(app, keys).as_slice() {
        [Effect::SaveFile { path, text, overwrite: false }] => {
            (path.display().to_string(), text.clone())
        }
        effects => panic!("{keys}: {effects:?}"),
    };
    let mut app = browser(Language::English, 100, 30);
    let (name, text) = names(&mut app, "elist csv<Enter><Enter>");
    assert_eq!(
        (name.as_str(), text.lines().count()),
        ("imenik.csv", app.context().catalog.len() + 1)
    );
    saved(&mut app, "imenik.csv", Saved::Done);
    let (name, text) = names(&mut app, "5elist json<Enter><Enter>");
    assert!(name == "imenik-institution.json" && text.starts_with('['), "{name}");
    saved(&mut app, &name, Saved::Done);
    type_search(&mut app, "zemalja");
    let (name, text) = names(&mut app, "<Enter>elist md<Enter><Enter>");
    assert!(name == "imenik-zemalja.md" && text.contains("# "), "{name}");
    saved(&mut app, &name, Saved::Failed(IoProblem::NoSpace));
    assert!(text_of(&screen(&app)).contains("the disk is full"));
    press(&mut app, "<Enter>");
    assert_eq!(app.mode(), Mode::Line);
    assert!(
        text_of(&screen(&app)).contains("File: imenik-zemalja.md"),
        "the name is kept, so that it can be corrected"
    );
}

#[test]
fn bookmarks_are_listed_and_an_empty_list_says_how_to_add_one() {
    let mut app = browser(Language::English, 100, 30);
    press(&mut app, "B");
    assert!(
        text_of(&screen(&app)).contains("No bookmarks or notes yet."),
        "{}",
        text_of(&screen(&app))
    );
    press(&mut app, "<Esc>");
    type_search(&mut app, "siz");
    let kept = press(&mut app, "<Enter>b");
    let change = |change| BookmarkChange { id: "siz".to_owned(), change };
    let marked = change(Change::Mark(true));
    assert_eq!(kept, [Effect::ChangeBookmark(marked.clone())]);
    let mut bookmarks = Bookmarks::default();
    bookmarks.apply(marked);
    app.set_bookmarks(bookmarks.clone());
    let noted = press(&mut app, "wcall Ana<Enter>");
    let (before, after) = (String::new(), "call Ana".to_owned());
    let note = change(Change::Note { before, after });
    assert_eq!(noted, [Effect::ChangeBookmark(note.clone())]);
    bookmarks.apply(note);
    app.set_bookmarks(bookmarks);
    assert!(text_of(&screen(&app)).contains("call Ana"));
    assert!(text_of(&screen(&app)).contains("│▌■★LIC  "), "{}", text_of(&screen(&app)));
    press(&mut app, "w");
    app.update(Action::Edit(Edit::DeleteToStart));
    assert!(press(&mut app, "gone<Esc>").is_empty(), "a cancelled note changes nothing");
    press(&mut app, "<Esc><Esc>");
    press(&mut app, "B");
    assert_eq!((selected(&app), listed(&app).as_str()), (Some("siz"), "siz"));
    press(&mut app, "/mine:ana -savez");
    assert_eq!(listed(&app), "");
}

#[test]
fn the_list_of_bookmarks_shows_the_notes_shortened_to_the_width() {
    let list = |width, keys| {
        let mut app = browser(Language::English, width, 24);
        let mut bookmarks = Bookmarks::default();
        for (id, note) in [
            ("xr", "call Ana\n* at\tnoon\u{1b}"),
            ("karavan", "the ship that is never in time"),
            ("xe", ""),
        ] {
            bookmarks.put(Bookmark { id: id.to_owned(), marked: true, note: note.to_owned() });
        }
        app.set_bookmarks(bookmarks);
        press(&mut app, keys);
        let screen = screen(&app);
        let rows = text_of(&screen);
        // The list is the second pane, or below the first.
        let pane = if width > 100 { 3 } else { 1 };
        let rows = rows.lines().filter(|row| row.contains('★'));
        let rows = rows.map(|row| row.split('│').nth(pane).unwrap_or_default().trim_end());
        (rows.collect::<Vec<_>>().join("\n"), runs_where(&screen, |cell| is_faint(cell, &app)))
    };
    let (rows, faint) = list(140, "B<Down>");
    assert_eq!(
        rows,
        " ●★XE    Erewhon                           1964
▌●★XR    Ruritania  call Ana · * at noon\u{fffd}  1951
 ■★SMCR  Society fo…Ship Routes  the shi…  1921"
    );
    for note in ["call Ana · * at noon\u{fffd}", "the shi…"] {
        assert!(faint.iter().any(|run| run == note), "{faint:?}");
    }
    assert_eq!(
        list(80, "B").0,
        "▌●★XE    Erewhon
 ●★XR    Ruritania  call Ana ·…
 ■★SMCR  Society…Routes  the s…"
    );
    assert_eq!(list(80, "/mine:ana<Enter>").0, "▌●★XR    Ruritania", "a search has no notes");
}

/// Whether a cell has the colour of what matters less.
fn is_faint(cell: &Cell, app: &App) -> bool {
    Some(cell.fg) == app.context().theme.faint().fg
}

#[test]
fn any_key_closes_a_message_and_acts_on_what_is_below() {
    let fault = Diagnostic::new(
        Place {
            path: "config.toml".to_owned(),
            position: Some(Position { line: 3, column: 1 }),
            entry: None,
            field: Some("themee".to_owned()),
        },
        DiagnosticKind::UnknownKey { nearest: Some("theme".to_owned()) },
    );
    for (first, faults, seen) in
        [(true, Vec::new(), "Dobro došli"), (true, vec![fault], "config.toml:3:1: themee")]
    {
        let mut app = browser(Language::SerbianLatin, 100, 30);
        app.greet(first, faults);
        assert!(text_of(&screen(&app)).contains(seen), "{}", text_of(&screen(&app)));
        press(&mut app, "?");
        assert_eq!(app.mode(), Mode::Help);
    }
}

macro_rules! screens {
    ($($name:ident: $language:ident $width:literal x $height:literal $keys:literal;)+) => {$(
        #[test]
        fn $name() {
            let mut app = themed(Language::$language, Theme::terminal(), $width, $height);
            type_search(&mut app, "siz");
            press(&mut app, "<Enter>");
            press(&mut app, $keys);
            insta::assert_snapshot!(text_of(&screen(&app)));
        }
    )+};
}

screens! {
    palette: SerbianLatin 100 x 30 ":izvo";
    palette_on_a_narrow_screen: English 60 x 20 ":";
    theme_list: SerbianCyrillic 80 x 24 "T<Down>";
    what_can_be_copied: SerbianLatin 60 x 20 "y";
    facts: English 80 x 24 "yf";
    file_name: English 60 x 20 "e<Enter>";
    note_being_typed: SerbianCyrillic 80 x 24 "wЗвати Ану";
}

#[test]
fn welcome() {
    for (language, width) in
        [(Language::SerbianLatin, 100), (Language::SerbianCyrillic, 60), (Language::English, 40)]
    {
        let mut app = browser(language, width, 24);
        app.greet(true, Vec::new());
        insta::assert_snapshot!(format!("welcome_{width}"), text_of(&screen(&app)));
    }
}
