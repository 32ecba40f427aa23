//! How the words of a query are read: which must be found, which name a field, which are silent.

use std::ops::RangeInclusive;

use super::asked_field::AskedField;
use super::token_words::join_letters;
use super::word_table::{field_named, follows_year, is_silent};

/// The length in characters from which a silent word next to others may be a code: `who` may, `is`
/// may not.
const CODE_LENGTH: usize = 3;

/// The most words that a phrase for a field has.
const LONGEST_PHRASE: usize = 3;

/// Numbers of four digits that are years.
const YEARS: RangeInclusive<u16> = 1000..=2999;

/// One term of a query, as far as its words are concerned.
#[derive(Debug)]
pub(super) enum Item<T> {
    /// A word that must be found.
    Word(String),
    /// A phrase that must be found.
    Phrase(String),
    /// Anything else: a field, or something that is negated.
    Other(T),
}

/// The words of a query as they are read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Reading {
    /// The words and phrases that must be found.
    pub(super) words: Vec<String>,
    /// The words and phrases as typed, separated by spaces: a whole name has silent words, too.
    pub(super) phrase: String,
    /// The words that name fields, if there are others next to them.
    pub(super) field_words: Vec<String>,
    /// The fields that they name.
    pub(super) asked: Vec<AskedField>,
    /// The year that it asks about, if it asks for a field.
    pub(super) year: Option<u16>,
    /// If the query has no other words: the silent words that may be codes, the longest first.
    pub(super) codes: Vec<String>,
}

/// What a word is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// It must be found.
    Content,
    /// It names a field.
    Field,
    /// It is ignored.
    Silent,
}

/// Reads the items of a query. Returns how they are read, and the items without the words that
/// never exclude an entry.
pub(super) fn read<T>(items: Vec<Item<T>>) -> (Reading, Vec<Item<T>>) {
    let items = with_joined_letters(items);
    let (mut roles, asked) = roles(&items);
    let year = take_year(&items, &mut roles, &asked);
    let phrase = items.iter().filter_map(words).collect::<Vec<_>>().join(" ");
    let has = |role| roles.contains(&Some(role));
    // Only words that name fields, or only silent ones: they are what is searched for.
    let kept_role = match (has(Role::Content), has(Role::Field)) {
        (true, _) => Role::Content,
        (false, true) => Role::Field,
        (false, false) => Role::Silent,
    };
    let (mut kept, mut field_words, mut silent) = (Vec::new(), Vec::new(), Vec::new());
    for (item, role) in items.into_iter().zip(roles) {
        match (role, words(&item)) {
            (Some(Role::Field), Some(word)) if kept_role == Role::Content => {
                field_words.push(word.to_owned());
            }
            (Some(Role::Silent), Some(word)) => silent.push(word.to_owned()),
            _ => {}
        }
        if role.is_none_or(|role| role == kept_role) {
            kept.push(item);
        }
    }
    // What was between two letters may be left out.
    let kept = with_joined_letters(kept);
    let words = kept.iter().filter_map(words).map(str::to_owned).collect();
    let codes = if kept_role == Role::Content { Vec::new() } else { possible_codes(silent) };
    (Reading { words, phrase, field_words, asked, year, codes }, kept)
}

/// The silent words that may be codes: the only one, or those that are long enough.
fn possible_codes(mut silent: Vec<String>) -> Vec<String> {
    if silent.len() > 1 {
        silent.retain(|word| word.chars().nth(CODE_LENGTH - 1).is_some());
    }
    silent.sort_by_key(|word| std::cmp::Reverse(word.len()));
    silent
}

/// The words that an item searches for.
fn words<T>(item: &Item<T>) -> Option<&str> {
    match item {
        Item::Word(words) | Item::Phrase(words) => Some(words),
        Item::Other(_) => None,
    }
}

fn word<T>(item: &Item<T>) -> Option<&str> {
    if let Item::Word(word) = item { Some(word) } else { None }
}

/// The role of each item, `None` for one that searches for no word; and the fields that are named,
/// each once.
fn roles<T>(items: &[Item<T>]) -> (Vec<Option<Role>>, Vec<AskedField>) {
    let (mut roles, mut asked) = (Vec::with_capacity(items.len()), Vec::new());
    while let Some(item) = items.get(roles.len()) {
        let after: Vec<&str> =
            items[roles.len()..].iter().map_while(word).take(LONGEST_PHRASE).collect();
        match field_named(&after) {
            Some((field, count)) => {
                roles.extend(std::iter::repeat_n(Some(Role::Field), count));
                if !asked.contains(&field) {
                    asked.push(field);
                }
            }
            None if after.first().is_some_and(|word| is_silent(word)) => {
                roles.push(Some(Role::Silent));
            }
            None => roles.push(words(item).map(|_| Role::Content)),
        }
    }
    // `koje države graniče` asks for the borders of states.
    if let Some(nth) = asked.iter().position(|field| *field == AskedField::Members) {
        let members = asked.remove(nth);
        asked.push(members);
    }
    (roles, asked)
}

/// The year that a question asks about. Members are asked for at its end, so it is no word that
/// must be found.
fn take_year<T>(
    items: &[Item<T>],
    roles: &mut [Option<Role>],
    asked: &[AskedField],
) -> Option<u16> {
    let is_content = |role: &Option<Role>| *role == Some(Role::Content);
    let year_at = |nth: usize| word(&items[nth]).and_then(year).filter(|_| is_content(&roles[nth]));
    let (nth, year) = (0..items.len()).rev().find_map(|nth| Some((nth, year_at(nth)?)))?;
    if asked.contains(&AskedField::Members) && roles.iter().filter(|it| is_content(it)).count() > 1
    {
        let after = items.get(nth + 1).and_then(word).is_some_and(follows_year);
        roles[nth..=nth + usize::from(after)].fill(Some(Role::Silent));
    }
    Some(year).filter(|_| !asked.is_empty())
}

/// The year that a word is.
fn year(word: &str) -> Option<u16> {
    let has_four = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    word.parse().ok().filter(|year| has_four && YEARS.contains(year))
}

/// The items with single letters next to each other as one word.
fn with_joined_letters<T>(items: Vec<Item<T>>) -> Vec<Item<T>> {
    let mut joined = Vec::with_capacity(items.len());
    let mut run: Vec<String> = Vec::new();
    for item in items {
        match item {
            Item::Word(word) => run.push(word),
            other => {
                joined.extend(join_letters(&std::mem::take(&mut run)).into_iter().map(Item::Word));
                joined.push(other);
            }
        }
    }
    joined.extend(join_letters(&run).into_iter().map(Item::Word));
    joined
}
