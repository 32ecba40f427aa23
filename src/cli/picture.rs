//! `imenik export --format svg`: what a picture shows, and how.

use clap::{Arg, ArgAction, ArgMatches};

use super::command_builder::CommandBuilder;
use super::command_error::CommandError;
use super::context::CommandContext;
use super::hyphens;
use super::lookup;
use super::output::print;
use super::query;
use super::values::{all, named_values, optional};
use crate::bundle;
use crate::catalog::{Catalog, EntryIndex, PartialDate};
use crate::charts::{By, ChartData, Colouring, SECTIONS, Subject};
use crate::export::{MapOf, Picture, PictureTheme, svg};
use crate::language::Locale;
use crate::search::{Facet, Index};
use crate::text::sanitize_line;

const PICTURE: &str = "picture";
const BY: &str = "by";
const OF: &str = "of";
const THEME: &str = "theme";
const TITLE: &str = "title";

/// A kind of picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Kind {
    #[default]
    Map,
    Timeline,
    Statistics,
}

impl Kind {
    const NAMES: [(&'static str, Self); 3] =
        [("map", Self::Map), ("timeline", Self::Timeline), ("statistics", Self::Statistics)];
}

/// What entries are coloured or counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Criterion {
    Colouring(Colouring),
    Count(By),
}

impl Criterion {
    /// Every criterion by its name: those of a map, then those of statistics.
    const NAMES: [(&'static str, Self); 11] = [
        ("status", Self::Colouring(Colouring::Marks)),
        ("population", Self::Colouring(Colouring::Population)),
        ("area", Self::Colouring(Colouring::Area)),
        ("memberships", Self::Colouring(Colouring::Memberships)),
        ("admission", Self::Colouring(Colouring::Admission)),
        ("category", Self::Count(By::Category)),
        ("subject", Self::Count(By::Facet(Facet::Subject))),
        ("region", Self::Count(By::Facet(Facet::Region))),
        ("founded", Self::Count(By::Facet(Facet::Founded))),
        ("members", Self::Count(By::Facet(Facet::Members))),
        ("seat", Self::Count(By::Facet(Facet::Seat))),
    ];

    /// The names of the criteria that pass a test, with commas between them.
    fn names(passes: impl Fn(Self) -> bool) -> String {
        let names = Self::NAMES.iter().filter(|(_, criterion)| passes(*criterion));
        names.map(|(name, _)| *name).collect::<Vec<_>>().join(", ")
    }

    fn colouring(self) -> Option<Colouring> {
        match self {
            Self::Colouring(colouring) => Some(colouring),
            Self::Count(_) => None,
        }
    }

    fn count(self) -> Option<By> {
        match self {
            Self::Count(by) => Some(by),
            Self::Colouring(_) => None,
        }
    }
}

/// The options of a picture.
#[derive(Debug)]
pub(super) struct PictureRequest {
    kind: Option<Kind>,
    by: Vec<Criterion>,
    /// The entry that the picture is of, instead of what a query finds; two that a map compares.
    of: Vec<String>,
    theme: Option<PictureTheme>,
    title: Option<String>,
}

impl PictureRequest {
    /// The options.
    pub(super) fn options(builder: &CommandBuilder) -> [Arg; 5] {
        let kind = builder
            .option(PICTURE, "cli-picture")
            .value_name(Kind::NAMES.map(|(name, _)| name).join("|"))
            .hide_possible_values(true)
            .value_parser(named_values(Kind::NAMES.to_vec()));
        let by = builder
            .option(BY, "cli-by")
            .value_name(builder.text("value-by"))
            .hide_possible_values(true)
            .value_delimiter(',')
            .action(ArgAction::Append)
            .value_parser(named_values(Criterion::NAMES.to_vec()));
        let of = builder
            .option(OF, "cli-of")
            .value_name(builder.text("value-entry"))
            .action(ArgAction::Append)
            .value_parser(hyphens::name(builder.text("wrong-name")));
        let theme = builder
            .option(THEME, "cli-picture-theme")
            .value_name(PictureTheme::NAMES.map(|(name, _)| name).join("|"))
            .hide_possible_values(true)
            .value_parser(named_values(PictureTheme::NAMES.to_vec()));
        let title = builder
            .option(TITLE, "cli-picture-title")
            .value_name(builder.text("value-text"))
            .value_parser(hyphens::text());
        [kind, by, of, theme, title]
    }

    /// Reads the options.
    pub(super) fn from_matches(matches: &ArgMatches) -> Self {
        Self {
            kind: optional(matches, PICTURE),
            by: all(matches, BY),
            of: all(matches, OF),
            theme: optional(matches, THEME),
            title: optional(matches, TITLE),
        }
    }

    /// Checks that no option of a picture is given where none is printed.
    ///
    /// # Errors
    /// If one is.
    pub(super) fn check_unused(&self, locale: &Locale) -> Result<(), CommandError> {
        let given = [
            (self.kind.is_some(), "--picture"),
            (!self.by.is_empty(), "--by"),
            (!self.of.is_empty(), "--of"),
            (self.theme.is_some(), "--theme"),
            (self.title.is_some(), "--title"),
        ];
        match given.iter().find(|(is_given, _)| *is_given) {
            Some((_, option)) => Err(needs(locale, option, "--format svg")),
            None => Ok(()),
        }
    }

    /// Prints the picture of what a query finds, or of an entry.
    ///
    /// # Errors
    /// If the options do not fit together, or there is nothing to show.
    pub(super) fn print(
        &self,
        context: &CommandContext<'_>,
        words: &str,
        on: Option<PartialDate>,
    ) -> Result<(), CommandError> {
        let locale = &context.locale;
        if !self.of.is_empty() && !words.trim().is_empty() {
            return Err(CommandError::WrongUse(locale.text("wrong-of")));
        }
        let criteria = self.criteria(locale, on)?;
        let bookmarks = query::read_bookmarks(context);
        let catalog = context.load()?;
        let index = query::index(&catalog, locale.language, &bookmarks);
        let own = self.own(&catalog, &index, on, locale)?;
        let rows = match own {
            Own::Listed => query::found_by_name(&index, &catalog, locale, words)?,
            Own::Entry(_) | Own::Two(..) => Vec::new(),
        };
        let names = bundle::all_names(&catalog, locale);
        let data =
            ChartData { catalog: &catalog, index: &index, locale, names: &names, rows: &rows };
        let title = self.title(own, words, data);
        let picture = picture(&criteria, own, on, &catalog, &rows);
        if picture.is_map_of_listed() && on.is_some() {
            return Err(needs(locale, "--on", "--of"));
        }
        let is_empty = |on| own.single().is_some_and(|own| is_empty_on(&catalog, own, on));
        if on.is_some_and(is_empty) {
            return Err(CommandError::Failed(locale.text("picture-empty")));
        }
        let drawn = svg(&picture, &title, self.theme.unwrap_or_default(), data);
        let nothing = || CommandError::Failed(locale.text("picture-empty"));
        print(&drawn.ok_or_else(nothing)?)
    }

    /// The entries that the picture is of.
    fn own(
        &self,
        catalog: &Catalog,
        index: &Index,
        on: Option<PartialDate>,
        locale: &Locale,
    ) -> Result<Own, CommandError> {
        let find = |name: &String| match catalog.find(name) {
            Some(exact) => Ok(exact),
            None => lookup::find_body(catalog, index, locale, name, on),
        };
        match self.of.as_slice() {
            [] => Ok(Own::Listed),
            [name] => Ok(Own::Entry(find(name)?)),
            [one, other] => match (find(one)?, find(other)?) {
                (one, other) if one != other => Ok(Own::Two(one, other)),
                _ => Err(CommandError::WrongUse(locale.text("wrong-two"))),
            },
            _ => Err(CommandError::WrongUse(locale.text("wrong-two"))),
        }
    }

    /// What the picture is to be drawn by, if the options fit together.
    fn criteria(&self, locale: &Locale, on: Option<PartialDate>) -> Result<Criteria, CommandError> {
        let kind = self.kind.unwrap_or_default();
        if on.is_some() && kind != Kind::Map {
            return Err(needs(locale, "--on", "--picture map"));
        }
        match kind {
            Kind::Map => {
                let colourings: Vec<Option<Colouring>> =
                    self.by.iter().map(|by| by.colouring()).collect();
                match colourings.as_slice() {
                    [] => Ok(Criteria::Map(Colouring::Marks)),
                    [Some(colouring)] => Ok(Criteria::Map(*colouring)),
                    _ => {
                        let fit = Criterion::names(|it| it.colouring().is_some());
                        Err(wrong_by(locale, "wrong-by", "map", &fit))
                    }
                }
            }
            Kind::Timeline if self.of.len() > 1 => {
                Err(CommandError::WrongUse(locale.text("wrong-two")))
            }
            Kind::Timeline if self.by.is_empty() => Ok(Criteria::Timeline),
            Kind::Timeline => Err(needs(locale, "--by", "--picture map|statistics")),
            Kind::Statistics if !self.of.is_empty() => {
                Err(needs(locale, "--of", "--picture map|timeline"))
            }
            Kind::Statistics => {
                let counts: Vec<Option<By>> = self.by.iter().map(|by| by.count()).collect();
                match counts.as_slice() {
                    [] => Ok(Criteria::Bars(SECTIONS.to_vec())),
                    [Some(by)] => Ok(Criteria::Bars(vec![*by])),
                    [Some(rows), Some(columns)] if rows != columns => {
                        Ok(Criteria::Table(*rows, *columns))
                    }
                    _ => {
                        let fit = Criterion::names(|it| it.count().is_some());
                        Err(wrong_by(locale, "wrong-by-counts", "statistics", &fit))
                    }
                }
            }
        }
    }

    /// The title: as given, or the entries, or the query.
    fn title(&self, own: Own, words: &str, data: ChartData<'_>) -> String {
        let only = || match data.rows {
            [only] => Some(*only),
            _ => None,
        };
        if let Some(title) = self.title.as_ref().filter(|title| !title.trim().is_empty()) {
            return title.clone();
        }
        if let Own::Two(one, other) = own {
            return format!("{} · {}", data.short_name(one), data.short_name(other));
        }
        match own.single().or_else(only) {
            Some(entry) => data.name(entry).to_owned(),
            None if words.trim().is_empty() => data.locale.text("picture-all"),
            None => sanitize_line(words.trim()).into_owned(),
        }
    }
}

/// What a picture is of.
#[derive(Debug, Clone, Copy)]
enum Own {
    /// What a query finds.
    Listed,
    Entry(EntryIndex),
    /// Two entries that a map compares.
    Two(EntryIndex, EntryIndex),
}

impl Own {
    fn single(self) -> Option<EntryIndex> {
        match self {
            Self::Entry(entry) => Some(entry),
            Self::Listed | Self::Two(..) => None,
        }
    }
}

/// Whether nothing is known to have taken part in a body on a date, nor an entry in anything.
fn is_empty_on(catalog: &Catalog, entry: EntryIndex, on: PartialDate) -> bool {
    let all = catalog.memberships_on(catalog.all_memberships(entry), Some(on));
    all.iter().all(|it| it.is_unknown) && catalog.former_states_on(entry, on).next().is_none()
}

/// What a picture is drawn by.
enum Criteria {
    Map(Colouring),
    Timeline,
    Bars(Vec<By>),
    Table(By, By),
}

/// The picture of entries or of what was found. A single body that was found is shown as if the
/// picture was of it.
fn picture(
    criteria: &Criteria,
    own: Own,
    on: Option<PartialDate>,
    catalog: &Catalog,
    rows: &[EntryIndex],
) -> Picture {
    let only = match rows {
        [only] => Some(*only),
        _ => None,
    };
    match criteria {
        Criteria::Map(colouring) => {
            let body = only.filter(|entry| catalog.category(*entry).is_body());
            let subject = match own {
                Own::Two(one, other) => Subject::Two(one, other),
                Own::Entry(entry) => Subject::Entry(entry),
                Own::Listed => body.map_or(Subject::Listed, Subject::Entry),
            };
            Picture::Map(MapOf { subject, colouring: *colouring, on })
        }
        Criteria::Timeline => Picture::Timeline(own.single().or(only)),
        Criteria::Bars(by) => Picture::Statistics(by.clone()),
        Criteria::Table(rows, columns) => Picture::Table(*rows, *columns),
    }
}

/// The error that an option needs another one.
pub(super) fn needs(locale: &Locale, option: &str, other: &str) -> CommandError {
    let values = [("argument", option.to_owned().into()), ("value", other.to_owned().into())];
    CommandError::WrongUse(locale.format("wrong-needs", &values))
}

/// The error that a kind of picture cannot be drawn by what is given; `key` is that of the message.
fn wrong_by(locale: &Locale, key: &str, kind: &str, fit: &str) -> CommandError {
    let values = [("value", kind.to_owned().into()), ("valid", fit.to_owned().into())];
    CommandError::WrongUse(locale.format(key, &values))
}
