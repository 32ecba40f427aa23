//! The configuration: what can be set in it, how it is read, and the file that explains itself.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use crate::config::{self, Setting, read_settings};
use crate::diagnostic::{Diagnostic, DiagnosticKind};
use crate::language::{Language, Locale};
use crate::tui::{Key, Keymap, NamedTheme, names, themes};

/// When colours are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Colours {
    /// On a terminal, unless `NO_COLOR` is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl Colours {
    /// Every choice with its name.
    pub const NAMES: [(&'static str, Self); 3] =
        [("auto", Self::Auto), ("always", Self::Always), ("never", Self::Never)];
}

/// The keys of the file with the values they have if they are not set, as TOML. The keys of the
/// keyboard are a table of their own.
const KEYS: [(&str, &str); 7] = [
    ("language", "\"auto\""),
    ("theme", "\"auto\""),
    ("color", "\"auto\""),
    ("mouse", "true"),
    ("session", "true"),
    ("clipboard", "\"auto\""),
    ("data", "[]"),
];

/// What the reader has set.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The file, whether it is there or not; `None` where there is no home.
    pub path: Option<PathBuf>,
    /// The language; `None` for the one of the environment.
    pub language: Option<Language>,
    /// The name of the theme; `None` for the one that fits the terminal's background.
    pub theme: Option<String>,
    /// When colours are used.
    pub colours: Colours,
    /// Whether the mouse is left to the terminal.
    pub no_mouse: bool,
    /// Whether each run begins anew.
    pub no_session: bool,
    /// Whether copied text goes by the terminal, even where the system has a clipboard.
    pub terminal_clipboard: bool,
    /// Files and folders of entries beside the bundled ones.
    pub data: Vec<PathBuf>,
    /// The keys.
    pub keymap: Keymap,
    /// The themes to choose from.
    pub themes: Vec<NamedTheme>,
    /// What is wrong with the file and with the reader's themes.
    pub faults: Vec<Diagnostic>,
}

impl Settings {
    /// Reads the file at a path, or else the one in the platform's place. What is wrong in it
    /// stands at its default.
    pub fn read(asked: Option<&Path>) -> Self {
        let folder = config::config_folder();
        let path = asked
            .map(Path::to_path_buf)
            .or_else(|| folder.as_ref().map(|folder| folder.join("config.toml")));
        let (themes, theme_faults) = themes(folder.map(|folder| folder.join("themes")).as_deref());
        let (found, faults) = path.as_deref().map(read_settings).unwrap_or_default();
        let mut settings = Self { path: path.clone(), themes, faults, ..Self::default() };
        if let Some(path) = asked.filter(|path| !path.exists()) {
            let kind = DiagnosticKind::Unreadable(
                std::io::Error::from(std::io::ErrorKind::NotFound).to_string(),
            );
            settings.faults.push(Diagnostic::of_path(path, kind));
        }
        settings.take(&found);
        settings.faults.extend(theme_faults);
        settings
    }

    fn take(&mut self, found: &[Setting]) {
        let chosen: Vec<&str> =
            found.iter().filter_map(|setting| setting.key.strip_prefix("keys.")).collect();
        for setting in found {
            let taken = match setting.key.strip_prefix("keys.") {
                Some(name) => self.bind(setting, name, &chosen),
                None => self.set(setting),
            };
            self.faults.extend(taken.err());
        }
    }

    fn set(&mut self, setting: &Setting) -> Result<(), Diagnostic> {
        match setting.key.as_str() {
            "language" => {
                let languages =
                    Language::ALL.map(|language| (language.tag().to_owned(), Some(language)));
                self.language =
                    setting.one_of(languages.into_iter().chain([("auto".to_owned(), None)]))?;
            }
            "theme" => {
                let names =
                    self.themes.iter().map(|theme| (theme.name.clone(), Some(theme.name.clone())));
                self.theme = setting.one_of(names.chain([("auto".to_owned(), None)]))?;
            }
            "color" => {
                self.colours = setting
                    .one_of(Colours::NAMES.map(|(name, colours)| (name.to_owned(), colours)))?;
            }
            "mouse" => self.no_mouse = !setting.flag()?,
            "session" => self.no_session = !setting.flag()?,
            "clipboard" => {
                self.terminal_clipboard =
                    setting.one_of([("auto".to_owned(), false), ("terminal".to_owned(), true)])?;
            }
            "data" => {
                // A path is told from where the file is, wherever the program is started.
                let folder = self.path.as_deref().and_then(Path::parent).unwrap_or(Path::new(""));
                self.data = setting.texts()?.iter().map(|path| folder.join(path)).collect();
            }
            _ => return Err(setting.unknown(KEYS.iter().map(|(key, _)| *key))),
        }
        Ok(())
    }

    /// Gives an action the keys that the reader has chosen for it.
    fn bind(&mut self, setting: &Setting, name: &str, chosen: &[&str]) -> Result<(), Diagnostic> {
        if !names().any(|(known, _)| known == name) {
            let known: Vec<String> = names().map(|(name, _)| format!("keys.{name}")).collect();
            return Err(setting.unknown(known.iter().map(String::as_str)));
        }
        let read = |text: &String| {
            text.parse::<Key>().map_err(|_| setting.fault(DiagnosticKind::BadKey(text.clone())))
        };
        let keys = setting.texts()?.iter().map(read).collect::<Result<Vec<Key>, Diagnostic>>()?;
        let mut keymap = self.keymap.clone();
        keymap.rebind(name, &keys, chosen).map_err(|(by, key)| setting.fault(conflict(by, key)))?;
        self.keymap = keymap;
        Ok(())
    }
}

/// What is wrong with a key that cannot be bound: it types text where no action is named.
fn conflict(action: &str, key: Key) -> DiagnosticKind {
    if action.is_empty() {
        DiagnosticKind::TypingKey(key.spelled())
    } else {
        DiagnosticKind::KeyTaken { key: key.spelled(), action: action.to_owned() }
    }
}

/// The file with every key at its default, each behind a `#`, with what it sets said above it.
pub(super) fn default_file(locale: &Locale) -> String {
    let mut out = format!("# {}\n", locale.text("config-about"));
    for (key, value) in KEYS {
        let _ = write!(out, "\n# {}\n# {key} = {value}\n", locale.text(&format!("config-{key}")));
    }
    let _ = write!(out, "\n# {}\n[keys]\n", locale.text("config-keys"));
    for (name, keys) in names() {
        let keys: Vec<String> = keys.iter().map(|key| format!("\"{}\"", key.spelled())).collect();
        let _ = writeln!(
            out,
            "# {}\n# {name} = [{}]",
            locale.text(&format!("action-{name}")),
            keys.join(", ")
        );
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::settings;
    use crate::diagnostic::Shape;

    fn taken(text: &str) -> Settings {
        let mut out = Settings { themes: themes(None).0, ..Settings::default() };
        let (found, faults) = settings("config.toml", text);
        assert_eq!(faults, []);
        out.take(&found);
        out
    }

    #[test]
    fn every_line_of_the_default_file_is_understood_and_changes_nothing() {
        let text = default_file(&Locale::new(Language::SerbianLatin));
        assert_eq!(settings("config.toml", &text).1, [], "with its comments");
        let default = Settings { themes: themes(None).0, ..Settings::default() };
        let (top, keys) = text.split_once("[keys]").expect("a table of keys");
        let lines = |text: &str| {
            text.lines()
                .filter_map(|line| line.strip_prefix("# "))
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        let assigns =
            |line: &&String| line.split_once(" = ").is_some_and(|(key, _)| !key.contains(' '));
        let (top, keys) = (lines(top), lines(keys));
        assert_eq!(top.iter().filter(assigns).count(), KEYS.len());
        for line in top.iter().filter(assigns) {
            let set = taken(line);
            assert!(
                set.faults.is_empty() && format!("{set:?}") == format!("{default:?}"),
                "{line}: {:?}",
                set.faults
            );
        }
        assert_eq!(keys.iter().filter(assigns).count(), names().count());
        for line in keys.iter().filter(assigns) {
            let set = taken(&format!("[keys]\n{line}"));
            assert_eq!(set.faults, [], "{line}");
        }
    }

    #[test]
    fn the_example_in_the_readme_is_understood() {
        let readme = include_str!("../../README.md");
        let example = readme
            .split("```toml\n")
            .nth(1)
            .and_then(|rest| rest.split("```").next())
            .expect("an example");
        let set = taken(example);
        assert_eq!(set.faults, []);
        assert_eq!((set.theme.as_deref(), set.data.len()), (Some("light"), 1));
    }

    #[test]
    fn a_fault_names_the_near_word_and_leaves_the_rest_as_it_is_set() {
        let set = taken(
            "langauge = \"en\"\ntheme = \"ligth\"\nmouse = 1\nsession = false\n[keys]\nserach = \"q\"\nsort = \"Hyper-x\"\nquit = [\"x\"]\nmatrix = \"x\"",
        );
        let kinds: Vec<_> = set
            .faults
            .iter()
            .map(|fault| (fault.place.position.map(|it| (it.line, it.column)), fault.kind.clone()))
            .collect();
        assert_eq!(
            kinds[0],
            (Some((1, 1)), DiagnosticKind::UnknownKey { nearest: Some("language".to_owned()) })
        );
        assert!(
            matches!(&kinds[1], (Some((2, 1)), DiagnosticKind::NotOneOf { nearest: Some(near), .. }) if near == "light"),
            "{kinds:?}"
        );
        assert_eq!(kinds[2].1, DiagnosticKind::WrongShape(Shape::Flag));
        assert_eq!(
            kinds[3],
            (Some((6, 1)), DiagnosticKind::UnknownKey { nearest: Some("keys.search".to_owned()) })
        );
        assert_eq!(kinds[4].1, DiagnosticKind::BadKey("Hyper-x".to_owned()));
        assert_eq!(
            kinds[5].1,
            DiagnosticKind::KeyTaken { key: "x".to_owned(), action: "matrix".to_owned() }
        );
        assert!(set.no_session && set.theme.is_none() && !set.no_mouse);
    }
}
