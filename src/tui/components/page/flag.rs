//! The flag at the head of a page.

use crate::catalog::EntryIndex;
use crate::flags::Flag;
use crate::tui::context::Context;
use crate::tui::widgets::picture::Picture;

/// Pages of at least this many columns show the flag in its full size.
const ROOM_FOR_FULL: usize = 56;
/// Narrower pages than this show none.
const ROOM_FOR_HALF: usize = 36;

/// The flag of an entry for a page of a width, if there is one, and if flags and colours are used.
pub(super) fn picture(entry: EntryIndex, width: usize, context: &Context) -> Option<Picture> {
    let depth = context.flags.filter(|_| context.theme.colours && width >= ROOM_FOR_HALF)?;
    let flag = Flag::find(&context.entry(entry).id)?;
    Picture::of_flag(&flag, width < ROOM_FOR_FULL, depth)
}
