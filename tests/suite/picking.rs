//! `imenik pick`: choosing entries in the browser for another command.

use imenik::language::Language;
use imenik::tui::{Action, App, Edit, Effect, Mode, Motion};

use super::pty::Session;
use super::{bottom_line, browser, line_with, listed, selected};

/// The browser as it opens to choose entries among those that words find.
fn picking(words: &str) -> App {
    let mut app = browser(Language::English, 100, 30);
    app.start_picking(words);
    app
}

fn type_words(app: &mut App, words: &str) {
    words.chars().for_each(|c| assert_eq!(app.update(Action::Edit(Edit::Insert(c))), []));
}

#[test]
fn enter_chooses_the_selected_entry() {
    let mut app = picking("u:siz");
    assert_eq!(app.mode(), Mode::Choosing);
    app.update(Action::Move(Motion::Down));
    let second = selected(&app).map(str::to_owned);
    assert_eq!(app.update(Action::Confirm), [Effect::Quit]);
    assert_eq!(Some(app.chosen_ids()), second.map(|id| vec![id]));
}

#[test]
fn picked_entries_are_marked_and_chosen_in_their_order() {
    let mut app = picking("in:siz");
    let ids: Vec<String> = listed(&app).split(' ').map(str::to_owned).collect();
    app.update(Action::Move(Motion::Down));
    app.update(Action::Pick);
    app.update(Action::Pick);
    assert_eq!(selected(&app), Some(ids[3].as_str()), "each goes on to the next");
    app.update(Action::Move(Motion::First));
    app.update(Action::Pick);
    assert!(bottom_line(&app).starts_with("✓ 3"), "{}", bottom_line(&app));
    assert!(line_with(&app, "│▌✓ XJ").contains("Jinnistan"));
    app.update(Action::Pick);
    assert!(bottom_line(&app).starts_with("✓ 2"), "picked again, it is no longer picked");
    app.update(Action::Confirm);
    assert_eq!(app.chosen_ids(), [ids[2].as_str(), &ids[0]]);
}

#[test]
fn it_begins_with_a_search_in_which_tab_picks() {
    let mut app = picking("");
    assert_eq!(app.mode(), Mode::Search);
    type_words(&mut app, "xr");
    app.update(Action::Complete);
    assert_eq!(app.mode(), Mode::Search, "the next words can be typed");
    app.update(Action::Edit(Edit::DeleteToStart));
    type_words(&mut app, "utopol");
    app.update(Action::Complete);
    assert_eq!(app.update(Action::Confirm).last(), Some(&Effect::Quit));
    assert_eq!(app.chosen_ids(), ["xr", "utopol"]);
}

#[test]
fn esc_goes_back_and_gives_up_in_the_end() {
    let mut app = picking("xr");
    assert_eq!(app.update(Action::Back), [], "the search is cleared");
    assert_eq!(app.context().listing.words, "");
    assert_eq!(app.update(Action::Back), [Effect::Quit]);
    assert_eq!(app.chosen_ids(), [] as [&str; 0]);
}

#[test]
fn the_browser_itself_picks_nothing() {
    let mut app = browser(Language::English, 100, 30);
    app.update(Action::Pick);
    assert_eq!(app.mode(), Mode::List);
    assert!(!bottom_line(&app).contains('✓'), "{}", bottom_line(&app));
}

/// The program on the fixed catalog within a command substitution, with its code and its output
/// shown in the end.
fn substitution(query: &str) -> Session {
    let data = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixture/catalog.json");
    let script = format!(
        "ids=$(\"$0\" pick {query} --no-bundled --data '{data}'); echo \"code $? ids\" $ids; read line"
    );
    Session::start_script(&script, &[("COLORTERM", "truecolor")])
}

#[test]
fn the_ids_go_where_standard_output_leads() {
    let mut session = substitution("in:siz");
    session.wait_for_text("Ruritania");
    session.press(" ");
    session.wait_for_text("✓ 1");
    session.press(" \r");
    session.wait_for_text("code 0 ids xi xj");
    assert!(!session.screen.screen().alternate_screen(), "the terminal is given back");
    assert!(!session.screen.screen().bracketed_paste());
}

#[test]
fn the_theme_and_the_mouse_are_those_of_the_arguments() {
    let background = |screen: &vt100::Screen| screen.cell(1, 50).map(vt100::Cell::bgcolor);
    let light = vt100::Color::Rgb(0xfb, 0xfa, 0xf7);
    for (options, colour, uses_mouse) in [
        ("--theme light in:siz", light, true),
        ("--theme terminal --no-mouse in:siz", vt100::Color::Default, false),
    ] {
        let mut session = substitution(options);
        session.wait_for_text("Ruritania");
        session.settle();
        let screen = session.screen.screen();
        assert_eq!(background(screen), Some(colour), "{options}");
        let mouse = screen.mouse_protocol_mode() != vt100::MouseProtocolMode::None;
        assert_eq!(mouse, uses_mouse, "{options}");
        session.press("q");
        session.wait_for_text("code 130 ids");
    }
    let mut session = substitution("--theme none");
    session.wait_for_text("unknown theme “none”");
    session.wait_for_text("code 2 ids");
}

#[test]
fn a_choice_that_is_given_up_has_a_code_of_its_own_and_prints_nothing() {
    for keys in ["q", "\u{3}"] {
        let mut session = substitution("siz");
        session.wait_for_text("League of Imagined");
        session.press(keys);
        session.wait_for_text("code 130 ids");
        let text = session.screen.screen().contents();
        assert!(text.trim_end().ends_with("code 130 ids"), "{text}");
    }
}

#[test]
fn a_choice_does_not_change_where_the_browser_opens() {
    let script = "\"$0\" pick in:nato >chosen; \"$0\" --lang en";
    let mut session = Session::start_script(script, &[]);
    session.wait_for_text("France");
    session.press("L\r");
    session.wait_for_text("All");
    assert!(!session.screen.screen().contents().contains("in:nato"));
}

#[test]
fn without_a_terminal_it_says_so() {
    let script = "setsid \"$0\" pick >out 2>err </dev/null; echo \"code $?\"; cat err; read line";
    let mut session = Session::start_script(script, &[]);
    session.wait_for_text("imenik pick needs a terminal");
    session.wait_for_text("code 2");
}
