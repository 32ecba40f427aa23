//! The messages of the program, in the format of Fluent. Their texts are in `assets/locales`.

use std::borrow::Cow;
use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::sync::LazyLock;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use memchr::{memchr, memchr_iter};

use super::{Language, Side};

/// The messages of one language. A message is parsed when it is first asked for.
pub struct Messages {
    language: Language,
    /// The messages with arguments that were asked for.
    parsed: OnceCell<RefCell<FluentBundle<FluentResource>>>,
}

/// The definitions of all messages by their keys, for each side.
static DEFINITIONS: [LazyLock<Definitions>; 2] = [
    LazyLock::new(|| definitions(Side::Serbian.language())),
    LazyLock::new(|| definitions(Side::English.language())),
];

/// The text of each message in its file: the line with its key, and those that belong to it.
type Definitions = HashMap<&'static str, &'static str>;

/// Splits the messages of a language by their keys.
fn definitions(language: Language) -> Definitions {
    let source = language.data().messages;
    let mut starts: Vec<usize> = Vec::with_capacity(source.len() / 32);
    let lines = std::iter::once(0).chain(memchr_iter(b'\n', source.as_bytes()).map(|at| at + 1));
    // The other lines belong to the message before them: they are indented, or a bracket ends it.
    let bytes = source.as_bytes();
    starts.extend(lines.filter(|&at| bytes.get(at).is_some_and(u8::is_ascii_lowercase)));
    let ends = starts.iter().skip(1).copied().chain([source.len()]);
    // A map that grows while it is filled takes twice the time.
    let mut definitions = Definitions::with_capacity(starts.len());
    definitions.extend(starts.iter().zip(ends).filter_map(|(&start, end)| {
        let definition = &source[start..end];
        Some((&definition[..memchr(b' ', definition.as_bytes())?], definition))
    }));
    definitions
}

/// The text of a message without arguments on a single line, which needs no parser.
fn plain_text(definition: &'static str) -> Option<&'static str> {
    let text = definition.split_once(' ')?.1.strip_prefix("= ")?;
    let mut lines = text.lines();
    let first = lines.next()?.trim_end();
    let is_single = lines.all(|line| line.is_empty() || line.starts_with('#'));
    (is_single && !first.contains(['{', '}'])).then_some(first)
}

impl Messages {
    /// The messages of a language.
    pub fn new(language: Language) -> Self {
        Self { language, parsed: OnceCell::new() }
    }

    /// The definition of a message, if there is one.
    fn definition(&self, key: &str) -> Option<&'static str> {
        DEFINITIONS[self.language.side() as usize].get(key).copied()
    }

    /// An empty bundle of the language.
    fn bundle(&self) -> FluentBundle<FluentResource> {
        let data = self.language.data();
        let plural_rules = data.plural_rules.parse().expect("the tag of the plural rules is valid");
        let mut bundle = FluentBundle::new(vec![plural_rules]);
        // Isolation marks are for text that mixes directions; terminals show them as boxes.
        bundle.set_use_isolating(false);
        bundle.set_transform(Some(data.transform));
        (data.set_formatter)(&mut bundle);
        bundle
    }

    /// The message with this key.
    ///
    /// # Panics
    /// In debug builds, if there is no such message or if it needs arguments. In release builds
    /// the key is returned.
    pub fn text(&self, key: &str) -> String {
        self.resolve_or_key(key, None)
    }

    /// The message with this key, with arguments.
    ///
    /// # Panics
    /// In debug builds, if there is no such message or if an argument is missing. In release builds
    /// the key is returned.
    pub fn format<'a>(&self, key: &str, args: &[(&'static str, FluentValue<'a>)]) -> String {
        let args: FluentArgs<'a> = args.iter().cloned().collect();
        self.resolve_or_key(key, Some(&args))
    }

    /// The message with this key, if there is one. For keys made from data, such as the tag of a
    /// language.
    pub fn optional(&self, key: &str) -> Option<String> {
        self.resolve(key, None)
    }

    fn resolve_or_key(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let resolved = self.resolve(key, args);
        debug_assert!(resolved.is_some(), "no message has the key {key}");
        resolved.unwrap_or_else(|| key.to_owned())
    }

    /// The message with its arguments; `None` if there is no such message or an argument is
    /// missing.
    ///
    /// # Panics
    /// If the message is not well formed, which a test prevents.
    fn resolve(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let definition = self.definition(key)?;
        if let Some(text) = plain_text(definition) {
            return Some((self.language.data().transform)(text).into_owned());
        }
        let parsed = self.parsed.get_or_init(|| RefCell::new(self.bundle()));
        if !parsed.borrow().has_message(key) {
            let resource = FluentResource::try_new(definition.to_owned())
                .expect("the bundled messages are well formed");
            let added = parsed.borrow_mut().add_resource(resource);
            added.expect("no bundled message has the key of another");
        }
        let bundle = parsed.borrow();
        let pattern = bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text: Cow<'_, str> = bundle.format_pattern(pattern, args, &mut errors);
        debug_assert!(errors.is_empty(), "{key}: {errors:?}");
        errors.is_empty().then(|| text.into_owned())
    }
}

/// The names of all currencies, in each language of the data: the tag of the language, the ISO 4217
/// code in lower case, and the name. Read without the rest of the messages, which takes longer.
pub fn currency_messages() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    Side::ALL.into_iter().flat_map(|side| {
        let language = side.language();
        let lines = language.data().messages.lines();
        let named = lines.filter_map(|line| line.strip_prefix("currency-")?.split_once(" = "));
        named.map(move |(code, name)| (language.tag(), code, name))
    })
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
        let [serbian, english] = Side::ALL.map(|side| keys(side.language().data().messages));
        assert_eq!(serbian, english);
    }

    #[test]
    fn a_message_is_what_it_is_in_the_whole_file() {
        for language in Language::ALL {
            let messages = Messages::new(language);
            let mut whole = messages.bundle();
            let resource = FluentResource::try_new(language.data().messages.to_owned());
            whole.add_resource(resource.expect("the file is well formed")).expect("each key once");
            let keys = keys(language.data().messages);
            assert_eq!(DEFINITIONS[language.side() as usize].len(), keys.len());
            for key in keys {
                let pattern = whole.get_message(key).and_then(|message| message.value());
                let pattern = pattern.unwrap_or_else(|| panic!("{key} has a text"));
                let args = ["n", "value", "name", "count"].map(|name| (name, FluentValue::from(2)));
                let args: FluentArgs<'_> = args.into_iter().collect();
                let mut errors = Vec::new();
                let text = whole.format_pattern(pattern, Some(&args), &mut errors);
                if errors.is_empty() {
                    assert_eq!(messages.resolve(key, Some(&args)).as_deref(), Some(text.as_ref()));
                }
            }
        }
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
        let known = keys(Language::SerbianLatin.data().messages);
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
            |language, n: i32| Messages::new(language).format("count-members", &[("n", n.into())]);
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

    #[cfg(debug_assertions)]
    #[test]
    fn a_missing_key_and_a_wrong_argument_panic_in_a_debug_build() {
        use std::panic::{AssertUnwindSafe, catch_unwind};

        let messages = Messages::new(Language::English);
        let panics = |call: &dyn Fn() -> String| catch_unwind(AssertUnwindSafe(call)).is_err();
        assert!(panics(&|| messages.text("no-such-key")));
        assert!(panics(&|| messages.text("count-members")), "it needs a number");
        assert!(panics(&|| messages.format("count-members", &[("count", 1.into())])));
        assert_eq!(messages.optional("no-such-key"), None);
    }
}
