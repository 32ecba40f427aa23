//! `imenik members`, `memberships`, `common`, `differ`: the graph of states and bodies, one side at
//! a time or compared.

use super::format::{self, Format};
use super::{Failure, NOTHING, WRONG_USE, not_found, print};
use crate::catalog::{Catalog, EntryIndex, Member, Membership, PartialDate, Status};
use crate::export;
use crate::language::{FluentValue, Locale};
use crate::search::{Index, Tier};
use crate::tui::Theme;

/// What is asked of the graph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Who takes part in a body.
    Members,
    /// What a state or body takes part in.
    Memberships,
    /// What all of some entries have.
    Common,
    /// What each of two entries has and the other has not.
    Differ,
}

/// A question and how to print the answer.
#[derive(Debug)]
pub struct Request {
    /// The question.
    pub question: Question,
    /// The entries that it is about, each by an id, an acronym or a name.
    pub entries: Vec<String>,
    /// The statuses that count; none stands for all, or for members where entries are compared.
    pub statuses: Vec<Status>,
    /// The earliest date of joining.
    pub since: Option<PartialDate>,
    /// The format.
    pub format: Format,
}

impl Request {
    fn counts(&self, status: Status) -> bool {
        let compares = matches!(self.question, Question::Common | Question::Differ);
        if self.statuses.is_empty() {
            !compares || status.counts_as_member()
        } else {
            self.statuses.contains(&status)
        }
    }

    fn answers(&self, tie: &Membership<'_>) -> bool {
        self.counts(tie.record.status)
            && self.since.is_none_or(|since| tie.record.since.is_some_and(|date| date >= since))
    }
}

/// Prints the answer.
pub(super) fn run(
    catalog: &Catalog,
    locale: &Locale,
    request: &Request,
    theme: Theme,
) -> Result<(), Failure> {
    let index = Index::new(catalog);
    let named = |words: &String| {
        let hit = index.best(catalog, words).filter(|hit| hit.tier <= Tier::WholeName);
        hit.map(|hit| hit.entry).ok_or_else(|| not_found(locale, words))
    };
    let entries = request.entries.iter().map(named).collect::<Result<Vec<_>, _>>()?;
    let paper = Paper { catalog, locale, theme, format: request.format };
    match (request.question, entries.as_slice()) {
        (Question::Members, &[body]) => {
            if !catalog.entry(body).category.is_body() {
                let name = locale.name(catalog.entry(body)).into_owned();
                return Err(Failure::new(
                    WRONG_USE,
                    locale.format("cli-not-a-body", &[("value", name.into())]),
                ));
            }
            paper.ties(catalog.members(body).filter(|tie| request.answers(tie)).collect(), body)
        }
        (Question::Memberships, &[member]) => paper
            .ties(catalog.memberships(member).filter(|tie| request.answers(tie)).collect(), member),
        (Question::Differ, &[one, other]) => {
            let counts = |status| request.counts(status);
            let sides = [(one, other), (other, one)]
                .map(|(one, other)| (one, catalog.only(one, other, counts)));
            paper.sides(&sides)
        }
        _ => {
            let shared = catalog.common(&entries, |status| request.counts(status));
            paper
                .entries(shared, |_| String::new())
                .and_then(|text| if text.is_empty() { Err(nothing(locale)) } else { print(&text) })
        }
    }
}

fn nothing(locale: &Locale) -> Failure {
    Failure::new(NOTHING, locale.text("cli-nothing-in-common"))
}

/// How answers are written.
struct Paper<'a> {
    catalog: &'a Catalog,
    locale: &'a Locale,
    theme: Theme,
    format: Format,
}

impl Paper<'_> {
    /// Entries by the alphabet, with a remark for each.
    fn entries(
        &self,
        mut entries: Vec<EntryIndex>,
        remark: impl Fn(EntryIndex) -> String,
    ) -> Result<String, Failure> {
        let name = |entry| self.locale.name(self.catalog.entry(entry));
        entries.sort_by_cached_key(|&entry| self.locale.collation.key(&name(entry)));
        let remarks: Vec<String> = entries.iter().map(|&entry| remark(entry)).collect();
        format::entries(self.catalog, self.locale, &entries, &remarks, self.format, self.theme)
    }

    /// One side of the graph, with status and date. JSON has the lines of the record format, with
    /// the id of the other end.
    fn ties(&self, mut ties: Vec<Membership<'_>>, of: EntryIndex) -> Result<(), Failure> {
        if ties.is_empty() {
            let name = self.locale.name(self.catalog.entry(of)).into_owned();
            return Err(Failure::new(
                NOTHING,
                self.locale.format("cli-no-ties", &[("value", name.into())]),
            ));
        }
        let name = |tie: &Membership<'_>| self.locale.name(self.catalog.entry(tie.other));
        ties.sort_by_cached_key(|tie| (tie.record.status, self.locale.collation.key(&name(tie))));
        let entries: Vec<EntryIndex> = ties.iter().map(|tie| tie.other).collect();
        let text = match self.format {
            Format::Json => {
                let id = |tie: &Membership<'_>| self.catalog.entry(tie.other).id.clone();
                let lines: Vec<_> =
                    ties.iter().map(|tie| Member { id: id(tie), ..tie.record.clone() }).collect();
                serde_json::to_string_pretty(&lines).map_err(std::io::Error::from)? + "\n"
            }
            Format::Csv => export::memberships(self.catalog, self.locale, &ties)
                .map_err(std::io::Error::from)?,
            Format::Markdown => {
                let line = |tie| {
                    format!("- {} ({})", export::escape_markdown(&name(tie)), self.remark(tie))
                };
                ties.iter().map(line).collect::<Vec<_>>().join("\n") + "\n"
            }
            Format::Text | Format::Ids => {
                let remarks: Vec<String> = ties.iter().map(|tie| self.remark(tie)).collect();
                format::entries(
                    self.catalog,
                    self.locale,
                    &entries,
                    &remarks,
                    self.format,
                    self.theme,
                )?
            }
        };
        print(&text)
    }

    /// A status, with the years and the note where there are any.
    fn remark(&self, tie: &Membership<'_>) -> String {
        let year = |date: Option<PartialDate>| date.map(|date| date.to_string());
        let years = match (year(tie.record.since), year(tie.record.until)) {
            (None, None) => None,
            (since, None) => since,
            (since, Some(until)) => Some(format!("{}–{until}", since.unwrap_or_default())),
        };
        let note =
            tie.record.note.as_ref().map(|note| self.locale.language.text(note).into_owned());
        let status = self.locale.status(tie.record.status);
        [Some(status), years, note].into_iter().flatten().collect::<Vec<_>>().join("; ")
    }

    /// What each of two has alone. For programs what the first has alone: the other way round is
    /// asked the other way round.
    fn sides(&self, sides: &[(EntryIndex, Vec<EntryIndex>); 2]) -> Result<(), Failure> {
        let [(one, first), (other, second)] = sides;
        if first.is_empty() && second.is_empty() {
            return Err(Failure::new(NOTHING, self.locale.text("cli-no-difference")));
        }
        let heading = |one: EntryIndex, only: &[EntryIndex]| {
            let name = FluentValue::from(self.locale.name(self.catalog.entry(one)).into_owned());
            self.locale.format("cli-only", &[("value", name), ("n", only.len().into())])
        };
        let text = |one, only: &[EntryIndex], other| -> Result<String, Failure> {
            let list = self.entries(only.to_vec(), |with| self.otherwise(other, with))?;
            Ok(format!("{}\n{list}", heading(one, only)))
        };
        let markdown = |one, only: &[EntryIndex]| {
            let line = |&with: &EntryIndex| {
                format!(
                    "- {}\n",
                    export::escape_markdown(&self.locale.name(self.catalog.entry(with)))
                )
            };
            format!("## {}\n\n{}", heading(one, only), only.iter().map(line).collect::<String>())
        };
        print(&match self.format {
            Format::Text => [text(*one, first, *other)?, text(*other, second, *one)?].join("\n"),
            Format::Markdown => [markdown(*one, first), markdown(*other, second)].join("\n"),
            Format::Json | Format::Csv | Format::Ids => {
                self.entries(first.clone(), |_| String::new())?
            }
        })
    }

    /// How one takes part in what another belongs to, if it does otherwise than by belonging.
    fn otherwise(&self, one: EntryIndex, with: EntryIndex) -> String {
        self.catalog.membership(one, with).map_or_else(String::new, |tie| {
            let status = self.locale.status(tie.record.status);
            format!("{}: {status}", self.locale.name(self.catalog.entry(one)))
        })
    }
}
