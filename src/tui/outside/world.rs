//! What touches the world outside: the clipboard, the web browser, the reader's files and editor.
//! One place for all effects.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use crossterm::clipboard::CopyToClipboard;
use crossterm::execute;
use signal_hook::consts::SIGTSTP;
use signal_hook::low_level::emulate_default_handler;

use super::clipboard::Clipboard;
use super::events::Events;
use super::terminal::Guard;
use crate::config::{self, BookmarkFile, SearchHistory};
use crate::tui::app::App;
use crate::tui::keys::action::{Effect, Saved};

/// The reader's files, and how the terminal is used.
#[derive(Default)]
pub struct World {
    /// What is searched for is added here.
    pub searches: SearchHistory,
    /// Bookmarks and notes.
    pub bookmarks: BookmarkFile,
    /// Where one was, for the next run; nowhere if it is not kept.
    pub session: Option<PathBuf>,
    /// Whether the mouse is listened to.
    pub mouse: bool,
    /// Whether keys come by the protocol of kitty.
    pub keyboard: bool,
    /// Whether the terminal has hyperlinks.
    pub hyperlinks: bool,
    /// Where copied text goes.
    pub clipboard: Clipboard,
}

impl World {
    /// Carries out an effect; `true` if the program is to end.
    ///
    /// # Errors
    /// Those of the terminal.
    pub(in crate::tui) fn carry_out(
        &mut self,
        effect: Effect,
        app: &mut App,
        events: &Events,
        guard: &mut Guard,
    ) -> io::Result<bool> {
        match effect {
            Effect::Quit => return Ok(true),
            Effect::Suspend => {
                guard.pause(|| emulate_default_handler(SIGTSTP))??;
                app.resize(guard.terminal.size()?);
            }
            Effect::Copy(text) => {
                let system = self.clipboard.set(&text);
                if !system {
                    execute!(io::stdout(), CopyToClipboard::to_clipboard_from(text))?;
                }
            }
            Effect::Website(address) => {
                let opened = open::that_detached(&address);
                app.website_opened(&address, opened.is_ok());
            }
            // A history that cannot be written is missed by nobody who reads an entry.
            Effect::Remember(words) => drop(self.searches.add(&words)),
            Effect::Keep(bookmark) => {
                match self.bookmarks.change(|bookmarks| bookmarks.put(bookmark.clone())) {
                    Ok(bookmarks) => app.keep(bookmarks),
                    Err(fault) => app.not_kept(&fault, &bookmark),
                }
            }
            Effect::Edit { entry, note } => {
                let edited = events.leave_to(|| guard.pause(|| edited(&note)))?;
                app.resize(guard.terminal.size()?);
                match edited {
                    Ok(note) => {
                        if let Some(effect) = app.keep_note(entry, &note) {
                            return self.carry_out(effect, app, events, guard);
                        }
                    }
                    Err(error) => app.editor_failed(entry, &note, &error.to_string()),
                }
            }
            Effect::Save { path, text, over } => {
                let path = at_home(path);
                let saved = save(&path, &text, over);
                app.saved(&path.display().to_string(), saved);
            }
        }
        Ok(false)
    }
}

/// Keeps where one is for the next run. A place that cannot be written is no reason to stop anyone.
pub(in crate::tui) fn keep_session(app: &App, world: &World) {
    if let Some(path) = &world.session {
        let _ = config::write_atomic(path, &app.session().to_json());
    }
}

/// A text as the reader leaves it in the editor of `$VISUAL` or `$EDITOR`.
fn edited(text: &str) -> io::Result<String> {
    // A note is the reader's own: it lies among the program's files for as long as it is edited,
    // elsewhere only if it must.
    let mut builder = tempfile::Builder::new();
    builder.prefix("note-").suffix(".txt");
    let folder = config::state_folder().filter(|folder| fs::create_dir_all(folder).is_ok());
    let within = folder.and_then(|folder| builder.tempfile_in(folder).ok());
    let mut file = within.map_or_else(|| builder.tempfile(), Ok)?;
    file.write_all(text.as_bytes())?;
    let set = |name| env::var(name).ok().filter(|value| !value.trim().is_empty());
    let editor = ["VISUAL", "EDITOR"].into_iter().find_map(set).unwrap_or_else(|| "vi".to_owned());
    let mut words = editor.split_whitespace();
    let program = words.next().unwrap_or_default();
    let status = Command::new(program)
        .args(words)
        .arg(file.path())
        .status()
        .map_err(|error| io::Error::new(error.kind(), format!("{program}: {error}")))?;
    if !status.success() {
        return Err(io::Error::other(format!("{program}: {status}")));
    }
    fs::read_to_string(file.path())
}

/// A path in which `~/` stands for the home folder.
fn at_home(path: PathBuf) -> PathBuf {
    match path.strip_prefix("~") {
        Ok(rest) => etcetera::home_dir().map(|home| home.join(rest)).unwrap_or(path),
        Err(_) => path,
    }
}

/// Writes a file that is not there yet, or one that the reader lets go.
fn save(path: &Path, text: &str, over: bool) -> Saved {
    let written =
        if over { config::write_atomic(path, text) } else { config::write_new(path, text) };
    match written {
        Ok(()) => Saved::Done,
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Saved::There,
        Err(error) => Saved::Failed(error.to_string()),
    }
}
