//! Choices in a query as typed: a value of a facet is added to it or removed from it. The rest of
//! what the user typed stays as it is.

use super::facet_values::FacetValues;
use super::fold::fold;
use super::index::Index;
use super::query::Query;
use super::query_field::QueryField;
use super::token::{alternatives, negated_token, split_field, split_token};
use crate::catalog::Catalog;
use crate::language::{Language, Locale};

/// How many parts of a query are left out in turn: each costs a search.
const TRIED: usize = 6;

/// The values of a field that a query asks for, as typed.
pub fn typed_values(typed: &str, field: QueryField) -> Vec<String> {
    let parts = parts(typed, Some(field));
    let values = parts.iter().flat_map(|part| &part.values);
    values.map(|value| value.trim_matches('"').to_owned()).collect()
}

/// A query without what it asks of a field.
pub fn without_field(typed: &str, field: QueryField) -> String {
    joined(parts(typed, Some(field)).into_iter().filter(|part| part.values.is_empty()).collect())
}

/// Each of the first parts of a query, with the query without it.
pub fn without_each(typed: &str) -> Vec<(String, String)> {
    let parts = parts(typed, None).into_iter().take(TRIED);
    let texts: Vec<String> = parts.map(|part| joined(vec![part])).collect();
    let without = |nth: usize| {
        let others = texts.iter().enumerate().filter(|(other, _)| *other != nth);
        others.map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(" ")
    };
    texts.iter().enumerate().map(|(nth, text)| (text.clone(), without(nth))).collect()
}

impl FacetValues {
    /// A query with a value, or without it if the query asks for it already.
    pub fn toggled(
        &self,
        nth: usize,
        typed: &str,
        index: &Index,
        catalog: &Catalog,
        locale: &Locale,
    ) -> String {
        let field = self.facet().field();
        let mut parts = parts(typed, Some(field));
        let mut removed = false;
        for part in &mut parts {
            let before = std::mem::take(&mut part.values);
            let is_field = !before.is_empty();
            for value in before {
                let mut meant = self.meant_by(&value, index, catalog);
                if !meant.contains(&nth) {
                    part.values.push(value);
                    continue;
                }
                removed = true;
                meant.retain(|it| *it != nth);
                part.values.extend(meant.iter().map(|it| self.typed(*it, index, catalog, locale)));
            }
            part.is_empty = is_field && part.values.is_empty();
        }
        parts.retain(|part| !part.is_empty);
        if !removed {
            let value = self.typed(nth, index, catalog, locale);
            match parts.iter_mut().rfind(|part| !part.values.is_empty()) {
                Some(part) => part.values.push(value),
                None => parts.push(Part::new(field, value, locale)),
            }
        }
        joined(parts)
    }

    /// A query with no other value of the facet than this one; without it, if it is the only one
    /// already.
    pub fn only(
        &self,
        nth: usize,
        typed: &str,
        index: &Index,
        catalog: &Catalog,
        locale: &Locale,
    ) -> String {
        let field = self.facet().field();
        let query = Query::new(typed);
        let chosen = self.chosen(index, catalog, &query);
        let is_only = chosen.iter().enumerate().all(|(it, chosen)| *chosen == (it == nth));
        let mut parts = parts(typed, Some(field));
        let place = parts.iter().position(|part| !part.values.is_empty()).unwrap_or(parts.len());
        parts.retain(|part| part.values.is_empty());
        if !is_only {
            let value = self.typed(nth, index, catalog, locale);
            parts.insert(place, Part::new(field, value, locale));
        }
        joined(parts)
    }

    /// The values that one value of the facet's field means, as typed.
    fn meant_by(&self, value: &str, index: &Index, catalog: &Catalog) -> Vec<usize> {
        let name = self.facet().field().name(Language::English);
        let query = Query::new(&format!("{name}:{value}"));
        let clauses = query.terms().iter().flat_map(|term| term.clause.alternatives());
        clauses.flat_map(|clause| self.meant(index, catalog, clause)).collect()
    }
}

/// A part of a query as typed.
struct Part {
    /// The text; of the field that is looked for, its name and colon.
    text: String,
    /// The values of the field that is looked for; none for any other part.
    values: Vec<String>,
    /// Whether it had values of which none is left.
    is_empty: bool,
}

impl Part {
    fn new(field: QueryField, value: String, locale: &Locale) -> Self {
        let text = format!("{}:", field.shown_name(locale.language));
        Self { text, values: vec![value], is_empty: false }
    }
}

/// The tokens of a query, with the values of a field apart. What is negated is not taken for the
/// field.
fn parts(typed: &str, field: Option<QueryField>) -> Vec<Part> {
    let (mut parts, mut rest) = (Vec::new(), typed.trim_start());
    while !rest.is_empty() {
        let positive = negated_token(rest);
        let (token, after) = split_token(positive.unwrap_or(rest));
        let mut text = token.text.to_owned();
        if token.open_quote {
            text.push('"');
        }
        let is_field = |name: &str| field.is_some() && QueryField::from_name(&fold(name)) == field;
        let named = split_field(&text).filter(|(name, _)| positive.is_none() && is_field(name));
        let values = named.map(|(name, value)| {
            let values = alternatives(value).into_iter().filter(|it| !it.is_empty());
            (format!("{name}:"), values.map(str::to_owned).collect())
        });
        let negated = if positive.is_some() { "-" } else { "" };
        let (text, values) = values.unwrap_or_else(|| (format!("{negated}{text}"), Vec::new()));
        // A field without a value asks for nothing.
        if !text.ends_with(':') || !values.is_empty() {
            parts.push(Part { text, values, is_empty: false });
        }
        rest = after.trim_start();
    }
    parts
}

fn joined(parts: Vec<Part>) -> String {
    let text = |part: Part| part.text + &part.values.join(",");
    parts.into_iter().map(text).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{from_path, load};
    use crate::search::Facet;

    #[test]
    fn a_choice_changes_only_its_field_in_the_query() {
        let catalog =
            load(&from_path("assets/catalog".as_ref()).expect("the files are readable")).catalog;
        let index = Index::new(&catalog);
        let locale = Locale::new(Language::English);
        let subjects = FacetValues::new(Facet::Subject, &index, &catalog, &locale);
        let decades = FacetValues::new(Facet::Founded, &index, &catalog, &locale);
        let toggled = |values: &FacetValues, label: &str, typed: &str| {
            let nth = values.values().iter().position(|value| value.label == label);
            let nth = nth.expect("a value of the bundle");
            values.toggled(nth, typed, &index, &catalog, &locale)
        };
        for (typed, label, expected) in [
            ("", "security", "subject:security"),
            ("savet  -subject:law", "security", "savet -subject:law subject:security"),
            ("oblast:pravo savet", "security", "oblast:pravo,security savet"),
            ("subject:law,security savet", "law", "subject:security savet"),
            ("subject:law savet", "law", "savet"),
            ("subject: savet", "human rights", "savet subject:\"human rights\""),
            ("subject:law subject:trade", "law", "subject:trade"),
            ("subject:law subject:trade", "health", "subject:law subject:trade,health"),
            ("\"savet evrope", "law", "\"savet evrope\" subject:law"),
        ] {
            assert_eq!(toggled(&subjects, label, typed), expected, "{typed}");
        }
        for (typed, label, expected) in [
            ("founded:1990..1999", "2000–2009", "founded:1990..1999,2000..2009"),
            ("founded:1980..1999", "1990–1999", "founded:1980..1989"),
            ("founded:1991", "1990–1999", "founded:1991,1990..1999"),
        ] {
            assert_eq!(toggled(&decades, label, typed), expected, "{typed}");
        }
        let typed = "a seat:\"New York\",Paris -seat:Rome";
        assert_eq!(typed_values(typed, QueryField::Seat), ["New York", "Paris"]);
        assert_eq!(without_field(typed, QueryField::Seat), "a -seat:Rome");
        let each = without_each("a seat:\"New York\" -b");
        let parts: Vec<&str> = each.iter().map(|(part, _)| part.as_str()).collect();
        assert_eq!(parts, ["a", "seat:\"New York\"", "-b"]);
        assert_eq!(each[1].1, "a -b");
    }
}
