//! Bookmarks and notes on entries: what their actions ask for.

use crate::catalog::EntryIndex;
use crate::config::Bookmark;
use crate::tui::context::Context;
use crate::tui::effect::Effect;
use crate::tui::outcome::{Layer, Outcome};
use crate::tui::widgets::line_edit::LineEdit;

/// Adds a bookmark to an entry, or removes it.
pub(super) fn toggle(entry: EntryIndex, context: &Context) -> Outcome {
    let mut bookmark = bookmark_of(entry, context);
    bookmark.marked = !bookmark.marked;
    let message = if bookmark.marked { "screen-marked" } else { "screen-unmarked" };
    Outcome::All(vec![
        Outcome::Say(context.locale.text(message)),
        Outcome::Run(Effect::SaveBookmark(bookmark)),
    ])
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
    let before = bookmark_of(entry, context);
    let bookmark = Bookmark { note: note.trim().to_owned(), ..before.clone() };
    if bookmark == before {
        return Outcome::Done;
    }
    let message = if bookmark.note.is_empty() { "screen-no-note" } else { "screen-noted" };
    Outcome::All(vec![
        Outcome::Say(context.locale.text(message)),
        Outcome::Run(Effect::SaveBookmark(bookmark)),
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

/// The bookmark of an entry, or a new one that holds nothing.
fn bookmark_of(entry: EntryIndex, context: &Context) -> Bookmark {
    let new = || Bookmark { id: context.entry(entry).id.clone(), ..Bookmark::default() };
    context.bookmark(entry).cloned().unwrap_or_else(new)
}
