//! The bottom line: the keys that matter now, or the search being typed; at its end the language
//! and the count.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

use crate::tui::app::App;
use crate::tui::keys::action::{Action, Motion};
use crate::tui::keys::bindings::{BINDINGS, Context};
use crate::tui::keys::line_edit::LineEdit;
use crate::tui::overlays::Overlay;

/// Draws the bottom line.
pub(in crate::tui) fn draw(frame: &mut Frame<'_>, area: Rect, app: &App) {
    let count = format!(
        "{}/{}",
        app.locale.whole(app.listing.rows.len() as u64),
        app.locale.whole(app.catalog.len() as u64)
    );
    let status = format!(" {}  {count} ", app.locale.language.tag());
    let status_width = u16::try_from(status.width()).unwrap_or(area.width);
    // What is said once, and what is asked, is worth more than the status.
    let said = app.notice.as_ref().map_or(0, |notice| notice.width() + 1);
    let asks = matches!(app.context(), Context::Overwrite | Context::Line);
    let crowded = asks || said > usize::from(area.width.saturating_sub(status_width));
    let status_width = if crowded { 0 } else { status_width };
    let [left, right] =
        Layout::horizontal([Constraint::Fill(1), Constraint::Length(status_width)]).areas(area);
    frame.render_widget(Line::styled(status, app.theme.faint()), right);
    if app.context() == Context::Search {
        typed_line(frame, left, app, &app.search_line, "screen-search-prompt");
    } else if let Some(question) = app.question() {
        let question = Line::styled(format!(" {question}  "), app.theme.mark());
        let asked = u16::try_from(question.width()).unwrap_or(left.width).min(left.width);
        let [asks, keys] =
            Layout::horizontal([Constraint::Length(asked), Constraint::Fill(1)]).areas(left);
        frame.render_widget(question, asks);
        frame.render_widget(hints(app, usize::from(keys.width)), keys);
    } else if let Some(Overlay::Prompt(prompt)) = &app.overlay {
        typed_line(frame, left, app, &prompt.line, prompt.key());
    } else if let Some(line) = app.view_line().filter(|_| app.overlay.is_none()) {
        typed_line(frame, left, app, line, "screen-choose-prompt");
    } else if let Some(notice) = &app.notice {
        frame.render_widget(Line::styled(format!(" {notice}"), app.theme.mark()), left);
    } else {
        frame.render_widget(hints(app, usize::from(left.width)), left);
    }
}

/// Draws a line that is being typed after its prompt.
fn typed_line(frame: &mut Frame<'_>, area: Rect, app: &App, typed: &LineEdit, prompt: &str) {
    let prompt = format!(" {}", app.locale.text(prompt));
    let prompt_width = u16::try_from(prompt.width()).unwrap_or(0);
    let [label, line] =
        Layout::horizontal([Constraint::Length(prompt_width), Constraint::Fill(1)]).areas(area);
    frame.render_widget(Span::styled(prompt, app.theme.key()), label);
    // A long line is scrolled so far that its cursor is seen.
    let column = u16::try_from(typed.column()).unwrap_or(u16::MAX);
    let cut = column.saturating_sub(line.width.saturating_sub(1));
    frame.render_widget(Paragraph::new(typed.text()).scroll((0, cut)), line);
    frame.set_cursor_position(Position::new(line.x + column - cut, line.y));
    let used = u16::try_from(typed.text().width()).unwrap_or(u16::MAX).saturating_add(3);
    if let Some(width) = line.width.checked_sub(used) {
        let rest = Rect { x: line.x + used, width, ..line };
        let problem = app
            .listing
            .found
            .problems
            .first()
            .filter(|_| app.overlay.is_none())
            .map(|problem| problem.told(&app.locale));
        let told = problem.map(|told| Line::styled(told, app.theme.mark()));
        frame.render_widget(told.unwrap_or_else(|| hints(app, usize::from(width))), rest);
    }
}

/// The actions worth a hint, the most useful first.
fn useful(context: Context) -> &'static [Action] {
    match context {
        Context::Legend => &[
            Action::Toggle,
            Action::Open,
            Action::AllCategories,
            Action::NextPane,
            Action::Help,
            Action::Quit,
        ],
        Context::List => &[
            Action::Search,
            Action::Open,
            Action::Help,
            Action::NextPane,
            Action::Language,
            Action::Back,
            Action::Sort,
            Action::Quit,
            Action::Palette,
            Action::Bookmarks,
            Action::Export,
        ],
        Context::Detail => &[
            Action::Back,
            Action::NextLink,
            Action::Open,
            Action::HintLinks,
            Action::Search,
            Action::Help,
            Action::Language,
            Action::Copy,
            Action::Quit,
            Action::Bookmark,
            Action::Note,
            Action::Palette,
        ],
        Context::Hints | Context::Copying => &[Action::Back],
        Context::Compare => {
            &[Action::Back, Action::Move(Motion::Down), Action::Language, Action::Help]
        }
        Context::Matrix => &[
            Action::Back,
            Action::MatrixRows,
            Action::MatrixColumns,
            Action::Open,
            Action::Language,
            Action::Help,
        ],
        Context::Map => &[
            Action::Back,
            Action::NextLink,
            Action::ZoomIn,
            Action::Open,
            Action::Language,
            Action::Help,
        ],
        Context::Timeline => {
            &[Action::Back, Action::Open, Action::YearsOrDecades, Action::Language, Action::Help]
        }
        Context::Statistics => &[Action::Back, Action::Open, Action::Language, Action::Help],
        Context::Search => {
            &[Action::Open, Action::Back, Action::Move(Motion::Down), Action::EarlierSearch]
        }
        Context::Help => &[Action::Back, Action::Language, Action::Quit],
        Context::Picker => &[Action::Open, Action::Move(Motion::Down), Action::Back],
        Context::Line => &[Action::Open, Action::Back, Action::NoteInEditor],
        Context::MatrixLine | Context::Overwrite => &[Action::Open, Action::Back],
        Context::Told => &[Action::Open],
    }
}

/// As many hints as there is room for.
fn hints(app: &App, room: usize) -> Line<'static> {
    let context = app.context();
    let mut spans = Vec::new();
    let mut used = 0;
    if let Some(marked) = app.marked.filter(|_| app.view.is_none()) {
        let name = app.locale.name(app.catalog.entry(marked)).into_owned();
        let key = app.keymap.key(Action::Compare, Context::Detail).unwrap_or_default();
        let told = format!(
            " {key} {} ",
            app.locale.format("hint-compare-with", &[("value", name.into())])
        );
        used += told.width();
        spans.push(Span::styled(told, app.theme.mark()));
    }
    for &action in useful(context) {
        let bound = BINDINGS
            .iter()
            .find(|binding| binding.action == action && binding.contexts.contains(&context));
        let (Some(binding), Some(key)) = (bound, app.keymap.key(action, context)) else { continue };
        let Some(word) = app.hint_word(binding.name, context) else { continue };
        used += key.width() + word.width() + 3;
        if used > room {
            break;
        }
        spans.push(Span::styled(format!(" {key}"), app.theme.key()));
        spans.push(Span::styled(format!(" {word} "), app.theme.faint()));
    }
    Line::from(spans)
}

impl App {
    /// The word for an action in the line of keys, if it has one there.
    fn hint_word(&self, name: &str, context: Context) -> Option<String> {
        let name = match (name, context) {
            ("", Context::Picker) => "down",
            ("open", Context::Picker) => "choose",
            ("open", Context::Line) if self.types_note() => "keep",
            ("open", Context::Line) => "write",
            ("open", Context::Overwrite) => "overwrite",
            ("open", Context::Told) => "begin",
            ("note-editor", _) if !self.types_note() => return None,
            (name, _) => name,
        };
        self.locale.optional(&format!("hint-{name}"))
    }

    fn types_note(&self) -> bool {
        matches!(&self.overlay, Some(Overlay::Prompt(prompt)) if prompt.is_note())
    }
}
