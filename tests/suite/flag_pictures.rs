//! Flags as pictures, on terminals that are known to show them: the real program on a terminal.

use super::pty::Session;

/// What begins a frame, and what ends it.
const FRAME: [&str; 2] = ["\u{1b}[?2026h", "\u{1b}[?2026l"];

/// How pictures begin: of iTerm2, of kitty, as sixels.
const PICTURES: [&str; 3] = ["\u{1b}]1337;File=", "\u{1b}_G", "\u{1b}P0;1q"];
/// How a picture of kitty is sent, shown, removed and forgotten.
const SENT: &str = "\u{1b}_Ga=t,f=100,";
const SHOWN: &str = "\u{1b}_Ga=p,";
const REMOVED: &str = "\u{1b}_Ga=d,d=i,";
const FORGOTTEN: &str = "\u{1b}_Ga=d,d=I,";

/// An entry with a flag, in a theme that does not depend on what the terminal answers.
const READING: [&str; 3] = ["--theme", "dark", "rs"];

const KITTY: (&str, &str) = ("TERM", "xterm-kitty");

/// How often a text was written, once the frame that is being written is complete.
fn times(session: &mut Session, text: &str) -> usize {
    loop {
        session.settle();
        let written = String::from_utf8_lossy(&session.written);
        let [begun, ended] = FRAME.map(|code| written.matches(code).count());
        if begun <= ended {
            return written.matches(text).count();
        }
    }
}

/// Presses keys and waits for what the screen then shows, or no longer shows. Returns how often
/// each text was written since then.
fn written_by<const N: usize>(
    session: &mut Session,
    keys: &str,
    (text, is_seen): (&str, bool),
    texts: [&str; N],
) -> [usize; N] {
    session.settle();
    session.written.clear();
    session.press(keys);
    session.wait_for(text, |screen| screen.contents().contains(text) == is_seen);
    texts.map(|text| times(session, text))
}

/// Has everything drawn again. Returns how often each text was written for it.
fn drawn_again<const N: usize>(session: &mut Session, texts: [&str; N]) -> [usize; N] {
    session.settle();
    session.written.clear();
    session.press("\u{c}");
    session.wait_for_written("\u{1b}[2J");
    texts.map(|text| times(session, text))
}

#[test]
fn a_picture_in_cells_is_written_when_it_appears_changes_or_comes_back() {
    let mut session = Session::start(&READING, &[("TERM_PROGRAM", "WezTerm")]);
    session.wait_for_text("Capital        Belgrade");
    session.wait_for_written("width=11;height=4;preserveAspectRatio=0");
    let picture = PICTURES[0];
    assert_eq!(times(&mut session, picture), 1);
    // The text beside it is where it always is, and nothing else is there.
    let text = session.screen.screen().contents();
    let beside = text.lines().find_map(|line| line.split_once("Serbia  RS ")).map(|it| it.1.trim());
    assert_eq!(beside, Some("┃"));
    let mut pictures = |keys, seen| written_by(&mut session, keys, seen, [picture])[0];
    assert_eq!(pictures(":", ("Commands", true)), 0, "the window is below it");
    assert_eq!(pictures("\u{1b}", ("Commands", false)), 0);
    assert_eq!(pictures("j", ("Serbia  RS", false)), 1, "it is scrolled by a line");
    assert_eq!(pictures("k", ("Serbia  RS", true)), 1);
    assert_eq!(pictures("?", ("Search inside the entry", true)), 0, "the help is over it");
    assert_eq!(pictures("\u{1b}", ("Search inside the entry", false)), 1);
    assert_eq!(pictures("m", ("Serbia  RS", false)), 0, "a view covers it");
    assert_eq!(pictures("m", ("Serbia  RS", true)), 1);
    assert_eq!(drawn_again(&mut session, [picture]), [1]);
    session.resize(30, 110);
    session.wait_for("a wider screen", |screen| screen.contents().contains("Capital"));
    session.settle();
    session.press("q");
    let (code, left) = session.ended();
    assert_eq!((code, left.trim()), (0, ""));
}

#[test]
fn kitty_gets_a_picture_once_and_none_is_left_at_the_end() {
    let mut session = Session::start(&READING, &[KITTY]);
    session.wait_for_written(SHOWN);
    let all = [SENT, SHOWN, REMOVED, FORGOTTEN];
    assert_eq!(all.map(|text| times(&mut session, text)), [1, 1, 0, 0]);
    let mut commands = |keys, seen| written_by(&mut session, keys, seen, all);
    assert_eq!(commands("j", ("Serbia  RS", false)), [0, 1, 1, 0], "it is scrolled by a line");
    assert_eq!(commands("k", ("Serbia  RS", true)), [0, 1, 1, 0]);
    assert_eq!(commands("?", ("Search inside", true)), [0, 0, 1, 0], "the help is over it");
    assert_eq!(commands("\u{1b}", ("Search inside", false)), [0, 1, 0, 0]);
    assert_eq!(drawn_again(&mut session, all), [1, 1, 0, 1], "the terminal may have lost it");
    session.written.clear();
    session.press("q");
    session.wait_for_written("\u{1b}[?1049l");
    let written = String::from_utf8_lossy(&session.written).into_owned();
    let (on_screen, _) = written.split_once("\u{1b}[?1049l").expect("the other screen");
    assert!(on_screen.contains(FORGOTTEN), "{on_screen:?}");
    assert_eq!(session.ended().0, 0);
}

#[test]
fn a_picture_is_gone_while_the_program_is_stopped_and_back_when_it_continues() {
    let script = "set -m; \"$0\" --theme dark rs; echo stopped; read line; fg";
    let mut session = Session::start_script(script, &[KITTY]);
    session.wait_for_written(SHOWN);
    session.settle();
    session.written.clear();
    session.press("\u{1a}");
    session.wait_for_text("stopped");
    assert_eq!([SHOWN, FORGOTTEN].map(|text| times(&mut session, text)), [0, 1]);
    session.press("\n");
    session.wait_for_written(SHOWN);
    // The shell and the program may both want it drawn again.
    let [sent, shown] = [SENT, SHOWN].map(|text| times(&mut session, text));
    assert_eq!(sent, shown);
    session.press("q");
    assert_eq!(session.ended().0, 0);
}

#[test]
fn no_picture_is_written_where_flags_or_colours_are_off_or_the_terminal_is_not_known() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let config = folder.path().join("config.toml");
    let config = config.to_str().expect("a plain path");
    for (flags, arguments, environment) in [
        ("false", &["rs"] as &[&str], &[KITTY] as &[(&str, &str)]),
        ("\"blocks\"", &["rs"], &[KITTY]),
        ("true", &["rs"], &[KITTY, ("NO_COLOR", "1")]),
        ("true", &["rs"], &[KITTY, ("TMUX", "/tmp/tmux,1,0")]),
        ("true", &["rs"], &[]),
        ("true", &["--plain"], &[KITTY]),
    ] {
        std::fs::write(config, format!("flags = {flags}\n")).expect("a configuration");
        let arguments = [&["--config", config], arguments].concat();
        let mut session = Session::start(&arguments, environment);
        if arguments.contains(&"--plain") {
            session.wait_for_text("Search:");
            session.press("rs\n1\n");
        }
        session.wait_for_written("Belgrade");
        let written = PICTURES.map(|picture| times(&mut session, picture));
        assert_eq!(written, [0, 0, 0], "{flags} {arguments:?} {environment:?}");
        session.press(if arguments.contains(&"--plain") { "q\n" } else { "q" });
        assert_eq!(session.ended().0, 0);
    }
}

#[test]
fn the_setting_can_name_how_a_terminal_shows_pictures() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let config = folder.path().join("config.toml");
    std::fs::write(&config, "flags = \"sixel\"\n").expect("a configuration");
    let config = config.to_str().expect("a plain path");
    let mut session = Session::start(&["--config", config, "rs"], &[("TMUX", "/tmp/tmux,1,0")]);
    // The terminal does not say how large its cells are.
    session.wait_for_written("\u{1b}P0;1q\"1;1;66;48#");
    session.press("q");
    assert_eq!(session.ended().0, 0);
}
