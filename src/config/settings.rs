//! The configuration file: which settings there are and how they are read.
//!
//! Keys and themes belong to the browser. Their settings are kept with their places and read there.

use std::path::{Path, PathBuf};

use super::folders::{config_folder, expand_home};
use super::toml::{Setting, read_settings};
use crate::diagnostic::{Diagnostic, DiagnosticKind, IoProblem};
use crate::files::check_readable;

/// When output has colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ColorChoice {
    /// On a terminal, unless `NO_COLOR` is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl ColorChoice {
    /// Every choice with its name.
    pub const NAMES: [(&'static str, Self); 3] =
        [("auto", Self::Auto), ("always", Self::Always), ("never", Self::Never)];

    /// The choice with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::NAMES.into_iter().find(|(known, _)| *known == name).map(|(_, choice)| choice)
    }
}

/// How the browser shows flags, on terminals with 256 colours or more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Flags {
    /// As pictures where the terminal is known to show them, otherwise in blocks.
    #[default]
    Shown,
    /// Not at all.
    Hidden,
    /// In blocks: characters in two colours.
    Blocks,
    /// As pictures, in the graphics protocol of kitty.
    Kitty,
    /// As pictures, as inline images of iTerm2.
    Iterm2,
    /// As pictures, as sixels.
    Sixel,
}

impl Flags {
    /// The ways to show them that have a name.
    const NAMES: [(&'static str, Self); 4] = [
        ("blocks", Self::Blocks),
        ("kitty", Self::Kitty),
        ("iterm2", Self::Iterm2),
        ("sixel", Self::Sixel),
    ];
}

/// The settings with their defaults, as TOML. The table `keys` comes after them.
pub const DEFAULTS: [(&str, &str); 8] = [
    ("language", "\"auto\""),
    ("theme", "\"auto\""),
    ("color", "\"auto\""),
    ("mouse", "true"),
    ("flags", "true"),
    ("session", "true"),
    ("clipboard", "\"auto\""),
    ("data", "[]"),
];

/// The prefix of the settings that bind keys.
const KEYS: &str = "keys.";

/// The settings of the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The configuration file, which need not exist; `None` if there is no home folder.
    pub path: Option<PathBuf>,
    /// The tag of the language; `None` for the language of the environment.
    pub language: Option<String>,
    /// The setting of the theme. The browser knows which themes there are.
    pub theme: Option<Setting>,
    /// When output has colours.
    pub color: ColorChoice,
    /// Whether the browser uses the mouse.
    pub mouse: bool,
    /// How the browser shows flags, on terminals with 256 colours or more.
    pub flags: Flags,
    /// Whether the browser opens where it was left.
    pub session: bool,
    /// Whether text is copied through the terminal, even if the system has a clipboard.
    pub terminal_clipboard: bool,
    /// Files and folders of entries in addition to the bundled ones.
    pub data: Vec<PathBuf>,
    /// The setting that names them.
    pub data_setting: Option<Setting>,
    /// The settings that bind keys: `keys.search`. The browser knows the actions.
    pub keys: Vec<Setting>,
    /// What is wrong with the file, except for the theme and the keys.
    pub diagnostics: Vec<Diagnostic>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            path: None,
            language: None,
            theme: None,
            color: ColorChoice::Auto,
            mouse: true,
            flags: Flags::Shown,
            session: true,
            terminal_clipboard: false,
            data: Vec::new(),
            data_setting: None,
            keys: Vec::new(),
            diagnostics: Vec::new(),
        }
    }
}

impl Settings {
    /// Reads the file at a path, by default the one in the configuration folder. An invalid setting
    /// is reported and keeps its default.
    ///
    /// `languages` are the tags that `language` can have.
    pub fn read(path: Option<&Path>, languages: &[&str]) -> Self {
        let default = || config_folder().map(|folder| folder.join("config.toml"));
        let file = path.map(Path::to_path_buf).or_else(default);
        let (found, diagnostics) = file.as_deref().map(read_settings).unwrap_or_default();
        let mut settings = Self { path: file, diagnostics, ..Self::default() };
        if let Some(path) = path.filter(|path| !path.exists()) {
            let kind = DiagnosticKind::Unreadable(IoProblem::Missing);
            settings.diagnostics.push(Diagnostic::of_path(path, kind));
        }
        settings.apply(found, languages);
        settings.leave_out_unreadable_data();
        settings
    }

    /// Reports the files and folders of entries that cannot be read, and leaves them out: one wrong
    /// path must not stop the program.
    fn leave_out_unreadable_data(&mut self) {
        let Some(setting) = &self.data_setting else { return };
        let diagnostics = &mut self.diagnostics;
        self.data.retain(|path| match check_readable(path) {
            Ok(()) => true,
            Err(error) => {
                let (path, problem) = (path.display().to_string(), (&error).into());
                let kind = DiagnosticKind::UnreadableData { path, problem };
                diagnostics.push(setting.diagnostic(kind));
                false
            }
        });
    }

    /// Applies the settings of a file. An invalid one is reported and changes nothing.
    pub fn apply(&mut self, found: Vec<Setting>, languages: &[&str]) {
        for setting in found {
            if setting.key.starts_with(KEYS) {
                self.keys.push(setting);
            } else if setting.key == "theme" {
                self.theme = Some(setting);
            } else if let Err(diagnostic) = self.set(&setting, languages) {
                self.diagnostics.push(diagnostic);
            }
        }
    }

    fn set(&mut self, setting: &Setting, languages: &[&str]) -> Result<(), Diagnostic> {
        match setting.key.as_str() {
            "language" => self.language = setting.one_of(or_auto(languages))?,
            "color" => {
                let choices = ColorChoice::NAMES.map(|(name, choice)| (name.to_owned(), choice));
                self.color = setting.one_of(choices)?;
            }
            "mouse" => self.mouse = setting.flag()?,
            "flags" => {
                self.flags = match setting.flag() {
                    Ok(true) => Flags::Shown,
                    Ok(false) => Flags::Hidden,
                    Err(diagnostic) if setting.text().is_err() => return Err(diagnostic),
                    Err(_) => setting.one_of(Flags::NAMES.map(|(name, way)| (name.into(), way)))?,
                }
            }
            "session" => self.session = setting.flag()?,
            "clipboard" => {
                let choices = [("auto".to_owned(), false), ("terminal".to_owned(), true)];
                self.terminal_clipboard = setting.one_of(choices)?;
            }
            "data" => {
                // Relative to the file, wherever the program is started.
                let folder = self.path.as_deref().and_then(Path::parent).unwrap_or(Path::new(""));
                let paths = setting.texts()?;
                let paths = paths.iter().map(|path| folder.join(expand_home(path.as_ref())));
                self.data = paths.collect();
                self.data_setting = Some(setting.clone());
            }
            _ => return Err(setting.unknown(DEFAULTS.map(|(key, _)| key))),
        }
        Ok(())
    }
}

/// Words, each with itself as value, and `auto` with none.
fn or_auto<'a>(words: &'a [&'a str]) -> impl Iterator<Item = (String, Option<String>)> + 'a {
    let named = words.iter().map(|word| ((*word).to_owned(), Some((*word).to_owned())));
    named.chain([("auto".to_owned(), None)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::parse_settings;
    use crate::diagnostic::{Position, Shape};

    fn read(text: &str) -> Settings {
        let (found, diagnostics) = parse_settings("config.toml", text);
        assert_eq!(diagnostics, []);
        let mut settings = Settings::default();
        settings.apply(found, &["sr-Latn", "en"]);
        settings
    }

    #[test]
    fn the_default_of_each_setting_is_valid_and_changes_nothing() {
        for (key, value) in DEFAULTS {
            let read = read(&format!("{key} = {value}"));
            let settings = Settings { theme: None, data_setting: None, ..read };
            assert_eq!(settings, Settings::default(), "{key}");
        }
    }

    #[test]
    fn settings_are_read() {
        let settings = read(
            "language = \"EN\"\ntheme = \"dark\"\ncolor = \"never\"\nmouse = false\n\
             flags = false\nsession = false\nclipboard = \"terminal\"\ndata = \"my.json\"\n[keys]\nquit = \"x\"",
        );
        assert_eq!(settings.diagnostics, []);
        assert_eq!(settings.language.as_deref(), Some("en"));
        assert_eq!(settings.theme.as_ref().map(Setting::text), Some(Ok("dark")));
        assert_eq!(settings.color, ColorChoice::Never);
        assert!(
            !settings.mouse
                && settings.flags == Flags::Hidden
                && !settings.session
                && settings.terminal_clipboard
        );
        assert_eq!(settings.data, [PathBuf::from("my.json")]);
        let keys: Vec<&str> = settings.keys.iter().map(|setting| setting.key.as_str()).collect();
        assert_eq!(keys, ["keys.quit"]);
    }

    #[test]
    fn the_home_folder_is_a_tilde_in_paths() {
        let home = etcetera::home_dir().expect("a home folder");
        let settings = read("data = [\"~/my.json\", \"~\", \"~my.json\", \"/a/~/b\"]");
        let expected = [home.join("my.json"), home, "~my.json".into(), "/a/~/b".into()];
        assert_eq!(settings.data, expected);
    }

    #[test]
    fn flags_are_shown_in_several_ways() {
        for (value, flags) in [
            ("true", Flags::Shown),
            ("false", Flags::Hidden),
            ("\"blocks\"", Flags::Blocks),
            ("\"Kitty\"", Flags::Kitty),
            ("\"iterm2\"", Flags::Iterm2),
            ("\"sixel\"", Flags::Sixel),
        ] {
            assert_eq!(read(&format!("flags = {value}")).flags, flags, "{value}");
        }
        let kinds = ["flags = \"kity\"", "flags = 1"].map(|text| {
            let settings = read(text);
            assert_eq!(settings.flags, Flags::Shown);
            settings.diagnostics[0].kind.clone()
        });
        let [DiagnosticKind::NotOneOf { nearest, .. }, DiagnosticKind::WrongShape(Shape::Flag)] =
            kinds
        else {
            panic!("{kinds:?}")
        };
        assert_eq!(nearest.as_deref(), Some("kitty"));
    }

    #[test]
    fn an_invalid_setting_is_reported_with_its_place_and_the_others_are_read() {
        let settings = read("langauge = \"en\"\ncolor = \"nevr\"\nmouse = 1\nsession = false\n");
        let [unknown, word, shape] = settings.diagnostics.as_slice() else {
            panic!("{:?}", settings.diagnostics)
        };
        assert_eq!(unknown.place.position, Some(Position { line: 1, column: 1 }));
        assert_eq!(unknown.place.field.as_deref(), Some("langauge"));
        let nearest = Some("language".to_owned());
        assert_eq!(unknown.kind, DiagnosticKind::UnknownKey { nearest });
        assert!(
            matches!(&word.kind, DiagnosticKind::NotOneOf { nearest: Some(near), .. }
                if near == "never"),
            "{word:?}"
        );
        assert_eq!(shape.kind, DiagnosticKind::WrongShape(Shape::Flag));
        assert!(settings.mouse && !settings.session && settings.color == ColorChoice::Auto);
    }
}
