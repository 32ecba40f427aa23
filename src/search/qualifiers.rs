//! What a query asks of memberships: their status, and when they began, ended or were in force.

use std::collections::{HashMap, HashSet};

use super::named_values::terms_named;
use super::problem::Problem;
use super::query::{Clause, Query, Term};
use super::query_field::QueryField;
use super::span::Span;
use crate::catalog::{EntryIndex, Membership, PartialDate, Status};

/// The conditions of a query on the memberships that it asks for.
#[derive(Debug, Default)]
pub(super) struct Qualifiers {
    /// The statuses that the query names.
    wanted: Vec<Status>,
    /// The statuses that it excludes.
    excluded: Vec<Status>,
    dates: Vec<DateCondition>,
}

/// A condition on the dates of a membership.
#[derive(Debug)]
struct DateCondition {
    negated: bool,
    test: DateTest,
}

/// What a condition asks of the dates of a membership.
#[derive(Debug)]
enum DateTest {
    /// It began in the span.
    Since(Span),
    /// It ended in the span.
    Until(Span),
    /// It was in force at the end of the date.
    On(PartialDate),
}

/// Whether a membership meets the conditions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Admission {
    No,
    /// The catalog does not have the date that decides it.
    Unknown,
    Yes,
}

/// The other ends of memberships that meet the conditions.
#[derive(Debug, Default)]
pub(super) struct Admitted {
    /// The other ends.
    pub(super) entries: HashSet<EntryIndex>,
    /// Of how many others it is not known.
    pub(super) unknown: usize,
}

impl Qualifiers {
    /// Reads the conditions of a query on memberships.
    ///
    /// # Errors
    /// If a status is none.
    pub(super) fn of(query: &Query) -> Result<Self, Problem> {
        let mut qualifiers = Self::default();
        for Term { negated, clause } in query.terms() {
            let test = match clause {
                Clause::Field(field @ QueryField::Status, value) => {
                    let statuses = terms_named(Status::ALL, Status::slug, value);
                    let statuses = statuses.map_err(|near| Problem::UnknownValue {
                        field: *field,
                        value: value.clone(),
                        near,
                    })?;
                    let list =
                        if *negated { &mut qualifiers.excluded } else { &mut qualifiers.wanted };
                    list.extend(statuses);
                    continue;
                }
                Clause::Dates(QueryField::Since, span) => DateTest::Since(*span),
                Clause::Dates(QueryField::Until, span) => DateTest::Until(*span),
                Clause::Dates(QueryField::On, Span { to: Some(date), .. }) => DateTest::On(*date),
                _ => continue,
            };
            qualifiers.dates.push(DateCondition { negated: *negated, test });
        }
        Ok(qualifiers)
    }

    /// The other ends of the memberships that meet the conditions. With `status` the query asks
    /// for that status, and not for those of its own condition.
    pub(super) fn admitted<'a>(
        &self,
        memberships: impl Iterator<Item = Membership<'a>>,
        status: Option<Status>,
    ) -> Admitted {
        let mut best: HashMap<EntryIndex, Admission> = HashMap::new();
        for membership in memberships {
            let admission = best.entry(membership.other).or_insert(Admission::No);
            *admission = (*admission).max(self.admission(&membership, status));
        }
        let count = |wanted| best.values().filter(|&&admission| admission == wanted).count();
        let unknown = count(Admission::Unknown);
        best.retain(|_, admission| *admission == Admission::Yes);
        Admitted { entries: best.into_keys().collect(), unknown }
    }

    fn admission(&self, membership: &Membership<'_>, status: Option<Status>) -> Admission {
        let is_wanted = status
            .map_or_else(|| self.wants(membership.status), |wanted| membership.status == wanted);
        if !is_wanted {
            return Admission::No;
        }
        let dates = self.dates.iter().map(|condition| condition.admission(membership));
        dates.min().unwrap_or(Admission::Yes)
    }

    /// Whether memberships with a status are asked for. Without a condition on it those that
    /// count; on a date in the past and for a date of leaving, also those that have ended.
    fn wants(&self, status: Status) -> bool {
        let is_past = |condition: &DateCondition| !matches!(condition.test, DateTest::Since(_));
        if !self.wanted.is_empty() {
            self.wanted.contains(&status) && !self.excluded.contains(&status)
        } else if !self.excluded.is_empty() {
            !self.excluded.contains(&status)
        } else {
            status.counts_as_member()
                || (status == Status::Former && self.dates.iter().any(is_past))
        }
    }
}

impl DateCondition {
    fn admission(&self, membership: &Membership<'_>) -> Admission {
        match (self.test.admission(membership), self.negated) {
            (Admission::Unknown, _) => Admission::Unknown,
            (Admission::Yes, false) | (Admission::No, true) => Admission::Yes,
            (Admission::No, false) | (Admission::Yes, true) => Admission::No,
        }
    }
}

impl DateTest {
    fn admission(&self, membership: &Membership<'_>) -> Admission {
        let Membership { status, since, until, .. } = *membership;
        // A former member without the date of leaving has left, but it is not known when.
        let has_unknown_end = until.is_none() && status == Status::Former;
        let in_span = |date: Option<PartialDate>, span: Span, unknown: bool| match date {
            Some(date) if span.can_contain(date) => Admission::Yes,
            None if unknown => Admission::Unknown,
            _ => Admission::No,
        };
        match self {
            Self::Since(span) => in_span(since, *span, true),
            Self::Until(span) => in_span(until, *span, has_unknown_end),
            Self::On(date) => {
                let started = since.map_or(Admission::Unknown, |since| has_come(since, *date));
                let ended = match until {
                    Some(until) => has_come(until, *date),
                    None if has_unknown_end => Admission::Unknown,
                    None => Admission::No,
                };
                match (started, ended) {
                    (Admission::No, _) | (_, Admission::Yes) => Admission::No,
                    (Admission::Yes, Admission::No) => Admission::Yes,
                    _ => Admission::Unknown,
                }
            }
        }
    }
}

/// Whether a date has come at the end of another one.
fn has_come(date: PartialDate, on: PartialDate) -> Admission {
    if date.last_day() <= on.last_day() {
        Admission::Yes
    } else if date.can_be_until(on) {
        Admission::Unknown
    } else {
        Admission::No
    }
}
