//! The manual page: the command line and the keys, from the same words as `--help` and the help of
//! the browser.

use clap::{Arg, Command};
use roff::{Inline, Roff, bold, italic, roman};

use super::args;
use crate::language::Locale;
use crate::tui::{self, Keymap};

/// The manual page in roff, for section 1.
pub(super) fn page(locale: &Locale) -> String {
    let mut command = args::told_command(locale.language);
    command.build();
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let mut roff = Roff::new();
    roff.control("TH", ["IMENIK", "1", "", concat!("imenik ", env!("CARGO_PKG_VERSION"))]);
    section(&mut roff, &locale.text("man-name"));
    // The name stands before the dash already.
    roff.text([
        roman("imenik - "),
        roman(about.split_once(": ").map_or(about.as_str(), |(_, says)| says)),
    ]);
    section(&mut roff, &locale.text("cli-heading-usage"));
    for usage in std::iter::once(&mut command.clone()).chain(command.get_subcommands_mut()) {
        roff.text([roman(usage_of(usage))]);
        roff.control("br", []);
    }
    section(&mut roff, &locale.text("cli-heading-options"));
    rows(&mut roff, command.get_arguments().map(described));
    section(&mut roff, &locale.text("cli-heading-commands"));
    for sub in command.get_subcommands_mut() {
        roff.control("SS", [sub.get_name()]);
        roff.text([roman(sub.get_about().map(ToString::to_string).unwrap_or_default())]);
        let own = |arg: &&Arg| !arg.is_global_set() && arg.get_id() != "help";
        rows(&mut roff, sub.get_arguments().filter(own).map(described));
    }
    section(&mut roff, &locale.text("man-keys"));
    for tui::KeyGroup { heading, rows: keys, notes } in tui::key_groups(locale, &Keymap::default())
    {
        roff.control("SS", [heading.as_str()]);
        rows(&mut roff, keys.into_iter().map(|(keys, does)| (vec![bold(keys)], does)));
        for note in notes {
            roff.control("PP", []);
            roff.text([roman(note)]);
        }
    }
    section(&mut roff, &locale.text("man-files"));
    let files = [
        ("$XDG_CONFIG_HOME/imenik/config.toml", "man-config"),
        ("$XDG_CONFIG_HOME/imenik/themes/*.toml", "man-themes"),
        ("$XDG_DATA_HOME/imenik/bookmarks.json", "man-bookmarks"),
        ("$XDG_STATE_HOME/imenik/searches", "man-searches"),
        ("$XDG_STATE_HOME/imenik/session.json", "man-session"),
    ];
    rows(&mut roff, files.map(|(path, words)| (vec![italic(path)], locale.text(words))));
    section(&mut roff, &locale.text("man-exit-status"));
    rows(
        &mut roff,
        ["0", "1", "2"].map(|code| (vec![bold(code)], locale.text(&format!("man-exit-{code}")))),
    );
    roff.to_roff()
}

fn section(roff: &mut Roff, heading: &str) {
    roff.control("SH", [heading.to_uppercase().as_str()]);
}

/// What is described, and what is said of it.
fn rows(roff: &mut Roff, rows: impl IntoIterator<Item = (Vec<Inline>, String)>) {
    for (what, says) in rows {
        roff.control("TP", []);
        roff.text(what);
        roff.text([roman(says)]);
    }
}

/// How a command is written, as its `--help` shows it.
fn usage_of(command: &mut Command) -> String {
    // The word before it is clap's own and in English; the section has the heading of the language.
    command
        .render_usage()
        .to_string()
        .trim_start_matches("Usage:")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// An argument as it is written, and its help.
fn described(arg: &Arg) -> (Vec<Inline>, String) {
    let short = arg.get_short().map(|short| format!("-{short}, "));
    let long = arg.get_long().map(|long| format!("--{long}"));
    let values = arg.get_value_names().filter(|_| arg.get_action().takes_values()).map(|names| {
        let names: Vec<_> = names.iter().map(clap::builder::Str::as_str).collect();
        names.join(" ")
    });
    let space = if long.is_some() && values.is_some() { " " } else { "" };
    let name = format!("{}{}", short.unwrap_or_default(), long.unwrap_or_default());
    let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
    (vec![bold(name), roman(space), italic(values.unwrap_or_default())], help)
}
