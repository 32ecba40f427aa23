//! Which fields belong to which category.

use super::entry::Entry;
use super::vocabulary::Category;

/// A field that some categories have and others do not.
pub(super) struct CategoryField {
    pub(super) name: &'static str,
    /// The categories that have it.
    pub(super) categories: &'static [Category],
    /// Whether every bundled entry of these categories must have it.
    pub(super) required: bool,
    /// Whether the entry has it.
    pub(super) present: bool,
}

/// The fields of an entry that depend on its category.
///
/// The entry is destructured without `..`, so that a new field does not compile before somebody has
/// decided here which categories have it.
pub(super) fn category_fields(entry: &Entry) -> [CategoryField; 20] {
    use Category::{Institution, MemberState, ObserverState, Organization, Territory};
    const BODIES: &[Category] = &[Organization, Institution];
    const STATES: &[Category] = &[MemberState, ObserverState, Territory];
    const MEMBER_STATES: &[Category] = &[MemberState];
    const TERRITORIES: &[Category] = &[Territory];
    let Entry {
        acronyms,
        status,
        founded,
        dissolved,
        legal_basis,
        headquarters,
        capital,
        aims,
        members,
        membership,
        subjects,
        scope,
        codes,
        area_km2,
        population,
        un_admission,
        un_group,
        national_day,
        demonym,
        borders,
        // Fields of every category.
        id: _,
        category: _,
        name: _,
        official_name: _,
        native_names: _,
        other_names: _,
        search_terms: _,
        office: _,
        description: _,
        relations: _,
        region: _,
        languages: _,
        identifiers: _,
        kind: _,
        note: _,
        website: _,
        sources: _,
        as_of: _,
        extra: _,
    } = entry;
    let optional =
        |name, categories, present| CategoryField { name, categories, required: false, present };
    let required =
        |name, categories, present| CategoryField { name, categories, required: true, present };
    [
        optional("acronyms", BODIES, !acronyms.is_empty()),
        optional("founded", BODIES, founded.is_some()),
        optional("dissolved", BODIES, dissolved.is_some()),
        optional("legal_basis", BODIES, legal_basis.is_some()),
        optional("headquarters", BODIES, !headquarters.is_empty()),
        required("aims", BODIES, aims.is_some()),
        optional("members", BODIES, !members.is_empty()),
        optional("membership", BODIES, membership.is_some()),
        optional("subjects", BODIES, !subjects.is_empty()),
        optional("scope", BODIES, scope.is_some()),
        optional("capital", STATES, capital.is_some()),
        optional("codes", STATES, codes.is_some()),
        optional("area_km2", STATES, area_km2.is_some()),
        optional("population", STATES, population.is_some()),
        optional("un_group", STATES, un_group.is_some()),
        optional("national_day", STATES, national_day.is_some()),
        optional("demonym", STATES, demonym.is_some()),
        optional("borders", STATES, !borders.is_empty()),
        required("un_admission", MEMBER_STATES, un_admission.is_some()),
        required("status", TERRITORIES, status.is_some()),
    ]
}
