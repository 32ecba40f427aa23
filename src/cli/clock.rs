//! The date of today.

use std::time::{SystemTime, UNIX_EPOCH};

/// The mean length of a year of the Gregorian calendar, in seconds.
const SECONDS_PER_YEAR: u64 = 31_556_952;

/// The year of the clock, in UTC; within a day of New Year it may be off by one.
pub(super) fn this_year() -> u16 {
    let since_epoch = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let year = 1970 + since_epoch.as_secs() / SECONDS_PER_YEAR;
    year.try_into().unwrap_or(u16::MAX)
}
