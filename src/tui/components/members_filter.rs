//! The filter of members and memberships: of a long list, the names with the words that are typed.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::export::{Content, FieldKind, Piece, Sheet};
use crate::search::fold;
use crate::tui::component::{BottomLine, Component, Hint};
use crate::tui::context::Context;
use crate::tui::input::action::Action;
use crate::tui::input::mode::Mode;
use crate::tui::outcome::{Outcome, PageChange};
use crate::tui::widgets::line_edit::LineEdit;

/// Whether a field lists members, or what the entry is a member of.
pub(super) fn is_filtered(kind: FieldKind) -> bool {
    matches!(kind, FieldKind::Members(_) | FieldKind::Memberships(_))
}

/// Leaves the names on a sheet in which words start with all words typed, or whose acronyms or
/// codes do. The counts in the labels stay those of the whole lists.
pub(super) fn filter_members(sheet: &mut Sheet, typed: &str, context: &Context) {
    let typed = fold(typed);
    let words: Vec<&str> = typed.split_whitespace().collect();
    if words.is_empty() {
        return;
    }
    for field in sheet.fields.iter_mut().filter(|field| is_filtered(field.kind)) {
        let Content::Names(names) = &mut field.content else { continue };
        names.retain(|name| has_words(name, &words, context));
        if names.is_empty() {
            names.push(vec![Piece::Note(context.locale.text("members-none-found"))]);
        }
    }
}

fn has_words(name: &[Piece], words: &[&str], context: &Context) -> bool {
    let mut text = String::new();
    for piece in name {
        text.extend([piece.text(), " "]);
        if let Piece::Link(_, to) = piece {
            text.extend([context.acronym(*to).unwrap_or_default().as_str(), " "]);
        }
    }
    let text = fold(&text);
    words.iter().all(|word| text.split_whitespace().any(|it| it.starts_with(word)))
}

/// The words of the filter while they are typed.
#[derive(Default)]
pub(super) struct MembersFilterLine {
    line: LineEdit,
}

impl Component for MembersFilterLine {
    fn mode(&self) -> Mode {
        Mode::Line
    }

    fn handle(&mut self, action: Action, _context: &Context) -> Outcome {
        let end = || Outcome::Page(PageChange::FilterMembers(String::new()));
        match action {
            Action::Confirm => Outcome::Close,
            Action::Back => Outcome::All(vec![Outcome::Close, end()]),
            _ => Outcome::Done,
        }
    }

    fn edit(&mut self, change: &dyn Fn(&mut LineEdit), _context: &Context) -> Outcome {
        change(&mut self.line);
        Outcome::Page(PageChange::FilterMembers(self.line.text().to_owned()))
    }

    fn draw(&self, _frame: &mut Frame<'_>, _area: Rect, _context: &Context) {}

    fn bottom_line(&self, _context: &Context) -> BottomLine<'_> {
        BottomLine::Input { prompt: "screen-members-filter", line: &self.line, problem: None }
    }

    fn hints(&self) -> &'static [Hint] {
        const { &[Hint::labelled(Action::Confirm, "hint-keep-filter"), Hint::new(Action::Back)] }
    }
}
