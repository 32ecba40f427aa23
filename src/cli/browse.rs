//! `imenik` without a command: opens the browser, or reads line by line with `--plain`.

use std::env;
use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::mem;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches};
use ratatui::layout::Size;

use super::browser_flags::browser_flags;
use super::browser_settings::BrowserSettings;
use super::color_depth::depth;
use super::command_builder::CommandBuilder;
use super::command_error::CommandError;
use super::context::{CommandContext, bookmark_file};
use super::flag_style;
use super::lookup::not_found;
use super::plain;
use super::progress_line;
use super::query::with_hyphen;
use super::review::this_year;
use super::screen_options::{NO_MOUSE, ScreenOptions};
use super::sources::Sources;
use super::values::all;
use crate::catalog::{Catalog, EntryIndex, Progress};
use crate::config::{self, SearchHistory, Session};
use crate::diagnostic::Diagnostic;
use crate::files::{read_text, write_atomic};
use crate::language::{Language, Locale};
use crate::search::Index;
use crate::tui::{
    self, App, Clipboard, Console, Effects, IndexedCatalog, Loader, LoadingScreen, NamedTheme,
    Opened, OpensOn, Parts, Preferences, TerminalOptions, Theme, ThemeSource,
};

const WORDS: &str = "words";
const FRESH: &str = "fresh";
const PLAIN: &str = "plain";

/// The theme that fits the background of the terminal.
const AUTO: &str = "auto";

/// The arguments of the browser.
#[derive(Debug)]
pub(super) struct BrowseRequest {
    /// The words that find the entry to open; empty to open none.
    words: String,
    screen: ScreenOptions,
    /// Whether the browser ignores where the user left off.
    fresh: bool,
    /// Whether the program reads line by line instead.
    plain: bool,
    /// The words that are searched for first, if entries are chosen for another command.
    picks: Option<String>,
}

/// The argument with the words that find the entry to open.
pub(super) fn words_argument(builder: &CommandBuilder) -> Arg {
    builder.argument(WORDS, "value-words", "cli-words").num_args(0..)
}

/// The options of the browser.
pub(super) fn options(builder: &CommandBuilder) -> [Arg; 4] {
    let [theme, no_mouse] = ScreenOptions::arguments(builder);
    [theme, no_mouse, builder.flag(FRESH, "cli-fresh"), builder.flag(PLAIN, "cli-plain")]
}

impl BrowseRequest {
    /// Reads the arguments.
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        let words = all::<String>(matches, WORDS);
        let words: Vec<String> = words.iter().map(|word| with_hyphen(word)).collect();
        Self {
            words: words.join(" "),
            screen: ScreenOptions::from_matches(matches),
            fresh: matches.get_flag(FRESH),
            plain: matches.get_flag(PLAIN),
            picks: None,
        }
    }

    /// A browser to choose entries in, among those that words find.
    pub(super) fn to_pick(words: String, screen: ScreenOptions) -> Self {
        Self { words: String::new(), screen, fresh: false, plain: false, picks: Some(words) }
    }

    /// Reads the arguments of a command line that has no others than some flags.
    pub(super) fn of_flags(arguments: &[OsString]) -> Option<Self> {
        let seen = browser_flags(arguments, &[NO_MOUSE, FRESH, PLAIN])?;
        let has = |flag| seen.contains(&flag);
        let screen = ScreenOptions { theme: None, mouse: !has(NO_MOUSE) };
        let (fresh, plain) = (has(FRESH), has(PLAIN));
        Some(Self { words: String::new(), screen, fresh, plain, picks: None })
    }

    /// Opens the browser, on the entry that the words find best if there are any.
    pub(super) fn run(&self, context: &CommandContext<'_>) -> Result<(), CommandError> {
        let locale = &context.locale;
        if !self.plain && !io::stdout().is_terminal() {
            return Err(CommandError::WrongUse(locale.text("cli-no-terminal")));
        }
        let plain = self.plain || !has_cursor();
        let sources = Sources::new(context.options, &[]);
        if sources.has_standard_input() && (plain || io::stdin().is_terminal()) {
            let why = if plain { "cli-plain-input" } else { "cli-no-input" };
            return Err(CommandError::WrongUse(locale.text(why)));
        }
        if plain {
            return self.run_plain(context);
        }
        // The end of the process frees everything at once.
        self.browse(context, sources).map(mem::forget)
    }

    /// Opens the browser to choose entries in. Returns their ids; none if the user has given up.
    pub(super) fn choose(&self, context: &CommandContext<'_>) -> Result<Vec<String>, CommandError> {
        let sources = Sources::new(context.options, &[]);
        if sources.has_standard_input() && io::stdin().is_terminal() {
            return Err(CommandError::WrongUse(context.locale.text("cli-no-input")));
        }
        let app = self.browse(context, sources)?;
        Ok(app.map(|app| app.chosen_ids()).unwrap_or_default())
    }

    /// Opens the browser. Returns it as it was left, unless the user has quit before.
    fn browse(
        &self,
        context: &CommandContext<'_>,
        sources: Sources,
    ) -> Result<Option<App>, CommandError> {
        let locale = &context.locale;
        let failed = |error: io::Error| {
            let values = [("value", error.to_string().into())];
            CommandError::Failed(locale.format("cli-terminal-failed", &values))
        };
        // Before anything is read: keys that are typed meanwhile are neither echoed nor lost.
        let mut console = Console::open().map_err(failed)?;
        let opening = Opening::new(self, context)?;
        let (opens, language) = (self.opens_on(context), opening.preferences.language);
        let load = move |progress: &Progress, parts: &Parts| {
            let parts = Some(parts).filter(|_| opens != OpensOn::Whole);
            sources.load_in_parts(language, progress, parts)
        };
        let opened = if opening.sources.has_paths() {
            let screen = opening.loading_screen();
            let opened = console.load(&screen, opening.terminal, opens, load).map_err(failed)?;
            let Some(opened) = opened else { return Ok(None) };
            opened
        } else {
            Opened { first: Ok(IndexedCatalog::bundled()), rest: None }
        };
        let Opened { first, rest } = opened;
        let first = first.map_err(|diagnostics| context.failed_with(&diagnostics))?;
        if first.loaded.catalog.is_empty() {
            drop(console);
            context.report_left_out(&first.loaded);
            return Err(CommandError::Failed(locale.text("cli-empty")));
        }
        let entry = self.entry(&first.loaded.catalog, &first.index, locale)?;
        let options = opening.terminal;
        let (mut app, mut effects) = opening.browser(first, rest.as_ref(), entry, console.size());
        let end = tui::run(&mut app, &mut effects, console, options, rest).map_err(failed)?;
        end.map_err(|diagnostics| context.failed_with(&diagnostics))?;
        Ok(Some(app))
    }

    /// What the browser may open on: the words of the command line are searched for in the whole
    /// catalog.
    fn opens_on(&self, context: &CommandContext<'_>) -> OpensOn {
        if !self.words.is_empty() || self.picks.is_some() {
            OpensOn::Whole
        } else if context.options.bundled {
            OpensOn::Bundle
        } else {
            OpensOn::Part
        }
    }

    /// Reads line by line.
    fn run_plain(&self, context: &CommandContext<'_>) -> Result<(), CommandError> {
        let locale = &context.locale;
        let catalog = context.load()?;
        if catalog.is_empty() {
            return Err(CommandError::Failed(locale.text("cli-empty")));
        }
        let index = progress_line::index(&catalog, locale.language);
        let entry = self.entry(&catalog, &index, locale)?;
        context.warn(&BrowserSettings::read(&context.options.settings).diagnostics);
        let (input, out) = (&mut io::stdin().lock(), &mut io::stdout().lock());
        Ok(plain::run(&catalog, &index, locale, entry, input, out)?)
    }

    /// The entry that the words find best; `None` if there are no words.
    fn entry(
        &self,
        catalog: &Catalog,
        index: &Index,
        locale: &Locale,
    ) -> Result<Option<EntryIndex>, CommandError> {
        if self.words.is_empty() {
            return Ok(None);
        }
        let hit = index.best(catalog, &self.words);
        hit.map(|hit| Some(hit.entry)).ok_or_else(|| not_found(locale, &self.words))
    }
}

/// Whether the terminal can move its cursor. One that cannot can still be used line by line.
pub(super) fn has_cursor() -> bool {
    env::var_os("TERM").is_some_and(|term| term != "dumb" && !term.is_empty())
}

/// What decides how the browser opens.
struct Opening<'a> {
    request: &'a BrowseRequest,
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
    fn new(
        request: &'a BrowseRequest,
        context: &'a CommandContext<'a>,
    ) -> Result<Self, CommandError> {
        let options = context.options;
        let state = config::state_folder();
        let session_file = state.as_ref().map(|folder| folder.join("session.json"));
        let session_file = session_file.filter(|_| options.settings.session);
        let saved = session_file.as_ref().and_then(|path| read_text(path).ok());
        let session = saved.as_deref().map(Session::from_json);
        // `--fresh` keeps the theme; an entry on the command line keeps the language too.
        let language = session
            .as_ref()
            .filter(|_| !request.fresh && !options.language_is_given)
            .and_then(|session| Language::from_tag(&session.language))
            .unwrap_or(options.language);
        let BrowserSettings { keymap, mut themes, theme: set, diagnostics } =
            BrowserSettings::read(&options.settings);
        let asked = request.screen.theme.as_deref();
        let unknown = asked.filter(|name| *name != AUTO && find_theme(&themes, name).is_none());
        if let Some(name) = unknown {
            return Err(unknown_theme(&themes, name, &context.locale));
        }
        let set = asked.or(set.as_deref());
        let (theme, theme_source) = if options.colours {
            theme(&themes, set, session.as_ref())
        } else {
            (Theme::NONE, ThemeSource::Set)
        };
        for theme in &mut themes {
            theme.theme = theme.theme.fitted(depth());
        }
        let graphics = flag_style::graphics(options.settings.flags);
        let terminal = TerminalOptions {
            graphics,
            mouse: request.screen.mouse && options.settings.mouse,
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
            flags: flag_style::depth_of_flags(options.settings.flags, graphics),
            this_year: this_year().try_into().unwrap_or(u16::MAX),
        };
        Ok(Self {
            request,
            context,
            sources: Sources::new(options, &[]),
            session,
            session_file,
            locale: Locale::new(language),
            preferences,
            search_history,
            terminal,
            diagnostics,
        })
    }

    /// The screen while the catalog is loaded.
    fn loading_screen(&self) -> LoadingScreen<'_> {
        LoadingScreen {
            locale: &self.locale,
            theme: self.preferences.theme,
            keymap: &self.preferences.keymap,
            names: self.sources.names(&self.locale.text("loading-input")),
        }
    }

    /// The browser as it opens, with its files.
    fn browser(
        mut self,
        catalog: IndexedCatalog,
        rest: Option<&Loader>,
        entry: Option<EntryIndex>,
        size: Size,
    ) -> (App, Effects) {
        let picks = self.request.picks.as_deref();
        // A choice leaves the next run of the browser as it would be without it.
        let session_file = self.session_file.filter(|_| picks.is_none());
        let is_first_run =
            entry.is_none() && self.session.is_none() && record_run(session_file.as_deref());
        let IndexedCatalog { loaded, index } = catalog;
        let mut app = App::new(loaded.catalog, index, self.preferences, size, entry);
        let bookmarks = bookmark_file();
        match bookmarks.read() {
            Ok(bookmarks) => app.set_bookmarks(bookmarks),
            Err(diagnostic) => self.diagnostics.push(diagnostic),
        }
        let is_new = self.request.fresh || picks.is_some() || entry.is_some();
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

/// The theme, and who has chosen it: an option or the configuration, else the user in the last run,
/// else the background of the terminal as the environment or the last run knows it.
fn theme(
    themes: &[NamedTheme],
    set: Option<&str>,
    session: Option<&Session>,
) -> (Theme, ThemeSource) {
    let set = set.filter(|name| *name != AUTO);
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
    (theme.fitted(depth()), source)
}

fn unknown_theme(themes: &[NamedTheme], name: &str, locale: &Locale) -> CommandError {
    let names = themes.iter().map(|theme| theme.name.as_str());
    let names: Vec<&str> = names.chain([AUTO]).collect();
    let values = [("value", name.into()), ("names", names.join(", ").into())];
    CommandError::WrongUse(locale.format("cli-no-theme", &values))
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
