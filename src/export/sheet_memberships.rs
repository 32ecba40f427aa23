//! The fields of a sheet for members and memberships, and for what is known about the list.

use std::collections::HashSet;

use super::pieces::{bracketed, years};
use super::sheet::{Content, FieldKind, Piece};
use super::sheet_builder::SheetBuilder;
use crate::catalog::{EntryIndex, FormerState, MemberList, MembershipOn, Source, Status, Subject};

/// More memberships than these are grouped by subject.
const MAX_UNGROUPED: usize = 6;
/// The mark of a membership that began in the year of the sheet.
pub(super) const NEW: &str = "+";

impl SheetBuilder<'_> {
    /// The members of a body, a field for each status. Those that take part through another body
    /// are one name; on a past date, states that no longer exist come last.
    pub(super) fn add_members(&mut self, body: EntryIndex) {
        let all = self.catalog.memberships_on(self.catalog.members(body), self.on);
        for &status in Status::ALL {
            let (listed, included): (Vec<&MembershipOn<'_>>, Vec<_>) = all
                .iter()
                .filter(|it| !it.is_unknown && it.membership.status == status)
                .partition(|it| it.membership.through.is_none());
            let former = self.former_states_on(body).filter(|_| status == Status::Member);
            let former: Vec<_> = former.map(|state| self.past_member(state)).collect();
            // A member with several periods is named for each, and counted once.
            let members: HashSet<_> = listed.iter().map(|it| it.membership.other).collect();
            let count = members.len() + included.len() + former.len();
            let mut names = self.included(&included);
            let listed = self.first_by_name(listed, |it| it.membership.other);
            names.extend(listed.into_iter().map(|membership| self.member(membership)));
            names.extend(former);
            if !names.is_empty() {
                self.add_counted(FieldKind::Members(status), count, Content::Names(names));
            }
        }
    }

    /// The members that no longer exist and that took part on the date of the sheet, if it has one.
    fn former_states_on(&self, body: EntryIndex) -> impl Iterator<Item = &FormerState> {
        self.on.into_iter().flat_map(move |on| self.catalog.former_states_on(body, on))
    }

    fn past_member(&self, state: &FormerState) -> Vec<Piece> {
        let mut pieces = mark(self.on.is_some_and(|on| state.is_new(on)));
        pieces.push(Piece::Plain(self.text(&state.name)));
        pieces.extend(years(state.since, state.until).and_then(|years| bracketed(&years)));
        pieces
    }

    /// The bodies all of whose members are members, each with their number.
    fn included(&self, included: &[&MembershipOn<'_>]) -> Vec<Vec<Piece>> {
        let mut bodies: Vec<(EntryIndex, usize)> = Vec::new();
        for body in included.iter().filter_map(|it| it.membership.through) {
            match bodies.iter_mut().find(|(known, _)| *known == body) {
                Some((_, count)) => *count += 1,
                None => bodies.push((body, 1)),
            }
        }
        let name = |&(body, count): &(EntryIndex, usize)| {
            let all = self.locale.format("members-of-body", &[("n", count.into())]);
            vec![Piece::Link(self.marked_name(body), body), Piece::Note(format!("({all})"))]
        };
        bodies.iter().map(name).collect()
    }

    /// A member with its years and note.
    fn member(&self, MembershipOn { membership, is_new, .. }: &MembershipOn<'_>) -> Vec<Piece> {
        let years = years(membership.since, membership.until);
        let note = membership.note.map(|note| self.text(note));
        let notes: Vec<String> = years.into_iter().chain(note).collect();
        let mut pieces = mark(*is_new);
        pieces.extend(self.link(membership.other, &notes.join("; ")));
        pieces
    }

    /// On a past date: how many memberships are not known, and what the mark means.
    fn date_lines(&self, index: EntryIndex) -> Vec<Vec<Piece>> {
        let Some(on) = self.on else { return Vec::new() };
        let members = self.catalog.memberships_on(self.catalog.members(index), self.on);
        let memberships = self.catalog.memberships_on(self.catalog.memberships(index), self.on);
        let all: Vec<_> = members.into_iter().chain(memberships).collect();
        let former = || self.former_states_on(index);
        let undated = all.iter().filter(|it| it.is_unknown).count();
        let has_new = all.iter().any(|it| it.is_new) || former().any(|state| state.is_new(on));
        let is_empty = undated == all.len() && former().next().is_none();
        let year = [("value", on.year().to_string().into())];
        let mut lines = Vec::new();
        lines.extend(is_empty.then(|| self.locale.format("members-none-on", &year)));
        let joined = || format!("{NEW} {}", self.locale.format("members-new", &year));
        lines.extend(has_new.then(joined));
        let count = [("n", undated.into())];
        lines.extend((undated > 0).then(|| self.locale.format("members-undated", &count)));
        lines.into_iter().map(|line| vec![Piece::Plain(line)]).collect()
    }

    /// What is known about the list of members: whether it is complete, former states, notes, its
    /// date and source.
    pub(super) fn add_member_list(&mut self, body: EntryIndex, list: Option<&MemberList>) {
        let mut lines = self.date_lines(body);
        lines.extend(list.map(|list| self.list_lines(body, list)).unwrap_or_default());
        self.add_lines(FieldKind::MembersNote, lines);
    }

    fn list_lines(&self, body: EntryIndex, list: &MemberList) -> Vec<Vec<Piece>> {
        let MemberList { complete, as_of, count, source, includes: _, former_states, note } = list;
        let plain = |text: String| vec![Piece::Plain(text)];
        let mut lines = Vec::new();
        let has_list = !self.catalog.links(body).members.is_empty();
        if *complete && !has_list && note.is_none() {
            lines.push(plain(self.locale.text("member-list-none")));
        }
        if !complete {
            let key = if has_list { "member-list-incomplete" } else { "member-list-absent" };
            let count = count.map(|n| self.locale.format("member-list-count", &[("n", n.into())]));
            let words: Vec<String> = [self.locale.text(key)].into_iter().chain(count).collect();
            lines.push(plain(words.join(" ")));
        }
        lines.extend(note.as_ref().map(|note| plain(self.text(note))));
        if !former_states.is_empty() {
            let states = former_states.iter().map(|state| self.former_state(state));
            let states = states.collect::<Vec<_>>().join(" · ");
            let value = [("value", states.into())];
            lines.push(plain(self.locale.format("member-list-former-states", &value)));
        }
        lines.extend(as_of.map(|date| {
            let key = if has_list { "member-list-as-of" } else { "member-list-facts-as-of" };
            let date = [("value", self.locale.date(date).into())];
            let mut line = plain(self.locale.format(key, &date));
            line.extend(source.as_ref().and_then(|Source { title, .. }| bracketed(title)));
            line
        }));
        lines
    }

    fn former_state(&self, state: &FormerState) -> String {
        let name = self.text(&state.name);
        years(state.since, state.until).map_or(name.clone(), |years| format!("{name} ({years})"))
    }

    /// The bodies an entry takes part in, a field for each status.
    pub(super) fn add_memberships(&mut self, member: EntryIndex) {
        let mut all = self.catalog.memberships_on(self.catalog.memberships(member), self.on);
        all.retain(|it| !it.is_unknown);
        for &status in Status::ALL {
            let listed = all.iter().filter(|it| it.membership.status == status);
            // A body is named once, without the periods of the membership in it.
            let mut known = HashSet::new();
            let listed = listed.filter(|it| known.insert(it.membership.other));
            let bodies: Vec<_> = listed.map(|it| (it.membership.other, it.is_new)).collect();
            if bodies.is_empty() {
                continue;
            }
            let count = bodies.len();
            let bodies = self.first_by_name(bodies, |(body, _)| *body);
            let name = |&(body, is_new): &(EntryIndex, bool)| {
                let mut pieces = mark(is_new);
                pieces.extend(self.link(body, ""));
                pieces
            };
            let content = if bodies.len() > MAX_UNGROUPED {
                Content::Groups(self.by_subject(&bodies, name))
            } else {
                Content::Names(bodies.iter().map(name).collect())
            };
            self.add_counted(FieldKind::Memberships(status), count, content);
        }
    }

    /// Bodies grouped by their first subject; those without a subject come last.
    fn by_subject(
        &self,
        bodies: &[(EntryIndex, bool)],
        name: impl Fn(&(EntryIndex, bool)) -> Vec<Piece>,
    ) -> Vec<(String, Vec<Vec<Piece>>)> {
        let mut groups = Vec::new();
        for subject in Subject::ALL.iter().copied().map(Some).chain([None]) {
            let is_of =
                |(body, _): &&(EntryIndex, bool)| self.catalog.first_subject(*body) == subject;
            let names: Vec<_> = bodies.iter().filter(is_of).map(&name).collect();
            if !names.is_empty() {
                groups.push((self.locale.subject(subject), names));
            }
        }
        groups
    }
}

/// The mark of a membership that began in the year of the sheet.
fn mark(is_new: bool) -> Vec<Piece> {
    if is_new { vec![Piece::Note(NEW.to_owned())] } else { Vec::new() }
}
