//! What is being done, on one line of the terminal that the next thing said takes the place of.
//!
//! Only for somebody who waits: nothing is written where standard error is no terminal, or with `--quiet`.

use std::io::{self, IsTerminal as _, Write as _};
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether somebody waits.
static WATCHED: AtomicBool = AtomicBool::new(false);
/// Whether such a line stands there.
static SHOWN: AtomicBool = AtomicBool::new(false);

/// To be said before the work, unless nothing is to be said at all.
pub fn watch() {
    WATCHED.store(io::stderr().is_terminal(), Ordering::Relaxed);
}

/// Says what begins now.
pub fn now(what: &str) {
    if WATCHED.load(Ordering::Relaxed) {
        SHOWN.store(true, Ordering::Relaxed);
        show(&format!("\r{what} …\x1b[K"));
    }
}

/// The same for one of several steps, with the share that is done.
pub fn step(what: &str, done: usize, all: usize) {
    now(&format!("{what}, {} % done", 100 * done / all.max(1)));
}

/// Takes the line away.
pub fn clear() {
    if SHOWN.swap(false, Ordering::Relaxed) {
        show("\r\x1b[K");
    }
}

fn show(text: &str) {
    // Nothing can be done if standard error is gone.
    let mut terminal = io::stderr().lock();
    let _ = terminal.write_all(text.as_bytes()).and_then(|()| terminal.flush());
}
