//! The rows of the list of a span.

use ratatui::text::{Line, Span};

use crate::charts::Item;
use crate::text::{columns, fit};
use crate::tui::context::Context;

/// A row of the list of a span.
pub(super) enum Row<'a> {
    /// A search for what is in the span.
    Search(String),
    /// Something that happened.
    Item(&'a Item),
}

/// A row of the list: a search, or a date and what happened. The widths are those of the list and
/// of its dates.
pub(super) fn row_line(
    row: &Row<'_>,
    selected: bool,
    (width, dates): (usize, usize),
    context: &Context,
) -> Line<'static> {
    let (locale, theme) = (&context.locale, context.theme);
    let line = match row {
        Row::Search(condition) => {
            let text = context.message("chart-search", condition.as_str());
            Line::styled(fit(&text, width).into_owned(), theme.link())
        }
        Row::Item(item) => {
            let date = locale.date(item.date);
            let category = item.entry.map(|entry| context.catalog.category(entry));
            let style = category.map(|it| theme.category(it)).unwrap_or_default();
            let pad = " ".repeat(dates.saturating_sub(columns(&date)) + 2);
            let text = fit(&item.text, width.saturating_sub(dates + 2)).into_owned();
            let date = Span::styled(format!("{date}{pad}"), theme.faint());
            Line::from(vec![date, Span::styled(text, style)])
        }
    };
    if selected {
        let pad = " ".repeat(width.saturating_sub(line.width()));
        let text: String = line.spans.iter().map(|span| span.content.as_ref()).collect();
        return Line::styled(text + &pad, theme.selection(true));
    }
    line
}
