//! Loading on a real terminal: the gauge of a large file, keys that are typed meanwhile, entries
//! from standard input, and what could not be loaded.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::Command;
use std::thread;
use std::time::Duration;

use imenik::catalog::{File, Loaded, Progress, first_part, load};
use imenik::config;
use imenik::language::Language;
use imenik::tui::{Action, App, IndexedCatalog, Motion, Pane, Preferences, Theme};
use ratatui::layout::Size;

use super::pty::{Session, signal};
use super::{bottom_line, browser, browser_on, screen, selected, text_of, type_search};

/// Catalog files of so many made entries. Every hundredth has no name.
fn made(count: usize) -> String {
    let entry = |nth: usize| {
        let name = if nth % 100 == 7 {
            String::new()
        } else {
            format!(r#""name": {{"en": "Made Society {nth}"}}, "#)
        };
        format!(
            r#"{{"id": "made-{nth}", "category": "organization", {name}"description": {{"en": "It was made for a test, and it has a text of some length so that it is read for some time."}}, "headquarters": [{{"city": "Zenda"}}], "founded": {}}}"#,
            1500 + nth % 500
        )
    };
    format!("[\n{}\n]\n", (0..count).map(entry).collect::<Vec<_>>().join(",\n"))
}

/// A folder with the entries of [`made`] in a file, and a pipe that holds them back.
struct Slow(tempfile::TempDir);

impl Slow {
    fn new(count: usize) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::write(folder.path().join("made.json"), made(count)).expect("a temporary file");
        let made = Command::new("mkfifo").arg(folder.path().join("go")).status();
        assert!(made.expect("mkfifo is there").success());
        Self(folder)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// A script that gives the file to the program on its standard input. After a part of the file
    /// it waits.
    fn script(&self, arguments: &str) -> String {
        let folder = self.0.path().display();
        format!(
            "{{ head -c 20000 {folder}/made.json; read go < {folder}/go; tail -c +20001 \
             {folder}/made.json; }} 2>/dev/null | \"$0\" {arguments}"
        )
    }

    /// Sends the rest of the file.
    fn go(&self) {
        let pipe = fs::OpenOptions::new().write(true).open(self.path("go"));
        pipe.and_then(|mut pipe| pipe.write_all(b"go\n")).expect("a pipe");
    }
}

/// The process of the program that a script has started.
fn program_of(session: &Session) -> String {
    let list = Command::new("pgrep").args(["-P", &session.process(), "-x", "imenik"]).output();
    String::from_utf8(list.expect("pgrep is there").stdout).expect("text").trim().to_owned()
}

#[test]
fn a_large_file_opens_searches_and_says_how_many_entries_were_left_out() {
    let slow = Slow::new(3000);
    let file = slow.path("made.json");
    let file = file.to_str().expect("a plain path");
    let mut session = Session::start(&["--no-bundled", "--data", file], &[]);
    session.wait_for_text("made.json: 30 of 3,000 entries left out; imenik check made.json");
    session.wait_for_text("Made Society 0");
    session.press("/society 2999\r");
    session.wait_for_text("Made Society 2999");
    session.wait_for_text("1/2,970");
    session.press("q");
    assert_eq!(session.ended().0, 0);
}

#[test]
fn entries_come_from_standard_input_and_keys_from_the_terminal() {
    let slow = Slow::new(300);
    let script = format!("cat {} | \"$0\" --data -", slow.path("made.json").display());
    let mut session = Session::start_script(&script, &[]);
    session.wait_for_text("-: 3 of 300 entries left out; to see why: imenik check -");
    session.press("/society 299\r");
    session.wait_for_text("Made Society 299");
    session.press("q");
    assert_eq!(session.ended().0, 0);
}

#[test]
fn while_entries_are_read_a_gauge_is_shown_and_keys_are_kept() {
    let slow = Slow::new(300);
    let mut session = Session::start_script(&slow.script("--no-bundled --data -"), &[]);
    session.wait_for_text("Reading standard input");
    session.wait_for_text("20 kB read");
    session.wait_for_text("─   0%");
    assert!(session.screen.screen().alternate_screen());
    // The letter that quits is part of a word here.
    session.press("/society 29q");
    session.settle();
    session.press("\x7f9");
    session.settle();
    assert!(session.screen.screen().contents().contains("kB read"));
    slow.go();
    session.wait_for_text("Search: society 299");
    session.wait_for_text("1/297");
    session.press("\r");
    session.wait_for_text("-: 3 of 300 entries left out; to see why: imenik check -");
    session.press("j");
    session.wait_for("the message gone", |screen| !screen.contents().contains("left out"));
    session.press("q");
    assert_eq!(session.ended().0, 0);
}

#[test]
fn a_key_or_a_signal_ends_loading_at_once_and_restores_the_terminal() {
    for keys in ["q", "jj\x03", "/quit\x03"] {
        let slow = Slow::new(300);
        let mut session = Session::start_script(&slow.script("--data -"), &[]);
        session.wait_for_text("kB read");
        session.press(keys);
        session.wait_for("the screen given back", |screen| !screen.alternate_screen());
        slow.go();
        assert_eq!(session.ended().0, 0, "{keys:?}");
    }
    for (name, code) in [("-TERM", 143), ("-HUP", 129), ("-INT", 130)] {
        let slow = Slow::new(300);
        let mut session = Session::start_script(&slow.script("--data -"), &[]);
        session.wait_for_text("kB read");
        signal(&program_of(&session), name);
        session.wait_for("the screen given back", |screen| !screen.alternate_screen());
        slow.go();
        assert_eq!(session.ended().0, code, "{name}");
    }
}

#[test]
fn the_bundle_is_open_while_entries_are_read_and_the_search_finds_them_when_they_are_there() {
    let slow = Slow::new(300);
    let mut session = Session::start_script(&slow.script("--data -"), &[]);
    session.wait_for_text("20 kB read: 0%   en");
    session.wait_for_text("Afghanistan");
    session.press("/sarajevo");
    session.wait_for_text("Region…Initiative  Saraj…");
    session.press(&"\x7f".repeat(8));
    session.press("society 299");
    session.wait_for_text("Search: society 299");
    session.wait_for_text("most of “society 299”");
    slow.go();
    session.wait_for_text("1/1,251");
    session.wait_for_text("Made Society 299");
    assert!(!session.screen.screen().contents().contains("kB read"));
    session.press("\r");
    session.wait_for_text("-: 3 of 300 entries left out; to see why: imenik check -");
    session.press("q");
    assert_eq!(session.ended().0, 0);
}

#[test]
fn a_file_that_cannot_be_read_ends_the_browser_with_the_same_message() {
    let slow = Slow::new(300);
    let script = slow.script("--data - --data missing.json");
    let mut session = Session::start_script(&script, &[]);
    session.wait_for_text("kB read");
    session.press("jj");
    session.settle();
    slow.go();
    session.wait_for_text("missing.json: cannot be read: it does not exist");
    assert!(!session.screen.screen().alternate_screen());
    assert_eq!(session.ended().0, 1);
}

#[test]
fn loading_can_be_stopped_and_continued() {
    let slow = Slow::new(300);
    let mut session = Session::start_script(&slow.script("--data -"), &[]);
    session.wait_for_text("kB read");
    let program = program_of(&session);
    signal(&program, "-TSTP");
    session.wait_for("the screen given back", |screen| !screen.alternate_screen());
    // The screen is given back a moment before the program stops.
    let state = || Command::new("ps").args(["-o", "stat=", "-p", &program]).output();
    session.wait_for("the stop", |_| state().is_ok_and(|it| it.stdout.starts_with(b"T")));
    signal(&program, "-CONT");
    session.wait_for_text("kB read");
    assert!(session.screen.screen().alternate_screen());
    slow.go();
    session.wait_for_text("Legend");
    session.press("q");
    assert_eq!(session.ended().0, 0);
}

#[test]
fn a_small_file_is_loaded_without_a_gauge() {
    let slow = Slow::new(3);
    let file = slow.path("made.json");
    let arguments = ["--no-bundled", "--data", file.to_str().expect("a plain path")];
    let mut session = Session::start(&arguments, &[]);
    session.wait_for_text("Legend");
    session.settle();
    assert!(!String::from_utf8_lossy(&session.written).contains("Reading"));
    session.press("q");
    assert_eq!(session.ended().0, 0);
}

#[test]
fn commands_show_their_progress_on_a_terminal_and_remove_it() {
    let slow = Slow::new(300);
    let arguments = "list --no-bundled --data - --format ids society-299";
    let mut session = Session::start_script(&slow.script(arguments), &[]);
    session.wait_for_text("20 kB read: 0%");
    slow.go();
    session.wait_for_text("-: 3 of 300 entries left out");
    let (_, left) = session.ended();
    assert!(!left.contains("kB read"), "{left}");

    let slow = Slow::new(300);
    let script = slow.script("check --no-bundled -") + "; echo ended";
    let mut session = Session::start_script(&script, &[("TERM", "dumb")]);
    thread::sleep(Duration::from_millis(1500));
    session.settle();
    assert_eq!(String::from_utf8_lossy(&session.written), "");
    slow.go();
    session.wait_for_text("ended");
    let written = String::from_utf8_lossy(&session.written).into_owned();
    assert!(!written.contains("read") && !written.contains('\x1b'), "{written}");
    session.ended();
}

#[test]
fn an_editor_has_the_terminal_when_entries_come_from_standard_input() {
    let slow = Slow::new(3);
    let editor = slow.path("editor");
    fs::write(&editor, "#!/bin/sh\nread line\nprintf '%s\\n' \"$line\" >> \"$1\"\n")
        .expect("a script");
    fs::set_permissions(&editor, std::os::unix::fs::PermissionsExt::from_mode(0o755))
        .expect("a script that runs");
    let script = format!("cat {} | \"$0\" --data - made-2", slow.path("made.json").display());
    let environment = [("EDITOR", editor.to_str().expect("a plain path"))];
    let mut session = Session::start_script(&script, &environment);
    session.wait_for_text("Made Society 2");
    session.press("wbegun \x0f");
    session.wait_for("the editor's screen", |screen| !screen.alternate_screen());
    session.press("typed in the editor\n");
    // The terminal echoes what is typed, before the note has it.
    session.wait_for("the note", |screen| {
        let screen = screen.contents();
        screen.contains("My note") && screen.contains("typed in the editor")
    });
    session.press("q");
    assert_eq!(session.ended().0, 0);
}

#[test]
fn the_line_mode_cannot_read_entries_from_standard_input() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_imenik"));
        command.env_clear().env("LANG", "en_GB.UTF-8").env("HOME", folder.path());
        let output = command.args(arguments).output().expect("the program runs");
        (output.status.code(), String::from_utf8(output.stderr).expect("text"))
    };
    let refused = "--plain reads your commands from standard input, so entries cannot come from \
                   there; name a file instead of -\n";
    assert_eq!(run(&["--plain", "--data", "-"]), (Some(2), refused.to_owned()));
    // The terminal itself has no entries.
    let mut session = Session::start(&["--data", "-"], &[]);
    session.wait_for_text("standard input is the terminal; pipe the entries into it");
    assert_eq!(session.ended().0, 2);
}

/// What is loaded of files of the user.
fn loaded(files: &[(&str, String)]) -> Loaded {
    let file = |(path, text): &(&str, String)| File::of_user(*path, text.clone().into_bytes());
    load(&files.iter().map(file).collect::<Vec<_>>())
}

/// The browser after it has opened on files.
fn opened(language: Language, width: u16, files: &[(&str, String)]) -> App {
    let loaded = loaded(files);
    let mut app = browser(language, width, 24);
    app.report_left_out(&loaded.damaged, &loaded.omissions);
    app
}

#[test]
fn what_was_left_out_fits_in_the_bottom_line() {
    let files = [("/home/ana/data/mine.json", made(200))];
    for (language, width, expected) in [
        (
            Language::English,
            140,
            "/home/ana/data/mine.json: 2 of 200 entries left out; to see why: imenik check \
             /home/ana/data/mine.json",
        ),
        (Language::English, 80, "mine.json: 2 of 200 entries left out; imenik check mine.json"),
        (Language::English, 40, "mine.json: 2 of 200 entries left out"),
        (
            Language::SerbianCyrillic,
            100,
            "mine.json: изостављена су 2 уноса од 200; imenik check mine.json",
        ),
    ] {
        assert_eq!(bottom_line(&opened(language, width, &files)), expected);
    }
    // The last has only IDs that others have.
    let cut = || made(50)[..500].to_owned();
    let several =
        [("a.json", cut()), ("b.json", made(200)), ("c.json", cut()), ("d.json", made(5))];
    let app = opened(Language::English, 120, &several);
    assert_eq!(
        bottom_line(&app),
        "a.json:3:247: the file ends before its closing bracket; restore the missing part (and 3 \
         other files)"
    );
    let app = opened(Language::English, 120, &several[1..2]);
    assert_eq!(
        bottom_line(&app),
        "b.json: 2 of 200 entries left out; to see why: imenik check b.json"
    );
}

#[test]
fn what_was_left_out_is_said_until_it_could_be_read() {
    let files = [("mine.json", made(200))];
    let line = "mine.json: 2 of 200 entries left out; to see why: imenik check mine.json";
    let mut app = opened(Language::English, 100, &files);
    app.update(Action::Sort);
    assert!(!text_of(&screen(&app)).contains("left out"));
    // A window and a line being typed come first.
    let mut app = opened(Language::English, 100, &files);
    app.greet(true, Vec::new());
    app.update(Action::Confirm);
    assert_eq!(bottom_line(&app), line);
    let mut app = opened(Language::English, 100, &files);
    app.update(Action::Search);
    assert!(!text_of(&screen(&app)).contains("left out"));
    type_search(&mut app, "siz");
    app.update(Action::Confirm);
    assert!(!text_of(&screen(&app)).contains("left out"), "it was there before the search");
}

/// A catalog of the first bytes of a file of made entries, and the whole.
fn in_two_steps(length: usize) -> [IndexedCatalog; 2] {
    let files = [File::of_user("mine.json", made(40).into_bytes())];
    let first = first_part(&files, length).expect("a part");
    [first.as_slice(), &files]
        .map(|files| IndexedCatalog::new(load(files), Language::English, &Progress::default()))
}

fn preferences() -> Preferences {
    Preferences::new(Language::English, Theme::terminal())
}

/// The browser on the first of two steps.
fn opened_on(first: IndexedCatalog) -> App {
    let mut app = browser_on(first.loaded.catalog, preferences(), 140, 24);
    app.begin_loading("mine.json".to_owned(), &Progress::default().into(), None);
    app
}

#[test]
fn the_whole_catalog_begins_with_the_entries_of_each_part() {
    let text = made(40);
    let files = [
        File::of_user("a.json", text[..3000].to_owned().into_bytes()),
        File::of_user("š.json", text.replace("made-", "m-").replace('I', "Š").into_bytes()),
        File::of_user("c.ndjson", text.lines().skip(1).collect::<String>().into_bytes()),
    ];
    let whole = load(&files).catalog;
    let ids: Vec<&str> = whole.indexes().map(|index| whole.id(index)).collect();
    let mut counts = Vec::new();
    // A prime step cuts at every kind of place, also within a letter.
    for length in (0..files.len() * text.len()).step_by(31) {
        let Some(part) = first_part(&files, length) else { break };
        let part = load(&part).catalog;
        let first: Vec<&str> = part.indexes().map(|index| part.id(index)).collect();
        assert_eq!(first, ids[..first.len()], "{length}");
        counts.push(first.len());
    }
    assert_eq!((counts[0], counts.last()), (0, Some(&ids.len())));
    assert!(first_part(&files, files.len() * text.len()).is_none());
}

#[test]
fn more_entries_leave_the_selection_the_focus_and_the_search_as_they_are() {
    let [first, whole] = in_two_steps(4000);
    let count = first.loaded.catalog.len();
    let mut app = opened_on(first);
    assert!(text_of(&screen(&app)).contains("Reading mine.json · 0 kB read: 0%   en  15/15"));
    app.update(Action::Sort);
    app.update(Action::Move(Motion::Last));
    app.update(Action::Compare);
    app.update(Action::Move(Motion::Up));
    app.update(Action::PaneRight);
    app.update(Action::Move(Motion::Down));
    let (id, marked) = (selected(&app).map(str::to_owned), app.context().marked.clone());
    let marked_name = app.context().name(marked[0]);
    app.take_whole(whole);
    assert_eq!((selected(&app), app.browser().focus()), (id.as_deref(), Pane::Detail));
    assert_eq!(app.context().name(app.context().marked[0]), marked_name);
    assert!(app.context().listing.rows.len() > count);
    assert!(bottom_line(&app).contains("mine.json: 1 of 40 entries left out"));
}

#[test]
fn what_is_read_stays_when_the_search_finds_something_better() {
    let [first, whole] = in_two_steps(4000);
    let mut app = opened_on(first);
    type_search(&mut app, "society 39");
    app.update(Action::Confirm);
    app.update(Action::PaneRight);
    let read = selected(&app).map(str::to_owned);
    assert_ne!(read.as_deref(), Some("made-39"));
    app.take_whole(whole);
    assert_eq!(app.context().listing.rows.len(), 1);
    assert_eq!((selected(&app), app.browser().focus()), (read.as_deref(), Pane::Detail));
}

#[test]
fn while_a_search_is_typed_the_best_match_of_all_entries_is_selected() {
    let [first, whole] = in_two_steps(4000);
    let mut app = opened_on(first);
    type_search(&mut app, "society 3");
    assert_eq!(selected(&app), Some("made-3"));
    app.take_whole(whole);
    assert_eq!(selected(&app), Some("made-3"));
    let [first, whole] = in_two_steps(4000);
    let mut app = opened_on(first);
    type_search(&mut app, "society 39");
    app.take_whole(whole);
    assert_eq!((selected(&app), app.context().listing.rows.len()), (Some("made-39"), 1));
    // What was said when the entries came stays until it could be read.
    app.update(Action::Confirm);
    assert!(!text_of(&screen(&app)).contains("Reading"));
}

#[test]
fn the_last_session_is_restored_when_its_entry_is_there_unless_a_key_was_pressed() {
    let last = config::Session {
        language: "en".to_owned(),
        entry: Some("made-39".to_owned()),
        ..config::Session::default()
    };
    for acts in [false, true] {
        let [first, whole] = in_two_steps(4000);
        let mut app = browser_on(first.loaded.catalog, preferences(), 100, 24);
        app.restore(&last);
        app.begin_loading("mine.json".to_owned(), &Progress::default().into(), Some(&last));
        app.resize(Size::new(100, 30));
        let entry = app.session().entry;
        assert_eq!(entry.as_deref(), Some("made-39"), "to quit meanwhile loses nothing");
        app.begin_loading("mine.json".to_owned(), &Progress::default().into(), Some(&last));
        if acts {
            app.press(crossterm::event::KeyCode::Char('j').into());
        }
        app.take_whole(whole);
        assert_eq!(selected(&app), Some(if acts { "made-1" } else { "made-39" }));
    }
}

/// Two steps of reading a club with two members in a city each: one of them, then both.
fn club_in_two_steps() -> [IndexedCatalog; 2] {
    let member = |id: &str, name: &str, subject: &str| {
        format!(
            r#"{{"id": "{id}", "category": "organization", "name": {{"en": "{name}"}}, "subjects": ["{subject}"]}}"#
        )
    };
    let club = r#"{"id": "club", "category": "organization", "name": {"en": "Club"}, "subjects": ["law"], "members": [{"id": "zeta", "status": "member"}, {"id": "alpha", "status": "member"}], "relations": [{"kind": "related", "id": "zeta"}]}"#;
    let first = [club.to_owned(), member("zeta", "Zeta", "water")];
    let rest = [member("alpha", "Alpha", "energy"), member("beta", "Beta", "energy")];
    let file = |entries: &[String]| {
        let text = format!("[{}]", entries.join(","));
        let files = [File::of_user("club.json", text.into_bytes())];
        IndexedCatalog::new(load(&files), Language::English, &Progress::default())
    };
    [file(&first), file(&[&first[..], &rest].concat())]
}

#[test]
fn the_way_back_leads_to_the_same_link_when_others_have_come_before_it() {
    let [first, whole] = club_in_two_steps();
    let mut app = opened_on(first);
    type_search(&mut app, "club");
    app.update(Action::Confirm);
    app.update(Action::NextLink);
    let links: Vec<String> = link_ids(&app);
    assert_eq!((links, app.browser().page().focused_link()), (ids("zeta zeta"), Some(0)));
    app.update(Action::NextLink);
    app.update(Action::Confirm);
    app.take_whole(whole);
    assert_eq!(selected(&app), Some("zeta"));
    app.update(Action::HistoryBack);
    assert_eq!(link_ids(&app), ids("alpha zeta zeta"));
    assert_eq!(app.browser().page().focused_link(), Some(2), "the relation, not the member");
}

fn ids(ids: &str) -> Vec<String> {
    ids.split(' ').map(str::to_owned).collect()
}

/// The ids of the entries that the links of the page lead to.
fn link_ids(app: &App) -> Vec<String> {
    let links = app.browser().page().links().iter();
    links.map(|link| app.context().catalog.id(link.to).to_owned()).collect()
}

#[test]
fn the_cursor_of_a_facet_stays_on_its_value_when_others_come_before_it() {
    let [first, whole] = club_in_two_steps();
    let mut app = browser_on(first.loaded.catalog, preferences(), 160, 30);
    app.begin_loading("club.json".to_owned(), &Progress::default().into(), None);
    let down = Action::Move(Motion::Down);
    for action in [Action::Facets, down, Action::Confirm, down, down] {
        app.update(action);
    }
    assert!(text_of(&screen(&app)).contains("▌[ ] water"));
    app.take_whole(whole);
    let screen = text_of(&screen(&app));
    let values = screen.lines().filter_map(|line| line.split_once("[ ] "));
    let values: Vec<&str> = values.filter_map(|it| it.1.split(' ').next()).collect();
    assert_eq!(values, ["energy", "law", "water"]);
    assert!(screen.contains("▌[ ] water"), "{screen}");
    app.update(Action::ToggleCategory);
    assert_eq!(app.context().listing.words, "subject:water");
}
