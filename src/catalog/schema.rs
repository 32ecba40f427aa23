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
    use crate::catalog::{DatedEvent, Entry, Names, PartialDate, Text, YearDay};

    impl JsonSchema for Text {
        fn schema_name() -> Cow<'static, str> {
            "Text".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({
                "description": "The same text by language, as BCP 47 tags; or one text, whose \
                                language is not known. Backticks mark a run that keeps its script \
                                in Cyrillic.",
                "anyOf": [
                    { "type": "string" },
                    {
                        "type": "object",
                        "additionalProperties": { "type": "string" },
                        "minProperties": 1,
                    },
                ],
            })
        }
    }

    impl JsonSchema for Names {
        fn schema_name() -> Cow<'static, str> {
            "Names".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            let list = json_schema!({ "type": "array", "items": { "type": "string" } });
            json_schema!({
                "description": "Names by language, as BCP 47 tags; or a list of names, whose \
                                language is not known.",
                "anyOf": [list.clone(), { "type": "object", "additionalProperties": list }],
            })
        }
    }

    impl JsonSchema for PartialDate {
        fn schema_name() -> Cow<'static, str> {
            "PartialDate".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({
                "type": ["string", "integer"],
                "description": "An ISO 8601 date of the known precision: a year, a month or a day; \
                                a year may be a number.",
                "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
                "minimum": 1,
                "maximum": 9999,
            })
        }
    }

    impl JsonSchema for DatedEvent {
        fn schema_name() -> Cow<'static, str> {
            "DatedEvent".into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            let date = generator.subschema_for::<PartialDate>();
            let mut event = generator.subschema_for::<Option<Text>>();
            let description = "What happened, where several dates could be meant: a treaty signed, \
                               or in force.";
            event.insert("description".to_owned(), description.into());
            json_schema!({
                "description": "A date and what happened on it; or the date alone.",
                "anyOf": [
                    date.clone(),
                    {
                        "type": "object",
                        "properties": { "date": date, "event": event },
                        "required": ["date"],
                        "additionalProperties": false,
                    },
                ],
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
