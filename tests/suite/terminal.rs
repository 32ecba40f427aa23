//! The real program on a real terminal: it opens, searches, shows entries, quits, and restores the
//! terminal whatever ends it.

use super::pty::Session;

#[test]
fn the_program_opens_searches_shows_an_entry_and_quits() {
    let mut session = Session::start(&[], &[]);
    session.wait_for_text("Legend");
    assert!(session.screen.screen().alternate_screen());
    session.press("/");
    session.wait_for_text("Search:");
    session.press("селек");
    session.wait_for_text(" 1/");
    session.press("\r");
    session.wait_for_text("Bucharest, Romania");
    session.press("L");
    session.wait_for_text("Bukurešt, Rumunija");
    session.press("L");
    session.wait_for_text("Букурешт, Румунија");
    session.press("?");
    session.wait_for_text("Помоћ");
    session.press("\x1b");
    session.wait_for("the help closed", |screen| !screen.contents().contains("Помоћ"));
    session.press("q");
    let (code, left) = session.ended();
    assert_eq!((code, left.trim()), (0, ""));
}

#[test]
fn earlier_searches_are_recalled_in_the_next_run_even_if_the_home_cannot_be_written() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let home = home.path().to_str().expect("a plain path");
    for (run, keys, seen) in [
        (1, "", "Search: savet"),
        (2, "\x1b[A", "Search: savet evrope"),
        (3, "\x1b[A\x1b[A", "Search: savet evrope"),
    ] {
        let mut session = Session::start(&[], &[("HOME", home)]);
        session.wait_for_text("Legend");
        // From the second run on, the entry has the focus, where `/` searches inside it.
        session.press("S");
        session.wait_for_text("Search:");
        session.press(if run == 1 { "savet evrope" } else { keys });
        session.wait_for_text(seen);
        session.press("\r");
        session.wait_for_text("Strasbourg, France");
        session.press("q");
        assert_eq!(session.ended().0, 0, "run {run}");
    }
    let mut session = Session::start(&[], &[("XDG_STATE_HOME", "/dev/null")]);
    session.wait_for_text("Legend");
    session.press("/nato\r");
    session.wait_for_text("Brussels, Belgium");
    session.press("q");
    assert_eq!(session.ended().0, 0);
}

#[test]
fn words_on_the_command_line_open_the_entry_they_find() {
    let mut session = Session::start(&["savet", "evrope"], &[]);
    session.wait_for_text("Council of Europe");
    session.wait_for_text("Strasbourg, France");
    session.press("q");
    session.ended();
}

#[test]
fn links_are_followed_and_the_history_leads_back() {
    let mut session = Session::start(&["--theme", "terminal", "selec"], &[]);
    let title = |session: &mut Session, way: &'static str| {
        session.wait_for(way, |screen| {
            screen.contents().lines().next().is_some_and(|line| line.contains(way))
        });
    };
    title(&mut session, "┌ SELEC ─");
    session.press("f");
    // The letters go with the order of the links: Romania's seat, then the members by the alphabet.
    session.wait_for("letters on the links", |screen| {
        screen.contents().contains("Bucharest,fRomania")
    });
    session.press("\x1b");
    session.wait_for_text("Bucharest, Romania");
    session.press(&"\t".repeat(11));
    session.press("\r");
    title(&mut session, "SELEC › Serbia ─");
    for _ in 0..60 {
        session.press("\t");
        session.settle();
        if session.focused().contains("Central European Free Trade") {
            break;
        }
    }
    session.press("\r");
    title(&mut session, "SELEC › Serbia › CEFTA ─");
    session.press("\x7f");
    title(&mut session, "SELEC › Serbia › Member of (");
    session.press("\x1b[1;3D");
    title(&mut session, "┌ SELEC › Description ");
    session.press("\x1b[1;3C");
    title(&mut session, "SELEC › Serbia › Member of (");
    session.press("q");
    assert_eq!(session.ended().0, 0);
}

// Other systems open addresses with a program that a test cannot replace.
#[cfg(target_os = "linux")]
#[test]
fn a_name_is_copied_through_the_terminal_and_a_website_is_opened() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (opened, browser) = (folder.path().join("opened"), folder.path().join("xdg-open"));
    std::fs::write(&browser, format!("#!/bin/sh\necho \"$1\" > {}\n", opened.display()))
        .expect("a script");
    std::fs::set_permissions(&browser, std::os::unix::fs::PermissionsExt::from_mode(0o755))
        .expect("a script that runs");
    let mut session =
        Session::start(&["selec"], &[("PATH", folder.path().to_str().expect("a plain path"))]);
    session.wait_for_text("Southeast European Law Enforcement Center");
    session.press("y");
    session.wait_for_text("n name");
    session.press("a");
    session.wait_for_text("Sent to the terminal: acronym");
    let written = String::from_utf8_lossy(&session.written);
    // OSC 52 with SELEC in Base64.
    assert!(written.contains("\u{1b}]52;c;U0VMRUM="), "{written:?}");
    session.press("o");
    session.wait_for_text("Opened in the web browser: https://www.selec.org");
    session.wait_for("the address given to the browser", |_| {
        std::fs::read_to_string(&opened)
            .is_ok_and(|address| address.starts_with("https://www.selec.org"))
    });
    session.press("q");
    assert_eq!(session.ended().0, 0);
}

// Other systems open addresses with a program that a test cannot replace.
#[cfg(target_os = "linux")]
#[test]
fn without_a_web_browser_the_address_is_shown() {
    let mut session = Session::start(&["selec"], &[("PATH", "")]);
    session.wait_for_text("Southeast European Law Enforcement Center");
    session.press("o");
    session.wait_for_text("No web browser found; the address is https://www.selec.org");
    session.press("q");
    assert_eq!(session.ended().0, 0);
}

#[test]
fn the_mouse_is_captured_unless_it_is_switched_off() {
    let mut session = Session::start(&[], &[]);
    session.wait_for_text("Afghanistan");
    assert_ne!(session.screen.screen().mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    // A click on the second row of the list.
    session.press("\u{1b}[<0;10;7M");
    session.wait_for_text("Sukhumi");
    session.press("q");
    assert_eq!(session.ended().0, 0);
    let mut session = Session::start(&["--no-mouse"], &[]);
    session.wait_for_text("Afghanistan");
    assert_eq!(session.screen.screen().mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    session.press("q");
    assert_eq!(session.ended().0, 0);
}

#[test]
fn letters_after_an_apostrophe_jump_and_a_click_on_a_heading_sorts() {
    let mut session = Session::start(&[], &[]);
    session.wait_for_text("Afghanistan");
    session.press("'");
    session.wait_for_text("Jump to:");
    // Its Serbian name begins with them, not the one on an English screen.
    session.press("срб");
    session.wait_for_text("begins with these letters");
    session.press("\u{7f}\u{7f}\u{7f}serb");
    session.wait_for_text("Capital        Belgrade");
    session.press("\u{1b}");
    session.wait_for("the line closed", |screen| !screen.contents().contains("Jump to:"));
    session.press("\u{1b}[<0;20;5M");
    session.wait_for_text("Name ▼");
    session.wait_for_text("▌● RS");
    session.press("q");
    assert_eq!(session.ended().0, 0);
}

#[test]
fn the_cyrillic_layout_commands_by_key_position() {
    let mut session = Session::start(&["--lang", "sr-Cyrl"], &[]);
    session.wait_for_text("Легенда");
    session.press("љ");
    assert_eq!(session.ended().0, 0);
}

#[test]
fn a_new_size_is_drawn_at_once() {
    let mut session = Session::start(&[], &[]);
    session.wait_for_text("Legend");
    session.resize(10, 30);
    session.wait_for_text("too small");
    session.press("q");
    session.ended();
}

#[test]
fn a_panic_restores_the_terminal_and_its_message_can_be_read() {
    let mut session = Session::start(&[], &[("IMENIK_PANIC", "1")]);
    session.wait_for_text("panic was asked for");
    let (code, left) = session.ended();
    assert_ne!(code, 0);
    assert!(left.contains("a panic was asked for by IMENIK_PANIC"), "{left}");
}

#[test]
fn ctrl_z_restores_the_terminal_and_continuing_draws_the_screen_again() {
    let mut session = Session::start_in_shell(&[]);
    session.wait_for_text("Legend");
    session.press("j");
    session.wait_for_text("Sukhumi");
    session.settle();
    let before = session.screen.screen().contents();
    session.press("\x1a");
    session.wait_for("the shell's screen", |screen| !screen.alternate_screen());
    // Before the shell reads, the program may still take the key.
    session.wait_for_text("stopped");
    session.press("\n");
    session.wait_for("the same screen", |screen| screen.contents() == before);
    session.press("q");
    assert_eq!(session.ended().0, 0);
}

#[test]
fn without_a_shell_ctrl_z_says_so() {
    let mut session = Session::start(&[], &[]);
    session.wait_for_text("Legend");
    session.press("\x1a");
    session.wait_for_text("There is no shell to return to.");
    session.press("q");
    assert_eq!(session.ended().0, 0);
}

#[test]
fn bad_data_draws_nothing() {
    let mut session = Session::start(&["--data", "/no/such/path"], &[]);
    session.wait_for_text("cannot be read: it does not exist");
    assert!(!session.screen.screen().alternate_screen());
    assert_eq!(session.ended().0, 1);
}

#[test]
fn the_statistics_open_on_a_terminal_show_tables_and_find_the_entries_of_a_bar() {
    let fixture = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixture/catalog.json");
    let mut session = Session::start(&["--no-bundled", "--data", fixture], &[]);
    session.wait_for_text("Legend");
    session.press("i");
    session.wait_for_text("By category");
    session.press("\t");
    session.wait_for_text("Region × Category");
    session.press("\x1b[Z");
    session.wait_for_text("By subject");
    session.press("\r");
    session.wait_for_text("category:");
    session.wait_for_text("8/20");
    session.press("q");
    assert_eq!(session.ended().0, 0);
}
