//! What can be done with the current entry: compare, bookmark, note, copy, open its website.

use super::copied_parts::address;
use super::notes;
use crate::catalog::EntryIndex;
use crate::tui::context::Context;
use crate::tui::effect::Effect;
use crate::tui::input::action::Action;
use crate::tui::outcome::{Layer, Outcome};

/// Carries out an action on the current entry.
pub(super) fn on_entry(action: Action, entry: EntryIndex, context: &Context) -> Outcome {
    match action {
        Action::Compare => compare(entry, context),
        Action::Bookmark => notes::toggle(entry, context),
        Action::Note => notes::edit_note(entry, context),
        Action::CopyFact => Outcome::Open(Layer::Facts),
        Action::OpenWebsite => match address(context.entry(entry)) {
            Some(address) => Outcome::Run(Effect::OpenWebsite(address.to_owned())),
            None => Outcome::Done,
        },
        _ => Outcome::Done,
    }
}

/// Marks an entry for a comparison, or compares it with those that are marked. The mark of an entry
/// that has one is removed.
fn compare(entry: EntryIndex, context: &Context) -> Outcome {
    let mut entries = context.marked.clone();
    if entries.contains(&entry) {
        entries.retain(|&marked| marked != entry);
        return Outcome::Mark(entries);
    }
    entries.push(entry);
    if entries.len() < 2 {
        return Outcome::Mark(entries);
    }
    Outcome::All(vec![Outcome::Mark(Vec::new()), Outcome::Open(Layer::Comparison(entries))])
}
