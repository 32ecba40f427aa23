//! `imenik` without a command: opens the browser, or reads line by line with `--plain`.

use std::env;
use std::io::{self, IsTerminal};
use std::path::Path;

use clap::{Arg, ArgMatches};
use ratatui::layout::Size;

use super::browser_settings::BrowserSettings;
use super::command_builder::CommandBuilder;
use super::command_error::CommandError;
use super::context::{CommandContext, bookmark_file};
use super::lookup::not_found;
use super::plain;
use super::query::with_hyphen;
use super::values::{all, optional};
use crate::catalog::{Catalog, EntryIndex};
use crate::config::{self, SearchHistory, Session};
use crate::files::{read_text, write_atomic};
use crate::language::Language;
use crate::search::Index;
use crate::tui::{
    self, App, Clipboard, Console, Depth, Effects, NamedTheme, Preferences, TerminalOptions, Theme,
    ThemeSource,
};

const WORDS: &str = "words";
const THEME: &str = "theme";
const NO_MOUSE: &str = "no-mouse";
const FRESH: &str = "fresh";
const PLAIN: &str = "plain";

/// The theme that fits the background of the terminal.
const AUTO: &str = "auto";

/// The arguments of the browser.
#[derive(Debug)]
pub(super) struct BrowseRequest {
    /// The words that find the entry to open; empty to open none.
    words: String,
    /// The name of the theme.
    theme: Option<String>,
    /// Whether the mouse is used, if the configuration does not turn it off.
    mouse: bool,
    /// Whether the browser ignores where the user left off.
    fresh: bool,
    /// Whether the program reads line by line instead.
    plain: bool,
}

/// The argument with the words that find the entry to open.
pub(super) fn words_argument(builder: &CommandBuilder) -> Arg {
    builder.argument(WORDS, "value-words", "cli-words").num_args(0..)
}

/// The options of the browser.
pub(super) fn options(builder: &CommandBuilder) -> [Arg; 4] {
    [
        builder.option(THEME, "cli-theme").value_name(builder.text("value-name")),
        builder.flag(NO_MOUSE, "cli-no-mouse"),
        builder.flag(FRESH, "cli-fresh"),
        builder.flag(PLAIN, "cli-plain"),
    ]
}

impl BrowseRequest {
    /// Reads the arguments.
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        let words = all::<String>(matches, WORDS);
        let words: Vec<String> = words.iter().map(|word| with_hyphen(word)).collect();
        Self {
            words: words.join(" "),
            theme: optional(matches, THEME),
            mouse: !matches.get_flag(NO_MOUSE),
            fresh: matches.get_flag(FRESH),
            plain: matches.get_flag(PLAIN),
        }
    }

    /// Opens the browser, on the entry that the words find best if there are any.
    pub(super) fn run(&self, context: &CommandContext<'_>) -> Result<(), CommandError> {
        let locale = &context.locale;
        if !self.plain && !io::stdout().is_terminal() {
            return Err(CommandError::WrongUse(locale.text("cli-no-terminal")));
        }
        let plain = self.plain || !has_cursor();
        let terminal_failed = |error: io::Error| {
            let values = [("value", error.to_string().into())];
            CommandError::Failed(locale.format("cli-terminal-failed", &values))
        };
        // Before the catalog is read: keys that are typed meanwhile are neither echoed nor lost.
        let console = if plain { None } else { Some(Console::open().map_err(terminal_failed)?) };
        let catalog = context.load()?;
        if catalog.is_empty() {
            return Err(CommandError::Failed(locale.text("cli-empty")));
        }
        let index = Index::new(&catalog);
        let entry = if self.words.is_empty() {
            None
        } else {
            let hit = index.best(&catalog, &self.words);
            Some(hit.ok_or_else(|| not_found(locale, &self.words))?.entry)
        };
        let settings = BrowserSettings::read(&context.options.settings);
        let Some(console) = console else {
            context.warn(&settings.diagnostics);
            let (input, out) = (&mut io::stdin().lock(), &mut io::stdout().lock());
            return Ok(plain::run(&catalog, &index, locale, entry, input, out)?);
        };
        let opening = Opening { request: self, context, settings };
        let (mut app, mut effects, options) = opening.browser(catalog, index, entry)?;
        tui::run(&mut app, &mut effects, console, options).map_err(terminal_failed)
    }
}

/// Whether the terminal can move its cursor. One that cannot can still be used line by line.
fn has_cursor() -> bool {
    env::var_os("TERM").is_some_and(|term| term != "dumb" && !term.is_empty())
}

/// What decides how the browser opens.
struct Opening<'a> {
    request: &'a BrowseRequest,
    context: &'a CommandContext<'a>,
    settings: BrowserSettings,
}

impl Opening<'_> {
    /// The browser as it opens, with its files and terminal options.
    fn browser(
        self,
        catalog: Catalog,
        index: Index,
        entry: Option<EntryIndex>,
    ) -> Result<(App, Effects, TerminalOptions), CommandError> {
        let options = self.context.options;
        let state = config::state_folder();
        let session_file = state.as_ref().map(|folder| folder.join("session.json"));
        let session_file = session_file.filter(|_| options.settings.session);
        let saved = session_file.as_ref().and_then(|path| read_text(path).ok());
        let session = saved.as_deref().map(Session::from_json);
        let is_first_run =
            entry.is_none() && saved.is_none() && record_run(session_file.as_deref());
        // `--fresh` keeps the theme; an entry on the command line keeps the language too.
        let last = session.as_ref().filter(|_| !self.request.fresh);
        let language = last
            .and_then(|session| Language::from_tag(&session.language))
            .filter(|_| !options.language_is_given)
            .unwrap_or(options.language);
        let (theme, theme_source) = self.theme(session.as_ref())?;

        let BrowserSettings { keymap, mut themes, theme: _, mut diagnostics } = self.settings;
        for theme in &mut themes {
            theme.theme = theme.theme.fitted(depth());
        }
        let search_history = SearchHistory::at(state.map(|folder| folder.join("searches")));
        let preferences = Preferences {
            language,
            theme,
            theme_source: theme_source.clone(),
            themes,
            keymap,
            search_history: search_history.read(),
        };
        let mut app = App::new(catalog, index, preferences, Size::default(), entry);
        let bookmarks = bookmark_file();
        match bookmarks.read() {
            Ok(bookmarks) => app.set_bookmarks(bookmarks),
            Err(diagnostic) => diagnostics.push(diagnostic),
        }
        if let Some(session) = last.filter(|_| entry.is_none()) {
            app.restore(session);
        }
        app.greet(is_first_run, diagnostics);
        let clipboard = if options.settings.terminal_clipboard {
            Clipboard::Terminal
        } else {
            Clipboard::default()
        };
        let effects = Effects { search_history, bookmarks, session: session_file, clipboard };
        let terminal_options = TerminalOptions {
            mouse: self.request.mouse && options.settings.mouse,
            hyperlinks: supports_hyperlinks::on(supports_hyperlinks::Stream::Stdout),
            ask_background: matches!(theme_source, ThemeSource::Background(_)),
        };
        Ok((app, effects, terminal_options))
    }

    /// The theme, and who has chosen it: `--theme`, else the configuration, else the user in the
    /// last run, else the background of the terminal as the environment or the last run knows it.
    fn theme(&self, session: Option<&Session>) -> Result<(Theme, ThemeSource), CommandError> {
        let themes = &self.settings.themes;
        let asked = self.request.theme.as_deref();
        let unknown = asked.filter(|name| *name != AUTO && find_theme(themes, name).is_none());
        if let Some(name) = unknown {
            return Err(self.unknown_theme(name));
        }
        if !self.context.options.colours {
            return Ok((Theme::NONE, ThemeSource::Set));
        }
        let set = asked.or(self.settings.theme.as_deref()).filter(|name| *name != AUTO);
        let chosen = session.and_then(|session| session.theme.as_deref());
        let chosen = chosen.filter(|name| find_theme(themes, name).is_some());
        let light = tui::background_from_environment()
            .or_else(|| session.and_then(|session| session.light_background));
        let (name, source) = match (set, chosen, light) {
            (Some(name), ..) => (name, ThemeSource::Set),
            (None, Some(name), _) => (name, ThemeSource::Chosen(name.to_owned())),
            (None, None, Some(true)) => ("light", ThemeSource::Background(light)),
            (None, None, Some(false)) => ("dark", ThemeSource::Background(light)),
            (None, None, None) => ("terminal", ThemeSource::Background(None)),
        };
        let theme = find_theme(themes, name).unwrap_or_else(Theme::terminal);
        Ok((theme.fitted(depth()), source))
    }

    fn unknown_theme(&self, name: &str) -> CommandError {
        let names = self.settings.themes.iter().map(|theme| theme.name.as_str());
        let names: Vec<&str> = names.chain([AUTO]).collect();
        let values = [("value", name.into()), ("names", names.join(", ").into())];
        CommandError::WrongUse(self.context.locale.format("cli-no-theme", &values))
    }
}

/// Records the first run, so that the user is welcomed only once. If it cannot be recorded, no run
/// counts as the first.
fn record_run(session_file: Option<&Path>) -> bool {
    let json = Session::default().to_json();
    session_file.is_some_and(|path| write_atomic(path, &json).is_ok())
}

fn find_theme(themes: &[NamedTheme], name: &str) -> Option<Theme> {
    themes.iter().find(|theme| theme.name == name).map(|theme| theme.theme)
}

/// How many colours the terminal has, according to its environment.
fn depth() -> Depth {
    // Windows Terminal sets only `WT_SESSION`, which programs in WSL see too.
    if mentions("COLORTERM", &["truecolor", "24bit"])
        || mentions("TERM", &["direct"])
        || env::var_os("WT_SESSION").is_some()
    {
        Depth::True
    } else if mentions("TERM", &["256"]) {
        Depth::Indexed
    } else {
        Depth::Sixteen
    }
}

/// Whether an environment variable contains one of the words.
fn mentions(variable: &str, words: &[&str]) -> bool {
    env::var(variable).is_ok_and(|value| words.iter().any(|word| value.contains(word)))
}
