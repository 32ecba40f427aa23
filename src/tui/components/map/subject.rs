//! What the map is of: an entry with its members, two bodies side by side, or what is listed. Each
//! gives the entries that are marked on the map, and how.

use crate::catalog::{Category, EntryIndex, MembershipOn, Status};
use crate::tui::context::Context;
use crate::tui::status_sign::{UNKNOWN, sign};
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
    /// It became a member in the year that is shown.
    Joined,
    /// It is not known whether it took part in the year that is shown.
    Undated,
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
            Self::Joined => "+",
            Self::Undated => UNKNOWN,
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
            Self::Own | Self::Joined => theme.mark(),
            Self::Undated => theme.faint(),
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
                let others = latest(entry, context).into_iter().map(Marked::from);
                others.chain([Marked { entry, mark: Mark::Own }]).collect()
            }
            Self::Two(one, other) => of_two(one, other, context),
            Self::Listed => {
                let rows = context.listing.rows.iter();
                let marked = |&entry: &EntryIndex| Marked {
                    entry,
                    mark: Mark::Listed(context.catalog.category(entry)),
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

impl From<MembershipOn<'_>> for Marked {
    fn from(MembershipOn { membership, is_unknown, is_new }: MembershipOn<'_>) -> Self {
        let mark = match membership.status {
            _ if is_unknown => Mark::Undated,
            status if is_new && status.counts_as_member() => Mark::Joined,
            status => Mark::Status(status),
        };
        Self { entry: membership.other, mark }
    }
}

/// Who takes part in a body, or what a state takes part in, each once with its membership in the
/// year that is shown: of several, the one that has not ended, or else the last.
fn latest(entry: EntryIndex, context: &Context) -> Vec<MembershipOn<'_>> {
    let mut latest: Vec<MembershipOn<'_>> = Vec::new();
    let all = context.catalog.all_memberships(entry);
    for it in context.catalog.memberships_on(all, context.year.date()) {
        let is_same = |known: &&mut MembershipOn<'_>| known.membership.other == it.membership.other;
        match latest.iter_mut().find(is_same) {
            Some(known) if known.membership.until.is_some() || it.membership.until.is_none() => {
                *known = it;
            }
            Some(_) => {}
            None => latest.push(it),
        }
    }
    latest
}

/// What a mark of the year that is shown stands for, in words.
pub(super) fn in_year(mark: Mark, context: &Context) -> String {
    match (mark, context.year.chosen()) {
        (Mark::Joined, Some(year)) => context.message("members-new", year.to_string()),
        _ => context.locale.text("map-undated"),
    }
}

/// The members of two bodies, or the bodies of two states.
fn of_two(one: EntryIndex, other: EntryIndex, context: &Context) -> Vec<Marked> {
    let (of_one, of_other) = (latest(one, context), latest(other, context));
    let members = |all: &[MembershipOn<'_>]| -> Vec<EntryIndex> {
        let counts =
            |it: &&MembershipOn<'_>| !it.is_unknown && it.membership.status.counts_as_member();
        all.iter().filter(counts).map(|it| it.membership.other).collect()
    };
    let (first, second) = (members(&of_one), members(&of_other));
    let of_first = first.iter().map(|&entry| Marked {
        entry,
        mark: if second.contains(&entry) { Mark::Both } else { Mark::First },
    });
    let of_second = second.iter().filter(|entry| !first.contains(entry));
    let of_second = of_second.map(|&entry| Marked { entry, mark: Mark::Second });
    let mut marked: Vec<Marked> = of_first.chain(of_second).collect();
    for undated in of_one.iter().chain(&of_other).filter(|it| it.is_unknown) {
        let entry = undated.membership.other;
        if marked.iter().all(|it| it.entry != entry) {
            marked.push(Marked { entry, mark: Mark::Undated });
        }
    }
    marked
}
