//! The lanes of a timeline: what happened to what is listed, and the history of one entry.

use super::data::ChartData;
use super::scale::Scale;
use crate::catalog::{EntryIndex, HistoryEvent, HistoryEventKind, PartialDate, Party};

/// A lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LaneKind {
    /// Foundings of what is listed.
    Founded,
    /// Dissolutions of what is listed.
    Dissolved,
    /// Admissions of what is listed to the United Nations.
    Admitted,
    /// The founding and the end of the current body.
    Own,
    /// The admission of the current state to the United Nations.
    UnitedNations,
    /// Its predecessors and successors.
    Kin,
    /// The members that joined it, or the bodies that it joined.
    Joined,
    /// The members that left it, or the bodies that it left.
    Left,
}

impl LaneKind {
    const LISTED: [Self; 3] = [Self::Founded, Self::Dissolved, Self::Admitted];
    const HISTORY: [Self; 5] =
        [Self::Own, Self::UnitedNations, Self::Kin, Self::Joined, Self::Left];

    /// The key of its name.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Founded => "lane-founded",
            Self::Dissolved => "lane-dissolved",
            Self::Admitted => "lane-admitted",
            Self::Own => "lane-own",
            Self::UnitedNations => "lane-un",
            Self::Kin => "lane-kin",
            Self::Joined => "lane-joined",
            Self::Left => "lane-left",
        }
    }

    /// Whether it is about the current entry.
    pub const fn is_history(self) -> bool {
        match self {
            Self::Founded | Self::Dissolved | Self::Admitted => false,
            Self::Own | Self::UnitedNations | Self::Kin | Self::Joined | Self::Left => true,
        }
    }

    /// Whether it has the dates of the current entry itself, between which a line is drawn.
    pub const fn is_own(self) -> bool {
        matches!(self, Self::Own | Self::UnitedNations)
    }

    /// The lane of something that happened to what is listed.
    const fn of_listed(kind: HistoryEventKind) -> Self {
        match kind {
            HistoryEventKind::Dissolved => Self::Dissolved,
            HistoryEventKind::Admitted => Self::Admitted,
            _ => Self::Founded,
        }
    }

    /// The lane of something in the history of the current entry.
    const fn of_history(kind: HistoryEventKind) -> Self {
        match kind {
            HistoryEventKind::Founded | HistoryEventKind::Dissolved => Self::Own,
            HistoryEventKind::Admitted => Self::UnitedNations,
            HistoryEventKind::Predecessor | HistoryEventKind::Successor => Self::Kin,
            HistoryEventKind::Joined => Self::Joined,
            HistoryEventKind::Left => Self::Left,
        }
    }
}

/// Something that happened, in words.
#[derive(Debug, Clone)]
pub struct Item {
    /// When it happened.
    pub date: PartialDate,
    /// The entry that it opens; none for a state that no longer exists.
    pub entry: Option<EntryIndex>,
    /// What happened, or to whom.
    pub text: String,
}

/// What happened of one kind, by date.
#[derive(Debug, Clone)]
pub struct Lane {
    /// What happened.
    pub kind: LaneKind,
    /// Each event.
    pub items: Vec<Item>,
    /// How many of them are in each span of the axis.
    pub counts: Vec<usize>,
}

impl Lane {
    /// Counts the items in the spans of an axis.
    pub fn count(&mut self, scale: Scale) {
        self.counts = vec![0; scale.len()];
        for item in &self.items {
            self.counts[scale.nth(item.date.year())] += 1;
        }
    }

    /// The years of its items.
    pub fn years(&self) -> impl Iterator<Item = u16> + Clone {
        self.items.iter().map(|item| item.date.year())
    }
}

/// The lanes in which something happened: to what is listed, and in the history of the current
/// entry. With them, how many memberships of the current entry have no date.
pub fn lanes(current: Option<EntryIndex>, data: ChartData<'_>) -> (Vec<Lane>, usize) {
    let catalog = data.catalog;
    let listed = catalog.events(data.rows.iter().copied());
    let listed = listed.map(|it| (LaneKind::of_listed(it.kind), it));
    let history = current.map(|entry| catalog.history(entry)).unwrap_or_default();
    let of_entry = history.events.iter().map(|it| (LaneKind::of_history(it.kind), *it));
    let mut lanes: Vec<Lane> = LaneKind::LISTED
        .into_iter()
        .chain(LaneKind::HISTORY)
        .map(|kind| Lane { kind, items: Vec::new(), counts: Vec::new() })
        .collect();
    for (kind, event) in listed.chain(of_entry) {
        lanes[kind as usize].items.push(item(kind, &event, data));
    }
    lanes.retain(|lane| !lane.items.is_empty());
    // Those of one day are in the alphabet of the language; states that no longer exist are last.
    let place = |item: &Item| item.entry.map(|entry| data.names.places.get(entry.position()));
    for lane in &mut lanes {
        lane.items.sort_by_key(|item| (item.date, item.entry.is_none(), place(item)));
    }
    (lanes, history.undated)
}

fn item(lane: LaneKind, event: &HistoryEvent<'_>, data: ChartData<'_>) -> Item {
    let locale = data.locale;
    let (entry, name) = match event.party {
        Party::Entry(entry) => (Some(entry), data.name(entry).to_owned()),
        Party::FormerState(name) => (None, locale.language.text(name).into_owned()),
    };
    let word = |key: &str| locale.text(key);
    let text = match event.kind {
        HistoryEventKind::Founded if lane.is_own() => word("field-founded"),
        HistoryEventKind::Dissolved if lane.is_own() => word("field-dissolved"),
        HistoryEventKind::Admitted if lane.is_own() => word("field-un-admission"),
        HistoryEventKind::Predecessor => format!("{}: {name}", word("link-predecessor")),
        HistoryEventKind::Successor => format!("{}: {name}", word("link-successor")),
        _ if entry.is_none() => format!("{name} ({})", word("cli-former-state")),
        _ => name,
    };
    Item { date: event.date, entry, text }
}
