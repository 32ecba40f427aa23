//! Partial dates: a day, a month or a year, never padded with unknown digits. `language` writes
//! them for people.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::binary::binary_struct;
use crate::diagnostic::Rule;

/// A date of the proleptic Gregorian calendar, known to the day, the month or the year.
///
/// Its text form is the ISO 8601 calendar date of that precision: `2011-10-07`, `2011-10` or
/// `2011`. Dates order by the calendar; of two that agree as far as both are known, the less
/// precise comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

/// The last year of a date.
const MAX_YEAR: u16 = 9999;

impl PartialDate {
    /// A date known to the year, 1 to 9999.
    pub const fn of_year(year: u16) -> Self {
        Self { year, month: None, day: None }
    }

    /// The year, 1 to 9999.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12, where it is known.
    pub const fn month(self) -> Option<u8> {
        self.month
    }

    /// The day of the month, 1 to 31, where it is known.
    pub const fn day(self) -> Option<u8> {
        self.day
    }

    /// The date cut to the precision of another one, to ask whether it is in that year or month.
    #[must_use]
    pub fn within(self, other: Self) -> Self {
        Self { year: self.year, month: other.month.and(self.month), day: other.day.and(self.day) }
    }

    /// The last day that the date can mean: 31 December of a year.
    #[must_use]
    pub fn last_day(self) -> Self {
        let month = self.month.unwrap_or(12);
        let day = self.day.unwrap_or_else(|| days_in(self.year, month));
        Self { year: self.year, month: Some(month), day: Some(day) }
    }

    /// The next year, month or day, of the same precision; `None` after the year 9999.
    pub fn next(self) -> Option<Self> {
        let Self { year, month, day } = self;
        match (month, day) {
            (Some(month), Some(day)) if day < days_in(year, month) => {
                Some(Self { day: Some(day + 1), ..self })
            }
            (Some(month), _) if month < 12 => {
                Some(Self { month: Some(month + 1), day: day.and(Some(1)), ..self })
            }
            _ if year < MAX_YEAR => {
                Some(Self { year: year + 1, month: month.and(Some(1)), day: day.and(Some(1)) })
            }
            _ => None,
        }
    }

    /// The previous year, month or day, of the same precision; `None` before the year 1.
    pub fn previous(self) -> Option<Self> {
        let Self { year, month, day } = self;
        let last = |year, month| day.and(Some(days_in(year, month)));
        match (month, day) {
            (Some(_), Some(day)) if day > 1 => Some(Self { day: Some(day - 1), ..self }),
            (Some(month), _) if month > 1 => {
                Some(Self { month: Some(month - 1), day: last(year, month - 1), ..self })
            }
            _ if year > 1 => {
                Some(Self { year: year - 1, month: month.and(Some(12)), day: last(year - 1, 12) })
            }
            _ => None,
        }
    }

    /// Whether the date can be on or after the first day of another one: 1979 can be on or after
    /// June 1979.
    pub fn can_be_from(self, earliest: Self) -> bool {
        self >= earliest.within(self)
    }

    /// Whether the date can be on or before the last day of another one.
    pub fn can_be_until(self, latest: Self) -> bool {
        self.within(latest) <= latest
    }
}

impl PartialDate {
    /// The date as a number, digits side by side: 20111007, 20111000 or 20110000.
    pub(super) fn packed(self) -> usize {
        let part = |part: Option<u8>| usize::from(part.unwrap_or(0));
        usize::from(self.year) * 10_000 + part(self.month) * 100 + part(self.day)
    }

    /// The date of a number from [`Self::packed`]; `None` for 0.
    pub(super) fn unpacked(number: usize) -> Option<Self> {
        let part = |number: usize| u8::try_from(number % 100).ok().filter(|part| *part > 0);
        let year = u16::try_from(number / 10_000).ok().filter(|year| *year > 0)?;
        Some(Self { year, month: part(number / 100), day: part(number) })
    }
}

/// A day of every year, such as a holiday: `02-15`, the month before the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearDay {
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, 1 to 31.
    pub day: u8,
}

binary_struct!(PartialDate { year, month, day });
binary_struct!(YearDay { month, day });

impl FromStr for YearDay {
    type Err = Rule;

    fn from_str(text: &str) -> Result<Self, Rule> {
        // Of a leap year, so that the 29th of February may be one.
        let date: PartialDate = format!("2000-{text}").parse()?;
        date.month.zip(date.day).map(|(month, day)| Self { month, day }).ok_or(Rule::BadDate)
    }
}

impl fmt::Display for YearDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}

impl Serialize for YearDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for YearDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<str>::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

/// The number of days of a month in the Gregorian calendar.
const fn days_in(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 31,
    }
}

/// Reads exactly `width` ASCII digits.
fn digits(text: &str, width: usize) -> Option<u16> {
    (text.len() == width && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())?
}

impl FromStr for PartialDate {
    type Err = Rule;

    fn from_str(text: &str) -> Result<Self, Rule> {
        let mut parts = text.split('-');
        let year = parts.next().and_then(|part| digits(part, 4)).filter(|&year| year > 0);
        let mut part = || {
            parts
                .next()
                .map(|part| digits(part, 2).and_then(|n| u8::try_from(n).ok()).ok_or(Rule::BadDate))
        };
        let (month, day) = (part().transpose()?, part().transpose()?);
        let year = year.filter(|_| parts.next().is_none()).ok_or(Rule::BadDate)?;
        let month_exists = month.is_none_or(|month| (1..=12).contains(&month));
        let day_exists = day
            .is_none_or(|day| month.is_some_and(|month| (1..=days_in(year, month)).contains(&day)));
        if month_exists && day_exists { Ok(Self { year, month, day }) } else { Err(Rule::BadDate) }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        self.month.map_or(Ok(()), |month| write!(f, "-{month:02}"))?;
        self.day.map_or(Ok(()), |day| write!(f, "-{day:02}"))
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(PartialDateVisitor)
    }
}

/// Reads a date as text, or a year as a number.
struct PartialDateVisitor;

impl de::Visitor<'_> for PartialDateVisitor {
    type Value = PartialDate;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Rule::BadDate.key())
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<PartialDate, E> {
        text.parse().map_err(E::custom)
    }

    fn visit_u64<E: de::Error>(self, year: u64) -> Result<PartialDate, E> {
        match u16::try_from(year) {
            Ok(year @ 1..=MAX_YEAR) => Ok(PartialDate::of_year(year)),
            _ => Err(E::custom(Rule::BadDate)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(text: &str) -> Result<PartialDate, Rule> {
        text.parse()
    }

    #[test]
    fn only_dates_of_the_calendar_are_dates() {
        for good in ["2011", "2011-10", "2011-10-07", "2000-02-29", "1278", "0301"] {
            assert_eq!(date(good).map(|date| date.to_string()).as_deref(), Ok(good));
        }
        for bad in [
            "",
            "11",
            "2011-",
            "2011-13",
            "2011-00",
            "2011-02-30",
            "1900-02-29",
            "2011-10-7",
            "2011-10-07-01",
            "+011",
            "0000",
        ] {
            assert_eq!(date(bad), Err(Rule::BadDate), "{bad}");
        }
    }

    #[test]
    fn days_of_every_year_are_read() {
        for good in ["02-15", "02-29", "12-31"] {
            assert_eq!(good.parse::<YearDay>().map(|day| day.to_string()).as_deref(), Ok(good));
        }
        for bad in ["", "02", "2-15", "13-01", "02-30", "02-15-01"] {
            assert_eq!(bad.parse::<YearDay>(), Err(Rule::BadDate), "{bad}");
        }
    }

    #[test]
    fn dates_order_by_the_calendar() {
        let mut dates: Vec<_> = ["2011-10-07", "1999", "2011", "2011-09", "2011-10"]
            .into_iter()
            .flat_map(date)
            .collect();
        dates.sort();
        assert_eq!(
            dates.iter().map(ToString::to_string).collect::<Vec<_>>(),
            ["1999", "2011", "2011-09", "2011-10", "2011-10-07"]
        );
    }

    #[test]
    fn a_date_that_is_not_known_to_the_day_may_be_any_day_in_it() {
        for (known, bound, from, until) in [
            ("1979", "1979-01", true, true),
            ("1979", "1979-12-31", true, true),
            ("1979", "1980-01", false, true),
            ("1979", "1978-12", true, false),
            ("1979-06", "1979", true, true),
            ("1979-06-30", "1979-07", false, true),
            ("1979-07-01", "1979-06", true, false),
        ] {
            let (date_known, date_bound) = (date(known).ok(), date(bound).ok());
            let can_be = date_known
                .zip(date_bound)
                .map(|(date, bound)| (date.can_be_from(bound), date.can_be_until(bound)));
            assert_eq!(can_be, Some((from, until)), "{known} and {bound}");
        }
        for (known, last) in
            [("2000", "2000-12-31"), ("2000-02", "2000-02-29"), ("1990-04-05", "1990-04-05")]
        {
            assert_eq!(date(known).map(|it| it.last_day().to_string()).as_deref(), Ok(last));
        }
    }

    #[test]
    fn a_year_a_month_and_a_day_have_neighbours_of_the_same_precision() {
        for (one, next) in [
            ("1999", "2000"),
            ("1999-05", "1999-06"),
            ("1999-12", "2000-01"),
            ("2000-02-28", "2000-02-29"),
            ("2001-02-28", "2001-03-01"),
            ("1999-12-31", "2000-01-01"),
        ] {
            let text = |date: Option<PartialDate>| date.map(|it| it.to_string());
            let (one_date, next_date) = (date(one).expect("a date"), date(next).expect("a date"));
            assert_eq!(text(one_date.next()).as_deref(), Some(next));
            assert_eq!(text(next_date.previous()).as_deref(), Some(one));
        }
        for (first, last) in
            [("0001", "9999"), ("0001-01", "9999-12"), ("0001-01-01", "9999-12-31")]
        {
            assert_eq!(date(first).map(PartialDate::previous), Ok(None));
            assert_eq!(date(last).map(PartialDate::next), Ok(None));
        }
    }

    proptest! {
        #[test]
        fn a_packed_date_is_unpacked(text in "[0-9]{3}[1-9](-0[1-9](-[12][0-9])?)?") {
            if let Ok(date) = text.parse::<PartialDate>() {
                prop_assert_eq!(PartialDate::unpacked(date.packed()), Some(date));
            }
        }

        #[test]
        fn any_text_is_read_or_refused_and_what_is_read_prints_the_same(text in "[0-9-]{0,12}|\\PC{0,12}") {
            if let Ok(read) = date(&text) {
                prop_assert_eq!(read.to_string(), text);
            }
        }

        #[test]
        fn every_day_that_exists_is_read(year in 1u16..=9999, month in 1u8..=12, day in 1u8..=31) {
            let text = format!("{year:04}-{month:02}-{day:02}");
            prop_assert_eq!(date(&text).is_ok(), day <= days_in(year, month));
        }
    }
}
