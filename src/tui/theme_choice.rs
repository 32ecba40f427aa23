//! Which theme is in use, and who has chosen it.

use crate::tui::preferences::ThemeSource;
use crate::tui::theme::{NamedTheme, Theme};

/// The theme in use, apart from one that is only previewed.
#[derive(Debug, Clone)]
pub(super) struct ThemeChoice {
    theme: Theme,
    source: ThemeSource,
}

impl ThemeChoice {
    /// A theme and who has chosen it.
    pub(super) fn new(theme: Theme, source: ThemeSource) -> Self {
        Self { theme, source }
    }

    /// The theme.
    pub(super) fn theme(&self) -> Theme {
        self.theme
    }

    /// The name of the theme, if the user has chosen it in the browser.
    pub(super) fn chosen_name(&self) -> Option<&str> {
        match &self.source {
            ThemeSource::Chosen(name) => Some(name),
            ThemeSource::Background(_) | ThemeSource::Set => None,
        }
    }

    /// Whether the background of the terminal is light, if that decides.
    pub(super) fn light_background(&self) -> Option<bool> {
        match self.source {
            ThemeSource::Background(light) => light,
            ThemeSource::Set | ThemeSource::Chosen(_) => None,
        }
    }

    /// The user has chosen a theme.
    pub(super) fn choose(&mut self, chosen: &NamedTheme) {
        *self = Self::new(chosen.theme, ThemeSource::Chosen(chosen.name.clone()));
    }

    /// The terminal has said what background it has. The theme follows unless somebody has chosen
    /// one.
    pub(super) fn follow_background(&mut self, light: bool, themes: &[NamedTheme]) {
        let ThemeSource::Background(known) = &mut self.source else { return };
        *known = Some(light);
        let name = if light { "light" } else { "dark" };
        let named = themes.iter().find(|theme| theme.name == name);
        self.theme = named.map_or(self.theme, |named| named.theme);
    }
}
