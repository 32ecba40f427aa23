//! The settings of the browser: the keymap and the themes, from the configuration.

use super::color_depth::depth;
use super::command_error::CommandError;
use super::context::CommandContext;
use crate::config::{self, Session, Settings};
use crate::diagnostic::Diagnostic;
use crate::language::Locale;
use crate::tui::{
    Keymap, NamedTheme, Theme, ThemeSource, background_from_environment, theme_name, themes,
};

/// The theme that fits the background of the terminal.
const AUTO: &str = "auto";

/// The settings of the browser, and what is wrong with the configuration as a whole.
#[derive(Debug, Default)]
pub(super) struct BrowserSettings {
    /// The keys.
    pub(super) keymap: Keymap,
    /// The themes: the built-in ones and those of the user.
    pub(super) themes: Vec<NamedTheme>,
    /// The name of the theme; `None` for the one that fits the background of the terminal.
    pub(super) theme: Option<String>,
    /// What is wrong with the configuration file, in its order, and with the themes of the user.
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl BrowserSettings {
    /// Reads the keys and themes that the configuration sets, and the theme files of the user.
    pub(super) fn read(settings: &Settings) -> Self {
        let folder = config::config_folder().map(|folder| folder.join("themes"));
        let (themes, theme_files) = themes(folder.as_deref());
        let mut out = Self::with_themes(settings, themes);
        out.diagnostics.extend(theme_files);
        out
    }

    fn with_themes(settings: &Settings, themes: Vec<NamedTheme>) -> Self {
        let mut diagnostics = settings.diagnostics.clone();
        let named = settings.theme.as_ref().map_or(Ok(None), |it| theme_name(it, &themes));
        let theme = named.unwrap_or_else(|diagnostic| {
            diagnostics.push(diagnostic);
            None
        });
        let (keymap, invalid_keys) = Keymap::from_settings(&settings.keys);
        diagnostics.extend(invalid_keys);
        // Problems of the file as a whole first, then those of settings by their place.
        diagnostics.sort_by_key(|it| it.place.field.is_some().then_some(it.place.position));
        Self { keymap, themes, theme, diagnostics }
    }

    /// The theme, and who has chosen it: an option or the configuration, else the user in the last
    /// run, else the background of the terminal as the environment or the last run knows it.
    ///
    /// # Errors
    /// If there is no theme of the name that is `given` by an option.
    pub(super) fn theme(
        &self,
        given: Option<&str>,
        session: Option<&Session>,
        context: &CommandContext<'_>,
    ) -> Result<(Theme, ThemeSource), CommandError> {
        let unknown = given.filter(|name| *name != AUTO && self.find(name).is_none());
        if let Some(name) = unknown {
            return Err(self.unknown_theme(name, &context.locale));
        }
        if !context.options.colours {
            return Ok((Theme::NONE, ThemeSource::Set));
        }
        let set = given.or(self.theme.as_deref()).filter(|name| *name != AUTO);
        let chosen = session.and_then(|session| session.theme.as_deref());
        let chosen = chosen.filter(|name| self.find(name).is_some());
        let light = background_from_environment()
            .or_else(|| session.and_then(|session| session.light_background));
        let (name, source) = match (set, chosen, light) {
            (Some(name), ..) => (name, ThemeSource::Set),
            (None, Some(name), _) => (name, ThemeSource::Chosen(name.to_owned())),
            (None, None, Some(true)) => ("light", ThemeSource::Background(light)),
            (None, None, Some(false)) => ("dark", ThemeSource::Background(light)),
            (None, None, None) => ("terminal", ThemeSource::Background(None)),
        };
        let theme = self.find(name).unwrap_or_else(Theme::terminal);
        Ok((theme.fitted(depth()), source))
    }

    fn find(&self, name: &str) -> Option<Theme> {
        self.themes.iter().find(|theme| theme.name == name).map(|theme| theme.theme)
    }

    fn unknown_theme(&self, name: &str, locale: &Locale) -> CommandError {
        let names = self.themes.iter().map(|theme| theme.name.as_str());
        let names: Vec<&str> = names.chain([AUTO]).collect();
        let values = [("value", name.into()), ("names", names.join(", ").into())];
        CommandError::WrongUse(locale.format("cli-no-theme", &values))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::config::default_file;
    use crate::config::{DEFAULTS, parse_settings};
    use crate::diagnostic::{DiagnosticKind, Shape};
    use crate::language::Language;
    use crate::tui::names;

    fn read(text: &str) -> (Settings, BrowserSettings) {
        let (found, diagnostics) = parse_settings("config.toml", text);
        assert_eq!(diagnostics, []);
        let mut settings = Settings::default();
        settings.apply(found, &Language::ALL.map(Language::tag));
        let browser = BrowserSettings::with_themes(&settings, themes(None).0);
        (settings, browser)
    }

    /// The settings in the comments of a default file, without the explanations.
    fn setting_lines(text: &str) -> Vec<&str> {
        text.lines()
            .filter_map(|line| line.strip_prefix("# "))
            .filter(|line| line.split_once(" = ").is_some_and(|(key, _)| !key.contains(' ')))
            .collect()
    }

    #[test]
    fn every_line_of_the_default_file_is_understood_and_changes_nothing() {
        let text = default_file(&Locale::new(Language::SerbianLatin));
        assert_eq!(parse_settings("config.toml", &text).1, [], "with its comments");
        let (top, keys) = text.split_once("[keys]").expect("a table of keys");
        let (top, keys) = (setting_lines(top), setting_lines(keys));
        assert_eq!(top.len(), DEFAULTS.len());
        for line in &top {
            let (settings, browser) = read(line);
            assert_eq!(browser.diagnostics, [], "{line}");
            assert_eq!(browser.theme, None, "{line}");
            let settings = Settings { theme: None, data_setting: None, ..settings };
            assert_eq!(settings, Settings::default(), "{line}");
        }
        assert_eq!(keys.len(), names().count());
        for line in &keys {
            let keymap = read(&format!("[keys]\n{line}")).1;
            assert_eq!((keymap.diagnostics, keymap.keymap), (vec![], Keymap::default()), "{line}");
        }
        let (_, all) = read(&format!("{}\n[keys]\n{}", top.join("\n"), keys.join("\n")));
        assert_eq!((all.diagnostics, all.keymap), (vec![], Keymap::default()), "all at once");
    }

    #[test]
    fn the_example_in_the_readme_is_understood() {
        let readme = include_str!("../../README.md");
        let example = readme
            .split("```toml\n")
            .nth(1)
            .and_then(|rest| rest.split("```").next())
            .expect("an example");
        let (settings, browser) = read(example);
        assert_eq!(browser.diagnostics, []);
        assert_eq!((browser.theme.as_deref(), settings.data.len()), (Some("light"), 1));
    }

    #[test]
    fn problems_of_settings_keys_and_themes_are_reported_in_the_order_of_the_file() {
        let (settings, browser) = read(
            "langauge = \"en\"\ntheme = \"ligth\"\nmouse = 1\nsession = false\n[keys]\n\
             serach = \"q\"\nsort = \"Hyper-x\"\nquit = [\"x\"]\nmatrix = \"x\"",
        );
        let kinds: Vec<_> = browser
            .diagnostics
            .iter()
            .map(|it| (it.place.position.map(|it| (it.line, it.column)), it.kind.clone()))
            .collect();
        let unknown = |nearest: &str| DiagnosticKind::UnknownKey { nearest: Some(nearest.into()) };
        assert_eq!(kinds[0], (Some((1, 1)), unknown("language")));
        assert!(
            matches!(&kinds[1], (Some((2, 1)), DiagnosticKind::NotOneOf { nearest: Some(near), .. })
                if near == "light"),
            "{kinds:?}"
        );
        assert_eq!(kinds[2].1, DiagnosticKind::WrongShape(Shape::Flag));
        assert_eq!(kinds[3], (Some((6, 1)), unknown("keys.search")));
        assert_eq!(kinds[4].1, DiagnosticKind::BadKey("Hyper-x".to_owned()));
        let (key, action) = ("x".to_owned(), "matrix".to_owned());
        assert_eq!(kinds[5].1, DiagnosticKind::KeyTaken { key, action });
        assert!(!settings.session && browser.theme.is_none() && settings.mouse);
    }
}
