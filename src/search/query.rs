//! The query language: words, phrases, fields and negation, parsed from what the user typed.

use std::fmt;

use super::asked_field::AskedField;
use super::clause::{Clause, Term};
use super::fold::{fold, folded_phrase};
use super::number_range::NumberRange;
use super::problem::Problem;
use super::query_field::{QueryField, ValueKind};
use super::reading::{Item, Reading, read};
use super::span::Span;
use super::token::{alternatives, negated_token, split_field, split_token};
use super::token_words::token_words;
use crate::catalog::PartialDate;
use crate::language::Language;

/// How many terms of a query are used: more than anyone types.
const MAX_TERMS: usize = 64;

/// The length in bytes of the longest query that someone types by hand.
const LONGEST_TYPED: usize = 400;

/// How many bytes of the folded value of a field are used: more than the longest name has.
pub(super) const MAX_VALUE: usize = 256;

/// A parsed query.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    terms: Vec<Term>,
    reading: Reading,
    typed: String,
    by_name: bool,
    /// What could not be parsed. Its words are searched for all the same.
    pub problems: Vec<Problem>,
}

impl Query {
    /// Parses a query. Any text is a query; one without a letter or digit asks for nothing.
    pub fn new(typed: &str) -> Self {
        let by_hand = Some(typed.trim()).filter(|typed| typed.len() <= LONGEST_TYPED);
        let mut query = Self { typed: by_hand.unwrap_or_default().into(), ..Self::default() };
        let mut rest = typed.trim_start();
        while !rest.is_empty() && query.terms.len() <= MAX_TERMS {
            let positive = negated_token(rest);
            let (token, after) = split_token(positive.unwrap_or(rest));
            if token.open_quote {
                query.problems.push(Problem::OpenQuote);
            }
            query.parse_token(token.text, positive.is_some());
            rest = after.trim_start();
        }
        if query.terms.len() > MAX_TERMS {
            query.terms.truncate(MAX_TERMS);
            query.problems.push(Problem::TooLong);
        }
        let items = query.terms.drain(..).map(Term::into_item).collect();
        let (reading, kept) = read(items);
        query.terms = kept.into_iter().map(Term::from_item).collect();
        query.reading = reading;
        query
    }

    /// Parses one token: a phrase in quotation marks, a field with its value, or words.
    fn parse_token(&mut self, token: &str, negated: bool) {
        if let Some(quoted) = token.strip_prefix('"') {
            let phrase = folded_phrase(quoted.trim_end_matches('"'));
            if !phrase.is_empty() {
                self.terms.push(Term { negated, clause: Clause::Phrase(phrase) });
            }
            return;
        }
        if let Some((name, value)) = split_field(token) {
            match QueryField::from_name(&fold(name)) {
                Some(field) => return self.parse_field(field, value, negated),
                None if value.trim_matches('"').is_empty() => {}
                None => self.problems.push(Problem::UnknownField(name.to_owned())),
            }
        }
        let words = token_words(token).into_iter();
        self.terms.extend(words.map(|word| Term { negated, clause: Clause::Word(word) }));
    }

    /// Parses the value of a field, or several separated by commas, of which one must hold.
    fn parse_field(&mut self, field: QueryField, value: &str, negated: bool) {
        let values = if field.has_lists() { alternatives(value) } else { vec![value] };
        if values.len() > MAX_TERMS {
            self.problems.push(Problem::TooLong);
        }
        let values = values.into_iter().take(MAX_TERMS).map(|value| value.trim_matches('"'));
        let mut clauses: Vec<Clause> =
            values.filter_map(|value| self.parse_value(field, value)).collect();
        clauses.dedup();
        let clause = match clauses.len() {
            0 => return,
            1 => clauses.remove(0),
            _ if clauses.contains(&Clause::Unreadable(field)) => Clause::Unreadable(field),
            _ => Clause::Any(clauses),
        };
        self.terms.push(Term { negated, clause });
    }

    /// Parses one value of a field. A field without a value asks for nothing, except for the
    /// bookmarks, where it asks for all of them.
    fn parse_value(&mut self, field: QueryField, value: &str) -> Option<Clause> {
        let parsed = match field.value_kind() {
            ValueKind::Words => {
                let value = self.cut(folded_phrase(value));
                if value.is_empty() && field != QueryField::Bookmarked {
                    return None;
                }
                Ok(Clause::Field(field, value))
            }
            _ if value.is_empty() => return None,
            ValueKind::Dates => Span::parse(value).map(|span| Clause::Dates(field, span)),
            ValueKind::Date => Span::parse_date(value).map(|span| Clause::Dates(field, span)),
            ValueKind::Numbers => {
                NumberRange::parse(value).map(|range| Clause::Numbers(field, range))
            }
        };
        Some(parsed.unwrap_or_else(|problem| {
            self.problems.push(problem);
            Clause::Unreadable(field)
        }))
    }

    /// A folded value, or the start of one that is too long.
    fn cut(&mut self, mut value: String) -> String {
        if value.len() > MAX_VALUE {
            self.problems.push(Problem::TooLong);
            let ends = value.char_indices().map(|(at, _)| at);
            let end = ends.take_while(|at| *at <= MAX_VALUE).last();
            value.truncate(end.unwrap_or(0));
            value.truncate(value.trim_end().len());
        }
        value
    }

    /// The same query for memberships on a date, unless it has dates for them.
    #[must_use]
    pub fn on(mut self, date: PartialDate) -> Self {
        if !self.has_dates() {
            let clause = Clause::Dates(QueryField::On, Span { from: Some(date), to: Some(date) });
            self.terms.push(Term { negated: false, clause });
        }
        self
    }

    /// Whether it asks for memberships.
    pub fn asks_for_memberships(&self) -> bool {
        self.has_field(&[QueryField::In, QueryField::Member, QueryField::Observer])
    }

    /// Whether it has dates for memberships.
    pub fn has_dates(&self) -> bool {
        self.has_field(&[QueryField::Since, QueryField::Until, QueryField::On])
    }

    fn has_field(&self, fields: &[QueryField]) -> bool {
        let mut asked = self.terms.iter().filter_map(|term| term.clause.field());
        asked.any(|field| fields.contains(&field))
    }

    /// Whether it asks for nothing.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The conditions, in the order typed.
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// The folded words and phrases that must be found. Silent words and words that name a field
    /// are left out, unless there is nothing else.
    pub fn words(&self) -> &[String] {
        &self.reading.words
    }

    /// Whether it has words to be found, by which entries are ranked. Fields only select them.
    pub fn has_words(&self) -> bool {
        !self.reading.words.is_empty()
    }

    /// The folded words and phrases as typed, silent words included, separated by spaces.
    pub fn phrase(&self) -> &str {
        &self.reading.phrase
    }

    /// The folded words that name fields, in addition to the words that must be found.
    pub(super) fn field_words(&self) -> &[String] {
        &self.reading.field_words
    }

    /// The query as typed, without spaces around it; empty if it is too long to be typed by hand.
    pub(super) fn typed(&self) -> &str {
        &self.typed
    }

    /// The fields that words of the query name, such as `sedište`.
    pub fn asked(&self) -> &[AskedField] {
        &self.reading.asked
    }

    /// The year that a question asks about.
    pub(super) fn year(&self) -> Option<PartialDate> {
        self.reading.year.map(PartialDate::of_year)
    }

    /// The date on which a question asks for members.
    pub(super) fn members_on(&self) -> Option<PartialDate> {
        self.year().filter(|_| self.asked().contains(&AskedField::Members))
    }

    /// Whether it asks for what bodies have in the first place.
    pub(super) fn is_about_body(&self) -> bool {
        let is_of_bodies = |field| matches!(field, AskedField::Members | AskedField::Headquarters);
        self.asked().iter().any(|field| is_of_bodies(*field))
    }

    /// Whether it asks only for what states and territories have.
    pub(super) fn is_about_state(&self) -> bool {
        let asked = self.asked();
        !asked.is_empty() && asked.iter().all(|field| field.is_of_states())
    }

    /// The same query for the name of an entry: a name comes before a currency or another code.
    pub(super) fn by_name(self) -> Self {
        Self { by_name: true, ..self }
    }

    /// Whether codes come before names.
    pub(super) fn prefers_codes(&self) -> bool {
        !self.by_name && self.typed.is_ascii()
    }

    /// Whether it has words of a question next to those that must be found.
    pub(super) fn is_question(&self) -> bool {
        self.reading.phrase.len() > self.reading.words.join(" ").len()
    }

    /// Whether it is an acronym with dots: `U.N.`.
    pub(super) fn is_dotted(&self) -> bool {
        let mut chars = self.typed.chars();
        chars.next().is_some_and(char::is_alphabetic) && chars.next() == Some('.')
    }

    /// The silent words of a query without other words that may be codes, the longest first.
    pub(super) fn possible_codes(&self) -> &[String] {
        &self.reading.codes
    }
}

impl Term {
    /// The term as its words are read.
    fn into_item(self) -> Item<Self> {
        match self.clause {
            Clause::Word(word) if !self.negated => Item::Word(word),
            Clause::Phrase(phrase) if !self.negated => Item::Phrase(phrase),
            clause => Item::Other(Self { clause, ..self }),
        }
    }

    fn from_item(item: Item<Self>) -> Self {
        match item {
            Item::Word(word) => Self { negated: false, clause: Clause::Word(word) },
            Item::Phrase(phrase) => Self { negated: false, clause: Clause::Phrase(phrase) },
            Item::Other(term) => term,
        }
    }
}

/// Writes the query in a form that parses to the same terms. Words that are not searched for are
/// left out, although they count in the ranking of whole names.
impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (nth, Term { negated, clause }) in self.terms.iter().enumerate() {
            f.write_str(if nth > 0 { " " } else { "" })?;
            f.write_str(if *negated { "-" } else { "" })?;
            if let Some(field) = clause.field() {
                write!(f, "{}:", field.name(Language::English))?;
            }
            for (nth, clause) in clause.alternatives().iter().enumerate() {
                f.write_str(if nth > 0 { "," } else { "" })?;
                clause.write_value(f)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_query_is_parsed() {
        for (typed, parsed) in [
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
            ("founded:>=1990", "founded:1990.."),
            ("founded:<=1990", "founded:..1990"),
            ("founded:1945..1960", "founded:1945..1960"),
            ("founded:2011-10", "founded:2011-10..2011-10"),
            ("founded:", ""),
            ("seat:", ""),
            ("- … !", ""),
            ("https://www.un.org", "https www un org"),
            ("u:НАТО -in:eu", "in:\"nato\" -in:\"eu\""),
            ("u:eu krajem:1990", "in:\"eu\" on:1990..1990"),
            ("od:1990.. do:<2000", "since:1990.. until:..1999"),
            ("stanovništvo:50000000..", "population:50000000.."),
            ("površina:>0.5 area:..2", "area:0.501.. area:..2"),
            ("population: capital:", ""),
            ("moje: savet", "mine:\"\" savet"),
            ("subject:law,pravda", "subject:\"law\",\"pravda\""),
            ("seat:\"New York\",Beč savet", "seat:\"new york\",\"bec\" savet"),
            ("-in:eu,nato,", "-in:\"eu\",\"nato\""),
            ("seat:\"Washington, D.C.\"", "seat:\"washington d c\""),
            ("founded:1945,1990..1999", "founded:1945..1945,1990..1999"),
            ("subject:,", ""),
            ("savet,unija", "savet unija"),
            ("моје:Ана", "mine:\"ana\""),
        ] {
            let query = Query::new(typed);
            assert_eq!(query.to_string(), parsed, "{typed}");
            assert_eq!(query.problems, [], "{typed}");
        }
    }

    #[test]
    fn what_cannot_be_parsed_is_reported_and_its_words_are_searched_for() {
        for (typed, parsed, problem) in [
            ("\"savet evrope", "\"savet evrope\"", Problem::OpenQuote),
            ("boja:plava", "boja plava", Problem::UnknownField("boja".to_owned())),
            (
                "nato founded:1960..1945",
                "nato founded:?",
                Problem::BackwardSpan("1960..1945".to_owned()),
            ),
            ("founded:\u{1b}[31m", "founded:?", Problem::BadDate("\u{1b}[31m".to_owned())),
            ("-founded:soon", "-founded:?", Problem::BadDate("soon".to_owned())),
            ("founded:2011-02-30", "founded:?", Problem::BadDate("2011-02-30".to_owned())),
            ("on:1990..1991", "on:?", Problem::BadDate("1990..1991".to_owned())),
            ("founded:1990,soon", "founded:?", Problem::BadDate("soon".to_owned())),
            ("area:1,5", "area:?", Problem::BadNumber("1,5".to_owned())),
            ("area:big", "area:?", Problem::BadNumber("big".to_owned())),
            ("population:9..1", "population:?", Problem::BackwardNumbers("9..1".to_owned())),
        ] {
            let query = Query::new(typed);
            assert_eq!(query.to_string(), parsed, "{typed}");
            assert_eq!(query.problems, [problem], "{typed}");
        }
    }

    #[test]
    fn silent_words_count_in_the_phrase_only() {
        let query = Query::new("centar za zakon -nato");
        assert_eq!(query.words(), ["centar", "zakon"]);
        assert_eq!(query.phrase(), "centar za zakon");
    }

    #[test]
    fn a_very_long_query_is_cut() {
        let query = Query::new(&"č \n".repeat(400_000));
        assert_eq!((query.words().len(), query.problems), (MAX_TERMS, vec![Problem::TooLong]));
    }

    #[test]
    fn a_very_long_value_is_cut() {
        let query = Query::new(&format!("in:\"{}\"", "ab ".repeat(300_000)));
        assert_eq!((query.to_string().len(), query.problems), (261, vec![Problem::TooLong]));
    }

    proptest! {
        #[test]
        fn any_text_parses_to_a_query_that_can_be_written_and_parsed_again(
            typed in "([a-zčš\":, .<>-]|\\PC|founded:|seat:|on:|-in:|area:|19[0-9]{2}){0,30}",
        ) {
            let once = Query::new(&typed);
            let again = Query::new(&once.to_string());
            prop_assert_eq!(again.to_string(), once.to_string());
        }
    }
}
