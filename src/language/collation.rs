//! Alphabetical order in each of the three languages, by ICU's collation.

use std::borrow::Cow;
use std::sync::OnceLock;

use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorPreferences};
use icu_provider_blob::BlobDataProvider;

use super::Language;
use super::script::with_joiners;

/// The root collation and the Serbian tailorings, without the other hundred languages; see
/// `assets/collation/README.md`.
static DATA: &[u8] = include_bytes!("../../assets/collation/sr.postcard");

/// Orders names as a dictionary of the language does. Its data are read at the first use.
#[derive(Debug)]
pub struct Collation {
    collator: OnceLock<Collator>,
    language: Language,
    /// Whether `nj` and `dž` are single letters of the alphabet, unless a prefix ends between them.
    has_digraphs: bool,
}

impl Collation {
    /// The collation of a language.
    pub fn new(language: Language) -> Self {
        let has_digraphs = language == Language::SerbianLatin;
        Self { collator: OnceLock::new(), language, has_digraphs }
    }

    /// The order.
    ///
    /// # Panics
    /// If the bundled data cannot be read, which a test prevents.
    fn order(&self) -> CollatorBorrowed<'_> {
        let collator = self.collator.get_or_init(|| {
            let provider = BlobDataProvider::try_new_from_static_blob(DATA)
                .expect("the bundled collation is a blob");
            let collator = Collator::try_new_with_buffer_provider(
                &provider,
                CollatorPreferences::from(&self.language.data().collation),
                CollatorOptions::default(),
            );
            collator.expect("the bundled collation holds Serbian and the root")
        });
        collator.as_borrowed()
    }

    /// The sort key of a text: keys compare as bytes. A long list makes one key for each name
    /// instead of collating each comparison.
    pub fn key(&self, text: &str) -> Vec<u8> {
        let mut key = Vec::with_capacity(text.len() * 3);
        let text = if self.has_digraphs { with_joiners(text) } else { Cow::Borrowed(text) };
        let Ok(()) = self.order().write_sort_key_to(&text, &mut key);
        key
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(language: Language, words: &str) -> String {
        let collation = Collation::new(language);
        let mut words: Vec<_> = words.split(' ').rev().collect();
        words.sort_by_cached_key(|word| collation.key(word));
        words.join(" ")
    }

    #[test]
    fn each_alphabet_has_its_own_order() {
        for (language, words) in [
            (
                Language::SerbianLatin,
                "a b c č ć d dž đ e f g h i j k l lj m n nj o p r s š t u v z ž",
            ),
            (
                Language::SerbianLatin,
                "Cipar Crna Čad Češka Danska Džibuti Đorđe Ekvador Latvija Lj Madagaskar Norveška Njujork Obala",
            ),
            (
                Language::SerbianCyrillic,
                "а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш",
            ),
            (Language::English, "Cameroon Chad China Côte Croatia Cuba Cyprus Czechia Denmark"),
        ] {
            assert_eq!(sorted(language, words), words, "{language:?}");
        }
    }

    #[test]
    fn letters_that_a_prefix_separates_are_two() {
        let words = "Injekcija Inzulin Inžinjer Inje";
        assert_eq!(sorted(Language::SerbianLatin, words), words);
        let words = "nadzor nadživeti nadlet Nadžak";
        assert_eq!(sorted(Language::SerbianLatin, words), "nadlet nadzor nadživeti Nadžak");
    }
}
