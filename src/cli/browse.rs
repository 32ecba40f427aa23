//! `imenik` alone: the browser, or the reader line by line, as arguments, configuration, terminal
//! and the last run have it.

use std::env;
use std::fs;
use std::io::{self, IsTerminal};
use std::panic::resume_unwind;
use std::thread;

use ratatui::layout::Size;

use super::{Args, Browsing, Failure, NOTHING, WRONG_USE, bookmark_file, load, not_found, plain};
use crate::catalog::{Catalog, EntryIndex};
use crate::config::{self, Lines};
use crate::language::Locale;
use crate::search::Index;
use crate::tui::{self, App, Clipboard, Depth, Known, Session, Theme, World};

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
    let catalog = load(args, locale)?;
    if catalog.is_empty() {
        return Err(Failure::new(NOTHING, locale.text("cli-empty")));
    }
    // The terminal takes its time to answer, which is used.
    let (index, known) = thread::scope(|scope| {
        let index = scope.spawn(|| Index::new(&catalog));
        let known = if plain { Known::default() } else { tui::ask() };
        (index.join().unwrap_or_else(|panic| resume_unwind(panic)), known)
    });
    let found = (!words.is_empty())
        .then(|| index.best(&catalog, words).ok_or_else(|| not_found(locale, words)));
    let open = found.transpose()?.map(|hit| hit.entry);
    if plain {
        args.settings.faults.iter().for_each(|fault| eprintln!("{}", locale.diagnostic(fault)));
        return Ok(plain::run(
            &catalog,
            &index,
            locale,
            open,
            &mut io::stdin().lock(),
            &mut io::stdout().lock(),
        )?);
    }
    let (mut app, mut world) = browser(args, browsing, locale, (catalog, index), known, open)?;
    tui::run(&mut app, &mut world).map_err(|error| {
        Failure::new(
            NOTHING,
            locale.format("cli-terminal-failed", &[("value", error.to_string().into())]),
        )
    })
}

/// The browser as it opens, and the world that it has to do with.
fn browser(
    args: &Args,
    browsing: &Browsing,
    locale: &Locale,
    (catalog, index): (Catalog, Index),
    known: Known,
    open: Option<EntryIndex>,
) -> Result<(App, World), Failure> {
    let settings = &args.settings;
    let state = config::state_folder();
    let session_file =
        state.as_ref().map(|folder| folder.join("session.json")).filter(|_| !settings.no_session);
    let kept = session_file.as_ref().and_then(|path| fs::read_to_string(path).ok());
    let session = kept.as_deref().map(Session::from_json);
    // Whoever has never been here is welcomed once; where that cannot be noted, never.
    let first = open.is_none()
        && kept.is_none()
        && session_file
            .as_ref()
            .is_some_and(|path| config::write_whole(path, &Session::default().to_json()).is_ok());
    // Whoever begins anew keeps the theme, and whoever asks for an entry the language too.
    let last = session.as_ref().filter(|_| !browsing.fresh);
    let language =
        last.and_then(Session::language).filter(|_| !args.asks_language).unwrap_or(args.language);
    let (theme, chosen) = theme(args, browsing, locale, session.as_ref(), known)?;

    let mut faults = settings.faults.clone();
    let bookmarks = bookmark_file();
    let mut app = App::new(catalog, index, language, theme, Size::default(), open);
    app.keymap = settings.keymap.clone();
    app.themes.clone_from(&settings.themes);
    app.themes.iter_mut().for_each(|it| it.theme = it.theme.fitted(depth()));
    app.theme_chosen = chosen;
    match bookmarks.read() {
        Ok(kept) => app.keep(kept),
        Err(fault) => faults.push(fault),
    }
    if let Some(session) = last.filter(|_| open.is_none()) {
        app.restore(session);
    }
    app.tell(first, faults);
    let searches = Lines::at(state.map(|folder| folder.join("searches")));
    app.history = searches.read();
    let world = World {
        searches,
        bookmarks,
        session: session_file,
        mouse: browsing.mouse,
        keyboard: known.keyboard,
        hyperlinks: supports_hyperlinks::on(supports_hyperlinks::Stream::Stdout),
        clipboard: if settings.terminal_clipboard {
            Clipboard::Terminal
        } else {
            Clipboard::default()
        },
    };
    Ok((app, world))
}

/// The theme: the one asked for, else the one of the configuration, else the one chosen in the last
/// run, else the one that fits the terminal's background; and its name, if the reader has chosen it
/// in the browser.
fn theme(
    args: &Args,
    browsing: &Browsing,
    locale: &Locale,
    session: Option<&Session>,
    known: Known,
) -> Result<(Theme, Option<String>), Failure> {
    let named =
        |name: &str| args.settings.themes.iter().find(|it| it.name == name).map(|it| it.theme);
    let chosen =
        session.and_then(|session| session.theme.clone()).filter(|name| named(name).is_some());
    if let Some(name) =
        browsing.theme.as_ref().filter(|name| *name != "auto" && named(name).is_none())
    {
        let all = args
            .settings
            .themes
            .iter()
            .map(|it| it.name.as_str())
            .chain(["auto"])
            .collect::<Vec<_>>()
            .join(", ");
        let values = [("value", name.as_str().into()), ("names", all.into())];
        return Err(Failure::new(WRONG_USE, locale.format("cli-no-theme", &values)));
    }
    let by_background = || match known.light {
        Some(true) => "light",
        Some(false) => "dark",
        None => "terminal",
    };
    let asked = browsing
        .theme
        .clone()
        .or_else(|| args.settings.theme.clone())
        .filter(|name| name != "auto");
    let name = asked.or_else(|| chosen.clone()).unwrap_or_else(|| by_background().to_owned());
    let theme = if args.colours {
        named(&name).unwrap_or_else(Theme::terminal).fitted(depth())
    } else {
        Theme::NONE
    };
    Ok((theme, chosen))
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
