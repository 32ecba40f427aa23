//! The JSON Schema of the record format.

/// The JSON Schema of a catalog file: JSON, with a newline at the end.
///
/// It is part of the program, so that the program needs no generator of schemas. A unit test
/// compares it with the types.
pub const SCHEMA: &str = include_str!("../../assets/catalog.schema.json");

#[cfg(test)]
mod tests {
    use std::borrow::Cow;
    use std::path::Path;
    use std::{env, fs};

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema, schema_for};

    use super::SCHEMA;
    use crate::catalog::{Entry, PartialDate, YearDay};

    impl JsonSchema for PartialDate {
        fn schema_name() -> Cow<'static, str> {
            "PartialDate".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({
                "type": "string",
                "description": "An ISO 8601 date of the known precision: a year, a month or a day.",
                "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
            })
        }
    }

    impl JsonSchema for YearDay {
        fn schema_name() -> Cow<'static, str> {
            "YearDay".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({
                "type": "string",
                "description": "A day of every year: the month, a hyphen, the day.",
                "pattern": "^[0-9]{2}-[0-9]{2}$",
            })
        }
    }

    /// The schema of the types, as the file has it.
    fn generate() -> String {
        let mut schema = schema_for!(Vec<Entry>);
        schema.insert("title".to_owned(), "Imenik catalog file".into());
        serde_json::to_string_pretty(&schema).expect("a schema is valid JSON") + "\n"
    }

    #[test]
    fn the_schema_in_assets_describes_the_types() {
        let schema = generate();
        if env::var_os("IMENIK_SCHEMA").is_some() {
            let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/catalog.schema.json");
            fs::write(file, schema).expect("the schema can be written");
        } else {
            assert_eq!(SCHEMA, schema, "to update the file: IMENIK_SCHEMA=1 cargo test schema");
        }
    }
}
