//! Runs the effects: the clipboard, the web browser, the user's files and editor.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
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
use super::guard::Guard;
use crate::config::{self, BookmarkFile, SearchHistory, Session};
use crate::tui::effect::{Effect, EffectResult, Saved};

/// Where effects go: the user's files and the clipboard.
#[derive(Default)]
pub struct Effects {
    /// The file of earlier searches.
    pub search_history: SearchHistory,
    /// The file of bookmarks and notes.
    pub bookmarks: BookmarkFile,
    /// The file of the session; `None` if none is kept.
    pub session: Option<PathBuf>,
    /// The clipboard.
    pub clipboard: Clipboard,
}

/// What became of an effect.
pub enum Ran {
    /// It is done, and nothing follows.
    Done,
    /// It is done, and the state is to take note of this.
    Result(EffectResult),
    /// The program is to end.
    Quit,
}

impl Effects {
    /// Runs an effect.
    ///
    /// # Errors
    /// Those of the terminal.
    pub fn run(&mut self, effect: Effect, events: &Events, guard: &mut Guard) -> io::Result<Ran> {
        Ok(match effect {
            Effect::Quit => Ran::Quit,
            Effect::Suspend => {
                guard.pause(|| emulate_default_handler(SIGTSTP))??;
                Ran::Done
            }
            Effect::Copy(text) => {
                if !self.clipboard.set(&text) {
                    execute!(io::stdout(), CopyToClipboard::to_clipboard_from(text))?;
                }
                Ran::Done
            }
            Effect::OpenWebsite(address) => {
                let opened = open::that_detached(&address).is_ok();
                Ran::Result(EffectResult::WebsiteOpened { address, opened })
            }
            Effect::RememberSearch(words) => {
                // A history that cannot be written is no reason to interrupt anybody.
                let _ = self.search_history.add(&words);
                Ran::Done
            }
            Effect::SaveBookmark(bookmark) => {
                let saved = self.bookmarks.change(|bookmarks| bookmarks.put(bookmark.clone()));
                Ran::Result(match saved {
                    Ok(bookmarks) => EffectResult::BookmarksSaved(bookmarks),
                    Err(reason) => EffectResult::BookmarkNotSaved { bookmark, reason },
                })
            }
            Effect::EditNote { entry, note } => {
                let edited = events.leave_to(|| guard.pause(|| edited(&note)))?;
                Ran::Result(match edited {
                    Ok(note) => EffectResult::NoteEdited { entry, note },
                    Err(error) => {
                        EffectResult::EditorFailed { entry, note, error: error.to_string() }
                    }
                })
            }
            Effect::SaveFile { path, text, overwrite } => {
                let path = at_home(path);
                let saved = save(&path, &text, overwrite);
                let path = path.display().to_string();
                Ran::Result(EffectResult::FileSaved { path, saved })
            }
            // The standard library seeds its hash maps at random, which is random enough here.
            Effect::RandomNumber => {
                Ran::Result(EffectResult::RandomNumber(RandomState::new().hash_one(0)))
            }
        })
    }

    /// Saves the session for the next run.
    pub fn save_session(&self, session: &Session) {
        if let Some(path) = &self.session {
            // A place that cannot be written is no reason to keep anybody from quitting.
            let _ = config::write_atomic(path, &session.to_json());
        }
    }
}

/// A text as the user leaves it in the editor of `$VISUAL` or `$EDITOR`.
fn edited(text: &str) -> io::Result<String> {
    // A note is private: while it is edited it is among the program's files, elsewhere only if
    // there is no other way.
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

/// Writes a new file, or one that may be overwritten.
fn save(path: &Path, text: &str, overwrite: bool) -> Saved {
    let written =
        if overwrite { config::write_atomic(path, text) } else { config::write_new(path, text) };
    match written {
        Ok(()) => Saved::Done,
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Saved::Exists,
        Err(error) => Saved::Failed(error.to_string()),
    }
}
