//! The filter of members and memberships: of a long list, the names with the words that are typed.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::export::{Content, FieldKind, Piece, Sheet, SheetField};
use crate::search::fold;
use crate::text::TextList;
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

/// The folded texts of the names in the lists of a sheet that are filtered, by the positions of the
/// fields.
pub(super) type FoldedNames = Vec<TextList>;

/// Folds the names in the lists of a sheet, to filter them by several words in turn.
pub(super) fn folded_names(sheet: &Sheet, context: &Context) -> FoldedNames {
    let mut of_fields = Vec::with_capacity(sheet.fields.len());
    for field in &sheet.fields {
        let mut folded = TextList::default();
        if let Content::Names(names) = &field.content
            && is_filtered(field.kind)
        {
            for name in names {
                folded.push(&folded_name(name, context));
            }
        }
        of_fields.push(folded);
    }
    of_fields
}

fn folded_name(name: &[Piece], context: &Context) -> String {
    let mut text = String::new();
    for piece in name {
        text.extend([piece.text(), " "]);
        if let Piece::Link(_, to) = piece {
            text.extend([context.acronym(*to).unwrap_or_default().as_str(), " "]);
        }
    }
    fold(&text)
}

/// The sheet with the names in which words start with all words typed, or whose acronyms or codes
/// do. The counts in the labels stay those of the whole lists.
pub(super) fn filter_members(
    sheet: &Sheet,
    folded: &FoldedNames,
    typed: &str,
    context: &Context,
) -> Sheet {
    let typed = fold(typed);
    let words: Vec<&str> = typed.split_whitespace().collect();
    let filtered = |(field, folded): (&SheetField, &TextList)| {
        let Content::Names(names) = &field.content else { return field.clone() };
        if !is_filtered(field.kind) {
            return field.clone();
        }
        let kept = names.iter().zip(folded.iter()).filter(|(_, it)| has_words(it, &words));
        let mut kept: Vec<Vec<Piece>> = kept.map(|(name, _)| name.clone()).collect();
        if kept.is_empty() {
            kept.push(vec![Piece::Note(context.locale.text("members-none-found"))]);
        }
        SheetField { label: field.label.clone(), kind: field.kind, content: Content::Names(kept) }
    };
    let fields = sheet.fields.iter().zip(folded).map(filtered).collect();
    sheet.with_fields(fields)
}

fn has_words(folded: &str, words: &[&str]) -> bool {
    words.iter().all(|word| {
        folded.contains(word) && folded.split_whitespace().any(|it| it.starts_with(word))
    })
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
