//! The spelling of every text: entries, messages and documents, by the dictionaries of hunspell.
//!
//! A language without its dictionary (packages `hunspell`, `hunspell-sr`, `hunspell-en-gb`) is
//! skipped. Words that are right although the dictionary lacks them, above all names, are in
//! `tests/texts/spelling-sr.txt` and `spelling-en.txt`, so that a name has one spelling only.

use std::collections::BTreeSet;
use std::io::Write;
use std::process::{Command, Stdio};

use imenik::catalog::Entry;

use super::serbian::messages;
use super::texts::{checked_catalog, lines, texts_of};

/// A language, its dictionary and the words accepted beside it.
struct Speller {
    tag: &'static str,
    dictionary: &'static str,
    accepted: &'static str,
}

const SERBIAN: Speller = Speller {
    tag: "sr",
    dictionary: "sr_Latn_RS",
    accepted: include_str!("../texts/spelling-sr.txt"),
};

const ENGLISH: Speller =
    Speller { tag: "en", dictionary: "en_GB", accepted: include_str!("../texts/spelling-en.txt") };

impl Speller {
    /// The words of texts that are neither in the dictionary nor accepted; `None` if there is no
    /// dictionary.
    fn unknown(&self, text: &str) -> Option<BTreeSet<String>> {
        let mut child = Command::new("hunspell")
            .args(["-i", "utf-8", "-d", self.dictionary, "-l"])
            .env("LC_ALL", "C.UTF-8")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let mut input = child.stdin.take().expect("a pipe");
        let text = text.to_owned();
        // Writing and reading at once: both pipes are shorter than the texts.
        let writer = std::thread::spawn(move || input.write_all(text.as_bytes()));
        let output = child.wait_with_output().expect("hunspell ends");
        // It ends before it reads anything if it has no dictionary.
        let is_read = writer.join().expect("the writer ends").is_ok() && output.status.success();
        let accepted: BTreeSet<&str> = lines(self.accepted).collect();
        let words = String::from_utf8(output.stdout).expect("hunspell writes UTF-8");
        let words = words.lines().map(|word| word.trim_matches(['.', '\'']));
        let is_acronym = |word: &str| word.chars().filter(|c| c.is_uppercase()).count() > 1;
        let unknown = words.filter(|word| !is_acronym(word) && !accepted.contains(word));
        is_read.then(|| unknown.map(str::to_owned).collect())
    }

    /// Asserts that each text is spelled right. Texts have their places.
    fn check(&self, texts: &[(String, String)]) {
        let all: String = texts.iter().flat_map(|(_, text)| [text, "\n"]).collect();
        let Some(unknown) = self.unknown(&all) else {
            eprintln!("hunspell has no dictionary {}: spelling is not checked", self.dictionary);
            return;
        };
        let places = unknown.iter().map(|word| {
            let place = texts.iter().find(|(_, text)| text.contains(word.as_str()));
            format!("{}: {word}", place.map_or("", |(place, _)| place))
        });
        let places: Vec<_> = places.collect();
        let file = format!("tests/texts/spelling-{}.txt", self.tag);
        assert!(places.is_empty(), "correct them, or add them to {file}:\n{}", places.join("\n"));
    }
}

/// The texts of an entry in a language, with their places.
fn entry_texts(entry: &Entry, tag: &str) -> Vec<(String, String)> {
    let texts = texts_of(entry).into_iter();
    let texts = texts.filter_map(|(place, text)| Some((place, text.get(tag)?)));
    texts.map(|(place, text)| (format!("{}: {place}", entry.id), prose(text))).collect()
}

/// A text without what has no spelling: code between backticks, addresses and placeholders.
fn prose(text: &str) -> String {
    let outside_code = text.split('`').step_by(2).collect::<Vec<_>>().join(" ");
    let outside_placeholders = outside_code.split('{').map(|part| part.rsplit('}').next());
    let text = outside_placeholders.flatten().collect::<Vec<_>>().join(" ");
    let words = text.split_whitespace().filter(|word| !word.contains("://"));
    // Hunspell's English dictionary has the straight apostrophe.
    words.collect::<Vec<_>>().join(" ").replace('’', "'")
}

#[test]
fn entries_are_spelled_right() {
    let catalog = checked_catalog();
    for speller in [SERBIAN, ENGLISH] {
        let texts = catalog.iter().flat_map(|(_, entry)| entry_texts(entry, speller.tag));
        speller.check(&texts.collect::<Vec<_>>());
    }
}

#[test]
fn messages_are_spelled_right() {
    let locales = [
        (SERBIAN, include_str!("../../assets/locales/sr.ftl")),
        (ENGLISH, include_str!("../../assets/locales/en.ftl")),
    ];
    for (speller, locale) in locales {
        let messages = messages(locale).into_iter().map(|(key, text)| (key, prose(&text)));
        speller.check(&messages.collect::<Vec<_>>());
    }
}
