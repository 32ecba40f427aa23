//! The fields of a sheet for members and memberships, and for what is known about the list.

use super::pieces::{bracketed, years};
use super::sheet::{Content, FieldKind, Piece};
use super::sheet_builder::SheetBuilder;
use crate::bundle;
use crate::catalog::{EntryIndex, FormerState, MemberList, Membership, Source, Status};

/// More memberships than these are grouped by subject.
const MAX_UNGROUPED: usize = 6;

impl SheetBuilder<'_> {
    /// The members of a body, a field for each status. Those that take part through another body
    /// are one name.
    pub(super) fn add_members(&mut self, body: EntryIndex) {
        for &status in Status::ALL {
            let (listed, included): (Vec<_>, Vec<_>) = self
                .catalog
                .members(body)
                .filter(|membership| membership.status == status)
                .partition(|membership| membership.through.is_none());
            let count = listed.len() + included.len();
            let mut names = self.included(&included);
            let mut listed: Vec<Membership<'_>> = listed;
            bundle::sort_by_name(self.catalog, self.locale, &mut listed, |listed| listed.other);
            names.extend(listed.iter().map(|membership| self.member(membership)));
            if !names.is_empty() {
                self.add_counted(FieldKind::Members(status), count, Content::Names(names));
            }
        }
    }

    /// The bodies all of whose members are members, each with their number.
    fn included(&self, included: &[Membership<'_>]) -> Vec<Vec<Piece>> {
        let mut bodies: Vec<(EntryIndex, usize)> = Vec::new();
        for body in included.iter().filter_map(|membership| membership.through) {
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
    fn member(&self, membership: &Membership<'_>) -> Vec<Piece> {
        let years = years(membership.since, membership.until);
        let note = membership.note.map(|note| self.text(note));
        let notes: Vec<String> = years.into_iter().chain(note).collect();
        self.link(membership.other, &notes.join("; "))
    }

    /// What is known about the list of members: whether it is complete, former states, notes, its
    /// date and source.
    pub(super) fn add_member_list(&mut self, body: EntryIndex, list: Option<&MemberList>) {
        let Some(list) = list else { return };
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
        self.add_lines(FieldKind::MembersNote, lines);
    }

    fn former_state(&self, state: &FormerState) -> String {
        let name = self.text(&state.name);
        years(state.since, state.until).map_or(name.clone(), |years| format!("{name} ({years})"))
    }

    /// The bodies an entry takes part in, a field for each status.
    pub(super) fn add_memberships(&mut self, member: EntryIndex) {
        for &status in Status::ALL {
            let listed = self.catalog.memberships(member).filter(|it| it.status == status);
            let bodies = self.sorted(listed.map(|membership| membership.other).collect());
            if bodies.is_empty() {
                continue;
            }
            let content = if bodies.len() > MAX_UNGROUPED {
                Content::Groups(self.by_subject(&bodies))
            } else {
                Content::Names(bodies.iter().map(|&body| self.link(body, "")).collect())
            };
            self.add_counted(FieldKind::Memberships(status), bodies.len(), content);
        }
    }
}
