//! The values that the field being typed can take, over the line of the search.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Block, Clear, Paragraph};
use unicode_width::UnicodeWidthStr;

use super::action::Action;
use super::app::App;
use super::keymap::{Context, binding};
use crate::language::{fit, printable};

/// How many values are shown at once.
const SHOWN: usize = 8;

/// Draws the values over the panes, the one that is taken next or was taken last set off.
pub(super) fn draw(frame: &mut Frame<'_>, footer: Rect, app: &App) {
    let Some((offers, taken)) = app.offers() else { return };
    let chosen = taken.unwrap_or(0);
    let first = chosen.saturating_sub(SHOWN - 1).min(offers.values.len().saturating_sub(SHOWN));
    let shown = offers.values.iter().enumerate().skip(first).take(SHOWN);
    let key = binding(Action::TakeOffer, Context::Search).map_or(String::new(), |binding| binding.keys[0].written());
    let title = format!(" {key} {}/{} ", chosen + 1, offers.values.len());
    let widest = shown.clone().map(|(_, value)| value.width()).max().unwrap_or(0).max(title.width());
    let room = usize::from(footer.width).saturating_sub(2);
    let lines = shown.map(|(nth, value)| {
        let line = Line::raw(format!(" {} ", fit(&printable(value), room.saturating_sub(2))));
        if nth == chosen { line.style(app.theme.selection(true)) } else { line }
    });
    let lines: Vec<_> = lines.collect();
    let size = |cells: usize| u16::try_from(cells + 2).unwrap_or(u16::MAX);
    let height = size(lines.len()).min(footer.y);
    let area = Rect::new(footer.x, footer.y - height, size(widest + 2).min(footer.width), height);
    frame.render_widget(Clear, area);
    let block = Block::bordered().title(title).border_style(app.theme.border(true));
    frame.render_widget(Paragraph::new(lines).block(block), area);
}
