//! The bottom line: a line being typed, a question, a message, or the keys that matter now; at its
//! end the language and the count.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

use crate::text::{fit, wrap};
use crate::tui::component::{BottomLine, Component, Hint};
use crate::tui::context::Context;
use crate::tui::input::action::Action;
use crate::tui::input::mode::{Mode, YEARS};
use crate::tui::layout::columns;
use crate::tui::widgets::line_edit::LineEdit;
use crate::tui::widgets::window::{bottom_left, window};

/// Draws the bottom line for the component on top, with the message that is still new, if any.
pub(crate) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    top: &dyn Component,
    notice: Option<&str>,
    context: &Context,
) {
    let theme = context.theme;
    let [left, right] = areas(area, top, notice, context);
    frame.render_widget(Line::styled(status(area, top, context), theme.faint()), right);
    match (top.bottom_line(context), notice) {
        (BottomLine::Input { prompt, line, problem }, _) => {
            let rest = input(frame, left, line, prompt, context);
            let room = rest.map_or(0, |rest| usize::from(rest.width));
            let cut = problem.as_ref().filter(|problem| problem.width() > room);
            if let Some(problem) = cut {
                draw_above(frame, problem, context);
            }
            let text = problem.map(|problem| Line::styled(problem, theme.mark()));
            if let Some(rest) = rest {
                let text = text.unwrap_or_else(|| hints(top, usize::from(rest.width), context));
                frame.render_widget(text, rest);
            }
        }
        (BottomLine::Question(question), _) => {
            let room = usize::from(left.width);
            let keys = hints(top, room, context);
            if question.width() + 3 + keys.width() > room {
                // The keys of the answer matter most.
                draw_above(frame, &question, context);
                return frame.render_widget(keys, left);
            }
            let question = Line::styled(format!(" {question}  "), theme.mark());
            let [asked, beside] = columns(left, u16::try_from(question.width()).unwrap_or(0));
            frame.render_widget(question, asked);
            frame.render_widget(keys, beside);
        }
        (BottomLine::Hints, Some(notice)) => {
            frame.render_widget(Line::styled(format!(" {notice}"), theme.mark()), left);
        }
        (BottomLine::Hints, None) => {
            frame.render_widget(hints(top, usize::from(left.width), context), left);
        }
    }
}

/// The room for what the line says, and for the status at its end.
fn areas(area: Rect, top: &dyn Component, notice: Option<&str>, context: &Context) -> [Rect; 2] {
    let mut width = u16::try_from(status(area, top, context).width()).unwrap_or(area.width);
    // A message and a question matter more than the status.
    let said = notice.map_or(0, |notice| notice.width() + 1);
    let asks = matches!(top.mode(), Mode::Overwrite | Mode::Line);
    if asks || said > usize::from(area.width.saturating_sub(width)) {
        width = 0;
    }
    columns(area, area.width - width.min(area.width))
}

/// The action whose hint is at a column of the line, if the line shows hints only.
pub(crate) fn action_at(
    column: u16,
    area: Rect,
    top: &dyn Component,
    notice: Option<&str>,
    context: &Context,
) -> Option<Action> {
    if notice.is_some() || !matches!(top.bottom_line(context), BottomLine::Hints) {
        return None;
    }
    let [left, _] = areas(area, top, notice, context);
    let mut end = usize::from(left.x);
    let parts = parts(top, usize::from(left.width), context);
    let part = parts.into_iter().find(|part| {
        end += part.line.width();
        usize::from(column) < end
    });
    part.and_then(|part| part.action)
}

/// Draws a text that the bottom line has no room for in a window above it.
fn draw_above(frame: &mut Frame<'_>, text: &str, context: &Context) {
    let area = context.area();
    let lines = wrap(text, usize::from(area.width.saturating_sub(4)));
    let widest = lines.iter().map(|line| text[line.clone()].width()).max().unwrap_or(0);
    let area = bottom_left(area, widest + 2, lines.len());
    let inside = window(frame, area, &context.locale.text("screen-message"), context.theme);
    let lines = lines.into_iter().map(|line| Line::raw(format!(" {}", &text[line])));
    frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), inside);
}

/// How far loading has come, the language, and how many entries are listed of how many.
fn status(area: Rect, top: &dyn Component, context: &Context) -> String {
    let locale = &context.locale;
    // The hints keep half of the line; a line being typed and a question need more.
    let has_hints = matches!(top.bottom_line(context), BottomLine::Hints);
    let room = usize::from(area.width) / if has_hints { 2 } else { 4 };
    let loading = context.loading.as_ref().map(|loading| loading.text(locale, room));
    let loading = loading.map(|loading| format!(" {loading}  ")).unwrap_or_default();
    let listed = locale.whole(context.listing.rows.len() as u64);
    let all = locale.whole(context.catalog.len() as u64);
    format!("{loading} {}  {listed}/{all} ", locale.language.tag())
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
    let [label, line] = columns(area, prompt_width);
    frame.render_widget(Span::styled(prompt, context.theme.key()), label);
    // A long line is scrolled so far that its cursor is in sight, and signs show where it goes on.
    let column = u16::try_from(typed.column()).unwrap_or(u16::MAX);
    let length = u16::try_from(typed.text().width()).unwrap_or(u16::MAX);
    let goes_on = length > column;
    let room = line.width.saturating_sub(if goes_on { 2 } else { 1 });
    let cut = column.saturating_sub(room);
    frame.render_widget(Paragraph::new(typed.text()).scroll((0, cut)), line);
    let sign = context.theme.key();
    if cut > 0 && line.width > 2 {
        frame.buffer_mut().set_string(line.x, line.y, "‹", sign);
    }
    if length - cut > line.width && line.width > 2 {
        frame.buffer_mut().set_string(line.right() - 1, line.y, "›", sign);
    }
    frame.set_cursor_position(Position::new(line.x + column - cut, line.y));
    let used = u16::try_from(typed.text().width()).unwrap_or(u16::MAX).saturating_add(3);
    line.width.checked_sub(used).map(|width| Rect { x: line.x + used, width, ..line })
}

/// A part of the line, and the action that a click on it asks for.
struct Part {
    action: Option<Action>,
    line: Line<'static>,
}

/// As many hints as there is room for.
fn hints(top: &dyn Component, room: usize, context: &Context) -> Line<'static> {
    parts(top, room, context).into_iter().flat_map(|part| part.line).collect()
}

fn parts(top: &dyn Component, room: usize, context: &Context) -> Vec<Part> {
    let (mode, theme) = (top.mode(), context.theme);
    let over_panes = top.view().is_none();
    let mut parts = Vec::new();
    let compare = context.keymap.key(Action::Compare, mode);
    if let Some(key) = compare.filter(|_| !context.marked.is_empty() && over_panes) {
        let names: Vec<String> = context.marked.iter().map(|&it| context.name(it)).collect();
        let compare = context.message("hint-compare-with", names.join(", "));
        let compare = format!(" {key} {} ", fit(&compare, room.saturating_sub(key.width() + 3)));
        let line = Line::styled(compare, theme.mark());
        parts.push(Part { action: Some(Action::Compare), line });
    }
    let picked = context.picking.as_ref().map_or(0, |picking| picking.picked.len());
    if picked > 0 && over_panes {
        let line = Line::styled(format!(" ✓ {picked} "), theme.mark());
        parts.push(Part { action: None, line });
    }
    let mut used: usize = parts.iter().map(|part| part.line.width()).sum();
    for &hint in top.hints() {
        let Some(key) = context.keymap.key(hint.action, mode) else { continue };
        let Some(word) = word(hint, mode, context) else { continue };
        used += key.width() + word.width() + 3;
        if used > room {
            break;
        }
        let key = Span::styled(format!(" {key}"), theme.key());
        let word = Span::styled(format!(" {word} "), theme.faint());
        parts.push(Part { action: Some(hint.action), line: Line::from(vec![key, word]) });
    }
    parts
}

/// The word of a hint; `None` if its action has none.
fn word(hint: Hint, mode: Mode, context: &Context) -> Option<String> {
    if let Some(label) = hint.label {
        return Some(context.locale.text(label));
    }
    if hint.action == Action::Back && YEARS.contains(&mode) && context.year.chosen().is_some() {
        return Some(context.locale.text("hint-today"));
    }
    let (binding, _) = context
        .keymap
        .bound()
        .find(|(binding, _)| binding.action == hint.action && binding.modes.contains(&mode))?;
    context.locale.optional(&format!("hint-{}", binding.name))
}
