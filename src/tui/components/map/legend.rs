//! The legend of the map: each mark with its sign, its word and how many entries have it.

use ratatui::text::{Line, Span};

use super::places::Places;
use crate::charts::{Colouring, Mark, Subject, former_states, legend};
use crate::tui::context::Context;
use crate::tui::theme::Theme;

/// The marks that are used, or the scale of a number.
pub(super) fn line(
    subject: Subject,
    colouring: Colouring,
    places: &Places,
    context: &Context,
) -> Line<'static> {
    let (data, on) = (context.chart_data(), context.year.date());
    let mut spans = Vec::new();
    if colouring != Colouring::Marks {
        let name = context.locale.text(colouring.key());
        spans.push(Span::styled(format!("{name}  "), context.theme.label()));
    }
    for item in legend(subject, (colouring, places.classes), &places.marked, on, data) {
        spans.push(swatch(item.mark, context.theme));
        spans.push(Span::raw(format!(" {}", item.word)));
        let count = item.count.map(|count| format!(" {}", context.locale.whole(count as u64)));
        let count = format!("{}  ", count.unwrap_or_default());
        spans.push(Span::styled(count, context.theme.faint()));
    }
    let former = former_states(subject, on, data);
    spans.extend(former.map(|it| Span::styled(it, context.theme.faint())));
    Line::from(spans)
}

/// The sign of a mark. Shades are seen as areas only.
fn swatch(mark: Mark, theme: Theme) -> Span<'static> {
    if matches!(mark, Mark::Class(_)) && theme.colours {
        return Span::styled(format!(" {} ", mark.sign()), mark.on_area(theme));
    }
    Span::styled(mark.sign(), mark.style(theme))
}
