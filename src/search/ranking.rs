//! The rank of one entry for a query: the tier of each word, and of the query as a whole.
//!
//! An entry ranks by its weakest word, unless the words appear together as typed in a name or a
//! city, which ranks as that does.

use super::folded_texts::{FoldedEntry, FoldedName, Group, NameLanguage};
use super::inflection::{ending_length, has_stem};
use super::matching::{Typos, is_acronym_form, is_inflected_name, is_typo_of};
use super::pattern::{Needle, Pattern};
use super::query_patterns::{QueryPatterns, has_words};
use super::rank::Rank;
use super::tier::Tier;
use super::tier_in_name::{LONG_PART, tier_in_acronym, tier_in_alias, tier_in_name, tier_in_term};

/// How a question is about an entry, the closest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Naming {
    /// The whole question as typed is its name.
    Whole,
    /// A part of the question is its acronym or its whole name, or the words that name a field are
    /// in its names.
    Part,
    /// Otherwise.
    None,
}

impl FoldedEntry<'_> {
    /// The rank for a whole query; `None` if one of its words is not found.
    pub(super) fn rank_of_query(&self, patterns: &QueryPatterns<'_>, typos: Typos) -> Option<Rank> {
        let mut weakest = Rank::exact(Tier::Field);
        for word in &patterns.words {
            match self.rank_of_words(word, typos) {
                Some(rank) => weakest = weakest.max(rank),
                // `g 20` is G20, in which no word begins with `20`. A short word of a search term,
                // too, is found only together with the others, and so is a form of a word.
                None if patterns.has_short_word || patterns.words.len() > 1 => {
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
        if let Some(joined) = &patterns.joined
            && self.has_code(joined)
        {
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
        let city = self.city_tier(|city| city == patterns.phrase.text).map(Rank::exact);
        let is_form = |city: &str| is_inflected_name(words, city);
        let form = || self.city_tier(is_form).filter(|_| words.len() > 1);
        let city = city.or_else(|| Some(Rank { tier: form()?, cut: 1 }));
        let name = name.filter(|_| words.len() > 1);
        name.into_iter().chain(city).min()
    }

    /// Whether a part of the query, of whole words, is an acronym or a whole name.
    pub(super) fn is_named_in(&self, patterns: &QueryPatterns<'_>) -> bool {
        let mut all = self.acronyms().chain(self.all_names()).filter(|name| !name.is_empty());
        all.any(|name| patterns.has_content(name) && has_words(patterns.phrase.text, name))
    }

    /// How a question is about the entry, in which its words have this tier.
    pub(super) fn naming(&self, patterns: &QueryPatterns<'_>, tier: Tier) -> Naming {
        if !patterns.query.is_question() || tier > Tier::Inflected {
            return Naming::None;
        }
        if self.rank_of_phrase(patterns).is_some_and(|rank| rank.tier <= Tier::WholeName) {
            return Naming::Whole;
        }
        let in_name = |rank: Rank| {
            let is_currency = matches!(rank.tier, Tier::WholeCurrency | Tier::Currency);
            rank.tier <= Tier::Inflected && !is_currency
        };
        let is_found =
            |word: &Pattern<'_>| self.rank_of_words(word, Typos::None).is_some_and(in_name);
        let has_field_words =
            || !patterns.field_words.is_empty() && patterns.field_words.iter().all(is_found);
        if tier == Tier::Acronym || has_field_words() { Naming::Part } else { Naming::None }
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
        self.acronyms_and_codes().any(|code| code == word)
    }

    /// The best rank of a word or phrase; `None` if it is not found.
    pub(super) fn rank_of_words(&self, pattern: &Pattern<'_>, typos: Typos) -> Option<Rank> {
        let exact = &pattern.exact;
        let is_code = exact.may_be_in(self.index) && self.codes().any(|code| code == exact.text);
        let code = is_code.then_some(pattern.code);
        let same = pattern.same.iter().filter_map(|word| self.rank_of_name(word));
        let in_name = self.rank_of_name(exact).into_iter().chain(same).chain(code).min();
        if in_name.is_some_and(|rank| rank.tier < Tier::NameForm) {
            return in_name;
        }
        // `evro` is a whole currency before it is the start of `Evropa`.
        let starts = in_name.is_some_and(|rank| rank.tier <= Tier::NameStart);
        let is_currency = || self.currencies().any(|name| name == exact.text);
        if in_name.is_some() && !exact.specific || starts && !is_currency() {
            return in_name;
        }
        let currency = self.rank_of_currency(pattern);
        let is_form = |acronym: &str| is_acronym_form(exact.text, acronym);
        if pattern.acronyms.contains(self.index) && self.inflected_acronyms().any(is_form) {
            return Some(Rank { tier: Tier::NameForm, cut: 1 });
        }
        let form = self.rank_of_form(pattern);
        let seat = self.rank_of_seat(pattern);
        let found = in_name.into_iter().chain(form).chain(seat).chain(currency).min();
        if found.is_some_and(|rank| rank.tier < Tier::Typo) {
            return found;
        }
        let has_typo =
            pattern.typos.contains(self.index) && self.has_name_with_typo(exact.text, typos);
        let rank = if has_typo { Some(Rank::exact(Tier::Typo)) } else { found };
        rank.or_else(|| self.rank_in_prose(pattern))
    }

    /// The best rank of a text among acronyms and all names. Native and other names come after
    /// those in use.
    fn rank_of_name(&self, needle: &Needle<'_>) -> Option<Rank> {
        if !needle.may_be_in(self.index) {
            return None;
        }
        let mut best: Option<Rank> = None;
        // What is inside a name is looked for only where it may be better than what was found.
        for name in self.between(Group::Acronym, Group::SearchTerm) {
            let cut = usize::from(name.group > Group::Name);
            // After the start of a name only a whole one is better, or initials.
            let is_better = name.text.len() == needle.text.len() || needle.specific;
            if !is_better && best.is_some_and(|best| best <= Rank::exact(Tier::NameStart)) {
                continue;
            }
            let inside = best.is_none_or(|best| best > Rank { tier: Tier::WordStart, cut });
            let found = match name.group {
                Group::Acronym | Group::OtherAcronym => {
                    tier_in_acronym(name.text, needle.text).map(Rank::exact)
                }
                Group::Name | Group::NativeName => {
                    tier_in_name(&name, needle, inside).map(|tier| Rank { tier, cut })
                }
                Group::Alias | Group::Demonym => {
                    tier_in_alias(name.text, needle, inside).map(|tier| Rank { tier, cut })
                }
                Group::SearchTerm => tier_in_term(name.text, needle).map(|tier| Rank { tier, cut }),
                _ => None,
            };
            if found.is_some_and(|found| best.is_none_or(|best| found < best)) {
                best = found;
            }
        }
        best
    }

    fn has_inflected_name(&self, words: &[String]) -> bool {
        words.len() > 1 && self.all_names_and_terms().any(|name| is_inflected_name(words, name))
    }

    /// The rank of a word of a name of which the pattern is a form.
    fn rank_of_form(&self, pattern: &Pattern<'_>) -> Option<Rank> {
        let stems = pattern.stems.iter().filter(|stem| stem.may_be_in(self.index));
        let stems = stems.filter_map(|stem| {
            let cut = pattern.cut(stem);
            // An adjective made from a name is no form of it.
            let whole = if pattern.is_adjective(stem) { Tier::Inflected } else { Tier::NameForm };
            self.rank_of_words_with(whole, |word| Some(cut + ending_length(word, stem.text)?))
        });
        let bases = pattern.bases.iter().filter(|(_, entries)| entries.contains(self.index));
        let bases = bases.filter_map(|(base, _)| {
            self.rank_of_words_with(Tier::NameForm, |word| (word == base).then_some(1))
        });
        stems.chain(bases).chain(self.rank_of_singular(pattern)).min()
    }

    /// The best rank of the words of Serbian names: a whole name has the tier given. `cut` returns
    /// how many bytes of a word differ from what was typed, `None` if it is another word.
    fn rank_of_words_with(&self, whole: Tier, cut: impl Fn(&str) -> Option<usize>) -> Option<Rank> {
        let best = |name: FoldedName<'_>| match name.group {
            Group::SearchTerm if name.text.contains(' ') || !is_long(name.text) => None,
            Group::SearchTerm => Some(Rank { tier: Tier::Inflected, cut: cut(name.text)? }),
            _ if name.language != NameLanguage::Serbian => None,
            group => {
                let is_whole = group != Group::Demonym && !name.text.contains(' ');
                let tier = if is_whole { whole } else { Tier::Inflected };
                Some(Rank { tier, cut: name.text.split(' ').filter_map(&cut).min()? })
            }
        };
        self.between(Group::Name, Group::SearchTerm).filter_map(best).min()
    }

    /// The rank of the singular of an English plural.
    fn rank_of_singular(&self, pattern: &Pattern<'_>) -> Option<Rank> {
        let singular = pattern.singular.as_ref().filter(|it| it.may_be_in(self.index))?;
        let has_word = |name: FoldedName<'_>| {
            name.language == NameLanguage::English
                && name.text.split(' ').any(|word| word == singular.text)
        };
        self.between(Group::Name, Group::Demonym)
            .any(has_word)
            .then_some(Rank { tier: Tier::Inflected, cut: 1 })
    }

    fn has_name_with_typo(&self, typed: &str, typos: Typos) -> bool {
        let names = self.all_names().chain(self.acronyms());
        typos > Typos::None
            && names.flat_map(|name| name.split(' ')).any(|word| is_typo_of(typed, word, typos))
    }

    /// The best tier of the seats whose city is of this kind.
    fn city_tier(&self, is_named: impl Fn(&str) -> bool) -> Option<Tier> {
        let tier = |name: FoldedName<'_>| name.group.whole_tier().filter(|_| is_named(name.text));
        self.seats().filter_map(tier).min()
    }

    /// The rank of a word in the seats: a whole city, or else a part of one or a state.
    fn rank_of_seat(&self, pattern: &Pattern<'_>) -> Option<Rank> {
        let exact = &pattern.exact;
        if exact.may_be_in(self.index)
            && let Some(tier) = self.city_tier(|city| city == exact.text)
        {
            return Some(Rank::exact(tier));
        }
        let is_serbian = |name: &FoldedName<'_>| name.language == NameLanguage::Serbian;
        let stems = pattern.stems.iter().filter(|stem| stem.may_be_in(self.index));
        let forms = stems.filter(|stem| !pattern.is_adjective(stem)).filter_map(|stem| {
            let cities = self.seats().filter(is_serbian);
            let cities = cities.filter(|city| has_stem(city.text, stem.text));
            let tier = cities.filter_map(|city| city.group.whole_tier()).min()?;
            Some(Rank { tier, cut: pattern.cut(stem) })
        });
        let bases = pattern.bases.iter().filter(|(_, entries)| entries.contains(self.index));
        let bases = bases.filter_map(|(base, _)| {
            Some(Rank { tier: self.city_tier(|city| city == base)?, cut: 1 })
        });
        let part = |needle: &Needle<'_>, cut| {
            if !needle.may_be_in(self.index) {
                return None;
            }
            let is_in = |seat: &FoldedName<'_>| {
                (cut == 0 || is_serbian(seat)) && needle.starts_word_in(seat.text)
            };
            let seats = self.seats().filter(is_in);
            seats.map(|seat| Rank { tier: seat.group.part_tier(), cut }).min()
        };
        forms.chain(bases).min().or_else(|| part(exact, 0)).or_else(|| {
            let specific = pattern.stems.iter().filter(|stem| stem.specific);
            specific.filter_map(|stem| part(stem, pattern.cut(stem))).min()
        })
    }

    /// The rank of a word in the names of the currencies.
    fn rank_of_currency(&self, pattern: &Pattern<'_>) -> Option<Rank> {
        let has = |is_form: &dyn Fn(&str) -> bool| {
            self.currencies().any(|name| name.split(' ').any(is_form))
        };
        self.currencies().next()?;
        let exact = &pattern.exact;
        if self.currencies().any(|name| name == exact.text) {
            return Some(Rank::exact(Tier::WholeCurrency));
        }
        if exact.may_be_in(self.index) && has(&|word| word == exact.text) {
            return Some(Rank::exact(Tier::Currency));
        }
        let serbian = |name: &FoldedName<'_>| name.language == NameLanguage::Serbian;
        let is_form = |stem: &Needle<'_>| {
            let mut names = self.between(Group::Currency, Group::Currency).filter(serbian);
            stem.may_be_in(self.index)
                && names.any(|name| name.text.split(' ').any(|word| has_stem(word, stem.text)))
        };
        let stem = pattern.stems.iter().find(|stem| is_form(stem))?;
        Some(Rank { tier: Tier::Currency, cut: pattern.cut(stem) })
    }

    /// The rank of the prose if one of its words starts with the pattern or with one of its stems.
    fn rank_in_prose(&self, pattern: &Pattern<'_>) -> Option<Rank> {
        if pattern.exact.prose.contains(self.index) {
            return Some(Rank::exact(Tier::Prose));
        }
        let found = pattern.stems.iter().filter(|stem| stem.prose.contains(self.index));
        found.map(|stem| Rank { tier: Tier::Prose, cut: pattern.cut(stem) }).min()
    }
}

/// Whether a search term is long enough to be found in other forms.
fn is_long(term: &str) -> bool {
    term.chars().nth(LONG_PART - 1).is_some()
}
