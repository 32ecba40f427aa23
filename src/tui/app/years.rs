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

    /// Stops the years that go by before an action is carried out. Returns whether that is all that
    /// the action does.
    pub(super) fn stops_years(&mut self, action: Option<Action>) -> bool {
        if !self.plays_years() {
            return false;
        }
        self.change_year(YearChange::Stop);
        let acts = [Action::Quit, Action::Suspend, Action::YearBack, Action::YearForward];
        action.is_none_or(|action| !acts.contains(&action))
    }

    /// What an action on the year asks for in a mode.
    pub(super) fn of_year(&self, action: Action, mode: Mode) -> Option<Outcome> {
        Some(match action {
            Action::YearBack => Outcome::Year(YearChange::Back),
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

    /// The year in which the current entry was founded, or else of its first membership with a
    /// date.
    fn first_year(&self) -> Option<u16> {
        let (entry, catalog) = (self.context.current?, &self.context.catalog);
        let founded = catalog.entry(entry).founded.as_ref().map(|event| event.date);
        let joined = || catalog.all_memberships(entry).iter().filter_map(|it| it.since).min();
        founded.or_else(joined).map(PartialDate::year)
    }
}
