//! The family of an entry as a small tree on its page, where it shows more than the relations do:
//! at least three generations.

use super::family::{branches, note};
use crate::catalog::{EntryIndex, LinkKind, Relative};
use crate::export::{Content, FieldKind, Piece, Sheet, SheetField};
use crate::tui::context::Context;
use crate::tui::input::action::{Action, ViewKind};
use crate::tui::input::mode::Mode;

/// How many lines the bodies above the entry take at most, and those below it.
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
    let generations = family.iter().filter(is_below).map(|it| it.depth + 1);
    let Some(own) = family.iter().position(|it| it.entry == entry) else { return };
    let depth = family[own].depth;
    let below: Vec<&Relative> =
        family[own + 1..].iter().take_while(|it| it.depth > depth).collect();
    let deepest = below.iter().map(|it| it.depth).max().unwrap_or(depth);
    if generations.max().unwrap_or(0) < 3 || deepest < 2 {
        return;
    }
    let ancestors = context.catalog.ancestors(entry);
    let nearest = &ancestors[ancestors.len().saturating_sub(MOST)..];
    let mut shown: Vec<&Relative> =
        family[..own].iter().filter(|it| nearest.contains(&it.entry)).collect();
    let top = shown.first().map_or(depth, |it| it.depth);
    let lines_above = shown.len();
    if below.len() <= MOST {
        shown.extend(below);
    } else {
        shown.extend(below.into_iter().filter(|it| it.depth == depth + 1).take(MOST));
    }
    let mut lines: Vec<Vec<Piece>> =
        shown.into_iter().map(|it| line(it, it.depth - top, context)).collect();
    let own_line = [branch(depth - top), Piece::Plain(context.name(entry))];
    let own_line = own_line.into_iter().filter(|piece| !piece.text().is_empty()).collect();
    lines.insert(lines_above, own_line);
    let more = family.len() - lines.len();
    if more > 0 {
        let key = context.key(Action::View(ViewKind::Family), Mode::Detail);
        let values = [("n", more.into()), ("key", key)];
        lines.push(vec![Piece::Note(context.locale.format("family-more", &values))]);
    }
    let field = SheetField::new(&context.locale, FieldKind::Family, Content::Lines(lines));
    sheet.fields.insert(place, field);
}

/// The branch of the tree before a relative, so many generations below the first line. Of those
/// above it, each is drawn as the only one.
fn branch(depth: usize) -> Piece {
    Piece::Note(branches(&vec![true; depth]).trim_end().to_owned())
}

fn line(relative: &Relative, depth: usize, context: &Context) -> Vec<Piece> {
    let mut pieces = vec![branch(depth)];
    pieces.retain(|piece| !piece.text().is_empty());
    pieces.push(Piece::Link(context.name(relative.entry), relative.entry));
    let note = note(relative, context);
    if !note.is_empty() {
        pieces.push(Piece::Note(format!("({})", note.trim())));
    }
    pieces
}
