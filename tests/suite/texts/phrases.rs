//! Phrases that break neutrality, and words that are not plain. They are data.

use imenik::catalog::Entry;

use super::{Fault, Lint, lines, texts_of};

/// The most words that `…` stands for in a phrase.
const LONGEST_GAP: usize = 3;

/// What is in the last column of a phrase that is right although it has another one.
const RIGHT: &str = "=";

/// The rows of the table: language, phrase, what to write instead.
fn rows() -> impl Iterator<Item = (&'static str, Vec<&'static str>, &'static str)> {
    lines(include_str!("../../texts/phrases.tsv")).map(|line| {
        let columns: Vec<&str> = line.split('\t').collect();
        let [language, phrase, instead] = columns[..] else { panic!("{line}: three columns") };
        (language, phrase.split(' ').collect(), instead)
    })
}

pub(super) fn faults(entry: &Entry) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (place, text) in texts_of(entry).into_iter().filter(|(place, _)| !is_name(place)) {
        for language in ["sr", "en"] {
            for found in found(language, text.get(language).unwrap_or_default()) {
                faults.push(Fault::new(Lint::Phrases, format!("{place}: {found}")));
            }
            if language == "en" && text.get(language).is_some_and(|it| it.contains('’')) {
                let message = format!("{place}: ’: an English text has the apostrophe '");
                faults.push(Fault::new(Lint::Phrases, message));
            }
        }
    }
    faults
}

/// The phrases that a text in a language has, each with what to write instead.
fn found(language: &str, text: &str) -> Vec<String> {
    let of_language = || rows().filter(|(of, ..)| *of == language);
    let mut words = words(text);
    for (_, phrase, _) in of_language().filter(|(_, _, instead)| *instead == RIGHT) {
        let first =
            |words: &[String]| (0..words.len()).find(|&at| begins_with(&words[at..], &phrase));
        while let Some(at) = first(&words) {
            words.drain(at..at + phrase.len());
        }
    }
    of_language()
        .filter(|(_, _, instead)| *instead != RIGHT)
        .filter(|(_, phrase, _)| (0..words.len()).any(|at| begins_with(&words[at..], phrase)))
        .map(|(_, phrase, instead)| format!("{:?}: {instead}", phrase.join(" ")))
        .collect()
}

/// Whether a text is an official name or the title of a document, which are as they are.
fn is_name(place: &str) -> bool {
    ["name", "official_name", "legal_basis"].contains(&place)
}

/// The words of a text in lowercase. An asterisk is part of the word.
fn words(text: &str) -> Vec<String> {
    let is_part = |c: char| c.is_alphanumeric() || c == '*' || c == '-';
    let words = text.split(|c| !is_part(c)).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// Whether words begin with a phrase.
fn begins_with(words: &[String], phrase: &[&str]) -> bool {
    match phrase {
        [] => true,
        ["…", rest @ ..] => {
            (0..=LONGEST_GAP.min(words.len())).any(|skipped| begins_with(&words[skipped..], rest))
        }
        [first, rest @ ..] => words.split_first().is_some_and(|(word, following)| {
            let is_word = match first.strip_suffix('~') {
                Some(stem) => word.starts_with(stem),
                None => word == first,
            };
            is_word && begins_with(following, rest)
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::found;
    use crate::texts::{Lint, faults_of};

    /// Locales and documents, each with its language.
    const TEXTS: [(&str, &str, &str); 7] = [
        ("sr.ftl", "sr", include_str!("../../../assets/locales/sr.ftl")),
        ("en.ftl", "en", include_str!("../../../assets/locales/en.ftl")),
        ("README.md", "en", include_str!("../../../README.md")),
        ("CHANGELOG.md", "en", include_str!("../../../CHANGELOG.md")),
        ("CONTRIBUTING.md", "en", include_str!("../../../CONTRIBUTING.md")),
        ("catalog/README.md", "en", include_str!("../../../assets/catalog/README.md")),
        ("script/README.md", "en", include_str!("../../../assets/script/README.md")),
    ];

    #[test]
    fn locales_and_documents_have_no_such_phrases() {
        let lines = TEXTS.iter().flat_map(|(file, language, text)| {
            let numbered = text.lines().enumerate();
            numbered.map(move |(nth, line)| (format!("{file}:{}", nth + 1), *language, line))
        });
        let faults = lines.flat_map(|(place, language, line)| {
            found(language, line).into_iter().map(move |fault| format!("{place}: {fault}"))
        });
        let faults: Vec<_> = faults.collect();
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }

    #[test]
    fn phrases_are_found_in_their_language() {
        let faults = faults_of(
            "\"aims\": {\"sr\": \"Priznaje vlasti na Tajvanu i Kosovo* i sits.\", \
             \"en\": \"It recognises Taiwan and Kosovo, and lives on gifts.\"}",
        );
        let faults = faults.iter().filter(|fault| fault.lint == Lint::Phrases);
        let messages: Vec<_> = faults.map(|fault| fault.message.as_str()).collect();
        assert_eq!(
            messages,
            [
                "aims: \"prizna~ … tajvan~\": održava diplomatske odnose sa Tajpejom",
                "aims: \"recogni~ … taiwan\": maintains diplomatic relations with Taipei",
                "aims: \"kosovo\": Kosovo*",
                "aims: \"lives on\": depends on",
            ]
        );
    }
}
