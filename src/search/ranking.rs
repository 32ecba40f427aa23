//! The rank of one entry for a query: the tier of each word, and of the query as a whole.
//!
//! An entry ranks by its weakest word, unless the words appear together as typed in a name or a
//! city, which ranks as that does.

use super::folded_entry::{FoldedEntry, FoldedName, FoldedSeat, NameLanguage};
use super::inflection::{ending_length, has_stem};
use super::matching::{
    Typos, is_acronym_form, is_inflected_name, is_typo_of, is_word_start, long_words,
};
use super::pattern::{Needle, Pattern};
use super::query::Query;
use super::rank::Rank;
use super::tier::Tier;
use super::tier_in_name::{LONG_PART, tier_in_acronym, tier_in_alias, tier_in_name, tier_in_term};
use super::word_table::same_words;

/// The shortest stem, in bytes, that is searched for in long texts is longer than this.
const SHORT_STEM: usize = 3;

/// The longest word, in characters, that may be a part of an acronym: the `eu` of eu-LISA.
const ACRONYM_PART: usize = 2;

/// The words of a query, prepared for the search in many entries.
pub(super) struct QueryPatterns<'q> {
    query: &'q Query,
    words: Vec<Pattern<'q>>,
    field_words: Vec<Pattern<'q>>,
    /// The whole query as typed.
    phrase: Needle<'q>,
    /// Its words but the short ones, as a name is compared to them.
    name_words: Vec<String>,
    /// The whole query with words that are the same in a name.
    same_phrases: Vec<String>,
    /// Whether one of its words is too short to be found inside names and texts.
    has_short_word: bool,
    /// The whole query without spaces, if it may be an acronym with spaces.
    joined: Option<String>,
}

impl<'q> QueryPatterns<'q> {
    /// Prepares the words of a query.
    pub(super) fn new(query: &'q Query) -> Self {
        let phrase = query.phrase();
        let several = query.words().len() > 1;
        // Codes are ASCII: `Čad` is no code of Canada's currency.
        let code = if query.prefers_codes() {
            Rank::exact(Tier::Acronym)
        } else {
            Rank { tier: Tier::WholeName, cut: 2 }
        };
        let pattern = |word: &'q String| {
            let same = same_words(word).filter(|_| several);
            Pattern { code, ..Pattern::new(word).with_same_words(same) }
        };
        let is_part = |word: &str| word.chars().nth(ACRONYM_PART).is_none();
        let may_be_acronym = phrase.contains(' ') && phrase.split(' ').any(is_part);
        Self {
            query,
            words: query.words().iter().map(pattern).collect(),
            field_words: query.field_words().iter().map(|word| Pattern::new(word)).collect(),
            phrase: Needle::new(phrase),
            name_words: long_words(phrase),
            same_phrases: if several { same_phrases(phrase) } else { Vec::new() },
            has_short_word: query.words().iter().any(|word| is_part(word)),
            joined: may_be_acronym.then(|| phrase.replace(' ', "")),
        }
    }

    /// How many words must be found.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether a name has one of the words that must be found.
    fn has_content(&self, name: &str) -> bool {
        self.query.words().iter().any(|word| has_words(name, word))
    }
}

/// Whether a text has these words next to each other.
fn has_words(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let after = text.as_bytes().get(at + words.len());
        is_word_start(text, at) && after.is_none_or(|byte| *byte == b' ')
    })
}

/// A phrase with each of its words replaced by one that is the same in a name.
fn same_phrases(phrase: &str) -> Vec<String> {
    let words: Vec<&str> = phrase.split(' ').collect();
    let replaced = |(nth, word): (usize, &&str)| {
        let mut words = words.clone();
        let phrases = same_words(word).map(|same| {
            words[nth] = same;
            words.join(" ")
        });
        phrases.collect::<Vec<_>>()
    };
    words.iter().enumerate().flat_map(replaced).collect()
}

impl FoldedEntry {
    /// The rank for a whole query; `None` if one of its words is not found.
    pub(super) fn rank_of_query(&self, patterns: &QueryPatterns<'_>, typos: Typos) -> Option<Rank> {
        let mut weakest = Rank::exact(Tier::Field);
        for word in &patterns.words {
            match self.rank_of_words(word, typos) {
                Some(rank) => weakest = weakest.max(rank),
                // `g 20` is G20, in which no word begins with `20`. A short word of a search term,
                // too, is found only together with the others.
                None if patterns.has_short_word => {
                    let together = self.rank_of_phrase(patterns);
                    return together.filter(|rank| rank.tier <= Tier::NameForm);
                }
                None => return None,
            }
        }
        let together = self.rank_of_phrase(patterns);
        Some(together.map_or(weakest, |rank| rank.min(weakest)))
    }

    /// The rank of the words of a query together, as typed; `None` for a single word.
    fn rank_of_phrase(&self, patterns: &QueryPatterns<'_>) -> Option<Rank> {
        let words = patterns.query.words();
        if let [word] = words
            && word == patterns.phrase.text
        {
            return None;
        }
        let is_joined = |code: &String| Some(code) == patterns.joined.as_ref();
        if patterns.joined.is_some() && self.acronyms.iter().chain(&self.codes).any(is_joined) {
            return Some(Rank::exact(Tier::Acronym));
        }
        let same = patterns.same_phrases.iter().filter_map(|phrase| {
            let rank = self.rank_of_name(&Needle::new(phrase))?;
            (rank.tier <= Tier::NameStart).then_some(Rank { cut: 2, ..rank })
        });
        let name = self.rank_of_name(&patterns.phrase).into_iter().chain(same).min();
        if name.is_some_and(|rank| rank.tier < Tier::NameForm) {
            return name;
        }
        // The words for fields may be of the name, or not.
        let typed = &patterns.name_words;
        if self.has_inflected_name(typed) || typed != words && self.has_inflected_name(words) {
            return Some(Rank { tier: Tier::NameForm, cut: 1 });
        }
        let city = self.city_tier(|city| city.text == patterns.phrase.text).map(Rank::exact);
        let is_form = |city: &FoldedName| words.len() > 1 && is_inflected_name(words, &city.text);
        let city = city.or_else(|| Some(Rank { tier: self.city_tier(is_form)?, cut: 1 }));
        let name = name.filter(|_| words.len() > 1);
        name.into_iter().chain(city).min()
    }

    /// Whether a part of the query, of whole words, is an acronym or a whole name.
    pub(super) fn is_named_in(&self, patterns: &QueryPatterns<'_>) -> bool {
        let names = self.all_names().map(|name| &name.text);
        let mut all = self.acronyms.iter().chain(names).filter(|name| !name.is_empty());
        all.any(|name| patterns.has_content(name) && has_words(patterns.phrase.text, name))
    }

    /// Whether the whole query as typed is a name, or all words that name a field are in names.
    pub(super) fn has_whole_query(&self, patterns: &QueryPatterns<'_>) -> bool {
        let whole = || self.rank_of_phrase(patterns).is_some_and(|it| it.tier <= Tier::WholeName);
        let in_name = |rank: Rank| rank.tier <= Tier::Inflected && rank.tier != Tier::Currency;
        let is_found =
            |word: &Pattern<'_>| self.rank_of_words(word, Typos::None).is_some_and(in_name);
        let has_field_words =
            || !patterns.field_words.is_empty() && patterns.field_words.iter().all(is_found);
        patterns.query.is_question() && (has_field_words() || whole())
    }

    /// How many words of a query are found, and the best of their ranks.
    pub(super) fn count_of_words(&self, patterns: &QueryPatterns<'_>) -> Option<(usize, Rank)> {
        let ranks: Vec<Rank> = patterns
            .words
            .iter()
            .filter_map(|word| self.rank_of_words(word, Typos::Usual))
            .collect();
        Some((ranks.len(), ranks.iter().copied().min()?))
    }

    /// Whether a word is an acronym or a code.
    pub(super) fn has_code(&self, word: &str) -> bool {
        self.acronyms.iter().chain(&self.codes).any(|code| code == word)
    }

    /// The best rank of a word or phrase; `None` if it is not found.
    pub(super) fn rank_of_words(&self, pattern: &Pattern<'_>, typos: Typos) -> Option<Rank> {
        let exact = &pattern.exact;
        let is_code = self.codes.iter().any(|code| code == exact.text);
        let code = is_code.then_some(pattern.code);
        let same = pattern.same.iter().filter_map(|word| self.rank_of_name(word));
        let in_name = self.rank_of_name(exact).into_iter().chain(same).chain(code).min();
        if in_name.is_some_and(|rank| rank.tier < Tier::NameForm) {
            return in_name;
        }
        // `evro` is a whole currency before it is the start of `Evropa`.
        let starts = in_name.is_some_and(|rank| rank.tier <= Tier::NameStart);
        let is_currency = || self.currencies.iter().any(|name| name.text == exact.text);
        if in_name.is_some() && !exact.specific || starts && !is_currency() {
            return in_name;
        }
        let currency = self.rank_of_currency(pattern);
        let is_form = |acronym: &String| is_acronym_form(exact.text, acronym);
        if self.acronyms[..self.inflected].iter().any(is_form) {
            return Some(Rank { tier: Tier::NameForm, cut: 1 });
        }
        let form = self.rank_of_form(pattern);
        let seat = self.rank_of_seat(pattern);
        let found = in_name.into_iter().chain(form).chain(seat).chain(currency).min();
        if found.is_some_and(|rank| rank.tier < Tier::Typo) {
            return found;
        }
        let typo = || self.has_name_with_typo(exact.text, typos).then_some(Rank::exact(Tier::Typo));
        let rank = typo().or(found);
        rank.or_else(|| self.rank_in_prose(pattern))
    }

    /// The best rank of a text among acronyms and all names. Native and other names come after
    /// those in use.
    fn rank_of_name(&self, needle: &Needle<'_>) -> Option<Rank> {
        if !self.short_grams.can_contain(needle.text) {
            return None;
        }
        let acronyms =
            self.acronyms.iter().filter_map(|acronym| tier_in_acronym(acronym, needle.text));
        let names = self.names.iter().enumerate().filter_map(|(nth, name)| {
            let cut = usize::from(nth >= self.own_names);
            Some(Rank { tier: tier_in_name(name, needle)?, cut })
        });
        let aliases = self.aliases.iter().chain(&self.demonyms);
        let aliases = aliases.filter_map(|alias| tier_in_alias(&alias.text, needle));
        let terms = self.search_terms.iter().filter_map(|term| tier_in_term(term, needle));
        let others = aliases.chain(terms).map(|tier| Rank { tier, cut: 1 });
        acronyms.map(Rank::exact).chain(names).chain(others).min()
    }

    fn has_inflected_name(&self, words: &[String]) -> bool {
        let names = self.all_names().map(|name| &name.text).chain(&self.search_terms);
        words.len() > 1 && names.into_iter().any(|name| is_inflected_name(words, name))
    }

    /// The rank of a word of a name of which the pattern is a form.
    fn rank_of_form(&self, pattern: &Pattern<'_>) -> Option<Rank> {
        let can_be = |text: &str| self.short_grams.can_contain(text);
        let stems = pattern.stems.iter().filter(|stem| can_be(stem.text)).filter_map(|stem| {
            let cut = pattern.cut(stem);
            // An adjective made from a name is no form of it.
            let whole = if pattern.is_adjective(stem) { Tier::Inflected } else { Tier::NameForm };
            self.rank_of_words_with(whole, |word| Some(cut + ending_length(word, stem.text)?))
        });
        let bases = pattern.bases.iter().filter(|base| can_be(base)).filter_map(|base| {
            self.rank_of_words_with(Tier::NameForm, |word| (word == base).then_some(1))
        });
        stems.chain(bases).chain(self.rank_of_singular(pattern)).min()
    }

    /// The best rank of the words of Serbian names: a whole name has the tier given. `cut` returns
    /// how many bytes of a word differ from what was typed, `None` if it is another word.
    fn rank_of_words_with(&self, whole: Tier, cut: impl Fn(&str) -> Option<usize>) -> Option<Rank> {
        let best = |name: &FoldedName, whole: Tier| {
            let tier = if name.text.contains(' ') { Tier::Inflected } else { whole };
            let cut = name.text.split(' ').filter_map(&cut).min()?;
            (name.language == NameLanguage::Serbian).then_some(Rank { tier, cut })
        };
        let names = self.names.iter().chain(&self.aliases).filter_map(|name| best(name, whole));
        let demonyms = self.demonyms.iter().filter_map(|name| best(name, Tier::Inflected));
        let is_long = |term: &str| term.chars().nth(LONG_PART - 1).is_some();
        let terms = self.search_terms.iter().filter(|term| !term.contains(' ') && is_long(term));
        let terms = terms.filter_map(|term| Some(Rank { tier: Tier::Inflected, cut: cut(term)? }));
        names.chain(demonyms).chain(terms).min()
    }

    /// The rank of the singular of an English plural.
    fn rank_of_singular(&self, pattern: &Pattern<'_>) -> Option<Rank> {
        let singular = pattern.singular.filter(|it| self.short_grams.can_contain(it))?;
        let has_word = |name: &FoldedName| {
            name.language == NameLanguage::English
                && name.text.split(' ').any(|word| word == singular)
        };
        self.all_names().any(has_word).then_some(Rank { tier: Tier::Inflected, cut: 1 })
    }

    fn has_name_with_typo(&self, typed: &str, typos: Typos) -> bool {
        let names = self.all_names().map(|name| &name.text).chain(&self.acronyms);
        typos > Typos::None
            && names.flat_map(|name| name.split(' ')).any(|word| is_typo_of(typed, word, typos))
    }

    /// The best tier of the seats whose city is of this kind.
    fn city_tier(&self, is_named: impl Fn(&FoldedName) -> bool) -> Option<Tier> {
        let named = |seat: &&FoldedSeat| seat.whole.is_some() && is_named(&seat.name);
        self.seats.iter().filter(named).filter_map(|seat| seat.whole).min()
    }

    /// The rank of a word in the seats: a whole city, or else a part of one or a state.
    fn rank_of_seat(&self, pattern: &Pattern<'_>) -> Option<Rank> {
        let exact = &pattern.exact;
        let can_be = |text: &str| self.short_grams.can_contain(text);
        if can_be(exact.text)
            && let Some(tier) = self.city_tier(|city| city.text == exact.text)
        {
            return Some(Rank::exact(tier));
        }
        let is_serbian = |name: &FoldedName| name.language == NameLanguage::Serbian;
        let stems = pattern.stems.iter().filter(|stem| can_be(stem.text));
        let forms = stems.filter(|stem| !pattern.is_adjective(stem)).filter_map(|stem| {
            let is_form = |city: &FoldedName| is_serbian(city) && has_stem(&city.text, stem.text);
            Some(Rank { tier: self.city_tier(is_form)?, cut: pattern.cut(stem) })
        });
        let bases = pattern.bases.iter().filter(|base| can_be(base)).filter_map(|base| {
            Some(Rank { tier: self.city_tier(|city| city.text == *base)?, cut: 1 })
        });
        let part = |needle: &Needle<'_>, cut| {
            let is_in = |seat: &&FoldedSeat| {
                (cut == 0 || is_serbian(&seat.name)) && needle.starts_word_in(&seat.name.text)
            };
            let seats = self.seats.iter().filter(|_| can_be(needle.text)).filter(is_in);
            seats.map(|seat| Rank { tier: seat.part, cut }).min()
        };
        forms.chain(bases).min().or_else(|| part(exact, 0)).or_else(|| {
            let specific = pattern.stems.iter().filter(|stem| stem.specific);
            specific.filter_map(|stem| part(stem, pattern.cut(stem))).min()
        })
    }

    /// The rank of a word in the names of the currencies.
    fn rank_of_currency(&self, pattern: &Pattern<'_>) -> Option<Rank> {
        let can_be = |text: &str| self.short_grams.can_contain(text);
        let has = |is_form: &dyn Fn(&str) -> bool| {
            self.currencies.iter().any(|name| name.text.split(' ').any(is_form))
        };
        if self.currencies.is_empty() {
            return None;
        }
        let exact = pattern.exact.text;
        if self.currencies.iter().any(|name| name.text == exact) {
            return Some(Rank { tier: Tier::WholeName, cut: 2 });
        }
        if can_be(exact) && has(&|word| word == exact) {
            return Some(Rank::exact(Tier::Currency));
        }
        let is_form =
            |stem: &Needle<'_>| can_be(stem.text) && has(&|word| has_stem(word, stem.text));
        let stem = pattern.stems.iter().find(|stem| is_form(stem))?;
        Some(Rank { tier: Tier::Currency, cut: pattern.cut(stem) })
    }

    /// The rank of the prose if one of its words starts with the pattern or with one of its stems.
    /// Short ones are not searched for.
    fn rank_in_prose(&self, pattern: &Pattern<'_>) -> Option<Rank> {
        let exact = Some(&pattern.exact).filter(|exact| exact.specific);
        if exact.is_some_and(|exact| self.starts_word_of_prose(exact)) {
            return Some(Rank::exact(Tier::Prose));
        }
        let stems = pattern.stems.iter().filter(|stem| stem.text.len() > SHORT_STEM);
        let found = stems.filter(|stem| self.starts_word_of_prose(stem));
        found.map(|stem| Rank { tier: Tier::Prose, cut: pattern.cut(stem) }).min()
    }

    fn starts_word_of_prose(&self, needle: &Needle<'_>) -> bool {
        self.prose_grams.can_start(needle.text)
            && self.prose.iter().any(|text| needle.starts_word_in(text))
    }
}
