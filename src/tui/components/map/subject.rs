//! What the map is of: an entry with its members, two bodies side by side, or what is listed. Each
//! gives the entries that are marked on the map, and how.

use crate::catalog::{Category, EntryIndex, Membership, Status};
use crate::tui::context::Context;
use crate::tui::status_sign::sign;
use crate::tui::theme::{Theme, shape};
use ratatui::style::{Color, Style};

/// What the map is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    /// An entry with its members; a state with the bodies it takes part in.
    Entry(EntryIndex),
    /// Two bodies: who is a member of one, of the other, of both.
    Two(EntryIndex, EntryIndex),
    /// What is listed.
    Listed,
}

/// What a marked entry is to the subject of the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// The entry that the map is of.
    Own,
    /// It takes part in this way.
    Status(Status),
    /// It is a member of the first of two bodies only.
    First,
    /// It is a member of both.
    Both,
    /// It is a member of the second only.
    Second,
    /// It is listed, and of this category.
    Listed(Category),
    /// A number of it is in this class of a scale, counted from 0.
    Class(u8),
}

/// An entry that is marked, once for each way in which it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Marked {
    /// The entry.
    pub(super) entry: EntryIndex,
    /// How.
    pub(super) mark: Mark,
}

impl Mark {
    /// The sign that tells it apart without colour.
    pub(super) fn sign(self) -> &'static str {
        match self {
            Self::Own => "◆",
            Self::Status(status) => sign(status),
            Self::First => "◐",
            Self::Both => "●",
            Self::Second => "◑",
            Self::Listed(category) => shape(category, true),
            Self::Class(class) => ["1", "2", "3", "4", "5"][usize::from(class.min(4))],
        }
    }

    /// The style of its sign on the background of the screen.
    pub(super) fn style(self, theme: Theme) -> Style {
        match self {
            Self::Own => theme.mark(),
            Self::Status(status) => theme.status(status),
            Self::First => theme.category(Category::MemberState),
            Self::Both => theme.category(Category::ObserverState),
            Self::Second => theme.category(Category::Territory),
            Self::Listed(category) => theme.category(category),
            Self::Class(class) => Style::new().fg(theme.shade(class.into())),
        }
    }

    /// The style of a text on its area.
    pub(super) fn on_area(self, theme: Theme) -> Style {
        match self {
            Self::Class(class) => theme.on_shade(class.into()),
            _ => theme.on_fill(self.fill(theme)),
        }
    }

    /// The colour of its area.
    pub(super) fn fill(self, theme: Theme) -> Color {
        self.style(theme).fg.unwrap_or_default()
    }
}

impl Subject {
    /// The entries on the map, those of the subject itself last.
    pub(super) fn marked(self, context: &Context) -> Vec<Marked> {
        match self {
            Self::Entry(entry) => {
                let others = statuses(entry, context)
                    .into_iter()
                    .map(|(entry, status)| Marked { entry, mark: Mark::Status(status) });
                others.chain([Marked { entry, mark: Mark::Own }]).collect()
            }
            Self::Two(one, other) => of_two(one, other, context),
            Self::Listed => {
                let rows = context.listing.rows.iter();
                let marked = |&entry: &EntryIndex| Marked {
                    entry,
                    mark: Mark::Listed(context.entry(entry).category),
                };
                rows.map(marked).collect()
            }
        }
    }

    /// The title of the map.
    pub(super) fn title(self, context: &Context) -> String {
        match self {
            Self::Entry(entry) => context.name(entry),
            Self::Two(one, other) => {
                let short = |entry| context.acronym(entry).unwrap_or_else(|| context.name(entry));
                format!("{} · {}", short(one), short(other))
            }
            Self::Listed if context.listing.words.trim().is_empty() => {
                context.locale.text("map-listed")
            }
            Self::Listed => {
                format!("{}: {}", context.locale.text("map-listed"), context.listing.words.trim())
            }
        }
    }
}

/// Who takes part in a body, or what a state takes part in, each once with its status: of several
/// memberships the one that has not ended, or else the last. A map of a year needs those of that
/// year here.
fn statuses(entry: EntryIndex, context: &Context) -> Vec<(EntryIndex, Status)> {
    let mut latest: Vec<Membership<'_>> = Vec::new();
    for membership in context.catalog.all_memberships(entry) {
        match latest.iter_mut().find(|known| known.other == membership.other) {
            Some(known) if known.until.is_some() || membership.until.is_none() => {
                *known = membership;
            }
            Some(_) => {}
            None => latest.push(membership),
        }
    }
    latest.into_iter().map(|membership| (membership.other, membership.status)).collect()
}

/// The members of two bodies, or the bodies of two states.
fn of_two(one: EntryIndex, other: EntryIndex, context: &Context) -> Vec<Marked> {
    let members = |of| -> Vec<EntryIndex> {
        let all = statuses(of, context).into_iter();
        all.filter(|(_, status)| status.counts_as_member()).map(|(entry, _)| entry).collect()
    };
    let (first, second) = (members(one), members(other));
    let of_first = first.iter().map(|entry| Marked {
        entry: *entry,
        mark: if second.contains(entry) { Mark::Both } else { Mark::First },
    });
    let of_second = second.iter().filter(|entry| !first.contains(entry));
    of_first.chain(of_second.map(|entry| Marked { entry: *entry, mark: Mark::Second })).collect()
}
