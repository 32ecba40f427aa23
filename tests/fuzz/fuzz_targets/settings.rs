//! Any text can be in a configuration or theme file. It is read without a panic; diagnostics point
//! into it; whatever it binds, no key does two things and the browser can be left; the session is
//! read as it was saved.

#![no_main]

use imenik::config::{Session, Settings, parse_settings};
use imenik::language::Language;
use imenik::tui::{Action, BINDINGS, Depth, Key, Keymap, Theme, theme_name, themes};
use imenik_fuzz::check_diagnostic;
use libfuzzer_sys::fuzz_target;

const PATH: &str = "config.toml";

fuzz_target!(|text: &str| {
    let (found, mut diagnostics) = parse_settings(PATH, text);
    let mut settings = Settings::default();
    settings.apply(found.clone(), &Language::ALL.map(Language::tag));
    diagnostics.append(&mut settings.diagnostics);
    let (keymap, invalid) = Keymap::from_settings(&settings.keys);
    diagnostics.extend(invalid);
    if let Some(Err(diagnostic)) = settings.theme.map(|it| theme_name(&it, &themes(None).0)) {
        diagnostics.push(diagnostic);
    }
    check_keymap(&keymap);
    let (theme, invalid) = Theme::from_settings(&found);
    diagnostics.extend(invalid);
    for depth in [Depth::Sixteen, Depth::Indexed, Depth::True] {
        let fitted = theme.fitted(depth);
        assert_eq!(fitted.fitted(depth), fitted);
    }
    diagnostics.iter().for_each(|it| check_diagnostic(it, PATH, text));
    let session = Session::from_json(text);
    assert_eq!(Session::from_json(&session.to_json()), session);
});

fn check_keymap(keymap: &Keymap) {
    let bound: Vec<_> = keymap.bound().collect();
    assert!(bound.iter().any(|(binding, keys)| binding.action == Action::Quit && !keys.is_empty()));
    for (nth, (binding, keys)) in bound.iter().enumerate() {
        for key in *keys {
            assert_eq!(key.spelled().parse::<Key>().as_ref(), Ok(key));
        }
        for (other, others) in &bound[nth + 1..] {
            let meet = binding.modes.iter().any(|mode| other.modes.contains(mode));
            // Where the default keys are the same, the binding that comes first has the key.
            let default = |key| binding.keys.contains(key) && other.keys.contains(key);
            let twice = keys.iter().any(|key| others.contains(key) && !default(key));
            let same = binding.name == other.name;
            assert!(!meet || !twice || same, "{} and {}", binding.name, other.name);
        }
    }
    assert_eq!(bound.len(), BINDINGS.len());
}
