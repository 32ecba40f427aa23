//! The help overlay: every key and what it does, read from the keymap.

use ratatui::Frame;
use ratatui::layout::{Constraint, Rect, Size};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear, Paragraph};
use unicode_width::UnicodeWidthStr;

use super::action::Action;
use super::app::App;
use super::keymap::{BINDINGS, Binding, Group};
use super::panes::scroll_bar;
use super::theme::Theme;
use crate::language::{Locale, wrap};

/// The width of the column of keys.
const KEYS: usize = 20;

/// Draws the help over the panes.
pub(super) fn draw(frame: &mut Frame<'_>, app: &App) {
    let Some(view) = app.help else { return };
    let area = area(app.size);
    let block = Block::bordered().title(format!(" {} ", app.locale.says("screen-help"))).border_style(app.theme.border(true));
    let inside = block.inner(area);
    let lines = text(&app.locale, app.theme, inside.width);
    let (count, height) = (lines.len(), usize::from(inside.height));
    let top = view.top.min(count.saturating_sub(height));
    frame.render_widget(Clear, area);
    frame.render_widget(block, area);
    frame.render_widget(Paragraph::new(lines.into_iter().skip(top).take(height).collect::<Vec<_>>()), inside);
    scroll_bar(frame, area, top, count, height);
}

/// How far the help can be scrolled on a screen of this size.
pub(super) fn lines(locale: &Locale, theme: Theme, size: Size) -> usize {
    let inside = App::inside(area(size));
    (text(locale, theme, inside.width).len() + 1).saturating_sub(usize::from(inside.height))
}

fn area(size: Size) -> Rect {
    let screen = Rect::from(((0, 0).into(), size));
    screen.centered(Constraint::Max(92), Constraint::Length(size.height.saturating_sub(2)))
}

fn text(locale: &Locale, theme: Theme, width: u16) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for group in Group::ALL {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.push(Line::styled(format!(" {}", locale.says(group.heading())), theme.heading()));
        for (binding, words) in BINDINGS
            .iter()
            .filter(|binding| binding.group == group)
            .filter_map(|binding| binding.words.map(|words| (binding, words)))
        {
            let sentence = locale.says(&format!("action-{words}"));
            let keys = written(binding);
            for (nth, range) in wrap(&sentence, usize::from(width).saturating_sub(KEYS + 2)).into_iter().enumerate() {
                let keys = if nth == 0 { keys.as_str() } else { "" };
                let pad = " ".repeat(KEYS.saturating_sub(keys.width()));
                lines.push(Line::from(vec![
                    Span::styled(format!("  {keys}{pad}"), theme.key()),
                    Span::raw(sentence[range].to_owned()),
                ]));
            }
        }
    }
    lines
}

/// The keys of a line of the help; the five keys of the categories are one line.
fn written(binding: &Binding) -> String {
    let of_categories = |other: &&Binding| matches!((binding.action, other.action), (Action::Only(_), Action::Only(_)));
    let mut keys: Vec<_> = BINDINGS.iter().filter(of_categories).flat_map(|other| other.keys).collect();
    if keys.is_empty() {
        keys.extend(binding.keys);
    }
    keys.iter().map(|key| key.written()).collect::<Vec<_>>().join("  ")
}
