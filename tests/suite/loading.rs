//! Loading on a real terminal: the gauge of a large file, keys that are typed meanwhile, entries
//! from standard input, and what could not be loaded.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::Command;
use std::thread;
use std::time::Duration;

use imenik::catalog::{File, Loaded, load};
use imenik::language::Language;
use imenik::tui::{Action, App};

use super::pty::{Session, signal};
use super::{bottom_line, browser, screen, text_of, type_search};

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
    session.wait_for_text("─   0 %");
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
    session.wait_for_text("20 kB read: 0 %");
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
