//! A line typed at the bottom of the screen: a note on an entry, the name of a file to export to.

use std::path::PathBuf;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::effect_results::not_saved;
use super::notes;
use crate::catalog::{Category, EntryIndex};
use crate::export::FileFormat;
use crate::tui::component::{BottomLine, Component, Hint};
use crate::tui::context::Context;
use crate::tui::effect::{Effect, EffectResult, Saved};
use crate::tui::input::action::Action;
use crate::tui::input::mode::Mode;
use crate::tui::outcome::Outcome;
use crate::tui::widgets::line_edit::LineEdit;

/// A line being typed for a purpose.
pub(super) struct Prompt {
    purpose: Purpose,
    line: LineEdit,
}

/// What a line is typed for.
enum Purpose {
    /// The note on an entry.
    Note(EntryIndex),
    /// The name of a file.
    File {
        /// What the file is to hold.
        text: String,
        /// Whether a file of this name exists, and the user is asked about it.
        exists: bool,
    },
}

impl Prompt {
    /// The note on an entry, with a text to start from.
    pub(super) fn note(entry: EntryIndex, text: &str) -> Self {
        Self { purpose: Purpose::Note(entry), line: LineEdit::new(text) }
    }

    /// The name of a file to export to, with one to start from.
    ///
    /// # Errors
    /// Why the entries cannot be written in the format.
    pub(super) fn export(
        listed: bool,
        format: FileFormat,
        context: &Context,
    ) -> std::io::Result<Self> {
        let entries = if listed {
            context.listing.rows.clone()
        } else {
            context.current.into_iter().collect()
        };
        let text = context.exporter().file(&entries, format)?;
        let name = file_name(listed, &entries, context);
        let line = LineEdit::new(&format!("{name}.{}", format.extension()));
        Ok(Self { purpose: Purpose::File { text, exists: false }, line })
    }

    fn confirm(&self, context: &Context) -> Outcome {
        match &self.purpose {
            Purpose::Note(entry) => Outcome::All(vec![
                Outcome::Close,
                notes::save_note(*entry, self.line.text(), context),
            ]),
            Purpose::File { text, exists } => {
                let name = self.line.text().trim();
                if name.is_empty() {
                    return Outcome::Done;
                }
                // The line stays until the file is written.
                let (path, text) = (PathBuf::from(name), text.clone());
                Outcome::Run(Effect::SaveFile { path, text, overwrite: *exists })
            }
        }
    }

    fn back(&mut self) -> Outcome {
        match &mut self.purpose {
            Purpose::File { exists: exists @ true, .. } => {
                *exists = false;
                Outcome::Done
            }
            Purpose::File { .. } | Purpose::Note(_) => Outcome::Close,
        }
    }
}

impl Component for Prompt {
    fn mode(&self) -> Mode {
        match self.purpose {
            Purpose::File { exists: true, .. } => Mode::Overwrite,
            Purpose::File { .. } | Purpose::Note(_) => Mode::Line,
        }
    }

    fn handle(&mut self, action: Action, context: &Context) -> Outcome {
        match action {
            Action::Confirm => self.confirm(context),
            Action::Back => self.back(),
            Action::NoteInEditor => match self.purpose {
                Purpose::Note(entry) => Outcome::All(vec![
                    Outcome::Close,
                    Outcome::Run(Effect::EditNote { entry, note: self.line.text().to_owned() }),
                ]),
                Purpose::File { .. } => Outcome::Done,
            },
            _ => Outcome::Done,
        }
    }

    fn edit(&mut self, change: &dyn Fn(&mut LineEdit), _context: &Context) -> Outcome {
        if self.mode() == Mode::Line {
            change(&mut self.line);
        }
        Outcome::Done
    }

    fn finish(&mut self, result: &EffectResult, context: &Context) -> Outcome {
        let EffectResult::FileSaved { path, saved } = result else { return Outcome::Pass };
        let Purpose::File { exists, .. } = &mut self.purpose else { return Outcome::Pass };
        match saved {
            Saved::Exists => {
                *exists = true;
                Outcome::Done
            }
            Saved::Done => Outcome::All(vec![
                Outcome::Close,
                Outcome::Say(context.message("screen-saved", path)),
            ]),
            Saved::Failed(problem) => not_saved(path, problem, context),
        }
    }

    fn draw(&self, _frame: &mut Frame<'_>, _area: Rect, _context: &Context) {}

    fn bottom_line(&self, context: &Context) -> BottomLine<'_> {
        if self.mode() == Mode::Overwrite {
            let name = self.line.text().trim();
            return BottomLine::Question(context.message("screen-overwrite", name));
        }
        let prompt = match self.purpose {
            Purpose::Note(_) => "screen-note-prompt",
            Purpose::File { .. } => "screen-file-prompt",
        };
        BottomLine::Input { prompt, line: &self.line, problem: None }
    }

    fn hints(&self) -> &'static [Hint] {
        match self.purpose {
            Purpose::Note(_) => {
                const {
                    &[
                        Hint::labelled(Action::Confirm, "hint-keep"),
                        Hint::new(Action::Back),
                        Hint::new(Action::NoteInEditor),
                    ]
                }
            }
            Purpose::File { exists: false, .. } => {
                const { &[Hint::labelled(Action::Confirm, "hint-write"), Hint::new(Action::Back)] }
            }
            Purpose::File { exists: true, .. } => {
                const { &[Hint::labelled(Action::Confirm, "hint-overwrite"), Hint::new(Action::Back)] }
            }
        }
    }
}

/// A name for an export by what it holds, without its extension: `imenik-selec`.
fn file_name(listed: bool, entries: &[EntryIndex], context: &Context) -> String {
    let listing = &context.listing;
    let what = match entries.first() {
        Some(&entry) if !listed => context.entry(entry).id.clone(),
        _ if !listing.query.is_empty() => listing.words.clone(),
        _ if listing.hides_any() => {
            listing.shown().map(Category::slug).collect::<Vec<_>>().join("-")
        }
        _ => String::new(),
    };
    let allowed = |c: char| c.is_alphanumeric() || c == '_';
    let words = what.split(|c| !allowed(c)).filter(|word| !word.is_empty());
    ["imenik"].into_iter().chain(words).collect::<Vec<_>>().join("-")
}
