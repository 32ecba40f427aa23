//! The search line: a search while it is typed, the values its field can take, earlier searches.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use crate::search::{Completion, Completions, complete};
use crate::text::{fit, sanitize};
use crate::tui::component::{BottomLine, Component, Hint};
use crate::tui::context::Context;
use crate::tui::input::action::{Action, Motion};
use crate::tui::input::mode::Mode;
use crate::tui::input::pointer::{Pointer, PointerKind};
use crate::tui::outcome::{Outcome, SearchStart, Select};
use crate::tui::widgets::line_edit::LineEdit;
use crate::tui::widgets::lines::draw_lines;
use crate::tui::widgets::window::{bottom_left, window};

/// How many completions are shown at once.
const SHOWN: usize = 8;

/// A search while it is typed.
pub(super) struct SearchLine {
    line: LineEdit,
    start: SearchStart,
    /// Whether the user has moved in the list: then the selected entry stays while it is found.
    chosen: bool,
    /// How many searches back in the history the line is, and the line as it was typed.
    recalled: (usize, String),
    /// Values for the field that is being typed.
    completions: Completions,
    /// Which of them is in the line: completing again puts the next one in its place.
    completed: Option<usize>,
    /// Whether entries are chosen for another command.
    picks: bool,
}

impl SearchLine {
    /// An empty line; `picks` is whether entries are chosen for another command.
    pub(super) fn new(start: SearchStart, picks: bool) -> Self {
        Self {
            line: LineEdit::default(),
            start,
            chosen: false,
            recalled: (0, String::new()),
            completions: Completions::default(),
            completed: None,
            picks,
        }
    }

    fn search(&self) -> Outcome {
        let select = if self.chosen { Select::Same } else { Select::Best };
        Outcome::Search { words: self.line.text().to_owned(), select }
    }

    /// Puts the first completion into the line, or the one after the one put in last. Where there
    /// is none, picks the selected entry if entries are chosen, or else goes to the next pane.
    fn complete(&mut self) -> Outcome {
        let count = self.completions.values.len();
        if count == 0 && self.picks {
            return Outcome::Act(Action::Pick);
        }
        if count == 0 {
            return Outcome::All(vec![Outcome::Close, Outcome::Act(Action::NextPane)]);
        }
        let nth = self.completed.map_or(0, |nth| (nth + 1) % count);
        self.completed = Some(nth);
        let value = Completions::as_typed(&self.completions.values[nth].value);
        self.line.replace_back_to(self.completions.start, &value);
        self.search()
    }

    /// Puts an earlier search into the line, or a later one; after the latest, what was typed.
    fn recall(&mut self, earlier: bool, context: &Context) -> Outcome {
        let history = &context.search_history;
        let (back, typed) = &mut self.recalled;
        if *back == 0 {
            self.line.text().clone_into(typed);
        }
        let to = if earlier { (*back + 1).min(history.len()) } else { back.saturating_sub(1) };
        if to == *back {
            return Outcome::Done;
        }
        self.line.set(if to == 0 { typed } else { &history[history.len() - to] });
        *back = to;
        self.completions = Completions::default();
        self.search()
    }

    /// Closes the line and keeps its words; what is below gets the action too.
    fn accept(&self, context: &Context) -> Outcome {
        let words = self.line.text().trim().to_owned();
        let mut outcomes = vec![Outcome::Close, Outcome::RememberSearch(words), Outcome::Pass];
        let problem = context.listing.found.problems.first();
        outcomes.extend(problem.map(|it| Outcome::Say(it.to_message(&context.locale))));
        Outcome::All(outcomes)
    }
}

/// How many entries a completion finds, after the value; empty if that is not known.
fn count(completion: &Completion, context: &Context) -> String {
    let count = completion.count.map(|count| context.locale.whole(count as u64));
    count.map(|count| format!("  {count}")).unwrap_or_default()
}

impl Component for SearchLine {
    fn mode(&self) -> Mode {
        Mode::Search
    }

    fn handle(&mut self, action: Action, context: &Context) -> Outcome {
        match action {
            Action::Confirm => self.accept(context),
            Action::Back => Outcome::All(vec![
                Outcome::Close,
                Outcome::Search {
                    words: self.start.words.clone(),
                    select: Select::Entry(self.start.entry),
                },
            ]),
            Action::Complete => self.complete(),
            Action::EarlierSearch => self.recall(true, context),
            Action::LaterSearch => self.recall(false, context),
            Action::Search => Outcome::All(vec![Outcome::Close, Outcome::Pass]),
            Action::Move(_) => {
                self.chosen = true;
                Outcome::Pass
            }
            _ => Outcome::Pass,
        }
    }

    fn edit(&mut self, change: &dyn Fn(&mut LineEdit), context: &Context) -> Outcome {
        change(&mut self.line);
        self.recalled = (0, String::new());
        self.completed = None;
        let typed = self.line.before_cursor();
        self.completions = complete(&context.index, &context.catalog, &context.locale, typed);
        self.search()
    }

    fn point(&mut self, pointer: Pointer, context: &Context) -> Outcome {
        match pointer.kind {
            PointerKind::Click => self.accept(context),
            PointerKind::Drag | PointerKind::Wheel(_) => Outcome::Pass,
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, context: &Context) {
        let values = &self.completions.values;
        if values.is_empty() {
            return;
        }
        let selected = self.completed.unwrap_or(0);
        let first = selected.saturating_sub(SHOWN - 1).min(values.len().saturating_sub(SHOWN));
        let shown = values.iter().enumerate().skip(first).take(SHOWN);
        let key = context.keymap.key(Action::Complete, Mode::Search).unwrap_or_default();
        let title = format!("{key} {}/{}", selected + 1, values.len());
        let room = usize::from(area.width).saturating_sub(4);
        let counts = shown.clone().map(|(_, it)| count(it, context).width()).max().unwrap_or(0);
        let values = shown.clone().map(|(_, it)| it.value.width()).max().unwrap_or(0);
        let widest = (values + counts).max(title.width() + 2).min(room);
        let lines = shown.map(|(nth, completion)| {
            let count = count(completion, context);
            let value = sanitize(&completion.value).into_owned();
            let value = fit(&value, widest.saturating_sub(counts));
            let gap = " ".repeat(widest.saturating_sub(value.width() + count.width()));
            let line = Line::raw(format!(" {value}{gap}{count} "));
            if nth == selected { line.style(context.theme.selection(true)) } else { line }
        });
        let lines: Vec<_> = lines.collect();
        let area = bottom_left(area, widest + 2, lines.len());
        let inside = window(frame, area, &title, context.theme);
        draw_lines(&lines, inside, frame.buffer_mut());
    }

    fn bottom_line(&self, context: &Context) -> BottomLine<'_> {
        // A value that can be completed is not wrong yet.
        let problem = context.listing.found.problems.first();
        let problem = problem.filter(|_| self.completions.values.is_empty());
        BottomLine::Input {
            prompt: "screen-search-prompt",
            line: &self.line,
            problem: problem.map(|problem| problem.to_message(&context.locale)),
        }
    }

    fn hints(&self) -> &'static [Hint] {
        if self.picks {
            return const {
                &[
                    Hint::labelled(Action::Confirm, "hint-choose"),
                    Hint::labelled(Action::Complete, "hint-pick"),
                    Hint::new(Action::Back),
                    Hint::new(Action::Move(Motion::Down)),
                ]
            };
        }
        const {
            &[
                Hint::new(Action::Confirm),
                Hint::new(Action::Back),
                Hint::new(Action::Move(Motion::Down)),
                Hint::new(Action::EarlierSearch),
            ]
        }
    }
}
