//! The query language: words, phrases, fields and their negation, as typed.

use std::fmt;

use super::fold::fold;
use super::words::is_function_word;
use crate::catalog::PartialDate;
use crate::language::{FluentValue, Language, Locale};
use crate::text::sanitize;

/// How many conditions are read: more than anyone types.
const MOST: usize = 64;

/// What was typed, read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    terms: Vec<Term>,
    words: Vec<String>,
    phrase: String,
    /// What could not be read; the words in it are searched for all the same.
    pub problems: Vec<Problem>,
}

/// One condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Whether it must not hold.
    pub negated: bool,
    /// What it asks for.
    pub clause: Clause,
}

/// What a condition asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clause {
    /// A folded word.
    Word(String),
    /// Folded words that stand together in this order.
    Phrase(String),
    /// A field with a folded value.
    Field(Field, String),
    /// A date of founding, or of admission to the United Nations, between two bounds.
    Founded(Span),
}

/// A field that a query can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The category.
    Category,
    /// City or state of a seat.
    Seat,
    /// The date of founding.
    Founded,
    /// A member of the body.
    Member,
    /// An observer in the body.
    Observer,
    /// What a body deals with.
    Subject,
    /// The region.
    Region,
    /// An official or working language.
    Language,
    /// What the reader has marked or written a note on; with words, a note that has them.
    Mine,
}

impl Field {
    /// Every field with its names, in Serbian and in English, folded.
    pub const NAMES: [(Self, [&'static str; 2]); 9] = [
        (Self::Category, ["kategorija", "category"]),
        (Self::Seat, ["sediste", "seat"]),
        (Self::Founded, ["osnovano", "founded"]),
        (Self::Member, ["clanica", "member"]),
        (Self::Observer, ["posmatrac", "observer"]),
        (Self::Subject, ["oblast", "subject"]),
        (Self::Region, ["region", "region"]),
        (Self::Language, ["jezik", "language"]),
        (Self::Mine, ["moje", "mine"]),
    ];

    pub(super) fn named(name: &str) -> Option<Self> {
        Self::NAMES.into_iter().find(|(_, names)| names.contains(&name)).map(|(field, _)| field)
    }

    /// Its name as a reader of this language types it.
    pub fn name(self, language: Language) -> &'static str {
        let names = Self::NAMES
            .into_iter()
            .find(|(field, _)| *field == self)
            .map_or([""; 2], |(_, names)| names);
        names[language.side() as usize]
    }
}

/// A span of dates, both ends included where they are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The earliest date.
    pub from: Option<PartialDate>,
    /// The latest date; a year stands for its last day.
    pub to: Option<PartialDate>,
}

/// What is wrong with a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// No field has this name.
    UnknownField(String),
    /// The field has no such value.
    UnknownValue(String),
    /// Not a year, a date or a span of them.
    BadDate(String),
    /// The span ends before it begins.
    BackwardSpan(String),
    /// It is longer than anyone types.
    TooLong,
    /// A quotation mark is not closed.
    OpenQuote,
}

impl Problem {
    /// What is wrong, in words, with the mend.
    pub fn told(&self, locale: &Locale) -> String {
        let (key, value) = match self {
            Self::UnknownField(name) => ("problem-unknown-field", name.as_str()),
            Self::UnknownValue(value) => ("problem-unknown-value", value.as_str()),
            Self::BadDate(text) => ("problem-bad-date", text.as_str()),
            Self::BackwardSpan(text) => ("problem-backward-span", text.as_str()),
            Self::TooLong => ("problem-too-long", ""),
            Self::OpenQuote => ("problem-open-quote", ""),
        };
        locale.format(key, &[("value", FluentValue::from(sanitize(value).into_owned()))])
    }
}

impl Query {
    /// Reads what was typed. Any text is a query; one without a letter or digit asks for nothing.
    pub fn new(typed: &str) -> Self {
        let mut query = Self::default();
        let mut rest = typed.trim_start();
        while !rest.is_empty() && query.terms.len() <= MOST {
            let negated = rest
                .strip_prefix('-')
                .filter(|after| after.starts_with(|c: char| c.is_alphanumeric() || c == '"'));
            let (token, after) = split(negated.unwrap_or(rest), &mut query.problems);
            query.read(token, negated.is_some());
            rest = after.trim_start();
        }
        if query.terms.len() > MOST {
            query.terms.truncate(MOST);
            query.problems.push(Problem::TooLong);
        }
        let words = |query: &Self| {
            query
                .terms
                .iter()
                .filter(|term| !term.negated)
                .filter_map(Term::words)
                .map(str::to_owned)
                .collect()
        };
        query.words = words(&query);
        // As typed, with the small words: a whole name holds them too.
        query.phrase = query.words.join(" ");
        if query.words.iter().any(|word| !is_function_word(word)) {
            query.terms.retain(
                |term| !matches!(&term.clause, Clause::Word(word) if is_function_word(word)),
            );
            query.words = words(&query);
        }
        query
    }

    /// Reads one token: a phrase in quotation marks, a field with its value, or words.
    fn read(&mut self, token: &str, negated: bool) {
        let mut add = |clause| self.terms.push(Term { negated, clause });
        if let Some(quoted) = token.strip_prefix('"') {
            let phrase = folded_words(quoted.trim_end_matches('"')).join(" ");
            if !phrase.is_empty() {
                add(Clause::Phrase(phrase));
            }
            return;
        }
        if let Some((name, value)) = token
            .split_once(':')
            .filter(|(name, value)| !name.is_empty() && !value.starts_with("//"))
        {
            let value = value.trim_matches('"');
            match Field::named(&fold(name)) {
                Some(Field::Founded) if !value.is_empty() => match span(value) {
                    Ok(span) => return add(Clause::Founded(span)),
                    Err(problem) => return self.problems.push(problem),
                },
                Some(field) => {
                    let value = folded_words(value).join(" ");
                    if !value.is_empty() || field == Field::Mine {
                        add(Clause::Field(field, value));
                    }
                    return;
                }
                None if value.is_empty() => {}
                None => self.problems.push(Problem::UnknownField(name.to_owned())),
            }
        }
        self.terms.extend(
            folded_words(token)
                .into_iter()
                .map(|word| Term { negated, clause: Clause::Word(word) }),
        );
    }

    /// Whether it asks for nothing.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The conditions, in the order typed.
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// The folded words and phrases that must be found.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// All of them as typed, the small words too, one space between.
    pub fn phrase(&self) -> &str {
        &self.phrase
    }
}

impl Term {
    /// The folded words it looks for in texts.
    fn words(&self) -> Option<&str> {
        match &self.clause {
            Clause::Word(words) | Clause::Phrase(words) => Some(words),
            Clause::Field(..) | Clause::Founded(_) => None,
        }
    }
}

/// The query as it can be typed again.
impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (nth, term) in self.terms.iter().enumerate() {
            f.write_str(if nth > 0 { " " } else { "" })?;
            f.write_str(if term.negated { "-" } else { "" })?;
            match &term.clause {
                Clause::Word(word) => f.write_str(word)?,
                Clause::Phrase(phrase) => write!(f, "\"{phrase}\"")?,
                Clause::Field(field, value) => {
                    write!(f, "{}:\"{value}\"", field.name(Language::English))?;
                }
                Clause::Founded(Span { from, to }) => {
                    f.write_str("founded:")?;
                    from.map_or(Ok(()), |from| write!(f, "{from}"))?;
                    f.write_str("..")?;
                    to.map_or(Ok(()), |to| write!(f, "{to}"))?;
                }
            }
        }
        Ok(())
    }
}

/// The first token and what follows it. A quotation mark runs to the next one, spaces and all.
fn split<'t>(text: &'t str, problems: &mut Vec<Problem>) -> (&'t str, &'t str) {
    let mut quoted = false;
    for (at, c) in text.char_indices() {
        let opens = c == '"' && (quoted || at == 0 || text[..at].ends_with(':'));
        if opens {
            if quoted {
                return text.split_at(at + 1);
            }
            quoted = true;
        } else if !quoted && (c.is_whitespace() || c == '"') {
            return text.split_at(if c == '"' { at.max(1) } else { at });
        }
    }
    if quoted {
        problems.push(Problem::OpenQuote);
    }
    (text, "")
}

/// The token that is being typed: the last one, unless a space ends it.
pub(super) fn last_token(typed: &str) -> &str {
    let mut rest = typed.trim_start();
    loop {
        let (token, after) = split(rest, &mut Vec::new());
        if after.is_empty() {
            return token;
        }
        rest = after.trim_start();
    }
}

/// The words of a text, folded.
pub(super) fn folded_words(text: &str) -> Vec<String> {
    fold(text).split_whitespace().map(str::to_owned).collect()
}

/// Reads `1999`, `1999-05`, `>1990`, `<1990`, `1945..1960`, `1945..`, `..1960`.
fn span(text: &str) -> Result<Span, Problem> {
    let date =
        |text: &str| text.parse::<PartialDate>().map_err(|_| Problem::BadDate(text.to_owned()));
    let end = |text: &str| if text.is_empty() { Ok(None) } else { date(text).map(Some) };
    let next = |text: &str, step: i32| {
        let year = text.parse::<i32>().ok().map(|year| format!("{:04}", year + step));
        date(&year.unwrap_or_else(|| text.to_owned()))
    };
    if let Some((from, to)) = text.split_once("..") {
        let (from, to) = (end(from)?, end(to)?);
        let backward = from.zip(to).is_some_and(|(from, to)| {
            from.year() > to.year() || (from > to && from.within(to) > to)
        });
        return if backward {
            Err(Problem::BackwardSpan(text.to_owned()))
        } else {
            Ok(Span { from, to })
        };
    }
    if let Some(from) = text.strip_prefix(">=") {
        return Ok(Span { from: Some(date(from)?), to: None });
    }
    if let Some(to) = text.strip_prefix("<=") {
        return Ok(Span { from: None, to: Some(date(to)?) });
    }
    match (text.strip_prefix('>'), text.strip_prefix('<')) {
        (Some(from), _) => Ok(Span { from: Some(next(from, 1)?), to: None }),
        (_, Some(to)) => Ok(Span { from: None, to: Some(next(to, -1)?) }),
        _ => date(text).map(|date| Span { from: Some(date), to: Some(date) }),
    }
}

impl Span {
    /// Whether a date lies in the span.
    pub fn contains(self, date: PartialDate) -> bool {
        self.from.is_none_or(|from| date >= from) && self.to.is_none_or(|to| date.within(to) <= to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_query_is_read_as_it_is_meant() {
        for (typed, meant) in [
            ("centar za zakon", "centar zakon"),
            ("za", "za"),
            ("SELEC-a", "selec"),
            ("-nato savet", "-nato savet"),
            ("savet -\"ministara EU\"", "savet -\"ministara eu\""),
            ("sedište:Beč", "seat:\"bec\""),
            ("седиште:Беч", "seat:\"bec\""),
            ("član članica:\"Bosna i Hercegovina\"", "clan member:\"bosna i hercegovina\""),
            ("osnovano:1999", "founded:1999..1999"),
            ("founded:>1990", "founded:1991.."),
            ("founded:<1990", "founded:..1989"),
            ("founded:1945..1960", "founded:1945..1960"),
            ("founded:2011-10", "founded:2011-10..2011-10"),
            ("- … !", ""),
            ("https://www.un.org", "https www un org"),
            ("moje: savet", "mine:\"\" savet"),
            ("моје:Ана", "mine:\"ana\""),
        ] {
            assert_eq!(Query::new(typed).to_string(), meant, "{typed}");
            assert!(
                Query::new(typed).problems.is_empty(),
                "{typed}: {:?}",
                Query::new(typed).problems
            );
        }
    }

    #[test]
    fn what_cannot_be_read_is_told_and_its_words_are_searched() {
        for (typed, meant, problem) in [
            ("\"savet evrope", "\"savet evrope\"", Problem::OpenQuote),
            ("boja:plava", "boja plava", Problem::UnknownField("boja".to_owned())),
            ("nato founded:1960..1945", "nato", Problem::BackwardSpan("1960..1945".to_owned())),
            ("founded:\u{1b}[31m", "", Problem::BadDate("\u{1b}[31m".to_owned())),
            ("founded:soon", "", Problem::BadDate("soon".to_owned())),
            ("founded:2011-02-30", "", Problem::BadDate("2011-02-30".to_owned())),
        ] {
            let query = Query::new(typed);
            assert_eq!(
                (query.to_string().as_str(), query.problems),
                (meant, vec![problem]),
                "{typed}"
            );
        }
    }

    #[test]
    fn a_book_is_read_at_its_beginning_only() {
        let query = Query::new(&"č \n".repeat(400_000));
        assert_eq!((query.words().len(), query.problems), (MOST, vec![Problem::TooLong]));
    }

    proptest! {
        #[test]
        fn any_text_is_read_and_what_is_printed_reads_the_same(typed in "([a-zčš\": .<>-]|\\PC|founded:|seat:|19[0-9]{2}){0,30}") {
            let once = Query::new(&typed);
            let again = Query::new(&once.to_string());
            prop_assert_eq!(again.to_string(), once.to_string());
        }

    }
}
