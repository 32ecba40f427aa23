//! Building the sheet of an entry: what each field contains, and in which order the fields come.

use std::borrow::Cow;

use super::pieces::{
    bracketed, coordinates_text, demonym_names, extra_line, names_by_language,
    names_in_their_languages, other_acronyms, source_lines,
};
use super::sheet::{Content, FieldKind, Piece, Sheet, SheetField};
use crate::bundle;
use crate::catalog::{
    Catalog, Codes, DatedEvent, Entry, EntryIndex, LinkKind, PartialDate, Population, Seat, Text,
};
use crate::language::Locale;

impl Sheet {
    /// Builds the sheet of an entry, with the memberships of today.
    pub fn new(catalog: &Catalog, locale: &Locale, index: EntryIndex) -> Self {
        Self::on(catalog, locale, index, None, usize::MAX)
    }

    /// Builds the sheet of an entry, with the memberships that were in force at the end of a date.
    /// Lists of other entries have no more names than `most`, the first ones.
    pub fn on(
        catalog: &Catalog,
        locale: &Locale,
        index: EntryIndex,
        on: Option<PartialDate>,
        most: usize,
    ) -> Self {
        let entry = catalog.entry(index);
        let title = locale.name(entry).into_owned() + &locale.mark(&entry.name);
        let acronym = locale.acronym(entry).filter(|it| *it != title).map(Cow::into_owned);
        let subtitles = subtitles(locale, entry, &title);
        let names = [&title].into_iter().chain(&acronym).chain(&subtitles).cloned().collect();
        let mut builder =
            SheetBuilder { catalog, locale, on, most, fields: Vec::new(), names, is_cut: false };
        builder.add_fields(index, entry);
        let SheetBuilder { fields, is_cut, .. } = builder;
        Self { entry: index, acronym, subtitles, title, fields, is_cut }
    }
}

/// The full formal name and the name in the other language, where they differ from the title.
fn subtitles(locale: &Locale, entry: &Entry, title: &str) -> Vec<String> {
    let official = entry.official_name.as_ref();
    let official =
        official.map(|name| locale.language.text(name).into_owned() + &locale.mark(name));
    let other = locale.language.side().other();
    let name = other.of(&entry.name).map(|_| other.language().text(&entry.name).into_owned());
    let mut subtitles: Vec<String> = Vec::new();
    for name in official.into_iter().chain(name) {
        let is_title = title
            .strip_prefix(name.as_str())
            .is_some_and(|mark| mark.is_empty() || mark == locale.mark(&entry.name));
        if !is_title && !subtitles.contains(&name) {
            subtitles.push(name);
        }
    }
    subtitles
}

/// Collects the fields of a sheet. A field without content is not added.
pub(super) struct SheetBuilder<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) locale: &'a Locale,
    /// The date of the memberships; today if there is none.
    pub(super) on: Option<PartialDate>,
    /// How many names a list of other entries has at most.
    most: usize,
    /// Whether a list has more.
    is_cut: bool,
    fields: Vec<SheetField>,
    /// The names of the entry that the sheet has so far. None is printed twice.
    names: Vec<String>,
}

impl SheetBuilder<'_> {
    /// Adds every field of an entry, in reading order.
    fn add_fields(&mut self, index: EntryIndex, entry: &Entry) {
        // Without `..`: the compiler asks of each new field where it is shown.
        let Entry {
            id,
            category,
            name: _,
            official_name: _,
            native_names,
            acronyms,
            other_names,
            search_terms: _,
            status,
            founded,
            dissolved,
            legal_basis,
            headquarters,
            capital,
            office,
            aims,
            description,
            members: _,
            membership,
            relations: _,
            subjects,
            scope,
            region,
            languages,
            codes,
            area_km2,
            population,
            un_admission,
            un_group,
            national_day,
            demonym,
            borders,
            note,
            website,
            sources,
            as_of,
            identifiers,
            kind,
            extra,
        } = entry;
        let locale = self.locale;
        self.add_text(FieldKind::Status, status.as_ref());
        self.add_event(FieldKind::Founded, founded.as_ref());
        self.add_event(FieldKind::Dissolved, dissolved.as_ref());
        self.add_lines(
            FieldKind::Headquarters,
            headquarters.iter().map(|seat| self.headquarters(seat)).collect(),
        );
        self.add_lines(FieldKind::Capital, capital.iter().map(|seat| self.capital(seat)).collect());
        self.add_text(FieldKind::Office, office.as_ref());
        self.add_text(FieldKind::LegalBasis, legal_basis.as_ref());
        let category_name = kind.is_none().then(|| locale.kind(*category));
        self.add_plain(FieldKind::Category, category_name);
        self.add_text(FieldKind::Category, kind.as_ref());
        self.add_plain(FieldKind::UnAdmission, un_admission.map(|date| locale.date(date)));
        self.add_plain(FieldKind::UnGroup, un_group.map(|it| locale.term(it)));
        self.add_plain(FieldKind::NationalDay, national_day.map(|day| locale.day(day)));
        self.add_plain(FieldKind::Region, region.map(|it| locale.term(it)));
        self.add_plain(FieldKind::Scope, scope.map(|it| locale.term(it)));
        self.add_list(FieldKind::Subjects, subjects.iter().map(|it| locale.term(*it)));
        let kind_of_languages =
            if category.is_body() { FieldKind::WorkingLanguages } else { FieldKind::Languages };
        self.add_list(kind_of_languages, languages.iter().map(|tag| locale.language_name(tag)));
        self.add_plain(
            FieldKind::Area,
            area_km2.map(|area| format!("{} km²", locale.decimal(area))),
        );
        let demonym = demonym.iter().flat_map(|demonym| demonym_names(locale, demonym));
        self.add_names(FieldKind::Demonym, demonym.collect());
        self.add_links(
            FieldKind::Borders,
            borders.iter().filter_map(|id| self.catalog.find(id)).collect(),
        );
        self.add_population(population.as_ref());
        self.add_codes(codes.as_ref());
        self.add_prose(FieldKind::Aims, aims.as_ref());
        self.add_prose(FieldKind::Description, description.as_ref());
        self.add_members(index);
        self.add_member_list(index, membership.as_ref());
        self.add_relations(index);
        self.add_memberships(index);
        self.add_links(FieldKind::SeatOf, self.catalog.links(index).seat_of.clone());
        self.add_prose(FieldKind::Note, note.as_ref());
        self.add_new_names(FieldKind::NativeNames, names_in_their_languages(locale, native_names));
        self.add_new_names(FieldKind::Acronyms, other_acronyms(locale, acronyms));
        self.add_new_names(FieldKind::OtherNames, names_by_language(locale, other_names));
        self.add_plain(FieldKind::Website, website.clone());
        self.add_lines(FieldKind::Sources, source_lines(sources, website.as_ref()));
        self.add_plain(FieldKind::AsOf, as_of.map(|date| locale.date(date)));
        let identifiers = identifiers.iter().map(|(register, id)| format!("{register} {id}"));
        self.add_list(FieldKind::Identifiers, identifiers);
        self.add_lines(
            FieldKind::Other,
            extra.iter().map(|field| extra_line(locale, field)).collect(),
        );
        self.add_plain(FieldKind::Id, Some(id.clone()));
    }

    /// Other links, a field for each kind.
    fn add_relations(&mut self, index: EntryIndex) {
        for kind in LinkKind::ALL {
            let relations = self.catalog.relations(index);
            let links: Vec<_> = relations.iter().filter(|link| link.kind == kind).collect();
            let links = self.first_by_name(links, |link| link.to);
            let mut names = Vec::new();
            for link in links {
                let (holder, nth) = link.source;
                let holder = link.has_note.then(|| self.catalog.entry(holder));
                let note = holder.and_then(|holder| holder.relations[nth].note.as_ref());
                names.push(self.link(link.to, &note.map(|it| self.text(it)).unwrap_or_default()));
            }
            self.add_names(FieldKind::Relation(kind), names);
        }
    }

    fn add_population(&mut self, population: Option<&Population>) {
        if let Some(Population { value, year }) = population {
            let pieces =
                vec![Piece::Plain(self.locale.whole(*value)), Piece::Note(format!("({year})"))];
            self.add(FieldKind::Population, Content::Line(pieces));
        }
    }

    fn add_codes(&mut self, codes: Option<&Codes>) {
        let Some(Codes { alpha2, alpha3, numeric, tld, calling, currency }) = codes else {
            return;
        };
        let iso: Vec<&str> =
            [alpha2, alpha3, numeric].into_iter().flatten().map(String::as_str).collect();
        self.add_plain(FieldKind::IsoCodes, Some(iso.join(" · ")).filter(|iso| !iso.is_empty()));
        let locale = self.locale;
        self.add_list(FieldKind::Currency, currency.iter().map(|code| locale.currency_name(code)));
        self.add_list(FieldKind::CallingCode, calling.iter().cloned());
        self.add_plain(FieldKind::TopLevelDomain, tld.clone());
    }

    /// A seat of a body: the city, a link to its state, and the notes.
    fn headquarters(&self, seat: &Seat) -> Vec<Piece> {
        let mut pieces = vec![Piece::Plain(self.text(&seat.city))];
        if let Some(state) = seat.state.as_ref().and_then(|state| self.catalog.find(state)) {
            pieces.push(Piece::Link(self.marked_name(state), state));
        }
        pieces.extend(self.seat_note(seat));
        pieces
    }

    /// A capital: the city and the notes. Its state is the entry itself.
    fn capital(&self, seat: &Seat) -> Vec<Piece> {
        let mut pieces = vec![Piece::Plain(self.text(&seat.city))];
        pieces.extend(self.seat_note(seat));
        pieces
    }

    /// The note and the coordinates of a seat.
    fn seat_note(&self, seat: &Seat) -> Option<Piece> {
        let note = seat.note.as_ref().map(|note| self.text(note));
        let place = seat.coordinates.map(|coordinates| coordinates_text(self.locale, coordinates));
        let notes: Vec<String> = note.into_iter().chain(place).collect();
        bracketed(&notes.join("; "))
    }

    fn add_event(&mut self, kind: FieldKind, event: Option<&DatedEvent>) {
        let Some(DatedEvent { date, event }) = event else { return };
        let mut pieces = vec![Piece::Plain(self.locale.date(*date))];
        pieces.extend(event.as_ref().and_then(|event| bracketed(&self.text(event))));
        self.add(kind, Content::Line(pieces));
    }

    /// The name of an entry as a link, with a note in brackets if there is one.
    pub(super) fn link(&self, to: EntryIndex, note: &str) -> Vec<Piece> {
        let mut pieces = vec![Piece::Link(self.marked_name(to), to)];
        pieces.extend(bracketed(note));
        pieces
    }

    /// The name of an entry, with a mark if it is not in the language of the screen.
    pub(super) fn marked_name(&self, index: EntryIndex) -> String {
        bundle::marked_name(self.catalog, self.locale, index)
    }

    pub(super) fn text(&self, text: &Text) -> String {
        self.locale.language.text(text).into_owned() + &self.locale.mark(text)
    }

    /// Items by the names of their entries, as many as a list may have.
    pub(super) fn first_by_name<T>(
        &mut self,
        items: Vec<T>,
        entry: impl Fn(&T) -> EntryIndex,
    ) -> Vec<T> {
        self.is_cut |= items.len() > self.most;
        bundle::first_by_name(self.catalog, self.locale, items, self.most, entry)
    }

    /// Entries as links, in alphabetical order.
    fn add_links(&mut self, kind: FieldKind, entries: Vec<EntryIndex>) {
        let entries = self.first_by_name(entries, |entry| *entry);
        let links = entries.into_iter().map(|entry| self.link(entry, ""));
        self.add_names(kind, links.collect());
    }

    pub(super) fn add_names(&mut self, kind: FieldKind, names: Vec<Vec<Piece>>) {
        if !names.is_empty() {
            self.add(kind, Content::Names(names));
        }
    }

    /// Adds names of the entry, without those that the sheet has already.
    fn add_new_names(&mut self, kind: FieldKind, mut names: Vec<Vec<Piece>>) {
        names.retain(|pieces| {
            pieces.first().is_none_or(|name| !self.names.iter().any(|known| known == name.text()))
        });
        self.names
            .extend(names.iter().filter_map(|pieces| Some(pieces.first()?.text().to_owned())));
        self.add_names(kind, names);
    }

    fn add_list(&mut self, kind: FieldKind, words: impl Iterator<Item = String>) {
        self.add_names(kind, words.map(|word| vec![Piece::Plain(word)]).collect());
    }

    pub(super) fn add_lines(&mut self, kind: FieldKind, lines: Vec<Vec<Piece>>) {
        if !lines.is_empty() {
            self.add(kind, Content::Lines(lines));
        }
    }

    fn add_text(&mut self, kind: FieldKind, text: Option<&Text>) {
        self.add_plain(kind, text.map(|text| self.text(text)));
    }

    fn add_plain(&mut self, kind: FieldKind, text: Option<String>) {
        if let Some(text) = text {
            self.add(kind, Content::Line(vec![Piece::Plain(text)]));
        }
    }

    fn add_prose(&mut self, kind: FieldKind, text: Option<&Text>) {
        if let Some(text) = text {
            self.add(kind, Content::Prose(self.text(text)));
        }
    }

    pub(super) fn add_counted(&mut self, kind: FieldKind, count: usize, content: Content) {
        self.fields.push(SheetField::counted(self.locale, kind, count, content));
    }

    fn add(&mut self, kind: FieldKind, content: Content) {
        self.fields.push(SheetField::new(self.locale, kind, content));
    }
}
