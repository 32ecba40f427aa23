//! What the map, the timeline and the statistics show, without a screen: which entries are marked
//! and how, what happened when, how many entries have each value. The browser draws it on cells,
//! and [`crate::export`] as pictures.

mod colouring;
mod count_table;
mod data;
mod dimension;
mod extent;
mod lanes;
mod legend;
mod scale;
mod seat;
mod sections;
mod subject;

pub use colouring::{CLASSES, Classes, Colouring, by_class, states_of};
pub use count_table::CountTable;
pub use data::ChartData;
pub use dimension::{By, Dimension};
pub use extent::{Degrees, WORLD, around, narrowest, rectangle, with_neighbours, wrapped};
pub use lanes::{Item, Lane, LaneKind, lanes};
pub use legend::{LegendItem, former_states, legend};
pub use scale::{Scale, Zoom};
pub use seat::seat;
pub use sections::{Bar, MOST, SECTIONS, all_bars, bars, shown_bars};
pub use subject::{Mark, Marked, Subject, in_year, marks_of};
