//! The terminal: results on standard output, everything else on standard error.

use std::io::{self, IsTerminal as _, Write as _};
use std::time::Duration;

use crate::base::error::Error;
use crate::base::number::percent;
use crate::collect::bytes::workbook::guard::is_guarded;
use crate::connect::network::Level;
use crate::report::writers::terminal::escape;
use crate::run::disk::interrupt::{self, Wrote};
use crate::run::terminal::progress;

/// How much to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Talk {
    /// Errors only.
    Quiet,
    /// What a person wants to know.
    Usual,
    /// Every problem and every stage.
    Much,
}

impl Talk {
    /// Lets somebody who waits see what is being done.
    pub fn watch(self) {
        if self != Self::Quiet {
            progress::watch();
        }
    }
}

/// Writes to standard output. A reader that has gone away (`| head`) is no error.
pub fn result(bytes: &[u8]) -> Result<(), Error> {
    progress::clear();
    interrupt::note(Wrote::Part);
    let mut out = io::stdout().lock();
    let written = out.write_all(bytes).and_then(|()| out.flush());
    interrupt::note(Wrote::All);
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Error::output(
            format!("standard output cannot be written: {error}"),
            "free some space, or send the output elsewhere",
        )),
        _ => Ok(()),
    }
}

/// Whether a person looks at standard output.
#[must_use]
pub fn is_watched() -> bool {
    io::stdout().is_terminal()
}

/// How many characters fit in a line of the terminal, if it says so.
#[must_use]
#[allow(clippy::disallowed_methods)] // run is the stage that reads the environment
pub fn width() -> Option<u16> {
    std::env::var("COLUMNS").ok()?.parse().ok()
}

/// Writes a line to standard error; what came from files is made harmless for terminals.
pub fn say(line: &str) {
    progress::clear();
    let safe: Vec<String> = line.split('\n').map(escape).collect();
    // Nothing can be done if standard error is gone.
    let _ = writeln!(io::stderr().lock(), "{}", safe.join("\n"));
}

/// How long each stage took.
pub fn say_times(took: &[(&'static str, Duration)]) {
    for (stage, time) in took {
        say(&format!("{stage:<16} {:>8.3} s", time.as_secs_f64()));
    }
}

/// How many ties the searches for shortest paths looked at.
pub fn say_kept(kept: &[(Level, f64)]) {
    for (level, share) in kept {
        let (units, share) = (level.word(), percent(*share));
        say(&format!("paths of {units}: {share} of ties kept, the others have a shorter detour"));
    }
}

/// Keeps panics off the terminal that are caught where they happen; others are said as usual.
pub fn keep_caught_panics() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if !is_guarded() {
            usual(panic);
        }
    }));
}

/// Says why a run stopped.
pub fn say_error(error: &Error) {
    say(&format!("error: {error}"));
}
