//! What happened when: foundings, dissolutions and admissions of entries, and the history of one of
//! them, with those that joined and left.

use super::date::PartialDate;
use super::entry_index::EntryIndex;
use super::linked::Catalog;
use super::links::LinkKind;
use super::memberships::Membership;
use super::text::Text;
use super::vocabulary::Status;

/// An event on a date.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HistoryEvent<'a> {
    /// What happened.
    pub kind: HistoryEventKind,
    /// When it happened.
    pub date: PartialDate,
    /// Whose event it is.
    pub party: Party<'a>,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HistoryEventKind {
    /// A body was founded.
    Founded,
    /// A body was dissolved.
    Dissolved,
    /// A state was admitted to the United Nations.
    Admitted,
    /// A body that came before was founded.
    Predecessor,
    /// A body that came after was founded.
    Successor,
    /// A member joined the body, or the state a body.
    Joined,
    /// A member left the body, or the state a body.
    Left,
}

/// The entry or the former state of an event.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Party<'a> {
    /// An entry.
    Entry(EntryIndex),
    /// A member that no longer exists and has no entry.
    FormerState(&'a Text),
}

/// The history of an entry.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct History<'a> {
    /// What happened, in no order.
    pub events: Vec<HistoryEvent<'a>>,
    /// How many memberships do not have the date of joining or of leaving.
    pub undated: usize,
}

impl Catalog {
    /// The foundings, dissolutions and admissions to the United Nations of entries, in their order.
    pub fn events(
        &self,
        entries: impl IntoIterator<Item = EntryIndex>,
    ) -> impl Iterator<Item = HistoryEvent<'_>> {
        entries.into_iter().flat_map(|index| self.own_events(index))
    }

    /// The dates of an entry.
    fn own_events(&self, index: EntryIndex) -> impl Iterator<Item = HistoryEvent<'_>> {
        let is_body = self.category(index).is_body();
        let began = if is_body { HistoryEventKind::Founded } else { HistoryEventKind::Admitted };
        let dates = [(began, self.since(index)), (HistoryEventKind::Dissolved, self.ended(index))];
        let event = move |(kind, date)| {
            Some(HistoryEvent { kind, date: date?, party: Party::Entry(index) })
        };
        dates.into_iter().filter_map(event)
    }

    /// The history of an entry: its own dates, the foundings of its predecessors and successors,
    /// the members that joined and left. For a state, or a body without a list of members, the
    /// bodies that it joined and left.
    pub fn history(&self, index: EntryIndex) -> History<'_> {
        let mut history = History { events: self.own_events(index).collect(), undated: 0 };
        for link in self.relations(index) {
            let kind = match link.kind {
                LinkKind::Predecessor => HistoryEventKind::Predecessor,
                LinkKind::Successor => HistoryEventKind::Successor,
                _ => continue,
            };
            history.add(kind, self.since(link.to), Party::Entry(link.to));
        }
        for Membership { other, status, since, until, .. } in self.all_memberships(index) {
            if status.counts_as_member() || status == Status::Former {
                history.add_stay(Party::Entry(other), since, until, status == Status::Former);
            }
        }
        for state in self.entry(index).membership.iter().flat_map(|list| &list.former_states) {
            history.add_stay(Party::FormerState(&state.name), state.since, state.until, true);
        }
        history
    }
}

impl<'a> History<'a> {
    fn add(&mut self, kind: HistoryEventKind, date: Option<PartialDate>, party: Party<'a>) {
        self.events.extend(date.map(|date| HistoryEvent { kind, date, party }));
    }

    /// Adds the dates of joining and leaving, as far as they are known.
    fn add_stay(
        &mut self,
        party: Party<'a>,
        since: Option<PartialDate>,
        until: Option<PartialDate>,
        has_left: bool,
    ) {
        self.undated += usize::from(since.is_none() || (has_left && until.is_none()));
        self.add(HistoryEventKind::Joined, since, party);
        self.add(HistoryEventKind::Left, until, party);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{File, load};

    const ENTRIES: &str = r#"[
        {"id": "old", "category": "organization", "name": "Old", "founded": "1920",
         "dissolved": "1946-04", "relations": [{"kind": "successor", "id": "new"}]},
        {"id": "new", "category": "organization", "name": "New", "founded": "1945-10-24",
         "members": [
            {"id": "aa", "status": "member", "since": "1955"},
            {"id": "bb", "status": "former", "since": "1950", "until": "1970"},
            {"id": "cc", "status": "former", "since": "1951"},
            {"id": "dd", "status": "observer", "since": "1960"}],
         "membership": {"complete": true, "former_states": [
            {"name": "Gone", "since": "1945", "until": "1991"}]}},
        {"id": "aa", "category": "member_state", "name": "A", "un_admission": "1955-12-14"},
        {"id": "bb", "category": "territory", "name": "B"},
        {"id": "cc", "category": "territory", "name": "C"},
        {"id": "dd", "category": "territory", "name": "D"}
    ]"#;

    fn written(catalog: &Catalog, event: &HistoryEvent<'_>) -> String {
        let party = match event.party {
            Party::Entry(entry) => catalog.entry(entry).id.as_str(),
            Party::FormerState(_) => "former",
        };
        format!("{:?} {} {party}", event.kind, event.date)
    }

    #[test]
    fn a_history_has_own_dates_relatives_and_those_that_joined_and_left() {
        let catalog = load(&[File::of_user("mine.json", ENTRIES.as_bytes())]).catalog;
        let history = |id: &str| {
            let history = catalog.history(catalog.find(id).expect("an entry"));
            let lines = history.events.iter().map(|it| written(&catalog, it));
            (lines.collect::<Vec<_>>(), history.undated)
        };
        let (of_new, undated) = history("new");
        assert_eq!(
            of_new,
            [
                "Founded 1945-10-24 new",
                "Predecessor 1920 old",
                "Joined 1955 aa",
                "Joined 1950 bb",
                "Left 1970 bb",
                "Joined 1951 cc",
                "Joined 1945 former",
                "Left 1991 former",
            ]
        );
        assert_eq!(undated, 1, "cc has left, it is not known when");
        assert_eq!(
            history("old").0,
            ["Founded 1920 old", "Dissolved 1946-04 old", "Successor 1945-10-24 new"]
        );
        assert_eq!(history("aa").0, ["Admitted 1955-12-14 aa", "Joined 1955 new"]);
        let all = catalog.events(catalog.iter().map(|(index, _)| index));
        let all: Vec<String> = all.map(|it| written(&catalog, &it)).collect();
        assert_eq!(
            all,
            [
                "Founded 1920 old",
                "Dissolved 1946-04 old",
                "Founded 1945-10-24 new",
                "Admitted 1955-12-14 aa"
            ]
        );
    }
}
