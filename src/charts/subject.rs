//! What the map is of: an entry with its members, two bodies side by side, or what is listed. Each
//! gives the entries that are marked on the map, and how.

use std::collections::{HashMap, HashSet};

use super::data::ChartData;
use crate::catalog::{Catalog, Category, EntryIndex, MembershipOn, PartialDate, Status};
use crate::language::Locale;

/// What the map is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// An entry with its members; a state with the bodies it takes part in.
    Entry(EntryIndex),
    /// Two bodies: who is a member of one, of the other, of both.
    Two(EntryIndex, EntryIndex),
    /// What is listed.
    Listed,
}

/// What a marked entry is to the subject of the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
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
pub struct Marked {
    /// The entry.
    pub entry: EntryIndex,
    /// How.
    pub mark: Mark,
}

impl Mark {
    /// Whether the entry takes part without being a member, or may not have been one. Views zoom to
    /// the members only.
    pub fn is_beside(self) -> bool {
        match self {
            Self::Status(status) => !status.counts_as_member(),
            mark => mark == Self::Undated,
        }
    }
}

impl Subject {
    /// The entries on the map, those of the subject itself last.
    pub fn marked(self, on: Option<PartialDate>, data: ChartData<'_>) -> Vec<Marked> {
        match self {
            Self::Entry(entry) => {
                let others = latest(entry, on, data.catalog).into_iter().map(Marked::from);
                others.chain([Marked { entry, mark: Mark::Own }]).collect()
            }
            Self::Two(one, other) => of_two(one, other, on, data.catalog),
            Self::Listed => {
                let rows = data.rows.iter();
                let marked = |&entry: &EntryIndex| Marked {
                    entry,
                    mark: Mark::Listed(data.catalog.category(entry)),
                };
                rows.map(marked).collect()
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
fn latest(entry: EntryIndex, on: Option<PartialDate>, catalog: &Catalog) -> Vec<MembershipOn<'_>> {
    let mut latest: Vec<MembershipOn<'_>> = Vec::new();
    let mut places: HashMap<EntryIndex, usize> = HashMap::new();
    let all = catalog.all_memberships(entry);
    for it in catalog.memberships_on(all, on) {
        let place = *places.entry(it.membership.other).or_insert(latest.len());
        match latest.get_mut(place) {
            Some(known) if known.membership.until.is_some() || it.membership.until.is_none() => {
                *known = it;
            }
            Some(_) => {}
            None => latest.push(it),
        }
    }
    latest
}

/// What a mark of the year of a date stands for, in words.
pub fn in_year(mark: Mark, on: Option<PartialDate>, locale: &Locale) -> String {
    match (mark, on) {
        (Mark::Joined, Some(on)) => {
            locale.format("members-new", &[("value", on.year().to_string().into())])
        }
        _ => locale.text("map-undated"),
    }
}

/// The mark of each entry that has one: of several, that of the entry that the map is of, or else
/// one that is not of the past.
pub fn marks_of(marked: &[Marked]) -> HashMap<EntryIndex, Mark> {
    let mut marks: HashMap<EntryIndex, Mark> = HashMap::new();
    for it in marked {
        let is_past = |mark: &Mark| *mark == Mark::Status(Status::Former);
        if it.mark == Mark::Own || marks.get(&it.entry).is_none_or(is_past) {
            marks.insert(it.entry, it.mark);
        }
    }
    marks
}

/// The members of two bodies, or the bodies of two states.
fn of_two(
    one: EntryIndex,
    other: EntryIndex,
    on: Option<PartialDate>,
    catalog: &Catalog,
) -> Vec<Marked> {
    let (of_one, of_other) = (latest(one, on, catalog), latest(other, on, catalog));
    let (first, second) = (counted(&of_one), counted(&of_other));
    let is_in = |all: &[EntryIndex]| all.iter().copied().collect::<HashSet<EntryIndex>>();
    let (in_first, in_second) = (is_in(&first), is_in(&second));
    let of_first = first.iter().map(|&entry| Marked {
        entry,
        mark: if in_second.contains(&entry) { Mark::Both } else { Mark::First },
    });
    let of_second = second.iter().filter(|entry| !in_first.contains(entry));
    let of_second = of_second.map(|&entry| Marked { entry, mark: Mark::Second });
    let mut marked: Vec<Marked> = of_first.chain(of_second).collect();
    let mut is_marked: HashSet<EntryIndex> = in_first.union(&in_second).copied().collect();
    for undated in of_one.iter().chain(&of_other).filter(|it| it.is_unknown) {
        let entry = undated.membership.other;
        if is_marked.insert(entry) {
            marked.push(Marked { entry, mark: Mark::Undated });
        }
    }
    marked
}

/// The other ends of the memberships that are certain and count as those of members.
fn counted(memberships: &[MembershipOn<'_>]) -> Vec<EntryIndex> {
    let counts = |it: &&MembershipOn<'_>| !it.is_unknown && it.membership.status.counts_as_member();
    memberships.iter().filter(counts).map(|it| it.membership.other).collect()
}
