//! The command line: what can be asked for, and the one-shot commands for scripts and pipes, one
//! file each.

mod args;
mod bookmarks;
mod browse;
mod browser_settings;
mod check;
mod configuration;
mod format;
mod graph;
mod man;
mod plain;
mod search;
mod show;
mod wrong_use;

use std::fmt;
use std::io::{self, Write};
use std::process::ExitCode;

pub use args::{Args, Browsing, Command};
pub use configuration::Question as ConfigQuestion;
pub use format::Format;
pub use graph::{Question, Request as GraphRequest};
pub use search::Request;
pub use wrong_use::Refusal;

use crate::catalog::{self, Catalog};
use crate::config::{self, BookmarkFile, Bookmarks};
use crate::diagnostic::Diagnostic;
use crate::language::{FluentValue, Locale};
use crate::tui::Theme;

/// Exit code: nothing was found, or faults were.
const NOTHING: u8 = 1;
/// Exit code: wrong use.
const WRONG_USE: u8 = 2;

/// Why a command ended without doing its work: what to print on standard error, and the exit code.
#[derive(Debug)]
pub struct Failure {
    message: String,
    code: u8,
}

impl Failure {
    fn new(code: u8, message: impl fmt::Display) -> Self {
        Self { message: message.to_string(), code }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        // A reader that has seen enough closes the pipe: nothing is wrong.
        let quiet = error.kind() == io::ErrorKind::BrokenPipe;
        Self {
            message: if quiet { String::new() } else { error.to_string() },
            code: if quiet { 0 } else { NOTHING },
        }
    }
}

/// Does what the arguments ask for.
pub fn run(args: &Args) -> ExitCode {
    match obey(args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if !failure.message.is_empty() {
                eprintln!("{}", failure.message);
            }
            ExitCode::from(failure.code)
        }
    }
}

fn obey(args: &Args) -> Result<(), Failure> {
    let locale = Locale::new(args.language);
    let theme = if args.colours { Theme::terminal() } else { Theme::NONE };
    // These two report more than the settings of this struct.
    if !matches!(args.command, Command::Browse(_) | Command::Config(_)) {
        args.settings.diagnostics.iter().for_each(|it| eprintln!("{}", locale.diagnostic(it)));
    }
    match &args.command {
        Command::Schema => {
            let schema =
                serde_json::to_string_pretty(&catalog::schema()).map_err(io::Error::from)?;
            print(&format!("{schema}\n"))
        }
        Command::Completions(shell) => {
            let mut script = Vec::new();
            clap_complete::generate(
                *shell,
                &mut args::command(args.language),
                "imenik",
                &mut script,
            );
            print(&String::from_utf8_lossy(&script))
        }
        Command::Man => print(&man::page(&locale)),
        Command::Check => print(&check::report(&load(args, &locale)?, &locale)),
        Command::Show { entries, format } => {
            show::run(&load(args, &locale)?, &locale, entries, *format)
        }
        Command::Graph(request) => graph::run(&load(args, &locale)?, &locale, request, theme),
        Command::Find(request) => {
            // What is the reader's own is one field among many: without it all else can be found.
            let kept = bookmark_file().read().unwrap_or_else(|fault| {
                eprintln!("{}", locale.diagnostic(&fault));
                Bookmarks::default()
            });
            search::run(&load(args, &locale)?, &locale, request, &kept, theme)
        }
        Command::Config(question) => configuration::run(&args.settings, &locale, *question),
        Command::Bookmarks(format) => {
            let kept = bookmark_file()
                .read()
                .map_err(|fault| Failure::new(NOTHING, locale.diagnostic(&fault)))?;
            bookmarks::run(&load(args, &locale)?, &locale, &kept, *format, theme)
        }
        Command::ImportBookmarks(path) => bookmarks::import(&locale, &bookmark_file(), path),
        Command::Browse(browsing) => browse::run(args, browsing, &locale),
    }
}

/// The catalog that the arguments ask for; all its faults if it has any.
fn load(args: &Args, locale: &Locale) -> Result<Catalog, Failure> {
    let mut files = if args.bundled { catalog::bundled() } else { Vec::new() };
    let mut faults: Vec<Diagnostic> = Vec::new();
    for path in &args.data {
        match catalog::from_path(path) {
            Ok(found) => files.extend(found),
            Err(found) => faults.extend(found),
        }
    }
    match Catalog::load(&files) {
        Ok(catalog) if faults.is_empty() => return Ok(catalog),
        Ok(_) => {}
        Err(found) => faults.extend(found),
    }
    let lines = faults.iter().map(|fault| locale.diagnostic(fault)).collect::<Vec<_>>().join("\n");
    let count = locale.format("count-faults", &[("n", FluentValue::from(faults.len()))]);
    Err(Failure::new(NOTHING, format!("{lines}\n{count}")))
}

/// The file of the reader's bookmarks.
fn bookmark_file() -> BookmarkFile {
    BookmarkFile::at(config::data_folder().map(|folder| folder.join("bookmarks.json")))
}

fn not_found(locale: &Locale, words: &str) -> Failure {
    let words = crate::text::sanitize(words).into_owned();
    Failure::new(NOTHING, locale.format("cli-not-found", &[("value", words.into())]))
}

fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(())
}
