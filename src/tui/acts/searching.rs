//! The search while it is typed: what it returns to, the words of earlier searches, the values that
//! its field can take.

use crate::catalog::EntryIndex;
use crate::search::{Completions, Query, complete};
use crate::tui::app::App;
use crate::tui::keys::line_edit::LineEdit;
use crate::tui::panes::layout::Pane;

/// A search while it is typed.
pub(in crate::tui) struct Searching {
    /// What to return to if it is given up.
    pub(in crate::tui) before: (LineEdit, Option<EntryIndex>),
    /// Whether the person has chosen an entry of the list meanwhile: then it stays selected while
    /// it is found.
    pub(in crate::tui) chosen: bool,
    /// How many searches back the line was taken from, and the line as it was typed before.
    recalled: (usize, String),
    /// Values for the field that is being typed.
    offers: Completions,
    /// Which of the values was taken last: taking once more puts the next one in its place.
    taken: Option<usize>,
}

impl Searching {
    /// A search that begins with an empty line.
    pub(in crate::tui) fn new(before: (LineEdit, Option<EntryIndex>)) -> Self {
        Self {
            before,
            chosen: false,
            recalled: (0, String::new()),
            offers: Completions::default(),
            taken: None,
        }
    }
}

impl App {
    /// Values for the field that is being typed, and which of them stands in the line already.
    pub fn offers(&self) -> Option<(&Completions, Option<usize>)> {
        let searching =
            self.searching.as_ref().filter(|searching| !searching.offers.values.is_empty())?;
        Some((&searching.offers, searching.taken))
    }

    /// Looks at the line after a change made by typing.
    pub(in crate::tui) fn line_typed(&mut self) {
        if let Some(searching) = &mut self.searching {
            searching.recalled = (0, String::new());
            searching.taken = None;
            searching.offers =
                complete(&self.catalog, &self.locale, self.search_line.before_cursor());
        }
        self.searched();
    }

    /// Puts the first value offered into the line, or the one after the value put in last. `false`
    /// if there is none.
    pub(in crate::tui) fn take_offer(&mut self) -> bool {
        let Some(searching) =
            self.searching.as_mut().filter(|searching| !searching.offers.values.is_empty())
        else {
            return false;
        };
        let nth = searching.taken.map_or(0, |nth| (nth + 1) % searching.offers.values.len());
        searching.taken = Some(nth);
        self.search_line.replace_back_to(
            searching.offers.start,
            &Completions::as_typed(&searching.offers.values[nth]),
        );
        self.searched();
        true
    }

    /// Puts an earlier search into the line, or a later one; past the latest, what was typed.
    pub(in crate::tui) fn recall(&mut self, earlier: bool) {
        let Some(searching) = &mut self.searching else { return };
        let (back, typed) = &mut searching.recalled;
        if *back == 0 {
            self.search_line.text().clone_into(typed);
        }
        let to = if earlier { (*back + 1).min(self.history.len()) } else { back.saturating_sub(1) };
        if to != *back {
            let line =
                if to == 0 { typed.as_str() } else { &self.history[self.history.len() - to] };
            self.search_line.set(line);
            *back = to;
            searching.offers = Completions::default();
            self.searched();
        }
    }

    /// Goes to the next line of the page that matches, or to the one before.
    pub(in crate::tui) fn go_to_match(&mut self, forward: bool) {
        let top = self.page_view.top;
        let last = self.page.lines.len().saturating_sub(self.page_height());
        let mut matches = self.page.matches.iter().map(|&line| line.min(last));
        let to = if forward {
            matches.find(|&line| line > top)
        } else {
            matches.rfind(|&line| line < top)
        };
        self.page_view.top = to.unwrap_or(top);
    }

    /// Narrows the search by one more condition.
    pub(in crate::tui) fn add_to_search(&mut self, condition: &str) {
        if self.query.is_empty() {
            self.home = self.row();
        }
        let line = format!("{} {condition}", self.search_line.text().trim());
        self.search_line.set(line.trim_start());
        self.searched();
        self.give_focus(Pane::List);
    }

    /// Takes the search away, and returns to where the list stood before it.
    pub(in crate::tui) fn clear_search(&mut self) {
        self.search_line = LineEdit::default();
        self.query = Query::default();
        self.find();
        let home = self.home.take();
        self.select(home);
    }

    /// Ends the search and keeps its words. Returns them if they are new, to be kept for the next
    /// run.
    pub(in crate::tui) fn search_done(&mut self) -> Option<String> {
        self.searching.take()?;
        let words = self.search_line.text().trim().to_owned();
        if words.is_empty() || self.history.last() == Some(&words) {
            return None;
        }
        self.history.push(words.clone());
        Some(words)
    }

    /// Searches for what is typed now.
    pub(in crate::tui) fn searched(&mut self) {
        let query = Query::new(self.search_line.text());
        if query == self.query {
            return;
        }
        let current = self.row();
        self.query = query;
        self.find();
        let chosen = self.searching.as_ref().is_some_and(|searching| searching.chosen);
        let keep = if self.query.is_empty() { self.home } else { current.filter(|_| chosen) };
        self.select(keep);
    }
}
