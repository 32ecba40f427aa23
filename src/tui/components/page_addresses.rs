//! The addresses of the lines of a field: the website, and the sources with their titles.

use crate::export::{Content, FieldKind, Piece, Sheet, SheetField};

/// The website of a sheet as it is written there.
pub(super) fn website(sheet: &Sheet) -> Option<String> {
    let field = sheet.fields.iter().find(|field| field.kind == FieldKind::Website)?;
    match &field.content {
        Content::Line(pieces) => pieces.first().map(|piece| piece.text().to_owned()),
        _ => None,
    }
}

/// The address that each line of a field has; empty for fields without addresses.
pub(super) fn addresses(field: &SheetField, website: Option<&str>) -> Vec<Option<String>> {
    match (field.kind, &field.content) {
        (FieldKind::Website, Content::Line(_)) => vec![website.map(str::to_owned)],
        (FieldKind::Sources, Content::Lines(lines)) => {
            // A source at the address of the website has its title only.
            let at = |nth: usize| {
                let own = source_address(lines, nth).or_else(|| source_address(lines, nth + 1));
                own.or(website).map(str::to_owned)
            };
            (0..lines.len()).map(at).collect()
        }
        _ => Vec::new(),
    }
}

/// The address on a line of the sources, which is a note there.
fn source_address(lines: &[Vec<Piece>], nth: usize) -> Option<&str> {
    match lines.get(nth)?.as_slice() {
        [Piece::Note(address)] => Some(address),
        _ => None,
    }
}
