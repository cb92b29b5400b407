//! Where the one result of a command goes.

use std::path::{Path, PathBuf};

use crate::base::error::Error;
use crate::run::disk::codebook_file;
use crate::run::disk::files::Source;
use crate::run::disk::folder::{self, Others};
use crate::run::options::settings::Settings;
use crate::run::terminal::console;

/// A file or standard output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A file that may be written.
    File(PathBuf),
    /// Standard output.
    Output,
}

/// The plain file behind a path, whatever links lead there; `None` if nothing is there yet. Folders,
/// pipes, devices and links that lead nowhere are said to be what they are.
pub fn what_is_at(path: &Path) -> Result<Option<PathBuf>, &'static str> {
    if path.symlink_metadata().is_err() {
        return Ok(None);
    }
    match path.metadata() {
        Err(_) => Err("a link to a file that is not there"),
        Ok(found) if found.is_dir() => Err("a folder"),
        Ok(found) if !found.is_file() => Err("no plain file"),
        Ok(_) => Ok(Some(path.canonicalize().unwrap_or_else(|_| path.to_path_buf()))),
    }
}

impl Target {
    /// What `-o` says; refuses folders, inputs, the codebook, and files that exist unless they may be
    /// replaced.
    pub fn new(output: Option<&Path>, others: Others, settings: &Settings) -> Result<Self, Error> {
        let Some(path) = output.filter(|path| path.as_os_str() != "-") else {
            return Ok(Self::Output);
        };
        let real = match what_is_at(path) {
            Ok(real) => real,
            Err(why) => {
                let what = format!("`{}` is {why}", path.display());
                let fix = "name a file with -o, or leave -o out for standard output";
                return Err(Error::output(what, fix).plainly(format!("the output is {why}")));
            }
        };
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
        // Through a link the file behind it is written, and the link stays.
        let file = real.unwrap_or_else(|| path.to_path_buf());
        codebook_file::keep_out_of(settings.codebook.as_deref(), &file)?;
        Ok(Self::File(file))
    }

    /// Writes it.
    pub fn write(&self, bytes: &[u8]) -> Result<(), Error> {
        match self {
            Self::File(path) => folder::write_file(path, bytes),
            Self::Output => console::result(bytes),
        }
    }
}
