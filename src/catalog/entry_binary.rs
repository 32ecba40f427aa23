//! The binary form of an entry: that of its fields.

use super::binary::binary_struct;
use super::entry::{
    Codes, DatedEvent, Demonym, Entry, ExtraField, NativeName, Population, Relation, Seat,
};

binary_struct!(Entry {
    id,
    category,
    name,
    official_name,
    native_names,
    acronyms,
    other_names,
    search_terms,
    status,
    founded,
    dissolved,
    legal_basis,
    headquarters,
    capital,
    office,
    aims,
    description,
    members,
    membership,
    relations,
    subjects,
    scope,
    region,
    languages,
    codes,
    identifiers,
    area_km2,
    population,
    un_admission,
    un_group,
    national_day,
    demonym,
    borders,
    kind,
    note,
    website,
    sources,
    as_of,
    extra,
});
binary_struct!(ExtraField { name, values });
binary_struct!(NativeName { lang, name });
binary_struct!(DatedEvent { date, event });
binary_struct!(Seat { city, state, note, coordinates });
binary_struct!(Relation { kind, id, note });
binary_struct!(Codes { alpha2, alpha3, numeric, tld, calling, currency });
binary_struct!(Demonym { man, woman, adjective, en });
binary_struct!(Population { value, year });
