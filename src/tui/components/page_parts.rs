//! The parts of a page that something can be done with: sections, links, matches, addresses.

use std::ops::Range;

use crate::catalog::EntryIndex;
use crate::export::FieldKind;

/// A part of a line of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The line, counted from 0.
    pub line: usize,
    /// The columns, counted from 0.
    pub columns: Range<usize>,
}

/// A link on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageLink {
    /// The entry it leads to.
    pub to: EntryIndex,
    /// Where its words are, at least one place: a long name can take several lines.
    pub spots: Vec<Spot>,
}

/// A field of the entry on its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Which field it is.
    pub kind: FieldKind,
    /// Its label in the language on screen.
    pub label: String,
    /// Where the label is.
    pub heading: Spot,
    /// Its lines, the heading included, counted from 0.
    pub lines: Range<usize>,
    /// Whether going from section to section stops here: at the headings of blocks, and at the
    /// first of the short fields after a block.
    pub is_stop: bool,
    /// Whether it folds to its heading.
    pub folds: bool,
}

/// A line with matches of a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MatchedLine {
    /// The line, counted from 0.
    pub line: usize,
    /// The columns of each match, counted from 0.
    pub columns: Vec<Range<usize>>,
}

impl MatchedLine {
    /// The places of the matches.
    pub(super) fn spots(&self) -> impl Iterator<Item = Spot> {
        self.columns.iter().map(|columns| Spot { line: self.line, columns: columns.clone() })
    }
}

/// An address that a click opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PageAddress {
    /// Where the address is, or the title of the source that has it.
    pub spot: Spot,
    /// The address.
    pub address: String,
}

/// Which of the long lists and texts show their headings only.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Folding {
    /// Whether long lists are folded.
    lists: bool,
    /// The lists and texts for which the opposite holds.
    exceptions: Vec<FieldKind>,
}

impl Folding {
    /// Whether a long list or a text is folded.
    pub(crate) fn is_folded(&self, kind: FieldKind, is_list: bool) -> bool {
        (self.lists && is_list) != self.exceptions.contains(&kind)
    }

    /// Folds one list or text, or unfolds it.
    pub(crate) fn toggle(&mut self, kind: FieldKind) {
        let before = self.exceptions.len();
        self.exceptions.retain(|it| *it != kind);
        if self.exceptions.len() == before {
            self.exceptions.push(kind);
        }
    }

    /// Folds all lists, or unfolds them.
    pub(crate) fn toggle_lists(&mut self) {
        self.lists = !self.lists;
        self.exceptions.clear();
    }

    /// Folds and unfolds as for an entry that is opened.
    pub(crate) fn forget_exceptions(&mut self) {
        self.exceptions.clear();
    }
}
