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
    pub(in crate::tui) fn show_match(&mut self, area: Option<Rect>, context: &Context) {
        if self.search.is_none() {
            return;
        }
        let (matches, top) = (self.matches(context), self.view.top);
        let below = matches.iter().position(|matched| matched.line >= top);
        self.found = below.or((!matches.is_empty()).then_some(0));
        if let Some(line) = self.found_line().map(|matched| matched.line) {
            self.view.show(line, self.text.lines.len(), height(area));
        }
    }

    /// Whether any line matches the search.
    pub fn has_matches(&self, context: &Context) -> bool {
        !self.matches(context).is_empty()
    }

    /// Scrolls to the next line that matches the search, or to the previous one.
    pub fn go_to_match(&mut self, forward: bool, area: Option<Rect>, context: &Context) {
        let (matches, top, height) = (self.matches(context), self.view.top, height(area));
        let on_screen = |nth: &usize| {
            matches.get(*nth).is_some_and(|it| (top..top + height).contains(&it.line))
        };
        let next = match (self.found.filter(on_screen), forward) {
            (Some(nth), true) => Some(nth + 1),
            (Some(nth), false) => nth.checked_sub(1),
            (None, true) => matches.iter().position(|it| it.line > top),
            (None, false) => matches.iter().rposition(|it| it.line < top),
        };
        let next = next.and_then(|nth| Some((nth, matches.get(nth)?.line)));
        if let Some((nth, line)) = next {
            (self.found, self.view.top) = (Some(nth), line);
            self.clamp(height);
        }
    }

    /// What finds the words that are searched for, in the entry or in the list.
    fn highlighter<'a>(&'a self, context: &'a Context) -> &'a Highlighter {
        let of_list = &context.listing.found.highlighter;
        self.search.as_ref().map_or(of_list, |(_, highlighter)| highlighter)
    }

    /// All lines that match the search, in reading order. They are looked for when they are first
    /// asked for.
    fn matches(&self, context: &Context) -> &[MatchedLine] {
        let lines = &self.text.lines;
        self.matches.get_or_init(|| lines.matches(0..lines.len(), self.highlighter(context)))
    }

    /// The matches of the search on so many lines on screen.
    pub(super) fn matches_in_sight(&self, height: usize, context: &Context) -> Vec<MatchedLine> {
        let shown = self.view.top..self.view.top + height;
        self.text.lines.matches(shown, self.highlighter(context))
    }

    fn found_line(&self) -> Option<&MatchedLine> {
        self.matches.get()?.get(self.found?)
    }

    /// The places of the matches on the current line with matches.
    pub(super) fn found_spots(&self) -> impl Iterator<Item = Spot> {
        self.found_line().into_iter().flat_map(MatchedLine::spots)
    }

    /// How many lines match the search inside the entry, and which of them is current.
    pub(super) fn count_of_matches(&self, context: &Context) -> Option<String> {
        self.search.as_ref()?;
        let count = self.matches(context).len();
        let nth = self.found.map_or(0, |nth| nth + 1);
        let values = [("n", FluentValue::from(count)), ("nth", FluentValue::from(nth))];
        Some(context.locale.format("screen-matches", &values))
    }
}
