//! What the lines of a page follow from. They are made again only if some of it changes, which most
//! keys of a search do not do.

use crate::catalog::{EntryIndex, PartialDate};
use crate::config::Bookmark;
use crate::language::Language;
use crate::search::AskedField;
use crate::tui::components::members_order::MembersOrder;
use crate::tui::components::page_parts::Folding;
use crate::tui::theme::{Depth, Theme};

/// What the sheet of an entry follows from.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct SheetInputs {
    pub(super) entry: EntryIndex,
    /// How many names of a list are shown.
    pub(super) most: usize,
    /// How many catalogs came before this one.
    pub(super) parts: usize,
    pub(super) language: Language,
    pub(super) date: Option<PartialDate>,
    pub(super) bookmark: Option<Bookmark>,
}

/// What the lines of a page and its flag follow from.
#[derive(Debug, PartialEq)]
pub(super) struct Inputs {
    pub(super) sheet: SheetInputs,
    pub(super) width: usize,
    pub(super) theme: Theme,
    pub(super) flags: Option<Depth>,
    pub(super) folding: Folding,
    pub(super) members_order: MembersOrder,
    pub(super) members_filter: String,
    pub(super) asked: Vec<AskedField>,
}
