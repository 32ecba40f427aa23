//! The sheet: an entry as a reader meets it, every field in order with its label, in one language
//! and for no medium in particular.

use std::borrow::Cow;

use crate::catalog::{
    Catalog, DatedEvent, Entry, EntryIndex, LinkKind, PartialDate, Seat, Status, Subject, Text,
};
use crate::language::{FluentValue, Language, Locale, Side};

/// More bodies than these are grouped by what they deal with.
const FEW: usize = 6;

/// An entry laid out for reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The entry.
    pub entry: EntryIndex,
    /// Its name in the reader's language.
    pub title: String,
    /// The short form beside the name.
    pub acronym: Option<String>,
    /// Its name in the other language, and its full formal name.
    pub subtitles: Vec<String>,
    /// The labelled fields that the entry has, in reading order.
    pub fields: Vec<Field>,
}

/// One labelled field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The key of the label's message, which says which field it is in every language.
    pub key: String,
    /// The label in the reader's language.
    pub label: String,
    /// What stands under it.
    pub content: Content,
}

/// What stands under a label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A line of runs, or a few.
    Line(Vec<Run>),
    /// Names that follow each other, each a link or plain, with remarks.
    Names(Vec<Vec<Run>>),
    /// Names in groups, each under a word: the bodies of a state by what they deal with.
    Groups(Vec<(String, Vec<Vec<Run>>)>),
    /// What stands on lines of its own: seats, sources.
    Lines(Vec<Vec<Run>>),
    /// Running text.
    Prose(String),
}

/// A run of text of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Run {
    /// Plain text.
    Plain(String),
    /// The name of another entry.
    Link(String, EntryIndex),
    /// A remark: a date, a note.
    Aside(String),
}

impl Run {
    /// The text of the run.
    pub fn text(&self) -> &str {
        match self {
            Self::Plain(text) | Self::Link(text, _) | Self::Aside(text) => text,
        }
    }
}

impl Sheet {
    /// Lays out an entry.
    pub fn new(catalog: &Catalog, locale: &Locale, index: EntryIndex) -> Self {
        let entry = catalog.entry(index);
        let mut writer = Writer { catalog, locale, fields: Vec::new() };
        writer.write(index, entry);
        let other = locale.language.side().other().language().text(&entry.name);
        let title = locale.name(entry).into_owned();
        let official = entry.official_name.as_ref().map(|text| locale.language.text(text));
        let mut subtitles = Vec::new();
        for subtitle in official.into_iter().chain([other]) {
            if subtitle != title && !subtitles.contains(&subtitle) {
                subtitles.push(subtitle);
            }
        }
        Self {
            entry: index,
            acronym: shown_acronym(locale.language, entry),
            subtitles: subtitles.into_iter().map(Cow::into_owned).collect(),
            title,
            fields: writer.fields,
        }
    }
}

/// The short form beside the name, as the script on screen has it. Codes of states are the same in
/// every script.
pub fn shown_acronym(language: Language, entry: &Entry) -> Option<String> {
    let acronym = entry.acronym()?;
    Some(if entry.category.is_body() {
        language.serbian(acronym).into_owned()
    } else {
        acronym.to_owned()
    })
}

struct Writer<'a> {
    catalog: &'a Catalog,
    locale: &'a Locale,
    fields: Vec<Field>,
}

impl Writer<'_> {
    fn write(&mut self, index: EntryIndex, entry: &Entry) {
        self.text("field-status", entry.status.as_ref());
        self.event("field-founded", entry.founded.as_ref());
        self.event("field-dissolved", entry.dissolved.as_ref());
        self.seats("field-headquarters", &entry.headquarters);
        self.seats("field-capital", entry.capital.as_slice());
        self.text("field-office", entry.office.as_ref());
        self.text("field-legal-basis", entry.legal_basis.as_ref());
        self.standing(entry);
        self.land(entry);
        self.prose("field-aims", entry.aims.as_ref());
        self.prose("field-description", Some(&entry.description));
        self.members(index, entry);
        self.prose("field-members-note", entry.members_note.as_ref());
        self.relations(index);
        self.memberships(index);
        self.seat_of(index);
        self.prose("field-note", entry.note.as_ref());
        self.naming(entry);
        self.provenance(entry);
    }

    fn naming(&mut self, entry: &Entry) {
        if !entry.native_names.is_empty() {
            let name = |name: &crate::catalog::NativeName| {
                vec![
                    Run::Plain(name.name.clone()),
                    Run::Aside(format!("({})", self.locale.language_name(&name.lang))),
                ]
            };
            let names = entry.native_names.iter().map(name).collect();
            self.add("field-native-names", Content::Names(names));
        }
        let language = self.locale.language;
        let more_acronyms = entry
            .acronyms
            .iter()
            .skip(1)
            .map(|acronym| language.serbian(acronym).into_owned())
            .collect();
        self.list("field-acronyms", more_acronyms);
        self.list(
            "field-aliases",
            entry.aliases.iter().map(|alias| language.serbian(alias).into_owned()).collect(),
        );
    }

    /// What kind of entry it is and where in the world it belongs.
    fn standing(&mut self, entry: &Entry) {
        let locale = self.locale;
        self.plain("field-category", Some(locale.kind(entry.category)));
        self.plain("field-un-admission", entry.un_admission.map(|date| locale.date(date)));
        self.plain("field-un-group", entry.un_group.map(|group| locale.un_group(group)));
        self.plain("field-national-day", entry.national_day.map(|day| locale.day(day)));
        self.plain("field-region", entry.region.map(|region| locale.region(region)));
        self.plain("field-scope", entry.scope.map(|scope| locale.scope(scope)));
        self.list(
            "field-subjects",
            entry.subjects.iter().map(|&subject| locale.subject(Some(subject))).collect(),
        );
    }

    fn members(&mut self, index: EntryIndex, entry: &Entry) {
        let links = self.catalog.links(index);
        for &status in Status::ALL {
            let mut members: Vec<_> = entry
                .members
                .iter()
                .zip(&links.members)
                .filter(|(line, _)| line.status == status)
                .collect();
            members.sort_by_cached_key(|&(_, &member)| self.alphabetic(member));
            let names = members.iter().map(|&(line, &member)| {
                let until = line.until.map(PartialDate::year);
                let years = match (line.since.map(PartialDate::year), until) {
                    (Some(since), Some(until)) => Some(format!("{since}–{until}")),
                    (Some(since), None) => Some(since.to_string()),
                    (None, until) => until.map(|until| format!("–{until}")),
                };
                let note =
                    line.note.as_ref().map(|note| self.locale.language.text(note).into_owned());
                self.linked(member, &years.into_iter().chain(note).collect::<Vec<_>>().join("; "))
            });
            let names: Vec<_> = names.collect();
            self.counted(&format!("members-{}", status.slug()), names);
        }
    }

    fn memberships(&mut self, index: EntryIndex) {
        for &status in Status::ALL {
            let of_status = |seated: &&crate::catalog::MembershipRef| {
                self.catalog.entry(seated.body).members[seated.position].status == status
            };
            let mut bodies: Vec<_> = self
                .catalog
                .links(index)
                .memberships
                .iter()
                .filter(of_status)
                .map(|seated| seated.body)
                .collect();
            bodies.sort_by_cached_key(|&body| self.alphabetic(body));
            let key = format!("memberships-{}", status.slug());
            if bodies.len() > FEW {
                let label = self.locale.format(&key, &[("n", FluentValue::from(bodies.len()))]);
                let content = Content::Groups(self.by_subject(&bodies));
                self.fields.push(Field { key, label, content });
            } else {
                let names = bodies.into_iter().map(|body| self.linked(body, "")).collect();
                self.counted(&key, names);
            }
        }
    }

    /// Bodies under what they deal with first.
    fn by_subject(&self, bodies: &[EntryIndex]) -> Vec<(String, Vec<Vec<Run>>)> {
        let subject = |body: EntryIndex| self.catalog.entry(body).subjects.first().copied();
        let subjects = Subject::ALL.iter().copied().map(Some).chain([None]);
        let group = |it: Option<Subject>| {
            let names: Vec<_> = bodies
                .iter()
                .filter(|&&body| subject(body) == it)
                .map(|&body| self.linked(body, ""))
                .collect();
            (self.locale.subject(it), names)
        };
        subjects.map(group).filter(|(_, names)| !names.is_empty()).collect()
    }

    fn relations(&mut self, index: EntryIndex) {
        for kind in LinkKind::ALL {
            let mut links: Vec<_> = self
                .catalog
                .links(index)
                .relations
                .iter()
                .filter(|link| link.kind == kind)
                .collect();
            links.sort_by_cached_key(|link| self.alphabetic(link.to));
            let names: Vec<_> = links
                .into_iter()
                .map(|link| {
                    let (teller, line) = link.source;
                    let note = self.catalog.entry(teller).relations[line].note.as_ref();
                    self.linked(
                        link.to,
                        &note.map(|note| self.locale.language.text(note)).unwrap_or_default(),
                    )
                })
                .collect();
            self.names(&format!("link-{}", kind.slug()), names);
        }
    }

    fn seat_of(&mut self, index: EntryIndex) {
        let mut bodies = self.catalog.links(index).seat_of.clone();
        bodies.sort_by_cached_key(|&body| self.alphabetic(body));
        let names = bodies.into_iter().map(|body| self.linked(body, "")).collect();
        self.names("field-seat-of", names);
    }

    /// Facts of a land and its people, and the languages of states and bodies alike.
    fn land(&mut self, entry: &Entry) {
        let locale = self.locale;
        let label =
            if entry.category.is_body() { "field-working-languages" } else { "field-languages" };
        self.list(label, entry.languages.iter().map(|tag| locale.language_name(tag)).collect());
        self.plain(
            "field-area",
            entry.area_km2.map(|area| format!("{} km²", locale.decimal(area))),
        );
        let population = |population: crate::catalog::Population| {
            vec![
                Run::Plain(locale.whole(population.value)),
                Run::Aside(format!("({})", population.year)),
            ]
        };
        if let Some(demonym) = &entry.demonym {
            let serbian = [&demonym.man, &demonym.woman, &demonym.adjective]
                .map(|word| locale.language.serbian(word).into_owned());
            let english = demonym.en.iter().cloned();
            let words: Vec<String> = match locale.language.side() {
                Side::English => english.chain(serbian).collect(),
                Side::Serbian => serbian.into_iter().chain(english).collect(),
            };
            self.list("field-demonym", words);
        }
        let borders = entry.borders.iter().filter_map(|id| self.catalog.find(id));
        let mut borders: Vec<EntryIndex> = borders.collect();
        borders.sort_by_cached_key(|&border| self.alphabetic(border));
        self.names(
            "field-borders",
            borders.into_iter().map(|border| self.linked(border, "")).collect(),
        );
        if let Some(runs) = entry.population.map(population) {
            self.add("field-population", Content::Line(runs));
        }
        if let Some(codes) = &entry.codes {
            let iso = [&codes.alpha2, &codes.alpha3, &codes.numeric]
                .into_iter()
                .flatten()
                .map(String::as_str)
                .collect::<Vec<_>>()
                .join(" · ");
            self.plain("field-iso", Some(iso).filter(|iso| !iso.is_empty()));
            let currencies = codes.currency.iter().flat_map(|codes| codes.split(", "));
            self.list(
                "field-currency",
                currencies.map(|code| locale.currency_name(code)).collect(),
            );
            self.plain("field-calling", codes.calling.clone());
            self.plain("field-tld", codes.tld.clone());
        }
    }

    fn provenance(&mut self, entry: &Entry) {
        self.plain("field-website", entry.website.clone());
        // An address stands on a line of its own, where it is broken least.
        let lines = entry.sources.iter().flat_map(|source| {
            let address = (entry.website.as_ref() != Some(&source.url))
                .then(|| vec![Run::Aside(source.url.clone())]);
            [vec![Run::Plain(source.title.clone())]].into_iter().chain(address)
        });
        self.add("field-sources", Content::Lines(lines.collect()));
        self.plain("field-as-of", Some(self.locale.date(entry.as_of)));
        self.plain("field-id", Some(entry.id.clone()));
    }

    fn seats(&mut self, label: &str, seats: &[Seat]) {
        let runs = |seat: &Seat| {
            let mut runs = vec![Run::Plain(self.locale.language.text(&seat.city).into_owned())];
            if let Some(state) = self.catalog.find(&seat.state).filter(|_| label != "field-capital")
            {
                runs.push(Run::Link(
                    self.locale.name(self.catalog.entry(state)).into_owned(),
                    state,
                ));
            }
            let note = seat.note.iter().map(|note| self.locale.language.text(note).into_owned());
            let place = seat.coordinates.map(|[latitude, longitude]| {
                let side = |degrees: f64, sides: [&str; 2]| {
                    format!(
                        "{}°\u{a0}{}",
                        self.locale.decimal(degrees.abs()),
                        self.locale.text(sides[usize::from(degrees < 0.0)])
                    )
                };
                format!(
                    "{}, {}",
                    side(latitude, ["compass-north", "compass-south"]),
                    side(longitude, ["compass-east", "compass-west"])
                )
            });
            let aside = note.chain(place).collect::<Vec<_>>().join("; ");
            runs.extend((!aside.is_empty()).then(|| Run::Aside(format!("({aside})"))));
            runs
        };
        if !seats.is_empty() {
            self.add(label, Content::Lines(seats.iter().map(runs).collect()));
        }
    }

    fn event(&mut self, label: &str, event: Option<&DatedEvent>) {
        let Some(event) = event else { return };
        let date = Run::Plain(self.locale.date(event.date));
        let what = event
            .event
            .as_ref()
            .map(|what| Run::Aside(format!("({})", self.locale.language.text(what))));
        self.add(label, Content::Line([date].into_iter().chain(what).collect()));
    }

    /// A link with a remark in brackets, where there is one.
    fn linked(&self, to: EntryIndex, remark: &str) -> Vec<Run> {
        let entry = self.catalog.entry(to);
        let link = Run::Link(self.locale.name(entry).into_owned(), to);
        let aside = if remark.is_empty() { None } else { Some(Run::Aside(format!("({remark})"))) };
        [link].into_iter().chain(aside).collect()
    }

    fn alphabetic(&self, index: EntryIndex) -> Vec<u8> {
        self.locale.collation.key(&self.locale.name(self.catalog.entry(index)))
    }

    /// Names under a label that counts them.
    fn counted(&mut self, key: &str, names: Vec<Vec<Run>>) {
        if !names.is_empty() {
            let label = self.locale.format(key, &[("n", FluentValue::from(names.len()))]);
            self.fields.push(Field { key: key.to_owned(), label, content: Content::Names(names) });
        }
    }

    fn names(&mut self, key: &str, names: Vec<Vec<Run>>) {
        if !names.is_empty() {
            self.add(key, Content::Names(names));
        }
    }

    fn list(&mut self, key: &str, words: Vec<String>) {
        self.names(key, words.into_iter().map(|word| vec![Run::Plain(word)]).collect());
    }

    fn text(&mut self, key: &str, text: Option<&Text>) {
        self.plain(key, text.map(|text| self.locale.language.text(text).into_owned()));
    }

    fn plain(&mut self, key: &str, text: Option<String>) {
        if let Some(text) = text {
            self.add(key, Content::Line(vec![Run::Plain(text)]));
        }
    }

    fn prose(&mut self, key: &str, text: Option<&Text>) {
        if let Some(text) = text {
            self.add(key, Content::Prose(self.locale.language.text(text).into_owned()));
        }
    }

    fn add(&mut self, key: &str, content: Content) {
        self.fields.push(Field { key: key.to_owned(), label: self.locale.text(key), content });
    }
}
