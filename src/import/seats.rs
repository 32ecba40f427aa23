//! The seats of a draft. The cells of several seats are in the same order in each column.

use serde_json::{Map, Value};

use super::cell;
use super::texts::Texts;
use crate::export::SeatColumn;

/// The seats of a draft.
#[derive(Debug, Default)]
pub(super) struct Seats {
    cities: Vec<Texts>,
    notes: Vec<Texts>,
    states: Vec<String>,
    coordinates: Vec<String>,
    latitude: Option<Value>,
    longitude: Option<Value>,
}

impl Seats {
    /// Adds the cell of a column.
    pub(super) fn add(&mut self, column: SeatColumn, language: Option<&str>, cell: &str) {
        let items = || cell.split(';').map(|item| item.trim().to_owned());
        match column {
            SeatColumn::City => add_texts(&mut self.cities, language, items()),
            SeatColumn::Note => add_texts(&mut self.notes, language, items()),
            SeatColumn::State => self.states = items().collect(),
            SeatColumn::Coordinates => self.coordinates = items().collect(),
        }
    }

    /// Sets the latitude of the main seat.
    pub(super) fn set_latitude(&mut self, cell: &str) {
        self.latitude = Some(cell::degrees(cell));
    }

    /// Sets the longitude of the main seat.
    pub(super) fn set_longitude(&mut self, cell: &str) {
        self.longitude = Some(cell::degrees(cell));
    }

    /// The state of a row that names a state but no city: it cannot be a seat.
    pub(super) fn state_alone(&self) -> Option<&str> {
        let state = self.states.first().map(String::as_str);
        state.filter(|state| !self.has_city() && !state.is_empty())
    }

    /// The coordinates of a row that names no city: they cannot be a seat either.
    pub(super) fn coordinates_alone(&self) -> Option<String> {
        let degrees = [&self.latitude, &self.longitude].into_iter().flatten();
        let pair: Vec<String> = degrees
            .map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned))
            .collect();
        let listed = self.coordinates.first().filter(|text| !text.is_empty());
        let text = listed.cloned().unwrap_or_else(|| pair.join(","));
        Some(text).filter(|text| !self.has_city() && !text.is_empty())
    }

    fn has_city(&self) -> bool {
        self.cities.iter().any(|city| city.first().is_some())
    }

    /// The seats as values of the record format, the main one first. Without a city there are none.
    pub(super) fn into_values(self) -> Vec<Value> {
        let Self { cities, notes, states, mut coordinates, latitude, longitude } = self;
        let pair = [latitude, longitude].into_iter().flatten().collect::<Vec<_>>();
        let (mut notes, mut states) = (notes.into_iter(), states.into_iter());
        let mut coordinates = coordinates.drain(..);
        let mut seats: Vec<Value> = Vec::with_capacity(cities.len());
        for city in cities {
            let known = |text: Option<String>| text.filter(|text| !text.is_empty());
            let state = known(states.next());
            let place = known(coordinates.next()).map(|text| cell::coordinates(&text));
            let is_first = seats.is_empty();
            let pair = (is_first && !pair.is_empty()).then(|| Value::from(pair.clone()));
            let fields = [
                ("city", city.into_value()),
                ("state", state.map(Value::from)),
                ("note", notes.next().and_then(Texts::into_value)),
                ("coordinates", place.or(pair)),
            ];
            let fields = fields.into_iter().filter_map(|(name, it)| Some((name.to_owned(), it?)));
            seats.push(Value::Object(fields.collect::<Map<_, _>>()));
        }
        seats
    }
}

fn add_texts(texts: &mut Vec<Texts>, language: Option<&str>, items: impl Iterator<Item = String>) {
    for (nth, item) in items.enumerate() {
        if texts.len() <= nth {
            texts.push(Texts::default());
        }
        if !item.is_empty() {
            texts[nth].add(language, &item);
        }
    }
}
