//! Any text can be in a file of the user: settings, bookmarks and session are parsed without a
//! panic, and what is saved is parsed to the same.

#![no_main]

use imenik::config::{Bookmarks, settings};
use imenik::tui::{Key, Session};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let (found, faults) = settings("config.toml", text);
    for setting in &found {
        let _ = (setting.flag(), setting.text(), setting.texts());
    }
    assert!(faults.iter().all(|fault| fault.at.is_none_or(|(line, column)| line > 0 && column > 0)));
    if let Ok(bookmarks) = Bookmarks::from_json("bookmarks.json", text) {
        assert_eq!(Bookmarks::from_json("again", &bookmarks.to_json()), Ok(bookmarks));
    }
    let session = Session::from_json(text);
    assert_eq!(Session::from_json(&session.to_json()), session);
    if let Ok(key) = text.parse::<Key>() {
        assert_eq!(key.spelled().parse(), Ok(key));
    }
});
