//! What lasts from one run to the next, on a real terminal: the session, the configuration,
//! themes.

use std::fs;
use std::path::Path;

pub(super) use super::commands::imenik_at_home as imenik;
use super::pty::Session;
pub(super) use super::user_catalogs::folder as home;

pub(super) fn start(arguments: &[&str], home: &Path, environment: &[(&str, &str)]) -> Session {
    let home = home.to_str().expect("a plain path");
    Session::start(arguments, &[environment, &[("HOME", home)]].concat())
}

/// A session file, which suppresses the welcome of the first run.
pub(super) const BEEN_HERE: (&str, &str) = (".local/state/imenik/session.json", "{}");

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
    session.wait_for_text("All entries");
    session.settle();
    assert!(!session.screen.screen().contents().contains("Welcome"), "once is enough");
    session.press("q");
    session.ended();
}

#[test]
fn the_browser_opens_where_it_was_left_unless_the_arguments_say_otherwise() {
    let home = home(&[BEEN_HERE]);
    let mut session = start(&[], home.path(), &[]);
    session.wait_for_text("All entries");
    session.press("4");
    session.wait_for_text("○ 193");
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
    session.wait_for_text("All entries");
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
    let background = |screen: &vt100::Screen| screen.cell(1, 50).map(vt100::Cell::bgcolor);
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
        session.wait_for("the theme", |screen| background(screen) == expected);
        session.press("q");
        session.ended();
    }
    // Chosen in the browser, it is seen while it is chosen, and is there in the next run.
    let mut session = start(&[], home.path(), &colours);
    session.wait_for_text("mine.toml");
    session.press("\r");
    session.wait_for("the dark theme", |screen| background(screen) == dark);
    session.press("T");
    session.wait_for_text("High contrast");
    session.press("\x1b[B");
    session.wait_for("the light theme", |screen| background(screen) == light);
    session.press("\x1b");
    session.wait_for("the dark theme again", |screen| background(screen) == dark);
    session.press("Tlig\r");
    session.wait_for_text("Theme: Light");
    session.press("q");
    session.ended();
    for arguments in [&["--fresh"][..], &["nato"], &[]] {
        let mut session = start(arguments, home.path(), &colours);
        session.wait_for("the light theme", |screen| background(screen) == light);
        session.press("\x03");
        session.ended();
    }
    let said = imenik(home.path(), &["--theme", "lihgt"]);
    assert_eq!(said.status.code(), Some(2));
}

#[test]
fn the_kitty_keyboard_protocol_is_used_where_the_terminal_supports_it() {
    let mut session = Session::start(&["selec"], &[]);
    session.wait_for_text("Southeast European Law Enforcement Center");
    assert!(String::from_utf8_lossy(&session.written).contains("\u{1b}[>1u"));
    // The letter ј with Control, as the protocol sends it, is Ctrl-J by its place; Esc has a code
    // of its own.
    session.press("S");
    session.wait_for_text("Search:");
    session.press("\u{1b}[27u");
    session.wait_for("the search ended", |screen| !screen.contents().contains("Search:"));
    session.press("\u{1b}[1094;5u");
    let written = session.written.len();
    assert!(written > 0);
    assert_eq!(session.ended().0, 0, "Ctrl-ц is Ctrl-C");
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
