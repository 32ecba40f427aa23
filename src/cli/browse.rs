//! `imenik` alone: the browser, or the reader line by line, as arguments, configuration, terminal
//! and the last run have it.

use std::env;
use std::io::{self, IsTerminal};

use ratatui::layout::Size;

use super::browser_settings::BrowserSettings;
use super::{Args, Browsing, Failure, NOTHING, WRONG_USE, bookmark_file, load, not_found, plain};
use crate::catalog::{Catalog, EntryIndex};
use crate::config::{self, SearchHistory, Session};
use crate::files::{read_text, write_atomic};
use crate::language::{Language, Locale};
use crate::search::Index;
use crate::tui::{
    self, App, Clipboard, Console, Depth, Effects, Preferences, TerminalOptions, Theme, ThemeSource,
};

/// Opens the browser, on the entry that the words find best if there are any.
pub(super) fn run(args: &Args, browsing: &Browsing, locale: &Locale) -> Result<(), Failure> {
    let words = browsing.words.as_str();
    // A terminal that cannot place its cursor can be read and typed on line by line.
    let has_cursor =
        env::var_os("TERM").map_or(!cfg!(unix), |term| term != "dumb" && !term.is_empty());
    if !browsing.plain && !io::stdout().is_terminal() {
        return Err(Failure::new(WRONG_USE, locale.text("cli-no-terminal")));
    }
    let plain = browsing.plain || !has_cursor;
    let terminal_failed = |error: io::Error| {
        let error = [("value", error.to_string().into())];
        Failure::new(NOTHING, locale.format("cli-terminal-failed", &error))
    };
    // Before the catalog is read: keys that are typed meanwhile are neither echoed nor lost.
    let console = if plain { None } else { Some(Console::open().map_err(terminal_failed)?) };
    let catalog = load(args, locale)?;
    if catalog.is_empty() {
        return Err(Failure::new(NOTHING, locale.text("cli-empty")));
    }
    let index = Index::new(&catalog);
    let found = (!words.is_empty())
        .then(|| index.best(&catalog, words).ok_or_else(|| not_found(locale, words)));
    let open = found.transpose()?.map(|hit| hit.entry);
    let settings = BrowserSettings::read(&args.settings);
    let Some(console) = console else {
        settings.diagnostics.iter().for_each(|it| eprintln!("{}", locale.diagnostic(it)));
        return Ok(plain::run(
            &catalog,
            &index,
            locale,
            open,
            &mut io::stdin().lock(),
            &mut io::stdout().lock(),
        )?);
    };
    let opening = Opening { args, browsing, settings, locale };
    let (mut app, mut effects, options) = opening.browser(catalog, index, open)?;
    tui::run(&mut app, &mut effects, console, options).map_err(terminal_failed)
}

/// What decides how the browser opens.
struct Opening<'a> {
    args: &'a Args,
    browsing: &'a Browsing,
    settings: BrowserSettings,
    locale: &'a Locale,
}

impl Opening<'_> {
    /// The browser as it opens, with its files and terminal options.
    fn browser(
        self,
        catalog: Catalog,
        index: Index,
        open: Option<EntryIndex>,
    ) -> Result<(App, Effects, TerminalOptions), Failure> {
        let state = config::state_folder();
        let session_file = state.as_ref().map(|folder| folder.join("session.json"));
        let session_file = session_file.filter(|_| self.args.settings.session);
        let kept = session_file.as_ref().and_then(|path| read_text(path).ok());
        let session = kept.as_deref().map(Session::from_json);
        // The first run welcomes the user; if it cannot be recorded, no run does.
        let first = open.is_none()
            && kept.is_none()
            && session_file
                .as_ref()
                .is_some_and(|path| write_atomic(path, &Session::default().to_json()).is_ok());
        // `--fresh` keeps the theme; an entry on the command line keeps the language too.
        let last = session.as_ref().filter(|_| !self.browsing.fresh);
        let language = last
            .and_then(|session| Language::from_tag(&session.language))
            .filter(|_| !self.args.asks_language)
            .unwrap_or(self.args.language);
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
        let mut app = App::new(catalog, index, preferences, Size::default(), open);
        let bookmarks = bookmark_file();
        match bookmarks.read() {
            Ok(kept) => app.set_bookmarks(kept),
            Err(diagnostic) => diagnostics.push(diagnostic),
        }
        if let Some(session) = last.filter(|_| open.is_none()) {
            app.restore(session);
        }
        app.greet(first, diagnostics);
        let clipboard = if self.args.settings.terminal_clipboard {
            Clipboard::Terminal
        } else {
            Clipboard::default()
        };
        let effects = Effects { search_history, bookmarks, session: session_file, clipboard };
        let options = TerminalOptions {
            mouse: self.browsing.mouse,
            hyperlinks: supports_hyperlinks::on(supports_hyperlinks::Stream::Stdout),
            ask_background: matches!(theme_source, ThemeSource::Background(_)),
        };
        Ok((app, effects, options))
    }

    /// The theme, and who has chosen it: `--theme`, else the configuration, else the user in the
    /// last run, else the background of the terminal as the environment or the last run knows it.
    fn theme(&self, session: Option<&Session>) -> Result<(Theme, ThemeSource), Failure> {
        let themes = &self.settings.themes;
        let named = |name: &str| themes.iter().find(|it| it.name == name).map(|it| it.theme);
        let asked = self.browsing.theme.as_deref();
        if let Some(name) = asked.filter(|name| *name != "auto" && named(name).is_none()) {
            let known: Vec<&str> =
                themes.iter().map(|it| it.name.as_str()).chain(["auto"]).collect();
            let values = [("value", name.into()), ("names", known.join(", ").into())];
            return Err(Failure::new(WRONG_USE, self.locale.format("cli-no-theme", &values)));
        }
        if !self.args.colours {
            return Ok((Theme::NONE, ThemeSource::Set));
        }
        let set = asked.or(self.settings.theme.as_deref()).filter(|name| *name != "auto");
        let chosen = session.and_then(|session| session.theme.as_deref());
        let chosen = chosen.filter(|name| named(name).is_some());
        let light = tui::background_from_environment()
            .or_else(|| session.and_then(|session| session.light_background));
        let (name, source) = match (set, chosen, light) {
            (Some(name), ..) => (name, ThemeSource::Set),
            (None, Some(name), _) => (name, ThemeSource::Chosen(name.to_owned())),
            (None, None, Some(true)) => ("light", ThemeSource::Background(light)),
            (None, None, Some(false)) => ("dark", ThemeSource::Background(light)),
            (None, None, None) => ("terminal", ThemeSource::Background(None)),
        };
        Ok((named(name).unwrap_or_else(Theme::terminal).fitted(depth()), source))
    }
}

/// How many colours the terminal shows, by what it says of itself.
fn depth() -> Depth {
    let says = |name: &str, words: &[&str]| {
        env::var(name).is_ok_and(|value| words.iter().any(|word| value.contains(word)))
    };
    if says("COLORTERM", &["truecolor", "24bit"])
        || says("TERM", &["direct"])
        || env::var_os("WT_SESSION").is_some()
    {
        Depth::True
    } else if says("TERM", &["256"]) {
        Depth::Indexed
    } else {
        Depth::Sixteen
    }
}
