//! What can be copied, over the bottom line, while the key that says what is waited for.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

use super::{above, window};
use crate::tui::app::App;
use crate::tui::keys::bindings::Context;

/// Draws the keys and what each copies, one to a line.
pub(super) fn draw(frame: &mut Frame<'_>, footer: Rect, app: &App) {
    if app.context() != Context::Copying {
        return;
    }
    let parts = app.keymap.bound().filter(|(binding, _)| binding.contexts == [Context::Copying]);
    let lines: Vec<Line<'_>> = parts
        .filter_map(|(binding, keys)| {
            let key = Span::styled(format!(" {} ", keys.first()?.written()), app.theme.key());
            Some(Line::from(vec![
                key,
                Span::raw(app.locale.text(&format!("hint-{}", binding.name))),
                Span::raw(" "),
            ]))
        })
        .collect();
    let title = app.locale.text("screen-copying");
    let width = lines.iter().map(Line::width).max().unwrap_or(0).max(title.width() + 4);
    let inside = window(frame, above(footer, width, lines.len()), &title, app.theme);
    frame.render_widget(Paragraph::new(lines), inside);
}
