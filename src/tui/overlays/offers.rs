//! The values that the field being typed can take, over the line of the search.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

use super::{above, window};
use crate::text::{fit, sanitize};
use crate::tui::app::App;
use crate::tui::keys::action::Action;
use crate::tui::keys::bindings::Context;

/// How many values are shown at once.
const SHOWN: usize = 8;

/// Draws the values over the panes, the one that is taken next or was taken last set off.
pub(super) fn draw(frame: &mut Frame<'_>, footer: Rect, app: &App) {
    let Some((offers, taken)) = app.offers() else { return };
    let chosen = taken.unwrap_or(0);
    let first = chosen.saturating_sub(SHOWN - 1).min(offers.values.len().saturating_sub(SHOWN));
    let shown = offers.values.iter().enumerate().skip(first).take(SHOWN);
    let key = app.keymap.key(Action::TakeOffer, Context::Search).unwrap_or_default();
    let title = format!("{key} {}/{}", chosen + 1, offers.values.len());
    let widest =
        shown.clone().map(|(_, value)| value.width()).max().unwrap_or(0).max(title.width() + 2);
    let room = usize::from(footer.width).saturating_sub(2);
    let lines = shown.map(|(nth, value)| {
        let line = Line::raw(format!(" {} ", fit(&sanitize(value), room.saturating_sub(2))));
        if nth == chosen { line.style(app.theme.selection(true)) } else { line }
    });
    let lines: Vec<_> = lines.collect();
    let inside = window(frame, above(footer, widest + 2, lines.len()), &title, app.theme);
    frame.render_widget(Paragraph::new(lines), inside);
}
