//! Where the one result of a command goes.

use std::path::{Path, PathBuf};

use super::codebook_file;
use super::console;
use super::files::Source;
use super::folder::{self, Others};
use super::settings::Settings;
use crate::base::error::Error;

/// A file or standard output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A file that may be written.
    File(PathBuf),
    /// Standard output.
    Output,
}

impl Target {
    /// What `-o` says; refuses folders, inputs, the codebook, and files that exist unless they may be
    /// replaced.
    pub fn new(output: Option<&Path>, others: Others, settings: &Settings) -> Result<Self, Error> {
        let Some(path) = output.filter(|path| path.as_os_str() != "-") else {
            return Ok(Self::Output);
        };
        if path.is_dir() {
            let what = format!("`{}` is a folder", path.display());
            let error = Error::output(what, "name a file with -o");
            return Err(error.plainly("the output is a folder"));
        }
        let real = path.canonicalize().ok();
        let is_input = |source: &Source| source.path.canonicalize().ok() == real;
        if real.is_some() && settings.sources.iter().any(is_input) {
            let what = format!("`{}` is one of the files to be read", path.display());
            let error = Error::output(what, "name another file with -o");
            return Err(error.plainly("the output is one of the files to be read"));
        }
        if real.is_some() && others == Others::Refuse {
            let what = format!("`{}` exists", path.display());
            let error = Error::output(what, "name another file with -o, or add --force");
            return Err(error.plainly("the output exists"));
        }
        if real.as_deref().is_some_and(|path| !path.is_file()) {
            let what = format!("`{}` is no plain file", path.display());
            let error =
                Error::output(what, "name a file with -o, or leave -o out for standard output");
            return Err(error.plainly("the output is no plain file"));
        }
        codebook_file::keep_out_of(settings.codebook.as_deref(), path)?;
        Ok(Self::File(path.to_path_buf()))
    }

    /// Writes it.
    pub fn write(&self, bytes: &[u8]) -> Result<(), Error> {
        match self {
            Self::File(path) => folder::write_file(path, bytes),
            Self::Output => console::result(bytes),
        }
    }
}
