//! Where an entry is on a map.

use super::extent::Degrees;
use crate::catalog::{Catalog, EntryIndex};
use crate::world::{PER_DEGREE, World};

/// The seat of an entry; the middle of the area of a territory without one.
pub fn seat(entry: EntryIndex, catalog: &Catalog) -> Option<Degrees> {
    if let Some([latitude, longitude]) = catalog.coordinates(entry) {
        return Some((longitude, latitude));
    }
    if catalog.category(entry).is_body() {
        return None;
    }
    let world = World::coarse();
    let shape = &world.shapes[world.find(catalog.id(entry))?];
    if catalog.read(entry).capital.is_some() {
        return None;
    }
    let [x, y] = shape.middle.map(|it| f64::from(it) / PER_DEGREE);
    Some((x, y))
}
