//! Being stopped by Ctrl-C, by a closed terminal or by `kill`: at once, with nothing half written.
//!
//! One lock stands between the work and whoever stops it. Every step that changes the disk holds it
//! while it runs ([`uninterrupted`]), and so does the making and going of a hidden folder ([`Draft`]).
//! Who stops the run takes the lock for good: no step is ever cut in two, none begins after it, the
//! hidden folders are removed, and the process ends.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The exit code of a run that was stopped: 128 and the number of the signal of Ctrl-C.
const STOPPED: i32 = 130;

/// How far a run has come with writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wrote {
    /// Nothing stands anywhere that did not stand there before.
    Nothing,
    /// New codes stand in the codebook.
    Codebook,
    /// Some of it has gone to standard output.
    Part,
    /// What was asked for.
    All,
}

impl Wrote {
    /// What somebody who stopped the run wants to know.
    fn says(self) -> &'static str {
        match self {
            Self::Nothing => "Interrupted: nothing was written.",
            Self::Codebook => "Interrupted: nothing was written but the codebook.",
            Self::Part => "Interrupted: standard output is not whole.",
            Self::All => "Interrupted: the result had been written.",
        }
    }
}

#[derive(Debug)]
struct State {
    wrote: Wrote,
    /// The hidden folders that stand now.
    drafts: Vec<PathBuf>,
}

static STATE: Mutex<State> = Mutex::new(State { wrote: Wrote::Nothing, drafts: Vec::new() });

fn state() -> MutexGuard<'static, State> {
    // A step that failed while it held the lock has still left a list of folders.
    STATE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Ends the run when it is told to stop, with a line to whoever listens. Where the caller has such signals ignored (`nohup`), they stay
/// ignored, and a run that is killed leaves its hidden folder to the next one.
pub fn listen(say: fn(&str)) {
    let _ = ctrlc::try_set_handler(move || stop(say));
}

#[allow(clippy::exit)] // the one place: the work goes on in other threads and cannot be asked to return
fn stop(say: fn(&str)) {
    let state = state();
    for draft in &state.drafts {
        // What cannot be removed now is cleared by the next run.
        let _ = std::fs::remove_dir_all(draft);
    }
    say(state.wrote.says());
    std::process::exit(STOPPED);
}

/// Takes a step that is taken whole or not at all, whoever stops the run meanwhile. Steps are short,
/// and none is taken inside another.
pub fn uninterrupted<T>(step: impl FnOnce() -> T) -> T {
    let _held = state();
    step()
}

/// The same for a step by which a run has written something if it succeeds.
pub fn writing<T, E>(wrote: Wrote, step: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
    let mut state = state();
    let done = step()?;
    state.wrote = state.wrote.max(wrote);
    Ok(done)
}

/// Notes how far a run has come, where writing may take long and cannot be held.
pub fn note(wrote: Wrote) {
    let mut state = state();
    state.wrote = state.wrote.max(wrote);
}

/// A hidden folder beside what is to be written, which goes away with the run.
#[derive(Debug)]
pub struct Draft {
    folder: Option<tempfile::TempDir>,
    path: PathBuf,
}

impl Draft {
    /// Makes one in a folder.
    pub fn new(prefix: &str, parent: &Path) -> std::io::Result<Self> {
        let mut state = state();
        let folder = tempfile::Builder::new().prefix(prefix).tempdir_in(parent)?;
        let path = folder.path().to_path_buf();
        state.drafts.push(path.clone());
        Ok(Self { folder: Some(folder), path })
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        let mut state = state();
        drop(self.folder.take());
        state.drafts.retain(|draft| *draft != self.path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_is_known_as_long_as_it_stands() {
        let home = tempfile::tempdir().unwrap();
        let draft = Draft::new(".x-", home.path()).unwrap();
        let path = draft.path().to_path_buf();
        assert!(path.is_dir() && state().drafts.contains(&path));
        drop(draft);
        assert!(!path.exists() && !state().drafts.contains(&path));
    }

    #[test]
    fn what_fails_has_written_nothing_and_the_most_that_was_written_is_told() {
        assert_eq!(writing(Wrote::All, || Err::<(), _>("full")), Err("full"));
        assert!(Wrote::All > Wrote::Part && Wrote::Codebook > Wrote::Nothing);
        let says = [Wrote::Nothing, Wrote::Codebook, Wrote::Part, Wrote::All].map(Wrote::says);
        assert!(says.iter().all(|line| line.starts_with("Interrupted: ") && line.ends_with('.')));
    }
}
