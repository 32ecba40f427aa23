//! The year whose memberships the screen shows: today, or one that the user has chosen.

use crate::catalog::PartialDate;
use crate::tui::outcome::YearChange;

/// The year whose memberships the screen shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShownYear {
    this_year: u16,
    /// A year before this one; `None` for today.
    chosen: Option<u16>,
    /// Whether the years go by on their own.
    plays: bool,
}

impl ShownYear {
    /// Today, which is in a year.
    pub(super) fn new(this_year: u16) -> Self {
        Self { this_year, chosen: None, plays: false }
    }

    /// The year, if it is not today.
    pub fn chosen(self) -> Option<u16> {
        self.chosen
    }

    /// The year that is shown, be it this one.
    pub(super) fn shown(self) -> u16 {
        self.chosen.unwrap_or(self.this_year)
    }

    /// The date of the memberships: the end of the chosen year.
    pub fn date(self) -> Option<PartialDate> {
        self.chosen.map(PartialDate::of_year)
    }

    /// Whether the years go by on their own.
    pub fn plays(self) -> bool {
        self.plays
    }

    /// A title with the year after it, if one is chosen.
    pub fn titled(self, title: String) -> String {
        match self.chosen {
            Some(year) => format!("{title} · {year}"),
            None => title,
        }
    }

    /// Chooses another year. After the last year before this one comes today, and with it the end
    /// of the play.
    pub(super) fn change(&mut self, change: YearChange) {
        let shown = self.shown();
        let year = match change {
            YearChange::Back => shown.saturating_sub(1).max(1),
            YearChange::Forward => shown.saturating_add(1),
            YearChange::Play(from) => from,
            YearChange::Stop => shown,
            YearChange::Today => self.this_year,
        };
        self.chosen = Some(year).filter(|year| *year < self.this_year);
        let goes_on =
            matches!(change, YearChange::Play(_)) || self.plays && change == YearChange::Forward;
        self.plays = goes_on && self.chosen.is_some();
    }
}
