//! Runs the effects: the clipboard, the web browser, the user's files and editor.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::io;
use std::path::{Path, PathBuf};

use super::clipboard::Clipboard;
use super::events::Events;
use super::guard::Guard;
use super::{editor, job_control};
use crate::config::{BookmarkFile, SearchHistory, Session, expand_home};
use crate::files::{write_atomic, write_new};
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
            Effect::Suspend if job_control::has_shell() => {
                events.settle();
                guard.stop()?;
                Ran::Done
            }
            Effect::Suspend => Ran::Result(EffectResult::NotSuspended),
            Effect::Repaint => {
                guard.repaint()?;
                Ran::Done
            }
            Effect::Copy { what, text } => {
                let to = self.clipboard.copy(&text)?;
                Ran::Result(EffectResult::Copied { what, to })
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
            Effect::ChangeBookmark(change) => {
                let mut joined = false;
                let changed =
                    self.bookmarks.change(|bookmarks| joined = bookmarks.apply(change.clone()));
                Ran::Result(match changed {
                    Ok(bookmarks) => EffectResult::BookmarkChanged { bookmarks, joined },
                    Err(reason) => EffectResult::BookmarkNotChanged { change, reason },
                })
            }
            Effect::EditNote { entry, note } => {
                let edited = events.leave_to(|| guard.pause(|| editor::edit(&note)))?;
                Ran::Result(match edited {
                    Ok(note) => EffectResult::NoteEdited { entry, note },
                    Err(error) => {
                        EffectResult::EditorFailed { entry, note, error: error.to_string() }
                    }
                })
            }
            Effect::SaveFile { path, text, overwrite } => {
                let path = expand_home(&path);
                let saved = save(&path, &text, overwrite);
                Ran::Result(EffectResult::FileSaved { path: whole_path(&path), saved })
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
            let _ = write_atomic(path, &session.to_json());
        }
    }
}

/// A path with its folder, for the user: `~/` stands for the home folder.
fn whole_path(path: &Path) -> String {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let home = etcetera::home_dir().ok();
    match home.and_then(|home| whole.strip_prefix(home).ok().map(Path::to_owned)) {
        Some(rest) => Path::new("~").join(rest).display().to_string(),
        None => whole.display().to_string(),
    }
}

/// Writes a new file, or one that may be overwritten.
fn save(path: &Path, text: &str, overwrite: bool) -> Saved {
    let written = if overwrite { write_atomic(path, text) } else { write_new(path, text) };
    match written {
        Ok(()) => Saved::Done,
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Saved::Exists,
        Err(error) => Saved::Failed((&error).into()),
    }
}
