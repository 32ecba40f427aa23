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
    let right: Vec<_> = rows().filter(|(_, _, instead)| *instead == RIGHT).collect();
    let mut faults = Vec::new();
    for (language, phrase, instead) in rows().filter(|(_, _, instead)| *instead != RIGHT) {
        for (place, text) in texts_of(entry) {
            let mut words = words(text.get(language).unwrap_or_default());
            for (_, phrase, _) in right.iter().filter(|(of, ..)| *of == language) {
                let found = |at: &usize| begins_with(&words[*at..], phrase);
                if let Some(at) = (0..words.len()).find(found) {
                    words.drain(at..at + phrase.len());
                }
            }
            let is_there = (0..words.len()).any(|at| begins_with(&words[at..], &phrase));
            if is_there && !is_name(&place) {
                let message = format!("{place}: {:?}: {instead}", phrase.join(" "));
                faults.push(Fault::new(Lint::Phrases, message));
            }
        }
    }
    faults
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
    use crate::texts::{Lint, faults_of};

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
