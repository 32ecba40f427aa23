//! The sheet of the entry on the page. It is kept while the page is filtered, sorted and broken
//! into lines in other ways: building that of an entry with very many members takes a while.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::inputs::{Inputs, SheetInputs};
use crate::export::Sheet;
use crate::search::fold;
use crate::tui::components::family_tree::add_family;
use crate::tui::components::members_filter::{FoldedNames, filter_members, folded_names};
use crate::tui::context::Context;

/// The sheet of an entry, with all members by name.
#[derive(Debug)]
pub(super) struct KeptSheet {
    of: SheetInputs,
    sheet: Sheet,
    /// The names to filter, once they are asked for.
    folded: OnceCell<FoldedNames>,
}

impl KeptSheet {
    /// Builds the sheet of an entry.
    fn new(of: &SheetInputs, context: &Context) -> Self {
        let mut sheet = context.exporter().first_sheet_on(of.entry, of.date, of.most);
        add_family(&mut sheet, of.entry, context);
        Self { of: of.clone(), sheet, folded: OnceCell::new() }
    }

    /// The sheet for what a page follows from: the one that is kept, if it is that.
    pub(super) fn updated(kept: Option<Self>, of: &SheetInputs, context: &Context) -> Self {
        kept.filter(|kept| kept.of == *of).unwrap_or_else(|| Self::new(of, context))
    }

    /// Whether long lists have their first names only.
    pub(super) fn is_cut(&self) -> bool {
        self.sheet.is_cut
    }

    /// The sheet with the members that are shown, in their order.
    pub(super) fn shown(&self, inputs: &Inputs, context: &Context) -> Cow<'_, Sheet> {
        let Inputs { members_filter, members_order, .. } = inputs;
        let mut sheet = Cow::Borrowed(&self.sheet);
        if !fold(members_filter).trim().is_empty() {
            let folded = self.folded.get_or_init(|| folded_names(&self.sheet, context));
            sheet = Cow::Owned(filter_members(&self.sheet, folded, members_filter, context));
        }
        if !members_order.is_of_sheets() {
            members_order.apply(sheet.to_mut(), context);
        }
        sheet
    }
}
