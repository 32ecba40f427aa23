//! A key with its modifiers: how people write it, how a configuration writes it, and which key a
//! Cyrillic letter lies on.

use std::str::FromStr;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// A key with its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// The key; a letter is the one of the Latin layout.
    pub code: KeyCode,
    /// Control and Alt; Shift is in the character already.
    pub modifiers: KeyModifiers,
}

impl Key {
    /// The key as people write it: `q`, `Ctrl-W`, `←`.
    pub fn written(self) -> String {
        let name = match self.code {
            KeyCode::Char(' ') => "␣".to_owned(),
            KeyCode::Char(c) if self.modifiers == KeyModifiers::CONTROL => {
                c.to_ascii_uppercase().to_string()
            }
            KeyCode::Char(c) => c.to_string(),
            KeyCode::Down => "↓".to_owned(),
            KeyCode::Up => "↑".to_owned(),
            KeyCode::Left => "←".to_owned(),
            KeyCode::Right => "→".to_owned(),
            KeyCode::Enter => "⏎".to_owned(),
            KeyCode::Tab => "⇥".to_owned(),
            KeyCode::BackTab => "⇧⇥".to_owned(),
            KeyCode::PageDown => "PgDn".to_owned(),
            KeyCode::PageUp => "PgUp".to_owned(),
            other => other.to_string(),
        };
        match self.modifiers {
            KeyModifiers::CONTROL => format!("Ctrl-{name}"),
            KeyModifiers::ALT => format!("Alt-{name}"),
            _ => name,
        }
    }

    /// The key as a configuration writes it, in letters that every keyboard has: `q`, `Ctrl-W`,
    /// `Left`.
    pub fn spelled(self) -> String {
        let name =
            NAMED.iter().find(|(code, _)| *code == self.code).map(|(_, names)| names[0].to_owned());
        let modifier = match self.modifiers {
            KeyModifiers::CONTROL => "Ctrl-",
            KeyModifiers::ALT => "Alt-",
            _ => "",
        };
        name.map_or_else(|| self.written(), |name| format!("{modifier}{name}"))
    }

    /// The key of an event, by its place on the keyboard: a Cyrillic letter is the Latin one on its
    /// key.
    pub fn pressed(event: KeyEvent) -> Self {
        // Shift is in the character already, and in the name of the key where there is one.
        let modifiers = event.modifiers.difference(KeyModifiers::SHIFT);
        match event.code {
            KeyCode::Char(c) => Self { code: KeyCode::Char(latin_key(c)), modifiers },
            code => Self { code, modifiers },
        }
    }
}

/// Keys with a name of their own, and what a configuration may call them, the usual name first.
const NAMED: &[(KeyCode, &[&str])] = &[
    (KeyCode::Char(' '), &["Space", "␣"]),
    (KeyCode::Enter, &["Enter", "Return", "⏎"]),
    (KeyCode::Tab, &["Tab", "⇥"]),
    (KeyCode::BackTab, &["Shift-Tab", "BackTab", "⇧⇥"]),
    (KeyCode::Esc, &["Esc", "Escape"]),
    (KeyCode::Backspace, &["Backspace"]),
    (KeyCode::Delete, &["Delete", "Del"]),
    (KeyCode::Insert, &["Insert", "Ins"]),
    (KeyCode::Left, &["Left", "←"]),
    (KeyCode::Right, &["Right", "→"]),
    (KeyCode::Up, &["Up", "↑"]),
    (KeyCode::Down, &["Down", "↓"]),
    (KeyCode::Home, &["Home"]),
    (KeyCode::End, &["End"]),
    (KeyCode::PageUp, &["PgUp", "PageUp"]),
    (KeyCode::PageDown, &["PgDn", "PageDown"]),
];

/// Not a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoKey;

impl FromStr for Key {
    type Err = NoKey;

    /// Reads a key as a configuration writes it; the case of names does not matter.
    fn from_str(text: &str) -> Result<Self, NoKey> {
        let lower = text.to_lowercase();
        let after = |prefixes: &[&str]| {
            prefixes.iter().find_map(|prefix| lower.strip_prefix(prefix).map(|_| prefix.len()))
        };
        let (modifiers, start) =
            match (after(&["ctrl-", "ctrl+", "c-"]), after(&["alt-", "alt+", "a-"])) {
                (Some(start), _) => (KeyModifiers::CONTROL, start),
                (_, Some(start)) => (KeyModifiers::ALT, start),
                _ => (KeyModifiers::NONE, 0),
            };
        // A lone `-` after its modifier is that key; a prefix without a key after it is none.
        let name = text.get(start..).ok_or(NoKey)?;
        let mut letters = name.chars();
        let code = match (letters.next(), letters.next()) {
            (None, _) => return Err(NoKey),
            (Some(c), None)
                if !c.is_control() && NAMED.iter().all(|(_, names)| !names.contains(&name)) =>
            {
                let c = latin_key(c);
                KeyCode::Char(if modifiers == KeyModifiers::CONTROL {
                    c.to_ascii_lowercase()
                } else {
                    c
                })
            }
            _ => named(name)?,
        };
        Ok(Self { code, modifiers })
    }
}

fn named(name: &str) -> Result<KeyCode, NoKey> {
    let function = |name: &str| {
        name.strip_prefix(['f', 'F'])?
            .parse()
            .ok()
            .filter(|nth| (1..=12).contains(nth))
            .map(KeyCode::F)
    };
    let called = |names: &&[&str]| names.iter().any(|it| it.eq_ignore_ascii_case(name));
    NAMED
        .iter()
        .find(|(_, names)| called(names))
        .map(|(code, _)| *code)
        .or_else(|| function(name))
        .ok_or(NoKey)
}

pub(crate) const fn key(code: KeyCode) -> Key {
    Key { code, modifiers: KeyModifiers::NONE }
}

pub(crate) const fn ctrl_key(code: KeyCode) -> Key {
    Key { code, modifiers: KeyModifiers::CONTROL }
}

pub(crate) const fn char(c: char) -> Key {
    key(KeyCode::Char(c))
}

pub(crate) const fn alt_key(code: KeyCode) -> Key {
    Key { code, modifiers: KeyModifiers::ALT }
}

pub(crate) const fn alt(c: char) -> Key {
    alt_key(KeyCode::Char(c))
}

pub(crate) const fn ctrl(c: char) -> Key {
    ctrl_key(KeyCode::Char(c))
}

/// The Latin letter on the key that sends a letter while the Serbian Cyrillic layout is on;
/// anything else is itself.
pub(crate) fn latin_key(sent: char) -> char {
    const CYRILLIC: &str = "абцдефгхијклмнопљрстувњџѕз";
    let lower = sent.to_lowercase().next().unwrap_or(sent);
    match CYRILLIC.chars().zip('a'..='z').find(|&(cyrillic, _)| cyrillic == lower) {
        Some((_, latin)) if sent.is_uppercase() => latin.to_ascii_uppercase(),
        Some((_, latin)) => latin,
        None => sent,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::input::bindings::BINDINGS;

    #[test]
    fn every_default_key_is_read_as_it_is_spelled_and_as_it_is_shown() {
        for key in BINDINGS.iter().flat_map(|binding| binding.keys) {
            assert_eq!(key.spelled().parse(), Ok(*key), "{}", key.spelled());
            assert_eq!(key.written().parse(), Ok(*key), "{}", key.written());
            assert!(key.spelled().is_ascii(), "{}", key.spelled());
        }
    }

    #[test]
    fn keys_are_read_however_they_are_cased_and_nonsense_is_not() {
        for (text, key) in [
            ("CTRL-w", ctrl('w')),
            ("Ctrl-W", ctrl('w')),
            ("ц", char('c')),
            ("esc", key(KeyCode::Esc)),
            ("f2", key(KeyCode::F(2))),
        ] {
            assert_eq!(text.parse(), Ok(key), "{text}");
        }
        for text in ["", "Ctrl-", "F13", "Hyper-x", "qq", "\u{1b}"] {
            assert_eq!(text.parse::<Key>(), Err(NoKey), "{text:?}");
        }
    }
}
