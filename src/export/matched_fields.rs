//! What an entry has in the fields that a query asks for.

use super::answer::field_answer;
use super::pieces::years;
use super::sheet::{FieldKind, Sheet};
use crate::catalog::{Catalog, EntryIndex, PartialDate};
use crate::language::Locale;
use crate::search::{Clause, Index, Query, QueryField, fold};

/// The fields of an entry that a query has conditions on, such as `EU: member; 1995`; `None` if
/// there is nothing to show.
pub fn matched_fields(
    catalog: &Catalog,
    locale: &Locale,
    index: &Index,
    entry: EntryIndex,
    query: &Query,
) -> Option<String> {
    let sheet = Sheet::new(catalog, locale, entry);
    let clauses = query.terms().iter().filter(|term| !term.negated);
    let on = query.terms().iter().find_map(|term| match term.clause {
        Clause::Dates(QueryField::On, span) if !term.negated => span.to,
        _ => None,
    });
    let mut texts: Vec<String> = Vec::new();
    for clause in clauses.flat_map(|term| term.clause.alternatives()) {
        let text = match clause {
            Clause::Field(
                field @ (QueryField::In | QueryField::Member | QueryField::Observer),
                value,
            ) => {
                let other = index.entry_meant(catalog, *field, value);
                other.and_then(|other| membership(catalog, locale, entry, other, on))
            }
            Clause::Field(QueryField::Code, value) => code(catalog, entry, value),
            Clause::Word(_) | Clause::Phrase(_) => None,
            clause => clause.field().and_then(|field| field_text(&sheet, field)),
        };
        texts.extend(text.filter(|text| !texts.contains(text)));
    }
    (!texts.is_empty()).then(|| texts.join("; "))
}

/// The other end of a membership, with its status and years.
fn membership(
    catalog: &Catalog,
    locale: &Locale,
    entry: EntryIndex,
    other: EntryIndex,
    on: Option<PartialDate>,
) -> Option<String> {
    let ends = [(entry, other), (other, entry)];
    let found = ends.into_iter().find_map(|(of, with)| catalog.membership_on(of, with, on))?;
    let acronym = locale.acronym(catalog.entry(other));
    let acronym = acronym.filter(|_| catalog.category(other).is_body());
    let label = acronym.unwrap_or_else(|| locale.name(catalog.entry(other)));
    let status = locale.term(found.membership.status);
    let years = years(found.membership.since, found.membership.until);
    let parts: Vec<String> = [status].into_iter().chain(years).collect();
    Some(format!("{label}: {}", parts.join(", ")))
}

/// The code of an entry that is a value, or else one that starts with it.
fn code(catalog: &Catalog, entry: EntryIndex, value: &str) -> Option<String> {
    let entry = catalog.entry(entry);
    let codes = entry.codes.iter().flat_map(|codes| {
        let single = [&codes.alpha2, &codes.alpha3, &codes.numeric, &codes.tld];
        single.into_iter().flatten().chain(&codes.calling)
    });
    let codes = codes.chain(entry.identifiers.values());
    let folded = |code: &String| fold(code).trim().to_owned();
    let whole = codes.clone().find(|code| folded(code) == value);
    whole.or_else(|| codes.clone().find(|code| folded(code).starts_with(value))).cloned()
}

/// The text of the field that shows what a field of a query asks for.
fn field_text(sheet: &Sheet, field: QueryField) -> Option<String> {
    let kinds: &[FieldKind] = match field {
        QueryField::Seat => &[FieldKind::Headquarters, FieldKind::Capital],
        QueryField::Capital => &[FieldKind::Capital],
        QueryField::Founded => &[FieldKind::Founded, FieldKind::UnAdmission],
        QueryField::Region => &[FieldKind::Region],
        QueryField::Subject => &[FieldKind::Subjects],
        QueryField::Language => &[FieldKind::Languages, FieldKind::WorkingLanguages],
        QueryField::Currency => &[FieldKind::Currency],
        QueryField::Population => &[FieldKind::Population],
        QueryField::Area => &[FieldKind::Area],
        QueryField::Borders => &[FieldKind::Borders],
        QueryField::Bookmarked => &[FieldKind::BookmarkNote],
        QueryField::Category
        | QueryField::Code
        | QueryField::Related
        | QueryField::Members
        | QueryField::In
        | QueryField::Member
        | QueryField::Observer
        | QueryField::Status
        | QueryField::Since
        | QueryField::Until
        | QueryField::On => &[],
    };
    let shown = kinds.iter().find_map(|kind| sheet.fields.iter().find(|it| it.kind == *kind))?;
    Some(field_answer(shown))
}
