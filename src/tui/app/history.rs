//! Links and conditions that lead out of a view, and the way back to it.

use std::mem;

use super::App;
use crate::catalog::EntryIndex;
use crate::tui::input::action::Action;
use crate::tui::input::mode::Mode;
use crate::tui::navigation::Views;
use crate::tui::outcome::Select;

impl App {
    /// Opens an entry for reading. The views that are open are kept for the way back.
    pub(super) fn go_to(&mut self, entry: EntryIndex) {
        let views = self.take_views();
        self.browser.go_to(entry, views, &self.context);
    }

    /// Adds a condition to the search and goes to what it finds. The views that are open are kept
    /// for the way back.
    pub(super) fn narrow(&mut self, condition: &str) {
        let before = self.context.listing.words.clone();
        let after = format!("{} {condition}", before.trim()).trim_start().to_owned();
        let views = self.take_views();
        self.browser.narrow(views, before, after.clone(), &self.context);
        self.search(&after, Select::Best);
    }

    /// Goes one place back or forward, or says that there is none. What was open there is open
    /// again.
    pub(super) fn step(&mut self, back: bool) {
        if !self.browser.has_step(back, &self.context) {
            let message = if back { "screen-no-history" } else { "screen-no-history-forward" };
            let links = self.context.key(Action::LinkHints, Mode::Detail);
            return self.say(self.context.locale.format(message, &[("key", links)]));
        }
        let views = self.take_views();
        let Some((place, words)) = self.browser.step(views, back, &self.context) else { return };
        if let Some(words) = words {
            self.context.search(&words);
        }
        self.layers = self.browser.arrive(place, &self.context);
        self.sync();
        self.layers.retain_mut(|layer| layer.refresh(&self.context));
    }

    /// Closes everything over the panes. Returns the views, without what is over them.
    fn take_views(&mut self) -> Views {
        let mut layers = mem::take(&mut self.layers);
        let view = layers.iter().rposition(|layer| layer.view().is_some());
        layers.truncate(view.map_or(0, |view| view + 1));
        layers
    }
}
