//! What follows from the result of an effect that no component has handled.

use super::notes;
use crate::config::Change;
use crate::diagnostic::IoProblem;
use crate::tui::context::Context;
use crate::tui::effect::{CopiedTo, EffectResult, Saved};
use crate::tui::outcome::Outcome;

/// What the result of an effect asks for.
pub(crate) fn after_effect(result: &EffectResult, context: &Context) -> Outcome {
    match result {
        EffectResult::WebsiteOpened { address, opened } => {
            let message = if *opened { "screen-website" } else { "screen-no-browser" };
            Outcome::Say(context.message(message, address))
        }
        EffectResult::BookmarkChanged { bookmarks, joined } => {
            let set = Outcome::SetBookmarks(bookmarks.clone());
            let say = || Outcome::Say(context.locale.text("screen-note-joined"));
            if *joined { Outcome::All(vec![set, say()]) } else { set }
        }
        EffectResult::BookmarkNotChanged { change, reason } => {
            let why = Outcome::Say(context.locale.diagnostic(reason));
            let entry = context.catalog.find(&change.id);
            match (&change.change, entry) {
                (Change::Note { after, .. }, Some(entry)) => {
                    Outcome::All(vec![notes::keep_unsaved(entry, after, context), why])
                }
                _ => why,
            }
        }
        EffectResult::NoteEdited { entry, note } => notes::save_note(*entry, note, context),
        EffectResult::EditorFailed { entry, note, error } => Outcome::All(vec![
            notes::keep_unsaved(*entry, note, context),
            Outcome::Say(context.message("screen-no-editor", error)),
        ]),
        EffectResult::FileSaved { path, saved } => match saved {
            Saved::Done => Outcome::Say(context.message("screen-saved", path)),
            Saved::Exists => Outcome::Done,
            Saved::Failed(problem) => not_saved(path, problem, context),
        },
        EffectResult::Copied { what, to: CopiedTo::Clipboard } => {
            Outcome::Say(context.message("screen-copied", what))
        }
        EffectResult::Copied { what, to: CopiedTo::Terminal } => {
            Outcome::Say(context.message("screen-sent", what))
        }
        EffectResult::NotSuspended => Outcome::Say(context.locale.text("screen-no-shell")),
        EffectResult::RandomNumber(number) => {
            let rows = &context.listing.rows;
            let nth = usize::try_from(number % rows.len().max(1) as u64).unwrap_or(0);
            rows.get(nth).map_or(Outcome::Done, |&entry| Outcome::OpenListed(entry))
        }
    }
}

/// Says why a file could not be written.
pub(super) fn not_saved(path: &str, problem: &IoProblem, context: &Context) -> Outcome {
    let problem = context.locale.io_problem(problem);
    Outcome::Say(context.message("screen-not-saved", format!("{path}: {problem}")))
}
