//! Spans of dates in a query: `1999`, `>1990`, `1945..1960`.

use std::fmt;

use super::problem::Problem;
use crate::catalog::PartialDate;

/// A span of dates. Both ends are included; an end that is `None` is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The earliest date; a year or month means its first day.
    pub from: Option<PartialDate>,
    /// The latest date; a year or month means its last day.
    pub to: Option<PartialDate>,
}

impl Span {
    /// Parses `1999`, `1999-05`, `>1990`, `>=1990`, `<1990`, `<=1990`, `1945..1960`, `1945..`,
    /// `..1960`.
    ///
    /// # Errors
    /// [`Problem::BadDate`] if an end is not a date, [`Problem::BackwardSpan`] if the span ends
    /// before it starts.
    pub(super) fn parse(text: &str) -> Result<Self, Problem> {
        if let Some((from, to)) = text.split_once("..") {
            let span = Self { from: optional_date(from)?, to: optional_date(to)? };
            return if span.is_backward() {
                Err(Problem::BackwardSpan(text.to_owned()))
            } else {
                Ok(span)
            };
        }
        let (from, to) = if let Some(from) = text.strip_prefix(">=") {
            (Some(date(from)?), None)
        } else if let Some(to) = text.strip_prefix("<=") {
            (None, Some(date(to)?))
        } else if let Some(date) = text.strip_prefix('>') {
            (Some(neighbour(date, PartialDate::next)?), None)
        } else if let Some(date) = text.strip_prefix('<') {
            (None, Some(neighbour(date, PartialDate::previous)?))
        } else {
            let date = date(text)?;
            (Some(date), Some(date))
        };
        Ok(Self { from, to })
    }

    /// Parses a single date as a span.
    ///
    /// # Errors
    /// [`Problem::BadDate`] if it is not a date, or is a span.
    pub(super) fn parse_date(text: &str) -> Result<Self, Problem> {
        let span = Self::parse(text)?;
        if span.from == span.to { Ok(span) } else { Err(Problem::BadDate(text.to_owned())) }
    }

    /// Whether a date, which need not be known to the day, can be in the span.
    pub(super) fn can_contain(self, date: PartialDate) -> bool {
        self.from.is_none_or(|from| date.can_be_from(from))
            && self.to.is_none_or(|to| date.can_be_until(to))
    }

    /// Whether each day that a date can mean is in the span.
    pub fn contains(self, date: PartialDate) -> bool {
        self.from.is_none_or(|from| date >= from)
            && self.to.is_none_or(|to| date.last_day() <= to.last_day())
    }

    fn is_backward(self) -> bool {
        self.from.zip(self.to).is_some_and(|(from, to)| {
            from.year() > to.year() || (from > to && from.within(to) > to)
        })
    }
}

/// Writes the span in a form that parses to the same span.
impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.from.map_or(Ok(()), |from| write!(f, "{from}"))?;
        f.write_str("..")?;
        self.to.map_or(Ok(()), |to| write!(f, "{to}"))
    }
}

fn date(text: &str) -> Result<PartialDate, Problem> {
    text.parse().map_err(|_| Problem::BadDate(text.to_owned()))
}

fn optional_date(text: &str) -> Result<Option<PartialDate>, Problem> {
    if text.is_empty() { Ok(None) } else { date(text).map(Some) }
}

/// The date after or before another one: `>1999-05` starts in June 1999.
fn neighbour(
    text: &str,
    of: impl FnOnce(PartialDate) -> Option<PartialDate>,
) -> Result<PartialDate, Problem> {
    of(date(text)?).ok_or_else(|| Problem::BadDate(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_includes_both_its_ends() {
        for (typed, inside, outside) in [
            ("1999", &["1999", "1999-01-01", "1999-12-31"][..], &["1998-12-31", "2000"][..]),
            (
                "1945..1960",
                &["1945", "1945-01-01", "1950", "1960", "1960-12-31"],
                &["1944", "1961"],
            ),
            ("1945..", &["1945", "2020"], &["1944-12-31"]),
            ("..1960", &["0001", "1960-12-31"], &["1961"]),
            (">1990", &["1991", "2000-05"], &["1990", "1990-12-31"]),
            (">1990-06-15", &["1990-06-16", "1990-07"], &["1990-06-15", "1990-06", "1990"]),
            ("<1990-06-15", &["1990-06-14", "1990-05"], &["1990-06-15", "1990-06", "1990"]),
            (">1999-05", &["1999-06-01", "2000"], &["1999-05", "1999-05-31", "1999"]),
            ("<1999-01", &["1998-12-31", "1998"], &["1999-01-01", "1999"]),
            ("1999-05..", &["1999-05", "2000"], &["1999"]),
            ("..1999-05", &["1999-05-31", "1998"], &["1999"]),
            (">=1990", &["1990-01-01"], &["1989-12-31"]),
            ("<1990", &["1989-12-31"], &["1990", "1990-01-01"]),
            ("<=1990", &["1990", "1990-12-31"], &["1991"]),
            ("2011-10", &["2011-10-01", "2011-10-31"], &["2011-09-30", "2011-11"]),
            (
                "2011-10-07..2011-10-08",
                &["2011-10-07", "2011-10-08"],
                &["2011-10-06", "2011-10-09"],
            ),
        ] {
            let span = Span::parse(typed).expect(typed);
            for (dates, is_inside) in [(inside, true), (outside, false)] {
                for date in dates {
                    let parsed = date.parse().expect("a date");
                    assert_eq!(span.contains(parsed), is_inside, "{date} in {typed}");
                }
            }
        }
    }

    #[test]
    fn a_span_that_ends_before_it_starts_is_a_problem() {
        for typed in ["1960..1945", "1999-05..1999-04", "2000..1999-12-31"] {
            let problem = Problem::BackwardSpan(typed.to_owned());
            assert_eq!(Span::parse(typed), Err(problem));
        }
        assert!(Span::parse("1999-05..1999").is_ok());
    }

    #[test]
    fn what_follows_a_sign_is_a_date() {
        for bad in ["2147483647", "90", "+1990", "-5", "0000", "9999", "9999-12-31", ""] {
            assert_eq!(Span::parse(&format!(">{bad}")), Err(Problem::BadDate(bad.to_owned())));
        }
        assert_eq!(Span::parse("<0001"), Err(Problem::BadDate("0001".to_owned())));
    }
}
