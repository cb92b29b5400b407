//! The command: parse, run, print the error, exit with its code.

use std::process::ExitCode;

use clap::Parser as _;
use tiebeam::run::args::{Cli, Command};
use tiebeam::run::{commands, console, privacy};

fn main() -> ExitCode {
    let cli = Cli::parse();
    let outcome = match &cli.command {
        Command::Report(args) => commands::report::run(args),
        Command::Measure(args) => commands::measure::run(args),
        Command::Check(args) => commands::check::run(args),
    };
    match outcome {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            let error = privacy::told(error, cli.command.data());
            console::say_error(&error);
            ExitCode::from(error.exit_code())
        }
    }
}
