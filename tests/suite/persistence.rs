//! What lasts from one run to the next, on a real terminal: the session, the configuration,
//! themes, bookmarks, notes, exports.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use super::pty::Session;

/// A home folder with some files in it.
fn home(files: &[(&str, &str)]) -> tempfile::TempDir {
    let home = tempfile::tempdir().expect("a temporary folder");
    for (path, text) in files {
        let path = home.path().join(path);
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("a home folder");
        fs::write(path, text).expect("a home folder");
    }
    home
}

fn start(arguments: &[&str], home: &Path, environment: &[(&str, &str)]) -> Session {
    let home = home.to_str().expect("a plain path");
    Session::start(arguments, &[environment, &[("HOME", home)]].concat())
}

/// A session file, which suppresses the welcome of the first run.
const BEEN_HERE: (&str, &str) = (".local/state/imenik/session.json", "{}");

/// Every file under a folder.
fn files(folder: &Path) -> Vec<String> {
    let mut out = Vec::new();
    for path in fs::read_dir(folder).expect("a folder").flatten().map(|it| it.path()) {
        if path.is_dir() {
            out.extend(files(&path));
        } else {
            out.push(path.display().to_string());
        }
    }
    out.sort();
    out
}

fn imenik(home: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_imenik"));
    command.env_clear().env("HOME", home).env("LANG", "en_GB.UTF-8").args(arguments);
    command.output().expect("the program runs")
}

#[test]
fn the_first_run_shows_a_welcome_once_and_the_key_that_closes_it_acts() {
    let home = home(&[]);
    let mut session = start(&[], home.path(), &[]);
    session.wait_for_text("Welcome to Imenik");
    session.press("/");
    session.wait_for_text("Search:");
    session.press("\x1b");
    session.wait_for("the search ended", |screen| !screen.contents().contains("Search:"));
    session.press("q");
    assert_eq!(session.ended().0, 0);
    let mut session = start(&[], home.path(), &[]);
    session.wait_for_text("UN member states");
    session.settle();
    assert!(!session.screen.screen().contents().contains("Welcome"), "once is enough");
    session.press("q");
    session.ended();
}

#[test]
fn the_browser_opens_where_it_was_left_unless_the_arguments_say_otherwise() {
    let home = home(&[BEEN_HERE]);
    let mut session = start(&[], home.path(), &[]);
    session.wait_for_text("UN member states");
    session.press("4");
    session.wait_for_text("97");
    session.press("/selec\r");
    session.wait_for_text("Bucharest, Romania");
    session.press("L");
    session.wait_for_text("Bukurešt, Rumunija");
    session.press("\x04");
    session.settle();
    let left = session.screen.screen().contents();
    session.press("q");
    assert_eq!(session.ended().0, 0);

    let mut session = start(&[], home.path(), &[]);
    session.wait_for("the same screen", |screen| screen.contents() == left);
    session.press("q");
    session.ended();
    for (arguments, words) in [
        (&["nato"][..], "Brisel, Belgija"),
        (&["--fresh"], "All entries"),
        (&["nato"], "Brussels, Belgium"),
        (&["--lang", "sr-Cyrl"], "СЕЛЕК"),
    ] {
        let mut session = start(arguments, home.path(), &[]);
        session.wait_for_text(words);
        session.press("\x03");
        assert_eq!(session.ended().0, 0, "{arguments:?}");
        fs::write(home.path().join(BEEN_HERE.0), "{\"entry\": \"selec\", \"reading\": true}")
            .expect("a home folder");
    }
}

#[test]
fn a_home_that_is_missing_or_cannot_be_written_does_no_harm() {
    // The user who runs the tests may have the right to write everywhere. A file in the place of a
    // folder stops everybody.
    let file = tempfile::NamedTempFile::new().expect("a temporary file");
    for home in [file.path().to_path_buf(), file.path().join("home")] {
        let mut session = start(&["selec"], &home, &[]);
        session.wait_for_text("Southeast European Law Enforcement Center");
        session.press("b");
        session.wait_for_text("bookmarks.json: cannot be");
        session.press("\r");
        session.press("w");
        session.wait_for_text("Note:");
        session.press("precious\r");
        session.wait_for_text("bookmarks.json: cannot be");
        session.press("\r");
        session.wait_for_text("Note: precious");
        session.press("\x1b");
        session.wait_for("the note cancelled", |screen| !screen.contents().contains("Note:"));
        session.press("q");
        assert_eq!(session.ended().0, 0);
    }
    let mut session = start(&[], file.path(), &[]);
    session.wait_for_text("UN member states");
    session.settle();
    assert!(
        !session.screen.screen().contents().contains("Welcome"),
        "a welcome that cannot be recorded would be shown each time"
    );
    session.press("q");
    session.ended();
}

#[test]
fn errors_of_the_configuration_are_shown_and_the_rest_of_it_applies() {
    let config = "language = \"sr-Cyrl\"\nthem = \"light\"\n\n[keys]\nhelp = \"Hyper-h\"\nquit = \"Ctrl-X\"\n";
    let home = home(&[BEEN_HERE, (".config/imenik/config.toml", config)]);
    let mut session = start(&[], home.path(), &[]);
    session.wait_for_text("config.toml:2:1: them:");
    session.wait_for_text("„theme”");
    session.wait_for_text("config.toml:5:1: keys.help:");
    session.press("\r");
    session.wait_for("the message closed", |screen| !screen.contents().contains("config.toml"));
    session.wait_for_text("Легенда");
    session.press("q?");
    session.wait_for_text("Помоћ");
    session.press("\x1b");
    session.wait_for("the help closed", |screen| !screen.contents().contains("Помоћ"));
    session.press("\x18");
    assert_eq!(session.ended().0, 0, "the configured key quits");
    let said = imenik(home.path(), &["config"]);
    let faults = String::from_utf8_lossy(&said.stderr).into_owned();
    assert!(
        said.status.code() == Some(1)
            && faults.contains("config.toml:2:1")
            && faults.contains("config.toml:5:1"),
        "{faults}"
    );
    let said = imenik(home.path(), &["--lang", "en", "show", "--format", "ids", "selec"]);
    assert_eq!(
        (said.status.code(), &*said.stdout),
        (Some(0), &b"selec\n"[..]),
        "a script gets what it asked for"
    );
    assert!(String::from_utf8_lossy(&said.stderr).contains("unknown key"));
}

#[test]
fn the_default_configuration_is_valid_and_its_path_is_printed() {
    let home = home(&[]);
    let default = imenik(home.path(), &["config", "--default"]);
    let text = String::from_utf8(default.stdout).expect("text");
    assert!(text.contains("# theme = \"auto\"") && text.contains("# search = [\"/\"]"), "{text}");
    let path = imenik(home.path(), &["config", "--path"]);
    let path = String::from_utf8(path.stdout).expect("text");
    assert_eq!(Path::new(path.trim()), home.path().join(".config/imenik/config.toml"));
    fs::create_dir_all(home.path().join(".config/imenik")).expect("a home folder");
    fs::write(path.trim(), text).expect("a home folder");
    let said = imenik(home.path(), &["config"]);
    assert_eq!(said.status.code(), Some(0), "{}", String::from_utf8_lossy(&said.stderr));
}

#[test]
fn the_theme_follows_the_background_the_arguments_and_the_choice_of_the_user() {
    let background =
        |session: &Session| session.screen.screen().cell(1, 50).map(vt100::Cell::bgcolor);
    let colours = [("COLORTERM", "truecolor")];
    let dark = Some(vt100::Color::Rgb(0x16, 0x18, 0x1d));
    let light = Some(vt100::Color::Rgb(0xfb, 0xfa, 0xf7));
    let mine = "base = \"light\"\nbackground = \"#112233\"\nlink = \"blu\"\n";
    let home = home(&[BEEN_HERE, (".config/imenik/themes/mine.toml", mine)]);
    for (arguments, environment, expected) in [
        (&["--fresh"][..], &[][..], dark),
        (&["--fresh"], &[("BACKGROUND", "light")], light),
        (&["--fresh", "--theme", "light"], &[], light),
        (&["--fresh", "--theme", "terminal"], &[], Some(vt100::Color::Default)),
        (&["--fresh", "--theme", "mine"], &[], Some(vt100::Color::Rgb(0x11, 0x22, 0x33))),
        (&["--fresh"], &[("NO_COLOR", "1")], Some(vt100::Color::Default)),
    ] {
        let mut session = start(arguments, home.path(), &[&colours, environment].concat());
        session.wait_for_text("mine.toml:3:1: link: “blu”");
        session.press("\r");
        session.wait_for("the message closed", |screen| !screen.contents().contains("mine.toml"));
        assert_eq!(background(&session), expected, "{arguments:?} {environment:?}");
        session.press("q");
        session.ended();
    }
    // Chosen in the browser, it is seen while it is chosen, and is there in the next run.
    let mut session = start(&[], home.path(), &colours);
    session.wait_for_text("mine.toml");
    session.press("\rT");
    session.wait_for_text("High contrast");
    session.press("\x1b[B");
    session.wait_for("the light theme", |screen| {
        screen.cell(1, 50).map(vt100::Cell::bgcolor) == light
    });
    session.press("\x1b");
    session.wait_for("the dark theme again", |screen| {
        screen.cell(1, 50).map(vt100::Cell::bgcolor) == dark
    });
    session.press("Tlig\r");
    session.wait_for_text("Theme: Light");
    session.press("q");
    session.ended();
    for arguments in [&["--fresh"][..], &["nato"], &[]] {
        let mut session = start(arguments, home.path(), &colours);
        session.wait_for("the light theme", |screen| {
            screen.cell(1, 50).map(vt100::Cell::bgcolor) == light
        });
        session.press("\x03");
        session.ended();
    }
    let said = imenik(home.path(), &["--theme", "lihgt"]);
    assert_eq!(said.status.code(), Some(2));
}

#[test]
fn bookmarks_and_notes_are_kept_found_exported_and_imported() {
    let home = home(&[BEEN_HERE]);
    let mut session = start(&["selec"], home.path(), &[]);
    session.wait_for_text("Southeast European Law Enforcement Center");
    session.press("b");
    session.wait_for_text("Bookmarked ★");
    session.press("w");
    session.wait_for_text("Note:");
    session.press("Ана ради тамо\r");
    session.wait_for_text("My note");
    session.press("q");
    session.ended();
    let mut session = start(&["--fresh"], home.path(), &[]);
    session.wait_for_text("All entries");
    session.press("B");
    session.wait_for_text("Bookmarks and notes");
    session.wait_for_text("■★SELEC");
    session.press("B");
    session.wait_for_text("All entries");
    session.press("/moje:ana");
    session.wait_for_text(" 1/");
    session.press("\x03");
    session.ended();

    let found = imenik(home.path(), &["search", "--format", "ids", "mine:"]);
    assert_eq!(&*found.stdout, b"selec\n");
    let list = imenik(home.path(), &["bookmarks"]);
    assert_eq!(
        String::from_utf8_lossy(&list.stdout),
        "selec\tSELEC\tSoutheast European Law Enforcement Center\t★ Ана ради тамо\n"
    );
    let exported = imenik(home.path(), &["bookmarks", "--format", "json"]).stdout;
    let elsewhere = self::home(&[
        (".local/share/imenik/bookmarks.json", "[{\"id\": \"selec\", \"note\": \"mine\"}]"),
        BEEN_HERE,
    ]);
    let file = elsewhere.path().join("from-home.json");
    fs::write(&file, exported).expect("a home folder");
    let said =
        imenik(elsewhere.path(), &["bookmarks", "--import", file.to_str().expect("a plain path")]);
    assert_eq!(String::from_utf8_lossy(&said.stdout), "Imported: 1 bookmark.\n");
    let both = imenik(elsewhere.path(), &["bookmarks", "--format", "json"]);
    let both = String::from_utf8_lossy(&both.stdout).into_owned();
    assert!(both.contains("mine\\nАна ради тамо") && both.contains("\"marked\": true"), "{both}");
}

#[test]
fn bookmarks_that_cannot_be_read_are_reported_and_not_changed() {
    let broken = "[{\"id\": \"selec\", \"note\": \"precious\"";
    let home = home(&[BEEN_HERE, (".local/share/imenik/bookmarks.json", broken)]);
    let mut session = start(&["nato"], home.path(), &[]);
    session.wait_for_text("bookmarks.json:1:");
    session.press("\rb");
    session.wait_for_text("┌ Message");
    session.wait_for_text("bookmarks.json:1:");
    session.press("\rq");
    session.ended();
    let kept = fs::read_to_string(home.path().join(".local/share/imenik/bookmarks.json"))
        .expect("the file is there");
    assert_eq!(kept, broken);
    let found = imenik(home.path(), &["search", "--format", "ids", "selec", "--limit", "1"]);
    assert_eq!(
        (found.status.code(), &*found.stdout),
        (Some(0), &b"selec\n"[..]),
        "all else is found"
    );
    assert!(String::from_utf8_lossy(&found.stderr).contains("bookmarks.json:1:"));
}

#[cfg(unix)]
#[test]
fn a_note_is_written_in_the_editor_of_the_user() {
    let home = home(&[
        BEEN_HERE,
        (
            "editor",
            "#!/bin/sh\necho \"$1\" > \"$HOME/where\"\nread line < /dev/tty\nprintf 'first\\n%s\\n' \"$line\" >> \"$1\"\n",
        ),
    ]);
    let editor = home.path().join("editor");
    fs::set_permissions(&editor, std::os::unix::fs::PermissionsExt::from_mode(0o755))
        .expect("a script that runs");
    let environment =
        [("EDITOR", editor.to_str().expect("a plain path")), ("PATH", "/usr/bin:/bin")];
    let mut session = start(&["selec"], home.path(), &environment);
    session.wait_for_text("Southeast European Law Enforcement Center");
    session.press("wbegun \x0f");
    session.wait_for("the editor's screen", |screen| !screen.alternate_screen());
    // What is typed now is the editor's, all of it.
    session.press("typed in the editor\n");
    session.wait_for_text("My note");
    session.wait_for_text("begun first");
    session.wait_for_text("typed in the editor");
    session.press("q");
    assert_eq!(session.ended().0, 0);
    let edited = fs::read_to_string(home.path().join("where")).expect("the editor got a file");
    assert!(
        Path::new(edited.trim()).starts_with(home.path().join(".local/state/imenik")),
        "{edited}"
    );
    assert!(!Path::new(edited.trim()).exists(), "it is gone with the editor");
    // A note of several lines goes to the editor at once; where there is none, it is not lost.
    let mut session = start(&["selec"], home.path(), &[("EDITOR", "/no/such/editor")]);
    session.wait_for_text("typed in the editor");
    session.press("w");
    session.wait_for_text("The editor failed: /no/such/editor");
    session.press("\x03");
    session.ended();
    let kept = fs::read_to_string(home.path().join(".local/share/imenik/bookmarks.json"))
        .expect("the file is there");
    assert!(kept.contains("begun first\\ntyped in the editor"), "{kept}");
}

#[test]
fn entries_are_exported_to_a_file_and_no_file_is_overwritten_without_a_question() {
    let home = home(&[BEEN_HERE, ("imenik-selec.md", "precious")]);
    let mut session = start(&["selec"], home.path(), &[]);
    session.wait_for_text("Southeast European Law Enforcement Center");
    session.press("e");
    session.wait_for_text("Export to a file");
    session.press("selec markdown\r");
    session.wait_for_text("File: imenik-selec.md");
    session.press("\x01~/\r");
    session.wait_for_text("already exists. Overwrite it?");
    session.press("\x1b");
    session.wait_for_text("File: ~/imenik-selec.md");
    assert_eq!(
        fs::read_to_string(home.path().join("imenik-selec.md")).expect("the file is there"),
        "precious"
    );
    session.press("\x05\x08\x08\x08.new.md\r");
    session.wait_for_text("Saved:");
    session.press("e");
    session.wait_for_text("Export to a file");
    session.press("list json\r");
    session.wait_for_text("File: imenik.json");
    session.press("\x15/no/such/folder/x.json\r");
    session.wait_for_text("Not saved:");
    session.press("\r\x15~/imenik-selec.md\r");
    session.wait_for_text("Overwrite it?");
    session.press("\r");
    session.wait_for_text("Saved:");
    session.press("q");
    assert_eq!(session.ended().0, 0);
    let read = |name: &str| fs::read_to_string(home.path().join(name)).expect("the file is there");
    assert!(read("imenik-selec.new.md").starts_with("# Southeast European Law Enforcement Center"));
    assert!(read("imenik-selec.md").starts_with('['), "{}", read("imenik-selec.md"));
}

#[test]
fn files_are_written_only_in_the_folders_of_the_program() {
    let home = home(&[]);
    let mut session = start(&[], home.path(), &[]);
    session.wait_for_text("Welcome");
    session.press("\r/selec\rb");
    session.wait_for_text("Bookmarked");
    session.press("yn");
    session.wait_for_text("Copied");
    session.press("q");
    session.ended();
    imenik(home.path(), &["bookmarks"]);
    imenik(home.path(), &["config"]);
    let of_the_program = [".config/imenik/", ".local/share/imenik/", ".local/state/imenik/"];
    for file in files(home.path()) {
        assert!(of_the_program.iter().any(|folder| file.contains(folder)), "{file}");
    }
}

#[test]
fn the_kitty_keyboard_protocol_is_used_where_the_terminal_supports_it() {
    let mut session = Session::start(&["selec"], &[]);
    session.wait_for_text("Southeast European Law Enforcement Center");
    assert!(String::from_utf8_lossy(&session.written).contains("\u{1b}[>1u"));
    // The letter ј with Control, as the protocol sends it, is Ctrl-J by its place; Esc has a code
    // of its own.
    session.press("/");
    session.wait_for_text("Search:");
    session.press("\u{1b}[27u");
    session.wait_for("the search ended", |screen| !screen.contents().contains("Search:"));
    session.press("\u{1b}[1094;5u");
    let written = session.written.len();
    assert!(written > 0);
    assert_eq!(session.ended().0, 0, "Ctrl-ц is Ctrl-C");
}

#[test]
fn addresses_are_hyperlinks_where_the_terminal_supports_them() {
    let link = "\u{1b}]8;;https://www.selec.org\u{1b}\\https://www.selec.org\u{1b}]8;;\u{1b}\\";
    for (has, force) in [(true, "1"), (false, "0")] {
        let mut session = Session::start(&["selec"], &[("FORCE_HYPERLINK", force)]);
        session.wait_for_text("Southeast European Law Enforcement Center");
        session.press("G");
        session.wait_for_text("https://www.selec.org");
        session.settle();
        let written = String::from_utf8_lossy(&session.written).into_owned();
        assert_eq!(written.contains(link), has);
        // Each address ends with BEL or ST; an empty one ends a hyperlink.
        let targets =
            written.split("\u{1b}]8;;").skip(1).filter_map(|it| it.split('\u{1b}').next());
        let targets: BTreeSet<&str> = targets.filter(|target| !target.is_empty()).collect();
        assert!(targets.iter().all(|target| target.starts_with("https://")), "{targets:?}");
        assert_eq!(!targets.is_empty(), has, "{targets:?}");
        let contents = session.screen.screen().contents();
        assert!(
            contents.contains("  https://www.selec.org") && !contents.contains("hhttps"),
            "{contents}"
        );
        session.press("q");
        session.ended();
    }
}

#[test]
fn a_terminal_without_a_cursor_gets_the_line_mode() {
    let mut session = Session::start(&[], &[("TERM", "dumb")]);
    session.wait_for_text("a number to read that entry");
    session.press("selec\n");
    session.wait_for_text("1. Southeast European Law Enforcement Center, SELEC");
    session.press("1\n");
    session.wait_for_text("The entry has");
    assert!(!session.written.contains(&0x1b), "no sequence is written");
    session.press("q\n");
    assert_eq!(session.ended().0, 0);
}
