//! Reads the arguments, then opens the browser or runs one command.

use std::process::ExitCode;

use imenik::cli::{self, Args};

fn main() -> ExitCode {
    match Args::read(std::env::args_os()) {
        Ok(args) => cli::run(&args),
        Err(error) => error.report(),
    }
}
