//! How the browser opens: from the arguments, the configuration and the last run.

use std::path::{Path, PathBuf};

use ratatui::layout::Size;

use super::browser_settings::BrowserSettings;
use super::clock::this_year;
use super::color_depth::depth;
use super::command_error::CommandError;
use super::context::{CommandContext, bookmark_file};
use super::flag_style;
use super::screen_options::ScreenOptions;
use super::sources::Sources;
use crate::catalog::EntryIndex;
use crate::config::{self, SearchHistory, Session};
use crate::diagnostic::Diagnostic;
use crate::files::{read_text, write_atomic};
use crate::language::{Language, Locale};
use crate::tui::{
    App, Clipboard, Effects, IndexedCatalog, Loader, LoadingScreen, Preferences, TerminalOptions,
    ThemeSource,
};

/// What the command line says about how the browser opens.
#[derive(Debug)]
pub(super) struct OpeningOptions {
    pub(super) screen: ScreenOptions,
    /// Whether the browser ignores where the user left off.
    pub(super) fresh: bool,
    /// The words that are searched for first, if entries are chosen for another command.
    pub(super) picks: Option<String>,
}

/// What decides how the browser opens.
pub(super) struct Opening<'a> {
    options: &'a OpeningOptions,
    context: &'a CommandContext<'a>,
    sources: Sources,
    /// What was saved in the last run.
    session: Option<Session>,
    session_file: Option<PathBuf>,
    /// The language of the screen.
    locale: Locale,
    preferences: Preferences,
    search_history: SearchHistory,
    terminal: TerminalOptions,
    /// What is wrong with the configuration and the themes.
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Opening<'a> {
    /// Reads the settings and the session.
    ///
    /// # Errors
    /// If there is no theme of the name that the options have.
    pub(super) fn new(
        options: &'a OpeningOptions,
        context: &'a CommandContext<'a>,
    ) -> Result<Self, CommandError> {
        let settings = &context.options.settings;
        let state = config::state_folder();
        let session_file = state.as_ref().map(|folder| folder.join("session.json"));
        let session_file = session_file.filter(|_| settings.session);
        let saved = session_file.as_ref().and_then(|path| read_text(path).ok());
        let session = saved.as_deref().map(Session::from_json);
        let language = language(options, context, session.as_ref());
        let browser = BrowserSettings::read(settings);
        let (theme, theme_source) =
            browser.theme(options.screen.theme.as_deref(), session.as_ref(), context)?;
        let BrowserSettings { keymap, mut themes, theme: _, diagnostics } = browser;
        for theme in &mut themes {
            theme.theme = theme.theme.fitted(depth());
        }
        let graphics = flag_style::graphics(settings.flags);
        let terminal = TerminalOptions {
            graphics,
            mouse: options.screen.mouse && settings.mouse,
            hyperlinks: supports_hyperlinks::on(supports_hyperlinks::Stream::Stdout),
            ask_background: matches!(theme_source, ThemeSource::Background(_)),
        };
        let search_history = SearchHistory::at(state.map(|folder| folder.join("searches")));
        let preferences = Preferences {
            language,
            theme,
            theme_source,
            themes,
            keymap,
            search_history: search_history.read(),
            flags: flag_style::depth_of_flags(settings.flags, graphics),
            this_year: this_year(),
        };
        Ok(Self {
            options,
            context,
            sources: Sources::new(context.options, &[]),
            session,
            session_file,
            locale: Locale::new(language),
            preferences,
            search_history,
            terminal,
            diagnostics,
        })
    }

    /// The language of the screen.
    pub(super) fn language(&self) -> Language {
        self.preferences.language
    }

    /// How the terminal is used.
    pub(super) fn terminal(&self) -> TerminalOptions {
        self.terminal
    }

    /// Whether entries are read from files.
    pub(super) fn reads_files(&self) -> bool {
        self.sources.has_paths()
    }

    /// The screen while the catalog is loaded.
    pub(super) fn loading_screen(&self) -> LoadingScreen<'_> {
        LoadingScreen {
            locale: &self.locale,
            theme: self.preferences.theme,
            keymap: &self.preferences.keymap,
            names: self.sources.names(&self.locale.text("loading-input")),
        }
    }

    /// The browser as it opens, with its files.
    pub(super) fn browser(
        mut self,
        catalog: IndexedCatalog,
        rest: Option<&Loader>,
        entry: Option<EntryIndex>,
        size: Size,
    ) -> (App, Effects) {
        let picks = self.options.picks.as_deref();
        // A choice leaves the next run of the browser as it would be without it.
        let session_file = self.session_file.filter(|_| picks.is_none());
        let is_first_run =
            entry.is_none() && self.session.is_none() && record_run(session_file.as_deref());
        let IndexedCatalog { loaded, index } = catalog;
        let mut app = App::new(loaded.catalog, index, self.preferences, size, entry);
        let bookmarks = bookmark_file();
        match bookmarks.read() {
            Ok(read) => {
                self.diagnostics.extend(bookmarks.problem(&read));
                app.set_bookmarks(read);
            }
            Err(diagnostic) => self.diagnostics.push(diagnostic),
        }
        let is_new = self.options.fresh || picks.is_some() || entry.is_some();
        let last = self.session.as_ref().filter(|_| !is_new);
        if let Some(session) = last {
            app.restore(session);
        }
        if let Some(words) = picks {
            app.start_picking(words);
        }
        if let Some(rest) = rest {
            let names = self.sources.names(&self.locale.text("loading-input"));
            app.begin_loading(names, rest.progress(), last);
        }
        app.greet(is_first_run, self.diagnostics);
        app.report_left_out(&loaded.damaged, &loaded.omissions);
        let clipboard = if self.context.options.settings.terminal_clipboard {
            Clipboard::Terminal
        } else {
            Clipboard::default()
        };
        let search_history = self.search_history;
        (app, Effects { search_history, bookmarks, session: session_file, clipboard })
    }
}

/// The language of the screen: an option, else that of the last run, else the configuration or the
/// environment.
fn language(
    options: &OpeningOptions,
    context: &CommandContext<'_>,
    session: Option<&Session>,
) -> Language {
    // `--fresh` keeps the theme; an entry on the command line keeps the language too.
    let is_kept = !options.fresh && !context.options.language_is_given;
    let last = session.filter(|_| is_kept);
    last.and_then(|session| Language::from_tag(&session.language))
        .unwrap_or(context.options.language)
}

/// Records the first run, so that the user is welcomed only once. If it cannot be recorded, no run
/// counts as the first.
fn record_run(session_file: Option<&Path>) -> bool {
    let json = Session::default().to_json();
    session_file.is_some_and(|path| write_atomic(path, &json).is_ok())
}
