//! The signs of statuses, which tell them apart without colour, and their legend.

use ratatui::text::{Line, Span};

use crate::catalog::Status;
use crate::tui::context::Context;

/// The sign of a membership of which it is not known whether there is one.
pub(super) const UNKNOWN: &str = "?";

/// The space after each item of a legend.
const GAP: &str = "  ";

/// The sign of a status.
pub(super) fn sign(status: Status) -> &'static str {
    match status {
        Status::Member => "●",
        Status::Associate => "◐",
        Status::Observer => "○",
        Status::Candidate => "◇",
        Status::Partner => "□",
        Status::Suspended => "⊘",
        Status::Former => "×",
    }
}

/// The statuses that are used, each with its sign and its word.
pub(super) fn legend(context: &Context, is_used: impl Fn(Status) -> bool) -> Line<'static> {
    let mut spans = Vec::new();
    for &status in Status::ALL.iter().filter(|status| is_used(**status)) {
        let word = context.locale.term(status);
        spans.push(Span::styled(sign(status), context.theme.status(status)));
        spans.push(Span::raw(format!(" {word}{GAP}")));
    }
    Line::from(spans)
}

/// A legend, each item of which ends with [`GAP`], cut after the last item that has room.
pub(super) fn fitted(mut legend: Line<'static>, width: usize) -> Line<'static> {
    if legend.width() <= width + GAP.len() {
        return legend;
    }
    let (mut used, mut kept) = (0, 0);
    for (nth, span) in legend.spans.iter().enumerate() {
        used += span.width();
        if span.content.ends_with(GAP) && used < width {
            kept = nth + 1;
        }
    }
    legend.spans.truncate(kept);
    legend.push_span(Span::raw("…"));
    legend
}

/// The entry of the legend for [`UNKNOWN`].
pub(super) fn unknown_legend(context: &Context) -> [Span<'static>; 2] {
    let word = context.locale.text("membership-unknown");
    [Span::styled(UNKNOWN, context.theme.faint()), Span::raw(format!(" {word}{GAP}"))]
}
