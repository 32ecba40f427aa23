//! The names of the cities of seats. A city that one entry names in one language and another in two
//! has all of these names for both: `Belgrade` in a list of the user is found as `Beograd` too.

use std::collections::HashMap;

use super::fold::folded_phrase;
use crate::catalog::{Catalog, EntryIndex, Seat};
use crate::parallel::par_map;

/// How many entries are looked at in one piece.
const CHUNK: usize = 400;

/// The largest distance between the coordinates of one city in two entries, in kilometres.
const SAME_CITY: f64 = 25.0;

/// How many kilometres one degree of latitude has.
const DEGREE: f64 = 111.2;

/// How many cities of one name are distinguished. The time is proportional to it.
const MAX_NAMESAKES: usize = 32;

/// The cities of the seats of all entries that have several names.
#[derive(Default)]
pub(super) struct Cities {
    several: Vec<City>,
    /// Their positions by each of their folded names.
    by_name: HashMap<String, Vec<usize>>,
}

/// A city with several folded names.
struct City {
    names: Vec<String>,
    place: Place,
}

/// Where a city is, as far as its entry says.
#[derive(Clone, PartialEq)]
struct Place {
    coordinates: Option<[f64; 2]>,
    state: Option<Box<str>>,
}

impl Cities {
    /// Folds the names of the cities of every entry.
    pub(super) fn new(catalog: &Catalog) -> Self {
        let indexes: Vec<EntryIndex> = catalog.indexes().collect();
        let chunks: Vec<&[EntryIndex]> = indexes.chunks(CHUNK).collect();
        let mut cities = Self::default();
        for of_chunk in par_map(&chunks, 1, |chunk| Self::of_entries(catalog, chunk)) {
            for city in of_chunk.several {
                cities.add(city);
            }
        }
        cities
    }

    fn of_entries(catalog: &Catalog, entries: &[EntryIndex]) -> Self {
        let mut cities = Self::default();
        for &index in entries {
            for seat in catalog.read(index).seats() {
                let names = names(seat);
                if names.len() > 1 {
                    cities.add(City { names, place: Place::of(seat) });
                }
            }
        }
        cities
    }

    fn add(&mut self, city: City) {
        let position = self.several.len();
        let namesakes = |name: &String| self.by_name.get(name).into_iter().flatten();
        let known = city.names.iter().flat_map(namesakes).map(|&nth| &self.several[nth]);
        let mut known = known.take(MAX_NAMESAKES);
        if known.any(|known| known.names == city.names && known.place == city.place) {
            return;
        }
        for name in &city.names {
            let namesakes = self.by_name.entry(name.clone()).or_default();
            if namesakes.len() < MAX_NAMESAKES {
                namesakes.push(position);
            }
        }
        self.several.push(city);
    }

    /// The folded names of the city of a seat: those of its own texts come first, then those that
    /// other entries have for it.
    pub(super) fn names(&self, seat: &Seat) -> Vec<String> {
        let own = names(seat);
        let mut names = own.clone();
        let place = Place::of(seat);
        for name in &own {
            let namesakes = self.by_name.get(name).map_or(&[][..], Vec::as_slice);
            let is_only_one = self.are_one_place(namesakes);
            for &nth in namesakes {
                let City { names: more, place: there } = &self.several[nth];
                let same = place.is_same(there).unwrap_or(is_only_one);
                let new = more.iter().filter(|name| same && !names.contains(name));
                let new: Vec<String> = new.cloned().collect();
                names.extend(new);
            }
        }
        names
    }

    /// Whether no two of these cities are known to be different.
    fn are_one_place(&self, cities: &[usize]) -> bool {
        let places = || cities.iter().map(|&nth| &self.several[nth].place);
        let first = places().next();
        first.is_none_or(|first| places().all(|place| first.is_same(place) != Some(false)))
    }
}

impl Place {
    fn of(seat: &Seat) -> Self {
        Self { coordinates: seat.coordinates, state: seat.state.as_deref().map(Box::from) }
    }

    /// Whether two places of one name are one city; `None` if that is not known. Coordinates say
    /// more than states do: a border may be disputed.
    fn is_same(&self, other: &Self) -> Option<bool> {
        match (self.coordinates, other.coordinates, &self.state, &other.state) {
            (Some(one), Some(two), ..) => Some(distance(one, two) <= SAME_CITY),
            (_, _, Some(one), Some(two)) => Some(one == two),
            _ => None,
        }
    }
}

/// The folded names of a city, each once.
fn names(seat: &Seat) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in seat.city.iter().map(|(_, name)| folded_phrase(name)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// The distance between two points that are near each other, in kilometres: the earth is taken for
/// flat.
fn distance([latitude, longitude]: [f64; 2], [other_latitude, other_longitude]: [f64; 2]) -> f64 {
    let degrees = (longitude - other_longitude).abs();
    let east = degrees.min(360.0 - degrees) * latitude.to_radians().cos();
    (latitude - other_latitude).hypot(east) * DEGREE
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{File, load};

    /// The names of the city of the first seat of the last entry, after these seats of others.
    fn names_of_last(seats: &[&str]) -> String {
        let entry = |(nth, seat): (usize, &&str)| {
            format!(
                r#"{{"id": "e{nth}", "category": "organization", "name": "E", "headquarters": [{seat}]}}"#
            )
        };
        let entries: Vec<String> = seats.iter().enumerate().map(entry).collect();
        let json = format!("[{}]", entries.join(","));
        let loaded = load(&[File::of_user("mine.json", json.into_bytes())]);
        assert_eq!(loaded.omissions, []);
        let (_, entry) = loaded.catalog.iter().last().expect("an entry");
        Cities::new(&loaded.catalog).names(&entry.headquarters[0]).join(" ")
    }

    const BELGRADE: &str = r#"{"city": {"sr": "Beograd", "en": "Belgrade"}, "state": "rs", "coordinates": [44.82, 20.46]}"#;

    #[test]
    fn a_city_has_the_names_that_other_entries_give_it() {
        for (seat, expected) in [
            (r#"{"city": "Belgrade", "state": "rs"}"#, "belgrade beograd"),
            (r#"{"city": {"sr": "Београд"}}"#, "beograd belgrade"),
            (r#"{"city": "Belgrade", "coordinates": [44.7, 20.6]}"#, "belgrade beograd"),
            (r#"{"city": "Belgrade", "state": "us"}"#, "belgrade"),
            (r#"{"city": "Belgrade", "state": "rs", "coordinates": [45.78, -111.18]}"#, "belgrade"),
            (r#"{"city": "Zemun", "state": "rs", "coordinates": [44.82, 20.46]}"#, "zemun"),
        ] {
            assert_eq!(names_of_last(&[BELGRADE, seat]), expected, "{seat}");
        }
    }

    #[test]
    fn a_name_of_several_cities_says_nothing_by_itself() {
        let paris = r#"{"city": {"sr": "Pariz", "en": "Paris"}, "state": "fr"}"#;
        let texas = r#"{"city": {"es": "Paris de Texas", "en": "Paris"}, "state": "us"}"#;
        assert_eq!(names_of_last(&[paris, r#"{"city": "Paris"}"#]), "paris pariz");
        assert_eq!(names_of_last(&[paris, texas, r#"{"city": "Paris"}"#]), "paris");
        let american = r#"{"city": "Paris", "state": "us"}"#;
        assert_eq!(names_of_last(&[paris, texas, american]), "paris paris de texas");
    }

    #[test]
    fn many_cities_of_one_name_take_no_longer() {
        let seat = |nth: usize| {
            format!(
                r#"{{"city": {{"sr": "Grad", "en": "Town"}}, "coordinates": [{}, {}]}}"#,
                nth % 90,
                nth % 180
            )
        };
        let seats: Vec<String> = (0..4000).map(seat).collect();
        let seats: Vec<&str> = seats.iter().map(String::as_str).collect();
        assert_eq!(names_of_last(&seats), "grad town");
    }
}
