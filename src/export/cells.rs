//! The cells of a table of entries: one fact each, in the language of the locale.

use std::borrow::Cow;
use std::collections::HashSet;

use super::column::{CodeColumn, Column, MemberListColumn, SeatColumn};
use crate::catalog::{
    Catalog, Codes, Demonym, Entry, EntryIndex, FormerState, Member, MemberList, Names,
    PartialDate, Relation, Seat, Source, Text, UNDETERMINED,
};
use crate::language::Locale;

/// What comes between several values of one cell.
const SEPARATOR: &str = "; ";

/// Writes cells.
#[derive(Clone, Copy)]
pub(super) struct Cells<'a> {
    /// The catalog of the entries.
    pub(super) catalog: &'a Catalog,
    /// The language of the texts.
    pub(super) locale: &'a Locale,
}

impl Cells<'_> {
    /// The cell of an entry in a column. A fact that is not known is empty.
    pub(super) fn cell(self, index: EntryIndex, column: Column) -> String {
        // Without `..`: the compiler asks of each new field whether it needs a column.
        let Entry {
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
            // The seats are read through a method.
            headquarters: _,
            capital: _,
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
            // These have a column each.
            extra: _,
        } = self.catalog.entry(index);
        let entry = self.catalog.entry(index);
        match column {
            Column::Id => id.clone(),
            Column::Category => category.slug().to_owned(),
            Column::Acronym => self.locale.acronym(entry).unwrap_or_default().into_owned(),
            Column::Name => self.text(Some(name)),
            Column::OfficialName => self.text(official_name.as_ref()),
            Column::Kind => self.text(kind.as_ref()),
            Column::OtherAcronyms => self.other_acronyms(acronyms),
            Column::OtherNames => self.other_names(other_names),
            Column::NativeNames => joined(native_names.iter().map(|it| tagged(&it.lang, &it.name))),
            Column::SearchTerms => joined(search_terms),
            Column::Status => self.text(status.as_ref()),
            Column::Founded => date(founded.as_ref().map(|it| it.date)),
            Column::FoundedEvent => self.text(founded.as_ref().and_then(|it| it.event.as_ref())),
            Column::Dissolved => date(dissolved.as_ref().map(|it| it.date)),
            Column::DissolvedEvent => {
                self.text(dissolved.as_ref().and_then(|it| it.event.as_ref()))
            }
            Column::UnAdmission => date(*un_admission),
            Column::Seat(part) => self.seats(entry, part),
            Column::Region => region.map(|it| it.slug().to_owned()).unwrap_or_default(),
            Column::Scope => scope.map(|it| it.slug().to_owned()).unwrap_or_default(),
            Column::Subjects => joined(subjects.iter().map(|it| it.slug())),
            Column::Languages => joined(languages),
            Column::Office => self.text(office.as_ref()),
            Column::LegalBasis => self.text(legal_basis.as_ref()),
            Column::Aims => self.text(aims.as_ref()),
            Column::Description => self.text(description.as_ref()),
            Column::Members => joined(members.iter().map(member)),
            Column::MemberList(part) => self.member_list(index, membership.as_ref(), part),
            Column::Relations => joined(relations.iter().map(relation)),
            Column::Code(part) => codes.as_ref().map(|it| code(it, part)).unwrap_or_default(),
            Column::AreaKm2 => area_km2.map(|it| it.to_string()).unwrap_or_default(),
            Column::Population => population.map(|it| it.value.to_string()).unwrap_or_default(),
            Column::PopulationYear => population.map(|it| it.year.to_string()).unwrap_or_default(),
            Column::UnGroup => un_group.map(|it| it.slug().to_owned()).unwrap_or_default(),
            Column::NationalDay => national_day.map(|it| it.to_string()).unwrap_or_default(),
            Column::Demonym => demonym.as_ref().map(|it| self.demonym(it)).unwrap_or_default(),
            Column::Borders => joined(borders),
            Column::Identifiers => {
                joined(identifiers.iter().map(|(register, id)| format!("{register}:{id}")))
            }
            Column::Website => website.clone().unwrap_or_default(),
            Column::Sources => joined(sources.iter().map(source)),
            Column::AsOf => date(*as_of),
            Column::Note => self.text(note.as_ref()),
        }
    }

    fn text(self, text: Option<&Text>) -> String {
        text.map(|text| self.locale.language.text(text).into_owned()).unwrap_or_default()
    }

    /// The acronyms but the one that is shown beside the name; that one too, with each of its
    /// languages, if it is of another language as well.
    fn other_acronyms(self, acronyms: &Names) -> String {
        let language = self.locale.language;
        let shown = language.acronym(acronyms).unwrap_or_default();
        let all = by_language(acronyms, |tag, acronym| language.acronym_in_script(tag, acronym));
        let is_shared = all.iter().any(|(tag, it)| *it == shown && self.is_foreign(tag));
        self.names(&all, |acronym| acronym != shown || is_shared)
    }

    fn other_names(self, names: &Names) -> String {
        let language = self.locale.language;
        self.names(&by_language(names, |tag, name| language.in_script(tag, name)), |_| true)
    }

    /// Names; those of other languages with the tag before them. A name without a tag is of the
    /// language of the table only.
    fn names(self, names: &[(&str, Cow<'_, str>)], is_written: impl Fn(&str) -> bool) -> String {
        let foreign: HashSet<&str> =
            names.iter().filter(|(tag, _)| self.is_foreign(tag)).map(|(_, it)| &**it).collect();
        let written = names.iter().filter(|(_, name)| is_written(name));
        joined(written.map(|(tag, name)| {
            let is_plain = *tag == UNDETERMINED || !foreign.contains(&**name);
            if is_plain { name.to_string() } else { tagged(tag, name) }
        }))
    }

    fn is_foreign(self, tag: &str) -> bool {
        tag != UNDETERMINED && !self.locale.language.is_tag(tag)
    }

    fn seats(self, entry: &Entry, part: SeatColumn) -> String {
        let seats: Vec<String> = entry.seats().map(|seat| self.seat(seat, part)).collect();
        if seats.iter().all(String::is_empty) { String::new() } else { joined(seats) }
    }

    fn seat(self, seat: &Seat, part: SeatColumn) -> String {
        match part {
            SeatColumn::City => self.text(Some(&seat.city)),
            SeatColumn::State => seat.state.clone().unwrap_or_default(),
            SeatColumn::Coordinates => seat
                .coordinates
                .map(|[latitude, longitude]| format!("{latitude},{longitude}"))
                .unwrap_or_default(),
            SeatColumn::Note => self.text(seat.note.as_ref()),
        }
    }

    fn member_list(
        self,
        body: EntryIndex,
        list: Option<&MemberList>,
        part: MemberListColumn,
    ) -> String {
        if part == MemberListColumn::Count {
            return self.catalog.member_count(body).map(|n| n.to_string()).unwrap_or_default();
        }
        let Some(list) = list else { return String::new() };
        // The count is the one case that the lines above have answered.
        let MemberList { complete, as_of, count: _, source: from, includes, former_states, note } =
            list;
        match part {
            MemberListColumn::Count => String::new(),
            MemberListColumn::Complete => if *complete { "yes" } else { "no" }.to_owned(),
            MemberListColumn::AsOf => date(*as_of),
            MemberListColumn::Includes => joined(includes),
            MemberListColumn::FormerStates => {
                joined(former_states.iter().map(|it| self.former_state(it)))
            }
            MemberListColumn::Note => self.text(note.as_ref()),
            MemberListColumn::Source => from.as_ref().map(source).unwrap_or_default(),
        }
    }

    fn former_state(self, state: &FormerState) -> String {
        let name = self.text(Some(&state.name));
        period(state.since, state.until).map_or(name.clone(), |period| format!("{name}:{period}"))
    }

    fn demonym(self, demonym: &Demonym) -> String {
        let Demonym { man, woman, adjective, en } = demonym;
        let serbian =
            [man, woman, adjective].map(|it| self.locale.language.serbian(it).into_owned());
        joined(serbian.into_iter().chain(en.clone()))
    }
}

/// Several values in one cell. A separator within a value becomes a comma.
pub(super) fn joined<T: AsRef<str>>(values: impl IntoIterator<Item = T>) -> String {
    let values = values.into_iter().map(|value| value.as_ref().replace(';', ","));
    values.collect::<Vec<_>>().join(SEPARATOR)
}

/// Names with the tags of their languages, in the script of the table.
fn by_language<'n>(
    names: &'n Names,
    in_script: impl Fn(&'n str, &'n str) -> Cow<'n, str>,
) -> Vec<(&'n str, Cow<'n, str>)> {
    let all = names.iter().flat_map(|(tag, list)| list.iter().map(move |name| (tag, name)));
    all.map(|(tag, name)| (tag, in_script(tag, name))).collect()
}

/// A name with the tag of its language before it.
fn tagged(tag: &str, name: &str) -> String {
    format!("{tag}:{name}")
}

fn member(member: &Member) -> String {
    let Member { id, status, since, until, note: _ } = member;
    let period = period(*since, *until).map(|period| format!(":{period}"));
    format!("{id}:{}{}", status.slug(), period.unwrap_or_default())
}

fn relation(relation: &Relation) -> String {
    let Relation { kind, id, note: _ } = relation;
    format!("{}:{id}", kind.slug())
}

/// The title of a source and its address, in which a semicolon is escaped: it separates values.
fn source(source: &Source) -> String {
    let Source { title, url } = source;
    format!("{title} {}", url.replace(';', "%3B"))
}

fn code(codes: &Codes, part: CodeColumn) -> String {
    let Codes { alpha2, alpha3, numeric, tld, calling, currency } = codes;
    match part {
        CodeColumn::Alpha2 => alpha2.clone().unwrap_or_default(),
        CodeColumn::Alpha3 => alpha3.clone().unwrap_or_default(),
        CodeColumn::Numeric => numeric.clone().unwrap_or_default(),
        CodeColumn::Tld => tld.clone().unwrap_or_default(),
        CodeColumn::Calling => joined(calling),
        CodeColumn::Currency => joined(currency),
    }
}

/// A period as in a query: `1999..`, `1999..2004`, `..2004`.
fn period(since: Option<PartialDate>, until: Option<PartialDate>) -> Option<String> {
    (since.is_some() || until.is_some()).then(|| format!("{}..{}", date(since), date(until)))
}

/// A date as ISO 8601; empty if it is not known.
pub(super) fn date(date: Option<PartialDate>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}
