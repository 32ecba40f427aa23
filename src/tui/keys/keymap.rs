//! The keymap: which keys ask for what, as the reader has it. The default keys are in `bindings`.

use std::borrow::Cow;

use crossterm::event::{KeyCode, KeyEvent};

use super::action::{Action, Edit};
use super::bindings::{BINDINGS, Binding, COMMANDS, Context, LINES};
use super::key::Key;
use crate::config::Setting;
use crate::diagnostic::{Diagnostic, DiagnosticKind};
use crate::language::FluentValue;

/// The keys of every binding: the default ones unless the reader has chosen others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap(Vec<Cow<'static, [Key]>>);

impl Default for Keymap {
    fn default() -> Self {
        Self(BINDINGS.iter().map(|binding| Cow::Borrowed(binding.keys)).collect())
    }
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

    /// The keymap with one more setting. The keys of the actions in `chosen` are not taken away.
    fn with(&self, setting: &Setting, chosen: &[&str]) -> Result<Self, Diagnostic> {
        let known = || names().map(|(name, _)| name);
        let Some(name) = action_name(setting).filter(|name| known().any(|it| it == *name)) else {
            let known: Vec<String> = known().map(|name| format!("keys.{name}")).collect();
            return Err(setting.unknown(known.iter().map(String::as_str)));
        };
        let read = |text: &String| {
            text.parse::<Key>()
                .map_err(|_| setting.diagnostic(DiagnosticKind::BadKey(text.clone())))
        };
        let keys = setting.texts()?.iter().map(read).collect::<Result<Vec<Key>, Diagnostic>>()?;
        let mut keymap = self.clone();
        keymap
            .rebind(name, &keys, chosen)
            .map_err(|(action, key)| setting.diagnostic(conflict(action, key)))?;
        Ok(keymap)
    }

    /// Every binding with its keys, in the order of the table; one may have lost its keys to
    /// others.
    pub fn bound(&self) -> impl Iterator<Item = (&'static Binding, &[Key])> {
        BINDINGS.iter().zip(self.0.iter().map(|keys| &**keys))
    }

    /// The action that a key asks for in a context.
    pub fn action(&self, event: KeyEvent, context: Context) -> Option<Action> {
        let pressed = Key::pressed(event);
        // On a line that is typed a letter is itself, whatever layout it comes from.
        let typed = match event.code {
            KeyCode::Char(c) if pressed.modifiers.is_empty() => Some(c),
            _ => None,
        };
        let literal =
            typed.filter(|_| LINES.contains(&context)).map(|c| Action::Edit(Edit::Insert(c)));
        let hint = || match pressed.code {
            KeyCode::Char(c) if context == Context::Hints && pressed.modifiers.is_empty() => {
                Some(Action::Hint(c))
            }
            _ => None,
        };
        let asks = |(binding, keys): &(&Binding, &[Key])| {
            binding.contexts.contains(&context) && keys.contains(&pressed)
        };
        let bound = || self.bound().find(asks);
        // Where something is typed or asked, Enter and Esc always answer: else a reader could bind
        // away the way out.
        let answers =
            matches!(pressed.code, KeyCode::Enter | KeyCode::Esc) && !COMMANDS.contains(&context);
        let default = || {
            BINDINGS.iter().map(|binding| (binding, binding.keys)).find(asks).filter(|_| answers)
        };
        literal
            .or_else(|| bound().or_else(default).map(|(binding, _)| binding.action))
            .or_else(hint)
    }

    /// The keys of an action in a context; none if it has none there.
    pub(in crate::tui) fn keys(&self, action: Action, context: Context) -> &[Key] {
        let asks =
            |binding: &Binding| binding.action == action && binding.contexts.contains(&context);
        self.bound()
            .find(|(binding, keys)| asks(binding) && !keys.is_empty())
            .map_or(&[], |(_, keys)| keys)
    }

    /// The first key of an action in a context, as people write it.
    pub(in crate::tui) fn key(&self, action: Action, context: Context) -> Option<String> {
        self.keys(action, context).first().map(|key| key.written())
    }

    /// The key of an action in a context as a value of a message; the palette's, if the action has
    /// none.
    pub(in crate::tui) fn value(&self, action: Action, context: Context) -> FluentValue<'static> {
        self.key(action, context)
            .or_else(|| self.key(Action::Palette, Context::List))
            .unwrap_or_default()
            .into()
    }

    /// Gives the bindings of a name other keys, and takes those keys from the bindings that have
    /// them where these ask. The keys of `kept` are not taken from them: the reader has chosen
    /// those too.
    ///
    /// # Errors
    /// The name among `kept` that has one of the keys already, with the key; no name, if the key is
    /// needed for typing.
    pub fn rebind(
        &mut self,
        name: &str,
        keys: &[Key],
        kept: &[&str],
    ) -> Result<(), (&'static str, Key)> {
        let contexts: Vec<Context> =
            named(name).flat_map(|binding| binding.contexts).copied().collect();
        let is_letter =
            |key: &&Key| matches!(key.code, KeyCode::Char(_)) && key.modifiers.is_empty();
        if let Some(&letter) = keys
            .iter()
            .find(is_letter)
            .filter(|_| contexts.iter().all(|context| LINES.contains(context)))
        {
            return Err(("", letter));
        }
        let meets = |binding: &Binding| {
            binding.name != name && binding.contexts.iter().any(|it| contexts.contains(it))
        };
        for (binding, others) in
            BINDINGS.iter().zip(&mut self.0).filter(|(binding, _)| meets(binding))
        {
            let Some(&key) = others.iter().find(|key| keys.contains(key)) else { continue };
            if kept.contains(&binding.name) || !is_free(binding) {
                return Err((binding.name, key));
            }
            others.to_mut().retain(|key| !keys.contains(key));
        }
        for (_, own) in BINDINGS.iter().zip(&mut self.0).filter(|(binding, _)| binding.name == name)
        {
            *own = Cow::Owned(keys.to_vec());
        }
        Ok(())
    }
}

/// The name of the action whose keys a setting binds.
fn action_name(setting: &Setting) -> Option<&str> {
    setting.key.strip_prefix("keys.")
}

/// Why a key cannot be bound: it has another action, or it types text if there is no such action.
fn conflict(action: &str, key: Key) -> DiagnosticKind {
    if action.is_empty() {
        DiagnosticKind::TypingKey(key.spelled())
    } else {
        DiagnosticKind::KeyTaken { key: key.spelled(), action: action.to_owned() }
    }
}

/// Whether a reader may bind other keys to it: not those of a line that is typed, nor the last way
/// out.
pub(in crate::tui) fn is_free(binding: &Binding) -> bool {
    !binding.name.is_empty()
        && !matches!(binding.action, Action::Edit(_))
        && binding.name != "interrupt"
}

/// The bindings of a name that a reader may give other keys.
fn named(name: &str) -> impl Iterator<Item = &'static Binding> {
    BINDINGS.iter().filter(move |binding| binding.name == name && is_free(binding))
}

/// Every name that a reader may bind, with the keys that it has by default.
pub fn names() -> impl Iterator<Item = (&'static str, &'static [Key])> {
    BINDINGS.iter().filter(|binding| is_free(binding)).map(|binding| (binding.name, binding.keys))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, Messages};
    use crate::tui::keys::action::Motion;
    use crate::tui::keys::bindings::ANY;
    use Context::{Detail, Legend, List, Search};
    use crossterm::event::KeyModifiers;

    fn press(code: KeyCode, modifiers: KeyModifiers, context: Context) -> Option<Action> {
        Keymap::default().action(KeyEvent::new(code, modifiers), context)
    }

    #[test]
    fn no_key_means_two_things_in_one_context() {
        for &context in ANY {
            let keys: Vec<_> = BINDINGS
                .iter()
                .filter(|binding| {
                    binding.contexts.contains(&context) && binding.action != Action::Toggle
                })
                .flat_map(|binding| binding.keys.iter().map(move |key| (key, binding.action)))
                .collect();
            for (nth, (key, action)) in keys.iter().enumerate() {
                let twice = keys[..nth].iter().any(|(other, _)| other == key);
                assert!(
                    !twice,
                    "{} means {action:?} and another thing in {context:?}",
                    key.written()
                );
            }
        }
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
        let space = |context| press(KeyCode::Char(' '), KeyModifiers::NONE, context);
        assert_eq!(space(Search), Some(Action::Edit(Edit::Insert(' '))));
        assert_eq!(space(Legend), Some(Action::Toggle));
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
        assert_eq!(keymap.rebind("sort", &[q], &["search", "sort"]), Err(("search", q)));
        assert_eq!(
            keymap.rebind("take-offer", &[q], &["take-offer"]),
            Err(("", q)),
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
        assert_eq!(keymap.rebind("sort", &[out], &["sort"]), Err(("interrupt", out)));
    }
}
