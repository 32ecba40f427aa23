//! The order of the members on a page: by name, by date, or by region.

use std::collections::HashMap;

use crate::catalog::{EntryIndex, PartialDate, Region};
use crate::export::{Content, FieldKind, Piece, Sheet, SheetField};
use crate::tui::components::page_text::FEW;
use crate::tui::context::Context;

/// How members are ordered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum MembersOrder {
    /// By name, in the alphabet of the language.
    #[default]
    Name,
    /// By the date since when they are members; members without a date come last.
    Date,
    /// Under the names of their regions, in the order of the UN's M49; within a region by name.
    Region,
}

/// The name of a member with its notes.
type Name = Vec<Piece>;

impl MembersOrder {
    /// The next order; after the last, the first.
    #[must_use]
    pub(crate) fn next(self) -> Self {
        match self {
            Self::Name => Self::Date,
            Self::Date => Self::Region,
            Self::Region => Self::Name,
        }
    }

    /// Whether sheets have the members in this order already.
    pub(crate) fn is_of_sheets(self) -> bool {
        self == Self::Name
    }

    /// The message key of its name.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Name => "members-by-name",
            Self::Date => "members-by-date",
            Self::Region => "members-by-region",
        }
    }

    /// Orders the members on a sheet, which has them by name.
    pub(crate) fn apply(self, sheet: &mut Sheet, context: &Context) {
        let body = sheet.entry;
        for field in &mut sheet.fields {
            match self {
                Self::Name => {}
                Self::Date => by_date(body, field, context),
                Self::Region => by_region(field, context),
            }
        }
    }
}

fn by_date(body: EntryIndex, field: &mut SheetField, context: &Context) {
    let (FieldKind::Members(status), Content::Names(names)) = (field.kind, &mut field.content)
    else {
        return;
    };
    // An entry that was a member several times has as many names, the earliest first.
    let on = context.year.date();
    let mut known: HashMap<EntryIndex, Vec<Option<PartialDate>>> = HashMap::new();
    let all = context.catalog.memberships_on(context.catalog.members(body), on);
    for it in all.iter().rev().filter(|it| !it.is_unknown) {
        let membership = it.membership;
        if membership.status == status && membership.through.is_none() {
            known.entry(membership.other).or_default().push(membership.since);
        }
    }
    let mut date = |name: &Name| known.get_mut(&linked(name)?)?.pop().flatten();
    let mut dated: Vec<(Option<PartialDate>, Name)> =
        std::mem::take(names).into_iter().map(|name| (date(&name), name)).collect();
    dated.sort_by_key(|(date, _)| (date.is_none(), *date));
    names.extend(dated.into_iter().map(|(_, name)| name));
}

/// Short lists have no room for headings: they stay by name.
fn by_region(field: &mut SheetField, context: &Context) {
    let (FieldKind::Members(_), Content::Names(names)) = (field.kind, &mut field.content) else {
        return;
    };
    if names.len() <= FEW {
        return;
    }
    let mut groups: Vec<(Option<Region>, Vec<Name>)> = Vec::new();
    for name in std::mem::take(names) {
        let region = linked(&name).and_then(|member| context.catalog.region(member));
        match groups.iter_mut().find(|(known, _)| *known == region) {
            Some((_, names)) => names.push(name),
            None => groups.push((region, vec![name])),
        }
    }
    groups.sort_by_key(|(region, _)| (region.is_none(), *region));
    let heading = |region: Option<Region>| match region {
        Some(region) => context.locale.term(region),
        None => context.locale.text("members-of-no-region"),
    };
    let groups = groups.into_iter().map(|(region, names)| (heading(region), names));
    field.content = Content::Groups(groups.collect());
}

/// The entry that a name leads to.
fn linked(name: &Name) -> Option<EntryIndex> {
    name.iter().find_map(|piece| match piece {
        Piece::Link(_, to) => Some(*to),
        Piece::Plain(_) | Piece::Note(_) => None,
    })
}
