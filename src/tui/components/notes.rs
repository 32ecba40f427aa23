//! Bookmarks and notes on entries: what their actions ask for.

use crate::catalog::EntryIndex;
use crate::config::{BookmarkChange, Change};
use crate::tui::context::Context;
use crate::tui::effect::Effect;
use crate::tui::outcome::{Layer, Outcome};
use crate::tui::widgets::line_edit::LineEdit;

/// Adds a bookmark to an entry, or removes it.
pub(super) fn toggle(entry: EntryIndex, context: &Context) -> Outcome {
    let marked = !context.bookmark(entry).is_some_and(|bookmark| bookmark.marked);
    let message = if marked { "screen-marked" } else { "screen-unmarked" };
    save(entry, Change::Mark(marked), message, context)
}

/// Opens the note on an entry: in the bottom line, or in the editor if the line cannot hold it.
pub(super) fn edit_note(entry: EntryIndex, context: &Context) -> Outcome {
    let note = context.note(entry).to_owned();
    if LineEdit::new(&note).text() == note {
        Outcome::Open(Layer::Note { entry, text: note })
    } else {
        Outcome::Run(Effect::EditNote { entry, note })
    }
}

/// Saves the note on an entry if it has changed; an empty one removes it.
pub(super) fn save_note(entry: EntryIndex, note: &str, context: &Context) -> Outcome {
    let (before, after) = (context.note(entry).to_owned(), note.trim().to_owned());
    if before == after {
        return Outcome::Done;
    }
    let message = if after.is_empty() { "screen-no-note" } else { "screen-noted" };
    save(entry, Change::Note { before, after }, message, context)
}

fn save(entry: EntryIndex, change: Change, message: &str, context: &Context) -> Outcome {
    let id = context.entry(entry).id.clone();
    Outcome::All(vec![
        Outcome::Say(context.locale.text(message)),
        Outcome::Run(Effect::ChangeBookmark(BookmarkChange { id, change })),
    ])
}

/// Puts a note that could not be saved back into the line, if it says anything new.
pub(super) fn keep_unsaved(entry: EntryIndex, note: &str, context: &Context) -> Outcome {
    if note == context.note(entry) {
        Outcome::Done
    } else {
        Outcome::Open(Layer::Note { entry, text: note.to_owned() })
    }
}
