//! A row as a record of the record format, before it is checked.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::cell;
use super::ids::last_part;
use super::item::{demonym, former_state, identifier, known_word, member, native_name, relation};
use super::seats::Seats;
use super::slug::slug;
use super::target::{Target, is_of};
use super::texts::{NameLists, Texts, with_language};
use crate::catalog::{Category, PartialDate, RecordProblem, Region, Scope, Subject, UnGroup};
use crate::diagnostic::{DiagnosticKind, Rule};
use crate::export::{CodeColumn, Column, MemberListColumn};
use crate::text::nearest;

/// The texts that may have several lines.
const PROSE: [&str; 3] = ["aims", "description", "note"];

/// What every row of a table has, unless it says otherwise.
#[derive(Debug)]
pub(super) struct TableDefaults<'o> {
    /// The category of rows without one.
    pub(super) category: Category,
    /// The language of texts, if it is known.
    pub(super) language: Option<&'o str>,
    /// The address of a source of every row.
    pub(super) source: Option<&'o str>,
    /// The date the facts hold for, if the row does not say it.
    pub(super) as_of: Option<PartialDate>,
    /// Whether the table says of each list of members if it is complete. If a cell is then empty,
    /// nothing is claimed.
    pub(super) claims_completeness: bool,
}

/// What a row holds.
pub(super) struct Draft<'o> {
    defaults: &'o TableDefaults<'o>,
    record: Map<String, Value>,
    texts: BTreeMap<&'static str, Texts>,
    id: Option<String>,
    category: Category,
    problems: Vec<RecordProblem>,
    acronyms: NameLists,
    other_names: NameLists,
    founded: Event,
    dissolved: Event,
    seats: Seats,
    codes: Map<String, Value>,
    member_list: Map<String, Value>,
    member_list_note: Texts,
    population: Map<String, Value>,
    sources: String,
    source_url: Option<String>,
    identifiers: Map<String, Value>,
}

/// A date and what happened on it.
#[derive(Debug, Default)]
struct Event {
    date: Option<String>,
    event: Texts,
}

impl Event {
    fn into_value(self) -> Option<Value> {
        let date = self.date.map(|date| ("date".to_owned(), Value::from(date)));
        let event = self.event.into_value().map(|event| ("event".to_owned(), event));
        let fields: Map<_, _> = date.into_iter().chain(event).collect();
        (!fields.is_empty()).then_some(Value::Object(fields))
    }
}

impl<'o> Draft<'o> {
    /// A row; `category` is the word that it gives for its category.
    pub(super) fn new(defaults: &'o TableDefaults<'o>, category: Option<&str>) -> Self {
        let (category, problem) = known_category(category, defaults.category);
        Self {
            defaults,
            record: Map::new(),
            texts: BTreeMap::new(),
            id: None,
            category,
            problems: problem.into_iter().collect(),
            acronyms: NameLists::default(),
            other_names: NameLists::default(),
            founded: Event::default(),
            dissolved: Event::default(),
            seats: Seats::default(),
            codes: Map::new(),
            member_list: Map::new(),
            member_list_note: Texts::default(),
            population: Map::new(),
            sources: String::new(),
            source_url: None,
            identifiers: Map::new(),
        }
    }

    /// The id that the row gives.
    pub(super) fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// The name; `None` if the row has none.
    pub(super) fn name(&self) -> Option<&str> {
        self.texts.get("name").and_then(Texts::first)
    }

    /// The first acronym.
    pub(super) fn acronym(&self) -> Option<&str> {
        self.acronyms.first()
    }

    /// Adds a cell that is not empty.
    pub(super) fn add(&mut self, target: &Target, cell: &str) {
        match target {
            // A fact that the category does not have is kept all the same.
            Target::Column(column, _) if !is_of(*column, self.category) => {
                if let Target::Extra(name) = Target::extra(column.name()) {
                    self.add_extra(&name, [cell]);
                }
            }
            Target::Column(column, language) => {
                self.add_column(*column, language.as_deref(), cell);
            }
            Target::Latitude => self.seats.set_latitude(cell),
            Target::Longitude => self.seats.set_longitude(cell),
            Target::SourceUrl => self.source_url = Some(cell.to_owned()),
            Target::Identifier(register) => {
                self.identifiers.insert(register.clone(), last_part(cell).into());
            }
            Target::Extra(name) => self.add_extra(name, [cell]),
            Target::ExtraList(name) => self.add_extra(name, cell.split(';').map(str::trim)),
            Target::Ignored => {}
        }
    }

    fn add_extra<'c>(&mut self, name: &str, values: impl IntoIterator<Item = &'c str>) {
        let new = values.into_iter().filter(|value| !value.is_empty()).map(Value::from);
        let known = match self.record.remove(name) {
            Some(Value::Array(list)) => list,
            Some(one) => vec![one],
            None => Vec::new(),
        };
        let mut values: Vec<Value> = known.into_iter().chain(new).collect();
        let value = if values.len() == 1 { values.remove(0) } else { Value::Array(values) };
        self.record.insert(name.to_owned(), value);
    }

    /// Adds the cell of a column of the export; `own` is the language of the column.
    fn add_column(&mut self, column: Column, own: Option<&str>, cell: &str) {
        let language = own.or(self.defaults.language);
        match column {
            Column::Id => self.id = Some(cell.to_owned()),
            // It is read first.
            Column::Category => {}
            Column::Acronym | Column::OtherAcronyms => self.acronyms.add(own, cell),
            Column::OtherNames => self.other_names.add(own, cell),
            Column::Name => {
                let (tag, name) = with_language(cell);
                self.add_text("name", tag.or(language), name);
            }
            Column::OfficialName => self.add_text("official_name", language, cell),
            Column::Kind => self.add_text("kind", language, cell),
            Column::Status => self.add_text("status", language, cell),
            Column::Office => self.add_text("office", language, cell),
            Column::LegalBasis => self.add_text("legal_basis", language, cell),
            Column::Aims => self.add_text("aims", language, cell),
            Column::Description => self.add_text("description", language, cell),
            Column::Note => self.add_text("note", language, cell),
            Column::NativeNames => self.set_list("native_names", cell, native_name),
            Column::SearchTerms => self.set_list("search_terms", cell, |it| it.into()),
            Column::Languages => self.set_list("languages", cell, |it| it.into()),
            Column::Borders => self.set_list("borders", cell, |it| it.into()),
            Column::Members => self.set_list("members", cell, member),
            Column::Relations => self.set_list("relations", cell, relation),
            Column::Subjects => self.set_list("subjects", cell, |it| {
                known_word(it, Subject::ALL.iter().map(|it| it.slug()))
            }),
            Column::Founded => self.founded.date = Some(cell::date(cell)),
            Column::FoundedEvent => self.founded.event.add(language, cell),
            Column::Dissolved => self.dissolved.date = Some(cell::date(cell)),
            Column::DissolvedEvent => self.dissolved.event.add(language, cell),
            Column::UnAdmission => self.set("un_admission", cell::date(cell)),
            Column::AsOf => self.set("as_of", cell::date(cell)),
            Column::NationalDay => self.set("national_day", cell),
            Column::Website => self.set("website", cell::address(cell)),
            Column::Region => {
                self.set("region", known_word(cell, Region::ALL.iter().map(|it| it.slug())));
            }
            Column::Scope => {
                self.set("scope", known_word(cell, Scope::ALL.iter().map(|it| it.slug())));
            }
            Column::UnGroup => {
                self.set("un_group", known_word(cell, UnGroup::ALL.iter().map(|it| it.slug())));
            }
            Column::Seat(part) => self.seats.add(part, language, cell),
            Column::MemberList(part) => self.add_member_list(part, language, cell),
            Column::Code(part) => self.add_code(part, cell),
            Column::AreaKm2 => self.set("area_km2", cell::decimal(cell)),
            Column::Population => insert(&mut self.population, "value", cell::whole(cell)),
            Column::PopulationYear => insert(&mut self.population, "year", cell::whole(cell)),
            Column::Demonym => self.set("demonym", demonym(cell)),
            Column::Identifiers => {
                self.identifiers.extend(cell::items(cell).filter_map(identifier));
            }
            Column::Sources => cell.clone_into(&mut self.sources),
        }
    }

    fn set(&mut self, field: &str, value: impl Into<Value>) {
        insert(&mut self.record, field, value);
    }

    fn set_list(&mut self, field: &str, cell: &str, value: impl Fn(&str) -> Value) {
        self.set(field, cell::items(cell).map(value).collect::<Vec<_>>());
    }

    fn add_text(&mut self, field: &'static str, language: Option<&str>, cell: &str) {
        let is_prose = PROSE.contains(&field);
        let text = if is_prose { cell.to_owned() } else { cell.replace('\n', " ") };
        self.texts.entry(field).or_default().add(language, &text);
    }

    fn add_code(&mut self, part: CodeColumn, cell: &str) {
        let list = || Value::from(cell::items(cell).collect::<Vec<_>>());
        let (field, value) = match part {
            CodeColumn::Alpha2 => ("alpha2", cell.to_uppercase().into()),
            CodeColumn::Alpha3 => ("alpha3", cell.to_uppercase().into()),
            CodeColumn::Numeric => ("numeric", format!("{cell:0>3}").into()),
            CodeColumn::Tld => ("tld", cell.into()),
            CodeColumn::Calling => ("calling", list()),
            CodeColumn::Currency => ("currency", list()),
        };
        insert(&mut self.codes, field, value);
    }

    fn add_member_list(&mut self, part: MemberListColumn, language: Option<&str>, cell: &str) {
        let items = || cell::items(cell);
        let (field, value) = match part {
            MemberListColumn::Note => return self.member_list_note.add(language, cell),
            MemberListColumn::Count => ("count", cell::whole(cell)),
            MemberListColumn::Complete => ("complete", cell::flag(cell)),
            MemberListColumn::AsOf => ("as_of", cell::date(cell).into()),
            MemberListColumn::Includes => ("includes", items().collect::<Vec<_>>().into()),
            MemberListColumn::FormerStates => {
                let state = |item| former_state(item, language);
                ("former_states", items().map(state).collect::<Vec<_>>().into())
            }
            MemberListColumn::Source => match cell::sources(cell, None).into_iter().next() {
                Some(source) => ("source", source),
                None => return,
            },
        };
        insert(&mut self.member_list, field, value);
    }

    /// The record, with this id, and what is left out of it already.
    pub(super) fn into_record(mut self, id: &str) -> (String, Vec<RecordProblem>) {
        let category = self.category;
        self.set("id", id);
        self.set("category", category.slug());
        let mut alpha2 = None;
        if category.is_body() {
            let acronyms = std::mem::take(&mut self.acronyms).into_value(self.defaults.language);
            self.record.extend(acronyms.map(|names| ("acronyms".to_owned(), names)));
        } else {
            // The export shows the code of a state in this column.
            alpha2 = self.acronyms.first().filter(|it| it.len() == 2).map(str::to_owned);
        }
        if let Some(alpha2) = alpha2.filter(|_| !self.codes.contains_key("alpha2")) {
            insert(&mut self.codes, "alpha2", alpha2);
        }
        self.finish_seats(category);
        self.finish_sources();
        self.finish_dates();
        self.finish_member_list();
        let Self { mut record, texts, other_names, founded, dissolved, .. } = self;
        let texts = texts.into_iter().filter_map(|(name, text)| Some((name, text.into_value()?)));
        let objects = [("codes", self.codes), ("identifiers", self.identifiers)]
            .into_iter()
            .filter(|(_, fields)| !fields.is_empty())
            .map(|(name, fields)| (name, Value::Object(fields)));
        let others = [
            ("other_names", other_names.into_value(self.defaults.language)),
            ("founded", founded.into_value()),
            ("dissolved", dissolved.into_value()),
        ];
        let others = others.into_iter().filter_map(|(name, value)| Some((name, value?)));
        let fields = texts.chain(objects).chain(others);
        record.extend(fields.map(|(name, value)| (name.to_owned(), value)));
        (Value::Object(record).to_string(), self.problems)
    }

    fn finish_seats(&mut self, category: Category) {
        let seats = std::mem::take(&mut self.seats);
        if let Some(state) = seats.state_alone() {
            self.set("x-state", state);
        }
        if let Some(coordinates) = seats.coordinates_alone() {
            self.set("x-coordinates", coordinates);
        }
        let mut seats = seats.into_values();
        if seats.is_empty() {
            return;
        }
        if category.is_body() {
            self.set("headquarters", seats);
        } else {
            self.set("capital", seats.swap_remove(0));
        }
    }

    fn finish_sources(&mut self) {
        let mut sources = cell::sources(&self.sources, self.source_url.as_deref());
        let is_there = |url: &str| sources.iter().any(|source| source["url"] == url);
        let of_all = self.defaults.source.filter(|url| !is_there(url));
        sources.extend(of_all.map(|url| cell::source("", url)));
        if !sources.is_empty() {
            self.set("sources", sources);
        }
    }

    /// The date of the facts, which is also that of a population without a year.
    fn finish_dates(&mut self) {
        let own = self.record.get("as_of").and_then(Value::as_str);
        if own.is_some_and(|date| date.parse::<PartialDate>().is_err()) {
            // Left out here already, so that the date of all rows can stand in.
            let kind = DiagnosticKind::Broken(Rule::BadDate);
            self.problems.push(RecordProblem { field: Some("as_of".to_owned()), kind });
            self.record.remove("as_of");
        }
        if let Some(as_of) = self.defaults.as_of.filter(|_| !self.record.contains_key("as_of")) {
            self.set("as_of", as_of.to_string());
        }
        let mut population = std::mem::take(&mut self.population);
        if !population.contains_key("value") {
            return;
        }
        let as_of = self.record.get("as_of").and_then(Value::as_str);
        let year = as_of.and_then(|date| date.get(..4)?.parse::<u16>().ok());
        if let Some(year) = year.filter(|_| !population.contains_key("year")) {
            insert(&mut population, "year", year);
        }
        self.set("population", population);
    }

    fn finish_member_list(&mut self) {
        let mut list = std::mem::take(&mut self.member_list);
        let note = std::mem::take(&mut self.member_list_note).into_value();
        list.extend(note.map(|note| ("note".to_owned(), note)));
        if !list.contains_key("complete") {
            if self.defaults.claims_completeness {
                list.remove("count");
            }
            if !list.is_empty() {
                insert(&mut list, "complete", false);
            }
        }
        if !list.is_empty() {
            self.set("membership", list);
        }
    }
}

fn insert(fields: &mut Map<String, Value>, name: &str, value: impl Into<Value>) {
    fields.insert(name.to_owned(), value.into());
}

/// The category of a row; another word than that of a category counts as none.
fn known_category(word: Option<&str>, default: Category) -> (Category, Option<RecordProblem>) {
    let Some(word) = word else { return (default, None) };
    let known = Category::ALL.iter().find(|category| slug(category.slug()) == slug(word));
    if let Some(category) = known {
        return (*category, None);
    }
    let slugs = Category::ALL.iter().map(|category| category.slug());
    let kind = DiagnosticKind::UnknownWord { word: word.to_owned(), nearest: nearest(word, slugs) };
    (default, Some(RecordProblem { field: Some("category".to_owned()), kind }))
}
