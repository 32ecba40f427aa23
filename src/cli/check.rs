//! `imenik check`: the problems of a catalog, or its counts if it has none.

use std::collections::HashMap;
use std::fmt::Write;
use std::path::PathBuf;

use clap::ArgMatches;
use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use super::clock::this_year;
use super::command_builder::CommandBuilder;
use super::command_error::CommandError;
use super::context::CommandContext;
use super::format::Format;
use super::hyphens;
use super::output::print;
use super::review::{review_json, review_lines, year_parser};
use super::sources::Sources;
use super::values::{all, optional};
use crate::catalog::{Catalog, Category, Report, check_with_progress};
use crate::diagnostic::{Diagnostic, DiagnosticKind};
use crate::export::review;
use crate::language::{FluentValue, Locale};
use crate::text::{sanitize_line, to_json};

pub(super) const NAME: &str = "check";

const PATH: &str = "path";
const ALL: &str = "all";
const REVIEW: &str = "review";

/// The arguments of `imenik check`.
#[derive(Debug)]
pub(super) struct CheckRequest {
    /// Files and folders to check together with those of the options.
    paths: Vec<PathBuf>,
    /// Whether each problem is listed, and not only the first of each kind.
    all: bool,
    /// The year of a review; `None` to list errors.
    review: Option<u16>,
    format: Format,
}

/// The definition of the command.
pub(super) fn command(builder: &CommandBuilder) -> clap::Command {
    let path = builder.argument(PATH, "value-path", "cli-check-path");
    let path = path.num_args(0..).value_parser(hyphens::path());
    let review = builder
        .option(REVIEW, "cli-check-review")
        .value_name(builder.text("value-year"))
        .num_args(0..=1)
        .require_equals(true)
        .default_missing_value(this_year().to_string())
        .value_parser(year_parser(builder.text("wrong-year")));
    builder
        .command(NAME, "cli-check")
        .arg(path)
        .arg(builder.flag(ALL, "cli-check-all"))
        .arg(review)
        .args(Format::options(builder, &[Format::Text, Format::Json]))
}

impl CheckRequest {
    /// Reads the arguments.
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        Self {
            paths: all(matches, PATH),
            all: matches.get_flag(ALL),
            review: optional(matches, REVIEW),
            format: Format::from_matches(matches),
        }
    }

    /// Prints the problems on standard output, or the counts of a catalog without any.
    pub(super) fn run(&self, context: &CommandContext<'_>) -> Result<(), CommandError> {
        let sources = Sources::new(context.options, &self.paths);
        let (report, mut diagnostics) = context.with_progress(&sources, |progress| {
            let (files, unreadable) = sources.readable(progress);
            Ok((check_with_progress(&files, progress), unreadable))
        })?;
        let Report { catalog, diagnostics: found, replacements } = report;
        // Only JSON is an answer without another error, and a review has no place for errors.
        let is_all = found.is_empty() && self.format != Format::Json || self.review.is_some();
        if is_all && !diagnostics.is_empty() {
            return Err(context.failed_with(&diagnostics));
        }
        diagnostics.extend(found);
        let locale = &context.locale;
        if let Some(year) = self.review {
            let items = review(&catalog, locale, year);
            return print(&match self.format {
                Format::Json => review_json(&catalog, items)?,
                _ => review_lines(&catalog, locale, items),
            });
        }
        if self.format == Format::Json {
            print(&(json(locale, &diagnostics)? + "\n"))?;
        } else {
            let mut out = String::new();
            for place in &replacements {
                let place = [("place", place.to_string().into())];
                let _ =
                    writeln!(out, "{}", sanitize_line(&locale.format("check-replaces", &place)));
            }
            if diagnostics.is_empty() {
                out.push_str(&counts(&catalog, locale));
            } else {
                out.push_str(&self.problems(locale, &diagnostics));
            }
            print(&out)?;
        }
        if diagnostics.is_empty() { Ok(()) } else { Err(CommandError::Reported) }
    }

    /// The problems: each of them, or the first of each kind with the number of its kind.
    fn problems(&self, locale: &Locale, diagnostics: &[Diagnostic]) -> String {
        let mut out = String::new();
        let groups = grouped(diagnostics);
        if self.all {
            for diagnostic in diagnostics {
                out += &(locale.diagnostic(diagnostic) + "\n");
            }
        } else {
            for (first, count) in &groups {
                let line = locale.diagnostic(first);
                let values = [("line", line.as_str().into()), ("n", (*count).into())];
                let with_count = || locale.format("check-count", &values);
                out += &(if *count == 1 { line.clone() } else { with_count() } + "\n");
            }
        }
        let count = [("n", FluentValue::from(diagnostics.len()))];
        out += &locale.format("count-faults", &count);
        if !self.all && groups.len() < diagnostics.len() {
            out = out + ". " + &locale.text("check-all-hint");
        }
        out + "\n"
    }
}

/// With more groups than this, diagnostics are grouped by kind only, without the name of the field.
const MAX_GROUPS: usize = 40;

/// The first diagnostic of each kind with the number of the kind, in the order of the first. The
/// name of the field that is unknown or missing is part of the kind.
fn grouped(diagnostics: &[Diagnostic]) -> Vec<(&Diagnostic, usize)> {
    let groups = grouped_by(diagnostics, |kind| (kind.key(), kind.field_name()));
    if groups.len() <= MAX_GROUPS {
        groups
    } else {
        grouped_by(diagnostics, |kind| (kind.key(), None))
    }
}

fn grouped_by<'d>(
    diagnostics: &'d [Diagnostic],
    key: impl Fn(&'d DiagnosticKind) -> (&'static str, Option<&'d str>),
) -> Vec<(&'d Diagnostic, usize)> {
    let mut groups: Vec<(&Diagnostic, usize)> = Vec::new();
    let mut known = HashMap::new();
    for diagnostic in diagnostics {
        let group = *known.entry(key(&diagnostic.kind)).or_insert_with(|| {
            groups.push((diagnostic, 0));
            groups.len() - 1
        });
        groups[group].1 += 1;
    }
    groups
}

/// A diagnostic as JSON, for editors.
#[derive(Serialize)]
struct JsonDiagnostic<'a> {
    path: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    entry: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<&'a str>,
    kind: &'a str,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestion: Option<&'a str>,
}

/// Diagnostics as a JSON list.
fn json(locale: &Locale, diagnostics: &[Diagnostic]) -> serde_json::Result<String> {
    let records = diagnostics.iter().map(|diagnostic| {
        let Diagnostic { place, kind } = diagnostic;
        let key = kind.key();
        JsonDiagnostic {
            path: &place.path,
            line: place.position.map(|position| position.line),
            column: place.position.map(|position| position.column),
            entry: place.entry.as_deref(),
            field: place.field.as_deref(),
            kind: key.strip_prefix("fault-").unwrap_or(key),
            message: sanitize_line(&locale.problem(kind)).into_owned(),
            suggestion: kind.nearest(),
        }
    });
    to_json(&records.collect::<Vec<_>>())
}

/// The counts by category, and that there are no errors.
fn counts(catalog: &Catalog, locale: &Locale) -> String {
    let names: Vec<String> = Category::ALL.iter().map(|&category| locale.term(category)).collect();
    let width = names.iter().map(|name| name.width()).max().unwrap_or(0);
    let mut out = String::new();
    for (name, &category) in names.iter().zip(Category::ALL) {
        let padding = " ".repeat(width - name.width());
        let count = locale.whole(catalog.count(category) as u64);
        let _ = writeln!(out, "{name}{padding} {count:>6}");
    }
    let total = locale.format("count-entries", &[("n", FluentValue::from(catalog.len()))]);
    let _ = writeln!(out, "{total}. {}", locale.text("cli-sound"));
    out
}
