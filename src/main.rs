//! The command: parse, run, print the error, exit with its code.

use std::process::ExitCode;

use clap::Parser as _;
use tiebeam::run::args::{Cli, Command};
use tiebeam::run::disk::interrupt;
use tiebeam::run::terminal::console;
use tiebeam::run::{commands, privacy};

fn main() -> ExitCode {
    console::keep_caught_panics();
    interrupt::listen(console::say);
    let cli = Cli::parse();
    let outcome = match &cli.command {
        Command::Report(args) => commands::report::run(args),
        Command::Measure(args) => commands::measure::run(args),
        Command::Export(args) => commands::export::run(args),
        Command::Check(args) => commands::check::run(args),
        Command::Explain(args) => commands::explain::run(args),
        Command::Template(args) => commands::template::run(args),
    };
    match outcome {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            let error = match cli.command.data() {
                Some(data) => privacy::told(error, data),
                None => error,
            };
            console::say_error(&error);
            ExitCode::from(error.exit_code())
        }
    }
}
