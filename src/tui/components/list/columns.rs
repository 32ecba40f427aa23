//! The columns of the list: which of them a width has room for, and where they are.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::text::{columns, fit};
use crate::tui::context::Context;
use crate::tui::listing::Listing;
use crate::tui::sorting::Sort;

/// The width of the signs before the acronym: of the selection, the category, the bookmark.
pub(super) const SIGNS: usize = 3;
/// The space between the acronym and the name.
pub(super) const GAP: usize = 2;
/// The width of the widest acronym that is shown whole, in columns.
const ACRONYMS: usize = 9;
/// The same in a list that is narrower than [`NARROW`].
const NARROW_ACRONYMS: usize = 7;
/// Below this width the acronyms are cut.
const NARROW: usize = 36;
/// Below this width the acronyms give way to the values of a ranking.
const NARROW_RANKING: usize = 48;
/// The width of a year or a number of members, with its heading and the sign of the order.
const SHORT_VALUE: usize = 5;
/// The width of a larger number with its heading, at least.
const LONG_VALUE: usize = 8;
/// From this width on, the year is shown.
const WITH_YEAR: usize = 44;
/// From this width on, the number of members is shown too.
const WITH_MEMBERS: usize = 54;
/// From this width on, the city of the seat is shown too.
const WITH_SEAT: usize = 66;
/// The width of the city of the seat.
const SEAT: usize = 12;

/// The columns of a list, and their widths in columns of the screen. They do not depend on the rows
/// in view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) acronym: usize,
    pub(super) name: usize,
    /// The city of the seat, without the space before it.
    pub(super) seat: usize,
    /// What is shown behind the name, each with its width and without the space before it.
    pub(super) values: Vec<(Sort, usize)>,
}

impl Columns {
    /// The columns of a list of a width.
    pub(super) fn new(width: usize, listing: &Listing) -> Self {
        let sort = listing.sorted_by();
        let mut values = Vec::new();
        let ranking = match sort {
            Some(sort @ (Sort::Population | Sort::Area | Sort::Density)) => {
                values.push((sort, listing.widths.value.max(LONG_VALUE)));
                true
            }
            _ => false,
        };
        if !ranking {
            if width >= WITH_YEAR || sort == Some(Sort::Founded) {
                values.push((Sort::Founded, SHORT_VALUE));
            }
            if width >= WITH_MEMBERS || sort == Some(Sort::Members) {
                values.push((Sort::Members, SHORT_VALUE));
            }
        }
        let acronym = match ranking {
            true if width < NARROW_RANKING => 0,
            false if width < NARROW => listing.widths.acronym.min(NARROW_ACRONYMS),
            _ => listing.widths.acronym.min(ACRONYMS),
        };
        let seat = if !ranking && width >= WITH_SEAT { SEAT } else { 0 };
        let mut columns = Self { acronym, name: 0, seat, values };
        let values: usize = columns.values.iter().map(|(_, width)| width + 1).sum();
        let behind = columns.width_of_seat() + values;
        columns.name = width.saturating_sub(columns.before_name() + behind + 1);
        columns
    }

    /// The width of everything before the name.
    pub(super) fn before_name(&self) -> usize {
        SIGNS + if self.acronym == 0 { 0 } else { self.acronym + GAP }
    }

    /// The width of the seat and of the space before it.
    fn width_of_seat(&self) -> usize {
        if self.seat == 0 { 0 } else { self.seat + 1 }
    }

    /// What a click at a column of the header sorts by, counted from the left of the list.
    pub(super) fn sort_at(&self, column: usize) -> Option<Sort> {
        let name = self.before_name();
        if column < name {
            return (self.acronym > 0 && column >= SIGNS).then_some(Sort::Acronym);
        }
        let mut end = name + self.name;
        if column < end {
            return Some(Sort::Name);
        }
        end += self.width_of_seat();
        if column < end {
            return None;
        }
        for (sort, width) in &self.values {
            end += width + 1;
            if column < end {
                return Some(*sort);
            }
        }
        None
    }

    /// The line of headings, with the sign of the order at the one that is sorted by.
    pub(super) fn header(&self, context: &Context) -> Line<'static> {
        let heading = |sort, width| heading(sort, width, context);
        let mut spans = vec![Span::raw(" ".repeat(SIGNS))];
        if self.acronym > 0 {
            // Acronyms may be shorter than their heading.
            let (text, style) = heading(Sort::Acronym, self.acronym + GAP - 1);
            spans.push(Span::styled(padded(&text, self.acronym + GAP), style));
        }
        let (text, style) = heading(Sort::Name, self.name);
        spans.push(Span::styled(padded(&text, self.name), style));
        if self.seat > 0 {
            let text = fit(&context.locale.text("facet-seat"), self.seat).into_owned();
            let text = format!(" {}", padded(&text, self.seat));
            spans.push(Span::styled(text, context.theme.faint()));
        }
        for (sort, width) in &self.values {
            let (text, style) = heading(*sort, *width);
            spans.push(Span::styled(aligned_right(&text, width + 1), style));
        }
        Line::from(spans)
    }
}

/// A heading within a width, and its style.
fn heading(sort: Sort, width: usize, context: &Context) -> (String, Style) {
    let text = context.locale.text(sort.column_key());
    if context.listing.sorted_by() != Some(sort) {
        return (fit(&text, width).into_owned(), context.theme.faint());
    }
    let sign = if context.listing.is_descending() { "▼" } else { "▲" };
    let text = fit(&text, width.saturating_sub(1));
    let space = if columns(&text) + 2 <= width { " " } else { "" };
    (format!("{text}{space}{sign}"), context.theme.heading())
}

/// A text with spaces behind it up to a display width.
pub(super) fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(columns(text))))
}

/// A text with spaces before it up to a display width.
pub(super) fn aligned_right(text: &str, width: usize) -> String {
    format!("{}{text}", " ".repeat(width.saturating_sub(columns(text))))
}
