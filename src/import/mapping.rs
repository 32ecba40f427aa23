//! Which column of a table is read as what.

use super::slug::slug;
use super::synonyms::{exact, usual};
use super::target::Target;
use crate::export::Column;
use crate::text::nearest;

/// Which column of a table is read as what.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mapping {
    /// The positions of columns, counted from 0, with what they are read as.
    pub(super) columns: Vec<(usize, Target)>,
    /// How many columns the header has.
    pub(super) width: usize,
}

/// The table has no column with this header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownHeader {
    /// The header.
    pub header: String,
    /// The nearest header of the table.
    pub nearest: Option<String>,
}

impl Mapping {
    /// Decides from the header of a table what its columns are. `given` is what the user has
    /// decided, by the headers. Columns with neither a known nor a given meaning are fields of the
    /// user's own.
    ///
    /// # Errors
    /// If a given header is not there.
    pub(super) fn new(headers: &[&str], given: &[(Target, String)]) -> Result<Self, UnknownHeader> {
        let mut columns = Vec::with_capacity(headers.len());
        for (target, header) in given {
            columns.push((position(headers, header)?, target.clone()));
        }
        let mut open: Vec<usize> = (0..headers.len())
            .filter(|nth| !columns.iter().any(|(known, _)| known == nth))
            .collect();
        // The names of the export first: beside `name`, a column `title` is something else.
        for meaning in [exact, usual] {
            open.retain(|&nth| {
                let target = meaning(&slug(headers[nth]));
                let target = target.filter(|it| {
                    let is_new = !columns.iter().any(|(_, known)| known == it);
                    (is_new || can_repeat(it)) && !is_given(given, it)
                });
                let is_known = target.is_some();
                columns.extend(target.map(|target| (nth, target)));
                !is_known
            });
        }
        columns.extend(open.into_iter().map(|nth| (nth, own_field(headers[nth], nth))));
        columns.sort_by_key(|(nth, _)| *nth);
        Ok(Self { columns, width: headers.len() })
    }

    /// Whether a column has the names of entries.
    pub(super) fn has_names(&self) -> bool {
        let is_name = |target: &Target| matches!(target, Target::Column(Column::Name, _));
        self.columns.iter().any(|(_, target)| is_name(target))
    }

    /// The position of a column of the export.
    pub(super) fn position(&self, column: Column) -> Option<usize> {
        let is_it = |target: &Target| matches!(target, Target::Column(it, _) if *it == column);
        self.columns.iter().find(|(_, target)| is_it(target)).map(|(nth, _)| *nth)
    }

    /// Whether a column is read as this.
    pub(super) fn has(&self, target: &Target) -> bool {
        self.columns.iter().any(|(_, known)| known == target)
    }
}

/// Whether several columns can be read as this: the values of one field of the user's own.
fn can_repeat(target: &Target) -> bool {
    matches!(target, Target::ExtraList(_) | Target::Ignored)
}

/// Whether the user has decided which columns hold a fact, in any language.
fn is_given(given: &[(Target, String)], target: &Target) -> bool {
    let Target::Column(column, _) = target else { return false };
    given.iter().any(|(known, _)| matches!(known, Target::Column(known, _) if known == column))
}

/// The position of a header; letter case does not matter.
fn position(headers: &[&str], header: &str) -> Result<usize, UnknownHeader> {
    let similar = |known: &&str| known.trim().to_lowercase() == header.to_lowercase();
    let found = headers.iter().position(|known| known.trim() == header);
    let found = found.or_else(|| headers.iter().position(similar));
    found.ok_or_else(|| UnknownHeader {
        header: header.to_owned(),
        nearest: nearest(header, headers.iter().map(|it| it.trim())),
    })
}

/// The field of the user's own for a column without another meaning.
fn own_field(header: &str, nth: usize) -> Target {
    match slug(header).as_str() {
        "" => Target::Extra(format!("x-column-{}", nth + 1)),
        slug => Target::extra(slug),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::SeatColumn;

    #[test]
    fn columns_are_known_by_their_headers_or_as_given() {
        let headers = [
            "Title",
            "Šifra",
            "Naziv (SR)",
            " Grad ",
            "e-mail",
            "",
            "x-Note",
            "Name",
            "note",
            "Note",
            "x-Rooms",
            "x-rooms",
            "x-bookmarked",
        ];
        let given = [("ror", "šifra"), ("id", "Šifra")];
        let given =
            given.map(|(target, header)| (target.parse().expect("a field"), header.to_owned()));
        let mapping = Mapping::new(&headers, &given).expect("the header is there");
        let extra = |name: &str| Target::Extra(name.to_owned());
        assert_eq!(
            mapping.columns,
            [
                (0, extra("x-title")),
                (1, Target::Identifier("ror".to_owned())),
                (1, Target::Column(Column::Id, None)),
                (2, Target::Column(Column::Name, Some("sr".to_owned()))),
                (3, Target::Column(Column::Seat(SeatColumn::City), None)),
                (4, extra("x-e-mail")),
                (5, extra("x-column-6")),
                (6, Target::Ignored),
                (7, Target::Column(Column::Name, None)),
                (8, Target::Column(Column::Note, None)),
                (9, extra("x-note-2")),
                (10, Target::ExtraList("x-rooms".to_owned())),
                (11, Target::ExtraList("x-rooms".to_owned())),
                (12, Target::Ignored),
            ]
        );
        let unknown = Mapping::new(&["Name", "City"], &[(Target::Latitude, "Nam".to_owned())]);
        let nearest = Some("Name".to_owned());
        assert_eq!(unknown, Err(UnknownHeader { header: "Nam".to_owned(), nearest }));
    }
}
