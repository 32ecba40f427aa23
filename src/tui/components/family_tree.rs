//! The family of an entry as a small tree on its page, where it shows more than the relations do:
//! at least three generations.

use super::family::{branches, note};
use crate::catalog::{EntryIndex, LinkKind, Relative};
use crate::export::{Content, FieldKind, Piece, Sheet, SheetField};
use crate::tui::context::Context;
use crate::tui::input::action::{Action, ViewKind};
use crate::tui::input::mode::Mode;

/// How many lines the relatives below the entry take at most.
const MOST: usize = 8;

/// Adds the tree to the sheet of an entry, before its relations.
pub(super) fn add_family(sheet: &mut Sheet, entry: EntryIndex, context: &Context) {
    let is_relation = |field: &SheetField| matches!(field.kind, FieldKind::Relation(_));
    let Some(place) = sheet.fields.iter().position(is_relation) else { return };
    if sheet.is_cut {
        return;
    }
    // In the order of the catalog: names need not be compared for each page that is passed.
    let family = context.catalog.family(entry, |entry| entry);
    // Predecessors and successors are of the same generation.
    let is_below = |it: &&Relative| matches!(it.kind, Some(LinkKind::Organ | LinkKind::Part));
    let generations = family.iter().filter(is_below).map(|it| it.last.len() + 1);
    let Some(own) = family.iter().position(|it| it.entry == entry) else { return };
    let depth = family[own].last.len();
    let below: Vec<&Relative> =
        family[own + 1..].iter().take_while(|it| it.last.len() > depth).collect();
    let deepest = below.iter().map(|it| it.last.len()).max().unwrap_or(depth);
    if generations.max().unwrap_or(0) < 3 || deepest < 2 {
        return;
    }
    let ancestors = context.catalog.ancestors(entry);
    let above = family[..own].iter().filter(|it| ancestors.contains(&it.entry));
    let mut lines: Vec<Vec<Piece>> = above.map(|it| line(it, context)).collect();
    let own_line = [branch(&family[own]), Piece::Plain(context.name(entry))];
    lines.push(own_line.into_iter().filter(|piece| !piece.text().is_empty()).collect());
    let shown: Vec<&&Relative> = if below.len() <= MOST {
        below.iter().collect()
    } else {
        below.iter().filter(|it| it.last.len() == depth + 1).take(MOST).collect()
    };
    lines.extend(shown.iter().map(|it| line(it, context)));
    let more = family.len() - lines.len();
    if more > 0 {
        let key = context.key(Action::View(ViewKind::Family), Mode::Detail);
        let values = [("n", more.into()), ("key", key)];
        lines.push(vec![Piece::Note(context.locale.format("family-more", &values))]);
    }
    let field = SheetField::new(&context.locale, FieldKind::Family, Content::Lines(lines));
    sheet.fields.insert(place, field);
}

/// The branch of the tree before a relative. Of those above it, each is drawn as the only one.
fn branch(relative: &Relative) -> Piece {
    let alone = vec![true; relative.last.len()];
    Piece::Note(branches(&alone).trim_end().to_owned())
}

fn line(relative: &Relative, context: &Context) -> Vec<Piece> {
    let mut pieces = vec![branch(relative)];
    pieces.retain(|piece| !piece.text().is_empty());
    pieces.push(Piece::Link(context.name(relative.entry), relative.entry));
    let note = note(relative, context);
    if !note.is_empty() {
        pieces.push(Piece::Note(format!("({})", note.trim())));
    }
    pieces
}
