//! What a text says about the founding year, the population, the languages and the national day is
//! what the fields say.

use imenik::catalog::{Entry, Text};

use super::{Fault, Lint, texts_of};

/// How far a population in a text may be from the field, as a share: texts round, and the years
/// differ.
const MAX_POPULATION_DIFFERENCE: f64 = 0.15;

/// Words in English for small numbers, from one.
const NUMBERS: [&str; 12] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
];

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Checks the English texts: the other lints compare the Serbian ones with them.
pub(super) fn faults(entry: &Entry) -> Vec<Fault> {
    let mut messages = Vec::new();
    for (place, text) in texts_of(entry) {
        let sentences = sentences(text);
        let found = [
            founding_year(entry, &place, &sentences),
            population(entry, &sentences),
            languages(entry, &sentences),
            national_day(entry, &sentences),
        ];
        messages.extend(found.into_iter().flatten().map(|message| format!("{place}: {message}")));
    }
    messages.into_iter().map(|message| Fault::new(Lint::Fields, message)).collect()
}

/// The words of each sentence of the English text, in lowercase.
fn sentences(text: &Text) -> Vec<Vec<String>> {
    let text = text.get("en").unwrap_or_default().to_lowercase();
    let sentences = text.split_inclusive(['.', ';']);
    let joined = sentences.fold(Vec::<String>::new(), |mut all, part| {
        // A decimal point, and the full stop of an initial, end no sentence.
        match all.last_mut().filter(|last| !part.starts_with(' ') && last.ends_with('.')) {
            Some(last) => last.push_str(part),
            None => all.push(part.to_owned()),
        }
        all
    });
    let words = |sentence: &String| {
        let words = sentence.split(|c: char| !c.is_alphanumeric() && !".,-".contains(c));
        let words = words.map(|word| word.trim_matches(['.', ',', '-']).replace(',', ""));
        words.filter(|word| !word.is_empty()).collect()
    };
    joined.iter().map(words).collect()
}

/// Whether words have a phrase, and where it ends.
fn after(words: &[String], phrase: &[&str]) -> Option<usize> {
    let start = words.windows(phrase.len()).position(|window| window == phrase)?;
    Some(start + phrase.len())
}

fn year(word: &str) -> Option<u16> {
    word.parse().ok().filter(|year| (1000..2100).contains(year) && word.len() == 4)
}

/// The first sentence that says when the body itself was founded has the year of the field.
fn founding_year(entry: &Entry, place: &str, sentences: &[Vec<String>]) -> Option<String> {
    let founded = entry.founded.as_ref()?.date.year();
    if place != "description" {
        return None;
    }
    let year = sentences.iter().find_map(|words| year_of_founding(words))?;
    (year != founded).then(|| format!("founded {year}, the field has {founded}"))
}

/// The year in „It was founded in Paris in 1949”. In „It was founded after the war of 1949” it is
/// the year of something else.
fn year_of_founding(words: &[String]) -> Option<u16> {
    const VERBS: [&str; 4] = ["founded", "established", "created", "set"];
    const LINKS: [&str; 7] = ["after", "as", "before", "by", "following", "since", "when"];
    let (start, rest) = words.split_at_checked(3)?;
    let is_own = start[..2] == ["it", "was"] && VERBS.contains(&start[2].as_str());
    let before = rest.iter().take_while(|word| year(word).is_none());
    let is_linked = before.clone().any(|word| LINKS.contains(&word.as_str()));
    (is_own && !is_linked).then(|| rest.get(before.count()).and_then(|word| year(word))).flatten()
}

/// A population in millions is near the field.
fn population(entry: &Entry, sentences: &[Vec<String>]) -> Option<String> {
    #[expect(clippy::cast_precision_loss, reason = "no population has more than 53 bits")]
    let population = entry.population.as_ref()?.value as f64;
    for words in sentences {
        let Some(at) = after(words, &["population", "of"]) else { continue };
        let at = at + usize::from(words.get(at).is_some_and(|word| word == "about"));
        let Some(number) = words.get(at).and_then(|word| word.parse::<f64>().ok()) else {
            continue;
        };
        let factor = match words.get(at + 1).map(String::as_str) {
            Some("million") => 1e6,
            Some("billion") => 1e9,
            _ => 1.0,
        };
        let is_near =
            (number * factor - population).abs() <= population * MAX_POPULATION_DIFFERENCE;
        if !is_near {
            return Some(format!("population {number}, the field has {population}"));
        }
    }
    None
}

/// The number of official or working languages is the number of languages of the field.
fn languages(entry: &Entry, sentences: &[Vec<String>]) -> Option<String> {
    // The official languages in the text of a body may be those of another.
    let kind = if entry.category.is_body() { "working" } else { "official" };
    let listed = entry.languages.len();
    for words in sentences {
        let Some(at) = after(words, &[kind, "languages"]) else { continue };
        let Some(number) = at.checked_sub(3).map(|at| &words[at]) else { continue };
        let count = NUMBERS.iter().position(|known| known == number).map(|at| at + 1);
        let count = count.or_else(|| number.parse().ok().filter(|count| *count < 100));
        if count.is_some_and(|count| listed > 0 && count != listed) {
            return Some(format!("{number} languages, the field has {listed}"));
        }
    }
    None
}

/// A date beside the words „national day” is the one of the field.
fn national_day(entry: &Entry, sentences: &[Vec<String>]) -> Option<String> {
    let day = entry.national_day?.to_string();
    for words in sentences {
        if after(words, &["national", "day"]).is_none() {
            continue;
        }
        let dates: Vec<String> = words.windows(2).filter_map(day_of_year).collect();
        if !dates.is_empty() && !dates.contains(&day) {
            return Some(format!("national day {dates:?}, the field has {day}"));
        }
    }
    None
}

/// `15 february` as `02-15`.
fn day_of_year(words: &[String]) -> Option<String> {
    let [day, month] = words else { return None };
    let month = MONTHS.iter().position(|known| known == month)?;
    let day: u8 = day.parse().ok()?;
    Some(format!("{:02}-{day:02}", month + 1))
}

#[cfg(test)]
mod tests {
    use crate::texts::{Lint, faults_of};

    fn messages(fields: &str, english: &str) -> Vec<String> {
        let text = format!("{fields}, \"description\": {{\"sr\": \"\", \"en\": \"{english}\"}}");
        let faults = faults_of(&text).into_iter().filter(|fault| fault.lint == Lint::Fields);
        faults.map(|fault| fault.message).collect()
    }

    #[test]
    fn a_text_that_contradicts_a_field_is_found() {
        for (fields, english, fault) in [
            (
                "\"founded\": {\"date\": \"1949\"}",
                "It was founded in Paris in 1949. Its treaty of 1950.",
                None,
            ),
            (
                "\"founded\": {\"date\": \"1949\"}",
                "The X is a body. It was established in 1950.",
                Some("description: founded 1950, the field has 1949"),
            ),
            (
                "\"population\": {\"value\": 6600000, \"year\": 2024}",
                "It has a population of 6.7 million.",
                None,
            ),
            (
                "\"population\": {\"value\": 6600000, \"year\": 2024}",
                "It has a population of about 9.7 million.",
                Some("description: population 9.7, the field has 6600000"),
            ),
            (
                "\"languages\": [\"en\", \"fr\"]",
                "It has three working languages.",
                Some("description: three languages, the field has 2"),
            ),
            ("\"languages\": [\"en\", \"fr\"]", "The two working languages are equal.", None),
            (
                "\"national_day\": \"02-15\"",
                "The national day is 16 February.",
                Some("description: national day [\"02-16\"], the field has 02-15"),
            ),
            ("\"national_day\": \"02-15\"", "The national day, 15 February, recalls 1804.", None),
        ] {
            let expected: Vec<String> = fault.map(str::to_owned).into_iter().collect();
            assert_eq!(messages(fields, english), expected, "{english}");
        }
    }
}
