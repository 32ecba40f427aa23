//! `imenik man`: the manual page. It has the same text as `--help` and as the help of the browser.

use clap::{Arg, Command};
use roff::{Inline, Roff, bold, italic, roman};

use super::command_builder::CommandBuilder;
use super::command_error::CommandError;
use super::context::CommandContext;
use super::output::print;
use crate::language::Locale;
use crate::tui::{self, KeyGroup, Keymap};

pub(super) const NAME: &str = "man";

/// The files of the user, with the keys of the messages that describe them.
const FILES: [(&str, &str); 5] = [
    ("$XDG_CONFIG_HOME/imenik/config.toml", "man-config"),
    ("$XDG_CONFIG_HOME/imenik/themes/*.toml", "man-themes"),
    ("$XDG_DATA_HOME/imenik/bookmarks.json", "man-bookmarks"),
    ("$XDG_STATE_HOME/imenik/searches", "man-searches"),
    ("$XDG_STATE_HOME/imenik/session.json", "man-session"),
];

/// The exit codes, with the keys of the messages that describe them.
const EXIT_CODES: [(&str, &str); 4] =
    [("0", "man-exit-0"), ("1", "man-exit-1"), ("2", "man-exit-2"), ("130", "man-exit-130")];

/// The definition of the command.
pub(super) fn command(builder: &CommandBuilder) -> Command {
    builder.command(NAME, "cli-man")
}

/// Prints the manual page of the whole command line.
pub(super) fn run(context: &CommandContext<'_>, program: Command) -> Result<(), CommandError> {
    print(&page(&context.locale, program))
}

/// The manual page in roff, for section 1.
fn page(locale: &Locale, mut program: Command) -> String {
    program.build();
    let mut page = Roff::new();
    page.control("TH", ["IMENIK", "1", "", concat!("imenik ", env!("CARGO_PKG_VERSION"))]);
    // The rules of hyphenation are those of English, which break Serbian words at wrong places.
    page.control("nh", []);
    section(&mut page, &locale.text("man-name"));
    let about = about(&program);
    // The description starts with the name, which is in front of the dash here.
    let description = about.split_once(": ").map_or(about.as_str(), |(_, description)| description);
    page.text([roman("imenik - "), roman(description)]);
    usages(&mut page, locale, &mut program);
    section(&mut page, &locale.text("cli-heading-options"));
    rows(&mut page, program.get_arguments().map(argument_row));
    section(&mut page, &locale.text("cli-heading-commands"));
    for command in program.get_subcommands() {
        page.control("SS", [command.get_name()]);
        page.text([roman(self::about(command))]);
        let own = |arg: &&Arg| !arg.is_global_set() && arg.get_id() != "help";
        rows(&mut page, command.get_arguments().filter(own).map(argument_row));
    }
    keys(&mut page, locale);
    section(&mut page, &locale.text("man-files"));
    rows(&mut page, FILES.map(|(path, key)| (vec![italic(path)], locale.text(key))));
    section(&mut page, &locale.text("man-exit-status"));
    rows(&mut page, EXIT_CODES.map(|(code, key)| (vec![bold(code)], locale.text(key))));
    page.to_roff()
}

/// The section with the usage of the program and of each command.
fn usages(page: &mut Roff, locale: &Locale, program: &mut Command) {
    section(page, &locale.text("cli-heading-usage"));
    let mut whole = program.clone();
    for command in std::iter::once(&mut whole).chain(program.get_subcommands_mut()) {
        page.text([roman(usage(command))]);
        page.control("br", []);
    }
}

/// The section with the default keys of the browser.
fn keys(page: &mut Roff, locale: &Locale) {
    section(page, &locale.text("man-keys"));
    for group in tui::key_groups(locale, &Keymap::default()) {
        let KeyGroup { heading, rows: keys, notes } = group;
        page.control("SS", [heading.as_str()]);
        rows(page, keys.into_iter().map(|(keys, action)| (vec![bold(keys)], action)));
        for note in notes {
            page.control("PP", []);
            page.text([roman(note)]);
        }
    }
}

fn section(page: &mut Roff, heading: &str) {
    page.control("SH", [heading.to_uppercase().as_str()]);
}

/// Adds rows of a term and its description.
fn rows(page: &mut Roff, rows: impl IntoIterator<Item = (Vec<Inline>, String)>) {
    for (term, description) in rows {
        page.control("TP", []);
        page.text(term);
        page.text([roman(description)]);
    }
}

fn about(command: &Command) -> String {
    command.get_about().map(ToString::to_string).unwrap_or_default()
}

/// The usage of a command in one line, without the word before it: that is clap's own, in English,
/// and the section has a heading.
fn usage(command: &mut Command) -> String {
    let usage = command.render_usage().to_string();
    usage.trim_start_matches("Usage:").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An argument as it is written on the command line, and its help.
fn argument_row(arg: &Arg) -> (Vec<Inline>, String) {
    let short = arg.get_short().map(|short| format!("-{short}, ")).unwrap_or_default();
    let long = arg.get_long().map(|long| format!("--{long}"));
    let values = arg.get_value_names().filter(|_| arg.get_action().takes_values());
    let values: Option<String> = values.map(|values| values.join(" "));
    let space = if long.is_some() && values.is_some() { " " } else { "" };
    let name = format!("{short}{}", long.unwrap_or_default());
    let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
    (vec![bold(name), roman(space), italic(values.unwrap_or_default())], help)
}
