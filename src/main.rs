//! Reads the arguments and does what they ask for: the browser or a one-shot command.

use std::process::ExitCode;

use imenik::cli::{self, Args};

fn main() -> ExitCode {
    match Args::read(std::env::args_os()) {
        Ok(args) => cli::run(&args),
        Err(refusal) => ExitCode::from(refusal.report()),
    }
}
