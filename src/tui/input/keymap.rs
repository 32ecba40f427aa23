//! The keymap: the keys of every binding as the user has them. The default keys are in `bindings`.

use std::borrow::Cow;

use crossterm::event::{KeyCode, KeyEvent};

use super::action::{Action, Edit};
use super::bindings::{BINDINGS, Binding};
use super::key::{Key, ctrl, key};
use super::mode::{COMMANDS, LINES, Mode};
use crate::config::Setting;
use crate::diagnostic::{Diagnostic, DiagnosticKind};
use crate::language::FluentValue;

/// The keys of every binding: the default ones unless the user has chosen others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap(Vec<Cow<'static, [Key]>>);

impl Default for Keymap {
    fn default() -> Self {
        Self(BINDINGS.iter().map(|binding| Cow::Borrowed(binding.keys)).collect())
    }
}

/// Why a key cannot be bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conflict {
    /// The user has bound the key to this action, or the action always keeps it.
    Taken(Key, &'static str),
    /// The key types text where the action is used.
    Types(Key),
}

impl Keymap {
    /// The keymap with the keys that settings bind: `keys.search`. An invalid setting is reported
    /// and changes nothing.
    pub fn from_settings(settings: &[Setting]) -> (Self, Vec<Diagnostic>) {
        let (mut keymap, mut diagnostics) = (Self::default(), Vec::new());
        let chosen: Vec<&str> = settings.iter().filter_map(action_name).collect();
        for setting in settings {
            match keymap.with(setting, &chosen) {
                Ok(changed) => keymap = changed,
                Err(diagnostic) => diagnostics.push(diagnostic),
            }
        }
        (keymap, diagnostics)
    }

    /// The keymap with one more setting. The actions in `chosen` keep their keys.
    fn with(&self, setting: &Setting, chosen: &[&str]) -> Result<Self, Diagnostic> {
        let known = || names().map(|(name, _)| name);
        let Some(name) = action_name(setting).filter(|name| known().any(|it| it == *name)) else {
            let known: Vec<String> = known().map(|name| format!("keys.{name}")).collect();
            return Err(setting.unknown(known.iter().map(String::as_str)));
        };
        let mut keys = Vec::new();
        for text in setting.texts()? {
            let bad_key = |_| setting.diagnostic(DiagnosticKind::BadKey(text.clone()));
            keys.push(text.parse::<Key>().map_err(bad_key)?);
        }
        let mut keymap = self.clone();
        match keymap.rebind(name, &keys, chosen) {
            Ok(()) => Ok(keymap),
            Err(Conflict::Types(key)) => {
                Err(setting.diagnostic(DiagnosticKind::TypingKey(key.spelled())))
            }
            Err(Conflict::Taken(key, action)) => {
                let (key, action) = (key.spelled(), action.to_owned());
                Err(setting.diagnostic(DiagnosticKind::KeyTaken { key, action }))
            }
        }
    }

    /// Every binding with its keys, in the order of the table; one may have lost its keys to
    /// others.
    pub fn bound(&self) -> impl Iterator<Item = (&'static Binding, &[Key])> {
        BINDINGS.iter().zip(self.0.iter().map(|keys| &**keys))
    }

    /// The action that a key asks for in a mode.
    pub fn action(&self, event: KeyEvent, mode: Mode) -> Option<Action> {
        let pressed = Key::pressed(event);
        // Without Control and Alt, the letter that was typed and the one on its Latin key.
        let letters = match (event.code, pressed.code) {
            (KeyCode::Char(typed), KeyCode::Char(latin)) if pressed.modifiers.is_empty() => {
                Some((typed, latin))
            }
            _ => None,
        };
        match letters {
            // In a typed line a letter is itself, whatever layout it comes from.
            Some((typed, _)) if LINES.contains(&mode) => Some(Action::Edit(Edit::Insert(typed))),
            Some((_, latin)) if mode == Mode::Hints => {
                Some(self.bound_action(pressed, mode).unwrap_or(Action::LinkHint(latin)))
            }
            // An Enter that was typed before the terminal was taken over comes as a line feed,
            // which is Ctrl-J.
            _ => self.bound_action(pressed, mode).or_else(|| {
                let is_line_feed = pressed == ctrl('j');
                is_line_feed.then(|| self.bound_action(key(KeyCode::Enter), mode)).flatten()
            }),
        }
    }

    fn bound_action(&self, pressed: Key, mode: Mode) -> Option<Action> {
        let action_of = |(binding, keys): (&'static Binding, &[Key])| {
            let asks = binding.modes.contains(&mode) && keys.contains(&pressed);
            asks.then_some(binding.action)
        };
        let default = || {
            // Where something is typed or asked, Enter and Esc always work: otherwise the way out
            // could be bound away.
            let is_way_out = matches!(pressed.code, KeyCode::Enter | KeyCode::Esc);
            let mut defaults = BINDINGS.iter().map(|binding| (binding, binding.keys));
            if is_way_out && !COMMANDS.contains(&mode) {
                defaults.find_map(action_of)
            } else {
                None
            }
        };
        self.bound().find_map(action_of).or_else(default)
    }

    /// The first key of an action in a mode, as it is shown.
    pub fn key(&self, action: Action, mode: Mode) -> Option<String> {
        let keys = self.bound().find(|(binding, keys)| {
            binding.action == action && binding.modes.contains(&mode) && !keys.is_empty()
        });
        keys.and_then(|(_, keys)| keys.first()).map(|key| key.written())
    }

    /// The first key of an action in a mode, as a value for a message; that of the palette if the
    /// action has none.
    pub fn value(&self, action: Action, mode: Mode) -> FluentValue<'static> {
        let palette = || self.key(Action::Palette, Mode::List);
        self.key(action, mode).or_else(palette).unwrap_or_default().into()
    }

    /// Gives the bindings of a name other keys, and takes those keys from the bindings that have
    /// them in the same modes. The names in `kept` keep their keys: the user has chosen those too.
    /// Two bindings that share a key by default may share it still: the first has it.
    ///
    /// # Errors
    /// If one of the keys has to stay where it is.
    pub fn rebind(&mut self, name: &str, keys: &[Key], kept: &[&str]) -> Result<(), Conflict> {
        let modes: Vec<Mode> = named(name).flat_map(|binding| binding.modes).copied().collect();
        let is_typed = modes.iter().all(|mode| LINES.contains(mode));
        let is_letter =
            |key: &&Key| matches!(key.code, KeyCode::Char(_)) && key.modifiers.is_empty();
        if let Some(&letter) = keys.iter().find(is_letter).filter(|_| is_typed) {
            return Err(Conflict::Types(letter));
        }
        for (binding, others) in BINDINGS.iter().zip(&mut self.0) {
            let meets = binding.modes.iter().any(|mode| modes.contains(mode));
            if binding.name == name || !meets {
                continue;
            }
            let share = |key: &Key| binding.keys.contains(key) && has_by_default(name, *key);
            let taken = |key: &Key| keys.contains(key) && !share(key);
            let Some(&key) = others.iter().find(|key| taken(key)) else { continue };
            if kept.contains(&binding.name) || !is_free(binding) {
                return Err(Conflict::Taken(key, binding.name));
            }
            others.to_mut().retain(|key| !taken(key));
        }
        for (binding, own) in BINDINGS.iter().zip(&mut self.0) {
            if binding.name == name {
                *own = Cow::Owned(keys.to_vec());
            }
        }
        Ok(())
    }
}

/// The name of the action whose keys a setting binds.
fn action_name(setting: &Setting) -> Option<&str> {
    setting.key.strip_prefix("keys.")
}

/// Whether the user may bind other keys to it: not to the editing of a typed line, nor to the last
/// way out.
pub(crate) fn is_free(binding: &Binding) -> bool {
    !binding.name.is_empty()
        && !matches!(binding.action, Action::Edit(_))
        && binding.name != "interrupt"
}

/// The bindings of a name that the user may give other keys.
fn named(name: &str) -> impl Iterator<Item = &'static Binding> {
    BINDINGS.iter().filter(move |binding| binding.name == name && is_free(binding))
}

/// Whether a binding of a name has a key by default.
fn has_by_default(name: &str, key: Key) -> bool {
    named(name).any(|binding| binding.keys.contains(&key))
}

/// Every name that the user may bind, with its default keys.
pub fn names() -> impl Iterator<Item = (&'static str, &'static [Key])> {
    let free = BINDINGS.iter().filter(|binding| is_free(binding));
    free.map(|binding| (binding.name, binding.keys))
}

#[cfg(test)]
mod tests {
    use std::iter;

    use super::*;
    use crate::config::parse_settings;
    use crate::language::{Language, Messages};
    use crate::tui::input::action::Motion;
    use crate::tui::input::mode::ANY;
    use Mode::{Detail, Legend, List, Search};
    use crossterm::event::KeyModifiers;

    fn press(code: KeyCode, modifiers: KeyModifiers, mode: Mode) -> Option<Action> {
        Keymap::default().action(KeyEvent::new(code, modifiers), mode)
    }

    #[test]
    fn no_key_means_two_things_in_one_mode() {
        for &mode in ANY {
            let keys: Vec<_> = BINDINGS
                .iter()
                .filter(|binding| {
                    binding.modes.contains(&mode)
                        && !matches!(binding.action, Action::ToggleCategory | Action::Pick)
                })
                .flat_map(|binding| binding.keys.iter().map(move |key| (key, binding.action)))
                .collect();
            for (nth, (key, action)) in keys.iter().enumerate() {
                let twice = keys[..nth].iter().any(|(other, _)| other == key);
                assert!(!twice, "{} means {action:?} and another thing in {mode:?}", key.written());
            }
        }
    }

    /// The mode after this one. A new variant does not compile until it has a place here.
    fn next(mode: Mode) -> Option<Mode> {
        Some(match mode {
            Mode::Legend => Mode::List,
            Mode::List => Mode::Choosing,
            Mode::Choosing => Mode::Detail,
            Mode::Detail => Mode::Facets,
            Mode::Facets => Mode::Search,
            Mode::Search => Mode::Jump,
            Mode::Jump => Mode::Hints,
            Mode::Hints => Mode::Copying,
            Mode::Copying => Mode::Compare,
            Mode::Compare => Mode::Matrix,
            Mode::Matrix => Mode::MatrixLine,
            Mode::MatrixLine => Mode::Map,
            Mode::Map => Mode::Timeline,
            Mode::Timeline => Mode::Statistics,
            Mode::Statistics => Mode::Family,
            Mode::Family => Mode::Help,
            Mode::Help => Mode::Picker,
            Mode::Picker => Mode::Line,
            Mode::Line => Mode::Overwrite,
            Mode::Overwrite => Mode::Message,
            Mode::Message => return None,
        })
    }

    #[test]
    fn every_mode_has_a_key_to_go_back_and_one_to_quit() {
        let modes: Vec<Mode> = iter::successors(Some(Mode::Legend), |mode| next(*mode)).collect();
        assert_eq!(modes, ANY);
        for mode in modes {
            assert_eq!(
                press(KeyCode::Esc, KeyModifiers::NONE, mode),
                Some(Action::Back),
                "{mode:?}"
            );
            let interrupt = press(KeyCode::Char('c'), KeyModifiers::CONTROL, mode);
            assert_eq!(interrupt, Some(Action::Quit), "{mode:?}");
        }
    }

    #[test]
    fn a_line_feed_is_enter_unless_the_user_has_bound_it() {
        let line_feed = |mode| press(KeyCode::Char('j'), KeyModifiers::CONTROL, mode);
        for mode in [List, Search, Mode::Message] {
            assert_eq!(line_feed(mode), Some(Action::Confirm), "{mode:?}");
        }
        assert_eq!(line_feed(Mode::Help), None);
        let (settings, _) = parse_settings("config.toml", "keys.down = \"Ctrl-J\"");
        let (keymap, faults) = Keymap::from_settings(&settings);
        let event = KeyEvent::new(KeyCode::Char('j'), KeyModifiers::CONTROL);
        assert_eq!(
            (faults, keymap.action(event, List)),
            (vec![], Some(Action::Move(Motion::Down)))
        );
    }

    #[test]
    fn no_key_needs_alt_gr_on_the_serbian_layout() {
        for key in BINDINGS.iter().flat_map(|binding| binding.keys) {
            assert!(
                !matches!(key.code, KeyCode::Char('[' | ']' | '{' | '}' | '@' | '\\' | '|')),
                "{}",
                key.written()
            );
        }
    }

    #[test]
    fn commands_follow_the_key_while_the_cyrillic_layout_is_on_and_text_follows_the_letter() {
        let none = KeyModifiers::NONE;
        assert_eq!(press(KeyCode::Char('ј'), none, List), Some(Action::Move(Motion::Down)));
        assert_eq!(press(KeyCode::Char('љ'), none, List), Some(Action::Quit));
        assert_eq!(
            press(KeyCode::Char('Г'), KeyModifiers::SHIFT, List),
            Some(Action::Move(Motion::Last))
        );
        assert_eq!(press(KeyCode::Char('ц'), KeyModifiers::CONTROL, Search), Some(Action::Quit));
        assert_eq!(press(KeyCode::Char('ј'), none, Search), Some(Action::Edit(Edit::Insert('ј'))));
    }

    #[test]
    fn a_space_is_typed_in_the_search_toggles_in_the_legend_and_turns_the_page_elsewhere() {
        let space = |mode| press(KeyCode::Char(' '), KeyModifiers::NONE, mode);
        assert_eq!(space(Search), Some(Action::Edit(Edit::Insert(' '))));
        assert_eq!(space(Legend), Some(Action::ToggleCategory));
        assert_eq!(space(Detail), Some(Action::Move(Motion::PageDown)));
    }

    #[test]
    fn every_named_binding_has_its_sentence_in_each_language() {
        for language in [Language::SerbianLatin, Language::English] {
            let messages = Messages::new(language);
            for (name, _) in names() {
                assert!(
                    messages.optional(&format!("action-{name}")).is_some(),
                    "action-{name} in {language}"
                );
            }
        }
    }

    #[test]
    fn a_key_chosen_by_the_reader_is_taken_from_the_default_and_never_from_another_chosen_one() {
        let mut keymap = Keymap::default();
        let q = "q".parse().expect("a key");
        assert_eq!(keymap.rebind("search", &[q], &["search"]), Ok(()));
        let press = |keymap: &Keymap, c| {
            keymap.action(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE), List)
        };
        assert_eq!((press(&keymap, 'q'), press(&keymap, '/')), (Some(Action::Search), None));
        assert_eq!(
            keymap.key(Action::Quit, List),
            Some("Ctrl-C".to_owned()),
            "there is always a way out"
        );
        assert_eq!(
            keymap.rebind("sort", &[q], &["search", "sort"]),
            Err(Conflict::Taken(q, "search"))
        );
        assert_eq!(
            keymap.rebind("complete", &[q], &["complete"]),
            Err(Conflict::Types(q)),
            "a letter is typed"
        );
        assert_eq!(keymap.rebind("back", &[q], &["back"]), Ok(()));
        let esc = KeyEvent::new(KeyCode::Esc, KeyModifiers::NONE);
        assert_eq!(
            (keymap.action(esc, List), keymap.action(esc, Search)),
            (None, Some(Action::Back)),
            "one always gets out of a line"
        );
        let out = "Ctrl-C".parse().expect("a key");
        assert_eq!(
            keymap.rebind("sort", &[out], &["sort"]),
            Err(Conflict::Taken(out, "interrupt"))
        );
    }
}
