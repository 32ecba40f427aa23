//! What is set before the browser opens: by arguments, configuration and the last run.

use crate::language::Language;
use crate::tui::input::keymap::Keymap;
use crate::tui::theme::{Depth, NamedTheme, Theme};

/// Language, theme, keys and search history.
#[derive(Debug, Clone)]
pub struct Preferences {
    /// The language on screen.
    pub language: Language,
    /// The styles on screen.
    pub theme: Theme,
    /// Who has chosen the theme.
    pub theme_source: ThemeSource,
    /// The themes to choose from.
    pub themes: Vec<NamedTheme>,
    /// The keys.
    pub keymap: Keymap,
    /// The words of earlier searches, the latest last.
    pub search_history: Vec<String>,
    /// The colours that flags are drawn in; `None` if they are not.
    pub flags: Option<Depth>,
    /// The year of the clock, 1 to 9999.
    pub this_year: u16,
}

impl Preferences {
    /// A language and a theme; everything else at its default, in the year 2026.
    pub fn new(language: Language, theme: Theme) -> Self {
        Self {
            language,
            theme,
            theme_source: ThemeSource::Set,
            themes: Vec::new(),
            keymap: Keymap::default(),
            search_history: Vec::new(),
            flags: None,
            this_year: 2026,
        }
    }
}

/// Who has chosen the theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ThemeSource {
    /// The background of the terminal, as far as it is known: whether it is light.
    Background(Option<bool>),
    /// An option or the configuration.
    Set,
    /// The user, in the browser; by its name.
    Chosen(String),
}
