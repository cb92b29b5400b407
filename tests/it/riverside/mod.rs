//! The bundled example, `data/riverside`: made here from a seed, and checked against what its
//! README says is planted in it.
//!
//! `names` and `plan` are the data; `cast`, `main_part`, `valley`, `days` and `write` make the
//! files from them; `log` reads the text back, `planted`, `healthy` and `shape` check it, and
//! `readme` says what was found.

// Tests may read and write files and stop at the first surprise; the laws are for src/.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod cast;
mod days;
mod draft;
mod healthy;
mod log;
mod main_part;
mod names;
mod plan;
pub(crate) mod planted;
mod readme;
mod shape;
mod valley;
mod write;

use crate::support::committed;

#[test]
fn the_committed_files_are_the_generated_ones() {
    let files = write::files().into_iter().chain([("README.md", readme::text())]);
    for (name, text) in files {
        committed(&format!("data/riverside/{name}"), &text);
    }
}
