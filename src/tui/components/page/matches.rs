//! The matches of a search on the page: that of the list, or one inside the entry.

use ratatui::layout::Rect;

use super::{Page, height};
use crate::language::FluentValue;
use crate::search::{Highlighter, Query};
use crate::tui::components::page_parts::{MatchedLine, Spot};
use crate::tui::context::Context;
use crate::tui::outcome::PageSearch;

impl Page {
    /// The search inside the entry and the first line on screen, to return to.
    pub(in crate::tui) fn search(&self) -> PageSearch {
        let words = self.search.as_ref().map(|(words, _)| words.clone());
        PageSearch { words: words.unwrap_or_default(), top: self.view.top }
    }

    /// Whether words are searched for inside the entry.
    pub fn is_searched(&self) -> bool {
        self.search.is_some()
    }

    /// Searches inside the entry for words as they are typed; no words end the search. The view is
    /// at the line where the search starts.
    pub(in crate::tui) fn set_search(
        &mut self,
        search: &PageSearch,
        area: Option<Rect>,
        context: &Context,
    ) {
        let phrase = format!("\"{}\"", search.words.replace('"', " "));
        let query = Query::new(&phrase);
        let words = Some(search.words.clone()).filter(|_| !query.is_empty());
        self.search = words.map(|words| (words, Highlighter::without_typos(&query)));
        self.found = None;
        self.refresh(area, context);
        self.view.top = search.top;
        self.clamp(height(area));
    }

    /// Brings the first match from the first line on screen on into sight; after the last, the
    /// first of all.
    pub(in crate::tui) fn show_match(&mut self, area: Option<Rect>) {
        if self.search.is_none() {
            return;
        }
        let (matches, top) = (&self.text.matches, self.view.top);
        let below = matches.iter().position(|matched| matched.line >= top);
        self.found = below.or((!matches.is_empty()).then_some(0));
        if let Some(matched) = self.found_line() {
            self.view.show(matched.line, self.text.lines.len(), height(area));
        }
    }

    /// Whether any line matches the search.
    pub fn has_matches(&self) -> bool {
        !self.text.matches.is_empty()
    }

    /// Scrolls to the next line that matches the search, or to the previous one.
    pub fn go_to_match(&mut self, forward: bool, area: Option<Rect>) {
        let (matches, top, height) = (&self.text.matches, self.view.top, height(area));
        let on_screen = |nth: &usize| {
            matches.get(*nth).is_some_and(|it| (top..top + height).contains(&it.line))
        };
        let next = match (self.found.filter(on_screen), forward) {
            (Some(nth), true) => Some(nth + 1),
            (Some(nth), false) => nth.checked_sub(1),
            (None, true) => matches.iter().position(|it| it.line > top),
            (None, false) => matches.iter().rposition(|it| it.line < top),
        };
        if let Some(nth) = next.filter(|&nth| nth < matches.len()) {
            self.view.top = matches[nth].line;
            self.found = Some(nth);
            self.clamp(height);
        }
    }

    fn found_line(&self) -> Option<&MatchedLine> {
        self.text.matches.get(self.found?)
    }

    /// The places of the matches on the line that was gone to last.
    pub(super) fn found_spots(&self) -> impl Iterator<Item = Spot> {
        self.found_line().into_iter().flat_map(|matched| {
            let spot = |columns: &std::ops::Range<usize>| Spot {
                line: matched.line,
                columns: columns.clone(),
            };
            matched.columns.iter().map(spot)
        })
    }

    /// How many lines match the search inside the entry, and which of them was gone to last.
    pub(super) fn count_of_matches(&self, context: &Context) -> Option<String> {
        self.search.as_ref()?;
        let count = self.text.matches.len();
        let nth = self.found.map_or(0, |nth| nth + 1);
        let values = [("n", FluentValue::from(count)), ("nth", FluentValue::from(nth))];
        Some(context.locale.format("screen-matches", &values))
    }
}
