//! Who took part in a body on a date.

use super::date::PartialDate;
use super::entry_index::EntryIndex;
use super::linked::Catalog;
use super::member_list::FormerState;
use super::memberships::Membership;
use super::presence::{Presence, has_come, presence};
use super::vocabulary::Status;

impl Catalog {
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
        presence(started, until.map(|until| has_come(until, on)), is_former)
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
            let ended = state.until.map(|until| has_come(until, on));
            presence(started, ended, true) == Presence::Present
        })
    }
}
