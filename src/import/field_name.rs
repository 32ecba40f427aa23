//! The names of fields, as the user writes them.

use std::str::FromStr;

use super::slug::slug;
use super::synonyms::usual;
use super::target::{OTHER_TARGETS, REGISTERS, Target, has_language};
use crate::catalog::is_language_tag;
use crate::export::Column;
use crate::text::nearest;

/// There is no field of this name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownTarget {
    /// The nearest name of a field.
    pub nearest: Option<String>,
}

impl FromStr for Target {
    type Err = UnknownTarget;

    /// Reads the name of a column of the export, `name`, or one with a language, `name.en`; an id
    /// in a register, `ror` or `identifiers.gln`; `latitude`, `longitude`, `source_url`; the name
    /// of a field of the user's own, `x-room`; or a usual header, `city`.
    fn from_str(name: &str) -> Result<Self, UnknownTarget> {
        let name = name.trim();
        if let Some(target) = Self::named(name) {
            return Ok(target);
        }
        match name.split_once('.') {
            Some(("identifiers", register)) if !register.is_empty() => {
                return Ok(Self::Identifier(register.to_owned()));
            }
            Some((name, tag)) if is_language_tag(tag) => {
                if let Some(column) = Column::from_name(name).filter(|it| has_language(*it)) {
                    return Ok(Self::Column(column, Some(tag.to_owned())));
                }
            }
            _ => {}
        }
        if let Some(target) = usual(&slug(name)) {
            return Ok(target);
        }
        let columns = Column::ALL.iter().map(|(name, _)| *name);
        let names = columns.chain(OTHER_TARGETS.iter().map(|(name, _)| *name)).chain(REGISTERS);
        Err(UnknownTarget { nearest: nearest(name, names) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::SeatColumn;

    #[test]
    fn fields_are_named_as_in_the_export() {
        for (name, expected) in [
            ("name", Target::Column(Column::Name, None)),
            ("name.sr-Cyrl", Target::Column(Column::Name, Some("sr-Cyrl".to_owned()))),
            ("ror", Target::Identifier("ror".to_owned())),
            ("identifiers.gln", Target::Identifier("gln".to_owned())),
            ("x-Room No.", Target::Extra("x-room-no".to_owned())),
            ("x-note", Target::Ignored),
            ("latitude", Target::Latitude),
            ("city", Target::Column(Column::Seat(SeatColumn::City), None)),
        ] {
            assert_eq!(name.parse(), Ok(expected), "{name}");
        }
        let unknown = |name: &str| name.parse::<Target>().map_err(|it| it.nearest);
        assert_eq!(unknown("nmae"), Err(Some("name".to_owned())));
        assert!(unknown("founded.en").is_err(), "dates are in no language");
        assert_eq!(unknown("name.e"), Err(Some("name".to_owned())));
        assert_eq!(unknown("x-"), Err(None));
    }
}
