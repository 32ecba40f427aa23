//! The command line: the arguments of the program and what each command does. The browser itself is
//! in [`crate::tui`].
//!
//! A command is one file with its definition, its arguments and what it does. `args` collects the
//! definitions; this file runs the command that was read.

// The command line as a whole.
mod args;
mod clock;
mod command_builder;
mod command_error;
mod context;
mod help;
mod hyphens;
mod misplaced_option;
mod options;
mod progress_line;
mod report;
mod review;
mod sources;
mod usage_error;
mod values;

// Arguments and output that several commands have.
mod columns;
mod format;
mod lookup;
mod membership_filter;
mod membership_list;
mod output;
mod picture;
mod printer;
mod query;
mod style;
mod unknown_lists;

// The commands.
mod bookmarks;
mod check;
mod common;
mod completions;
mod config;
mod convert;
mod differ;
mod export;
mod list;
mod list_notes;
mod man;
mod members;
mod memberships;
mod pick;
mod schema;
mod search;
mod show;

// The browser, which opens without a command.
mod browse;
mod browser_flags;
mod browser_settings;
mod color_depth;
mod flag_style;
mod opening;
mod plain;
mod screen_options;

use std::process::ExitCode;

pub use args::Args;
pub use usage_error::UsageError;

use args::{Command, completed_program, localized_program};
use command_error::CommandError;
use context::CommandContext;

/// Runs the command that the arguments ask for. Errors are reported on standard error.
pub fn run(args: &Args) -> ExitCode {
    let context = &CommandContext::new(&args.options);
    match dispatch(args, context) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => error.report(&context.locale),
    }
}

fn dispatch(args: &Args, context: &CommandContext<'_>) -> Result<(), CommandError> {
    let language = args.options.language;
    if let Some(option) = args.misplaced {
        return Err(option.to_error(&context.locale));
    }
    // These commands report the errors of keys and themes too, in the order of the file.
    if !matches!(args.command, Command::Browse(_) | Command::Pick(_) | Command::Config(_)) {
        context.warn(&args.options.settings.diagnostics);
    }
    match &args.command {
        Command::Browse(request) => request.run(context),
        Command::Search(request) => request.run(context),
        Command::List(request) => request.run(context),
        Command::Show(request) => request.run(context),
        Command::Members(request) => request.run(context),
        Command::Memberships(request) => request.run(context),
        Command::Common(request) => request.run(context),
        Command::Differ(request) => request.run(context),
        Command::Export(request) => request.run(context),
        Command::Check(request) => request.run(context),
        Command::Convert(request) => request.run(context),
        Command::Schema => schema::run(),
        Command::Completions(request) => request.run(completed_program(language)),
        Command::Man => man::run(context, localized_program(language)),
        Command::Config(request) => request.run(context),
        Command::Bookmarks(request) => request.run(context),
        Command::Pick(request) => request.run(context),
    }
}
