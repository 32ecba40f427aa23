//! Addresses as hyperlinks of a real terminal (OSC 8).

use std::collections::BTreeMap;

use super::pty::Session;

/// The hyperlinks on the terminal of a program, from the top: where they lead, and the characters
/// that do.
fn links(session: &Session) -> Vec<(String, String)> {
    let mut cells: BTreeMap<(u32, u32), (String, char)> = BTreeMap::new();
    let (mut at, mut target) = ((0, 0), String::new());
    let written = String::from_utf8_lossy(&session.written).into_owned();
    let mut rest = written.as_str();
    while let Some(first) = rest.chars().next() {
        rest = &rest[first.len_utf8()..];
        if first != '\u{1b}' {
            cells.insert(at, (target.clone(), first));
            at.1 += 1;
        } else if let Some(code) = rest.strip_prefix(']') {
            let (code, after) = code.split_once("\u{1b}\\").expect("a whole code");
            if let Some(address) = code.strip_prefix("8;;") {
                address.clone_into(&mut target);
            }
            rest = after;
        } else if let Some(code) = rest.strip_prefix('[') {
            let end = code.find(|c: char| c.is_ascii_alphabetic()).expect("a whole code");
            match (&code[..end], &code[end..=end]) {
                (place, "H") => at = place_of(place),
                (_, "J") => cells.clear(),
                _ => {}
            }
            rest = &code[end + 1..];
        } else {
            rest = &rest[1..];
        }
    }
    let linked = cells.into_values().filter(|(target, _)| !target.is_empty());
    let mut links: Vec<(String, String)> = Vec::new();
    for (target, character) in linked {
        match links.last_mut() {
            Some((last, text)) if *last == target => text.push(character),
            _ => links.push((target, character.into())),
        }
    }
    links
}

/// A row and a column, counted from 0, as a terminal is given them.
fn place_of(code: &str) -> (u32, u32) {
    let (row, column) = code.split_once(';').expect("a row and a column");
    let number = |text: &str| text.parse::<u32>().expect("a number") - 1;
    (number(row), number(column))
}

#[test]
fn addresses_are_hyperlinks_where_the_terminal_supports_them() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixture/catalog.json");
    for (has, force) in [(true, "1"), (false, "0")] {
        let arguments = ["--no-bundled", "--data", file, "utopol"];
        let mut session = Session::start(&arguments, &[("FORCE_HYPERLINK", force)]);
        session.wait_for_text("Joint Police Bureau");
        // The description has words that start as an address does.
        session.press("\u{4}\u{4}");
        session.wait_for_text(" holds ");
        session.press("G");
        session.wait_for_text("https://treaties.example/amaurot-1987");
        session.settle();
        let all = ["https://utopol.example", "https://treaties.example/amaurot-1987"];
        let links = links(&session);
        assert_eq!(
            links.iter().map(|link| link.0.as_str()).collect::<Vec<_>>(),
            if has { &all[..] } else { &[] }
        );
        let contents = session.screen.screen().contents();
        let drawn = contents.lines().filter(|line| line.contains("https://"));
        let drawn: Vec<&str> = drawn.filter_map(|line| line.split("││ ").nth(1)).collect();
        let drawn: Vec<&str> =
            drawn.iter().map(|line| line.trim_end_matches(['│', '┃', ' '])).collect();
        assert_eq!(
            drawn,
            [
                "Website        https://utopol.example",
                "               https://treaties.example/amaurot-1987",
            ]
        );
        session.press("q");
        session.ended();
    }
}

/// The addresses on the page at the right of the screen.
fn addresses(screen: &vt100::Screen) -> Vec<String> {
    let contents = screen.contents();
    let words = contents.split_whitespace().filter(|word| word.starts_with("https://"));
    words.map(str::to_owned).collect()
}

#[test]
fn addresses_stay_hyperlinks_whatever_is_drawn_again_and_nothing_else_becomes_one() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixture/catalog.json");
    let arguments = ["--no-bundled", "--data", file, "utopol"];
    let mut session = Session::start(&arguments, &[("FORCE_HYPERLINK", "1")]);
    session.wait_for_text("Joint Police Bureau");
    let all = ["https://utopol.example", "https://treaties.example/amaurot-1987"];
    let steps: [(&str, &str, &[&str]); 12] = [
        ("G", "the end of the page", &all),
        ("\u{c}", "every cell drawn again", &all),
        ("T", "the themes", &all),
        ("\u{1b}[B", "the preview of a theme", &all),
        ("\r", "another theme", &all),
        ("?", "the help over the page", &[]),
        ("\u{1b}", "no help", &all),
        ("/treaties\r", "a part of an address marked", &all),
        ("L", "another language", &all),
        ("k", "one line up", &all),
        ("j", "one line down", &all),
        ("~", "a key that does nothing", &all),
    ];
    for (key, what, expected) in steps {
        let before = session.written.len();
        session.press(key);
        session.wait_for_more(before);
        let linked: Vec<(&str, &str)> = expected.iter().map(|it| (*it, *it)).collect();
        let links = links(&session);
        let links: Vec<(&str, &str)> = links.iter().map(|it| (&*it.0, &*it.1)).collect();
        assert_eq!(addresses(session.screen.screen()), expected, "{what}");
        assert_eq!(links, linked, "{what}");
    }
    session.press("q");
    session.ended();
}
