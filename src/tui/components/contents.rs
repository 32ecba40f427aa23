//! The contents of the entry that is read: its sections, and the names in them.

use super::picker::{Item, Picker};
use crate::tui::outcome::{ContentsItem, Outcome};

/// A list of the sections to go to, one of them selected, and of the names in them, to find one by
/// typing.
pub(super) fn contents(items: Vec<ContentsItem>, selected: usize) -> Picker {
    let item = |ContentsItem { label, note, to }| Item {
        label,
        sentence: String::new(),
        note,
        picked: Outcome::Page(to),
        preview: None,
    };
    Picker::new("screen-contents", items.into_iter().map(item).collect(), selected)
}
