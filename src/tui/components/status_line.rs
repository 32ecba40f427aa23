//! The bottom line: a line being typed, a question, a message, or the keys that matter now; at its
//! end the language and the count.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

use crate::text::fit;
use crate::tui::component::{BottomLine, Component, Hint};
use crate::tui::context::Context;
use crate::tui::input::action::Action;
use crate::tui::input::mode::Mode;
use crate::tui::widgets::line_edit::LineEdit;

/// Draws the bottom line for the component on top, with the message that is still new, if any.
pub(crate) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    top: &dyn Component,
    notice: Option<&str>,
    context: &Context,
) {
    let theme = context.theme;
    let status = status(context);
    let mut status_width = u16::try_from(status.width()).unwrap_or(area.width);
    // A message and a question matter more than the status.
    let said = notice.map_or(0, |notice| notice.width() + 1);
    let asks = matches!(top.mode(), Mode::Overwrite | Mode::Line);
    if asks || said > usize::from(area.width.saturating_sub(status_width)) {
        status_width = 0;
    }
    let [left, right] =
        Layout::horizontal([Constraint::Fill(1), Constraint::Length(status_width)]).areas(area);
    frame.render_widget(Line::styled(status, theme.faint()), right);
    match (top.bottom_line(context), notice) {
        (BottomLine::Input { prompt, line, problem }, _) => {
            let rest = input(frame, left, line, prompt, context);
            let text = problem.map(|problem| Line::styled(problem, theme.mark()));
            if let Some(rest) = rest {
                let text = text.unwrap_or_else(|| hints(top, usize::from(rest.width), context));
                frame.render_widget(text, rest);
            }
        }
        (BottomLine::Question(question), _) => {
            let question = Line::styled(format!(" {question}  "), theme.mark());
            let width = u16::try_from(question.width()).unwrap_or(left.width).min(left.width);
            let [asked, keys] =
                Layout::horizontal([Constraint::Length(width), Constraint::Fill(1)]).areas(left);
            frame.render_widget(question, asked);
            frame.render_widget(hints(top, usize::from(keys.width), context), keys);
        }
        (BottomLine::Hints, Some(notice)) => {
            frame.render_widget(Line::styled(format!(" {notice}"), theme.mark()), left);
        }
        (BottomLine::Hints, None) => {
            frame.render_widget(hints(top, usize::from(left.width), context), left);
        }
    }
}

/// The language, and how many entries are listed of how many.
fn status(context: &Context) -> String {
    let locale = &context.locale;
    let listed = locale.whole(context.listing.rows.len() as u64);
    let all = locale.whole(context.catalog.len() as u64);
    format!(" {}  {listed}/{all} ", locale.language.tag())
}

/// Draws a line being typed after its prompt. Returns the room after it, if there is any.
fn input(
    frame: &mut Frame<'_>,
    area: Rect,
    typed: &LineEdit,
    prompt: &str,
    context: &Context,
) -> Option<Rect> {
    let prompt = format!(" {}", context.locale.text(prompt));
    let prompt_width = u16::try_from(prompt.width()).unwrap_or(0);
    let [label, line] =
        Layout::horizontal([Constraint::Length(prompt_width), Constraint::Fill(1)]).areas(area);
    frame.render_widget(Span::styled(prompt, context.theme.key()), label);
    // A long line is scrolled so far that its cursor is in sight.
    let column = u16::try_from(typed.column()).unwrap_or(u16::MAX);
    let cut = column.saturating_sub(line.width.saturating_sub(1));
    frame.render_widget(Paragraph::new(typed.text()).scroll((0, cut)), line);
    frame.set_cursor_position(Position::new(line.x + column - cut, line.y));
    let used = u16::try_from(typed.text().width()).unwrap_or(u16::MAX).saturating_add(3);
    line.width.checked_sub(used).map(|width| Rect { x: line.x + used, width, ..line })
}

/// As many hints as there is room for.
fn hints(top: &dyn Component, room: usize, context: &Context) -> Line<'static> {
    let (mode, theme) = (top.mode(), context.theme);
    let mut spans = Vec::new();
    let mut used = 0;
    if !context.marked.is_empty() && top.view().is_none() {
        let key = context.keymap.key(Action::Compare, Mode::Detail).unwrap_or_default();
        let names: Vec<String> = context.marked.iter().map(|&it| context.name(it)).collect();
        let compare = context.message("hint-compare-with", names.join(", "));
        let compare = format!(" {key} {} ", fit(&compare, room.saturating_sub(key.width() + 3)));
        used += compare.width();
        spans.push(Span::styled(compare, theme.mark()));
    }
    let picked = context.picking.as_ref().map_or(0, |picking| picking.picked.len());
    if picked > 0 && top.view().is_none() {
        let count = format!(" ✓ {picked} ");
        used += count.width();
        spans.push(Span::styled(count, theme.mark()));
    }
    for &hint in top.hints() {
        let Some(key) = context.keymap.key(hint.action, mode) else { continue };
        let Some(word) = word(hint, mode, context) else { continue };
        used += key.width() + word.width() + 3;
        if used > room {
            break;
        }
        spans.push(Span::styled(format!(" {key}"), theme.key()));
        spans.push(Span::styled(format!(" {word} "), theme.faint()));
    }
    Line::from(spans)
}

/// The word of a hint; `None` if its action has none.
fn word(hint: Hint, mode: Mode, context: &Context) -> Option<String> {
    if let Some(label) = hint.label {
        return Some(context.locale.text(label));
    }
    let (binding, _) = context
        .keymap
        .bound()
        .find(|(binding, _)| binding.action == hint.action && binding.modes.contains(&mode))?;
    context.locale.optional(&format!("hint-{}", binding.name))
}
