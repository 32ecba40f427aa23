//! Whether something was in force on a date that may be known to the year only.

use super::date::PartialDate;

/// Whether a membership was in force on a date, or is one of those that are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Presence {
    /// It was not.
    Absent,
    /// The catalog does not have the date that decides it.
    Unknown,
    /// It was.
    Present,
}

impl From<bool> for Presence {
    fn from(is_present: bool) -> Self {
        if is_present { Self::Present } else { Self::Absent }
    }
}

impl Presence {
    /// The opposite: present becomes absent, unknown stays unknown.
    #[must_use]
    pub const fn reversed(self) -> Self {
        match self {
            Self::Absent => Self::Present,
            Self::Unknown => Self::Unknown,
            Self::Present => Self::Absent,
        }
    }
}

/// Whether something is in force, given whether it has started and, if the end date is known,
/// whether it has ended. `ends` says that it has ended on an unknown date.
pub(super) fn presence(started: Presence, ended: Option<Presence>, ends: bool) -> Presence {
    let ended = ended.unwrap_or(if ends { Presence::Unknown } else { Presence::Absent });
    match (started, ended) {
        (Presence::Absent, _) | (_, Presence::Present) => Presence::Absent,
        (Presence::Present, Presence::Absent) => Presence::Present,
        _ => Presence::Unknown,
    }
}

/// Whether what lasted until a date has ended at the end of another one. A full date is the last
/// day; a month or a year says that it ended in it.
pub(super) fn has_ended(until: PartialDate, on: PartialDate) -> Presence {
    match until.day() {
        Some(_) => Presence::from(until.last_day() < on.last_day()),
        None => has_come(until, on),
    }
}

/// Whether `date` is reached by the last day that `on` can mean.
pub(super) fn has_come(date: PartialDate, on: PartialDate) -> Presence {
    if date.last_day() <= on.last_day() {
        Presence::Present
    } else if date.can_be_until(on) {
        Presence::Unknown
    } else {
        Presence::Absent
    }
}
