//! The JSON Schema accepts the files that the program reads.

use std::fs;

use imenik::catalog::SCHEMA;
use serde_json::{Map, Value};

use super::user_catalogs::check;

/// Whether a value is valid by a part of a schema, as far as its structure goes: types, properties,
/// elements, alternatives, constants and bounds.
fn is_valid(value: &Value, part: &Value, schema: &Value) -> bool {
    let Some(rules) = part.as_object() else { return part == &Value::Bool(true) };
    rules.iter().all(|(keyword, rule)| match keyword.as_str() {
        "$ref" => {
            let path = rule.as_str().expect("a reference").trim_start_matches('#');
            is_valid(value, schema.pointer(path).expect("a definition"), schema)
        }
        "anyOf" => alternatives(rule).any(|part| is_valid(value, part, schema)),
        "oneOf" => alternatives(rule).filter(|part| is_valid(value, part, schema)).count() == 1,
        "const" => value == rule,
        "type" => match rule {
            Value::Array(types) => types.iter().any(|kind| has_type(value, kind)),
            kind => has_type(value, kind),
        },
        "items" => value
            .as_array()
            .is_none_or(|list| list.iter().all(|element| is_valid(element, rule, schema))),
        "required" => value.as_object().is_none_or(|object| {
            alternatives(rule).all(|name| object.contains_key(name.as_str().expect("a name")))
        }),
        "properties" => value.as_object().is_none_or(|object| {
            object
                .iter()
                .all(|(name, it)| rule.get(name).is_none_or(|part| is_valid(it, part, schema)))
        }),
        "additionalProperties" => value.as_object().is_none_or(|object| {
            let others = object.iter().filter(|(name, _)| !is_declared(name, rules));
            others.into_iter().all(|(_, it)| is_valid(it, rule, schema))
        }),
        "minimum" => value.as_f64().zip(rule.as_f64()).is_none_or(|(it, least)| it >= least),
        "maximum" => value.as_f64().zip(rule.as_f64()).is_none_or(|(it, most)| it <= most),
        _ => true,
    })
}

fn alternatives(rule: &Value) -> impl Iterator<Item = &Value> {
    rule.as_array().expect("a list").iter()
}

/// Whether a property is named, or has the prefix that the only pattern asks for.
fn is_declared(name: &str, rules: &Map<String, Value>) -> bool {
    rules.get("properties").is_some_and(|it| it.get(name).is_some())
        || (rules.contains_key("patternProperties") && name.starts_with("x-"))
}

fn has_type(value: &Value, kind: &Value) -> bool {
    match kind.as_str().expect("a type") {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("an unknown type {other}"),
    }
}

fn is_accepted(file: &str) -> bool {
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    is_valid(&serde_json::from_str(file).expect("the file is JSON"), &schema, &schema)
}

/// The first example in JSON in the README.
fn example() -> String {
    let readme = fs::read_to_string("README.md").expect("the README");
    let (_, rest) = readme.split_once("```json\n").expect("an example");
    rest.split_once("```").expect("its end").0.to_owned()
}

#[test]
fn the_example_of_the_readme_and_the_bundled_entries_are_accepted() {
    assert!(is_accepted(&example()));
    for file in super::bundled_files() {
        let text = fs::read_to_string(&file.path).expect("a file of the bundle");
        assert!(is_accepted(&text), "{}", file.path);
    }
}

#[test]
fn a_date_alone_is_accepted_and_what_check_reports_is_not() {
    let with = |founded: &str| example().replace(r#""1999-05""#, founded);
    for (founded, is_right) in [
        ("1999", true),
        (r#"{"date": 1999}"#, true),
        (r#"{"date": "1999", "event": "Signed"}"#, true),
        (r#"{"event": "Signed"}"#, false),
        (r#"{"date": "1999", "even": "Signed"}"#, false),
        ("true", false),
        ("0", false),
        ("10000", false),
    ] {
        let file = with(founded);
        assert_eq!(is_accepted(&file), is_right, "{founded}");
        let (_, report) = check(&file, "");
        assert_eq!(!report.contains(": founded"), is_right, "{founded}: {report}");
    }
}
