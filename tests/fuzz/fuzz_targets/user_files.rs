//! Any text can be in a file of the user: settings, bookmarks and session are parsed without a
//! panic, and what is saved is parsed to the same.

#![no_main]

use imenik::config::{Bookmarks, Session, parse_settings};
use imenik::tui::Key;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let (found, diagnostics) = parse_settings("config.toml", text);
    for setting in &found {
        let _ = (setting.flag(), setting.text(), setting.texts());
    }
    let mut positions = diagnostics.iter().filter_map(|it| it.place.position);
    assert!(positions.all(|it| it.line > 0 && it.column > 0));
    if let Ok(bookmarks) = Bookmarks::from_json("bookmarks.json", text) {
        assert_eq!(Bookmarks::from_json("again", &bookmarks.to_json()), Ok(bookmarks));
    }
    let session = Session::from_json(text);
    assert_eq!(Session::from_json(&session.to_json()), session);
    if let Ok(key) = text.parse::<Key>() {
        assert_eq!(key.spelled().parse(), Ok(key));
    }
});
