//! Who took part in a body on a date.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use super::date::PartialDate;
use super::entry_index::EntryIndex;
use super::linked::Catalog;
use super::member_list::FormerState;
use super::memberships::Membership;
use super::presence::{Presence, has_come, has_ended, presence};
use super::vocabulary::Status;

/// A membership as it was at the end of a date.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MembershipOn<'a> {
    /// The membership. A former member has the status `Member`, which it had on that date.
    pub membership: Membership<'a>,
    /// Whether it is not known that it was in force.
    pub is_unknown: bool,
    /// Whether it began in the year of the date.
    pub is_new: bool,
}

impl Catalog {
    /// The memberships of one entry that were in force at the end of a date, and those of which it
    /// is not known; all of them, as they are today, without a date.
    pub fn memberships_on<'a>(
        &self,
        all: impl IntoIterator<Item = Membership<'a>>,
        on: Option<PartialDate>,
    ) -> Vec<MembershipOn<'a>> {
        let all: Vec<Membership<'a>> = all.into_iter().collect();
        let Some(on) = on else { return today(all) };
        let of_date = |it: &Membership<'a>| {
            let presence = self.presence(it, on);
            let status = if it.status == Status::Former { Status::Member } else { it.status };
            (presence != Presence::Absent).then(|| MembershipOn {
                membership: Membership { status, ..*it },
                is_unknown: presence == Presence::Unknown,
                is_new: begins_in(it.since, on) && !continues(it, &all),
            })
        };
        let mut of_date: Vec<MembershipOn<'a>> = all.iter().filter_map(of_date).collect();
        // Several memberships may have the same other end: a certain one makes the uncertain ones
        // redundant.
        let known = of_date.iter().filter(|it| !it.is_unknown).map(|it| it.membership.other);
        let known: HashSet<EntryIndex> = known.collect();
        of_date.retain(|it| !it.is_unknown || !known.contains(&it.membership.other));
        of_date
    }

    /// The membership between an entry and another one as it was at the end of a date, or as it is
    /// today without a date.
    pub fn membership_on(
        &self,
        entry: EntryIndex,
        other: EntryIndex,
        on: Option<PartialDate>,
    ) -> Option<MembershipOn<'_>> {
        let between = self.all_memberships(entry).into_iter().filter(|it| it.other == other);
        let between = self.memberships_on(between, on);
        between.into_iter().max_by_key(|it| it.membership.status != Status::Former)
    }

    /// Whether a membership was in force at the end of a date: a year stands for 31 December.
    ///
    /// Without the date of joining it is not known, unless the body did not exist yet.
    pub fn presence(&self, membership: &Membership<'_>, on: PartialDate) -> Presence {
        let Membership { body, status, since, until, .. } = *membership;
        let is_before_founding = || {
            let founded = self.entry(body).founded.as_ref().map(|event| event.date);
            founded.is_some_and(|founded| has_come(founded, on) == Presence::Absent)
        };
        let started = match since {
            Some(since) => has_come(since, on),
            None if is_before_founding() => Presence::Absent,
            None => Presence::Unknown,
        };
        // A former member without the date of leaving has left, but it is not known when.
        let is_former = status == Status::Former;
        presence(started, until.map(|until| has_ended(until, on)), is_former)
    }

    /// The members of a body that no longer exist and that took part at the end of a date.
    pub fn former_states_on(
        &self,
        body: EntryIndex,
        on: PartialDate,
    ) -> impl Iterator<Item = &FormerState> {
        let states = self.entry(body).membership.iter().flat_map(|list| &list.former_states);
        states.filter(move |state| {
            let started = state.since.map_or(Presence::Unknown, |since| has_come(since, on));
            let ended = state.until.map(|until| has_ended(until, on));
            presence(started, ended, true) == Presence::Present
        })
    }
}

/// The memberships of today. Who has been a member before, with no time between, has been one since
/// then; who is no longer anything is a former member.
fn today(all: Vec<Membership<'_>>) -> Vec<MembershipOn<'_>> {
    let (past, mut current): (Vec<_>, Vec<_>) = all.into_iter().partition(|it| it.has_ended);
    let mut periods: HashMap<_, Vec<Membership<'_>>> = HashMap::new();
    for it in past.into_iter().filter(|it| it.status.counts_as_member()) {
        periods.entry((it.other, it.body)).or_default().push(it);
    }
    for of_one in periods.values_mut() {
        of_one.sort_by_key(|period| Reverse(period.since));
    }
    for it in &mut current {
        let before = periods.remove(&(it.other, it.body)).unwrap_or_default();
        for period in before.into_iter().filter(|_| it.status == Status::Member) {
            if period.since < it.since && ends_in_year_of(&period, it.since) {
                it.since = period.since;
            }
        }
    }
    let mut left: Vec<_> = periods.into_values().filter_map(|it| it.into_iter().next()).collect();
    left.sort_by_key(|it| (it.body, it.other));
    current.extend(left.into_iter().map(|it| Membership { status: Status::Former, ..it }));
    let today = |membership| MembershipOn { membership, is_unknown: false, is_new: false };
    current.into_iter().map(today).collect()
}

impl FormerState {
    /// Whether it became a member in the year of a date.
    pub fn is_new(&self, on: PartialDate) -> bool {
        begins_in(self.since, on)
    }
}

fn begins_in(since: Option<PartialDate>, on: PartialDate) -> bool {
    since.is_some_and(|since| since.year() == on.year())
}

/// Whether a membership began in the year in which another one of the same member ended, as where
/// only the status has changed.
fn continues(membership: &Membership<'_>, all: &[Membership<'_>]) -> bool {
    let is_before =
        |it: &Membership<'_>| it.since < membership.since && ends_in_year_of(it, membership.since);
    all.iter().any(|it| it.other == membership.other && is_before(it))
}

fn ends_in_year_of(membership: &Membership<'_>, date: Option<PartialDate>) -> bool {
    membership.until.map(PartialDate::year) == date.map(PartialDate::year)
}
