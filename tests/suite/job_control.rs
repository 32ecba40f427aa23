//! The terminal under stress, on a real one: answers that come late or never, keys in floods or
//! before the first frame, signals, stops, and sizes that change unseen.

use std::fs;
use std::os::unix::fs::OpenOptionsExt;
use std::thread;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rustix::fs::OFlags;
use rustix::termios::{Action, tcflow};

use super::persistence::{BEEN_HERE, home, start};
use super::pty::{PATIENCE, Session, signal};

/// The colour behind the panes.
fn background(screen: &vt100::Screen) -> Option<vt100::Color> {
    screen.cell(1, 50).map(vt100::Cell::bgcolor)
}

const LIGHT: Option<vt100::Color> = Some(vt100::Color::Rgb(0xfb, 0xfa, 0xf7));
const SILENT: (&str, &str) = ("BACKGROUND", "none");
const COLOURS: (&str, &str) = ("COLORTERM", "truecolor");

#[test]
fn an_answer_of_the_terminal_is_never_a_key_however_it_comes() {
    let answer = "\u{1b}]11;rgb:ffff/ffff/ffff\u{1b}\\";
    let split = |at| [&answer[..at], &answer[at..]];
    for (pause, pieces) in [
        (300, [answer, ""]),
        (300, split(1)),
        (50, split(2)),
        (50, split("\u{1b}]11;rgb:ffff/fff".len())),
        (50, split(answer.len() - 1)),
        (1100, ["\u{1b}]11;rgb:ff/ff/ff\u{7}", ""]),
        (0, ["\u{1b}[?62c", answer]),
    ] {
        let home = home(&[BEEN_HERE]);
        let mut session = start(&["nato"], home.path(), &[SILENT, COLOURS]);
        session.wait_for_written("\u{1b}]11;?");
        session.wait_for_text("Brussels, Belgium");
        session.take_in_for(Duration::from_millis(pause));
        // But for the hints: an Esc that comes alone is a key.
        let panes = |session: &Session| {
            let contents = session.screen.screen().contents();
            contents.trim_end().rsplit_once('\n').map(|(panes, _)| panes.to_owned())
        };
        let before = panes(&session);
        session.press(pieces[0]);
        session.take_in_for(Duration::from_millis(200));
        session.press(pieces[1]);
        session.wait_for("the light theme", |screen| background(screen) == LIGHT);
        session.settle();
        assert_eq!(panes(&session), before, "{pieces:?}");
        session.press("q");
        let (code, left) = session.ended();
        assert_eq!((code, left.trim()), (0, ""), "{pieces:?}");
        assert!(!home.path().join(".local/share/imenik/bookmarks.json").exists(), "{pieces:?}");
    }
}

#[test]
fn a_terminal_that_never_answers_keeps_nobody_waiting() {
    let mut session = Session::start(&["nato"], &[SILENT, COLOURS]);
    session.wait_for_written("\u{1b}]11;?");
    session.wait_for_text("Brussels, Belgium");
    assert_eq!(background(session.screen.screen()), Some(vt100::Color::Default));
    session.press("?");
    session.wait_for_text("┌ Help");
    session.press("\x1b");
    session.wait_for("the help closed", |screen| !screen.contents().contains("┌ Help"));
    session.press("q");
    let (code, left) = session.ended();
    assert_eq!((code, left.trim()), (0, ""));
}

#[test]
fn nothing_is_asked_where_the_theme_is_set_and_the_environment_tells_it_before_any_answer() {
    for (arguments, environment) in
        [(&["--theme", "dark"][..], &[][..]), (&[], &[("NO_COLOR", "1")])]
    {
        let mut session = Session::start(arguments, environment);
        session.wait_for_text("Legend");
        session.press("q");
        session.wait_for("the end", |screen| !screen.alternate_screen());
        assert!(!String::from_utf8_lossy(&session.written).contains("]11;?"), "{arguments:?}");
        assert_eq!(session.ended().0, 0);
    }
    let environment = [SILENT, COLOURS, ("COLORFGBG", "0;15")];
    let mut session = Session::start(&[], &environment);
    session.wait_for_text("Legend");
    session.wait_for("the light theme", |screen| background(screen) == LIGHT);
    session.press("q");
    assert_eq!(session.ended().0, 0);
}

#[test]
fn keys_before_the_first_frame_act_and_are_not_echoed() {
    let mut session = Session::start(&[], &[]);
    session.wait_for_raw_mode();
    session.press("/nato\r");
    session.wait_for_text("Brussels, Belgium");
    let written = String::from_utf8_lossy(&session.written).into_owned();
    let (before, _) = written.split_once("\u{1b}[?1049h").expect("the alternate screen");
    assert_eq!(before, "", "nothing is written before the screen is taken over");
    session.press("q");
    let (code, left) = session.ended();
    assert_eq!((code, left.trim()), (0, ""));
}

#[test]
fn keys_that_come_before_the_program_has_the_terminal_act_too() {
    let mut session = Session::start(&[], &[]);
    session.press("/nato\r");
    session.wait_for_text("Brussels, Belgium");
    session.press("q");
    assert_eq!(session.ended().0, 0);
}

#[test]
fn all_keys_of_a_flood_act() {
    let entries = (0..3200).map(|nth| {
        format!(
            "{{\"id\": \"e{nth:04}\", \"category\": \"institution\", \
             \"name\": {{\"sr\": \"Ustanova {nth:04}\", \"en\": \"Body {nth:04}\"}}, \
             \"aims\": {{\"sr\": \"C.\", \"en\": \"A.\"}}, \
             \"description\": {{\"sr\": \"O.\", \"en\": \"D.\"}}, \
             \"sources\": [{{\"title\": \"A\", \"url\": \"https://a.example\"}}], \
             \"as_of\": \"2025\"}}"
        )
    });
    let entries = format!("[{}]", entries.collect::<Vec<_>>().join(","));
    let home = home(&[BEEN_HERE, ("many.json", &entries)]);
    let file = home.path().join("many.json");
    let file = file.to_str().expect("a plain path");
    let mut session = start(&["--no-bundled", "--data", file], home.path(), &[]);
    session.wait_for_text("Body 0000");
    session.press(&"j".repeat(3000));
    session.wait_for("the 3,001st entry on the page", |screen| {
        screen.contents().contains("ID             e3000")
    });
    // 1,000 letters, which say by their order whether one is missing.
    let words: String = (0..500).flat_map(|nth| [letter(nth / 26), letter(nth)]).collect();
    session.press("/");
    session.wait_for_text("Search:");
    session.press(&words);
    session.wait_for_text(&words[words.len() - 40..]);
    session.press("\r");
    session.wait_for("the search kept", |_| {
        fs::read_to_string(home.path().join(".local/state/imenik/searches"))
            .is_ok_and(|searches| searches == format!("{words}\n"))
    });
    session.press("q");
    assert_eq!(session.ended().0, 0);
}

fn letter(nth: u16) -> char {
    char::from_u32(u32::from(nth % 26) + 97).expect("a letter")
}

#[test]
fn every_signal_restores_the_terminal_also_before_the_first_frame() {
    for name in ["-TERM", "-INT", "-HUP", "-QUIT", "-ABRT"] {
        for early in [true, false] {
            let mut session = Session::start(&[], &[SILENT]);
            session.wait_for_raw_mode();
            if !early {
                session.wait_for_text("Legend");
            }
            signal(&session.process(), name);
            assert_ne!(session.ended().0, 0, "{name} ends it by the signal");
        }
    }
}

#[test]
fn another_signal_ends_a_program_whose_output_is_blocked() {
    let mut session = Session::start(&[], &[]);
    session.wait_for_text("Legend");
    session.settle();
    let path = session.master.tty_name().expect("a terminal has a name");
    let mut options = fs::OpenOptions::new();
    options.read(true).custom_flags(OFlags::NOCTTY.bits().cast_signed());
    let terminal = options.open(path).expect("a terminal");
    // As Ctrl-S does: from now on every write waits.
    tcflow(&terminal, Action::OOff).expect("output can be stopped");
    let process = session.process();
    session.press("L");
    let end = Instant::now() + PATIENCE;
    while session.exit_code().is_none() {
        if Instant::now() > end {
            signal(&process, "-KILL");
            panic!("no signal ended it");
        }
        signal(&process, "-TERM");
        thread::sleep(Duration::from_millis(50));
    }
    assert_eq!(session.exit_code(), Some(128 + 15));
}

/// The letter for the state of a process, as Linux reports it.
#[cfg(target_os = "linux")]
fn state(process: &str) -> char {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).expect("the process runs");
    let state = stat.rsplit_once(") ").and_then(|(_, rest)| rest.chars().next());
    state.expect("a process has a state")
}

#[cfg(target_os = "linux")]
#[test]
fn a_job_that_is_stopped_from_outside_leaves_the_shell_clean_and_comes_back() {
    let mut session = Session::start_in_shell(&["nato"]);
    session.wait_for_text("Brussels, Belgium");
    session.settle();
    let before = session.screen.screen().contents();
    let shell = session.process();
    let jobs = fs::read_to_string(format!("/proc/{shell}/task/{shell}/children"));
    let jobs = jobs.expect("the shell runs");
    signal(jobs.trim(), "-TSTP");
    session.wait_for("the shell's screen", |screen| {
        !screen.alternate_screen() && !screen.hide_cursor()
    });
    session.wait_for("the program stopped", |_| state(jobs.trim()) == 'T');
    session.press("\n");
    session.wait_for("the same screen", |screen| screen.contents() == before);
    session.press("?");
    session.wait_for_text("┌ Help");
    session.press("\x03");
    assert_eq!(session.ended().0, 0);
}

// Whether a process has stopped is known in this way on Linux only.
#[cfg(target_os = "linux")]
#[test]
fn a_size_that_changes_while_the_program_is_stopped_is_the_size_of_the_next_frame() {
    for rows in [20, 45, 5] {
        let mut expected = Session::start(&[], &[]);
        expected.wait_for_text("Legend");
        expected.resize(rows, 100);
        expected.press("G");
        // What both end with is the same only if nothing is drawn by an earlier size.
        expected.settle();
        expected.press("\x0c");
        expected.settle();

        let mut session = Session::start(&[], &[]);
        session.wait_for_text("Legend");
        session.settle();
        let process = session.process();
        signal(&process, "-STOP");
        session.wait_for("the program stopped", |_| state(&process) == 'T');
        session.press("G");
        session.resize(rows, 100);
        signal(&process, "-CONT");
        let contents = expected.screen.screen().contents();
        session.wait_for("the new layout", |screen| screen.contents() == contents);
        for session in [&mut session, &mut expected] {
            session.press("q");
        }
        assert_eq!((session.ended().0, expected.ended().0), (0, 0), "{rows}");
    }
}

#[test]
fn a_terminal_that_does_not_know_its_size_has_that_of_the_environment_or_the_usual_one() {
    for (environment, rows, columns) in [
        (&[][..], 24, 80),
        (&[("COLUMNS", "90"), ("LINES", "33")], 33, 90),
        (&[("COLUMNS", "0"), ("LINES", "x")], 24, 80),
    ] {
        let mut expected = Session::start_sized((rows, columns), &[]);
        let mut session = Session::start_sized((0, 0), environment);
        session.screen.screen_mut().set_size(rows, columns);
        expected.wait_for_text("Legend");
        expected.settle();
        let contents = expected.screen.screen().contents();
        session.wait_for("the same screen", |screen| screen.contents() == contents);
        session.press("q");
        expected.press("q");
        assert_eq!((session.ended().0, expected.ended().0), (0, 0), "{rows}×{columns}");
    }
}

#[test]
fn in_gnu_screen_a_long_text_is_copied_in_pieces_that_it_passes_on() {
    let mut session = Session::start(&["nato"], &[("TERM", "screen"), ("STY", "1.pts-0.host")]);
    session.wait_for_text("Brussels, Belgium");
    session.press("y");
    session.wait_for_text("n name");
    session.press("t");
    session.wait_for_text("Sent to the terminal");
    let written = String::from_utf8_lossy(&session.written).into_owned();
    let mut parts = written.split("\u{1b}P");
    let mut outside = parts.next().unwrap_or_default().to_owned();
    let (mut sent, mut longest) = (String::new(), 0);
    for part in parts {
        let (piece, after) = part.split_once("\u{1b}\\").expect("a string that ends");
        longest = longest.max(piece.len() + 4);
        sent += piece;
        outside += after;
    }
    assert!(longest > 100 && longest <= 768, "the longest piece has {longest} bytes");
    assert!(!outside.contains("]52;"), "nothing is outside, where screen would print it");
    let base64 = sent.strip_prefix("\u{1b}]52;c;").and_then(|it| it.strip_suffix('\u{7}'));
    let bytes = STANDARD.decode(base64.expect("one OSC 52")).expect("Base64");
    let text = String::from_utf8(bytes).expect("text");
    assert!(text.contains("North Atlantic Treaty Organization"), "{text}");
    assert!(text.len() > 768, "a text that has to be cut");
    session.press("q");
    assert_eq!(session.ended().0, 0);
}

#[test]
fn ctrl_l_draws_every_cell_again() {
    let mut session = Session::start(&["nato"], &[]);
    session.wait_for_text("Brussels, Belgium");
    session.settle();
    let before = session.screen.screen().contents_formatted();
    // As if another program had written to the terminal.
    session.screen.process(b"\x1b[10;1H\x1b[31mwall: the system is going down\x1b[J\x1b[0m");
    session.press("\x0c");
    session.wait_for("the same screen", |screen| screen.contents_formatted() == before);
    session.press("q");
    assert_eq!(session.ended().0, 0);
}
