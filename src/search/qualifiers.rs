//! What a query asks of memberships: their status, and when they began, ended or were in force.

use std::collections::{HashMap, HashSet};

use super::clause::Clause;
use super::named_values::terms_named;
use super::problem::Problem;
use super::query::Query;
use super::query_field::QueryField;
use super::span::Span;
use crate::catalog::{Catalog, EntryIndex, Membership, PartialDate, Presence, Status};

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
    /// If a value of `status:` is not a status.
    pub(super) fn of(query: &Query) -> Result<Self, Problem> {
        let mut qualifiers = Self::default();
        let conditions = query
            .terms()
            .iter()
            .flat_map(|term| term.clause.alternatives().iter().map(|it| (term.negated, it)));
        for (negated, clause) in conditions {
            let test = match clause {
                Clause::Field(field @ QueryField::Status, value) => {
                    let statuses = terms_named(Status::ALL, Status::slug, value);
                    let statuses = statuses.map_err(|near| Problem::UnknownValue {
                        field: *field,
                        value: value.clone(),
                        near,
                    })?;
                    let list =
                        if negated { &mut qualifiers.excluded } else { &mut qualifiers.wanted };
                    list.extend(statuses);
                    continue;
                }
                Clause::Dates(QueryField::Since, span) => DateTest::Since(*span),
                Clause::Dates(QueryField::Until, span) => DateTest::Until(*span),
                Clause::Dates(QueryField::On, Span { to: Some(date), .. }) => DateTest::On(*date),
                _ => continue,
            };
            qualifiers.dates.push(DateCondition { negated, test });
        }
        Ok(qualifiers)
    }

    /// Whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.wanted.is_empty() && self.excluded.is_empty() && self.dates.is_empty()
    }

    /// The date on which memberships must be in force, if there is one.
    pub(super) fn on(&self) -> Option<PartialDate> {
        let date = |condition: &DateCondition| match condition.test {
            DateTest::On(date) if !condition.negated => Some(date),
            _ => None,
        };
        self.dates.iter().find_map(date)
    }

    /// The other ends of the memberships that meet the conditions. With `status` the query asks
    /// for that status, and not for those of its own condition.
    pub(super) fn admitted<'a>(
        &self,
        catalog: &Catalog,
        memberships: impl Iterator<Item = Membership<'a>>,
        status: Option<Status>,
    ) -> Admitted {
        let mut best: HashMap<EntryIndex, Presence> = HashMap::new();
        for membership in memberships {
            let admission = best.entry(membership.other).or_insert(Presence::Absent);
            *admission = (*admission).max(self.admission(catalog, &membership, status));
        }
        let count = |wanted| best.values().filter(|&&admission| admission == wanted).count();
        let unknown = count(Presence::Unknown);
        best.retain(|_, admission| *admission == Presence::Present);
        Admitted { entries: best.into_keys().collect(), unknown }
    }

    fn admission(
        &self,
        catalog: &Catalog,
        membership: &Membership<'_>,
        status: Option<Status>,
    ) -> Presence {
        let is_wanted = status
            .map_or_else(|| self.wants(membership.status), |wanted| membership.status == wanted);
        if !is_wanted || (membership.has_ended && !self.asks_for_past()) {
            return Presence::Absent;
        }
        let dates = self.dates.iter().map(|condition| condition.admission(catalog, membership));
        dates.min().unwrap_or(Presence::Present)
    }

    /// Whether memberships with a status are asked for. Without a condition on it those that
    /// count; on a date in the past and for a date of leaving, also those that have ended.
    fn wants(&self, status: Status) -> bool {
        if !self.wanted.is_empty() {
            self.wanted.contains(&status) && !self.excluded.contains(&status)
        } else if !self.excluded.is_empty() {
            !self.excluded.contains(&status)
        } else {
            status.counts_as_member() || (status == Status::Former && self.asks_for_past())
        }
    }

    /// Whether there is a condition on a date that past memberships can meet.
    fn asks_for_past(&self) -> bool {
        self.dates.iter().any(|condition| !matches!(condition.test, DateTest::Since(_)))
    }
}

impl DateCondition {
    fn admission(&self, catalog: &Catalog, membership: &Membership<'_>) -> Presence {
        match (self.test.admission(catalog, membership), self.negated) {
            (Presence::Unknown, _) => Presence::Unknown,
            (Presence::Present, false) | (Presence::Absent, true) => Presence::Present,
            (Presence::Absent, false) | (Presence::Present, true) => Presence::Absent,
        }
    }
}

impl DateTest {
    fn admission(&self, catalog: &Catalog, membership: &Membership<'_>) -> Presence {
        let Membership { status, since, until, .. } = *membership;
        // A former member without the date of leaving has left, but it is not known when.
        let has_unknown_end = until.is_none() && status == Status::Former;
        let in_span = |date: Option<PartialDate>, span: Span, unknown: bool| match date {
            Some(date) if span.can_contain(date) => Presence::Present,
            None if unknown => Presence::Unknown,
            _ => Presence::Absent,
        };
        match self {
            Self::Since(span) => in_span(since, *span, true),
            Self::Until(span) => in_span(until, *span, has_unknown_end),
            Self::On(date) => catalog.presence(membership, *date),
        }
    }
}
