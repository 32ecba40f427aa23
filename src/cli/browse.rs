//! `imenik` without a command: opens the browser, or reads line by line with `--plain`.

use std::env;
use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::mem;

use clap::{Arg, ArgMatches};

use super::browser_flags::browser_flags;
use super::browser_settings::BrowserSettings;
use super::command_builder::CommandBuilder;
use super::command_error::CommandError;
use super::context::CommandContext;
use super::hyphens;
use super::lookup::not_found;
use super::opening::{Opening, OpeningOptions};
use super::plain;
use super::query;
use super::screen_options::{NO_MOUSE, ScreenOptions};
use super::sources::Sources;
use super::values::all;
use crate::catalog::{Catalog, EntryIndex, Progress};
use crate::export::Exporter;
use crate::language::Locale;
use crate::search::Index;
use crate::tui::{self, App, Console, IndexedCatalog, Opened, OpensOn, Parts};

const WORDS: &str = "words";
const FRESH: &str = "fresh";
const PLAIN: &str = "plain";

/// The arguments of the browser.
#[derive(Debug)]
pub(super) struct BrowseRequest {
    /// The words that find the entry to open; empty to open none.
    words: String,
    /// Whether the program reads line by line instead.
    plain: bool,
    /// How the browser opens.
    opening: OpeningOptions,
}

/// The argument with the words that find the entry to open.
pub(super) fn words_argument(builder: &CommandBuilder) -> Arg {
    builder.argument(WORDS, "value-words", "cli-words").num_args(0..).value_parser(hyphens::text())
}

/// The options of the browser.
pub(super) fn options(builder: &CommandBuilder) -> [Arg; 4] {
    let [theme, no_mouse] = ScreenOptions::arguments(builder);
    [theme, no_mouse, builder.flag(FRESH, "cli-fresh"), builder.flag(PLAIN, "cli-plain")]
}

impl BrowseRequest {
    /// Reads the arguments.
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        Self {
            words: all::<String>(matches, WORDS).join(" "),
            plain: matches.get_flag(PLAIN),
            opening: OpeningOptions {
                screen: ScreenOptions::from_matches(matches),
                fresh: matches.get_flag(FRESH),
                picks: None,
            },
        }
    }

    /// A browser to choose entries in, among those that words find.
    pub(super) fn to_pick(words: String, screen: ScreenOptions) -> Self {
        let opening = OpeningOptions { screen, fresh: false, picks: Some(words) };
        Self { words: String::new(), plain: false, opening }
    }

    /// Reads a command line of flags of the browser and `--lang` only; `None` if it has anything
    /// else.
    pub(super) fn of_flags(arguments: &[OsString]) -> Option<Self> {
        let seen = browser_flags(arguments, &[NO_MOUSE, FRESH, PLAIN])?;
        let has = |flag| seen.contains(&flag);
        let screen = ScreenOptions { theme: None, mouse: !has(NO_MOUSE) };
        let opening = OpeningOptions { screen, fresh: has(FRESH), picks: None };
        Some(Self { words: String::new(), plain: has(PLAIN), opening })
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
        let opening = Opening::new(&self.opening, context)?;
        let (opens, language) = (self.opens_on(context), opening.language());
        let load = move |progress: &Progress, parts: &Parts| {
            let parts = Some(parts).filter(|_| opens != OpensOn::Whole);
            sources.load_in_parts(language, progress, parts)
        };
        let opened = if opening.reads_files() {
            let screen = opening.loading_screen();
            let opened = console.load(&screen, opening.terminal(), opens, load).map_err(failed)?;
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
        let options = opening.terminal();
        let (mut app, mut effects) = opening.browser(first, rest.as_ref(), entry, console.size());
        let end = tui::run(&mut app, &mut effects, console, options, rest).map_err(failed)?;
        end.map_err(|diagnostics| context.failed_with(&diagnostics))?;
        Ok(Some(app))
    }

    /// What the browser may open on: the words of the command line are searched for in the whole
    /// catalog.
    fn opens_on(&self, context: &CommandContext<'_>) -> OpensOn {
        if !self.words.is_empty() || self.opening.picks.is_some() {
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
        let bookmarks = query::read_bookmarks(context);
        let index = query::index(&catalog, locale.language, &bookmarks);
        let entry = self.entry(&catalog, &index, locale)?;
        context.warn(&BrowserSettings::read(&context.options.settings).diagnostics);
        let (input, out) = (&mut io::stdin().lock(), &mut io::stdout().lock());
        let exporter = Exporter { catalog: &catalog, locale, bookmarks: &bookmarks };
        Ok(plain::run(exporter, &index, entry, input, out)?)
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
