//! What the program says, in each language: messages are data in `assets/locales`, in Fluent's
//! format.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::langid;

use super::{Language, numbers, script};

const SERBIAN: &str = include_str!("../../assets/locales/sr.ftl");
const ENGLISH: &str = include_str!("../../assets/locales/en.ftl");

/// The messages of one language.
pub struct Messages(FluentBundle<FluentResource>);

impl Messages {
    /// Reads the messages of a language. The Cyrillic ones are derived from the Latin: the words of
    /// a message turn, the values in it do not.
    ///
    /// # Panics
    /// If the bundled messages are not well formed, which a test keeps from happening.
    pub fn new(language: Language) -> Self {
        let (source, tag) = match language {
            Language::English => (ENGLISH, langid!("en")),
            Language::SerbianLatin | Language::SerbianCyrillic => (SERBIAN, langid!("sr")),
        };
        let mut bundle = FluentBundle::new(vec![tag]);
        // Isolation marks serve mixed left-to-right and right-to-left text; terminals show them as
        // boxes.
        bundle.set_use_isolating(false);
        bundle.set_transform(match language {
            Language::SerbianCyrillic => Some(script::cyrillic),
            Language::SerbianLatin | Language::English => Some(script::latin),
        });
        bundle.set_formatter(Some(match language {
            Language::English => |value, _| number(Language::English, value),
            Language::SerbianLatin | Language::SerbianCyrillic => {
                |value, _| number(Language::SerbianLatin, value)
            }
        }));
        let resource = FluentResource::try_new(source.to_owned())
            .expect("the bundled messages are well formed");
        bundle.add_resource(resource).expect("no bundled message stands twice");
        Self(bundle)
    }

    /// The message with this key.
    pub fn text(&self, key: &str) -> String {
        self.format(key, None).unwrap_or_else(|| key.to_owned())
    }

    /// The message with this key, with values put into it.
    pub fn with<'a>(&self, key: &str, values: &[(&'static str, FluentValue<'a>)]) -> String {
        let args: FluentArgs<'a> = values.iter().cloned().collect();
        self.format(key, Some(&args)).unwrap_or_else(|| key.to_owned())
    }

    /// The message with this key, if there is one: for words that come from data, such as the tag
    /// of a language.
    pub fn known(&self, key: &str) -> Option<String> {
        self.format(key, None)
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let pattern = self.0.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text: Cow<'_, str> = self.0.format_pattern(pattern, args, &mut errors);
        debug_assert!(errors.is_empty(), "{key}: {errors:?}");
        Some(text.into_owned())
    }
}

/// Writes the whole numbers in a message with their thousands marked.
fn number(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(numbers::decimal(language, number.value)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn keys(source: &'static str) -> BTreeSet<&'static str> {
        source
            .lines()
            .filter(|line| !line.starts_with(['#', ' ', '}', '.']))
            .filter_map(|line| line.split_once(" =").map(|(key, _)| key))
            .collect()
    }

    #[test]
    fn no_message_is_missing_in_a_language() {
        assert_eq!(keys(SERBIAN), keys(ENGLISH));
    }

    #[test]
    fn every_message_that_the_code_names_is_there() {
        fn sources(dir: &std::path::Path, out: &mut Vec<String>) {
            for item in std::fs::read_dir(dir).expect("src is readable").flatten() {
                let path = item.path();
                if path.is_dir() {
                    sources(&path, out);
                } else {
                    out.push(std::fs::read_to_string(path).expect("a source is text"));
                }
            }
        }
        let mut files = Vec::new();
        sources(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
        let known = keys(SERBIAN);
        let groups: BTreeSet<&str> = known.iter().filter_map(|key| key.split('-').next()).collect();
        let is_key = |word: &str| {
            let group = word
                .split_once('-')
                .is_some_and(|(group, rest)| groups.contains(group) && !rest.is_empty());
            group
                && !word.ends_with('-')
                && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        };
        let named: BTreeSet<&str> =
            files.iter().flat_map(|file| file.split('"')).filter(|word| is_key(word)).collect();
        assert!(named.len() > 80, "the test finds the keys in the sources: {named:?}");
        let missing: Vec<_> = named.difference(&known).collect();
        assert!(missing.is_empty(), "no message: {missing:?}");
    }

    #[test]
    fn plurals_follow_the_language() {
        let members =
            |language, n: i32| Messages::new(language).with("count-members", &[("n", n.into())]);
        let serbian: Vec<_> =
            [1, 2, 5, 11, 13, 21, 22, 101].map(|n| members(Language::SerbianLatin, n)).into();
        assert_eq!(
            serbian,
            [
                "1 članica",
                "2 članice",
                "5 članica",
                "11 članica",
                "13 članica",
                "21 članica",
                "22 članice",
                "101 članica"
            ]
        );
        assert_eq!(members(Language::SerbianCyrillic, 3), "3 чланице");
        assert_eq!([1, 2].map(|n| members(Language::English, n)), ["1 member", "2 members"]);
    }
}
