//! The year whose memberships are shown, and the years that go by on their own.

use super::App;
use crate::catalog::PartialDate;
use crate::tui::input::action::Action;
use crate::tui::input::mode::{Mode, YEARS};
use crate::tui::outcome::{Outcome, YearChange};

impl App {
    /// Whether the years go by on their own, so that [`App::next_year`] is to be called.
    pub fn plays_years(&self) -> bool {
        self.context.year.plays()
    }

    /// Shows the next of the years that go by.
    pub fn next_year(&mut self) {
        if self.plays_years() {
            self.change_year(YearChange::Forward);
        }
    }

    /// Shows the memberships of another year.
    pub(super) fn change_year(&mut self, change: YearChange) {
        let mut year = self.context.year;
        year.change(change);
        if year.chosen() == self.context.year.chosen() {
            self.context.year = year;
            return;
        }
        let selected = self.browser.selected_entry(&self.context);
        if self.context.set_year(year) {
            self.browser.select_in_year(selected, &self.context);
        }
        self.refresh();
    }

    /// Stops the years that go by before a key acts. Returns whether that is all that the key does:
    /// `q` does not quit as well, but an interrupt does.
    pub(super) fn stops_years(&mut self, action: Option<Action>, interrupts: bool) -> bool {
        if !self.plays_years() {
            return false;
        }
        self.change_year(YearChange::Stop);
        match action {
            Some(Action::Suspend | Action::YearBack | Action::YearForward) => false,
            Some(Action::Quit) => !interrupts,
            _ => true,
        }
    }

    /// What an action on the year asks for in a mode.
    pub(super) fn of_year(&self, action: Action, mode: Mode) -> Option<Outcome> {
        Some(match action {
            Action::YearBack => match self.first_known_year(mode) {
                Some(first) if self.context.year.shown() < first => {
                    Outcome::Say(self.context.message("screen-first-year", first.to_string()))
                }
                _ => Outcome::Year(YearChange::Back),
            },
            Action::YearForward => Outcome::Year(YearChange::Forward),
            Action::PlayYears => match self.first_year() {
                Some(year) => Outcome::Year(YearChange::Play(year)),
                None => Outcome::Say(self.context.locale.text("screen-no-years")),
            },
            Action::Back if YEARS.contains(&mode) && self.context.year.chosen().is_some() => {
                Outcome::Year(YearChange::Today)
            }
            _ => return None,
        })
    }

    /// The first year of which the screen can show anything: of the current entry, or of all bodies
    /// where several are compared.
    fn first_known_year(&self, mode: Mode) -> Option<u16> {
        let catalog = &self.context.catalog;
        let of_all = || {
            let bodies = catalog.indexes().filter(|index| catalog.category(*index).is_body());
            bodies.filter_map(|body| catalog.since(body)).min().map(PartialDate::year)
        };
        match mode {
            Mode::Compare | Mode::Matrix => of_all(),
            _ => self.first_year().or_else(of_all),
        }
    }

    /// The year in which the current entry was founded, or else of its first membership with a
    /// date.
    fn first_year(&self) -> Option<u16> {
        let (entry, catalog) = (self.context.current?, &self.context.catalog);
        let founded = catalog.entry(entry).founded.as_ref().map(|event| event.date);
        let joined = || catalog.all_memberships(entry).iter().filter_map(|it| it.since).min();
        founded.or_else(joined).map(PartialDate::year)
    }
}
