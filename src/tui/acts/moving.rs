//! Moving about: within a pane, from pane to pane, into an entry and one step back. What is listed
//! and shown is decided elsewhere.

use super::searching::Searching;
use crate::catalog::Category;
use crate::search::Query;
use crate::tui::app::App;
use crate::tui::keys::action::{Effect, Motion};
use crate::tui::overlays::{self, Overlay, Purpose};
use crate::tui::panes::layout::{Pane, inside};
use crate::tui::panes::viewport::moved;

impl App {
    pub(in crate::tui) fn inner_height(&self, pane: Pane) -> usize {
        // In the narrow layout a pane that is not shown is as high as the one that is.
        let area = self.areas().and_then(|areas| areas.of(pane).or(areas.of(self.focus)));
        area.map_or(0, |area| usize::from(inside(area).height))
    }

    /// How many lines of the page are on screen.
    pub fn page_height(&self) -> usize {
        self.inner_height(Pane::Detail)
    }

    pub(in crate::tui) fn move_by(&mut self, motion: Motion) {
        if let Some(overlay) = &self.overlay {
            let (lines, height) = if matches!(overlay, Overlay::Help(_)) {
                overlays::help_lines(self)
            } else {
                (0, 0)
            };
            match &mut self.overlay {
                Some(Overlay::Help(view)) => view.scroll(motion, lines, height),
                Some(Overlay::Picker(_)) => self.pick_by(motion),
                Some(Overlay::Prompt(_) | Overlay::Told(..)) | None => {}
            }
            return;
        }
        if let Some(searching) = &mut self.searching {
            searching.chosen = true;
        }
        match self.focus {
            Pane::Legend => {
                self.legend_cursor =
                    moved(self.legend_cursor, motion, Category::ALL.len(), Category::ALL.len() - 1);
            }
            Pane::List => {
                let last = self.listing.rows.len().saturating_sub(1);
                let selected = moved(self.selected, motion, self.inner_height(Pane::List), last);
                if selected != self.selected {
                    self.selected = selected;
                    self.trail.clear();
                    self.open_page();
                }
                self.show_selected();
            }
            Pane::Detail => {
                self.page_view.scroll(motion, self.page.lines.len(), self.page_height());
            }
        }
    }

    pub(in crate::tui) fn turn_pane(&mut self, places: usize) {
        self.searching = None;
        self.give_focus(Pane::ALL[(self.focus as usize + places) % Pane::ALL.len()]);
    }

    pub(in crate::tui) fn give_focus(&mut self, pane: Pane) {
        self.focus = pane;
        // In the narrow layout a pane that comes on screen may have another size than the one
        // before.
        self.show_selected();
    }

    pub(in crate::tui) fn open(&mut self) -> Option<Effect> {
        if self.overlay.is_some() {
            return self.overlay_done();
        }
        let searched = self.search_done();
        match self.focus {
            Pane::Legend => self.show_only(Category::ALL[self.legend_cursor]),
            Pane::List if self.row().is_some() => {
                if self.trail.here().is_some() {
                    self.trail.clear();
                    self.open_page();
                }
                self.give_focus(Pane::Detail);
            }
            Pane::List => {}
            Pane::Detail => self.follow_link(),
        }
        searched.map(Effect::Remember)
    }

    /// Takes one step back, whatever the last one was.
    pub(in crate::tui) fn back(&mut self) {
        match self.overlay.take() {
            None => {}
            // A question about a file leads back to the file's name, a list of themes to the one
            // before.
            Some(Overlay::Prompt(mut prompt)) => {
                if let Purpose::File { there: there @ true, .. } = &mut prompt.purpose {
                    *there = false;
                    self.overlay = Some(Overlay::Prompt(prompt));
                }
                return;
            }
            Some(Overlay::Told(_, under)) => {
                self.overlay = under.map(|under| *under);
                return;
            }
            Some(Overlay::Help(_) | Overlay::Picker(_)) => return self.unpick(),
        }
        if self.hints.take().is_some() || std::mem::take(&mut self.copying) {
            return;
        }
        if let Some(Searching { before: (line, entry), .. }) = self.searching.take() {
            self.search_line = line;
            self.query = Query::new(self.search_line.text());
            self.find();
            self.select(entry);
        } else if self.focus != Pane::List {
            if !(self.focus == Pane::Detail && self.step(true)) {
                self.give_focus(Pane::List);
            }
        } else if !self.query.is_empty() {
            self.clear_search();
        } else if self.listing.hidden.contains(&true) {
            self.listing.show_all();
            self.filter();
        }
    }

    pub(in crate::tui) fn show_selected(&mut self) {
        let (lines, height) = (self.listing.lines(), self.inner_height(Pane::List));
        let first = self.listing.line_of(self.selected);
        for line in
            [self.listing.line_of(self.selected + 1).saturating_sub(1).min(first + 1), first]
        {
            self.list_view.show(line, lines, height);
        }
        self.page_view.top =
            self.page_view.top.min(self.page.lines.len().saturating_sub(self.page_height()));
    }
}
