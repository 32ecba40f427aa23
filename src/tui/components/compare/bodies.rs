//! What compared entries take part in, or who takes part in them: the differences first.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::board::{Board, Cell, GAP, side_by_side};
use crate::catalog::{EntryIndex, Membership, MembershipOn, Presence, Status};
use crate::text::fit;
use crate::tui::context::Context;
use crate::tui::status_sign::{UNKNOWN, legend, sign};
use crate::tui::widgets::styled::Styled;

/// The narrowest board of two entries that has a column for each of the groups.
const ROOM_FOR_COLUMNS: usize = 70;
/// The width of the signs of two entries before a name.
const SIGNS: usize = 4;
/// The widest column of signs in a table.
const SIGN_COLUMN: usize = 11;
/// The narrowest column of signs in a table.
const NARROW_COLUMN: usize = 4;

/// Names under a heading.
struct Group {
    /// The message key of the heading, which contains their number.
    heading: &'static str,
    /// The entry that alone has them, if it is one.
    of: Option<EntryIndex>,
    names: Vec<EntryIndex>,
}

impl Group {
    fn new(heading: &'static str, of: Option<EntryIndex>, names: Vec<EntryIndex>) -> Self {
        Self { heading, of, names }
    }

    /// The heading, no wider than so many columns.
    fn heading(&self, room: usize, context: &Context) -> String {
        let written = |name: &str| {
            let values = [("value", name.into()), ("n", self.names.len().into())];
            context.locale.format(self.heading, &values)
        };
        let Some(entry) = self.of else { return written("") };
        written(&short_name(entry, room.saturating_sub(written("").width()), context))
    }
}

/// The name of an entry if there is room for it, or else its acronym or code, or else a part of the
/// name.
pub(super) fn short_name(entry: EntryIndex, room: usize, context: &Context) -> String {
    let name = context.name(entry);
    if name.width() <= room {
        return name;
    }
    let acronym = context.acronym(entry).filter(|acronym| acronym.width() <= room);
    acronym.unwrap_or_else(|| context.listing.names.shortened(entry, room).into_owned())
}

/// Whether a membership counts: that of a full member in the year that is shown.
fn counts(membership: &Membership<'_>, context: &Context) -> Presence {
    let status = membership.status;
    match context.year.date() {
        Some(on) if status == Status::Former || status.counts_as_member() => {
            context.catalog.presence(membership, on)
        }
        Some(_) => Presence::Absent,
        None => membership.counts_today().into(),
    }
}

/// How many memberships cannot be compared in the year that is shown, because their dates are not
/// known.
fn undated(entries: &[EntryIndex], context: &Context) -> usize {
    let counts = |it: &Membership<'_>| counts(it, context);
    entries.iter().map(|&entry| context.catalog.common(&[entry], counts).undated).sum()
}

/// The groups that a comparison shows, with names by the alphabet.
fn groups(entries: &[EntryIndex], context: &Context) -> Vec<Group> {
    let catalog = &context.catalog;
    let counts = |it: &Membership<'_>| counts(it, context);
    let common = catalog.common(entries, counts).entries;
    let only = |entry, other| catalog.only(entry, other, counts).entries;
    let mut groups = match *entries {
        [one, other] => vec![
            Group::new("cli-only", Some(one), only(one, other)),
            Group::new("cli-only", Some(other), only(other, one)),
            Group::new("compare-both", None, common),
        ],
        _ => vec![
            Group::new("compare-differing", None, of_some(entries, &common, context)),
            Group::new("compare-common", None, common),
        ],
    };
    for group in &mut groups {
        group.names.sort_by_cached_key(|&it| context.locale.collation.key(&context.name(it)));
        group.names.dedup();
    }
    groups
}

/// What some of the entries have, but not all of them.
fn of_some(entries: &[EntryIndex], common: &[EntryIndex], context: &Context) -> Vec<EntryIndex> {
    let mut some: Vec<EntryIndex> = Vec::new();
    for &entry in entries {
        let all = context.catalog.common(&[entry], |it| counts(it, context)).entries;
        let new: Vec<EntryIndex> =
            all.into_iter().filter(|it| !some.contains(it) && !common.contains(it)).collect();
        some.extend(new);
    }
    some
}

/// How many bodies have a list that is not complete, so that a difference may not be real.
fn unknown(entries: &[EntryIndex], context: &Context) -> usize {
    let mut bodies: Vec<EntryIndex> = Vec::new();
    for (nth, &one) in entries.iter().enumerate() {
        for &other in &entries[nth + 1..] {
            bodies.extend(context.catalog.unknown_in_difference(one, other));
        }
    }
    bodies.sort_unstable();
    bodies.dedup();
    bodies.len()
}

/// The board of what entries take part in, for a width.
pub(super) fn bodies(entries: &[EntryIndex], width: usize, context: &Context) -> Board {
    let mut board = Board::default();
    let (groups, theme) = (groups(entries, context), context.theme);
    let unknown = unknown(entries, context);
    if groups.iter().all(|group| group.names.is_empty()) {
        board.text(&context.locale.text("compare-nothing"), width, Style::new());
    } else {
        if entries.len() == 2 && width >= ROOM_FOR_COLUMNS {
            columns(&mut board, entries, &groups, width, context);
        } else {
            table(&mut board, entries, &groups, width, context);
        }
        board.blank();
        let mut signs = Styled::default();
        for span in legend(context, |status| uses(entries, &groups, status, context)) {
            signs.push(&span.content, span.style);
        }
        board.row(&[Cell::new(signs, 0..width)], Style::new());
    }
    let undated = undated(entries, context);
    if undated > 0 {
        let sentence = context.locale.format("members-undated", &[("n", undated.into())]);
        board.text(&format!("{UNKNOWN} {sentence}"), width, theme.faint());
    }
    if unknown > 0 {
        let sentence = context.locale.format("unknown-lists", &[("n", unknown.into())]);
        board.text(&format!("{UNKNOWN} {sentence}."), width, theme.faint());
    }
    board
}

/// Whether a sign of a status is on the board.
fn uses(entries: &[EntryIndex], groups: &[Group], status: Status, context: &Context) -> bool {
    let has = |entry: EntryIndex, name: EntryIndex| {
        membership(entry, name, context)
            .is_some_and(|it| !it.is_unknown && it.membership.status == status)
    };
    let mut names = groups.iter().flat_map(|group| &group.names);
    names.any(|&name| entries.iter().any(|&entry| has(entry, name)))
}

/// A column for each group.
fn columns(
    board: &mut Board,
    entries: &[EntryIndex],
    groups: &[Group],
    width: usize,
    context: &Context,
) {
    let theme = context.theme;
    let room = (width - GAP * (groups.len() - 1)) / groups.len();
    let heading = |group: &Group| Styled::new(&group.heading(room, context), theme.heading());
    let mut head = Board::default();
    head.row(&side_by_side(groups.iter().map(heading), 0, room), theme.faint());
    board.head = head.lines;
    let most = groups.iter().map(|group| group.names.len()).max().unwrap_or(0);
    for nth in 0..most {
        let name = |group: &Group| {
            let name = group.names.get(nth);
            name.map(|&name| signed_name(name, entries, room, context)).unwrap_or_default()
        };
        board.row(&side_by_side(groups.iter().map(name), 0, room), theme.faint());
    }
}

/// A name after the signs of how two entries take part.
fn signed_name(name: EntryIndex, entries: &[EntryIndex], room: usize, context: &Context) -> Styled {
    let mut styled = Styled::default();
    for &entry in entries {
        let sign = status_sign(entry, name, context);
        styled.push(&sign.content, sign.style);
        styled.push(" ", Style::new());
    }
    push_name(&mut styled, name, room.saturating_sub(SIGNS), context);
    styled
}

fn push_name(styled: &mut Styled, name: EntryIndex, room: usize, context: &Context) {
    let short = context.listing.names.shortened(name, room);
    let style = context.theme.category(context.entry(name).category);
    styled.push_part(&short, style, Some(name));
}

/// How an entry takes part in the year that is shown.
fn membership(entry: EntryIndex, name: EntryIndex, context: &Context) -> Option<MembershipOn<'_>> {
    context.catalog.membership_on(entry, name, context.year.date())
}

/// The sign of how an entry takes part.
fn status_sign(entry: EntryIndex, name: EntryIndex, context: &Context) -> Span<'static> {
    let theme = context.theme;
    match membership(entry, name, context) {
        Some(it) if it.is_unknown => Span::styled(UNKNOWN, theme.faint()),
        Some(MembershipOn { membership: Membership { status, .. }, .. }) => {
            Span::styled(sign(status), theme.status(status))
        }
        None if context.catalog.is_unknown_between(entry, name) => {
            Span::styled(UNKNOWN, theme.faint())
        }
        None => Span::raw(" "),
    }
}

/// The groups one under the other, with a column of signs for each entry.
fn table(
    board: &mut Board,
    entries: &[EntryIndex],
    groups: &[Group],
    width: usize,
    context: &Context,
) {
    let theme = context.theme;
    let widest = (width / 2 / entries.len()).clamp(NARROW_COLUMN, SIGN_COLUMN);
    let names: Vec<String> =
        entries.iter().map(|&entry| short_name(entry, widest - 1, context)).collect();
    let sign_column =
        names.iter().map(|name| name.width() + 1).max().unwrap_or(0).max(NARROW_COLUMN);
    let room = width.saturating_sub(sign_column * entries.len());
    let mut head = vec![Span::raw(" ".repeat(room))];
    head.extend(names.iter().map(|name| Span::styled(right(name, sign_column), theme.label())));
    board.head.push(Line::from(head));
    for group in groups.iter().filter(|group| !group.names.is_empty()) {
        board.blank();
        let heading = group.heading(width, context);
        board.lines.push(Line::styled(fit(&heading, width).into_owned(), theme.heading()));
        for &name in &group.names {
            let mut cell = Styled::default();
            push_name(&mut cell, name, room.saturating_sub(2), context);
            board.row(&[Cell::new(cell, 1..room.max(2))], Style::new());
            let Some(line) = board.lines.last_mut() else { continue };
            let pad = room.saturating_sub(line.width());
            line.push_span(Span::raw(" ".repeat(pad)));
            for &entry in entries {
                let sign = status_sign(entry, name, context);
                line.push_span(Span::styled(right(&sign.content, sign_column), sign.style));
            }
        }
    }
}

/// A text at the right of a column.
fn right(text: &str, width: usize) -> String {
    let text = fit(text, width);
    format!("{}{text}", " ".repeat(width - text.width()))
}

/// How each of the entries, with a name no wider than `room`, takes part in one on the board, in
/// words.
pub(super) fn statuses(
    name: EntryIndex,
    entries: &[EntryIndex],
    room: usize,
    context: &Context,
) -> String {
    let locale = &context.locale;
    let in_words = |&entry: &EntryIndex| {
        let word = match membership(entry, name, context) {
            Some(it) if it.is_unknown => locale.text("map-undated"),
            Some(MembershipOn { membership: it, .. }) => {
                let since = it.since.map(|date| format!(", {}", locale.date(date)));
                format!("{}{}", locale.term(it.status), since.unwrap_or_default())
            }
            None if context.catalog.is_unknown_between(entry, name) => {
                locale.text("membership-unknown")
            }
            None => "–".to_owned(),
        };
        format!("{}: {word}", short_name(entry, room, context))
    };
    let words: Vec<String> = entries.iter().map(in_words).collect();
    format!("{} · {}", context.name(name), words.join(" · "))
}
