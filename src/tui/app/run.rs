//! The start and the end of a run: what was left of the last one, what is said first, what the next
//! one needs.

use super::App;
use crate::catalog::Omission;
use crate::config::Session;
use crate::diagnostic::Diagnostic;
use crate::tui::input::action::Action;
use crate::tui::input::mode::Mode;
use crate::tui::outcome::{Layer, Message, Select};
use crate::tui::picking::Picking;

impl App {
    /// Takes note of whether the background of the terminal is light.
    pub fn set_background(&mut self, light: bool) {
        let before = self.theme.theme();
        self.theme.follow_background(light, &self.context.themes);
        // While the user considers a theme, that one stays on screen.
        if self.context.theme == before {
            self.show_theme(self.theme.theme());
        }
    }

    /// Opens a message over everything: problems in the user's files, or else the welcome if it is
    /// the first run.
    pub fn greet(&mut self, first_run: bool, problems: Vec<Diagnostic>) {
        let message = match (first_run, problems.is_empty()) {
            (_, false) => Message::Diagnostics(problems),
            (true, true) => Message::Welcome,
            (false, true) => return,
        };
        self.open(Layer::Message(message));
    }

    /// Says in the bottom line which files are damaged, and what was left out of others.
    pub fn report_left_out(&mut self, damaged: &[Diagnostic], omissions: &[Omission]) {
        let lines = self.context.locale.left_out(damaged, omissions);
        if !lines.is_empty() {
            self.notice.say_first(lines, self.context.size.width.into());
        }
    }

    /// Lets the user choose entries for another command: among those that words find, or with a
    /// search that is being typed if there are no words.
    pub fn start_picking(&mut self, words: &str) {
        self.context.picking = Some(Picking::default());
        self.browser.start_picking();
        if words.trim().is_empty() {
            self.update(Action::Search);
        } else {
            self.search(words, Select::Best);
        }
        self.sync();
    }

    /// The ids of the entries that the user has chosen, in the order in which they were picked.
    pub fn chosen_ids(&self) -> Vec<String> {
        let chosen = self.context.picking.iter().flat_map(|picking| &picking.chosen);
        chosen.map(|&entry| self.context.catalog.id(entry).to_owned()).collect()
    }

    /// What the next run needs to return here. A search that is still being typed is given up.
    pub fn session(&mut self) -> Session {
        if let Some(last) = self.last_session.take() {
            return last;
        }
        if self.mode() == Mode::Search {
            self.update(Action::Back);
        }
        let mut session = Session {
            language: self.context.locale.language.tag().to_owned(),
            theme: self.theme_name().map(str::to_owned),
            light_background: self.theme.light_background(),
            entry: self.current().map(|entry| self.context.catalog.id(entry).to_owned()),
            ..Session::default()
        };
        self.context.listing.save_session(&mut session);
        self.context.facets.save_session(&mut session);
        self.browser.save_session(&mut session);
        session
    }

    /// Returns to where the last run was, as far as it still exists.
    pub fn restore(&mut self, session: &Session) {
        self.context.restore_listing(session);
        self.browser.restore_session(session, &self.context);
        self.sync();
    }
}
