//! `imenik convert`: the rows of a CSV table as records.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches};

use super::command_builder::CommandBuilder;
use super::command_error::CommandError;
use super::context::CommandContext;
use super::format::{delimiter, delimiter_option};
use super::hyphens;
use super::output::print_with;
use super::progress_line::ProgressLine;
use super::report::report;
use super::values::{all, named_values, optional, required};
use crate::catalog::{Category, PartialDate, STANDARD_INPUT, is_address, is_language_tag};
use crate::diagnostic::{Diagnostic, DiagnosticKind, Place};
use crate::export;
use crate::files;
use crate::import::{
    Conversion, ConvertOptions, ImportError, LeftOut, Progress, Target, UnknownHeader,
    UnknownTarget, convert,
};
use crate::language::{FluentValue, Language, Locale, Messages};
use crate::text::sanitize_line;

pub(super) const NAME: &str = "convert";

const FILE: &str = "file";
const MAP: &str = "map";
const CATEGORY: &str = "category";
const TEXT_LANGUAGE: &str = "text-language";
const SOURCE: &str = "source";
const AS_OF: &str = "as-of";

/// The arguments of `imenik convert`.
#[derive(Debug)]
pub(super) struct ConvertRequest {
    path: PathBuf,
    options: ConvertOptions,
}

/// The definition of the command.
pub(super) fn command(builder: &CommandBuilder) -> clap::Command {
    let file = builder.argument(FILE, "value-file", "cli-convert-file");
    let categories = Category::ALL.iter().map(|&category| (category.slug(), category));
    let category = builder
        .option(CATEGORY, "cli-convert-category")
        .value_name("C")
        .value_parser(named_values(categories.collect()));
    let not_a_tag = builder.text("fault-bad-language");
    let tag = move |tag: &str| {
        if is_language_tag(tag) { Ok(tag.to_owned()) } else { Err(not_a_tag.clone()) }
    };
    let not_an_address = builder.text("fault-bad-url");
    let address = move |url: &str| {
        if is_address(url) { Ok(url.to_owned()) } else { Err(not_an_address.clone()) }
    };
    let not_a_date = builder.text("fault-bad-date");
    let date = move |text: &str| text.parse::<PartialDate>().map_err(|_| not_a_date.clone());
    let option = |name, help, value| builder.option(name, help).value_name(builder.text(value));
    builder
        .command(NAME, "cli-convert")
        .arg(file.required(true).value_parser(hyphens::path()))
        .arg(map_option(builder))
        .arg(delimiter_option(builder, "cli-convert-delimiter"))
        .arg(category)
        .arg(option(TEXT_LANGUAGE, "cli-text-language", "value-tag").value_parser(tag))
        .arg(option(SOURCE, "cli-source", "value-url").value_parser(address))
        .arg(option(AS_OF, "cli-as-of", "value-date").value_parser(date))
}

fn map_option(builder: &CommandBuilder) -> Arg {
    let language = builder.language();
    builder
        .option(MAP, "cli-map")
        .value_name(builder.text("value-map"))
        .value_delimiter(',')
        .action(ArgAction::Append)
        .value_parser(move |pair: &str| mapped(language, pair))
}

/// A field and the header of the column that holds it.
fn mapped(language: Language, pair: &str) -> Result<(Target, String), String> {
    let messages = || Messages::new(language);
    let Some((field, header)) = pair.split_once('=') else {
        return Err(messages().text("convert-no-header"));
    };
    match field.parse() {
        Ok(target) => Ok((target, header.trim().to_owned())),
        Err(UnknownTarget { nearest }) => {
            let messages = messages();
            let near = nearest.map(|near| messages.format("fault-near", &[("near", near.into())]));
            let unknown = [messages.text("convert-unknown-field")].into_iter();
            Err(unknown.chain(near).collect::<Vec<_>>().join(". "))
        }
    }
}

impl ConvertRequest {
    /// Reads the arguments.
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        Self {
            path: required(matches, FILE),
            options: ConvertOptions {
                mapping: all(matches, MAP),
                delimiter: delimiter(matches),
                category: optional(matches, CATEGORY).unwrap_or(Category::Organization),
                text_language: optional(matches, TEXT_LANGUAGE),
                source: optional(matches, SOURCE),
                as_of: optional(matches, AS_OF),
            },
        }
    }

    /// Prints the records on standard output, and what was left out on standard error.
    pub(super) fn run(&self, context: &CommandContext<'_>) -> Result<(), CommandError> {
        let locale = &context.locale;
        let known = context.load()?;
        let (input, size) = open(&self.path).map_err(|error| {
            let kind = DiagnosticKind::Unreadable((&error).into());
            CommandError::Failed(locale.diagnostic(&Diagnostic::of_path(&self.path, kind)))
        })?;
        let path = self.path.display().to_string();
        let mut line = ProgressLine::new();
        let converted = convert(&path, input, &self.options, known, &mut |progress| {
            line.show(|| progress_text(locale, progress, size));
        });
        line.clear();
        let Conversion { entries, left_out } =
            converted.map_err(|error| failure(locale, &self.path, error))?;
        report_left_out(locale, left_out);
        if entries.is_empty() {
            let nothing = locale.format("convert-nothing", &[("value", path.into())]);
            return Err(CommandError::Failed(sanitize_line(&nothing).into_owned()));
        }
        print_with(|out| export::write_records(out, &entries))
    }
}

/// The table, and its size in bytes if it is known.
fn open(path: &Path) -> io::Result<(Box<dyn Read>, Option<u64>)> {
    if path == Path::new(STANDARD_INPUT) {
        return Ok((Box::new(io::stdin()), None));
    }
    let (file, size) = files::open_regular(path)?;
    Ok((Box::new(file), Some(size)))
}

/// How far the conversion is, on one line.
fn progress_text(locale: &Locale, progress: Progress, size: Option<u64>) -> String {
    let Progress { bytes, rows } = progress;
    let rows = ("n", FluentValue::from(rows));
    match size.filter(|size| *size > 0) {
        Some(size) => {
            let percent = (bytes.saturating_mul(100) / size).min(100);
            locale.format("convert-percent", &[rows, ("percent", percent.into())])
        }
        None => locale.format("convert-rows", &[rows]),
    }
}

/// Prints the first of each kind with the number of its kind.
fn report_left_out(locale: &Locale, left_out: LeftOut) {
    for (first, count) in left_out.into_groups() {
        let line = locale.diagnostic(&first);
        let values = [("line", line.into()), ("n", count.into())];
        report(&locale.format("convert-left-out", &values));
    }
}

/// Why a table cannot be converted, as the error of the command.
fn failure(locale: &Locale, path: &Path, error: ImportError) -> CommandError {
    match error {
        ImportError::Io(error) => {
            let kind = DiagnosticKind::Unreadable((&error).into());
            CommandError::Failed(locale.diagnostic(&Diagnostic::of_path(path, kind)))
        }
        ImportError::NotUtf8(line) => {
            let place = Place { path: format!("{}:{line}", path.display()), ..Place::default() };
            CommandError::Failed(
                locale.diagnostic(&Diagnostic::new(place, DiagnosticKind::NotUtf8)),
            )
        }
        ImportError::OpenQuote(line) => {
            let place = FluentValue::from(format!("{}:{line}", path.display()));
            let message = locale.format("convert-open-quote", &[("value", place)]);
            CommandError::Failed(sanitize_line(&message).into_owned())
        }
        ImportError::UnknownHeader(UnknownHeader { header, nearest }) => {
            let unknown = locale.format("convert-unknown-header", &[("value", header.into())]);
            let near = nearest.map(|near| locale.format("fault-near", &[("near", near.into())]));
            let message = [unknown].into_iter().chain(near).collect::<Vec<_>>().join(". ");
            CommandError::WrongUse(sanitize_line(&message).into_owned())
        }
        ImportError::NoNames => {
            let path = FluentValue::from(path.display().to_string());
            let message = locale.format("convert-no-names", &[("value", path)]);
            CommandError::WrongUse(sanitize_line(&message).into_owned())
        }
    }
}
